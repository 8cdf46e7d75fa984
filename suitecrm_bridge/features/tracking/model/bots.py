"""Who is no person, and why: by what a sender says of itself, by where it is, by what it does and how fast."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from suitecrm_bridge.features.tracking.model.bots_agent import judged
from suitecrm_bridge.features.tracking.model.events import Event

ENTANGLED = "entangled"
# Every reason there is. Who is suspect is stored and left out of everything counted, until somebody re-admits them.
REASONS: Mapping[str, str] = {
    "no_user_agent": "Sends no user agent, as browsers do",
    "crawler": "Says of itself that it is a robot, or leaves an address",
    "program": "Its user agent is not made like a browser's",
    "probe": "Its user agent is an attack or an unfilled template",
    "headless": "A browser without a screen",
    "automated": "A browser that a program drives, by its own account",
    "data_center": "Comes from a data centre's network",
    "referrer_spam": "Names a referrer that is known for spam",
    "too_fast": "Views more pages than a person can",
    "clockwork": "Views pages at intervals without any variation",
    ENTANGLED: "Came late into visits of too many events to count them anew",
}
QUARANTINED = frozenset(REASONS)

# Providers fetch pictures for their readers under names of robots; Apple's says nothing but Mozilla.
_MAIL = re.compile(
    r"GoogleImageProxy|YahooMailProxy|ms-office|MSOffice|Outlook|Thunderbird|AppleMail|Airmail|^Mozilla/5\.0$",
    re.IGNORECASE,
)
_WIDTH, _HEIGHT = "viewport_width", "viewport_height"


@lru_cache(maxsize=16_384)
def suspicion(user_agent: str | None) -> str | None:
    """Why whoever sent this user agent may be no person, or None."""
    return judged(user_agent) if user_agent and user_agent.strip() else "no_user_agent"


def opened_by_mail(events: Sequence[Event]) -> bool:
    """Whether these are pictures in e-mails that a mail program or a provider fetched for a reader."""
    agent = events[0].user_agent or ""
    return bool(_MAIL.search(agent)) and all(event.type == "open" for event in events)


def odd_traits(events: Sequence[Event]) -> str | None:
    """What page views give away: a program at the wheel, or neither a screen nor a language.

    A page that is opened behind another one may have no size yet, so both must be missing.
    """
    for event in events:
        said = event.props
        if event.type != "pageview" or not said:
            continue
        if said.get("webdriver") is True:
            return "automated"
        if said.get(_WIDTH) == 0 and said.get(_HEIGHT) == 0 and not said.get("language"):
            return "headless"
    return None
