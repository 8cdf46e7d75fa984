"""`suitecrm-bridge dead-letters`: what was given up on, and another try."""

import json
from collections.abc import Callable

import click

from suitecrm_bridge.core.errors import BridgeError
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.ops.service import DeadLetterDesk


def dead_letter_commands(services_factory: Callable[[], Services]) -> click.Group:
    """The verbs `list` and `replay`; `services_factory` is called only when one of them runs."""

    def desk() -> DeadLetterDesk:
        return services_factory().get(DeadLetterDesk)

    @click.group(name="dead-letters")
    def dead_letters() -> None:
        """See and replay what could not be done."""

    @dead_letters.command(name="list")
    @click.option("--limit", default=50, show_default=True)
    def list_(limit: int) -> None:
        """Print the newest: id, time, reason and what was to be done, separated by tabs."""
        for letter in desk().list(limit):
            at = letter.at.isoformat(timespec="seconds")
            click.echo("\t".join((f"{letter.source}:{letter.id}", at, letter.reason, json.dumps(letter.payload))))

    @dead_letters.command()
    @click.argument("letter_id")
    def replay(letter_id: str) -> None:
        """Try LETTER_ID once more from the beginning."""
        try:
            desk().replay(letter_id)
        except BridgeError as wrong:
            raise click.ClickException(wrong.message) from None
        click.echo(f"{letter_id} is tried again.")

    return dead_letters
