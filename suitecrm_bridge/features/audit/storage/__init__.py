"""Deeds that wait (Redis), the chain (SQL), and what Redis remembers of its head."""

from suitecrm_bridge.features.audit.storage.lines import SqlLines
from suitecrm_bridge.features.audit.storage.waiting import RedisWaiting
from suitecrm_bridge.features.audit.storage.witness import RedisWitness

__all__ = ["RedisWaiting", "RedisWitness", "SqlLines"]
