"""What every answer of the facade has in common."""

import gzip
import io
import json
import re
from pathlib import Path

import pytest
import redis
import sqlalchemy.exc
from werkzeug.test import TestResponse

from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.core.quotas import Limits
from suitecrm_bridge.web.addresses import household
from suitecrm_bridge.web.limits import Policy, RateLimiter, enforce
from tests.fakes.facade import Facade, running_facade

(LOGIN,) = Limits().login


def code(answer: TestResponse) -> str:
    assert answer.json["success"] is False
    assert set(answer.json["error"]) == {"code", "message", "details"}
    return answer.json["error"]["code"]


def test_an_unknown_address_is_a_404_in_the_envelope(facade: Facade):
    for path in ("/", "/api", "/api/v1/nothing", "/api/v1/leads/", "/.env", "//api/v1/leads", "/%00", "/" + "x" * 5000):
        answer = facade.client.get(path)
        assert (answer.status_code, code(answer)) == (404, "NOT_FOUND"), path


def test_a_wrong_method_is_a_405_that_names_the_right_ones(facade: Facade):
    answer = facade.client.delete("/api/v1/auth/login")
    assert (answer.status_code, code(answer)) == (405, "METHOD_NOT_ALLOWED")
    assert "POST" in answer.headers["Allow"]


@pytest.mark.parametrize(
    ("body", "content_type", "status", "said"),
    [
        (b"", "application/json", 400, "BAD_REQUEST"),
        (b"{", "application/json", 400, "BAD_REQUEST"),
        (b'{"user_name": NaN}', "application/json", 400, "BAD_REQUEST"),
        (b'{"user_name": "\\ud800"}', "application/json", 400, "BAD_REQUEST"),
        (b"\xff\xfe", "application/json", 400, "BAD_REQUEST"),
        (b"[" * 200_000, "application/json", 400, "BAD_REQUEST"),
        (b'{"a":' * 100_000, "application/json", 400, "BAD_REQUEST"),
        (b"{}", "text/plain", 415, "UNSUPPORTED_MEDIA_TYPE"),
        (b"{}", None, 415, "UNSUPPORTED_MEDIA_TYPE"),
        (b"a=b", "application/x-www-form-urlencoded", 415, "UNSUPPORTED_MEDIA_TYPE"),
        (b"null", "application/json", 422, "VALIDATION_ERROR"),
        (b"[]", "application/json", 422, "VALIDATION_ERROR"),
        (b"1e400", "application/json", 400, "BAD_REQUEST"),
        (b'{"user_name": 1, "password": {}}', "application/json", 422, "VALIDATION_ERROR"),
        (b'{"user_name": "' + b"x" * 999_000 + b'"}', "application/json", 422, "VALIDATION_ERROR"),
        (b"x" * 1_000_001, "application/json", 413, "PAYLOAD_TOO_LARGE"),
        (b"x" * 10_000_000, "application/json", 413, "PAYLOAD_TOO_LARGE"),
    ],
)
def test_a_bad_body_is_told_apart(facade: Facade, body: bytes, content_type: str | None, status: int, said: str):
    answer = facade.client.post("/api/v1/auth/login", data=body, content_type=content_type)
    assert (answer.status_code, code(answer)) == (status, said)


def test_a_body_of_unknown_length_is_counted_while_it_is_read(facade: Facade):
    answer = facade.client.post(
        "/api/v1/auth/login",
        input_stream=io.BytesIO(b"x" * 2_000_000),
        content_type="application/json",
        environ_overrides={"wsgi.input_terminated": True, "HTTP_TRANSFER_ENCODING": "chunked"},
    )
    assert (answer.status_code, code(answer)) == (413, "PAYLOAD_TOO_LARGE")


def test_our_own_mistakes_tell_nothing_about_our_inside(facade: Facade, monkeypatch: pytest.MonkeyPatch):
    facade.log_in()

    def broken() -> None:
        raise RuntimeError("SELECT secret FROM /etc/passwd")

    facade.app.view_functions["session.me"] = broken
    answer = facade.get("/auth/me")
    assert (answer.status_code, code(answer)) == (500, "INTERNAL_ERROR")
    assert "secret" not in answer.text


def test_an_outage_says_when_to_come_back(facade: Facade):
    facade.log_in()

    def down() -> None:
        raise Unavailable("Down.", retry_after=7.2)

    facade.app.view_functions["session.me"] = down
    answer = facade.get("/auth/me")
    assert (answer.status_code, code(answer)) == (503, "UNAVAILABLE")
    assert answer.headers["Retry-After"] == "8"


def test_every_answer_carries_a_request_id(facade: Facade):
    ours = [facade.client.get(path).headers["X-Request-ID"] for path in ("/healthz", "/nothing", "/api/v1/leads")]
    assert len(set(ours)) == 3
    given = facade.client.get("/healthz", headers={"X-Request-ID": "trace-1.2_3"})
    assert given.headers["X-Request-ID"] == "trace-1.2_3"
    for insane in ("a b", "x" * 65, "<script>", "é"):
        assert facade.client.get("/healthz", headers={"X-Request-ID": insane}).headers["X-Request-ID"] != insane


def test_one_log_line_per_request_without_query_body_or_people(
    facade: Facade, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
):
    for path in ("/leads?filter[email1][eq]=somebody@private.example", "/leads/somebody@private.example"):
        facade.client.get(f"/api/v1{path}")
        said = capsys.readouterr()
        lines = [line for line in (said.out + said.err + caplog.text).splitlines() if "route=" in line]
        assert len(lines) == 1
        assert "status=401" in lines[0]
        assert "somebody" not in lines[0]


def test_browsers_are_told_to_be_careful(facade: Facade):
    for path in ("/healthz", "/api/v1/docs", "/nothing"):
        headers = facade.client.get(path).headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["X-Frame-Options"] == "DENY"
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert "base-uri 'none'" in headers["Content-Security-Policy"]


def test_only_named_origins_may_read(facade: Facade):
    wanted = {"Access-Control-Request-Method": "PATCH", "Access-Control-Request-Headers": "authorization"}
    good = facade.client.options("/api/v1/leads/x", headers={"Origin": "https://app.example", **wanted})
    assert good.status_code == 200
    assert good.headers["Access-Control-Allow-Origin"] == "https://app.example"
    assert "PATCH" in good.headers["Access-Control-Allow-Methods"]
    for origin in ("https://app.example.evil.example", "https://evil.example", "http://app.example", "null"):
        bad = facade.client.options("/api/v1/leads/x", headers={"Origin": origin, **wanted})
        assert "Access-Control-Allow-Origin" not in bad.headers
    error = facade.client.get("/api/v1/leads", headers={"Origin": "https://app.example"})
    assert error.headers["Access-Control-Allow-Origin"] == "https://app.example"
    assert "X-Request-ID" in error.headers["Access-Control-Expose-Headers"]


def test_long_answers_are_compressed(facade: Facade):
    plain = facade.client.get("/api/v1/openapi.json")
    packed = facade.client.get("/api/v1/openapi.json", headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert json.loads(gzip.decompress(packed.data)) == plain.json
    assert (
        facade.client.get("/api/v1/openapi.json", headers={"Accept-Encoding": "br"}).headers["Content-Encoding"] == "br"
    )


def test_a_login_storm_is_slowed_down(facade: Facade):
    # Malformed ones: guesses are slowed down long before.
    answers = [facade.log_in("admin", "x" * 300) for _ in range(LOGIN.limit + 1)]
    assert [answer.status_code for answer in answers] == [422] * LOGIN.limit + [429]
    assert answers[0].headers["RateLimit-Policy"] == f'"login";q={LOGIN.limit};w=60'
    assert re.fullmatch(rf'"login";r={LOGIN.limit - 1};t=\d+', answers[0].headers["RateLimit"])
    assert code(answers[-1]) == "RATE_LIMITED"
    assert 1 <= int(answers[-1].headers["Retry-After"]) <= 60
    elsewhere = facade.client.post(
        "/api/v1/auth/login",
        json={"user_name": "admin", "password": "admin123"},
        environ_overrides={"REMOTE_ADDR": "192.0.2.7"},
    )
    assert elsewhere.status_code == 200


def test_each_user_has_a_bucket_of_their_own(facade: Facade):
    limiter = facade.services.get(RateLimiter)
    policy = Policy("read", limit=3, seconds=60)
    taken = [limiter.take([(policy, "one")]) for _ in range(4)]
    assert [each.verdicts[0].limited for each in taken if each] == [False, False, False, True]
    other = limiter.take([(policy, "two"), (policy, "three")])
    assert other is not None
    assert [(each.limited, each.remaining) for each in other.verdicts] == [(False, 2), (False, 2)]


def test_a_limit_survives_that_redis_forgets_its_scripts(facade: Facade):
    limiter, policy = facade.services.get(RateLimiter), Policy("read", limit=3, seconds=60)
    limiter.take([(policy, "one")])
    facade.services.get(redis.Redis).script_flush()
    again = limiter.take([(policy, "one")])
    assert again is not None
    assert again.verdicts[0].remaining == 1


def test_without_redis_no_limit_turns_users_away_and_it_is_counted(tmp_path: Path):
    with running_facade("redis://127.0.0.1:1", tmp_path) as alone:
        with alone.app.test_request_context():
            enforce(alone.services.get(RateLimiter), [(Policy("read", 3, 60), "somebody")])
        assert "bridge_rate_limit_skipped_total 1.0" in alone.client.get("/metrics").text


def test_without_redis_nobody_can_try_passwords(tmp_path: Path):
    with running_facade("redis://127.0.0.1:1", tmp_path) as alone:
        for password in ("admin123", "Wr0ng"):
            answer = alone.log_in("admin", password)
            assert (answer.status_code, code(answer)) == (503, "UNAVAILABLE")
        assert not alone.sandbox.requests


def test_an_ipv6_line_has_one_bucket_and_ipv4_addresses_one_each():
    assert household("2001:db8:1:2:3::4") == household("2001:db8:1:2:ffff::9") != household("2001:db8:1:3::4")
    assert household("::ffff:192.0.2.1") == household("192.0.2.1") != household("::ffff:192.0.2.2")
    assert household("fe80::1%eth0") == household("fe80::2")
    assert household("unix:") == "unix:"


def test_a_redirect_names_no_host(facade: Facade):
    for path, there in (("/site", "/site/"), ("/site?utm_source=x", "/site/?utm_source=x"), ("/site//a", "/site/a")):
        answer = facade.client.get(path, headers={"Host": "evil.example"})
        assert (answer.status_code, answer.headers["Location"]) == (308, there)


def test_a_database_without_a_free_connection_is_an_outage(facade: Facade):
    facade.log_in()

    def waited() -> None:
        raise sqlalchemy.exc.TimeoutError("QueuePool limit")

    facade.app.view_functions["session.me"] = waited
    answer = facade.get("/auth/me")
    assert (answer.status_code, code(answer)) == (503, "UNAVAILABLE")


def test_without_redis_a_session_cannot_be_known(facade: Facade, tmp_path: Path):
    facade.log_in()
    (tmp_path / "alone").mkdir()
    with running_facade("redis://127.0.0.1:1", tmp_path / "alone") as alone:
        answer = alone.client.get("/api/v1/auth/me", headers=facade.headers)
        assert (answer.status_code, code(answer)) == (503, "UNAVAILABLE")


def test_a_proxy_is_believed_only_when_trusted(redis_client: "redis.Redis", redis_url: str, tmp_path: Path):
    spoofed = {"X-Forwarded-For": "203.0.113.5"}
    login = {"user_name": "admin", "password": "x" * 300}
    for trusted, expected in ((0, 429), (1, 422)):
        (tmp_path / str(trusted)).mkdir()
        redis_client.flushall()
        with running_facade(redis_url, tmp_path / str(trusted), trusted_proxies=trusted) as facade:
            for number in range(LOGIN.limit):
                headers = {"X-Forwarded-For": f"203.0.113.{100 + number}"}
                facade.client.post("/api/v1/auth/login", json=login, headers=headers)
            assert facade.client.post("/api/v1/auth/login", json=login, headers=spoofed).status_code == expected
