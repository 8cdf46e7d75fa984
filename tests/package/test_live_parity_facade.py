"""What the facade allows is what SuiteCRM's classic UI allows, cell by cell, where the roles take nothing away."""

from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from flask import Flask

from suitecrm_bridge.features.records.model.resources import kind_of
from suitecrm_bridge.features.tracking.model.erasure import KIND_OF
from tests.package.facade_person import FacadePerson, live_facade
from tests.package.parity import ROLES, Matrix, accounts_of_own_lead, allowed, run_statement

pytestmark = pytest.mark.live


@pytest.fixture(scope="module")
def app(made: Matrix) -> Iterator[Flask]:
    with live_facade() as running:
        yield running


@pytest.fixture(scope="module", params=ROLES)
def role(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def person(app: Flask, made: Matrix, role: str) -> FacadePerson:
    return FacadePerson(app, made.users[role], made.password)


@pytest.fixture(scope="module")
def everything(app: Flask, made: Matrix) -> FacadePerson:
    """Somebody who may do all."""
    return FacadePerson(app, made.users["admin"], made.password)


def test_lists_searches_and_totals_are_the_list_view(made: Matrix, role: str, person: FacadePerson) -> None:
    differences: list[object] = []
    for module, verdicts in allowed(role).items():
        ids = list(made.records[module].values())
        tree = {"field": "id", "op": "in", "value": ids}
        answers = [person.list(module, ids, total="1"), person.search(module, filter=tree, fields=["id"], total=True)]
        expected = {made.records[module][name] for name in verdicts if name and verdicts[name]["list"]}
        for answer in answers:
            if answer.status_code != (200 if verdicts[""]["list"] else 403):
                differences.append((module, answer.status_code, answer.text[:200]))
            elif answer.status_code == 200:
                got, total = [each["id"] for each in answer.json["data"]], answer.json["meta"]["total"]
                if set(got) != expected or not len(got) == len(expected) == total:
                    differences.append((module, len(expected), len(got), total))
    assert differences == []


def test_a_record_opens_where_the_detail_view_opens(made: Matrix, role: str, person: FacadePerson) -> None:
    differences: list[object] = []
    cells = [(module, *each) for module in allowed(role) for each in made.records[module].items()]
    answers = person.together(partial(FacadePerson.get, module=m, record=record, fields="id") for m, _, record in cells)
    for (module, name, _), answer in zip(cells, answers, strict=True):
        verdicts = allowed(role)[module]
        verdict = verdicts[name]
        found = 404 if not verdict["found"] else 200 if verdict["view"] else 403
        expected = found if verdicts[""]["view"] else 403
        if answer.status_code != expected:
            differences.append((module, name, expected, answer.status_code))
        elif expected == 200:
            verbs = {"view": True, "edit": verdict["edit"], "delete": verdict["delete"]}
            if answer.json["meta"]["access"] != verbs:
                differences.append((module, name, verbs, answer.json["meta"]["access"]))
    assert differences == []


def test_linking_follows_the_subpanels(made: Matrix, role: str, person: FacadePerson) -> None:
    verdicts, own = allowed(role), f"own-{role}"
    differences: list[object] = []
    for module, link in made.links.items():
        near, far = made.seen_by(role, module), made.seen_by(role, link.module)
        pairs = [(name, own) for name in near] + [(own, name) for name in far if name != own]
        for name, other in pairs:
            may = verdicts[module][name]["view"] and verdicts[link.module][other]["list"]
            answer = person.link(module, near[name], link, far[other])
            if (answer.status_code == 200) != may or answer.status_code not in (200, 403, 404, 422):
                differences.append((module, name, link, other, may, answer.status_code, answer.text[:200]))
            elif may:
                seen = [each["id"] for each in person.related(module, near[name], link.field).json["data"]]
                gone = person.unlink(module, near[name], link, far[other])
                if far[other] not in seen or gone.status_code != 204:
                    differences.append((module, name, link, other, seen, gone.text[:200]))
    assert differences == []


def test_a_related_record_that_may_not_be_seen_counts_as_absent(made: Matrix, role: str, person: FacadePerson) -> None:
    """No field, filter, order or inclusion tells of a record what its own page would refuse."""
    lead = made.records["Leads"][f"own-{role}"]
    for name, shown in accounts_of_own_lead(made, role):
        mine = {"field": "id", "op": "eq", "value": lead}
        query = {"fields": ["account.name"], "include": {"account": {"fields": ["name"]}}, "sort": ["account.name"]}
        found = person.search("Leads", filter=mine, **query).json["data"][0]
        assert (found["attributes"]["account.name"] is not None) == shown, name
        assert (found["relationships"]["account"]["data"] is not None) == shown, name
        through = {"and": [mine, {"field": "account.name", "op": "like", "value": "SCB parity%"}]}
        assert (person.search("Leads", filter=through, total=True).json["meta"]["total"] == 1) == shown, name


def test_creating_is_what_the_form_allows(
    made: Matrix, role: str, person: FacadePerson, everything: FacadePerson
) -> None:
    differences: list[object] = []
    for module, verdicts in allowed(role).items():
        values = sample(everything.call("GET", f"/meta/{module}").json["data"]["attributes"]["fields"], made)
        # What is made is answered with the record, and the maker owns it.
        answer = person.create(module, **values)
        if answer.status_code not in (201, 403, 422) or (answer.status_code == 201) != verdicts[""]["create"]:
            differences.append((module, verdicts[""]["create"], answer.status_code, answer.text[:300]))
        if answer.status_code == 201:
            everything.delete(module, answer.json["data"]["id"])
    assert differences == []


def sample(fields: list[dict[str, Any]], made: Matrix) -> dict[str, object]:
    """What a new record of the module has to have."""
    needed = [each for each in fields if each["required"] and each["writable"] and each["default"] is None]
    values: dict[str, object] = {
        "id": None,
        "string": "SCB parity new",
        "text": "SCB parity new",
        "integer": 1,
        "number": 1,
    }
    values |= {"date": "2031-01-31", "datetime": "2031-01-31T10:00:00Z", "json": []}
    chosen = {each["name"]: next((o["value"] for o in each.get("options", []) if o["value"]), "") for each in needed}
    pointed = {each["name"]: next(iter(made.records.get(each.get("module", ""), {}).values()), "1") for each in needed}
    return {
        each["name"]: chosen[each["name"]]
        if each["type"] == "enum"
        else pointed[each["name"]]
        if each["type"] == "id"
        else values[each["type"]]
        for each in needed
    }


def test_a_batch_changes_and_reads_what_single_calls_would(
    made: Matrix, role: str, person: FacadePerson, everything: FacadePerson
) -> None:
    differences: list[object] = []
    for module, verdicts in allowed(role).items():
        near, text, mark = made.seen_by(role, module), made.texts[module], f"batched by {role}"
        place = f"/{kind_of(module).path}"
        changes = [{"method": "PATCH", "path": f"{place}/{each}", "body": {text: mark}} for each in near.values()]
        reads = [{"method": "GET", "path": f"{place}/{each}"} for each in near.values()]
        items = person.batch(*changes, *reads).json["data"]
        told = [item["status"] == 200 for item in items]
        ids = {"field": "id", "op": "in", "value": list(near.values())}
        rows = everything.search(module, filter=ids, fields=["id", text]).json["data"]
        saved = {row["id"] for row in rows if row["attributes"][text] == mark}
        for at, (name, record) in enumerate(near.items()):
            verdict = verdicts[name]
            may = (verdict["save"] and verdict["view"], verdict["view"] and verdicts[""]["view"])
            got = (told[at], told[at + len(near)])
            if got != may or (record in saved) != may[0]:
                differences.append((module, name, may, got, record in saved, items[at]["error"]))
    assert differences == []


def test_a_timeline_shows_of_each_kind_what_its_list_view_lists(made: Matrix, role: str, person: FacadePerson) -> None:
    lead, verdicts = made.records["Leads"][f"own-{role}"], allowed(role)
    kinds = {"Calls": "call", "Meetings": "meeting", "Tasks": "task", "Notes": "note"}
    ours = {"SCB_Submissions": "form", "SCB_Conversations": "chat", "SCB_ScoreLog": "score"}
    for module in kinds:
        put = f"UPDATE {made.tables[module]} SET parent_type = 'Leads', parent_id = '{lead}'"  # noqa: S608
        run_statement(f"{put} WHERE id LIKE '5cb00000-%'")
    for module in ours:
        run_statement(f"UPDATE {made.tables[module]} SET lead_id = '{lead}' WHERE id LIKE '5cb00000-%'")  # noqa: S608
    answer = person.get("Leads", f"{lead}/timeline", kinds=",".join([*kinds.values(), *ours.values()]), per_page="100")
    if not verdicts["Leads"][f"own-{role}"]["view"]:
        assert answer.status_code == 403
        return
    entries = list(answer.json["data"])
    while (cursor := answer.json["meta"]["next_cursor"]) is not None:
        asked = {"kinds": ",".join([*kinds.values(), *ours.values()]), "per_page": "100", "cursor": cursor}
        answer = person.get("Leads", f"{lead}/timeline", **asked)
        entries += answer.json["data"]
    for module, kind in {**kinds, **ours}.items():
        listed = {made.records[module][name] for name in verdicts[module] if name and verdicts[module][name]["list"]}
        shown = [each["attributes"]["record_id"] for each in entries if each["attributes"]["kind"] == kind]
        assert sorted(shown) == sorted(listed), module
        assert (kind in answer.json["meta"]["hidden"]) == (not verdicts[module][""]["list"]), module


@pytest.mark.parametrize("module", ["Leads", "Contacts", "Accounts"])
def test_a_timeline_opens_where_the_record_opens(made: Matrix, role: str, person: FacadePerson, module: str) -> None:
    cells = made.seen_by(role, module)
    opened = person.together(partial(FacadePerson.get, module=module, record=f"{r}/timeline") for r in cells.values())
    expected = {name: opens(role, module, name) for name in cells}
    assert {name: answer.status_code for name, answer in zip(cells, opened, strict=True)} == expected


@pytest.mark.parametrize("module", ["Leads", "Contacts"])
def test_what_is_kept_of_a_person_is_exported_where_the_record_opens(
    made: Matrix, role: str, person: FacadePerson, module: str
) -> None:
    cells = made.seen_by(role, module)
    kind = KIND_OF[module]
    asked = [{"kind": kind, "id": record} for record in cells.values()]
    answers = person.together(
        partial(FacadePerson.call, method="POST", path="/privacy/export", json=body) for body in asked
    )
    assert {answer.status_code for answer in answers} <= {202, 403, 404}
    exported = {name for name, answer in zip(cells, answers, strict=True) if answer.status_code == 202}
    assert exported == {name for name in cells if opens(role, module, name) == 200}


def opens(role: str, module: str, name: str) -> int:
    """What asking for the record, or for what hangs on its being seen, is answered with."""
    verdicts = allowed(role)[module]
    if not verdicts[""]["view"]:
        return 403
    if not verdicts[name]["found"]:
        return 404
    return 200 if verdicts[name]["view"] else 403


def test_search_and_duplicates_find_what_the_list_view_lists(made: Matrix, role: str, person: FacadePerson) -> None:
    verdicts = allowed(role)
    searched = [
        module for module in ("Leads", "Contacts", "Accounts", "Cases", "Notes") if verdicts[module][""]["list"]
    ]
    found: dict[str, set[str]] = {module: set() for module in searched}
    if searched:
        asked = {"q": "SCB parity", "modules": ",".join(searched), "per_module": 50}
        answer = person.call("GET", "/search", query_string=asked)
        assert answer.status_code == 200, answer.text
        for group in answer.json["data"]:
            found[group["id"]] = {each["id"] for each in group["attributes"]["records"]}
    closed = next((module for module in ("Leads", "Cases") if not verdicts[module][""]["list"]), None)
    if closed:
        refused = person.call("GET", "/search", query_string={"q": "SCB parity", "modules": closed})
        assert refused.status_code in (403, 422)
    for module in searched:
        listed = {made.records[module][name] for name in verdicts[module] if name and verdicts[module][name]["list"]}
        assert found[module] & set(made.records[module].values()) == listed, module
    run_statement("UPDATE leads SET phone_work = '+49 30 55512345' WHERE id LIKE '5cb00000-%'")
    lead = made.records["Leads"][f"own-{role}"]
    answer = person.get("Leads", f"{lead}/duplicates", per_page="50")
    assert answer.status_code == (
        200 if verdicts["Leads"][f"own-{role}"]["view"] and verdicts["Leads"][""]["list"] else 403
    )
    if answer.status_code == 200:
        leads = {made.records["Leads"][n] for n, verdict in verdicts["Leads"].items() if n and verdict["list"]} - {lead}
        assert {each["id"] for each in answer.json["data"]} & set(made.records["Leads"].values()) == leads


def test_converting_needs_the_lead_and_the_right_to_make_contacts(
    made: Matrix, role: str, person: FacadePerson, everything: FacadePerson
) -> None:
    """Comes near the end: it changes the role's own leads. Shared ones stay, so they are tried where it must fail."""
    verdicts = allowed(role)
    for name, lead in made.seen_by(role, "Leads").items():
        verdict = verdicts["Leads"][name]
        may = verdict["view"] and verdict["save"] and verdicts["Contacts"][""]["create"]
        if may and not name.endswith(f"-{role}"):
            continue
        answer = person.convert(lead, contact={})
        assert (answer.status_code == 200) == may, (name, answer.text)
        assert answer.status_code in (200, 403, 404), (name, answer.text)
        if answer.status_code == 200:
            everything.delete("Contacts", answer.json["data"]["attributes"]["contact"]["id"])


def test_changing_and_deleting_is_what_the_verbs_say(
    made: Matrix, role: str, person: FacadePerson, everything: FacadePerson
) -> None:
    """A change is answered with the record, so it is for records that may be viewed too. Comes last: it deletes."""
    differences: list[object] = []
    for module, verdicts in allowed(role).items():
        for name, record in made.seen_by(role, module).items():
            verdict, text, mark = verdicts[name], made.texts[module], f"saved by {role}"
            if not verdict["found"]:
                continue
            deletes = name.endswith(f"-{role}") or not verdict["delete"]
            expected = (verdict["save"] and verdict["view"], verdict["delete"] and verdict["view"])
            said = person.change(module, record, **{text: mark})
            saved = everything.get(module, record).json["data"]["attributes"].get(text) == mark
            if deletes:
                person.delete(module, record)
            removed = everything.get(module, record).status_code == 404 if deletes else expected[1]
            if (saved, removed) != expected or (said.status_code == 200) != saved:
                differences.append((module, name, expected, (saved, removed), said.status_code, said.text[:200]))
    assert differences == []
