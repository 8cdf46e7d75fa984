"""Who a visitor is for a day, when the browser keeps nothing."""

from hashlib import blake2b
from uuid import UUID

from suitecrm_bridge.features.tracking.model.events import instant
from suitecrm_bridge.features.tracking.ports import Salts
from suitecrm_bridge.features.tracking.routes.address import household


class DailyIds:
    """The same id for the same site, address and browser until the day (UTC) ends, and never again afterwards."""

    def __init__(self, salts: Salts) -> None:
        self._salts = salts

    def of(self, site_id: str, address: str, user_agent: str, now_ms: int, *more: str) -> UUID:
        """`more` tells apart whom address and browser do not. Raises Unavailable when the day's salt cannot be had."""
        salt = self._salts.of(instant(now_ms).date())
        said = "\n".join((site_id, household(address), user_agent, *more))
        # Version 5, "made from a name": a browser's own ids are version 7.
        return UUID(bytes=blake2b(said.encode(), key=salt, digest_size=16).digest(), version=5)
