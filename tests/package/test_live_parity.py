"""What our routes allow is what SuiteCRM's own classic UI allows: every role, verb, module and kind of record."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from tests.package.parity import ROLES, Link, Matrix, Person, accounts_of_own_lead, allowed, run_statement
from tests.package.permitted_pages import PermittedPages

pytestmark = pytest.mark.live

_SAMPLE = ("Leads", "Accounts", "Cases")


@pytest.fixture(scope="module", params=ROLES)
def role(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def person(made: Matrix, role: str) -> Iterator[Person]:
    somebody = Person(made.users[role], made.password)
    yield somebody
    somebody.close()


def test_the_list_is_the_list_view_and_its_total_too(made: Matrix, role: str, person: Person) -> None:
    differences: list[object] = []
    for module, verdicts in allowed(role).items():
        mine = {"field": "id", "op": "in", "value": list(made.records[module].values())}
        answer = person.records(module, fields=[], filter=mine, limit=200, total=True)
        assert answer.status_code == (200 if verdicts[""]["list"] else 403), (module, answer.text)
        if answer.status_code == 403:
            continue
        expected = {made.records[module][name] for name in verdicts if name and verdicts[name]["list"]}
        got = [record["id"] for record in answer.json()["data"]]
        if set(got) != expected or len(got) != answer.json()["meta"]["total"]:
            differences.append((module, len(expected), len(got), answer.json()["meta"]["total"]))
    assert differences == []


def test_a_record_opens_where_the_detail_view_opens(made: Matrix, role: str, person: Person) -> None:
    differences: list[object] = []
    for module, verdicts in allowed(role).items():
        for name, record in made.records[module].items():
            verdict = verdicts[name]
            expected = (
                403 if not verdicts[""]["view"] else 404 if not verdict["found"] else 200 if verdict["view"] else 403
            )
            answer = person.record(module, record, fields="", access="1")
            if answer.status_code != expected:
                differences.append((module, name, expected, answer.status_code))
            elif expected == 200:
                verbs = {"view": True, "edit": verdict["edit"], "delete": verdict["delete"]}
                if answer.json()["data"]["access"] != verbs:
                    differences.append((module, name, verbs, answer.json()["data"]["access"]))
    assert differences == []


def test_the_list_tells_the_same_verbs_as_each_record(made: Matrix, role: str, person: Person) -> None:
    differences: list[object] = []
    for module, verdicts in allowed(role).items():
        if not verdicts[""]["list"]:
            continue
        mine = {"field": "id", "op": "in", "value": list(made.records[module].values())}
        names = {record: name for name, record in made.records[module].items()}
        for record in person.records(module, fields=[], filter=mine, limit=200, access=True).json()["data"]:
            verdict = verdicts[names[record["id"]]]
            verbs = {verb: verdict[verb] for verb in ("view", "edit", "delete")}
            if record["access"] != verbs:
                differences.append((module, names[record["id"]], verbs, record["access"]))
    assert differences == []


def test_linking_follows_the_subpanels(made: Matrix, role: str, person: Person) -> None:
    """The subpanel is there when the record opens; its Select button offers what the other module's list view lists."""
    verdicts = allowed(role)
    differences: list[object] = []
    for module, link in made.links.items():
        near, far = made.seen_by(role, module), made.seen_by(role, link.module)
        pairs = [(name, f"own-{role}") for name in near] + [
            (f"own-{role}", name) for name in far if name != f"own-{role}"
        ]
        for name, other in pairs:
            here, there = verdicts[module][name], verdicts[link.module][other]
            may = here["view"] and there["list"]
            answer = person.link(module, near[name], link, far[other])
            if (answer.status_code == 200) != may or answer.status_code not in (200, 403, 404, 422):
                differences.append((module, name, link, other, may, answer.status_code, answer.text[:200]))
            elif may:
                seen = [record["id"] for record in person.related(module, near[name], link.field).json()["data"]]
                gone = person.unlink(module, near[name], link, far[other])
                if far[other] not in seen or gone.status_code != 200:
                    differences.append((module, name, link, other, seen, gone.text[:200]))
    assert differences == []


@pytest.mark.parametrize("module", _SAMPLE)
def test_the_oracle_is_what_the_classic_ui_does(made: Matrix, role: str, module: str) -> None:
    """A sample over real pages, so that the expectations above are SuiteCRM's behaviour and not our reading of it."""
    verdicts = allowed(role)[module]
    seen: dict[str, object] = {}
    with PermittedPages(made.users[role], made.password) as ui:
        seen[""] = ui.lists(module)
        for name, record in made.seen_by(role, module).items():
            seen[name] = (ui.opens(module, record, "DetailView"), ui.opens(module, record, "EditView"))
        listed = ui.listed(module, "SCB parity") if seen[""] else set()
    expected: dict[str, object] = {"": verdicts[""]["list"]} | {
        name: (verdicts[name]["view"], verdicts[name]["edit"]) for name in made.seen_by(role, module)
    }
    assert seen == expected
    assert listed == {made.records[module][name] for name in verdicts if name and verdicts[name]["list"]}


def test_the_oracle_for_links_is_what_the_subpanels_do(made: Matrix, role: str, person: Person) -> None:
    """A sample: contacts below accounts, over real pages, and what a choice there does."""
    verdicts, link = allowed(role), Link("contacts", "Contacts")
    accounts, contacts = made.seen_by(role, "Accounts"), made.seen_by(role, "Contacts")
    own = f"own-{role}"
    differences: list[object] = []
    with PermittedPages(made.users[role], made.password) as ui:
        for near, far in [(own, name) for name in contacts] + [(name, own) for name in accounts if name != own]:
            expected = verdicts["Accounts"][near]["view"] and verdicts["Contacts"][far]["list"]
            offered = ui.offers_contact(accounts[near], contacts[far], f"SCB parity {far}")
            if offered:
                ui.select_contact(accounts[near], contacts[far])
                offered = person.unlink("Accounts", accounts[near], link, contacts[far]).status_code == 200
            if offered != expected:
                differences.append((near, far, expected, offered))
    assert differences == []


def test_a_related_record_that_may_not_be_seen_counts_as_absent(made: Matrix, role: str, person: Person) -> None:
    """No field, filter, order or inclusion tells of a record what its own page would refuse."""
    lead = made.records["Leads"][f"own-{role}"]
    for name, shown in accounts_of_own_lead(made, role):
        mine = {"field": "id", "op": "eq", "value": lead}
        query = {"fields": ["account.name"], "include": {"account": {"fields": ["name"]}}, "sort": ["account.name"]}
        found = person.records("Leads", filter=mine, **query).json()["data"][0]
        assert (found["fields"]["account.name"] is not None) == shown, name
        assert (found["included"]["account"]["data"] is not None) == shown, name
        through = {"and": [mine, {"field": "account.name", "op": "like", "value": "SCB parity%"}]}
        assert (person.records("Leads", filter=through, total=True).json()["meta"]["total"] == 1) == shown, name


def test_saving_and_deleting_is_what_the_verbs_say(made: Matrix, role: str, person: Person) -> None:
    """By real pages in the sample, by plain V8, which the bridge uses, elsewhere. Comes last: it deletes."""
    differences: list[object] = []
    with (
        PermittedPages(made.users[role], made.password) as ui,
        closing(Person(made.users["admin"], made.password)) as everything,
    ):
        for module, verdicts in allowed(role).items():
            for name, record in made.seen_by(role, module).items():
                verdict = verdicts[name]
                if not verdict["found"]:
                    continue
                by_page = module in _SAMPLE
                text, mark = made.texts[module], f"saved by {role}"
                # Shared records stay for the next role; deleting them is tried only where it must fail.
                deletes = name.endswith(f"-{role}") or not verdict["delete"]
                (ui.save if by_page else person.save)(module, record, text, mark)
                saved = everything.text(module, record, text) == mark
                if deletes:
                    (ui.delete if by_page else person.delete)(module, record)
                removed = everything.text(module, record, text) is None if deletes else verdict["delete"]
                if (saved, removed) != (verdict["save"], verdict["delete"]):
                    differences.append((module, name, (verdict["save"], verdict["delete"]), (saved, removed)))
    assert differences == []


@pytest.mark.parametrize("change", ["status = 'Inactive'", "deleted = 1"])
def test_a_user_who_was_switched_off_is_refused(made: Matrix, change: str) -> None:
    where = f"WHERE user_name = '{made.users['all']}'"
    with closing(Person(made.users["all"], made.password)) as somebody:
        assert somebody.records("Leads", limit=1).status_code == 200
        run_statement(f"UPDATE users SET {change} {where}")  # noqa: S608
        refused = [somebody.records("Leads").status_code, somebody.record("Leads", "1").status_code]
        run_statement(f"UPDATE users SET status = 'Active', deleted = 0 {where}")  # noqa: S608
    assert refused == [401, 401]
