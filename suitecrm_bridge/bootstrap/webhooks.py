"""Webhooks out, and the guarded way to addresses that people name."""

from sqlalchemy import Engine

from suitecrm_bridge.bootstrap.sealing import sealer_for
from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.config import Settings
from suitecrm_bridge.core.queue import Queue
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.webhooks.ports import Announcements, Deliveries, Subscriptions
from suitecrm_bridge.features.webhooks.service import Courier, Distribution, QueuedAnnouncements, SubscriptionDesk
from suitecrm_bridge.features.webhooks.storage import DeadDeliveries, SqlDeliveries, SqlSubscriptions
from suitecrm_bridge.net import Outbound, Rules, SystemResolver
from suitecrm_bridge.net.addresses import networks_of


def register(services: Services) -> None:
    services.provide(Outbound, _outbound)
    services.provide(Subscriptions, lambda s: SqlSubscriptions(s.get(Engine), sealer_for(s, "webhook secrets")))
    services.provide(SqlDeliveries, lambda s: SqlDeliveries(s.get(Engine), s.get(Clock)))
    services.provide(Deliveries, lambda s: s.get(SqlDeliveries))
    services.provide(DeadDeliveries, lambda s: DeadDeliveries(s.get(SqlDeliveries)))
    services.provide(Announcements, lambda s: QueuedAnnouncements(s.get(Queue)))
    services.provide(
        Distribution, lambda s: Distribution(s.get(Subscriptions), s.get(Deliveries), s.get(Queue), s.get(Clock))
    )
    services.provide(
        Courier,
        lambda s: Courier(s.get(Subscriptions), s.get(Deliveries), s.get(Outbound), s.get(AuditTrail), s.get(Clock)),
    )
    services.provide(SubscriptionDesk, _desk)


def _outbound(services: Services) -> Outbound:
    settings = services.get(Settings)
    return Outbound(SystemResolver(), Rules(settings.outbound_http, networks_of(settings.outbound_networks)))


def _desk(services: Services) -> SubscriptionDesk:
    return SubscriptionDesk(
        subscriptions=services.get(Subscriptions),
        deliveries=services.get(Deliveries),
        sender=services.get(Outbound),
        courier=services.get(Courier),
        distribution=services.get(Distribution),
        trail=services.get(AuditTrail),
        clock=services.get(Clock),
    )
