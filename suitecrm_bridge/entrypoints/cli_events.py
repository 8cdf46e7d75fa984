"""`suitecrm-bridge events`: archive old raw events, list the archives, put a month back."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from suitecrm_bridge.core.services import Services
    from suitecrm_bridge.features.sites.model import Site


def event_commands(services_factory: "Callable[[], Services]") -> click.Group:
    """The verbs `archive`, `archives` and `restore`; `services_factory` is called only when one of them runs."""

    @click.group(name="events")
    def events() -> None:
        """Archive raw events that are older than BRIDGE_EVENT_MONTHS, and put them back."""

    @events.command()
    def archive() -> None:
        """Archive now what the schedule would archive within the hour."""
        from suitecrm_bridge.features.tracking.service import RetentionService

        with _in_one_sentence():
            written = services_factory().get(RetentionService).archive()
        for one in written:
            click.echo(f"{one.month:%Y-%m} {one.site_id} {one.events} events, {one.bytes} bytes")
        if not written:
            click.echo("Nothing had to be archived.")

    @events.command()
    def archives() -> None:
        """List the archives: month, site, events, bytes, when it was written."""
        from suitecrm_bridge.features.tracking.service import RetentionService

        services = services_factory()
        with _in_one_sentence():
            keys = {site.id: site.key for site in _sites(services)}
            known = services.get(RetentionService).archives()
        for one in known:
            site = keys.get(one.site_id, one.site_id)
            click.echo(f"{one.month:%Y-%m}  {site}  {one.events}  {one.bytes}  {one.archived_at:%Y-%m-%dT%H:%M:%SZ}")

    events.add_command(_restoring(services_factory))
    return events


def _restoring(services_factory: "Callable[[], Services]") -> click.Command:
    @click.command()
    @click.argument("month", type=click.DateTime(["%Y-%m"]))
    @click.option("--site", "key", default=None, help="Only this site's events (its key).")
    @click.option("--days", default=30, show_default=True, type=click.IntRange(1), help="How long they stay.")
    def restore(month: datetime, key: str | None, days: int) -> None:
        """Put the events of MONTH (2025-10) back into the database. Figures do not change; the archive stays."""
        from suitecrm_bridge.features.tracking.service import RetentionService

        services = services_factory()
        with _in_one_sentence():
            site_id = _site_id(services, key) if key else None
            put_back = services.get(RetentionService).restore(date(month.year, month.month, 1), site_id, days)
        click.echo(f"{put_back} events are back for {days} days.")

    return restore


def _sites(services: "Services") -> "list[Site]":
    from suitecrm_bridge.features.sites.service import SiteService

    return [registered.site for registered in services.get(SiteService).list()]


def _site_id(services: "Services", key: str) -> str:
    found = [site.id for site in _sites(services) if site.key == key]
    if not found:
        raise click.ClickException(f"No site has the key {key}.")
    return found[0]


@contextmanager
def _in_one_sentence() -> "Iterator[None]":
    from suitecrm_bridge.core.errors import BridgeError

    try:
        yield
    except BridgeError as wrong:
        raise click.ClickException(wrong.message) from None
