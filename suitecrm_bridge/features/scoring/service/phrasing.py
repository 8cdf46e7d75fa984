"""Let a language model say what to do next, in words that fit this lead; it never sees or sets more than that."""

from dataclasses import asdict, replace
from datetime import date, datetime

from suitecrm_bridge.ai.errors import ModelError
from suitecrm_bridge.ai.fence import RULE, fenced
from suitecrm_bridge.ai.ports import AnswerShape, ChatModel, Prompt
from suitecrm_bridge.features.scoring.model import Advice, LeadFacts, LeadScore
from suitecrm_bridge.features.scoring.service.prompts import prompt_text

_PROMPT = "next_actions-1"
_SECONDS = 15.0
_LATEST_DUE = 30


class ChatPhrasing:
    def __init__(self, model: ChatModel, shape: AnswerShape[Advice]) -> None:
        self._model = model
        self._shape = shape

    def is_silent(self) -> bool:
        return not self._model.available

    def phrase(self, facts: LeadFacts, scored: LeadScore, now: datetime) -> Advice | None:
        if not scored.next_actions:
            # Nothing is known, or nothing is left to do: a model could only invent something.
            return None
        prompt = Prompt(_PROMPT, f"{prompt_text(_PROMPT)}\n{RULE}", _material(facts, scored, now))
        try:
            answer = self._model.complete(prompt, self._shape, timeout=_SECONDS)
        except ModelError:
            return None
        return replace(_in_time(answer.value, now.date()), model=f"{answer.model} {_PROMPT}")


def _material(facts: LeadFacts, scored: LeadScore, now: datetime) -> str:
    """No name, address or number of a person is in the facts, so none leaves the house."""
    known = {
        "title": facts.title,
        "company": facts.company,
        "industry": facts.industry,
        "employees": facts.employees,
        "source": facts.source,
        "status": facts.status,
        "asked_not_to_be_contacted": facts.opted_out,
    }
    suggested = [asdict(action) | {"due": action.due and action.due.isoformat()} for action in scored.next_actions]
    return fenced(
        {
            "today": now.date().isoformat(),
            "lead": known,
            "score": scored.score,
            "band": scored.band,
            "reasons": [{"text": reason.text, "points": reason.points} for reason in scored.reasons],
            "suggested_next_actions": suggested,
            "suggested_objections": [objection.text for objection in scored.objections],
        }
    )


def _in_time(advice: Advice, today: date) -> Advice:
    """The same advice; a date in the past or far away was made up, and is left out."""
    actions = tuple(
        action
        if action.due is None or 0 <= (action.due - today).days <= _LATEST_DUE
        else type(action)(action.text, None)
        for action in advice.next_actions
    )
    return Advice(actions, advice.objections)
