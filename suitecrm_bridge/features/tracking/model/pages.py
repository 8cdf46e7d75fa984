"""What was seen and done in a visit, page by page and by name."""

from collections.abc import Sequence
from typing import TypeAlias

from suitecrm_bridge.features.tracking.model.events import Event
from suitecrm_bridge.features.tracking.model.shown_addresses import shown_action

# Views, visible seconds, furthest scroll in percent; a list, because it is stored as JSON.
PageCount: TypeAlias = Sequence[float]

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
    path = _kept(pages, path_of(event.url))
    views, seconds, depth = pages.get(path, (0, 0.0, 0))
    viewed = event.type == "pageview"
    pages[path] = [views + viewed, seconds + event.seconds, max(depth, event.depth or 0)]


def count_action(actions: dict[str, int], name: str) -> None:
    name = _kept(actions, name)
    actions[name] = actions.get(name, 0) + 1


def _kept(names: dict[str, int] | dict[str, PageCount], name: str) -> str:
    return name if name in names or len(names) < MOST_NAMES else OTHERS
