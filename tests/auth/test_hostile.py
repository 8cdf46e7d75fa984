"""Whoever means harm: races, stolen tokens, clocks that tell, and secrets that must not get out."""

import json
import logging
import secrets
import threading
import time
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
import redis
import structlog
from werkzeug.test import TestResponse

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.core.config import Secrets, Settings
from suitecrm_bridge.core.evenness import EvenTime
from suitecrm_bridge.core.sealing import SealBroken, Sealer
from suitecrm_bridge.features.audit.ports import WaitingDeeds
from suitecrm_bridge.sandbox import Clients
from suitecrm_bridge.web.cookies import ACCESS_COOKIE, CSRF_COOKIE, REFRESH_COOKIE
from suitecrm_bridge.web.device import DEVICE_COOKIE
from suitecrm_bridge.web.tokens import keyring
from tests.auth.tokens import me, split
from tests.fakes.facade import Facade, running_facade
from tests.fakes.trail import RememberedTrail


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
    deeds = [content for _place, content in facade.services.get(WaitingDeeds).take(1000)]
    said = repr(events) + caplog.text + "".join(deeds)
    assert {"login_accepted", "login_refused"} <= {event["event"] for event in events}
    assert "login.accepted" in "".join(deeds)
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
