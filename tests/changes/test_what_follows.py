"""One event in, commands out."""

from datetime import UTC, datetime
from typing import Literal

from suitecrm_bridge.crm import Change
from suitecrm_bridge.features.changes.model import commands_for
from suitecrm_bridge.features.scoring.commands import ScoreLead
from suitecrm_bridge.features.tracking.commands import ClaimVisits, ForgetCard, ForgetRecord

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def change(
    sequence: int,
    event: Literal["created", "updated", "deleted", "linked", "unlinked"] = "updated",
    module: str = "Leads",
    record_id: str = "a",
    changed: tuple[str, ...] = ("status",),
) -> Change:
    return Change(sequence, module, record_id, event, changed, "1", NOW)


def test_a_created_or_updated_lead_is_scored() -> None:
    assert commands_for([change(1, "created")]) == [ScoreLead("a", "change-1")]
    assert commands_for([change(2, "updated")]) == [ScoreLead("a", "change-2")]


def test_several_changes_of_one_lead_ask_for_one_score_named_by_the_last() -> None:
    assert commands_for([change(1), change(2, record_id="b"), change(3)]) == [
        ScoreLead("a", "change-3"),
        ScoreLead("b", "change-2"),
    ]


def test_a_deleted_lead_is_not_scored_whatever_happened_to_it_before() -> None:
    assert commands_for([change(1), change(2, "deleted")]) == [ForgetRecord("Leads", "a")]


def test_a_link_asks_for_no_score_not_even_after_the_lead_was_deleted() -> None:
    changes = [change(1, "linked"), change(2, "deleted"), change(3, "unlinked")]
    assert commands_for(changes) == [ForgetRecord("Leads", "a")]
    assert commands_for([change(4), change(5, "linked")]) == [ScoreLead("a", "change-4")]


def test_other_modules_mean_nothing() -> None:
    assert commands_for([change(1, module="Accounts"), change(2, module="zz_Unheard_Of", changed=("email1",))]) == []


def test_a_new_address_looks_for_visitors_who_gave_it_before() -> None:
    changes = [change(1, module="Contacts", changed=("email1",)), change(2, module="Contacts", changed=("email1",))]
    assert commands_for(changes) == [ClaimVisits("Contacts", "a")]
    assert ClaimVisits("Leads", "a") in commands_for([change(3, "created", changed=("last_name", "email1"))])
    gone = [change(4, module="Contacts", changed=("email1",)), change(5, "deleted", module="Contacts")]
    assert commands_for(gone) == [ForgetRecord("Contacts", "a")]


def test_a_visitors_record_that_somebody_deleted_is_not_written_any_more() -> None:
    assert commands_for([change(1, "deleted", module="SCB_Visitors")]) == [ForgetCard("a")]


def test_the_same_change_twice_is_the_same_job() -> None:
    once, again = commands_for([change(7)]), commands_for([change(7)])
    assert [one.job_id for one in once] == [one.job_id for one in again] == ["score-a-change-7"]
