"""Find out whose e-mail address a visitor gave."""

from collections.abc import Sequence

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import BridgeError
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.core.queue import Queue
from suitecrm_bridge.features.tracking.commands import ResolveIdentities
from suitecrm_bridge.features.tracking.model import IdentityLink, KnownAs, Match, best_match, is_another_person
from suitecrm_bridge.features.tracking.ports import IdentityStore, Outcome, People, Resolution

MODULES = ("Leads", "Contacts")

log = logger(__name__)


class IdentityService:
    """Implements IdentityClaims."""

    def __init__(self, store: IdentityStore, people: People, queue: Queue, clock: Clock) -> None:
        self._store = store
        self._people = people
        self._queue = queue
        self._clock = clock

    def identify(self, visitor_id: str) -> None:
        """Resolve what this visitor said. Raises the CRM's errors; nothing is lost then, the link stays pending."""
        for link in self._store.pending(visitor_id=visitor_id):
            self._resolve(link)

    def resolve_pending(self) -> int:
        """Resolve every link that still waits, returning how many; ends quietly while SuiteCRM does not answer."""
        links = self._store.pending()
        for done, link in enumerate(links):
            try:
                self._resolve(link)
            except BridgeError as wrong:
                log.warning("identity_waits", link=link.id, reason=wrong.message)
                if wrong.retryable:
                    return done
        return len(links)

    def claim(self, email: str) -> int:
        reopened = self._store.reopen(email)
        if reopened:
            self._queue.send(ResolveIdentities())
        return reopened

    def claim_for(self, module: str, record_id: str) -> int:
        """Claim the address that the record has now, if it has one and is still there. Raises the CRM's errors."""
        address = self._people.address_of(module, record_id)
        return self.claim(address) if address else 0

    def _resolve(self, link: IdentityLink) -> None:
        known = self._store.known_as(link.visitor_id)
        found = {module: self._people.with_email(module, link.email) for module in MODULES}
        outcome = _outcome(known, link.email, [match for matches in found.values() for match in matches])
        chosen = [best_match(matches, known.records.get(module)) for module, matches in found.items()]
        mine = tuple(match for match in chosen if match) if outcome == "linked" else ()
        if self._store.resolve(link, known, Resolution(outcome, mine, self._clock.now())):
            log.info("identity_resolved", link=link.id, visitor_id=link.visitor_id, outcome=outcome)
            if outcome == "unknown":
                self._look_again(link.email)

    def _look_again(self, email: str) -> None:
        """A record that got the address while we looked has claimed it already, when nothing was closed yet."""
        try:
            appeared = any(self._people.with_email(module, email) for module in MODULES)
        except BridgeError:
            self._store.reopen(email)
            raise
        if appeared:
            self.claim(email)


def _outcome(known: KnownAs, email: str, matches: Sequence[Match]) -> Outcome:
    """A visitor who is one person already never becomes another by giving a second address."""
    if is_another_person(known, email, matches):
        return "conflict"
    return "linked" if matches else "unknown"
