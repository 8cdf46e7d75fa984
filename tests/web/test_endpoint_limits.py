"""Which limits a request falls under, and how they are told."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis

from suitecrm_bridge.core.quotas import Limits, Quota, parse_quotas
from suitecrm_bridge.web.endpoint_limits import EndpointLimits, kind_of
from suitecrm_bridge.web.limits import Policy, Verdict
from tests.fakes.facade import Facade, running_facade

TIGHT = Limits(read=(Quota(4, 60), Quota(6, 3600)), write=(Quota(2, 60),), address=(Quota(9, 60),))


@pytest.fixture
def tight(redis_client: "redis.Redis", redis_url: str, tmp_path: Path) -> Iterator[Facade]:
    with running_facade(redis_url, tmp_path, limits=TIGHT) as facade:
        facade.log_in()
        yield facade


def items(header: str) -> dict[str, dict[str, int]]:
    """A structured-field list of strings with integer parameters."""
    found = {}
    for item in re.split(r",\s*", header):
        assert re.fullmatch(r'"[a-z0-9-]+"(;[a-z]+=\d+)+', item), item
        name, *parameters = item.split(";")
        found[name.strip('"')] = {key: int(value) for key, value in (each.split("=") for each in parameters)}
    return found


def test_every_policy_that_counts_a_request_is_told(tight: Facade):
    answer = tight.get("/auth/me")
    assert items(answer.headers["RateLimit-Policy"]) == {
        "address": {"q": 9, "w": 60},
        "read": {"q": 4, "w": 60},
        "read-3600": {"q": 6, "w": 3600},
    }
    standing = items(answer.headers["RateLimit"])
    assert {name: each["r"] for name, each in standing.items()} == {"address": 8, "read": 3, "read-3600": 5}
    assert 1 <= standing["address"]["t"] <= 7
    assert 1 <= standing["read"]["t"] <= 15
    assert 590 <= standing["read-3600"]["t"] <= 600


def test_a_refusal_names_the_empty_bucket_and_when_it_has_a_token(tight: Facade):
    answers = [tight.get("/auth/me") for _ in range(5)]
    assert [answer.status_code for answer in answers] == [200] * 4 + [429]
    refused = answers[-1]
    assert refused.json["error"]["details"] == {"limits": ["read"]}
    standing = items(refused.headers["RateLimit"])
    assert standing["read"]["r"] == 0
    assert 1 <= standing["read"]["t"] <= int(refused.headers["Retry-After"]) <= 15
    assert "t" not in standing["read-3600"]  # it would say a later time than Retry-After


def test_reading_writing_and_addresses_have_buckets_of_their_own(tight: Facade):
    for _ in range(4):
        assert tight.get("/auth/me").status_code == 200
    lead = "1"
    assert tight.patch(f"/leads/{lead}", json={}).status_code != 429
    assert "write" in items(tight.patch(f"/leads/{lead}", json={}).headers["RateLimit"])
    assert tight.patch(f"/leads/{lead}", json={}).status_code == 429
    for _ in range(2):
        tight.get("/auth/me")
    full = tight.get("/auth/me")
    assert full.json["error"]["details"] == {"limits": ["address", "read", "read-3600"]}
    elsewhere = tight.get("/auth/me", environ_overrides={"REMOTE_ADDR": "192.0.2.9"})
    assert elsewhere.json["error"]["details"] == {"limits": ["read", "read-3600"]}


def test_trying_tokens_costs_whoever_tries(tight: Facade):
    bad = {"Authorization": "Bearer nonsense"}
    statuses = [tight.client.get("/api/v1/auth/me", headers=bad).status_code for _ in range(10)]
    assert statuses == [401] * 9 + [429]


def test_health_checks_are_never_limited(tight: Facade):
    answers = [tight.client.get("/healthz") for _ in range(12)]
    assert {answer.status_code for answer in answers} == {200}
    assert "RateLimit" not in answers[0].headers


@pytest.mark.parametrize(
    ("method", "rule", "kind"),
    [
        ("GET", "/api/v1/leads", "read"),
        ("HEAD", "/api/v1/leads", "read"),
        ("POST", "/api/v1/leads", "write"),
        ("DELETE", "/api/v1/leads/<lead_id>", "write"),
        ("GET", "/api/v1/search", "search"),
        ("POST", "/api/v1/search", "search"),
        ("POST", "/api/v1/batch", "batch"),
        ("GET", "/api/v1/audit/export", "export"),
    ],
)
def test_an_address_says_what_kind_of_request_it_is(method: str, rule: str, kind: str):
    assert kind_of(method, rule) == kind


def test_only_logins_are_refused_when_they_cannot_be_counted():
    limits = EndpointLimits(Limits())
    assert [policy.uncounted for policy in limits.of("login")] == ["refuse"]
    assert {
        policy.uncounted
        for kind in ("read", "write", "search", "export", "batch", "address")
        for policy in limits.of(kind)
    } == {"pass"}


def test_t_is_the_time_to_one_more_token():
    policy = Policy("read", 60, 60)
    assert Verdict(policy, 59, 1.0, 0, limited=False).next_token == 1
    assert Verdict(policy, 49, 10.4, 0, limited=False).next_token == 1
    slow = Policy("export", 10, 3600)
    assert Verdict(slow, 8, 700.0, 0, limited=False).next_token == 340
    assert Verdict(slow, 0, 3600.0, 12.2, limited=True).next_token == 13


@pytest.mark.parametrize(
    "text", ["", "600", "600/", "/60", "0/60", "600/0", "600/60,", "-1/60", "1/60,2/60", "1e3/60", "٣/60"]
)
def test_what_is_no_quota_is_refused(text: str):
    with pytest.raises(ValueError, match=r"must be|twice"):
        parse_quotas(text)


def test_several_quotas_hold_together():
    assert parse_quotas("600/60, 20000/86400") == (Quota(600, 60), Quota(20000, 86400))
