"""The package's routes keep the same promises in the sandbox and in a real SuiteCRM that has it installed."""

import pytest

from tests.contract.bridge import BRIDGE, Crm
from tests.contract.interactions import lead
from tests.contract.replay import fresh_id

CAPABILITIES = [
    *("changes", "changes.wait", "write.quiet", "write.full", "write.upsert", "write.delete", "write.atomic"),
    *("write.index-later", "records", "related", "schema", "users", "opt-in", "business-hours", "calendar"),
    *("convert", "files", "layouts", "search", "duplicates"),
]


@pytest.fixture
def known(crm: Crm) -> str:
    """A lead whose creation has been acknowledged."""
    identity = crm.create(last_name="Contract", email1="contract@example.com")
    crm.news(identity)
    return identity


def test_info_tells_the_version_and_the_owned_fields(crm: Crm) -> None:
    data = crm.http.get(f"{BRIDGE}info").json()["data"]
    assert data["capabilities"] == CAPABILITIES
    assert data["suitecrm"]["version"].startswith("7.14")
    assert {"ai_score", "intent_signals"} <= set(data["owned_fields"]["Leads"])
    assert "ai_score_override" not in data["owned_fields"]["Leads"]


def test_a_creation_tells_its_filled_fields(crm: Crm) -> None:
    identity = crm.create(last_name="Contract", status="Assigned", email1="contract@example.com")
    assert crm.news(identity) == [("created", {"last_name", "status", "email1"})]


def test_an_update_tells_what_changed_and_an_idle_save_tells_nothing(crm: Crm, known: str) -> None:
    crm.patch(known, title="Boss")
    assert crm.news(known) == [("updated", {"title"})]
    crm.patch(known, title="Boss", last_name=" Contract ")
    assert crm.news(known) == []


def test_a_deletion_tells(crm: Crm) -> None:
    for delete in (crm.http.delete, None):
        identity = crm.create(last_name="Contract")
        crm.news(identity)
        if delete:
            delete(f"V8/module/Leads/{identity}")
        else:
            crm.patch(identity, deleted=1)
        assert crm.news(identity) == [("deleted", set())]


@pytest.mark.parametrize("mode", ["quiet", "full"])
def test_the_bridges_own_columns_are_no_news(crm: Crm, known: str, mode: str) -> None:
    assert crm.write(mode, known, ai_score=72)["status"] == "written"
    assert (crm.news(known), crm.field(known, "ai_score")) == ([], "72")


@pytest.mark.parametrize("text", ["Tom & Jerry", '<b>said</b> & "hi"', "it's", "5 < 6", "é 😀"])
@pytest.mark.parametrize("field", ["description", "jjwg_maps_address_c"])
def test_a_text_with_markup_is_no_news_when_only_the_bridge_wrote(crm: Crm, field: str, text: str) -> None:
    identity = crm.create(last_name="Contract", **{field: text})
    crm.news(identity)
    crm.write("full", identity, ai_score=50)
    assert crm.news(identity) == []


def test_nobody_else_writes_the_bridges_columns(crm: Crm, known: str) -> None:
    crm.write("quiet", known, ai_score=72)
    crm.patch(known, ai_score=1, ai_score_override=80, ai_override_reason="Known well")
    assert (crm.field(known, "ai_score"), crm.field(known, "ai_score_override")) == ("72", "80")


def test_a_full_write_saves_changes_the_address_and_says_unchanged_the_second_time(crm: Crm, known: str) -> None:
    fields = {"status": "Dead", "email1": "other@example.com", "ai_score": 9}
    assert [crm.write("full", known, **fields)["status"] for _ in range(2)] == ["written", "unchanged"]
    assert crm.news(known) == [("updated", {"status", "email1"})]
    assert crm.field(known, "email1") == "other@example.com"


def test_an_id_makes_one_record_however_often_it_is_created(crm: Crm) -> None:
    identity = fresh_id()
    crm.made.append(("Leads", identity))
    statuses = [crm.write("full", identity, "create", last_name="Contract", ai_score=3)["status"] for _ in range(2)]
    assert statuses == ["created", "unchanged"]
    assert crm.news(identity) == [("created", {"last_name", "status"})]


def test_json_survives_saves(crm: Crm, known: str) -> None:
    crm.write("quiet", known, ai_score_reasons=[{"text": "<b>é</b> \"x\" & 'y'", "points": 1.5}])
    before = crm.field(known, "ai_score_reasons")
    for title in ("One", "Two"):
        crm.patch(known, title=title)
    assert crm.field(known, "ai_score_reasons") == before
    assert "\\u003Cb\\u003E" in str(before)


@pytest.mark.parametrize(
    ("mode", "field", "value", "code"),
    [
        *(("quiet", "ai_score", value, "INVALID_VALUE") for value in (101, 1.5, "1", True, [1])),
        *(("quiet", "ai_score_band", value, "INVALID_VALUE") for value in ("boiling", 5)),
        *(("quiet", "ai_scored_at", value, "INVALID_VALUE") for value in ("2026-11-22", "2026-02-31T00:00:00Z")),
        *(("quiet", "ai_score_model", value, "INVALID_VALUE") for value in ("x" * 101, "a\x00")),
        *(("quiet", "ai_score_reasons", value, "INVALID_VALUE") for value in ("[]", ["x" * 70_000])),
        *(("quiet", name, 1, "FIELD_NOT_OWNED") for name in ("status", "ai_score_override", "nofield")),
        *(("full", name, "x", "UNKNOWN_FIELD") for name in ("deleted", "full_name", "contacts", "email2", "nofield")),
        *(("full", name, "x", "INVALID_VALUE") for name in ("status", "do_not_call", "birthdate", "lawful_basis")),
    ],
)
def test_a_bad_value_is_refused_by_its_code(
    crm: Crm, known: str, mode: str, field: str, value: object, code: str
) -> None:
    error = crm.write(mode, known, **{field: value})["error"]
    assert (error["code"], error["field"]) == (code, field)


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        *(("write", body, 400) for body in (b"", b"[]", b"{", b'"x"')),
        *(("write", body, 422) for body in (b"{}", b'{"mode": "quiet"}', b'{"mode": "quiet", "items": {}}')),
        ("write", b'{"mode": "quiet", "items": [' + b"{}," * 500 + b"{}]}", 413),
        *(("changes/ack", body, 422) for body in (b"{}", b'{"sequences": []}', b'{"sequences": [true]}')),
    ],
)
def test_a_bad_body_is_refused_by_its_status(crm: Crm, path: str, body: bytes, status: int) -> None:
    headers = {"Content-Type": "application/json"}
    answer = crm.http.post(f"{BRIDGE}{path}", content=body, headers=headers)
    assert (answer.status_code, answer.json()["errors"]["status"]) == (status, status)


@pytest.mark.parametrize(("score", "reason"), [(85, ""), (101, "why"), (-1, "why")])
def test_an_own_score_without_a_reason_or_out_of_range_ends_the_save(
    crm: Crm, known: str, score: int, reason: str
) -> None:
    body = lead({"id": known}, ai_score_override=score, ai_override_reason=reason, title="Never")
    refused = crm.http.patch("V8/module", json=body)
    assert (refused.status_code, "An own score" in refused.text) == (400, True)
    assert (crm.field(known, "ai_score_override"), crm.field(known, "title")) == ("", "")


def test_a_bulk_write_names_the_own_score_that_has_no_reason(crm: Crm, known: str) -> None:
    error = crm.write("full", known, ai_score_override=85)["error"]
    assert (error["code"], error["field"]) == ("INVALID_VALUE", "ai_score_override")


def test_the_package_notes_who_set_an_own_score_whatever_the_caller_says(crm: Crm, known: str) -> None:
    crm.patch(known, ai_score_override=85, ai_override_reason="Met", ai_override_by="somebody")
    assert crm.field(known, "ai_override_by") == "1"
    crm.patch(known, ai_score_override="")
    assert (crm.field(known, "ai_override_reason"), crm.field(known, "ai_override_by")) == ("", "1")
