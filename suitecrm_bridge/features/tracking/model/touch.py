"""Where a visit came from: referrer, landing page and campaign parameters."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from suitecrm_bridge.features.tracking.model.events import Event

_MAX_TEXT = 255  # as long as the CRM's columns
_MAX_CAMPAIGN = 100
_CAMPAIGN_FIELDS = ("utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content")


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


NOWHERE = Touch()


def touch_of(events: Sequence[Event]) -> Touch:
    """The arrival that the earliest page view of `events` was; empty when there is none."""
    views = [event for event in events if event.type == "pageview"]
    if not views:
        return NOWHERE
    first = min(views, key=lambda event: (event.at, event.id))
    return Touch(_cut(first.url), _foreign(first), **campaign(first.url))


def campaign(url: str) -> dict[str, str]:
    """The utm parameters in `url`, at most 100 characters each."""
    if "utm_" not in url:
        return {}
    try:
        query = parse_qs(urlsplit(url).query, max_num_fields=100)
    except ValueError:
        return {}
    return {name: query[name][0][:_MAX_CAMPAIGN] for name in _CAMPAIGN_FIELDS if name in query}


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
