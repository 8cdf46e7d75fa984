"""`suitecrm-bridge privacy` and `tracked-link`: what is kept of a person, and links that tell who followed them."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from suitecrm_bridge.core.errors import BridgeError

if TYPE_CHECKING:
    from suitecrm_bridge.core.services import Services

_ACTOR = "bridge"


def people_commands(services_factory: "Callable[[], Services]") -> list[click.Command]:
    """The verbs; `services_factory` is called only when one of them runs."""

    @click.group(name="privacy")
    def privacy() -> None:
        """Export or erase everything that is kept of a person."""

    @privacy.command()
    @_whom
    @click.confirmation_option(prompt="This cannot be undone. Erase?")
    def erase(**whom: str | None) -> None:
        """Erase a visitor, or what is kept of a lead or contact."""
        from suitecrm_bridge.features.tracking.service import ErasureService, PrivacyDesk

        services = services_factory()
        kind, asked = _asked(whom)
        with _complaining():
            subject = services.get(PrivacyDesk).subject(kind, asked)
            erasing = services.get(ErasureService)
            erasure_id = erasing.ask(kind, subject, "request", _ACTOR)
            erasing.finish()
            click.echo(f"Erasure {erasure_id} is {erasing.state(erasure_id).status}; workers look for latecomers.")

    @privacy.command()
    @_whom
    def export(**whom: str | None) -> None:
        """Print everything that is kept of a visitor, lead or contact, as JSON."""
        from suitecrm_bridge.features.tracking.service import ExportService, PrivacyDesk

        services = services_factory()
        kind, asked = _asked(whom)
        with _complaining():
            subject = services.get(PrivacyDesk).subject(kind, asked)
            content = services.get(ExportService).hand_out(kind, subject, _ACTOR)
        json.dump(content, sys.stdout, ensure_ascii=False, indent=1, default=str)
        click.echo()

    return [privacy, _tracked_link(services_factory)]


def _tracked_link(services_factory: "Callable[[], Services]") -> click.Command:
    @click.command(name="tracked-link")
    @click.argument("url")
    @click.option("--lead", help="Whose link it is: the lead's id.")
    @click.option("--contact", help="Or the contact's.")
    @click.option("--days", default=90, show_default=True, type=click.IntRange(1, 365), help="How long it says so.")
    def tracked_link(url: str, lead: str | None, contact: str | None, days: int) -> None:
        """Print URL with a token that tells that whoever follows it is this lead or contact."""
        from suitecrm_bridge.features.tracking.service import ClickLinks

        kind, record = _asked({"lead": lead, "contact": contact})
        with _complaining():
            module = {"lead": "Leads", "contact": "Contacts"}[kind]
            click.echo(services_factory().get(ClickLinks).make(url, module, record, days))

    return tracked_link


def _whom(command: Callable[..., Any]) -> Callable[..., Any]:
    for kind in ("contact", "lead", "visitor"):
        command = click.option(f"--{kind}", help=f"The {kind}'s id.")(command)
    return command


def _asked(whom: "dict[str, str | None]") -> tuple[Any, str]:
    given = [(kind, id_) for kind, id_ in whom.items() if id_]
    if len(given) != 1:
        raise click.UsageError("Name exactly one: " + " or ".join(f"--{kind} ID" for kind in whom))
    return given[0]


@contextmanager
def _complaining() -> Iterator[None]:
    """Shows what went wrong as one line, not as a traceback."""
    try:
        yield
    except BridgeError as wrong:
        said = [text for texts in (wrong.details or {}).values() for text in texts]
        raise click.ClickException(" ".join([wrong.message, *said])) from None
