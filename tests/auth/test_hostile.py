"""Whoever means harm: forged tokens, races, stolen tokens, clocks that tell, and secrets that must not get out."""

import base64
import hmac
import json
import logging
import secrets
import threading
import time
from collections.abc import Mapping
from contextlib import AbstractContextManager
from hashlib import sha256
from pathlib import Path
from typing import Any

import jwt
import pytest
import redis
import structlog
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from werkzeug.test import TestResponse

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.core.config import Secrets, Settings
from suitecrm_bridge.core.evenness import EvenTime
from suitecrm_bridge.core.sealing import SealBroken, Sealer
from suitecrm_bridge.sandbox import Clients
from suitecrm_bridge.web.cookies import ACCESS_COOKIE, CSRF_COOKIE, REFRESH_COOKIE
from suitecrm_bridge.web.device import DEVICE_COOKIE
from suitecrm_bridge.web.tokens import Keyring, keyring
from tests.fakes.facade import Facade, running_facade
from tests.fakes.trail import RememberedTrail

HERE = "http://bridge.test"


def keys_of(facade: Facade) -> Keyring:
    return keyring(facade.services.get(Settings).secrets.secret_key)


def split(token: str) -> tuple[dict[str, Any], dict[str, Any]]:
    head, body, _ = token.split(".")
    header, claims = (json.loads(base64.urlsafe_b64decode(part + "==")) for part in (head, body))
    return header, claims


def me(facade: Facade, token: str) -> TestResponse:
    return facade.client.get("/api/v1/auth/me", headers={"Authorization": f"Bearer {token}"})


@pytest.fixture
def real(facade: Facade) -> tuple[dict[str, Any], dict[str, Any]]:
    facade.log_in()
    return split(facade.tokens["access_token"])


def signed(facade: Facade, header: Mapping[str, Any], claims: Mapping[str, Any]) -> str:
    """A token that only somebody with our key can make: what is refused of it is refused for what it says."""
    key = keys_of(facade).keys[keys_of(facade).current]
    return jwt.encode(dict(claims), key, algorithm="HS256", headers={**header, "alg": "HS256"})


def test_a_copy_made_with_our_own_key_is_accepted(facade: Facade, real: tuple[dict[str, Any], dict[str, Any]]):
    assert me(facade, signed(facade, *real)).status_code == 200


@pytest.mark.parametrize(
    "changed",
    [
        {"aud": "http://elsewhere.test/api/v1"},
        {"aud": None},
        {"iss": "http://elsewhere.test"},
        {"iss": None},
        {"exp": 1},
        {"exp": None},
        {"nbf": 4_000_000_000},
        {"iat": 4_000_000_000},
        {"type": "refresh"},
        {"type": None},
        {"type": "other"},
        {"sub": None},
        {"sub": 7},
        {"sid": "no-such-session"},
        {"sid": None},
        {"sid": {"$gt": ""}},
        {"dev": "0" * 64},
    ],
    ids=str,
)
def test_claims_that_are_not_for_us_are_refused(
    facade: Facade, real: tuple[dict[str, Any], dict[str, Any]], changed: Mapping[str, Any]
):
    claims = {name: value for name, value in {**real[1], **changed}.items() if value is not None}
    assert me(facade, signed(facade, real[0], claims)).status_code == 401


@pytest.mark.parametrize(
    "changed", [{"typ": "rt+jwt"}, {"typ": "JWT"}, {"kid": "00000000"}, {"kid": ""}, {"kid": "../../dev/null"}], ids=str
)
def test_headers_that_are_not_ours_are_refused(
    facade: Facade, real: tuple[dict[str, Any], dict[str, Any]], changed: Mapping[str, Any]
):
    assert me(facade, signed(facade, {**real[0], **changed}, real[1])).status_code == 401


def encoded(thing: Mapping[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(thing).encode()).rstrip(b"=").decode()


@pytest.mark.parametrize("algorithm", ["none", "None", "NONE", "nOnE", ""])
def test_unsigned_tokens_are_refused(facade: Facade, real: tuple[dict[str, Any], dict[str, Any]], algorithm: str):
    unsigned = f"{encoded({**real[0], 'alg': algorithm})}.{encoded(real[1])}."
    signature = facade.tokens["access_token"].rpartition(".")[2]
    assert me(facade, unsigned).status_code == 401
    assert me(facade, unsigned + signature).status_code == 401


def test_a_token_of_another_algorithm_is_refused_whatever_key_it_confuses(
    facade: Facade, real: tuple[dict[str, Any], dict[str, Any]]
):
    private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    public = private.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    header, claims = real
    by_rsa = jwt.encode(claims, private, algorithm="RS256", headers={**header, "alg": "RS256"})
    # The public key as if it were the shared secret: what libraries that trust `alg` fall for.
    head = f"{encoded({**header, 'alg': 'HS256'})}.{encoded(claims)}"
    confused = hmac.new(public, head.encode(), sha256).digest()
    key = keys_of(facade).keys[keys_of(facade).current]
    longer = jwt.encode(claims, key + b"\0" * 32, algorithm="HS512", headers={**header, "alg": "HS512"})
    for token in (by_rsa, f"{head}.{base64.urlsafe_b64encode(confused).rstrip(b'=').decode()}", longer):
        assert me(facade, token).status_code == 401


@pytest.mark.parametrize(
    "more", [{"jku": "http://evil.test/keys"}, {"x5u": "http://evil.test/c"}, {"crit": ["b64"]}], ids=str
)
def test_a_token_cannot_bring_its_own_key(
    facade: Facade, real: tuple[dict[str, Any], dict[str, Any]], more: Mapping[str, Any]
):
    header = {**real[0], **more, "jwk": {"kty": "oct", "k": base64.urlsafe_b64encode(b"k" * 32).decode()}}
    token = jwt.encode(real[1], b"k" * 32, algorithm="HS256", headers=header)
    assert me(facade, token).status_code == 401


def test_a_changed_signature_is_refused(facade: Facade, real: tuple[dict[str, Any], dict[str, Any]]):
    token = facade.tokens["access_token"]
    head, _body, signature = token.split(".")
    assert me(facade, f"{head}.{encoded({**real[1], 'sub': 'seed_will_id'})}.{signature}").status_code == 401
    assert me(facade, token[:-3]).status_code == 401


@pytest.mark.parametrize("kind", ["access_token", "nothing"])
def test_only_a_refresh_token_refreshes(facade: Facade, kind: str):
    facade.log_in()
    token = facade.tokens.get(kind, "eyJhbGciOiJub25lIn0.e30.")
    answer = facade.client.post("/api/v1/auth/refresh", json={"refresh_token": token})
    assert (answer.status_code, answer.json["error"]["code"]) == (401, "SESSION_ENDED")


def test_fifty_refreshes_of_one_token_at_once_make_one_family_and_no_alarm(
    facade: Facade, trail: RememberedTrail, redis_client: "redis.Redis"
):
    facade.log_in()
    first, together, answers = facade.tokens["refresh_token"], threading.Barrier(50), []

    def refresh(token: str) -> TestResponse:
        return facade.app.test_client().post("/api/v1/auth/refresh", json={"refresh_token": token})

    def one_of_many() -> None:
        together.wait()
        answers.append(refresh(first))

    threads = [threading.Thread(target=one_of_many) for _ in range(50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {answer.status_code for answer in answers} == {200}
    tokens = [answer.json["data"]["attributes"]["refresh_token"] for answer in answers]
    assert len({split(token)[1]["jti"] for token in tokens}) == 1
    assert len(list(redis_client.scan_iter("*family:*"))) == 1
    assert trail.actions == ["login.accepted", "token.refreshed"]
    assert refresh(tokens[7]).status_code == 200


def test_fifty_thieves_at_once_ring_one_alarm(facade: Facade, trail: RememberedTrail, moved_clock: FixedClock):
    facade.log_in()
    stolen = facade.tokens["refresh_token"]
    facade.client.post("/api/v1/auth/refresh", json={"refresh_token": stolen})
    moved_clock.advance(seconds=60)
    answers: list[int] = []

    def thief() -> None:
        answer = facade.app.test_client().post("/api/v1/auth/refresh", json={"refresh_token": stolen})
        answers.append(answer.status_code)

    threads = [threading.Thread(target=thief) for _ in range(50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(answers) == {401}
    assert trail.actions.count("token.reused") == 1


def test_fifty_guesses_at_once_are_slowed_like_fifty_in_turn(facade: Facade):
    statuses: list[int] = []

    def guess(number: int) -> None:
        login = {"user_name": "will", "password": f"guess-{number}"}
        # Each with a device of its own invention: that must not buy more tries.
        client = facade.app.test_client()
        client.set_cookie("__Host-scb_device", f"invented-{number}", secure=True)
        statuses.append(client.post("/api/v1/auth/login", json=login).status_code)

    threads = [threading.Thread(target=guess, args=(number,)) for number in range(50)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(statuses) == {401, 429}
    assert statuses.count(401) <= 25


def test_every_refusal_takes_as_long_as_every_other(facade: Facade):
    facade.services.provide(EvenTime, lambda _: EvenTime(0.6, 100))
    facade.sandbox.world.database.run("UPDATE users SET status = 'Inactive' WHERE user_name = 'max'")
    facade.log_in()  # finds SuiteCRM's address, once
    took = []
    for user_name, password in (("nobody", "Wr0ng"), ("will", "Wr0ng"), ("max", "max")):
        began = time.monotonic()
        assert facade.log_in(user_name, password).status_code == 401
        took.append(time.monotonic() - began)
    assert min(took) >= 0.6
    assert max(took) - min(took) < 0.3


def test_old_tokens_hold_while_their_key_is_among_the_previous_ones(
    redis_client: "redis.Redis", redis_url: str, tmp_path: Path
):
    old, new = (secrets.token_urlsafe(48) for _ in range(2))

    def with_keys(number: int, current: str, *previous: str) -> AbstractContextManager[Facade]:
        folder = tmp_path / str(number)
        folder.mkdir()
        known = Clients()
        kept = Secrets(known.service_secret, known.login_secret, current, None, previous)
        return running_facade(redis_url, folder, secrets=kept)

    with with_keys(1, old) as before:
        before.log_in()
        headers, refresh_token = before.headers, before.tokens["refresh_token"]
        with with_keys(2, new, old) as after:
            assert after.get("/auth/me", headers=headers).status_code == 200
            after.sandbox.faults.set("down")  # another SuiteCRM: it would not know the session's login
            answer = after.client.post("/api/v1/auth/refresh", json={"refresh_token": refresh_token})
            assert answer.status_code == 200
            following = answer.json["data"]["attributes"]["access_token"]
            assert split(following)[0]["kid"] == keyring(new).current != keyring(old).current
        with with_keys(3, new) as later:
            assert later.get("/auth/me", headers=headers).status_code == 401
            assert me(later, following).status_code == 200


def test_what_was_sealed_with_a_previous_key_still_opens():
    old, new = secrets.token_urlsafe(48), secrets.token_urlsafe(48)
    sealed = Sealer(old, "tokens").seal("a token")
    rotated = Sealer(new, "tokens", [old])
    assert rotated.open(sealed) == "a token"
    assert Sealer(new, "tokens").open(rotated.seal("another")) == "another"
    with pytest.raises(SealBroken):
        Sealer(new, "tokens").open(sealed)


def test_no_secret_of_a_whole_walk_reaches_the_log_or_an_answer(facade: Facade, caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.DEBUG)
    answers: list[str] = []
    facade.app.after_request(lambda answer: answers.append(answer.get_data(as_text=True)) or answer)
    # Before the mask that would hide a token by its shape: what is not said need not be masked.
    with structlog.testing.capture_logs() as events:
        hidden = walk(facade)
    said = repr(events) + caplog.text
    assert {"login_accepted", "login_refused", "deed"} <= {event["event"] for event in events}
    assert len(hidden) > 15
    assert [number for number, secret in enumerate(hidden) if secret in said] == []
    # Our own tokens and the CSRF token are what a login is answered with; all else stays inside.
    ours = [secret for secret in hidden if secret.startswith("eyJ")]
    foreign = [secret for secret in hidden if secret not in ours and secret != csrf_of(answers)]
    assert len(ours) >= 6
    assert [number for number, secret in enumerate(foreign) if secret in "".join(answers)] == []


def csrf_of(answers: list[str]) -> str:
    found = [
        json.loads(answer)["data"]["attributes"]["csrf_token"]
        for answer in answers
        if '"token_type":"Cookie"' in answer
    ]
    return str(found[0])


def walk(facade: Facade) -> list[str]:
    """Use login in every way, right and wrong; returns every secret that was used."""
    hidden = ["pA55-never-logged", "admin123"]
    facade.log_in("admin", hidden[0])
    facade.log_in(hidden[0], hidden[0])
    facade.log_in("admin")
    hidden += [facade.tokens["access_token"], facade.tokens["refresh_token"]]
    facade.get("/auth/sessions")
    facade.get("/leads?per_page=1")
    for _ in range(2):
        answer = facade.client.post("/api/v1/auth/refresh", json={"refresh_token": hidden[3]})
        hidden.append(answer.json["data"]["attributes"]["refresh_token"])
    browser = facade.app.test_client()
    browser.post("/api/v1/auth/login", json={"user_name": "admin", "password": "admin123", "mode": "cookie"})
    names = (ACCESS_COOKIE, REFRESH_COOKIE, CSRF_COOKIE, DEVICE_COOKIE)
    hidden += [cookie.value for cookie in map(browser.get_cookie, names) if cookie]
    browser.post("/api/v1/auth/refresh", headers={"X-CSRF-Token": "wrong"})
    facade.sandbox.faults.set("down")
    facade.log_in("admin")
    facade.sandbox.faults.clear()
    facade.post("/auth/logout")
    rows = facade.sandbox.world.database.rows("SELECT access_token, refresh_token FROM oauth2tokens")
    hidden += [str(value) for row in rows for value in row.values() if value]
    return hidden + [value for value in vars(facade.services.get(Settings).secrets).values() if isinstance(value, str)]


def test_on_an_instance_without_the_package_the_administrator_flag_decides(
    redis_client: "redis.Redis", redis_url: str, tmp_path: Path
):
    with running_facade(redis_url, tmp_path, package=False) as facade:
        for user_name, expected in (("admin", ["admin"]), ("max", ["sales_rep"])):
            facade.log_in(user_name)
            assert facade.get("/auth/me").json["data"]["attributes"]["roles"] == expected
        answer = facade.client.post("/api/v1/auth/refresh", json={"refresh_token": facade.tokens["refresh_token"]})
        assert answer.status_code == 200
