"""Find out who a visitor is from what speaks for it."""

from collections.abc import Sequence

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import BridgeError
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.core.queue import Queue
from suitecrm_bridge.features.tracking.commands import IdentifyVisitor, ResolveIdentities
from suitecrm_bridge.features.tracking.model import IdentityLink, KnownAs, Match, Statement, best_match, judge
from suitecrm_bridge.features.tracking.ports import IdentityStore, People, Resolution

MODULES = ("Leads", "Contacts")

log = logger(__name__)


class IdentityService:
    """Implements IdentityClaims and Statements."""

    def __init__(self, store: IdentityStore, people: People, queue: Queue, clock: Clock) -> None:
        self._store = store
        self._people = people
        self._queue = queue
        self._clock = clock

    def give(self, said: Statement) -> bool:
        given = self._store.give(said)
        if given:
            try:
                self._queue.send(IdentifyVisitor(said.visitor_id))
            except BridgeError as late:
                # It is kept; the schedule resolves it within seconds.
                log.warning("hurry_failed", reason=late.message)
        return given

    def identify(self, visitor_id: str) -> None:
        """Resolve what speaks for this visitor. Raises the CRM's errors; nothing is lost then, it stays pending."""
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
        found = self._found(link)
        outcome, replaces = judge(known, link, [match for matches in found.values() for match in matches])
        mine = _chosen(found, known) if outcome == "linked" else ()
        if self._store.resolve(link, known, Resolution(outcome, mine, self._clock.now(), replaces)):
            log.info("identity_resolved", link=link.id, visitor_id=link.visitor_id, outcome=outcome)
            if outcome == "unknown" and link.email:
                self._look_again(link.email)

    def _found(self, link: IdentityLink) -> dict[str, Sequence[Match]]:
        if link.record:
            record = self._people.record(*link.record)
            return {record.module: [record]} if record else {}
        return {module: self._people.with_email(module, link.email or "") for module in MODULES}

    def _look_again(self, email: str) -> None:
        """A record that got the address while we looked has claimed it already, when nothing was closed yet."""
        try:
            appeared = any(self._people.with_email(module, email) for module in MODULES)
        except BridgeError:
            self._store.reopen(email)
            raise
        if appeared:
            self.claim(email)


def _chosen(found: dict[str, Sequence[Match]], known: KnownAs) -> tuple[Match, ...]:
    best = (best_match(matches, known.records.get(module)) for module, matches in found.items())
    return tuple(match for match in best if match)
