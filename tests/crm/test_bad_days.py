"""Troubles of the stand-in that a caller does not notice, and rights that nobody gets around."""

from uuid import uuid4

import pytest

from suitecrm_bridge.crm import (
    AccessDenied,
    Crm,
    CrmAnswerUnreadable,
    CrmDown,
    CrmUnavailable,
    RecordNotFound,
    Where,
)
from suitecrm_bridge.sandbox import Sandbox
from tests.crm.wiring import Site


@pytest.fixture
def crm(stand_in: Site) -> Crm:
    return stand_in.worker()


def person(site: Site, name: str) -> Crm:
    """The stand-in's users have their names as passwords."""
    site.sessions().keep(name, site.login().login(name, name))
    return site.sessions().of(name)


@pytest.mark.parametrize("fault", ["json_suffix", "notice_prefix", "wrong_offset", "legacy_base", "cached_for_a_month"])
def test_a_clumsy_server_is_understood(sandbox: Sandbox, crm: Crm, fault: str):
    sandbox.faults.set(fault)
    lead = crm.create("Leads", {"last_name": "Clumsy", "email1": "clumsy@example.com"})
    assert crm.update("Leads", lead.id, {"title": "Dr"}).attributes["title"] == "Dr"
    found = crm.get("Leads", lead.id, fields=["date_entered", "last_name"])
    assert found.attributes["last_name"] == "Clumsy"
    assert found.attributes["date_entered"] == lead.attributes["date_entered"]
    crm.delete("Leads", lead.id)


def test_an_offset_that_lies_changes_no_time(sandbox: Sandbox, crm: Crm):
    lead = crm.create("Leads", {"last_name": "Offset"})
    sandbox.faults.set("wrong_offset")
    assert crm.get("Leads", lead.id).attributes["date_entered"] == lead.attributes["date_entered"]


def test_a_token_that_ran_out_is_renewed_unseen(sandbox: Sandbox, crm: Crm):
    crm.list("Leads", size=1)
    sandbox.faults.set("expired_token", times=1)
    assert crm.list("Leads", size=1).records


def test_a_page_instead_of_json_is_a_failure(sandbox: Sandbox, crm: Crm):
    crm.list("Leads", size=1)
    sandbox.faults.set("html_200")
    with pytest.raises(CrmAnswerUnreadable):
        crm.list("Leads", size=1)


@pytest.mark.parametrize("fault", ["down", "empty_500", "html_500"])
def test_a_suitecrm_that_is_down_is_waited_for_and_comes_back(sandbox: Sandbox, crm: Crm, fault: str):
    crm.list("Leads", size=1)
    sandbox.faults.set(fault, times=2)
    assert crm.list("Leads", size=1).records
    sandbox.faults.set(fault)
    with pytest.raises(CrmDown):
        crm.list("Leads", size=1)


def test_a_create_whose_answer_is_lost_makes_one_record(sandbox: Sandbox, crm: Crm):
    crm.fields("Leads")
    name = f"Lost {uuid4()}"
    sandbox.faults.set("lost_answer", times=1, method="POST", path="V8/module")
    made = crm.create("Leads", {"last_name": name})
    assert [one.id for one in crm.list("Leads", where=Where().eq("last_name", name)).records] == [made.id]


def test_a_delete_whose_answer_is_lost_is_done(sandbox: Sandbox, crm: Crm):
    lead = crm.create("Leads", {"last_name": "Gone"})
    sandbox.faults.set("lost_answer", times=1, method="DELETE")
    crm.delete("Leads", lead.id)
    with pytest.raises(RecordNotFound):
        crm.get("Leads", lead.id)


def test_a_change_of_address_that_fails_half_way_loses_no_address(sandbox: Sandbox, crm: Crm):
    first, further = f"{uuid4()}@example.com", f"{uuid4()}@example.com"
    lead = crm.create("Leads", {"last_name": "Half", "email1": first, "email2": further})
    sandbox.faults.set("down", method="PATCH")
    with pytest.raises(CrmUnavailable):
        crm.update("Leads", lead.id, {"email1": "new@example.com"})
    sandbox.faults.clear()
    assert [one.id for one in crm.find_by_email("Leads", first)] == [lead.id]
    assert [one.id for one in crm.find_by_email("Leads", further)] == [lead.id]
    assert crm.update("Leads", lead.id, {"email1": "new@example.com"}).attributes["email1"] == "new@example.com"


def test_24_nobody_finds_by_address_what_they_may_not_see(stand_in: Site):
    address = f"{uuid4()}@example.com"
    boss, owner_only = stand_in.worker(), person(stand_in, "chris")
    boss.create("Leads", {"last_name": "Theirs", "email1": address, "assigned_user_id": "seed_sarah_id"})
    mine = boss.create("Leads", {"last_name": "Mine", "email1": address, "assigned_user_id": "seed_chris_id"})
    assert [one.id for one in owner_only.find_by_email("Leads", address)] == [mine.id]
    assert len(boss.find_by_email("Leads", address)) == 2


def test_24_nobody_reaches_through_a_link_what_they_may_not_see(stand_in: Site):
    boss, owner_only = stand_in.worker(), person(stand_in, "chris")
    account = boss.create("Accounts", {"name": "Linked", "assigned_user_id": "seed_chris_id"})
    for owner in ("seed_chris_id", "seed_sarah_id"):
        lead = boss.create("Leads", {"last_name": owner, "assigned_user_id": owner})
        boss.link("Accounts", account.id, "leads", "Leads", lead.id)
    seen = owner_only.related("Accounts", account.id, "leads", fields=["last_name"]).records
    assert [one.attributes["last_name"] for one in seen] == ["seed_chris_id"]


def test_a_scan_ends_for_somebody_who_may_see_only_some(stand_in: Site):
    owner_only = person(stand_in, "chris")
    mine = list(owner_only.scan("Leads", fields=["assigned_user_id"], size=5))
    assert mine
    assert {one.attributes["assigned_user_id"] for one in mine} == {"seed_chris_id"}


def test_a_right_that_is_missing_is_named(stand_in: Site):
    with pytest.raises(AccessDenied):
        person(stand_in, "max").list("Leads")


def test_a_version_that_refuses_every_refresh_ends_the_session_cleanly(stand_in: Site, sandbox: Sandbox):
    will = person(stand_in, "will")
    sandbox.faults.set("refused_refresh")
    sandbox.faults.set("expired_token", times=1)
    with pytest.raises(Exception, match="log in again"):
        will.list("Leads", size=1)
