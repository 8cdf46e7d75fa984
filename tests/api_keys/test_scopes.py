"""A key reaches as far as its scopes and its person's roles both do."""

import pytest

from suitecrm_bridge.core.permissions import reach, within
from tests.api_keys.conftest import World

pytestmark = pytest.mark.databases

SCOPES = [
    (["leads.read"], "GET", "/leads?per_page=1", 200),
    (["leads.*"], "GET", "/leads?per_page=1", 200),
    (["*"], "GET", "/leads?per_page=1", 200),
    (["contacts.read", "leads.update"], "GET", "/leads?per_page=1", 403),
    (["leads.read"], "PATCH", "/leads/1", 403),
    (["leads.update"], "PATCH", "/leads/1", 404),
    (["leads.read"], "POST", "/leads/1/ai-score", 403),
    (["scores.write"], "POST", "/leads/1/ai-score", 404),
    (["leads.*"], "GET", "/audit", 403),
    (["*.read"], "GET", "/audit", 403),
    (["audit.read"], "GET", "/audit", 200),
    (["audit.read"], "GET", "/webhooks", 403),
    (["webhooks.manage"], "GET", "/webhooks", 200),
    (["jobs.read"], "GET", "/jobs/nothing", 404),
    (["dead_letters.read"], "GET", "/dead-letters", 200),
    (["dead_letters.read"], "POST", "/dead-letters/jobs:1/replay", 403),
    (["*"], "GET", "/api-keys", 403),
    (["*"], "POST", "/api-keys", 403),
    (["*"], "POST", "/auth/logout", 403),
]


@pytest.mark.parametrize(("scopes", "method", "path", "status"), SCOPES)
def test_scopes_say_what_a_key_may_do(world: World, scopes: list[str], method: str, path: str, status: int):
    made = world.key(*scopes)
    answer = world.call(
        made["key"], path, method, json={"title": "CEO"} if method == "PATCH" else {} if method == "POST" else None
    )
    assert answer.status_code == status, answer.json
    if status == 403:
        expected = "KEY_NOT_ACCEPTED" if path.startswith(("/api-keys", "/auth")) else "FORBIDDEN"
        assert answer.json["error"]["code"] == expected


def test_a_scope_gives_nothing_that_the_person_may_not_do(world: World):
    world.facade.log_in("will")
    made = world.key("*", password="will")
    assert world.code(world.call(made["key"], "/audit")) == (403, "FORBIDDEN")


GRANTS = [
    "*",
    "*:own",
    "*.read",
    "leads.*",
    "leads.*:own",
    "leads.list",
    "leads.read",
    "leads.update:own",
    "audit.read",
]
ASKED = ["leads.list", "leads.read", "leads.update", "contacts.read", "contacts.update", "audit.read"]


@pytest.mark.parametrize("scope", GRANTS)
@pytest.mark.parametrize("role", GRANTS)
def test_a_key_reaches_as_far_as_both_its_scope_and_its_persons_role(scope: str, role: str):
    left = within([scope], [role])
    for asked in ASKED:
        both = {reach([scope], asked), reach([role], asked)}
        expected = None if None in both else ("own" if "own" in both else "all")
        assert reach(left, asked) == expected, (asked, left)
