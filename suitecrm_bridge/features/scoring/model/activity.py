"""How much the person did on the website; it counts half every two weeks after the last visit."""

from collections.abc import Iterator
from datetime import datetime

from suitecrm_bridge.features.scoring.model.behaviour import Behaviour
from suitecrm_bridge.features.scoring.model.earned import Earned, earn
from suitecrm_bridge.features.scoring.model.fading import VISIT_HALF_LIFE, days_since, freshness, times, when

_MANY_VISITS, _MANY_PAGES, _LONG_SECONDS = 5, 20, 900


def activity(behaviour: Behaviour, now: datetime) -> Iterator[Earned]:
    last = behaviour.last_visit_at
    if last is None:
        return
    fresh = freshness(last, now, VISIT_HALF_LIFE)
    said = f"Visited the website {times(behaviour.visits)}, last {when(last, now)}"
    yield earn("visits", said, fresh * behaviour.visits / _MANY_VISITS)
    pages = "1 page" if behaviour.page_views == 1 else f"{behaviour.page_views:,} pages"
    yield earn("page_views", f"Viewed {pages}", fresh * behaviour.page_views / _MANY_PAGES)
    said = f"Spent {duration(behaviour.seconds)} on the website"
    yield earn("time_on_site", said, fresh * behaviour.seconds / _LONG_SECONDS)
    first = behaviour.first_visit_at
    if first is not None and first.date() < last.date():
        span = max(1, round(days_since(first, last)))
        yield earn("came_back", f"Came back over {span} day{'s' if span > 1 else ''}", fresh)


def duration(seconds: int) -> str:
    if seconds < 60:
        return f"{seconds} seconds"
    minutes = seconds // 60
    return "1 minute" if minutes == 1 else f"{minutes:,} minutes"
