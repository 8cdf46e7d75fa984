"""Page views of a log with visits of its own, as events, and the visits that the log names."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlencode
from uuid import NAMESPACE_URL, uuid5

from suitecrm_bridge.features.tracking.model import Event
from tests.tracking.world import SITE

_ORIGIN = "https://shop.example"


@dataclass(frozen=True)
class Log:
    """`visits` has each visit's visitor and number of page views, by the log's own id of the visit."""

    events: tuple[Event, ...]
    visits: Mapping[str, tuple[str, int]]


def read(sessions: Path, views: Path, last: int) -> Log:
    """The visits 1 to `last`."""
    known = {row["website_session_id"]: row for row in _rows(sessions) if int(row["website_session_id"]) <= last}
    made: list[Event] = []
    counts: dict[str, int] = defaultdict(int)
    for row in _rows(views):
        visit = known.get(row["website_session_id"])
        if visit:
            first = not counts[row["website_session_id"]]
            counts[row["website_session_id"]] += 1
            made.append(_view(row, visit, first=first))
    return Log(tuple(made), {id_: (_visitor(known[id_]), count) for id_, count in counts.items()})


def _rows(path: Path) -> Iterable[dict[str, str]]:
    with path.open(newline="") as lines:
        yield from csv.DictReader(lines)


def _view(row: Mapping[str, str], visit: Mapping[str, str], *, first: bool) -> Event:
    at = datetime.fromisoformat(row["created_at"]).replace(tzinfo=UTC)
    given = {name: visit[name] for name in ("utm_source", "utm_campaign", "utm_content") if visit[name]}
    tagged = f"?{urlencode(given)}" if first and given else ""
    return Event(
        id=str(uuid5(NAMESPACE_URL, f"view/{row['website_pageview_id']}")),
        site_id=SITE.id,
        visitor_id=_visitor(visit),
        type="pageview",
        at=at,
        received_at=at,
        url=f"{_ORIGIN}{row['pageview_url']}{tagged}",
        referrer=(visit["http_referer"] or None) if first else f"{_ORIGIN}/",
    )


def _visitor(visit: Mapping[str, str]) -> str:
    return str(uuid5(NAMESPACE_URL, f"user/{visit['user_id']}"))
