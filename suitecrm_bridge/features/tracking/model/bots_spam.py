"""Referrers that nobody came from: spammers name their own sites so that they are looked up."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

# The lasting part of names that change every month; a list of domains can be given besides.
_SPAM = re.compile(
    r"semalt|darodar|buttons-for-|share-?buttons|social-buttons|ilovevitaly|priceg\.|blackhatworth|hulfington|"
    r"trafficbot|traffic-?2|(?:free|buy|best|cheap|get|your|more)-?(?:website-?)?(?:traffic|visitors|backlinks?)|"
    r"(?:best|top|free|fast|success|expert)-?seo|seo-?(?:offer|platform|service|expert|bot)|make-?money|money-?online|"
    r"success-seo|event-tracking|o-o-\d+-o-o|get-free-|4webmasters|simple-share|webmonetizer|rankings?-analytics|"
    r"(?:viagra|cialis|porn)[\w-]*\.",
    re.IGNORECASE,
)


class NotADomain(ValueError):
    """A line of the list is no domain; the message names it."""


_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)+\Z")


@dataclass(frozen=True)
class ReferrerSpam:
    """`domains` are spam with everything below them."""

    domains: frozenset[str] = frozenset()

    def sent(self, referrer: str | None) -> bool:
        """Whether `referrer` is spam."""
        host = _host(referrer) if referrer else ""
        if not host:
            return False
        labels = host.split(".")
        if any(".".join(labels[start:]) in self.domains for start in range(len(labels) - 1)):
            return True
        return _reads_like_spam(host)


def spam_of(lines: Iterable[str]) -> ReferrerSpam:
    """One domain a line; `#` begins a remark. Raises NotADomain."""
    domains = set()
    for number, line in enumerate(lines, start=1):
        text = line.partition("#")[0].strip().lower().removeprefix("www.")
        if not text:
            continue
        if not _DOMAIN.match(text):
            raise NotADomain(f"line {number}: {text[:60]!r} is no domain such as spam.example")
        domains.add(text)
    return ReferrerSpam(frozenset(domains))


@lru_cache(maxsize=8192)
def _reads_like_spam(host: str) -> bool:
    return bool(_SPAM.search(host))


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""
