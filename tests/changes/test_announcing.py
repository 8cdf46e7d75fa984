"""What webhooks are told of a change: which record and which fields, and nothing of their content."""

from datetime import UTC, datetime
from typing import Literal

from suitecrm_bridge.crm import Change
from suitecrm_bridge.features.changes.model import events_for

AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
ID = "11111111-2222-3333-4444-555555555555"


def change(
    module: str,
    event: Literal["created", "updated", "deleted", "linked", "unlinked"] = "updated",
    sequence: int = 7,
    at: datetime = AT,
) -> Change:
    return Change(sequence, module, ID, event, ("status", "email1"), "1", at)


def test_records_that_can_be_subscribed_to_are_announced_by_their_own_names():
    changes = [change("Leads", "created"), change("Opportunities", "deleted"), change("Cases"), change("Users")]
    assert [event.type for event in events_for(changes)] == ["lead.created", "opportunity.deleted", "case.updated"]


def test_links_are_no_event():
    assert events_for([change("Leads", "linked"), change("Accounts", "unlinked")]) == []


def test_an_event_names_fields_and_carries_no_values():
    (event,) = events_for([change("Leads")])
    assert event.data == {"id": ID, "type": "Lead", "changed": ["status", "email1"], "by": "1"}


def test_the_same_change_is_the_same_event_and_another_one_is_not():
    (first,), (again,) = events_for([change("Leads")]), events_for([change("Leads")])
    (later,) = events_for([change("Leads", sequence=8)])
    (anew,) = events_for([change("Leads", at=AT.replace(year=2027))])  # a SuiteCRM that was set up anew
    assert first.id == again.id
    assert len({first.id, later.id, anew.id}) == 3
