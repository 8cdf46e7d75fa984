"""Who did the steps of a funnel, out of raw events."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Integer, Select, and_, case, exists, literal, or_, select

from suitecrm_bridge.features.analytics.model.funnel import Step
from suitecrm_bridge.features.analytics.model.question import Selection
from suitecrm_bridge.features.analytics.storage.raw import at, in_visit, maybe_on, of_kinds, then
from suitecrm_bridge.features.analytics.storage.selecting import fitting
from suitecrm_bridge.features.analytics.storage.sql import PathOf, fits
from suitecrm_bridge.features.tracking.storage.tables import events

_TYPES = {"page": "pageview", "event": "event"}
_begun = events.alias("begun")


def deeds_in(steps: Sequence[Step], selection: Selection, until: datetime) -> Select[Any]:
    """Visitor, time and steps of every deed, in the order of visitors and times, of those who did the first step."""
    # Each of them once, so that a database may begin with them as well as with the deeds.
    who = select(_begun.c.visitor_id).where(_begins(steps[0], selection, _begun)).distinct().subquery("who")
    does = [_begins(steps[0], selection, events), *(_does(step, events) for step in steps[1:])]
    flags = [case((each, literal(1 << number, Integer)), else_=0) for number, each in enumerate(does)]
    kinds = {_TYPES[step.kind] for step in steps}
    return (
        select(events.c.visitor_id, events.c.at, sum(flags[1:], flags[0]).label("steps"))
        .select_from(events.join(who, who.c.visitor_id == events.c.visitor_id))
        .where(of_kinds(*sorted(kinds)), at(selection, selection.span.begin, until), or_(*does))
        .order_by(events.c.visitor_id, events.c.at, events.c.id)
    )


def _begins(step: Step, selection: Selection, among: FromClause) -> ColumnElement[bool]:
    """The first step, on the days of the selection and in a visit that fits."""
    visit = [exists().where(in_visit(among), *fitting(selection))] if selection.filters else []
    return and_(of_kinds(_TYPES[step.kind], among=among), then(selection, among), _does(step, among), *visit)


def _does(step: Step, among: FromClause) -> ColumnElement[bool]:
    kind = among.c.type == _TYPES[step.kind]
    if step.kind == "event":
        return and_(kind, fits(among.c.name, step.pattern))
    return and_(kind, maybe_on(step.pattern, among), fits(PathOf(among.c.url), step.pattern))
