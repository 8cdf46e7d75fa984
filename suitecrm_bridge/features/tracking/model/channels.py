"""Which channel a visit came by: its campaign parameters first, then its click id, then its referrer.

Channels are named as Google Analytics 4 names its default ones, with assistants besides.
"""

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from suitecrm_bridge.features.tracking.model.channel_sites import (
    Site,
    guessed_kind,
    is_mailbox,
    known_name,
    organisation,
    site_of_host,
)
from suitecrm_bridge.features.tracking.model.touch import Touch

_MAX = 100


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a visit came from: `organic_search` from `google`, medium `organic`."""

    channel: str
    source: str
    medium: str


DIRECT = Origin("direct", "(direct)", "(none)")

# Of each click id: the channel it proves, whose it is, and the medium. Facebook's and Pinterest's need not be paid.
_CLICK_IDS: dict[str, Origin] = {
    "gclid": Origin("paid_search", "google", "cpc"),
    "gbraid": Origin("paid_search", "google", "cpc"),
    "wbraid": Origin("paid_search", "google", "cpc"),
    "gad_source": Origin("paid_search", "google", "cpc"),
    "dclid": Origin("display", "google", "display"),
    "msclkid": Origin("paid_search", "bing", "cpc"),
    "yclid": Origin("paid_search", "yandex", "cpc"),
    "ttclid": Origin("paid_social", "tiktok", "paid_social"),
    "twclid": Origin("paid_social", "twitter", "paid_social"),
    "li_fat_id": Origin("paid_social", "linkedin", "paid_social"),
    "sccid": Origin("paid_social", "snapchat", "paid_social"),
    "rdt_cid": Origin("paid_social", "reddit", "paid_social"),
    "fbclid": Origin("organic_social", "facebook", "social"),
    "igshid": Origin("organic_social", "instagram", "social"),
    "igsh": Origin("organic_social", "instagram", "social"),
    "epik": Origin("organic_social", "pinterest", "social"),
    "srsltid": Origin("organic_shopping", "google", "organic"),
    "mc_cid": Origin("email", "mailchimp", "email"),
    "mc_eid": Origin("email", "mailchimp", "email"),
    "_hsenc": Origin("email", "hubspot", "email"),
    "_kx": Origin("email", "klaviyo", "email"),
    "mkt_tok": Origin("email", "marketo", "email"),
    "awc": Origin("affiliates", "awin", "affiliate"),
    "cjevent": Origin("affiliates", "cj", "affiliate"),
    "irclickid": Origin("affiliates", "impact", "affiliate"),
    "tduid": Origin("affiliates", "tradedoubler", "affiliate"),
    "ranmid": Origin("affiliates", "rakuten", "affiliate"),
}
_PAID = re.compile(r".*cp[cmav].*|ppc|retargeting|remarketing|paid.*|.*[-_ ]paid|sem|ads?|adwords|sponsored")
_MEDIA: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"display|banner|expandable|interstitial|cpm|programmatic|native"), "display"),
    (re.compile(r"e[-_ ]?mail|newsletter|mailing|edm"), "email"),
    (re.compile(r"affiliates?|partner|partners"), "affiliates"),
    (re.compile(r"social|social[-_ ](?:network|media)|sm|organic[-_ ]?social"), "organic_social"),
    (re.compile(r".*video.*"), "organic_video"),
    (re.compile(r"organic|organic[-_ ]?search|seo"), "organic_search"),
    (re.compile(r"referral|app|link"), "referral"),
    (re.compile(r"audio|podcast"), "audio"),
    (re.compile(r"sms|text"), "sms"),
    (re.compile(r".*push|.*mobile.*|.*notification.*"), "push"),
    (re.compile(r"ai|llm|chatbot|ai[-_ ]?assistant"), "ai_assistant"),
    (re.compile(r"\(none\)|none|direct"), "direct"),
)
_PAID_KIND = {"search": "paid_search", "social": "paid_social", "video": "paid_video", "shopping": "paid_shopping"}
_FREE_KIND = {
    "search": ("organic_search", "organic"),
    "social": ("organic_social", "social"),
    "video": ("organic_video", "video"),
    "shopping": ("organic_shopping", "organic"),
    "email": ("email", "email"),
    "assistant": ("ai_assistant", "ai"),
    "advertising": ("display", "display"),
    "affiliate": ("affiliates", "affiliate"),
    "referral": ("referral", "referral"),
}


def channel_of(touch: Touch) -> Origin:
    """The origin of a visit that began with `touch`."""
    if touch.utm_source or touch.utm_medium:
        return _campaign_origin(touch)
    clicked = click_of(touch.landing_page or "")
    if clicked:
        return _CLICK_IDS[clicked]
    if not touch.referrer:
        return Origin("unassigned", "(not set)", "(not set)") if touch.utm_campaign else DIRECT
    return _referred(touch.referrer, touch.landing_page or "")


def click_of(url: str) -> str | None:
    """The name of the advertisement's click id in `url`: `gclid`, `msclkid`; None when there is none."""
    query = url.partition("?")[2].partition("#")[0]
    if not query:
        return None
    names = {name.lower() for name, value in parse_qsl(query) if value}
    return next((name for name in _CLICK_IDS if name in names), None)


def _campaign_origin(touch: Touch) -> Origin:
    """Who tagged the link knows best; a click id or the referrer only fill in what was left out."""
    clicked = _CLICK_IDS.get(click_of(touch.landing_page or "") or "")
    referred = _referred(touch.referrer, touch.landing_page or "") if touch.referrer else None
    other = clicked or referred
    source = (touch.utm_source or (other.source if other else "(not set)"))[:_MAX]
    site = known_name(source)
    medium = touch.utm_medium
    if medium:
        return Origin(_by_medium(medium.strip().lower(), site, clicked), source, medium[:_MAX])
    if clicked and (site is None or _PAID_KIND.get(site.kind) == clicked.channel):
        return Origin(clicked.channel, source, clicked.medium)
    if site:
        return Origin(*_named(site, source))
    return Origin("unassigned", source, "(not set)")


def _by_medium(medium: str, site: Site | None, clicked: Origin | None) -> str:
    if _PAID.fullmatch(medium):
        kind = medium if site is None else site.kind
        if "social" in medium:
            return "paid_social"
        if medium == "cpm":
            return "display"
        return _PAID_KIND.get(kind) or (
            clicked.channel if clicked and clicked.channel.startswith("paid") else "paid_other"
        )
    for pattern, channel in _MEDIA:
        if pattern.fullmatch(medium):
            return _refined(channel, site)
    return _FREE_KIND[site.kind][0] if site and site.kind in ("email", "assistant") else "unassigned"


def _refined(channel: str, site: Site | None) -> str:
    """`utm_medium=referral` from an assistant or a network is what that sender is, as `organic` from a shop is."""
    if site and channel in ("referral", "organic_search", "organic_social"):
        return _FREE_KIND[site.kind][0] if site.kind != "advertising" else channel
    return channel


def _named(site: Site, source: str) -> tuple[str, str, str]:
    channel, medium = _FREE_KIND[site.kind]
    return channel, source, medium


def _referred(referrer: str, landing_page: str) -> Origin:
    host, target = _host(referrer)
    if not host:
        return DIRECT
    landed, _ = _host(landing_page)
    if landed and organisation(landed) == organisation(host):
        return Origin("internal", host[:_MAX], "internal")
    site = site_of_host(host, target.partition("?")[0])
    if site and site.kind == "search" and is_mailbox(host):
        return Origin("email", site.name, "email")
    if site:
        return Origin(*_named(site, site.name))
    channel, medium = _FREE_KIND[guessed_kind(host, target)]
    return Origin(channel, host[:_MAX], medium)


# How an app of a telephone names itself as referrer: android-app://com.google.android.gm/
_APPS = {"com.google.android.gm": "mail.google.com", "com.google.android.googlequicksearchbox": "google.com"}


def _host(url: str) -> tuple[str, str]:
    """Host in lower case without www., and path with query; both empty when `url` is none."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
    except ValueError:
        return "", ""
    if parts.scheme == "android-app":
        host = _APPS.get(host) or ".".join(reversed(host.split(".")))
    return host.removeprefix("www.").rstrip("."), parts.path + (f"?{parts.query}" if parts.query else "")
