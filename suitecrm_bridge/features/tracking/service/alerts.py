"""Tell a record's owner at once what its visitors do, each thing once an episode."""

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import BridgeError
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.features.tracking.model import PROVEN, Match, summarise
from suitecrm_bridge.features.tracking.model.alerts import AlertBook, episode_after, fulfilled
from suitecrm_bridge.features.tracking.ports import BehaviourStore, Behind, People
from suitecrm_bridge.features.tracking.ports.people import AlertStore, DueAlert
from suitecrm_bridge.features.writeback.model import Json, Write
from suitecrm_bridge.features.writeback.ports import Outbox

log = logger(__name__)
_UNPROVEN = "The visitor only claims to be this person."


class AlertService:
    """Follows visitors as they are brought up to date; `ring` then sends what is due.

    An alert is kept before it is sent, and sent as a record whose id is made of record, rule and episode: killed
    anywhere, it is sent again, and SuiteCRM knows it.
    """

    def __init__(
        self,
        book: AlertBook,
        store: AlertStore,
        behaviour: BehaviourStore,
        people: People,
        outbox: Outbox,
        clock: Clock,
    ) -> None:
        self._book = book
        self._store = store
        self._behaviour = behaviour
        self._people = people
        self._outbox = outbox
        self._clock = clock

    def follow(self, visitor: Behind) -> None:
        for module, record_id in visitor.records:
            self._watch(module, record_id)

    def ring(self) -> int:
        """Send every alert that waits, returning how many; ends quietly while SuiteCRM does not answer."""
        waiting = self._store.untold()
        for done, alert in enumerate(waiting):
            try:
                self._tell(alert)
            except BridgeError as wrong:
                log.warning("alert_waits", alert=alert.id, reason=wrong.message)
                if wrong.retryable:
                    return done
        return len(waiting)

    def _watch(self, module: str, record_id: str) -> None:
        known = self._store.episode(module, record_id)
        visits = self._store.visits_of(module, record_id)
        episode = episode_after(known, visits, self._book.quiet)
        if episode is None:
            return
        if known is None or (known.began_at, known.last_at) != (episode.began_at, episode.last_at):
            self._store.keep_episode(module, record_id, episode)
        told = self._store.due_in(module, record_id, episode)
        open_ = [rule for rule in self._book.rules if rule.name not in told]
        if not open_:
            return
        summary = summarise(*self._behaviour.visitors_of(module, record_id), self._clock.now())
        events = self._store.events_since(module, record_id, episode.began_at)
        found = fulfilled(open_, episode, events, summary.intent if summary else 0)
        if found:
            self._store.keep_due(module, record_id, episode, found, self._clock.now())
            log.info("alerts_due", module=module, record_id=record_id, rules=[one.rule for one in found])

    def _tell(self, alert: DueAlert) -> None:
        record = self._people.record(alert.module, alert.record_id)
        owner = str(record.attributes.get("assigned_user_id") or "") if record else ""
        now = self._clock.now()
        if record and owner:
            self._outbox.put([self._write(alert, record, owner)])
        self._store.told(alert.id, owner or None, now)

    def _write(self, alert: DueAlert, record: Match, owner: str) -> Write:
        claimed = self._store.proven(alert.module, alert.record_id) < PROVEN
        fields: dict[str, Json] = {
            "name": f"{_name(record)} {alert.text}"[:255],
            "description": _UNPROVEN if claimed else "",
            "target_module": alert.module,
            "url_redirect": f"index.php?module={alert.module}&action=DetailView&record={alert.record_id}",
            "type": "info",
            "is_read": False,
            "assigned_user_id": owner,
        }
        return Write("Alerts", alert.id, fields, mode="full", op="create")


def _name(record: Match) -> str:
    given, family = (str(record.attributes.get(name) or "") for name in ("first_name", "last_name"))
    return f"{given} {family}".strip() or "A visitor"
