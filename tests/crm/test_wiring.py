"""What `bootstrap/crm.py` hands out."""

import pytest
import redis

from suitecrm_bridge.bootstrap import crm as wiring
from suitecrm_bridge.core.clock import Clock, SystemClock
from suitecrm_bridge.core.config import Settings, read_settings
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.crm import Connection, Crm, CrmLogin, UserCrms

ENVIRONMENT = {
    "SUITECRM_URL": "http://crm.test",
    "SUITECRM_CLIENT_ID": "service",
    "SUITECRM_CLIENT_SECRET": "s3cret",
    "SUITECRM_LOGIN_CLIENT_ID": "people",
    "SUITECRM_LOGIN_CLIENT_SECRET": "s3cret",
    "BRIDGE_SECRET_KEY": "a secret of the tests, long enough for the rule",
    "BRIDGE_REDIS_URL": "redis://127.0.0.1:1/0",
    "BRIDGE_DATABASE_URL": "sqlite://",
}


def test_all_clients_of_a_process_share_one_connection(monkeypatch: pytest.MonkeyPatch, redis_client: "redis.Redis"):
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    services = Services()
    services.provide(Settings, lambda _: read_settings())
    services.provide(Clock, lambda _: SystemClock())
    services.provide(redis.Redis, lambda _: redis_client)
    wiring.register(services)
    assert services.get(Crm).breaker_state == "closed"
    assert services.get(Crm)._caller.connection is services.get(Connection)
    assert services.get(UserCrms)._connection is services.get(CrmLogin)._connection is services.get(Connection)
