"""Nothing that is said to anybody, and nothing that is logged, holds a password, a token or SQL."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis
from sqlalchemy import Engine

from suitecrm_bridge.core.logging import logger
from tests.fakes.facade import Facade, running_facade
from tests.leaks import Watch, watch_logs

BODIES = [None, {"password": "Tr0ub4dor&3", "user_name": "admin"}, {"last_name": "Lovelace"}, [], {"email1": "no"}]


@pytest.fixture
def alone(redis_client: "redis.Redis", redis_url: str, tmp_path: Path) -> Iterator[Facade]:
    with running_facade(redis_url, tmp_path) as facade:
        yield facade


def ask_everything(facade: Facade) -> set[int]:
    """Every operation, with an id that is none, one that is nobody's and a real one."""
    lead = facade.get("/leads?per_page=1").json["data"][0]["id"]
    statuses = set()
    for rule in facade.app.url_map.iter_rules():
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
            for record in ("nope", "00000000-0000-0000-0000-000000000000", lead):
                path = re.sub("<.*?>", record, rule.rule)
                for body in BODIES if method in {"POST", "PATCH", "PUT"} else [None]:
                    if "logout" in path:
                        continue
                    answer = facade.client.open(path, method=method, headers=facade.headers, json=body)
                    statuses.add(answer.status_code)
    return statuses


MOODS = ["down", "empty_500", "html_500", "json_suffix", "notice_prefix", "html_200", "expired_token", "lost_answer"]


def test_no_operation_tells_a_secret(facade: Facade):
    statuses = ask_everything(facade)
    assert {200, 404, 422} <= statuses
    assert facade.watch.found == []


@pytest.mark.parametrize("mood", MOODS)
def test_nor_does_a_login_or_a_read_however_suitecrm_feels(alone: Facade, mood: str):
    # SuiteCRM itself quotes the wrong password in its answer.
    alone.watch.keep("a mistyped password", "Tr0ub4dor&3")
    alone.log_in()
    alone.sandbox.faults.set(mood)
    answers = [
        alone.client.post("/api/v1/auth/login", json={"user_name": name, "password": "Tr0ub4dor&3"})
        for name in ("admin", "nobody", "Tr0ub4dor&3")
    ]
    answers += [alone.get("/leads"), alone.get("/leads/1"), alone.patch("/leads/1", json={"last_name": "x"})]
    assert all(answer.status_code >= 400 for answer in answers[:3])
    assert alone.watch.found == []


def test_a_broken_database_shows_no_sql(alone: Facade, capsys: pytest.CaptureFixture[str]):
    alone.log_in()
    lead = alone.get("/leads?per_page=1").json["data"][0]["id"]
    with alone.services.get(Engine).begin() as connection:
        connection.exec_driver_sql("DROP TABLE score_log")
        connection.exec_driver_sql("DROP TABLE idempotency_keys")
    capsys.readouterr()
    for answer in (
        alone.get(f"/leads/{lead}/ai-score"),
        alone.post(f"/leads/{lead}/ai-score", headers={"Idempotency-Key": "k-1"}),
    ):
        assert answer.status_code in {500, 503}
        assert "score_log" not in answer.text
        assert "idempotency_keys" not in answer.text
    assert alone.watch.found == []
    logged = capsys.readouterr()
    assert "k-1" not in logged.out + logged.err


def test_the_watch_sees_what_it_is_for():
    watch = Watch()
    watch.keep("a password", "Tr0ub4dor&3")
    watch.keep("too short to be told from a word", "will")
    stop = watch_logs(watch)
    logger("tests").info("login_refused", given="Tr0ub4dor&3")
    stop()
    logger("tests").info("login_refused", given="Tr0ub4dor&3")
    assert watch.found == ["log line login_refused: a password"]

    def telling(_environ: object, start_response: object) -> list[bytes]:
        start_response("200 OK", [("X-Echo", "Tr0ub4dor&3")])  # type: ignore[operator]
        return [b"fine", b"(sqlite3.OperationalError) [SQL: SELECT a FROM b]"]

    told = watch.app(telling)({"PATH_INFO": "/api/v1/leads"}, lambda *_: None)
    list(told)
    assert watch.found[1:] == ["headers of /api/v1/leads: a password", "200 OK /api/v1/leads: SQL"]
