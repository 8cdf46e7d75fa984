"""Which company has a network, by the names of the computers in it."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from ipaddress import IPv4Address, ip_address

from suitecrm_bridge.features.tracking.model.bots_networks import is_hosting
from suitecrm_bridge.features.tracking.model.channel_sites import organisation

# Where companies have their gateways and mail servers, as a rule.
_PLACES = (1, 2, 10, 20, 25, 50, 100, 254)
# What providers call their customers' computers: by number, or by the kind of line.
_NUMBERED = re.compile(r"\d+[-.x_]\d+|\d{4,}|[0-9a-f]{8,}")
_LINE = re.compile(
    r"(?:^|[-._\d])(?:dyn\w*|dhcp|pool|dial\w*|ppp\w*|[avs]?dsl\w*|cable|fib(?:er|re)|ftth|broadband|mobile|wireless|"
    r"cust\w*|client|user|home|resi\w*|static|unassigned|unused|reserved|ip|nat|cgn\w*|gprs|lte|wifi|hotspot)(?:[-._\d]|$)"
)
_PROVIDER = re.compile(
    r"telecom|telekom|telefon|teleco|comcast|verizon|vodafone|broadband|\bisp\b|internet|kabel|cable"
)


def sampled(address: str) -> Sequence[str]:
    """Some addresses of the network that `address` stands for; of IPv6 the first alone."""
    base = ip_address(address)
    if isinstance(base, IPv4Address):
        return [str(base + place) for place in _PLACES]
    return [str(base + 1)]


def company_of(names: Iterable[str]) -> str | None:
    """The domain that most of `names` are in, when they are a company's own and not its provider's."""
    own = Counter(domain for name in names if (domain := _own_domain(name.lower().rstrip("."))))
    if not own:
        return None
    return max(own, key=lambda domain: (own[domain], domain))[:255]


def _own_domain(name: str) -> str | None:
    domain = organisation(name)
    host = name.removesuffix(domain).rstrip(".")
    if "." not in domain or not host or _NUMBERED.search(host) or _LINE.search(host):
        return None
    return None if _PROVIDER.search(domain) or is_hosting(domain) else domain
