"""How close the person is to buying, from the signals that tracking noticed; each counts half after a week."""

from collections.abc import Iterator
from datetime import datetime

from suitecrm_bridge.features.scoring.model.behaviour import Behaviour, Signal
from suitecrm_bridge.features.scoring.model.earned import Earned, earn
from suitecrm_bridge.features.scoring.model.facts import LeadFacts
from suitecrm_bridge.features.scoring.model.fading import SIGNAL_HALF_LIFE, freshness, times, when
from suitecrm_bridge.features.scoring.model.plaintext import one_line

_SAYS = {
    "viewed_demo": "Viewed the demo page",
    "viewed_pricing": "Viewed the pricing page",
    "viewed_contact": "Viewed the contact page",
    "read_docs": "Read the documentation",
}
# Coming back is a matter of behaviour and has its points there.
_COUNTED_ELSEWHERE = "repeat_visit"


def intent(facts: LeadFacts, behaviour: Behaviour, now: datetime) -> Iterator[Earned]:
    for signal in behaviour.signals:
        if signal.signal != _COUNTED_ELSEWHERE:
            yield _noticed(signal, now)
    level = min(100, behaviour.intent_score)
    fresh = freshness(behaviour.last_visit_at, now, SIGNAL_HALF_LIFE)
    yield earn("site_intent", f"Intent on the website: {level} of 100", fresh * level / 100)
    if facts.budget:
        yield earn("budget", f"An amount is on the table: {facts.budget:,.0f}")


def _noticed(signal: Signal, now: datetime) -> Earned:
    """The first time gives half of the points, each further time half of what is left."""
    known = signal.signal in _SAYS
    says = _SAYS[signal.signal] if known else one_line(signal.signal).replace("_", " ").capitalize()
    share = (1 - 0.5 ** max(0, signal.count)) * freshness(signal.last_at, now, SIGNAL_HALF_LIFE)
    text = f"{says} {times(signal.count)}, last {when(signal.last_at, now)}"
    return earn(signal.signal if known else "other_signal", text, share)
