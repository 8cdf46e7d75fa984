"""What `up` prepares before it starts the processes, and what it prints when they run."""

from pathlib import Path

import click
from sqlalchemy import Engine

from suitecrm_bridge.core.config import Settings
from suitecrm_bridge.core.errors import BridgeError
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.crm import Crm, Record
from suitecrm_bridge.entrypoints.cli_sites import own_origins
from suitecrm_bridge.entrypoints.up.environment import LocalEnvironment
from suitecrm_bridge.features.sites.service import SiteService
from suitecrm_bridge.features.tracking.service import QuarantineDesk
from suitecrm_bridge.store.migrate import upgrade


def prepare(services: Services) -> None:
    """Migrate the database and register the demo site, where a browser that a script drives is a visitor."""
    upgrade(services.get(Engine))
    demo = services.get(SiteService).ensure_demo(own_origins(services.get(Settings)))
    # Many who try the bridge do it with a browser that a script drives.
    for reason in ("headless", "automated"):
        services.get(QuarantineDesk).admit_once(demo.id, "reason", reason, "up")


def welcome(services: Services, env: LocalEnvironment, folder: Path) -> str:
    """The addresses to open, one a line."""
    base = services.get(Settings).public_url
    lead = _a_lead(services)
    lines = [
        ("Demo site", f"{base}/demo/"),
        ("API", f"{base}/api/v1/docs"),
        ("SuiteCRM", env.suitecrm_url + ("  (stand-in; log in as admin / admin123)" if env.sandbox else "")),
        *(
            [("A lead", _address(env, lead)), ("its e-mail", str(lead.attributes.get("email1") or "none"))]
            if lead
            else []
        ),
        ("Logs", str(folder / "log")),
    ]
    shown = "\n".join(f"  {click.style(f'{name:<11}', bold=True)} {value}" for name, value in lines)
    return (
        f"\nEverything runs.\n\n{shown}\n\n"
        "Look around the demo site, then leave the lead's e-mail address in its form: within seconds the lead\n"
        "shows the visit and a new score. Ctrl-C stops everything.\n"
    )


def _a_lead(services: Services) -> Record | None:
    """A lead that can be reached by e-mail, to try things with; None when SuiteCRM has none or does not say."""
    try:
        leads = services.get(Crm).list("Leads", fields=["last_name", "email1"], sort="-date_modified", size=20).records
    except BridgeError:
        return None
    return next((lead for lead in leads if lead.attributes.get("email1")), leads[0] if leads else None)


def _address(env: LocalEnvironment, lead: Record) -> str:
    return f"{env.suitecrm_url}/index.php?module=Leads&action=DetailView&record={lead.id}"
