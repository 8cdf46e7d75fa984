"""The demo site's visitor, as the bridge sees them."""

from collections.abc import Mapping
from typing import Any

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.features.analytics.ports import DailyVisitors, Interest, Visitors
from suitecrm_bridge.features.sites.ports import SiteRegister


class DemoMirror:
    """Tells people only of themselves: of the id in their own browser, or of the one made of address and browser."""

    def __init__(
        self,
        sites: SiteRegister,
        site_name: str,
        visitors: Visitors,
        interest: Interest,
        daily: DailyVisitors,
        clock: Clock,
    ) -> None:
        self._sites = sites
        self._site_name = site_name
        self._visitors = visitors
        self._interest = interest
        self._daily = daily
        self._clock = clock

    def of(self, visitor_id: str | None, address: str, user_agent: str) -> Mapping[str, Any] | None:
        """None while nothing was counted on the demo site. Raises Unavailable."""
        now = self._clock.now()
        for site in [known.site for known in self._sites.all() if known.active and known.site.name == self._site_name]:
            wanted = visitor_id or str(self._daily.of(site.id, address, user_agent, int(now.timestamp() * 1000)))
            found = self._visitors.one(wanted)
            if found is not None and found.site_id == site.id:
                visit = next(iter(self._visitors.visits(wanted, after=None, limit=1)), None)
                pages = [moment.page for moment in visit.moments if moment.type == "pageview"] if visit else []
                return {
                    "visits": found.visits,
                    "page_views": found.page_views,
                    "seconds": round(found.seconds),
                    "identified": bool(found.records),
                    "channel": visit.facts["channel"] if visit else None,
                    "source": visit.facts["source"] if visit else None,
                    "campaign": visit.facts["utm_campaign"] if visit else None,
                    "device": found.facts["device"],
                    "browser": found.facts["browser"],
                    "os": found.facts["os"],
                    "country": found.facts["country"],
                    "pages": pages[-8:],
                    **self._interest.of(wanted, now),
                }
        return None
