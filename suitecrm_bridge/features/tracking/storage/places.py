"""Look up where an address is, and whose network, in files of MaxMind's format."""

from collections.abc import Mapping
from functools import lru_cache
from ipaddress import ip_address
from typing import Any, NamedTuple


class Place(NamedTuple):
    country: str | None = None
    region: str | None = None
    city: str | None = None


NOWHERE = Place()


class FileUnreadable(Exception):
    """A file that the settings name cannot be used; the message says which and why."""


class MaxmindFile:
    """One file, kept open. GeoIP2, GeoLite2 and others of their format have the same keys."""

    def __init__(self, path: str) -> None:
        import maxminddb  # noqa: PLC0415  # the facade never opens such a file

        try:
            self._reader = maxminddb.open_database(path)
        except (OSError, ValueError, maxminddb.InvalidDatabaseError) as wrong:
            raise FileUnreadable(f"{path}: {wrong}") from wrong
        self._invalid = maxminddb.InvalidDatabaseError
        self._versions = {4, 6} if self._reader.metadata().ip_version == 6 else {4}
        self.place_of = lru_cache(maxsize=16_384)(self._place_of)
        self.owner_of = lru_cache(maxsize=16_384)(self._owner_of)

    def _place_of(self, address: str) -> Place:
        return place_in(self._found(address))

    def _owner_of(self, address: str) -> str | None:
        found = self._found(address)
        return _text(found.get("autonomous_system_organization") or found.get("organization"), 255)

    def _found(self, address: str) -> dict[str, Any]:
        try:
            asked = ip_address(address)
            found = self._reader.get(asked) if asked.version in self._versions else None
        except (ValueError, self._invalid):
            return {}
        return found if isinstance(found, dict) else {}


def place_in(found: Mapping[str, Any]) -> Place:
    """What MaxMind's answer says, from a file or from the web service; whatever is not as it should be is left out."""
    country = _part(found.get("country")) or _part(found.get("registered_country"))
    regions = found.get("subdivisions")
    region = _part(regions[0]) if isinstance(regions, list) and regions else {}
    return Place(_text(country.get("iso_code"), 2), _name(region), _name(_part(found.get("city"))))


def _part(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _name(part: dict[str, Any]) -> str | None:
    return _text(_part(part.get("names")).get("en"), 100)


def _text(value: object, most: int) -> str | None:
    return value[:most] or None if isinstance(value, str) else None
