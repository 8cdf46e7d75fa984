"""`suitecrm-bridge audit`: is the trail whole, and take it away."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from suitecrm_bridge.core.services import Services


def audit_commands(services_factory: "Callable[[], Services]") -> click.Group:
    """The verbs `verify` and `export`; `services_factory` is called only when one of them runs."""

    @click.group(name="audit")
    def audit() -> None:
        """Check the audit trail and take it away."""

    @audit.command()
    @click.option("--after", default=0, show_default=True, help="Begin behind this line.")
    def verify(after: int) -> None:
        """Check every line; exit status 1 names the first that is missing, changed or out of its place."""
        from suitecrm_bridge.features.audit.service import TrailReader

        report = services_factory().get(TrailReader).verify(after)
        click.echo(f"{report.checked} lines hold, from {report.since} to {report.until}.")
        if report.broken:
            click.echo(f"Line {report.broken.sequence}: {report.broken.reason}.", err=True)
            sys.exit(1)
        if not report.witnessed:
            click.echo("Redis remembers no end of the trail: lines missing at the end would not show.", err=True)

    @audit.command()
    @click.option("--format", "form", type=click.Choice(["ndjson", "csv"]), default="ndjson", show_default=True)
    def export(form: str) -> None:
        """Print the whole trail, the oldest line first."""
        from suitecrm_bridge.features.audit.model import Question
        from suitecrm_bridge.features.audit.schemas import comma_separated, ndjson
        from suitecrm_bridge.features.audit.service import TrailReader

        lines = services_factory().get(TrailReader).export(Question(), "bridge")
        for text in ndjson(lines) if form == "ndjson" else comma_separated(lines):
            click.echo(text, nl=False)

    return audit
