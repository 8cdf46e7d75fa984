"""The blueprint of the sites feature in an app of its own, with a demo site registered."""

from collections.abc import Sequence
from dataclasses import replace

from flask import Flask

from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.sites.model import RegisteredSite, Site
from suitecrm_bridge.features.sites.routes import blueprint
from suitecrm_bridge.features.sites.service import DEMO_NAME, SiteService
from suitecrm_bridge.web.doors import install_doors, mount, public
from suitecrm_bridge.web.errors import install_errors
from suitecrm_bridge.web.headers import install_headers
from suitecrm_bridge.web.openapi import install_openapi
from suitecrm_bridge.web.services import install_services

ODD_KEY = 'site_"odd'


class Register:
    """The stored sites, without a database."""

    def __init__(self) -> None:
        self._sites: list[RegisteredSite] = []

    def add(self, site: Site) -> None:
        self._sites.append(RegisteredSite(site, active=True))

    def all(self) -> Sequence[RegisteredSite]:
        return self._sites

    def disable(self, key: str) -> bool:
        return self._switch(key, on=False)

    def enable(self, key: str) -> bool:
        return self._switch(key, on=True)

    def _switch(self, key: str, *, on: bool) -> bool:
        self._sites = [replace(known, active=on) if known.site.key == key else known for known in self._sites]
        return True


def site(services: Services) -> Flask:
    app = Flask(__name__, static_folder=None)
    install_services(app, services)
    install_headers(app, [], 0)
    api = install_openapi(app)
    install_errors(app)
    install_doors(app, api)
    mount(app, blueprint, door=public)
    return app


def two_sites() -> Services:
    """Of the two sites the second is the demo's."""
    register = Register()
    register.add(Site("1", "site_other", "Shop", ()))
    register.add(Site("2", ODD_KEY, DEMO_NAME, ()))
    known = Services()
    known.provide(SiteService, lambda _: SiteService(register))
    return known
