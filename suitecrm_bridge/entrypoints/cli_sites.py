"""`suitecrm-bridge sites`: which websites may send events."""

from collections.abc import Callable
from urllib.parse import urlsplit

import click

from suitecrm_bridge.core.config import Settings
from suitecrm_bridge.core.errors import BridgeError
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.sites.model import SiteSecrets, embedding, integrity_of
from suitecrm_bridge.features.sites.service import SiteService, pinned_trackers


def site_commands(services_factory: Callable[[], Services]) -> click.Group:
    """The verbs of `sites`; `services_factory` is called only when one of them runs."""

    def service() -> SiteService:
        return services_factory().get(SiteService)

    @click.group(name="sites", cls=_Complaining)
    def sites() -> None:
        """Register websites and their origins."""

    @sites.command()
    @click.argument("name")
    @click.option("--origin", "origins", multiple=True, required=True, help="https://www.example.com; may be repeated.")
    def add(name: str, origins: tuple[str, ...]) -> None:
        """Register a website and print its key."""
        click.echo(service().add(name, origins).key)

    @sites.command(name="list")
    def list_() -> None:
        """Print every site: key, state, name and origins, separated by tabs."""
        for registered in service().list():
            site = registered.site
            state = "active" if registered.active else "disabled"
            click.echo("\t".join((site.key, state, site.name, " ".join(site.origins))))

    @sites.command()
    def demo() -> None:
        """Register the demo site under the bridge's own address and print its key."""
        services = services_factory()
        click.echo(services.get(SiteService).ensure_demo(own_origins(services.get(Settings))).key)

    _add_switches(sites, service)
    _add_showing(sites, services_factory)
    return sites


def _add_switches(sites: click.Group, service: Callable[[], SiteService]) -> None:
    """The verbs `disable` and `enable`."""

    @sites.command()
    @click.argument("key")
    def disable(key: str) -> None:
        """Refuse everything that is sent with KEY from now on."""
        service().disable(key)
        click.echo(f"{key} is disabled.")

    @sites.command()
    @click.argument("key")
    def enable(key: str) -> None:
        """Take a disabled KEY back."""
        service().enable(key)
        click.echo(f"{key} is enabled.")


def _add_showing(sites: click.Group, services_factory: Callable[[], Services]) -> None:
    """The verbs `embed` and `secret`, which show what a website needs."""

    @sites.command()
    @click.argument("key")
    @click.option("--pinned", is_flag=True, help="This version for good, checked by the visitor's browser (SRI).")
    def embed(key: str, *, pinned: bool) -> None:
        """Print the line that puts the tracker on a page."""
        services = services_factory()
        site, root = services.get(SiteService).find(key).site, services.get(Settings).public_url
        version, script = list(pinned_trackers().items())[-1]
        name, integrity = (f"tracking-{version}.js", integrity_of(script)) if pinned else ("tracking.js", None)
        click.echo(embedding(f"{root}/{name}", site.key, integrity))

    @sites.command()
    @click.argument("key")
    def secret(key: str) -> None:
        """Print what the website's own server signs with (docs/tracking.md). Keep it away from browsers."""
        services = services_factory()
        click.echo(services.get(SiteSecrets).of(services.get(SiteService).find(key).site.id))


def own_origins(settings: Settings) -> list[str]:
    """The origins under which the facade's own pages are opened."""
    parts = urlsplit(settings.public_url)
    local = [f"http://{host}:{settings.port}" for host in ("127.0.0.1", "localhost")]
    return list(dict.fromkeys([f"{parts.scheme}://{parts.netloc}", *local]))


class _Complaining(click.Group):
    """Shows what went wrong as one line, not as a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except BridgeError as wrong:
            said = [text for texts in (wrong.details or {}).values() for text in texts]
            raise click.ClickException(" ".join([wrong.message, *said])) from None
