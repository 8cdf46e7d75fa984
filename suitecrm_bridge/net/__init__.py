"""HTTP out to addresses that people name: only to public ones, and exactly to the one that was checked."""

from suitecrm_bridge.net.destination import AddressRefused, Destination, Rules, parse
from suitecrm_bridge.net.outbound import Answer, Outbound, Unreachable
from suitecrm_bridge.net.resolving import Names, Resolver, SystemResolver

__all__ = [
    "AddressRefused",
    "Answer",
    "Destination",
    "Names",
    "Outbound",
    "Resolver",
    "Rules",
    "SystemResolver",
    "Unreachable",
    "parse",
]
