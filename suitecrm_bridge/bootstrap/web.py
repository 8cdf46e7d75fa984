"""What the facade itself needs: metrics and rate limits."""

from prometheus_client import CollectorRegistry

from suitecrm_bridge.core.config import Settings
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.web.endpoint_limits import EndpointLimits
from suitecrm_bridge.web.limits import RateLimiter
from suitecrm_bridge.web.ready import ReadyAnswers


def register(services: Services) -> None:
    services.provide(CollectorRegistry, lambda _: CollectorRegistry())
    services.provide(EndpointLimits, lambda s: EndpointLimits(s.get(Settings).limits))
    services.provide(RateLimiter, lambda s: RateLimiter(s.get(Settings).redis_url, s.get(CollectorRegistry)))
    services.provide(ReadyAnswers, lambda s: ReadyAnswers(s.get(CollectorRegistry)))
