"""The audit trail."""

import redis
from sqlalchemy import Engine

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.config import Settings
from suitecrm_bridge.core.redis import connect_briefly
from suitecrm_bridge.core.sealing import derive_key
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.audit.model import Chain
from suitecrm_bridge.features.audit.ports import AuditTrail, Lines, WaitingDeeds, Witness
from suitecrm_bridge.features.audit.service import TrailKeeper, TrailReader, WrittenTrail
from suitecrm_bridge.features.audit.storage import RedisWaiting, RedisWitness, SqlLines


def register(services: Services) -> None:
    services.provide(Chain, _chain)
    services.provide(WaitingDeeds, lambda s: RedisWaiting(connect_briefly(s.get(Settings).redis_url)))
    services.provide(Lines, lambda s: SqlLines(s.get(Engine), s.get(Chain)))
    services.provide(Witness, lambda s: RedisWitness(s.get(redis.Redis), s.get(Chain)))
    services.provide(AuditTrail, lambda s: WrittenTrail(s.get(WaitingDeeds), s.get(Clock)))
    services.provide(TrailKeeper, _keeper)
    services.provide(TrailReader, lambda s: TrailReader(s.get(Lines), s.get(Witness), s.get(Chain), s.get(AuditTrail)))


def _chain(services: Services) -> Chain:
    secrets = services.get(Settings).secrets
    key, *previous = [
        derive_key(secret, "audit chain") for secret in (secrets.secret_key, *secrets.previous_secret_keys)
    ]
    return Chain(key, previous)


def _keeper(services: Services) -> TrailKeeper:
    return TrailKeeper(
        waiting=services.get(WaitingDeeds),
        lines=services.get(Lines),
        witness=services.get(Witness),
        chain=services.get(Chain),
        trail=services.get(AuditTrail),
        clock=services.get(Clock),
        keep_days=services.get(Settings).audit_days,
    )
