"""`layouts`: where which field is, in one shape, in the sandbox and in a real SuiteCRM."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.contract.bridge import Crm

MODULES = ("Leads", "Contacts", "Accounts", "Opportunities", "Cases", "Tasks", "Meetings", "Notes", "SCB_Forms")


def layouts(crm: Crm, module: str) -> dict[str, Any]:
    return dict(crm.ask("GET", f"layouts/{module}")["data"])


def cells(grid: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for panel in grid["panels"]:
        assert panel.keys() == {"key", "label", "tab", "collapsed", "rows"}
        for row in panel["rows"]:
            yield from filter(None, row)


@pytest.mark.parametrize("module", MODULES)
def test_every_place_holds_a_field_with_a_label(crm: Crm, module: str) -> None:
    said = layouts(crm, module)
    assert said.keys() == {"module", "language", "detail", "edit", "list", "search"}
    assert (said["module"], said["language"]) == (module, "en_us")
    placed = [*cells(said["detail"]), *cells(said["edit"]), *said["list"]["columns"]]
    placed += [*said["search"]["basic"], *said["search"]["advanced"]]
    assert all(cell["field"] and cell["label"] and cell["type"] for cell in placed)
    assert not any(cell["label"].startswith("LBL_") for cell in placed)
    known = {field["name"] for field in crm.ask("GET", f"schema/{module}")["data"]["fields"]}
    pointed = {cell["id_field"] for cell in placed if "id_field" in cell}
    assert any(cell["field"] in known for cell in cells(said["edit"]))
    assert "assigned_user_id" in pointed
    columns = said["list"]["columns"]
    assert all({"default", "sortable", "link"} <= column.keys() for column in columns)
    assert any(column["link"] for column in columns)


def test_what_a_sales_person_looks_for_is_there(crm: Crm) -> None:
    said = layouts(crm, "Leads")
    detail = {cell["field"]: cell for cell in cells(said["detail"])}
    assert {"full_name", "status", "email1", "ai_score"} <= detail.keys()
    assert detail["status"]["type"] == "enum"
    address = detail["primary_address_street"]["fields"]
    assert address == [f"primary_address_{part}" for part in ("street", "city", "state", "postalcode", "country")]
    parents = [cell for cell in cells(layouts(crm, "Tasks")["detail"]) if cell["field"] == "parent_name"]
    assert [(cell["id_field"], cell["type_field"]) for cell in parents] == [("parent_id", "parent_type")]


def test_a_module_that_is_not_there(crm: Crm) -> None:
    assert crm.ask("GET", "layouts/Nope", 404)["errors"]["code"] == "NOT_FOUND"
    assert crm.ask("GET", "layouts/Leads?language=xx_XX", 422)["errors"]["code"] == "INVALID"
