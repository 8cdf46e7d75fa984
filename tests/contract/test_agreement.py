"""The comparison sees what it must see and overlooks only what it may."""

import pytest

from tests.contract.agreement import differences, visible
from tests.contract.replay import Answer

JSON = "application/vnd.api+json"
RECORD = {
    "data": {
        "type": "Lead",
        "id": "117bc2f6-18bc-105f-fc6a-6b02d1ba86a8",
        "attributes": {"status": "New", "flag": False},
    }
}


def found(recorded: object, given: object, name: str = "update", ours: frozenset[str] = frozenset()) -> list[str]:
    return differences(name, Answer(200, JSON, recorded), Answer(200, JSON, given), ours)


def test_an_answer_agrees_with_itself() -> None:
    assert found(RECORD, RECORD) == []


def test_status_and_content_type_count() -> None:
    given = Answer(201, "application/json", RECORD)
    assert len(differences("update", Answer(200, JSON, RECORD), given, frozenset())) == 2


@pytest.mark.parametrize(
    ("recorded", "given"),
    [
        *(
            ({"a": 1}, {}),
            ({}, {"a": 1}),
            ({"a": ""}, {"a": None}),
            ({"a": False}, {"a": "0"}),
            ({"a": 1}, {"a": True}),
        ),
        *(({"a": {}}, {"a": []}), ({"a": "New"}, {"a": "Dead"}), ([1], [1, 2]), ([], {})),
        ({"message": "gone"}, {"message": "not found"}),
        ({"a": 1, "...": "3 more keys"}, {"a": 1, "b": 2}),
        ([1, 2, "... 5 more"], [1, 2]),
        ({"__text__": "<p>one</p>"}, {"__text__": "<p>two</p>"}),
    ],
)
def test_each_kind_of_disagreement_is_found(recorded: object, given: object) -> None:
    assert len(found(recorded, given)) == 1


@pytest.mark.parametrize(
    ("recorded", "given"),
    [
        ("117bc2f6-18bc-105f-fc6a-6b02d1ba86a8", "00000000-0000-4000-8000-000000000000"),
        ("2026-11-22T12:31:00+00:00", "2027-01-01T00:00:00+00:00"),
        ("V8/x?page[number]=7", "V8/x?page[number]=9"),
    ],
)
def test_ids_dates_and_counts_are_aside(recorded: str, given: str) -> None:
    assert found({"a": recorded}, {"a": given}) == []


def test_values_of_demo_data_are_aside_and_their_types_are_not() -> None:
    dead = {"data": {**RECORD["data"], "attributes": {"status": "Dead", "flag": False}}}
    typed = {"data": {**RECORD["data"], "attributes": {"status": "New", "flag": "0"}}}
    assert found(RECORD, dead, "record whole") == []
    assert len(found(RECORD, typed, "record whole")) == 1
    assert len(found(RECORD, dead, "update")) == 1


def test_only_the_packages_own_fields_may_be_added() -> None:
    ours = frozenset({"ai_score"})
    assert found({"a": 1}, {"a": 1, "ai_score": ""}, ours=ours) == []
    assert len(found({"a": 1}, {"a": 1, "hi_score": ""}, ours=ours)) == 1


def test_an_instance_with_deleted_leads_may_refuse_the_list_of_them() -> None:
    recorded = Answer(200, JSON, {"data": []})
    detail = "Leads module with id 117bc2f6-18bc-105f-fc6a-6b02d1ba86a8 is not found"
    given = Answer(400, JSON, {"errors": {"detail": detail}})
    assert differences("filter deleted", recorded, given, frozenset()) == []
    assert differences("filter eq", recorded, given, frozenset()) != []


def test_the_words_of_a_page_count_and_its_style_does_not() -> None:
    assert visible("<style>p { margin: 0 }</style><h1>Method</h1>\n <p>not <b>allowed</b></p>") == "Method not allowed"
