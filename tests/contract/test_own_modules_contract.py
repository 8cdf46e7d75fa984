"""The package's own modules: described, written, read and linked alike in the sandbox and in a real SuiteCRM."""

from typing import Any

import pytest

from suitecrm_bridge.sandbox import create_sandbox
from tests.contract.bridge import Crm
from tests.contract.replay import fresh_id

MODULES = (
    *("SCB_Forms", "SCB_Submissions", "SCB_Visitors", "SCB_Conversations", "SCB_ScoreLog", "SCB_HealthLog"),
    "SCB_PlaybookRuns",
)


def write(crm: Crm, op: str, module: str, identity: str, **fields: object) -> dict[str, Any]:
    item = {"op": op, "module": module, "id": identity, "fields": fields}
    result = dict(crm.ask("POST", "write", body={"mode": "full", "items": [item]})["data"][0])
    if result["status"] == "created":
        crm.made.append((module, identity))
    return result


@pytest.mark.parametrize("module", MODULES)
def test_a_module_of_ours_is_described_as_the_sandbox_knows_it(crm: Crm, module: str) -> None:
    said = crm.ask("GET", f"schema/{module}")["data"]
    known = create_sandbox().world.catalog.modules[module].fields
    described = {field["name"]: field for field in said["fields"] if not field["name"].endswith(("_text", "_badge"))}
    assert described.keys() <= known.keys()
    assert {field["owned"] for field in described.values()} == {True, False}
    jsons = {name for name, field in described.items() if field["type"] == "json"}
    assert jsons == {name for name, field in known.items() if field.meta.get("scb_json")}
    enums = {
        name: [option["value"] for option in field["options"]]
        for name, field in described.items()
        if "options" in field
    }
    assert all(enums.values())
    assert said["may"]["create"] == "all"


def test_what_the_bridge_writes_can_be_read_and_followed(crm: Crm) -> None:
    lead, form, sent = crm.create(last_name="Sender"), fresh_id(), fresh_id()
    assert (
        write(crm, "create", "SCB_Forms", form, name="Contact us", form_key=form[:8], status="active")["status"]
        == "created"
    )
    data = [{"name": "email", "label": "E-mail", "value": "a@example.com"}]
    made = write(
        crm,
        "create",
        "SCB_Submissions",
        sent,
        name="One",
        lead_id=lead,
        scb_form_id=form,
        data=data,
        received_at="2026-11-22T12:34:56Z",
        consent_given=True,
    )
    assert made["status"] == "created"
    fields = "name,data,received_at,consent_given,lead.last_name,scb_form.name"
    assert crm.ask("GET", f"records/SCB_Submissions/{sent}?fields={fields}")["data"]["fields"] == {
        "name": "One",
        "data": data,
        "received_at": "2026-11-22T12:34:56Z",
        "consent_given": True,
        "lead.last_name": "Sender",
        "scb_form.name": "Contact us",
    }
    linked = crm.ask("GET", f"related/Leads/{lead}/scb_submissions?fields=")["data"]
    assert [(row["module"], row["id"]) for row in linked] == [("SCB_Submissions", sent)]
    assert [
        row["id"]
        for row in crm.records("SCB_Submissions", fields=[], filter={"field": "lead_id", "op": "eq", "value": lead})[
            "data"
        ]
    ] == [sent]


def test_feedback_is_a_persons_and_the_score_is_ours(crm: Crm) -> None:
    lead, log = crm.create(last_name="Scored"), fresh_id()
    assert (
        write(crm, "create", "SCB_ScoreLog", log, name="Scored", lead_id=lead, score=70, band="hot")["status"]
        == "created"
    )
    assert write(crm, "update", "SCB_ScoreLog", log, feedback="too_high")["status"] == "written"
    told = write(crm, "update", "SCB_ScoreLog", log, feedback="Nope", score=101)["error"]["fields"]
    assert told.keys() == {"feedback", "score"}
    quiet = {"mode": "quiet", "items": [{"op": "update", "module": "SCB_ScoreLog", "id": log, "fields": {"score": 71}}]}
    assert crm.ask("POST", "write", body=quiet)["data"][0]["status"] == "written"
    row = crm.ask("GET", f"records/SCB_ScoreLog/{log}?fields=score,band,feedback")["data"]["fields"]
    assert row == {"score": 71, "band": "hot", "feedback": "too_high"}
