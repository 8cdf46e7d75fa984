"""From Python's types to the forms SuiteCRM stores as meant."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from suitecrm_bridge.crm import Html, Rejected, Value
from suitecrm_bridge.crm.fields import field_from
from suitecrm_bridge.crm.writing import NEVER, attributes_for
from tests.crm.wiring import LEAD_FIELDS

FIELDS = {name: field_from("Leads", name, said) for name, said in LEAD_FIELDS.items()}
EAST = timezone(timedelta(hours=2))


@pytest.mark.parametrize(
    ("name", "value", "sent"),
    [
        ("ai_scored_at", datetime(2030, 1, 2, 3, 4, 5, tzinfo=EAST), "2030-01-02 01:04:05"),
        ("ai_scored_at", "2030-01-02T03:04:05+02:00", "2030-01-02 01:04:05"),
        ("ai_scored_at", None, ""),
        ("birthdate", date(1815, 12, 10), "1815-12-10"),
        ("ai_score", 72, 72),
        ("ai_score", Decimal(72), 72),
        ("opportunity_amount", Decimal("1234.50"), Decimal("1234.50")),
        ("do_not_call", False, False),
        ("lawful_basis", ("A", "B"), "^A^,^B^"),
        ("lawful_basis", (), ""),
        ("last_name", "O'Neill & Søn", "O'Neill & Søn"),
        ("last_name", "a<b", "a<\u2060b"),
        ("description", Html("<b>a</b>"), "<b>a</b>"),
        ("description", "one\r\ntwo", "one\ntwo"),
        ("email1", " ada@example.com ", "ada@example.com"),
        ("assigned_user_id", "seed_chris_id", "seed_chris_id"),
    ],
)
def test_each_value_goes_out_in_its_one_form(name: str, value: Value, sent: object):
    assert attributes_for("Leads", {name: value}, FIELDS) == {name: sent}


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("ai_scored_at", datetime(2030, 1, 2, tzinfo=UTC).replace(tzinfo=None), "offset"),
        ("ai_scored_at", "yesterday", "ISO 8601"),
        ("birthdate", "2024-02-31", "calendar"),
        ("birthdate", datetime(2024, 2, 1, tzinfo=UTC), "date"),
        ("ai_score", "5.5", "whole number"),
        ("ai_score", 5.5, "whole number"),
        ("ai_score", True, "whole number"),
        ("ai_score", 2**31, "beyond"),
        ("opportunity_amount", "1234.56", "number"),
        ("opportunity_amount", float("nan"), "finite"),
        ("do_not_call", "yes", "true or false"),
        ("lawful_basis", ("a^b",), "contains ^"),
        ("last_name", "L" * 101, "longer than 100"),
        ("last_name", 5, "text"),
        ("description", "ä" * 40_000, "longer"),
        ("description", "nul\0", "control"),
        ("description", "\ud800", "control"),
        ("email1", "not an address", "e-mail"),
        ("nofield", "x", "no such field"),
        ("assigned_user_name", "Chris", "computed"),
        ("name", "Ada", "computed"),
        ("tasks", "x", "computed"),
    ],
)
def test_what_suitecrm_would_spoil_silently_is_refused_with_the_reason(name: str, value: Value, why: str):
    with pytest.raises(Rejected) as refused:
        attributes_for("Leads", {name: value}, FIELDS)
    assert why in refused.value.details[name][0]


@pytest.mark.parametrize("name", sorted(NEVER))
def test_no_property_of_the_php_object_can_be_smuggled_in(name: str):
    with pytest.raises(Rejected):
        attributes_for("Users", {name: "1"}, None)


def test_all_wrong_fields_are_named_at_once():
    with pytest.raises(Rejected) as refused:
        attributes_for("Leads", {"id": "1", "nofield": 1, "last_name": "fine"}, FIELDS)
    assert set(refused.value.details) == {"id", "nofield"}


def test_a_module_that_tells_no_fields_takes_each_type_in_its_form():
    values = {"opt_out": True, "at": datetime(2030, 1, 2, tzinfo=UTC), "on": date(2030, 1, 2), "n": 5, "gone": None}
    sent = {"opt_out": True, "at": "2030-01-02 00:00:00", "on": "2030-01-02", "n": 5, "gone": ""}
    assert attributes_for("EmailAddresses", values, None) == sent


def test_a_custom_field_holds_the_entity_and_so_fewer_ampersands():
    attributes_for("Leads", {"map_c": "&" * 51}, FIELDS)
    with pytest.raises(Rejected):
        attributes_for("Leads", {"map_c": "& " * 60}, FIELDS)
