"""Copies of records: the same answers faster, each person's own, and never older than promised."""

import re
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import redis

from suitecrm_bridge.crm import Crm
from suitecrm_bridge.features.auth.ports import Sessions
from suitecrm_bridge.features.changes.service import ChangesService
from suitecrm_bridge.features.records.storage.copies import RedisCopies
from suitecrm_bridge.features.writeback.model import Write
from suitecrm_bridge.features.writeback.ports import Outbox
from suitecrm_bridge.features.writeback.service import WritebackService
from suitecrm_bridge.web.ready import Answer, Basis
from tests.fakes.facade import Facade, running_facade
from tests.records.asking import made

_READY = "bridge_ready_answers_total"


class Desk:
    """A facade whose copies are trusted, as they are while SuiteCRM's news are read."""

    def __init__(self, facade: Facade) -> None:
        self.facade = facade
        self.lead = made(facade, "/leads", last_name="Kept", status="New")["id"]
        self.trust()

    def trust(self) -> None:
        """For as long as a slow machine takes to run a test."""
        self.facade.services.get(redis.Redis).set("scb:copies:fresh", 1)

    def read_news(self) -> None:
        self.facade.services.get(ChangesService).read()
        self.trust()

    def count(self, outcome: str) -> int:
        """Answers of this kind; `hit` counts those that needed no copy because the answer itself still held."""
        names = (
            f'bridge_record_copies_total{{outcome="{outcome}"}}',
            *([_READY] if outcome in {"hit", "ready"} else []),
        )
        shown = self.facade.client.get("/metrics").text.splitlines()
        return int(sum(float(line.split()[-1]) for line in shown if line.startswith(names)))

    def behind_our_back(self, table: str, record: str, column: str, value: str) -> None:
        """A change that nobody tells of: a copy, and only a copy, does not show it."""
        statement = f"UPDATE {table} SET {column} = ? WHERE id = ?"  # noqa: S608
        self.facade.sandbox.world.database.run(statement, (value, record))

    def title(self, query: str = "") -> object:
        return self.facade.get(f"/leads/{self.lead}{query}").json["data"]["attributes"]["title"]


@pytest.fixture
def desk(admin: Facade) -> Desk:
    return Desk(admin)


def test_a_second_read_is_answered_from_the_copy_and_is_the_same(desk: Desk):
    first, second = (desk.facade.get(f"/leads/{desk.lead}") for _ in range(2))
    assert first.data == second.data
    assert first.headers["ETag"] == second.headers["ETag"]
    assert (desk.count("miss"), desk.count("hit")) == (1, 1)


def test_a_list_with_includes_is_kept_as_it_was(desk: Desk):
    path = "/accounts?include=contacts&fields=name&per_page=5&total=1"
    first, second = desk.facade.get(path), desk.facade.get(path)
    assert first.json == second.json
    assert first.json["data"][0]["relationships"]
    assert desk.count("hit") == 1


def test_another_person_never_gets_ones_copy(desk: Desk):
    desk.title()
    desk.behind_our_back("leads", desk.lead, "title", "Seen by Will")
    desk.facade.log_in("will")
    desk.trust()
    assert desk.title() == "Seen by Will"
    desk.facade.log_in("admin")
    assert desk.title() is None


def test_nothing_is_kept_while_nobody_reads_the_news(desk: Desk, redis_client: "redis.Redis"):
    desk.title()
    desk.behind_our_back("leads", desk.lead, "title", "Later")
    redis_client.delete("scb:copies:fresh")
    assert desk.title() == "Later"
    assert desk.count("bypass") == 1


def test_trust_ends_by_itself_and_before_two_seconds_are_over(desk: Desk, redis_client: "redis.Redis"):
    desk.facade.services.get(ChangesService).read()
    assert 0 < redis_client.pttl("scb:copies:fresh") < 2000
    redis_client.delete("scb:copies:fresh")
    desk.facade.services.get(RedisCopies).told_all(timedelta(seconds=2))
    assert redis_client.exists("scb:copies:fresh") == 0


def test_a_change_in_suitecrm_outdates_the_record_its_lists_and_what_shows_it_through_a_link(desk: Desk):
    account = made(desk.facade, "/accounts", name="Before")["id"]
    lead = made(desk.facade, "/leads", last_name="Linked", account_id=account)["id"]
    desk.read_news()
    paths = [f"/accounts/{account}", "/accounts?per_page=200", f"/leads/{lead}?fields=account.name"]
    paths += [f"/leads?fields=account.name&filter[id][eq]={lead}"]
    before = [desk.facade.get(path).text for path in paths]
    _save_in_suitecrm(desk, "Accounts", account, name="After")
    assert [desk.facade.get(path).text for path in paths] == before
    desk.read_news()
    after = [desk.facade.get(path).text for path in paths]
    assert all("After" in text and "Before" not in text for text in after), after


def test_a_deletion_and_a_link_in_suitecrm_show(desk: Desk):
    account = made(desk.facade, "/accounts", name="Company")["id"]
    contact = made(desk.facade, "/contacts", last_name="Person")["id"]
    desk.read_news()
    related = f"/accounts/{account}/contacts"
    assert desk.facade.get(related).json["data"] == []
    _crm(desk).package.link("Accounts", account, "contacts", ("Contacts", contact))
    desk.read_news()
    assert [each["id"] for each in desk.facade.get(related).json["data"]] == [contact]
    _crm(desk).delete("Contacts", contact)
    desk.read_news()
    assert desk.facade.get(related).json["data"] == []
    assert desk.facade.get(f"/contacts/{contact}").status_code == 404


def test_ones_own_changes_show_at_once_to_everybody(desk: Desk):
    desk.facade.log_in("will")
    desk.title()
    desk.facade.log_in("admin")
    desk.title()
    assert desk.facade.patch(f"/leads/{desk.lead}", json={"title": "Own"}).status_code == 200
    assert desk.title() == "Own"
    desk.facade.log_in("will")
    assert desk.title() == "Own"
    desk.facade.log_in("admin")
    assert desk.facade.delete(f"/leads/{desk.lead}").status_code == 204
    assert desk.facade.get(f"/leads/{desk.lead}").status_code == 404


def test_ones_own_links_show_at_once_from_both_sides(desk: Desk):
    account = made(desk.facade, "/accounts", name="Company")["id"]
    contact = made(desk.facade, "/contacts", last_name="Person")["id"]
    paths = {f"/accounts/{account}/contacts": contact, f"/contacts/{contact}/accounts": account}

    def linked() -> list[bool]:
        return [[each["id"] for each in desk.facade.get(path).json["data"]] == [far] for path, far in paths.items()]

    assert linked() == [False, False]
    desk.facade.post(f"/accounts/{account}/contacts", json={"id": contact})
    assert linked() == [True, True]
    desk.facade.delete(f"/contacts/{contact}/accounts/{account}")
    assert linked() == [False, False]


def test_the_bridges_own_quiet_writes_which_are_no_news_show_at_once(desk: Desk):
    assert desk.facade.get(f"/leads/{desk.lead}").json["data"]["attributes"]["ai_score"] is None
    desk.facade.services.get(Outbox).put([Write("Leads", desk.lead, {"ai_score": 77})])
    desk.facade.services.get(WritebackService).flush()
    assert desk.facade.get(f"/leads/{desk.lead}").json["data"]["attributes"]["ai_score"] == 77


def test_if_match_is_held_against_what_there_is_and_not_against_a_copy(desk: Desk):
    seen = desk.facade.get(f"/leads/{desk.lead}").headers["ETag"]
    desk.behind_our_back("leads", desk.lead, "title", "Somebody was faster")
    answer = desk.facade.patch(f"/leads/{desk.lead}", headers={"If-Match": seen}, json={"title": "Mine"})
    assert answer.status_code == 412


@pytest.mark.parametrize(
    "path", ["/cases?per_page=2", "/leads?fields=assigned_user.name", "/leads?filter[email][eq]=x"]
)
def test_what_suitecrm_tells_no_news_of_is_never_kept(desk: Desk, path: str):
    assert desk.facade.get(path).status_code == 200
    assert desk.facade.get(path).status_code == 200
    assert (desk.count("bypass"), desk.count("hit")) == (2, 0)


def test_many_who_ask_the_same_at_once_ask_suitecrm_once(desk: Desk):
    def ask(_: int) -> int:
        return desk.facade.app.test_client().get(f"/api/v1/leads/{desk.lead}", headers=desk.facade.headers).status_code

    with ThreadPoolExecutor(12) as crowd:
        assert set(crowd.map(ask, range(36))) == {200}
    assert desk.count("miss") == 1
    assert desk.count("hit") == 35


def test_copies_cannot_be_read_in_redis_and_are_gone_after_half_a_minute(desk: Desk, redis_client: "redis.Redis"):
    desk.facade.get(f"/leads/{desk.lead}")
    kept = [name for name in redis_client.keys("scb:copies:*") if redis_client.strlen(name) > 100]
    assert len(kept) == 1
    assert b"Kept" not in redis_client.get(kept[0])
    assert 0 < redis_client.ttl(kept[0]) <= 30


@pytest.fixture
def without_redis(redis_client: "redis.Redis", redis_url: str, tmp_path: Path) -> Iterator[Desk]:
    with running_facade(redis_url, tmp_path) as facade:
        facade.log_in("admin")
        desk = Desk(facade)
        nowhere = redis.Redis.from_url("unix:///nowhere/redis.sock")
        facade.services.get(RedisCopies)._redis = nowhere  # the sessions keep theirs
        yield desk


def test_without_redis_there_is_no_cache_and_no_error(without_redis: Desk):
    assert without_redis.title() is None
    assert without_redis.facade.patch(f"/leads/{without_redis.lead}", json={"title": "X"}).status_code == 200
    assert without_redis.title() == "X"
    assert without_redis.count("hit") == 0


def _crm(desk: Desk) -> Crm:
    return desk.facade.services.get(Crm)


def _save_in_suitecrm(desk: Desk, module: str, record: str, **values: str) -> None:
    _crm(desk).update(module, record, values)


def test_an_answer_that_still_holds_is_given_again_with_all_the_manners(desk: Desk):
    first, second = (desk.facade.get(f"/leads/{desk.lead}") for _ in range(2))
    assert desk.count("ready") == 1
    apart = {"Date", "X-Request-ID", "RateLimit"}
    assert {k: v for k, v in first.headers if k not in apart} == {k: v for k, v in second.headers if k not in apart}
    left = [re.search(r'"read";r=(\d+)', answer.headers["RateLimit"]) for answer in (first, second)]
    assert [int(each[1]) for each in left if each] == [599, 598]
    again = desk.facade.get(f"/leads/{desk.lead}", headers={"If-None-Match": second.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert desk.count("ready") == 2


def test_a_ready_answer_ends_with_the_news_and_with_the_trust_in_them(desk: Desk):
    desk.title(), desk.title()
    assert desk.count("ready") == 1
    desk.facade.patch(f"/leads/{desk.lead}", json={"title": "Changed"})
    assert desk.title() == "Changed"
    desk.behind_our_back("leads", desk.lead, "title", "Nobody told")
    desk.facade.services.get(redis.Redis).delete("scb:copies:fresh")
    assert desk.title() == "Nobody told"
    assert desk.count("ready") == 1


def test_a_ready_answer_is_for_the_session_and_the_permissions_it_was_made_for(desk: Desk):
    desk.title(), desk.title()
    sessions = desk.facade.services.get(Sessions)
    (mine,) = sessions.all_of("1")
    who = sessions.identity_of(mine.session_id)
    assert who is not None
    sessions.update(replace(who, permissions=("accounts.*",)))
    assert desk.facade.get(f"/leads/{desk.lead}").status_code == 403
    sessions.end(mine.session_id, "test")
    assert desk.facade.get(f"/leads/{desk.lead}").status_code == 401
    assert desk.count("ready") == 1


def test_a_ready_answer_lives_no_longer_than_the_copies_it_was_made_of():
    lasting = Basis(("one",), lambda values: values == [b"1"], time.time() + 60)
    ending = Basis(("two", "three"), lambda values: values == [b"2", None], time.time() - 1)
    assert Answer(b"", b"who", (lasting,)).still_holds(b"who", [b"1"])
    assert not Answer(b"", b"who", (lasting,)).still_holds(b"who", [b"2"])
    assert not Answer(b"", b"who", (lasting, ending)).still_holds(b"who", [b"1", b"2", None])
