"""Where a visit came from: referrer, landing page and campaign parameters."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import parse_qs, urlsplit

from suitecrm_bridge.features.tracking.model.events import Event
from suitecrm_bridge.features.tracking.model.shown_addresses import shown_address

_MAX_TEXT = 255  # as long as the CRM's columns
_MAX_CAMPAIGN = 100
CAMPAIGN_FIELDS = ("utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content")
# Parameters by which an advertisement's click is told from every other one.
_CLICK_ID = re.compile(
    r"[?&](gclid|gbraid|wbraid|dclid|msclkid|fbclid|ttclid|twclid|li_fat_id|yclid|sccid|rdt_cid|epik|igshid)=([^&#]+)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Touch:
    """One arrival. Texts are cut to what the CRM's columns hold."""

    landing_page: str | None = None
    referrer: str | None = None
    utm_source: str | None = None
    utm_medium: str | None = None
    utm_campaign: str | None = None
    utm_term: str | None = None
    utm_content: str | None = None

    @property
    def shown(self) -> "Touch":
        """The same as people, SuiteCRM and models are told of it."""
        landing_page, referrer = (shown_address(each or "") or None for each in (self.landing_page, self.referrer))
        return replace(self, landing_page=landing_page, referrer=referrer)


NOWHERE = Touch()


def touch_of(events: Sequence[Event]) -> Touch:
    """The arrival that the earliest page view of `events` was; empty when there is none."""
    views = [event for event in events if event.type == "pageview"]
    if not views:
        return NOWHERE
    return arrival_of(min(views, key=lambda event: (event.at, event.id)))


def arrival_of(view: Event) -> Touch:
    return Touch(_landing_page(view.url), _foreign(view), **campaign(view.url))


def click_id_of(url: str) -> str | None:
    """The advertisement's click id in `url`, with its name: `gclid:Cj0K…`, at most 100 characters."""
    found = _CLICK_ID.search(url)
    return f"{found[1].lower()}:{found[2]}"[:_MAX_CAMPAIGN] if found else None


def is_tagged(url: str) -> bool:
    """Whether `url` has campaign parameters or a click id."""
    return bool(campaign(url)) or _CLICK_ID.search(url) is not None


def campaign(url: str) -> dict[str, str]:
    """The utm parameters in `url`, at most 100 characters each."""
    if "utm_" not in url:
        return {}
    try:
        query = parse_qs(urlsplit(url).query, max_num_fields=100)
    except ValueError:
        return {}
    return {name: query[name][0][:_MAX_CAMPAIGN] for name in CAMPAIGN_FIELDS if name in query}


def _landing_page(url: str) -> str | None:
    """The address; of one that is too long the path and what says where the visit came from."""
    if len(url) <= _MAX_TEXT:
        return url or None
    page, _, query = url.partition("?")
    telling = [part[:60] for part in query.partition("#")[0].split("&") if is_tagged(f"?{part}")]
    return _cut("?".join(filter(None, (page[: _MAX_TEXT // 2] if telling else page, "&".join(telling)))))


def _foreign(event: Event) -> str | None:
    """The referrer, unless it is a page of the same host: moving about on a site is not an arrival."""
    if not event.referrer or _host(event.referrer) == _host(event.url):
        return None
    return _cut(event.referrer)


def _host(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None


def _cut(text: str) -> str | None:
    return text[:_MAX_TEXT] or None
