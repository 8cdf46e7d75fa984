"""Ring when a stolen token shows itself."""

from prometheus_client import CollectorRegistry, Counter

from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.features.auth.model.family import Use

log = logger(__name__)


class OperatorsAlarm:
    """A warning in the log and a figure that monitoring can watch."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._rung = Counter(
            "bridge_token_theft_total",
            "Sessions ended because a refresh token was used twice or on another device.",
            ["kind"],
            registry=registry,
        )

    def raise_for(self, session_id: str, use: Use) -> None:
        self._rung.labels(use.value).inc()
        log.warning("refresh_stolen", session_id=session_id, kind=use.value)
