"""Tell a visitor's or a record's way: in a model's words where there is one, else in sentences of ours."""

from dataclasses import asdict
from datetime import timedelta

from suitecrm_bridge.ai.errors import ModelError
from suitecrm_bridge.ai.fence import RULE, fenced
from suitecrm_bridge.ai.ports import AnswerShape, ChatModel, Prompt
from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import BridgeError, NotFound
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.core.queue import Queue
from suitecrm_bridge.features.tracking.commands import WriteJourney
from suitecrm_bridge.features.tracking.model.cards import MODULE
from suitecrm_bridge.features.tracking.model.journey import Journey, Way, told
from suitecrm_bridge.features.tracking.ports.people import JourneyStore
from suitecrm_bridge.features.tracking.service.prompts import prompt_text
from suitecrm_bridge.features.writeback.model import Write
from suitecrm_bridge.features.writeback.ports import Outbox

log = logger(__name__)
_PROMPT = "journey-1"
_SECONDS = 15.0
_TOKENS = 300
# A busy visitor changes every few seconds; a model need not be paid, or waited for in vain, each time.
_PAUSE = timedelta(minutes=30)
TEMPLATE = "template"


class JourneyService:
    """Nobody waits for a model: until it has answered, in a worker, the template's sentences stand."""

    def __init__(
        self, store: JourneyStore, model: ChatModel, shape: AnswerShape[str], queue: Queue, outbox: Outbox, clock: Clock
    ) -> None:
        self._store = store
        self._model = model
        self._shape = shape
        self._queue = queue
        self._outbox = outbox
        self._clock = clock

    def of_visitor(self, visitor_id: str) -> Journey:
        return self._current(f"visitor:{visitor_id}")

    def of_record(self, module: str, record_id: str) -> Journey:
        """Raises NotFound when no visitor is this record."""
        return self._current(f"{module}:{record_id}")

    def words_for_visitor(self, visitor_id: str) -> str:
        try:
            return self.of_visitor(visitor_id).text
        except NotFound:
            return ""

    def write(self, subject: str) -> None:
        """Have the model tell it. A model that fails leaves the template's sentences; a change after the pause asks
        again."""
        way = self._way(subject)
        if way is None or not self._due(self._store.written(subject), way):
            return
        try:
            answer = self._model.complete(_prompt(way), self._shape, max_tokens=_TOKENS, timeout=_SECONDS)
        except ModelError as failed:
            log.warning("journey_not_written", reason=failed.code)
            # Kept all the same: it says when the model was asked last.
            self._store.keep(subject, self._template(way))
            return
        journey = Journey(answer.value, f"{answer.model} {_PROMPT}", way.version, self._clock.now())
        self._store.keep(subject, journey)
        kind, _, id_ = subject.partition(":")
        card = self._store.card_of(id_) if kind == "visitor" else None
        if card:
            self._outbox.put([Write(MODULE, card, {"journey_summary": journey.text})])

    def _current(self, subject: str) -> Journey:
        way = self._way(subject)
        if way is None:
            raise NotFound(
                "Nothing was seen of this visitor." if subject.startswith("visitor:") else "No visitor is this record."
            )
        written = self._store.written(subject)
        if written and _is_a_models(written, way):
            return written
        if self._model.available and self._due(written, way):
            self._ask(subject)
        return self._template(way)

    def _due(self, written: Journey | None, way: Way) -> bool:
        """Whether the model may be asked: it has not told this yet, and was not asked within the pause."""
        if written is None:
            return True
        return not _is_a_models(written, way) and written.at + _PAUSE <= self._clock.now()

    def _template(self, way: Way) -> Journey:
        return Journey(told(way), TEMPLATE, way.version, self._clock.now())

    def _ask(self, subject: str) -> None:
        try:
            self._queue.send(WriteJourney(subject))
        except BridgeError as late:
            log.warning("journey_not_asked", reason=late.message)

    def _way(self, subject: str) -> Way | None:
        kind, _, id_ = subject.partition(":")
        return self._store.way_of_visitor(id_) if kind == "visitor" else self._store.way_of_record(kind, id_)


def _is_a_models(written: Journey, way: Way) -> bool:
    """Whether these are a model's words about all that is known now."""
    return written.version == way.version and written.written_by != TEMPLATE


def _prompt(way: Way) -> Prompt:
    """No name, address or number of a person is in it."""
    summary = way.summary
    known = {
        "visits": summary.visits,
        "devices": way.devices,
        "page_views": summary.page_views,
        "seconds": summary.seconds,
        "first_visit": summary.first_visit_at.date().isoformat(),
        "last_visit": summary.last_visit_at.date().isoformat(),
        "campaign": {name: value for name, value in asdict(summary.touch).items() if name.startswith("utm_") and value},
        "most_seen_pages": [{"path": path, "views": views} for path, views in way.pages],
        "downloads": list(way.files),
        "signals": [{"signal": one.signal, "count": one.count} for one in summary.signals],
        "engagement": summary.engagement,
        "intent": summary.intent,
        "in_plain_words": told(way),
    }
    return Prompt(_PROMPT, f"{prompt_text(_PROMPT)}\n{RULE}", fenced(known))
