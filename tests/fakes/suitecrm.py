"""The workers' own client of SuiteCRM, talking to a sandbox in this process: real client, no sockets."""

import json
from typing import Any

import httpx
import redis

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.sealing import Sealer
from suitecrm_bridge.crm import Connection, Crm, FieldCatalog, OAuthClient
from suitecrm_bridge.crm.auth import WorkerAuth
from suitecrm_bridge.crm.caller import Caller
from suitecrm_bridge.crm.tokens import SealedStore
from suitecrm_bridge.sandbox import Sandbox


def worker_crm(sandbox: Sandbox, client: "redis.Redis", clock: Clock) -> Crm:
    transport = httpx.WSGITransport(app=sandbox.wsgi)
    connection = Connection("http://crm.test", clock, transport=transport)
    service = OAuthClient(sandbox.clients.service_id, sandbox.clients.service_secret)
    store = SealedStore(client, Sealer("a secret of the tests, long enough for the rule", "suitecrm tokens"))
    return Crm(Caller(connection, WorkerAuth(connection, service, store, clock), FieldCatalog(clock)))


def answered(sandbox: Sandbox, path_end: str) -> list[Any]:
    """The bodies of the requests to one route that were answered well, the oldest first."""
    return [json.loads(one.body) for one in sandbox.requests if one.path.endswith(path_end) and one.status < 300]


def lead_ids(sandbox: Sandbox, count: int) -> list[str]:
    rows = sandbox.world.database.rows("SELECT id FROM leads WHERE deleted = 0 ORDER BY id LIMIT ?", [count])
    return [row["id"] for row in rows]


def lead(sandbox: Sandbox, lead_id: str) -> dict[str, Any]:
    row = sandbox.world.database.row("SELECT * FROM leads WHERE id = ?", [lead_id])
    assert row is not None
    return row
