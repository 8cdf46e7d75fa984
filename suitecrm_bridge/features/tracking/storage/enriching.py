"""Tell from user agent and address who sends: the machine, the place, the company."""

from functools import lru_cache

from suitecrm_bridge.features.tracking.model import Client
from suitecrm_bridge.features.tracking.model.bots_networks import NO_NETWORKS, Networks, is_hosting
from suitecrm_bridge.features.tracking.model.bots_spam import ReferrerSpam
from suitecrm_bridge.features.tracking.model.enrichment import machine_of
from suitecrm_bridge.features.tracking.ports.visits import KnownAddresses
from suitecrm_bridge.features.tracking.storage.places import NOWHERE, MaxmindFile


class ClientEnricher:
    """Implements Enricher from files and from what was looked up before; whatever is missing stays unknown."""

    def __init__(self, places: MaxmindFile | None, known: KnownAddresses | None) -> None:
        self._places = places
        self._known = known

    def enrich(self, user_agent: str | None, address: str | None) -> Client:
        machine = machine_of(user_agent)
        place, company = (self._places.place_of(address) if self._places and address else NOWHERE), None
        if self._known and address:
            told = self._known.of(address)
            company = told.company
            if place == NOWHERE:
                return Client(*machine, told.country, told.region, told.city, company)
        return Client(*machine, *place, company)


class FileVetting:
    """Implements Vetting."""

    def __init__(
        self, networks: Networks = NO_NETWORKS, owners: MaxmindFile | None = None, spam: ReferrerSpam | None = None
    ) -> None:
        self._networks = networks
        self._owners = owners
        self._spam = spam or ReferrerSpam()
        # The same few of both come again and again.
        self.is_hosting = lru_cache(maxsize=16_384)(self._is_hosting)
        self.is_spam = lru_cache(maxsize=16_384)(self._spam.sent)

    def _is_hosting(self, address: str) -> bool:
        if address in self._networks:
            return True
        owner = self._owners.owner_of(address) if self._owners else None
        return owner is not None and is_hosting(owner)
