"""What to do next and what may stand in the way: plain sentences by rules, in case no model phrases better ones."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import islice

from suitecrm_bridge.features.scoring.model.behaviour import Behaviour
from suitecrm_bridge.features.scoring.model.company_fit import decides
from suitecrm_bridge.features.scoring.model.facts import LeadFacts
from suitecrm_bridge.features.scoring.model.fading import days_since, times
from suitecrm_bridge.features.scoring.model.lead_score import Action, Band, Objection

MOST = 3
_DAYS_TO_ACT = {"hot": 0, "warm": 2, "cold": 7, "unscored": 7}


def next_actions(facts: LeadFacts, behaviour: Behaviour, band: Band, now: datetime) -> tuple[Action, ...]:
    """At most three, the most pressing first."""
    due = now.date() + timedelta(days=_DAYS_TO_ACT[band])
    return tuple(islice(_actions(facts, behaviour, due), MOST))


def objections(facts: LeadFacts, behaviour: Behaviour, now: datetime) -> tuple[Objection, ...]:
    """At most three; each is a guess from what was seen, to be prepared for."""
    return tuple(Objection(text) for text in islice(_objections(facts, behaviour, now), MOST))


def _actions(facts: LeadFacts, behaviour: Behaviour, due: date) -> Iterator[Action]:
    if facts.converted or facts.status in {"Converted", "Dead"}:
        return
    seen = {signal.signal for signal in behaviour.signals}
    if "viewed_demo" in seen:
        yield Action("Offer two dates for a demo.", due)
    if "viewed_pricing" in seen:
        yield Action("Bring up pricing: ask about team size and budget, and offer a quote.", due)
    if facts.opted_out:
        yield Action("Do not call or e-mail: wait until the person gets in touch, or ask a partner to introduce you.")
    elif facts.phone:
        yield Action("Call, and ask what they are looking for.", due)
    elif facts.mailbox != "none" and not facts.invalid_email:
        yield Action("Write a short personal e-mail and ask for a phone number.", due)
    else:
        yield Action("Find a working e-mail address or phone number.", due)
    if not facts.company:
        yield Action("Find out which company the person works for.", due)
    if not facts.title:
        yield Action("Find out the person's role in the decision.", due)


def _objections(facts: LeadFacts, behaviour: Behaviour, now: datetime) -> Iterator[str]:
    pricing = sum(signal.count for signal in behaviour.signals if signal.signal == "viewed_pricing")
    if pricing >= 2:
        yield f"Price: looked at the pricing {times(pricing)}. Be ready to explain what it brings."
    if behaviour.visits >= 3 and not any(signal.signal == "viewed_contact" for signal in behaviour.signals):
        yield "Comparing: came back without asking anything. Ask what else is on the list."
    if facts.title and not decides(facts.title):
        yield "Authority: may need approval from somebody else. Ask who decides with them."
    if behaviour.last_visit_at and days_since(behaviour.last_visit_at, now) > 30:
        yield "Timing: has not been on the website for a month. Ask whether the plan still stands."
    if facts.status == "Recycled":
        yield "History: an earlier attempt came to nothing. Find out why before you call."
