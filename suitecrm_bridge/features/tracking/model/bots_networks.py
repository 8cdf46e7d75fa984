"""Networks in which no people sit: data centres, by a list of networks or by the name of whose they are."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, collapse_addresses, ip_address, ip_network

# An address reaches us without its last part, so a network smaller than that cannot be told from its neighbours.
_SMALLEST = {4: 24, 6: 48}

_HOSTING = re.compile(
    r"amazon|\baws\b|google[- ]cloud|google llc|microsoft|azure|digital ?ocean|linode|akamai connected|\bovh|hetzner|"
    r"vultr|choopa|scaleway|online s\.?a\.?s|contabo|leaseweb|oracle|alibaba|tencent|huawei cloud|ibm cloud|"
    r"softlayer|"
    r"rackspace|hostinger|ionos|godaddy|dreamhost|namecheap|upcloud|kamatera|m247|datacamp|cdn77|"
    r"hosting|hoster|colocation|colocrossing|data ?cent(?:er|re)|\bvps\b|\bservers?\b|\bcloud\b|quadranet|psychz|"
    r"netcup|strato",
    re.IGNORECASE,
)


class NotANetwork(ValueError):
    """A line of the list is no network; the message names it."""


@dataclass(frozen=True)
class Networks:
    """Sorted first and last addresses, of each version by itself."""

    starts: Mapping[int, Sequence[int]]
    ends: Mapping[int, Sequence[int]]
    too_small: int = 0

    def __contains__(self, address: str) -> bool:
        try:
            asked = ip_address(address)
        except ValueError:
            return False
        number, starts = int(asked), self.starts.get(asked.version, ())
        place = bisect_right(starts, number) - 1
        return place >= 0 and number <= self.ends[asked.version][place]


NO_NETWORKS = Networks({}, {})


def networks_of(lines: Iterable[str]) -> Networks:
    """One network a line (`203.0.113.0/24`), with anything after a blank, comma or `#` as a remark. Raises "
    "NotANetwork."""
    found: dict[int, list[IPv4Network | IPv6Network]] = {4: [], 6: []}
    too_small = 0
    for number, line in enumerate(lines, start=1):
        text = re.split(r"[\s,;#]", line.strip(), maxsplit=1)[0]
        if not text:
            continue
        try:
            network = ip_network(text, strict=False)
        except ValueError:
            raise NotANetwork(f"line {number}: {text[:50]!r} is no network such as 203.0.113.0/24") from None
        if network.prefixlen > _SMALLEST[network.version]:
            too_small += 1
        else:
            found[network.version].append(network)
    starts, ends = {}, {}
    for version, networks in found.items():
        merged = sorted(collapse_addresses(networks))  # type: ignore[type-var]  # one version a list
        starts[version] = [int(network.network_address) for network in merged]
        ends[version] = [int(network.broadcast_address) for network in merged]
    return Networks(starts, ends, too_small)


def is_hosting(organisation: str) -> bool:
    """Whether the owner of a network, by its name, rents out computers rather than connecting people."""
    return bool(_HOSTING.search(organisation))
