"""The Flask facade: every blueprint behind its door."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from flask import Flask
from prometheus_client import CollectorRegistry

from suitecrm_bridge.core.config import Settings
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.analytics import routes as analytics
from suitecrm_bridge.features.api_keys import routes as api_keys
from suitecrm_bridge.features.api_keys.model import KEY_PREFIX
from suitecrm_bridge.features.api_keys.ports import KeyReader
from suitecrm_bridge.features.audit import routes as audit
from suitecrm_bridge.features.auth import routes as auth
from suitecrm_bridge.features.auth.model.roles import RoleBook
from suitecrm_bridge.features.batch import routes as batch
from suitecrm_bridge.features.ops import routes as ops
from suitecrm_bridge.features.records import routes as records
from suitecrm_bridge.features.scoring import routes as scoring
from suitecrm_bridge.features.sites import routes as sites
from suitecrm_bridge.features.tracking import routes as tracking
from suitecrm_bridge.features.tracking.routes import people as visitors
from suitecrm_bridge.features.tracking.routes import privacy
from suitecrm_bridge.features.webhooks import routes as webhooks
from suitecrm_bridge.web import document
from suitecrm_bridge.web.authentication import accept_credentials, remember_tokens
from suitecrm_bridge.web.doors import (
    at_login,
    at_refresh,
    in_person,
    install_doors,
    logged_in,
    mount,
    permitted,
    permitted_own,
    public,
    welcome,
    with_password,
)
from suitecrm_bridge.web.errors import install_errors
from suitecrm_bridge.web.etag import install_etags
from suitecrm_bridge.web.headers import install_headers
from suitecrm_bridge.web.idempotency import install_idempotency
from suitecrm_bridge.web.json_provider import FastJson
from suitecrm_bridge.web.limits import install_limit_headers
from suitecrm_bridge.web.metrics import install_metrics
from suitecrm_bridge.web.openapi import add_paths, install_openapi
from suitecrm_bridge.web.parsing import install_body_limit
from suitecrm_bridge.web.permissions import watch_denials
from suitecrm_bridge.web.ready import install_ready
from suitecrm_bridge.web.request_log import install_request_log
from suitecrm_bridge.web.services import install_services
from suitecrm_bridge.web.tokens import install_tokens, keyring

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment


def create_app(services: Services) -> Flask:
    """The facade over `services`, which must provide Settings, Redis and what `bootstrap` registers."""
    app = Flask(__name__, static_folder=None)
    app.json = FastJson(app)
    app.url_map.strict_slashes = True
    install_services(app, services)
    services.get(RoleBook)  # a roles file that is wrong is told at start, not to the first who logs in
    _install_manners(app, services)
    api = install_openapi(app)
    # After flask-smorest and the token library, which register handlers of their own.
    install_errors(app)
    install_doors(app, api)
    install_idempotency(app)
    _mount_all(app)
    _put_in_front(app, services)
    add_paths(app, tracking.openapi_paths(), tag="tracking", about="Events of visitors, from `tracking.js`.")
    return app


def _put_in_front(app: Flask, services: Services) -> None:
    """Visitors' events go past Flask: its dispatch would be most of what they cost."""
    behind, collector = app.wsgi_app, services.get(tracking.CollectorApp)

    def dispatch(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        handler = collector if environ.get("PATH_INFO") in tracking.PATHS else behind
        return handler(environ, start_response)

    app.wsgi_app = dispatch  # type: ignore[method-assign]  # Flask's own way to put middleware in front


def _install_manners(app: Flask, services: Services) -> None:
    """Flask runs these first to last before a view, and last to first after it."""
    settings = services.get(Settings)
    install_request_log(app)
    install_metrics(app, services.get(CollectorRegistry))
    install_headers(app, settings.cors_origins, settings.trusted_proxies)
    install_etags(app)
    install_limit_headers(app)
    install_body_limit(app)
    secrets = settings.secrets
    install_tokens(app, keyring(secrets.secret_key, secrets.previous_secret_keys), settings.public_url)
    remember_tokens(app)
    watch_denials(app)
    install_ready(app)
    accept_credentials(app, KEY_PREFIX, lambda shown: services.get(KeyReader).identity_of(shown))


def _mount_all(app: Flask) -> None:
    mount(app, auth.login_blueprint, door=at_login)
    mount(app, auth.refresh_blueprint, door=at_refresh)
    mount(app, auth.blueprint, door=in_person)
    mount(app, api_keys.blueprint, door=in_person)
    mount(app, api_keys.making_blueprint, door=with_password)
    mount(app, records.meta, door=logged_in)
    records.install(app)
    for blueprint in records.blueprints():
        mount(app, blueprint, door=logged_in)
    for blueprint in records.special:
        mount(app, blueprint, door=logged_in)
    mount(app, batch.blueprint, door=logged_in)
    mount(app, scoring.blueprint, door=permitted)
    analytics.install(app)
    mount(app, analytics.blueprint, door=permitted)
    mount(app, analytics.demo_blueprint, door=public)
    mount(app, visitors.blueprint, door=permitted)
    mount(app, visitors.linking_blueprint, door=permitted_own)
    mount(app, privacy.blueprint, door=permitted)
    mount(app, ops.blueprint, door=permitted)
    mount(app, ops.dead_letters_blueprint, door=permitted)
    mount(app, audit.blueprint, door=permitted)
    mount(app, webhooks.blueprint, door=permitted)
    mount(app, tracking.quarantine_blueprint, door=permitted)
    mount(app, ops.health_blueprint, door=public)
    mount(app, document.blueprint, door=welcome)
    mount(app, document.page_blueprint, door=public)
    mount(app, sites.blueprint, door=public)
