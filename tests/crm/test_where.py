"""The part of V8's filter language that answers truthfully."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from suitecrm_bridge.crm import Rejected, Where
from suitecrm_bridge.crm.fields import field_from
from suitecrm_bridge.crm.where import parameters
from tests.crm.wiring import LEAD_FIELDS

FIELDS = {name: field_from("Leads", name, said) for name, said in LEAD_FIELDS.items()}


def test_conditions_become_one_parameter_each():
    where = Where().eq("status", "New").gte("ai_score", 40).lt("opportunity_amount", Decimal("9.5"))
    assert parameters(where, FIELDS) == [
        ("filter[status][eq]", "New"),
        ("filter[ai_score][gte]", "40"),
        ("filter[opportunity_amount][lt]", "9.5"),
    ]


def test_alternatives_are_joined_by_or():
    where = Where.any_of(Where().eq("status", "New"), Where().like("last_name", "A%"))
    assert ("filter[operator]", "or") in parameters(where, FIELDS)


def test_times_are_compared_in_utc_and_in_the_databases_form():
    west = timezone(timedelta(hours=-4))
    where = Where().gt("date_entered", datetime(2024, 7, 1, 8, 34, 5, tzinfo=west)).lt("birthdate", date(2024, 7, 1))
    assert parameters(where, FIELDS) == [
        ("filter[date_entered][gt]", "2024-07-01 12:34:05"),
        ("filter[birthdate][lt]", "2024-07-01"),
    ]
    assert (
        parameters(Where().eq("date_entered", datetime(2024, 7, 1, tzinfo=UTC)), FIELDS)[0][1] == "2024-07-01 00:00:00"
    )


def test_wildcards_in_a_text_that_is_looked_for_are_taken_literally():
    assert parameters(Where().contains("last_name", r"100%_\x"), FIELDS) == [
        ("filter[last_name][like]", r"%100\%\_\\x%")
    ]


def test_an_ampersand_in_a_custom_field_is_looked_for_as_it_is_stored():
    assert parameters(Where().eq("map_c", "R&D"), FIELDS) == [("filter[map_c][eq]", "R&amp;amp;D")]


def test_text_is_looked_for_in_the_form_it_was_stored_in():
    assert parameters(Where().eq("last_name", "a<b"), FIELDS) == [("filter[last_name][eq]", "a<\u2060b")]


@pytest.mark.parametrize(
    "where",
    [
        Where().eq("status", None),
        Where().eq("status", ""),
        Where().eq("deleted", 1),
        Where().eq("email1", "a@example.com"),
        Where().eq("assigned_user_name", "Chris"),
        Where().eq("name", "Ada"),
        Where().eq("tasks", "x"),
        Where().eq("nofield", "x"),
        Where().eq("flag_c", value=False),
        Where().eq("lawful_basis", ("A", "B")),
        Where().gt("date_entered", "11/22/2026"),
        Where().eq("status", "New").eq("status", "Dead"),
        Where.one_of("status", ["New", "Dead"]),
    ],
)
def test_what_v8_would_answer_wrongly_is_refused(where: Where):
    with pytest.raises(Rejected):
        parameters(where, FIELDS)


def test_conditions_cannot_be_nested():
    with pytest.raises(Rejected):
        Where.any_of(Where().eq("status", "New").eq("last_name", "x"), Where().eq("status", "Dead"))
    with pytest.raises(Rejected):
        Where.one_of("status", ["New", "Dead"]).eq("last_name", "x")


def test_conditions_are_values_that_do_not_change():
    first = Where().eq("status", "New")
    first.eq("last_name", "x")
    assert len(first.conditions) == 1
