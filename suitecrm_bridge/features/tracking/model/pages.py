"""What was seen and done in a visit, page by page and by name."""

from collections.abc import Callable, Sequence
from operator import add
from typing import TypeAlias, TypeVar

from suitecrm_bridge.features.tracking.model.events import Event
from suitecrm_bridge.features.tracking.model.shown_addresses import shown_action

# Views, visible seconds, furthest scroll in percent; a list, because it is stored as JSON.
PageCount: TypeAlias = Sequence[float]

_Count = TypeVar("_Count", PageCount, int)

MOST_NAMES = 200  # a visit keeps that many paths and that many names of actions apart
OTHERS = "…"
_MAX = 255


def path_of(url: str) -> str:
    """The page's path without host, query and fragment, at most 255 characters."""
    parts = url.partition("#")[0].partition("?")[0].split("/", 3)
    # Databases that pad text would take a path with blanks at its end for the same as one without.
    return "/" + parts[3][: _MAX - 1].rstrip() if len(parts) > 3 else "/"


def action_of(event: Event) -> str | None:
    """The name to count a custom event, a download or an outbound link by; None for other kinds."""
    if event.type == "event":
        return shown_action(event.name or "")[:_MAX].rstrip() or None
    if event.type in {"download", "outbound"}:
        return shown_action(f"{event.type}:{event.props.get('href') or ''}")[:_MAX].rstrip()
    return None


def count_page(pages: dict[str, PageCount], event: Event) -> None:
    """Add a page view or a report of engagement to `pages`."""
    add_page(pages, path_of(event.url), [int(event.type == "pageview"), event.seconds, event.depth or 0])


def add_page(pages: dict[str, PageCount], path: str, count: PageCount) -> None:
    path = _kept(pages, path, _both)
    pages[path] = _both(pages[path], count) if path in pages else [*count]


def add_action(actions: dict[str, int], name: str, times: int = 1) -> None:
    name = _kept(actions, name, add)
    actions[name] = actions.get(name, 0) + times


def _both(first: PageCount, second: PageCount) -> PageCount:
    return [first[0] + second[0], first[1] + second[1], max(first[2], second[2])]


def _kept(names: dict[str, _Count], name: str, together: Callable[[_Count, _Count], _Count]) -> str:
    """What to count `name` under: itself, or with the others.

    Those that are kept are the first by alphabet, whatever came first: late events change nothing then.
    """
    if name in names or name == OTHERS or len(names) - (OTHERS in names) < MOST_NAMES:
        return name
    last = max(known for known in names if known != OTHERS)
    if name > last:
        return OTHERS
    dropped = names.pop(last)
    names[OTHERS] = together(names[OTHERS], dropped) if OTHERS in names else dropped
    return name
