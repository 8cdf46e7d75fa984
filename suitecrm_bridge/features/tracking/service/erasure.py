"""Forget a visitor, or everything that is kept of a lead or contact, wherever it is kept."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import BridgeError, NotFound
from suitecrm_bridge.core.forgetting import Memory, Person
from suitecrm_bridge.core.ids import record_id
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.core.queue import Command, Queue
from suitecrm_bridge.features.audit.model import Deed
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.tracking.commands import EraseFromArchives, FinishErasures
from suitecrm_bridge.features.tracking.model.cards import MODULE as CARDS
from suitecrm_bridge.features.tracking.model.erasure import KIND_OF, Cause, Erasure, Kind, Plan
from suitecrm_bridge.features.tracking.ports import People, Turns
from suitecrm_bridge.features.tracking.ports.people import Archive, ErasureStore
from suitecrm_bridge.features.writeback.model import Json, Write
from suitecrm_bridge.features.writeback.ports import Outbox

log = logger(__name__)
_ERASED = "Erased"
_UUID = 36
_MODULES = ("Leads", "Contacts")
# Nothing of a card says who it was once these are empty.
_BLANK: dict[str, Json] = {
    "name": _ERASED, "lead_id": None, "contact_id": None, "account_id": None, "company": None, "country": None,
    "region": None, "city": None, "device": None, "browser": None, "operating_system": None, "visitor_id": None,
    "journey_summary": None, "intent_signals": [], "first_referrer": None, "first_landing_page": None,
    "utm_source": None, "utm_medium": None, "utm_campaign": None, "utm_term": None, "utm_content": None,
    "last_utm_source": None, "last_utm_medium": None, "last_utm_campaign": None,
}  # fmt: skip
_BLANK_ALERT: dict[str, Json] = {"name": _ERASED, "description": None, "url_redirect": None, "is_read": True}


@dataclass(frozen=True)
class Memories:
    """The other parts that keep something of people, and the events that left the database."""

    scores: Memory
    others: Sequence[Memory]
    archive: Archive | None = None


class ErasureService:
    """An erasure is kept before it begins and every step of it can be repeated: killed anywhere, it goes on later."""

    def __init__(
        self,
        store: ErasureStore,
        people: People,
        memories: Memories,
        outbox: Outbox,
        queue: Queue,
        turns: Turns,
        trail: AuditTrail,
        clock: Clock,
    ) -> None:
        self._store = store
        self._people = people
        self._scores = memories.scores
        self._memories = (memories.scores, *memories.others)
        self._turns = turns
        self._archive = memories.archive
        self._outbox = outbox
        self._queue = queue
        self._trail = trail
        self._clock = clock

    def ask(self, kind: Kind, subject: str, cause: Cause, by: str) -> str:
        """Keep that this is to be erased, and have it done; returns the erasure's id."""
        erasure_id = self._store.ask(kind, subject, cause, by, self._clock.now())
        self._trail.record(Deed("privacy.erasure_asked", by, ("erasure", erasure_id), details={"kind": kind}))
        self._hurry(FinishErasures())
        return erasure_id

    def _hurry(self, command: Command) -> None:
        """The schedule sends it too."""
        try:
            self._queue.send(command)
        except BridgeError as late:
            log.warning("hurry_failed", reason=late.message)

    def state(self, erasure_id: str) -> Erasure:
        found = self._store.erasure(erasure_id)
        if found is None:
            raise NotFound("There is no such erasure.")
        return found

    def record_deleted(self, module: str, record_id: str) -> None:
        """Whoever is another record too, or whose address another one carries, stays that; the others are erased."""
        record, now = (module, record_id), self._clock.now()
        for visitor_id in self._store.visitors_of(module, record_id):
            if other := self._other(visitor_id, record):
                log.info("visitor_stays", visitor_id=visitor_id, lost=record, because_of=other)
                self._store.detach(visitor_id, record, now)
        self.ask(KIND_OF[module], record_id, "deletion", "suitecrm")

    def finish(self) -> int:
        """Carry on with the erasures whose next step may be done; how many are finished now."""
        done = 0
        for erasure in self._store.due(self._clock.now()):
            # Nobody may write figures of a visitor to SuiteCRM while the visitor is being erased.
            with self._turns.alone() as ours:
                if not ours:
                    break
                done += self._try(erasure)
        return done

    def _try(self, erasure: Erasure) -> bool:
        try:
            return self._carry_on(erasure)
        except BridgeError as wrong:
            log.warning("erasure_waits", erasure=erasure.id, reason=wrong.message)
            return False

    def sweep(self) -> int:
        return self._store.sweep(self._clock.now())

    def _carry_on(self, erasure: Erasure) -> bool:
        now = self._clock.now()
        if erasure.plan is None:
            erasure = self._planned(erasure)
        plan = erasure.plan or Plan()
        if erasure.swept_at is None:
            self._store.swept(erasure, self._first_sweep(erasure, plan, now), now)
            return False
        erased = Counter(self._erase(plan, erasure.swept_at, now))
        erased += Counter(self._forget(_seen_as(plan)))
        if self._archive and plan.visitors and self._archive.may_hold(plan.oldest):
            self._store.settled(erasure, erased, now)
            self._hurry(EraseFromArchives())
            return False
        conclude(self._store, self._trail, erasure, erased, now)
        return True

    def _planned(self, erasure: Erasure) -> Erasure:
        record = erasure.record
        visitors = self._store.visitors_of(*record) if record else (erasure.subject or "",)
        emails = {*self._store.emails_of(visitors, record)} if erasure.page_id is None else set()
        if record and erasure.cause != "deletion" and (address := self._people.address_of(*record)):
            emails.add(address.lower())
        leads = [lead for lead in self._store.leads_of(visitors) if ("Leads", lead) != record]
        pages = self._store.pages_before(visitors[0], erasure.page_id) if erasure.page_id else ()
        plan = Plan(tuple(visitors), tuple(sorted(emails)), tuple(leads), pages, *self._store.seen(visitors))
        self._store.planned(erasure, plan)
        return replace(erasure, plan=plan)

    def _first_sweep(self, erasure: Erasure, plan: Plan, now: datetime) -> Mapping[str, int]:
        record = erasure.record
        if not plan.pages:
            self._blank(plan.visitors, record)
        erased = Counter(self._erase(plan, now, now))
        if record:
            erased += Counter(self._store.erase_record(record, plan.emails, gone=erasure.cause == "deletion"))
        known = _seen_as(plan)
        erased += Counter(self._forget(replace(known, records=(record,) if record else (), emails=plan.emails)))
        # Whose scores told what the visitors did: they are made anew when their figures are.
        self._scores.forget(Person(records=tuple(("Leads", lead) for lead in plan.leads)))
        return erased

    def _erase(self, plan: Plan, until: datetime, now: datetime) -> Mapping[str, int]:
        if not plan.pages:
            return self._store.erase_visitors(plan.visitors, until, now)
        [visitor_id] = plan.visitors
        erased = self._store.erase_pages(visitor_id, plan.pages, now)
        if self._store.is_empty(visitor_id):
            self._blank(plan.visitors, None)
            self._store.erase_empty(visitor_id, now)
        return erased

    def _blank(self, visitors: Sequence[str], record: tuple[str, str] | None) -> None:
        """What SuiteCRM has because of us. After the outbox has it, nothing is left that could be asked for its id."""
        writes: list[Write] = []
        for card in self._store.cards_of(visitors):
            writes += [Write(CARDS, card, _BLANK, mode="full"), Write.deleting(CARDS, card)]
        for alert in self._store.alerts_of(record) if record else ():
            writes.append(Write("Alerts", alert, _BLANK_ALERT, mode="full"))
        if writes:
            self._outbox.put(writes)

    def _forget(self, person: Person) -> dict[str, int]:
        return {memory.name: memory.forget(person) for memory in self._memories}

    def _other(self, visitor_id: str, record: tuple[str, str]) -> tuple[str, str] | None:
        """A record that this visitor is too, or else one that carries an address of the visitor's."""
        if known := self._store.other_records(visitor_id, record):
            return known[0]
        addresses = self._store.emails_of([visitor_id], record)
        found = (
            match for email in addresses for module in _MODULES for match in self._people.with_email(module, email)
        )
        others = ((match.module, match.record_id) for match in found)
        return next((other for other in others if other != record), None)


def conclude(
    store: ErasureStore, trail: AuditTrail, erasure: Erasure, erased: Mapping[str, int], now: datetime
) -> None:
    """Nothing is left of it: forget whom it was about, and tell the trail."""
    store.finished(erasure, erased, now)
    total = dict(Counter(erasure.erased) + Counter(erased))
    details = {"kind": erasure.kind, "cause": erasure.cause, "asked_by": erasure.asked_by, "erased": total}
    trail.record(Deed("privacy.erased", "bridge", ("erasure", erasure.id), details=details))


def _seen_as(plan: Plan) -> Person:
    """Of a daily id that others have too, only page views give this browser away, if their names are nobody else's."""
    unique = tuple(page.lower() for page in plan.pages if len(page) == _UUID and record_id(page))
    return Person(visitors=unique if plan.pages else plan.visitors)
