"""What the facade allows is what SuiteCRM's classic UI allows, cell by cell, where the roles take nothing away."""

from collections.abc import Iterator

import pytest
from flask import Flask

from tests.package.facade_person import FacadePerson, live_facade
from tests.package.parity import ROLES, Matrix, accounts_of_own_lead, allowed, matrix

pytestmark = pytest.mark.live


@pytest.fixture(scope="module")
def made() -> Iterator[Matrix]:
    with matrix() as everything:
        yield everything
    allowed.cache_clear()


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
    for module, verdicts in allowed(role).items():
        for name, record in made.records[module].items():
            verdict = verdicts[name]
            found = 404 if not verdict["found"] else 200 if verdict["view"] else 403
            expected = found if verdicts[""]["view"] else 403
            answer = person.get(module, record, fields="id")
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


def test_changing_and_deleting_is_what_the_verbs_say(app: Flask, made: Matrix, role: str, person: FacadePerson) -> None:
    """A change is answered with the record, so it is for records that may be viewed too. Comes last: it deletes."""
    everything = FacadePerson(app, made.users["admin"], made.password)
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
