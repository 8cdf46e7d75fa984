"""Tell obvious robots from people by what they say of themselves."""

import re
from functools import lru_cache

_HEADLESS = re.compile(r"headless|phantomjs|puppeteer|playwright|selenium", re.IGNORECASE)
# CUBOT makes telephones.
_CRAWLER = re.compile(
    r"(?<!\bcu)bot\b|crawl|spider|slurp|scrap|facebookexternalhit|preview|monitor|lighthouse|pingdom|"
    r"\bcurl/|\bwget/|python-requests|python-httpx|go-http-client|java/|okhttp|axios|node-fetch|libwww|httpclient",
    re.IGNORECASE,
)

# Declared crawlers never count. A headless browser is only marked: tests and previews of people's own pages use one.
QUARANTINED = frozenset({"crawler", "no_user_agent"})


@lru_cache(maxsize=4096)
def suspicion(user_agent: str | None) -> str | None:
    """Why whoever sent this user agent may be no person, or None."""
    if not user_agent:
        return "no_user_agent"
    if _CRAWLER.search(user_agent):
        return "crawler"
    if _HEADLESS.search(user_agent):
        return "headless"
    return None
