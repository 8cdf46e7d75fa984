"""Whose bucket a caller's address empties."""

from ipaddress import IPv4Address, ip_address, ip_network


def household(address: str) -> str:
    """An IPv4 address as it is; of an IPv6 address the first 64 bits, since one line has all the others at will."""
    try:
        parsed = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(parsed, IPv4Address):
        return address
    return str(parsed.ipv4_mapped or ip_network((parsed, 64), strict=False))
