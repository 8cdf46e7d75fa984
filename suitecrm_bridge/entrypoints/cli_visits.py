"""`suitecrm-bridge visits`: what was counted, made anew from the events."""

from collections.abc import Callable

import click

from suitecrm_bridge.core.errors import BridgeError
from suitecrm_bridge.core.services import Services


def visit_commands(services_factory: Callable[[], Services]) -> click.Group:
    """The verb `recount`; `services_factory` is called only when it runs."""

    @click.group(name="visits")
    def visits() -> None:
        """Visits, visitors and signals."""

    @visits.command()
    @click.option("--after", metavar="VISITOR", help="go on behind this visitor, where an earlier run was stopped")
    def recount(after: str | None) -> None:
        """Count every visitor anew from the stored events, for example by changed rules of signals.

        Counting goes on meanwhile. Visits older than the oldest stored event stay as they are.
        """
        from suitecrm_bridge.features.tracking.service import RecountService

        total = 0
        try:
            for last, done in services_factory().get(RecountService).recount(after):
                total += done
                click.echo(f"{total:>9,} visitors, the last one {last}")
        except BridgeError as wrong:
            raise click.ClickException(wrong.message) from None

    return visits
