"""What people ask about who a visitor is: see what speaks for it, say so themselves, take it back."""

import re
from collections.abc import Sequence

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import Conflict, Forbidden, NotFound
from suitecrm_bridge.core.ids import RecordId, new_id, record_id
from suitecrm_bridge.core.permissions import Reach
from suitecrm_bridge.features.audit.model import Deed
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.auth.ports import Identity, UserCrm
from suitecrm_bridge.features.tracking.model import ShownLink, Statement
from suitecrm_bridge.features.tracking.ports import IdentityStore, Statements, Withdrawal

_NUMBER = re.compile(r"[0-9]{1,18}")
_NO_VISITOR = "There is no such visitor."


class IdentityDesk:
    """Runs in the facade, as the user who asks: SuiteCRM decides which leads and contacts they may see."""

    def __init__(
        self, store: IdentityStore, statements: Statements, users: UserCrm, trail: AuditTrail, clock: Clock
    ) -> None:
        self._store = store
        self._statements = statements
        self._users = users
        self._trail = trail
        self._clock = clock

    def of_visitor(self, who: Identity, visitor_id: str, limit: int) -> Sequence[ShownLink]:
        """The newest first. Raises NotFound for a visitor who is only records that the caller may not see."""
        known = self._known(visitor_id)
        links = self._store.links_of_visitor(known, limit)
        self._must_see(who, known)
        return links

    def of_record(self, who: Identity, module: str, asked: str, limit: int) -> Sequence[ShownLink]:
        return self._store.links_of_record(module, self._seen(who, module, asked), limit)

    def visitor_seen(self, who: Identity, visitor_id: str) -> str:
        """The visitor's own id. Raises NotFound unless it is nobody yet, or somebody whose record the caller sees."""
        known = self._known(visitor_id)
        self._must_see(who, known)
        return known

    def seen(self, who: Identity, module: str, asked: str) -> RecordId:
        """The record's id, if the caller sees it in SuiteCRM. Raises NotFound or Forbidden as SuiteCRM says."""
        return self._seen(who, module, asked)

    def add(self, who: Identity, visitor_id: str, record: tuple[str, str], reach: Reach) -> str:
        """Say that the visitor is this record; returns what the answer is found under."""
        known = self._known(visitor_id)
        self._must_see(who, known)
        module, asked = record
        seen = self._seen(who, module, asked, reach)
        if reach == "own":
            # Nor may a visitor be taken from somebody else's record.
            self._must_own(who, known)
        occasion = new_id()
        said = Statement(known, "manual", occasion, self._clock.now(), record=(module, seen), by=who.actor)
        self._statements.give(said)
        self._note("visitor.linked", who, known, {"module": module, "record_id": seen})
        return occasion

    def take_back(self, who: Identity, visitor_id: str, link_id: str, reason: str, reach: Reach) -> ShownLink:
        """Say that a link is wrong. Raises NotFound, and Conflict when it is taken back already."""
        known = self._known(visitor_id)
        self._must_see(who, known)
        number = int(link_id) if _NUMBER.fullmatch(link_id) else 0
        link = self._store.link(known, number)
        if link is None:
            raise NotFound("This visitor has no such link.")
        if reach == "own":
            self._must_own(who, known)
        if not self._store.withdraw(Withdrawal(link.link, who.actor, reason, self._clock.now())):
            raise Conflict("The link is taken back already.")
        records = [{"module": module, "record_id": id_} for module, id_ in link.records]
        details = {"link": number, "evidence": link.link.evidence, "records": records, "reason": reason}
        self._note("visitor.unlinked", who, known, details)
        return self._store.link(known, number) or link

    def _known(self, visitor_id: str) -> str:
        asked = record_id(visitor_id)
        known = self._store.visitor_behind(asked) if asked else None
        if known is None:
            raise NotFound(_NO_VISITOR)
        return known

    def _must_see(self, who: Identity, visitor_id: str) -> None:
        records = self._store.known_as(visitor_id).records
        if records and not any(self._sees(who, module, id_) for module, id_ in records.items()):
            raise NotFound(_NO_VISITOR)

    def _must_own(self, who: Identity, visitor_id: str) -> None:
        for module, id_ in self._store.known_as(visitor_id).records.items():
            self._seen(who, module, id_, "own")

    def _sees(self, who: Identity, module: str, id_: str) -> bool:
        try:
            self._seen(who, module, id_)
        except (NotFound, Forbidden):
            return False
        return True

    def _seen(self, who: Identity, module: str, asked: str, reach: Reach = "all") -> RecordId:
        known = record_id(asked)
        if known is None:
            raise NotFound("There is no such record.")
        record = self._users.of(who.session_id).get(module, known, fields=["assigned_user_id"])
        if reach == "own" and record.attributes.get("assigned_user_id") != who.user_id:
            raise Forbidden("Your roles let you do this with records of your own only.")
        return known

    def _note(self, action: str, who: Identity, visitor_id: str, details: dict[str, object]) -> None:
        self._trail.record(Deed(action, who.actor, ("visitor", visitor_id), details=details))
