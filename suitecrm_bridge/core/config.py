"""Every setting of the product, read from the environment once, completely, at start."""

import re
from contextlib import suppress
from dataclasses import dataclass, field
from ipaddress import ip_network

from environs import Env, EnvValidationError
from marshmallow import ValidationError
from marshmallow.validate import Length, OneOf, Range, Regexp

from suitecrm_bridge.core.key_strength import weakness
from suitecrm_bridge.core.quotas import Limits, parse_quotas
from suitecrm_bridge.core.visit_settings import VisitSettings, read_visit_settings

_URL = Regexp(r"https?://[^\s/]+.*", error="must begin with http:// or https://")
_ORIGIN = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?")
_HOW_TO_MAKE_ONE = "make one with `openssl rand -base64 48`"


class SettingsMissing(SystemExit):
    """Raised with one message that names every setting that is missing or wrong."""


@dataclass(frozen=True)
class Settings:
    """What the environment said. URLs carry no trailing slash; secrets never appear in `repr`."""

    suitecrm_url: str
    suitecrm_client_id: str
    suitecrm_login_client_id: str
    redis_url: str
    database_url: str
    public_url: str
    host: str
    port: int
    log_level: str
    openai_base_url: str | None
    openai_model: str
    cors_origins: tuple[str, ...]
    trusted_proxies: int
    audit_days: int
    event_months: int
    event_archive: str | None
    outbound_http: bool
    outbound_networks: tuple[str, ...]
    secrets: "Secrets"
    roles_file: str | None = None
    alerts_file: str | None = None
    visitors_from_page_views: int = 0
    limits: Limits = field(default_factory=Limits)
    visits: VisitSettings = field(default_factory=VisitSettings)


@dataclass(frozen=True, repr=False)
class Secrets:
    suitecrm_client_secret: str
    suitecrm_login_client_secret: str
    secret_key: str
    openai_api_key: str | None
    previous_secret_keys: tuple[str, ...] = ()


def read_settings() -> Settings:
    """The settings of this process. Raises SettingsMissing naming all that is missing or wrong, in one message."""
    env = Env(eager=False)
    given = Length(min=1, error="is empty")
    host = env.str("BRIDGE_HOST", "127.0.0.1")
    port = env.int("BRIDGE_PORT", 8000, validate=Range(1, 65535))
    settings = Settings(
        suitecrm_url=_trim(env.str("SUITECRM_URL", validate=_URL)),
        suitecrm_client_id=env.str("SUITECRM_CLIENT_ID", validate=given),
        suitecrm_login_client_id=env.str("SUITECRM_LOGIN_CLIENT_ID", validate=given),
        redis_url=env.str("BRIDGE_REDIS_URL", validate=given),
        database_url=env.str("BRIDGE_DATABASE_URL", validate=given),
        public_url=_trim(env.str("BRIDGE_PUBLIC_URL", "") or f"http://{host}:{port}"),
        host=host,
        port=port,
        log_level=env.str("BRIDGE_LOG_LEVEL", "info", validate=OneOf(["debug", "info", "warning", "error"])),
        openai_base_url=env.str("OPENAI_BASE_URL", "") or None,
        openai_model=env.str("OPENAI_MODEL", "") or "gpt-4o-mini",
        cors_origins=_listed(env.str("BRIDGE_CORS_ORIGINS", "", validate=_are_origins)),
        trusted_proxies=env.int("BRIDGE_TRUSTED_PROXIES", 0, validate=Range(0, 10)),
        audit_days=env.int("BRIDGE_AUDIT_DAYS", 730, validate=Range(0, 36_500)),
        event_months=env.int("BRIDGE_EVENT_MONTHS", 13, validate=Range(0, 1200)),
        event_archive=env.str("BRIDGE_EVENT_ARCHIVE", "") or None,
        outbound_http=env.str("BRIDGE_OUTBOUND_HTTP", "no", validate=OneOf(["yes", "no"])) == "yes",
        outbound_networks=_networks(env.str("BRIDGE_OUTBOUND_NETWORKS", "", validate=_are_networks)),
        secrets=Secrets(
            suitecrm_client_secret=env.str("SUITECRM_CLIENT_SECRET", validate=given),
            suitecrm_login_client_secret=env.str("SUITECRM_LOGIN_CLIENT_SECRET", validate=given),
            secret_key=env.str("BRIDGE_SECRET_KEY", validate=_strong),
            openai_api_key=env.str("OPENAI_API_KEY", "") or None,
            previous_secret_keys=_listed(env.str("BRIDGE_PREVIOUS_SECRET_KEYS", "", validate=_all_strong)),
        ),
        roles_file=env.str("BRIDGE_ROLES_FILE", "") or None,
        alerts_file=env.str("BRIDGE_ALERTS_FILE", "") or None,
        visitors_from_page_views=env.int("BRIDGE_VISITORS_FROM_PAGE_VIEWS", 0, validate=Range(0, 1_000_000)),
        limits=_limits(env),
        visits=read_visit_settings(env),
    )
    _complain(env)
    return settings


def _are_networks(text: str) -> None:
    try:
        [ip_network(network) for network in _networks(text)]
    except ValueError:
        raise ValidationError("must be networks such as 10.20.0.0/16, separated by commas") from None


def _networks(text: object) -> tuple[str, ...]:
    return tuple(filter(None, str(text or "").replace(" ", "").split(",")))


def _limits(env: Env) -> Limits:
    said = {
        "read": env.str("BRIDGE_LIMIT_READ", "", validate=_are_quotas),
        "write": env.str("BRIDGE_LIMIT_WRITE", "", validate=_are_quotas),
        "search": env.str("BRIDGE_LIMIT_SEARCH", "", validate=_are_quotas),
        "export": env.str("BRIDGE_LIMIT_EXPORT", "", validate=_are_quotas),
        "batch": env.str("BRIDGE_LIMIT_BATCH", "", validate=_are_quotas),
        "login": env.str("BRIDGE_LIMIT_LOGIN", "", validate=_are_quotas),
        "refresh": env.str("BRIDGE_LIMIT_REFRESH", "", validate=_are_quotas),
        "address": env.str("BRIDGE_LIMIT_ADDRESS", "", validate=_are_quotas),
        "track_site": env.str("BRIDGE_LIMIT_TRACK_SITE", "", validate=_is_one_quota),
        "track_address": env.str("BRIDGE_LIMIT_TRACK_ADDRESS", "", validate=_is_one_quota),
    }
    with suppress(ValueError):  # `_complain` names what is wrong
        return Limits(**{name: parse_quotas(text) for name, text in said.items() if text})
    return Limits()


def _are_quotas(text: str) -> None:
    try:
        parse_quotas(text) if text else None
    except ValueError as wrong:
        raise ValidationError(str(wrong)) from None


def _is_one_quota(text: str) -> None:
    _are_quotas(text)
    if "," in text:
        raise ValidationError("takes one quota only")


def _complain(env: Env) -> None:
    try:
        env.seal()
    except EnvValidationError as wrong:
        said = dict(wrong.error_messages)  # type: ignore[arg-type]  # always a mapping when sealing late
        lines = [f"  {name}: {' '.join(map(str, what))}" for name, what in sorted(said.items())]
        raise SettingsMissing("These settings are missing or wrong (see .env.example):\n" + "\n".join(lines)) from None


def _strong(secret: str) -> None:
    wrong = weakness(secret)
    if wrong is not None:
        raise ValidationError(f"{wrong}; {_HOW_TO_MAKE_ONE}.")


def _all_strong(secrets: str) -> None:
    # A key that has to be replaced because it is weak must not go on being accepted.
    for number, secret in enumerate(_listed(secrets), start=1):
        wrong = weakness(secret)
        if wrong is not None:
            raise ValidationError(f"number {number} {wrong}; leave it out.")


def _are_origins(text: str) -> None:
    # A star or a pattern would let pages in that nobody named.
    wrong = [each for each in _listed(text) if not _ORIGIN.fullmatch(each)]
    if wrong:
        raise ValidationError(f"{wrong[0]!r} is no exact origin such as https://app.example.com")


def _listed(text: object) -> tuple[str, ...]:
    return tuple(filter(None, str(text or "").replace(" ", "").split(",")))


def _trim(url: object) -> str:
    return str(url or "").rstrip("/")
