"""Look up where visitors' networks are and whose, out of the way of counting."""

from collections.abc import Callable

from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.features.tracking.model.companies import company_of, sampled
from suitecrm_bridge.features.tracking.ports.visits import AskedAddresses, Atlas, Closed, Known

# What may be asked in one go, and for how long: the schedule comes by again in a moment.
_AT_ONCE = 16
_SECONDS = 40.0

log = logger(__name__)


class LocatingService:
    """`name_of` gives an address's name; None where companies are not to be looked up. `atlas` likewise."""

    def __init__(
        self,
        asked: AskedAddresses,
        atlas: Atlas | None,
        name_of: Callable[[str], str | None] | None,
        seconds: Callable[[], float],
    ) -> None:
        self._asked = asked
        self._atlas = atlas
        self._name_of = name_of
        self._seconds = seconds

    def look_up(self) -> int:
        """Answer some of what was asked for; returns how many. What cannot be said now is asked for again later."""
        if self._atlas is None and self._name_of is None:
            return 0
        end, done = self._seconds() + _SECONDS, 0
        try:
            for address in self._asked.take(_AT_ONCE):
                if self._seconds() > end:
                    break
                known = self._known(address)
                if known:
                    self._asked.put(address, known)
                    done += 1
        except Closed as shut:
            log.warning("atlas_closed", reason=str(shut))
        return done

    def _known(self, address: str) -> Known | None:
        place = self._atlas.place_of(address) if self._atlas else Known()
        if place is None:
            return None
        company = self._company(address) if self._name_of else None
        return Known(place.country, place.region, place.city, company)

    def _company(self, address: str) -> str | None:
        names = [name for one in sampled(address) if self._name_of and (name := self._name_of(one))]
        return company_of(names)
