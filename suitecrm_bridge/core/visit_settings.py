"""Settings of what visits are held against: rules, lists and files that the operator brings."""

from dataclasses import dataclass, field

from environs import Env
from marshmallow.validate import OneOf, Regexp


@dataclass(frozen=True)
class VisitSettings:
    """Paths are as given; what is in the files is checked by whoever reads them, at start."""

    signals_file: str | None = None
    data_centers_file: str | None = None
    referrer_spam_file: str | None = None
    places_file: str | None = None
    networks_owners_file: str | None = None
    maxmind_url: str = "https://geolite.info"
    maxmind_account: str | None = None
    maxmind_key: str | None = field(default=None, repr=False)
    companies: bool = False

    @property
    def asks_maxmind(self) -> bool:
        return bool(self.maxmind_account and self.maxmind_key)


def read_visit_settings(env: Env) -> VisitSettings:
    return VisitSettings(
        signals_file=env.str("BRIDGE_SIGNALS_FILE", "") or None,
        data_centers_file=env.str("BRIDGE_DATA_CENTERS_FILE", "") or None,
        referrer_spam_file=env.str("BRIDGE_REFERRER_SPAM_FILE", "") or None,
        places_file=env.str("BRIDGE_PLACES_FILE", "") or None,
        networks_owners_file=env.str("BRIDGE_NETWORK_OWNERS_FILE", "") or None,
        maxmind_url=str(env.str("MAXMIND_URL", "", validate=_URL) or VisitSettings.maxmind_url).rstrip("/"),
        maxmind_account=env.str("MAXMIND_ACCOUNT_ID", "", validate=_DIGITS) or None,
        maxmind_key=env.str("MAXMIND_LICENSE_KEY", "") or None,
        companies=env.str("BRIDGE_COMPANY_LOOKUP", "no", validate=OneOf(["yes", "no"])) == "yes",
    )


_URL = Regexp(r"(?:https?://[^\s/]+.*)?$", error="must begin with http:// or https://")
_DIGITS = Regexp(r"\d*$", error="must be a number")
