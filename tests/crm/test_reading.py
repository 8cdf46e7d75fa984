"""From SuiteCRM's strings to Python's types."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from suitecrm_bridge.crm.fields import Kind, field_from
from suitecrm_bridge.crm.reading import module_of, record_from, value_from
from tests.crm.wiring import LEAD_FIELDS

FIELDS = {name: field_from("Leads", name, said) for name, said in LEAD_FIELDS.items()}


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        (Kind.BOOL, "1", True),
        (Kind.BOOL, "0", False),
        (Kind.BOOL, False, False),
        (Kind.BOOL, "", False),
        (Kind.INT, "5", 5),
        (Kind.INT, "", None),
        (Kind.INT, 10, 10),
        (Kind.DECIMAL, "12.50", Decimal("12.50")),
        (Kind.FLOAT, "1.25", 1.25),
        (Kind.DATE, "2024-02-29", date(2024, 2, 29)),
        (Kind.DATE, "0000-00-00", None),
        (Kind.DATETIME, "2024-07-01T12:34:00+00:00", datetime(2024, 7, 1, 12, 34, tzinfo=UTC)),
        (Kind.DATETIME, "-0001-11-30T00:00:00+00:00", "-0001-11-30T00:00:00+00:00"),
        (Kind.CHOICES, "^A^,^B^", ("A", "B")),
        (Kind.CHOICES, "", None),
        (Kind.TEXT, "", None),
        (Kind.TEXT, "it&#039;s", "it's"),
    ],
)
def test_each_kind_gets_its_type(kind: Kind, raw: object, value: object):
    found = value_from(kind, raw)
    assert found == value
    assert type(found) is type(value)


def test_the_offset_is_the_web_servers_and_the_digits_are_utc():
    assert value_from(Kind.DATETIME, "2024-07-01T12:34:00-04:00") == datetime(2024, 7, 1, 12, 34, tzinfo=UTC)


def test_no_attributes_come_as_a_list():
    assert record_from("Leads", {"id": "1", "attributes": []}, FIELDS).attributes == {}


def test_links_are_no_attributes():
    raw = {"id": "1", "attributes": {"last_name": "X", "tasks": "", "campaign_leads": {}}}
    assert record_from("Leads", raw, FIELDS).attributes == {"last_name": "X"}


def test_a_module_that_tells_no_fields_is_read_by_the_look_of_its_values():
    raw = {"id": "1", "attributes": {"deleted": "0", "date_entered": "2024-07-01T12:34:00+00:00", "title": "0"}}
    expected = {"deleted": False, "date_entered": datetime(2024, 7, 1, 12, 34, tzinfo=UTC), "title": "0"}
    assert record_from("Users", raw, None).attributes == expected


@pytest.mark.parametrize(
    ("bean", "module"),
    [("Lead", "Leads"), ("Case", "Cases"), ("Opportunity", "Opportunities"), ("SCB_Forms", "SCB_Forms")],
)
def test_the_type_in_answers_leads_back_to_the_module(bean: str, module: str):
    assert module_of(bean) == module
