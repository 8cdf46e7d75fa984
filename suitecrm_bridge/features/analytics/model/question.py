"""What is asked: which visits, over which days, cut how."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from suitecrm_bridge.features.analytics.model.span import Comparison, Interval, Span

# What a table can be about, and a filter → the column of a visit.
DIMENSIONS = {
    "channel": "channel",
    "source": "source",
    "medium": "medium",
    "campaign": "utm_campaign",
    "country": "country",
    "device": "device",
    "browser": "browser",
    "os": "os",
    "entry": "entry_page",
    "exit": "exit_page",
}
PAGE = "page"
# The dimension of rollups that has the same.
ROLLED = {name: name for name in DIMENSIONS}
Order = Literal["visitors", "visits", "page_views", "seconds"]
HappeningKind = Literal["event", "download", "outbound"]


@dataclass(frozen=True)
class Selection:
    """The visits that began within `span` on one of the sites and fit every filter (any of its values)."""

    span: Span
    site_ids: tuple[str, ...]
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def compared_with(self, comparison: Comparison) -> "Selection":
        return replace(self, span=self.span.compared_with(comparison))


@dataclass(frozen=True)
class Slice:
    """Which rows of a table: the biggest by `order` first, from the one numbered `offset` on."""

    order: Order = "visits"
    offset: int = 0
    limit: int = 100


@dataclass(frozen=True)
class Asked:
    """A question as it came in; `site_keys` are empty for all sites, `interval` is None for nothing over time."""

    site_keys: tuple[str, ...]
    span: Span
    filters: Mapping[str, tuple[str, ...]]
    interval: Interval | None = None
    comparison: Comparison | None = None
    part: Slice = Slice()
