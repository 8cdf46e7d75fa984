"""How well the person and the company fit, from what SuiteCRM knows of them."""

import re
from collections.abc import Iterator

from suitecrm_bridge.features.scoring.model.earned import Earned, earn
from suitecrm_bridge.features.scoring.model.facts import LeadFacts

_NOT_SENIOR = re.compile(r"\b(assistant|secretary|intern|trainee|student|apprentice)\b", re.IGNORECASE)
# Tried in this order: a vice president is not the president, a managing director is more than a director.
_GRADES = (
    ("decision_maker", "Decision maker by title", r"managing director|chief|c[a-z]o|(co-?)?founder|owner|proprietor"),
    ("decision_maker", "Decision maker by title", r"gesch(ä|ae)ftsf(ü|ue)hr\w*|inhaber\w*|vorstand\w*|pdg|gérant\w*"),
    (
        "senior_title",
        "Senior by title",
        r"[se]?vp|vice[- ]president|director\w*|head|direct(eu|ric)\w*|\w*leit(er|ung)\w*",
    ),
    ("decision_maker", "Decision maker by title", r"president|partner|general manager"),
    ("manager_title", "Manager by title", r"manager\w*|lead|supervisor|principal|senior|gerente"),
)
_COMPILED = [(code, says, re.compile(rf"\b({words})\b", re.IGNORECASE)) for code, says, words in _GRADES]


def company_fit(facts: LeadFacts) -> Iterator[Earned]:
    if facts.title:
        yield _title(facts.title)
    if facts.company:
        yield earn("company_named", f"Works at {facts.company}")
    if facts.mailbox == "business":
        yield earn("business_email", "Writes from a company's e-mail address")
    if facts.website:
        yield earn("website", "The company's website is known")
    if facts.phone:
        yield earn("phone", "Can be reached by phone")
    if facts.industry:
        yield earn("industry", f"Industry: {facts.industry}")
    yield from _size(facts)


def decides(title: str) -> bool:
    """Whether somebody with this title can usually sign."""
    return _title(title).rule.code == "decision_maker"


def _title(title: str) -> Earned:
    if not _NOT_SENIOR.search(title):
        for code, says, words in _COMPILED:
            if words.search(title):
                return earn(code, f'{says}: "{title}"')
    return earn("other_title", f'Title: "{title}"')


def _size(facts: LeadFacts) -> Iterator[Earned]:
    employees, revenue = facts.employees or 0, facts.revenue or 0
    large = employees >= 200 or revenue >= 10_000_000
    if large or employees >= 20 or revenue >= 1_000_000:
        says = f"{employees:,} employees" if employees else f"{revenue:,.0f} annual revenue"
        yield earn("company_size", f"Company size: {says}", 1.0 if large else 0.5)
