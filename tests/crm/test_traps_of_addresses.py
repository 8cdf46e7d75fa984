"""The traps about e-mail addresses, with the stand-in and the real SuiteCRM."""

from uuid import uuid4

import pytest

from suitecrm_bridge.crm import Crm, Rejected
from tests.crm.wiring import Maker


def test_08_an_email_can_be_changed(crm: Crm, make: Maker):
    first, second = f"{uuid4()}@example.com", f"{uuid4()}@example.com"
    lead = make(email1=first)
    changed = crm.update("Leads", lead.id, {"email1": second, "title": "Dr"})
    assert (changed.attributes["email1"], changed.attributes["title"]) == (second, "Dr")
    assert crm.update("Leads", lead.id, {"email1": second.upper()}).attributes["email1"] == second
    assert crm.update("Leads", lead.id, {"email1": None}).attributes["email1"] is None
    assert crm.update("Leads", lead.id, {"email1": first}).attributes["email1"] == first


def test_08_a_further_address_stays_when_the_first_one_is_changed(crm: Crm, make: Maker):
    first, further, new = (f"{uuid4()}@example.com" for _ in range(3))
    lead = make(email1=first, email2=further)
    assert crm.update("Leads", lead.id, {"email1": new}).attributes["email1"] == new
    assert [found.id for found in crm.find_by_email("Leads", further)] == [lead.id]
    promoted = crm.update("Leads", lead.id, {"email1": further})
    assert promoted.attributes["email1"] == further


def test_08_changes_that_suitecrm_ignores_are_refused(crm: Crm, make: Maker):
    lead = make(email1=f"{uuid4()}@example.com")
    for silent in ({"email2": "x@example.com"}, {"email_opt_out": True}):
        with pytest.raises(Rejected):
            crm.update("Leads", lead.id, silent)


def test_20_an_address_finds_those_who_have_it_now(crm: Crm, make: Maker):
    shared, former = f"{uuid4()}@example.com", f"{uuid4()}@example.com"
    holders = {make(email1=shared).id for _ in range(23)}
    left = make(email1=former)
    crm.update("Leads", left.id, {"email1": f"{uuid4()}@example.com"})
    found = [record.id for record in crm.find_by_email("Leads", shared.upper())]
    assert len(found) == 23
    assert set(found) == holders
    assert crm.find_by_email("Leads", former) == []
    assert crm.find_by_email("Leads", "") == []
