"""`search` and `duplicates`: the same people are found in the sandbox and in a real SuiteCRM."""

from dataclasses import dataclass
from typing import Any

import pytest

from tests.contract.bridge import Crm
from tests.contract.replay import fresh_id


@dataclass(frozen=True)
class People:
    """A company, two entries of one person, and a colleague."""

    name: str
    account: str
    ada: str
    twin: str
    colleague: str


@pytest.fixture(scope="module")
def people(crm: Crm) -> People:
    name = f"Q{fresh_id()[:8]}"
    company = f"{name} Engines"
    phone, website = "+44 20 7946 0958", f"https://www.{name}.example/about"
    account = crm.make("Accounts", name=company, phone_office=phone, website=website)
    mobile = f"020 7{fresh_id().translate(str.maketrans('abcdef-', '1234567'))[:8]}"
    ada = crm.create(
        first_name="Ada", last_name=name, email1=f"{name}@example.com", phone_mobile=mobile, account_name=company
    )
    twin = crm.create(first_name="Ada", last_name=name, phone_work=f"+44 (0){mobile[1:]}", account_name=company)
    colleague = crm.create(first_name="Bob", last_name=f"Von {name}", account_name=company)
    return People(name, account, ada, twin, colleague)


def find(crm: Crm, text: str, **options: object) -> dict[str, list[tuple[str, int, str]]]:
    groups = crm.ask("POST", "search", body={"text": text, **options})["data"]
    return {group["module"]: [(row["id"], row["rank"], row["by"]) for row in group["records"]] for group in groups}


def test_the_whole_text_comes_before_its_beginning_and_words(crm: Crm, people: People) -> None:
    assert find(crm, f"{people.name.lower()}@EXAMPLE.com") == {"Leads": [(people.ada, 1, "email")]}
    assert find(crm, f"ada  {people.name}")["Leads"] == [
        (each, 1, "name") for each in sorted((people.ada, people.twin))
    ]
    found = find(crm, people.name)
    assert list(found) == ["Accounts", "Leads"]
    assert found["Accounts"] == [(people.account, 2, "name")]
    assert found["Leads"][0] == (people.ada, 2, "email")
    assert {each[0]: each[1:] for each in found["Leads"][1:]} == {
        people.twin: (3, "name"),
        people.colleague: (3, "name"),
    }


def test_words_may_come_in_any_order(crm: Crm, people: People) -> None:
    assert {each[0] for each in find(crm, f"{people.name} ada")["Leads"]} == {people.ada, people.twin}
    assert {each[0] for each in find(crm, f"{people.name} engi", modules=["Leads"])["Leads"]} == {
        people.ada,
        people.twin,
        people.colleague,
    }


def test_a_phone_is_found_however_it_is_written(crm: Crm, people: People) -> None:
    for text in ("+442079460958", "(020) 7946-0958"):
        assert (people.account, 1, "phone") in find(crm, text, limit=50)["Accounts"]


def test_wild_characters_are_characters(crm: Crm, people: People) -> None:
    assert find(crm, f"{people.name[:4]}%{people.name[5:]}") == {}
    assert find(crm, f"{people.name[:4]}_{people.name[5:]}") == {}


def test_a_search_says_what_there_is_more_of(crm: Crm, people: People) -> None:
    answer = crm.ask("POST", "search", body={"text": people.name, "modules": ["Leads"], "limit": 1})
    assert answer["meta"] == {"text": people.name, "modules": ["Leads"]}
    (group,) = answer["data"]
    assert (group["label"], group["more"], len(group["records"])) == ("Leads", True, 1)
    record = group["records"][0]
    assert (record["name"], record["fields"]["email1"]) == (f"Ada {people.name}", f"{people.name}@example.com")
    assert {"Accounts", "Contacts", "Leads"} <= set(crm.ask("POST", "search", body={"text": "zz"})["meta"]["modules"])


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ({"text": "x"}, "text"),
        ({}, "text"),
        ({"text": "xx", "limit": 0}, "limit"),
        ({"text": "xx", "modules": []}, "modules"),
        ({"text": "xx", "modules": ["Leads", "Users"]}, "modules.1"),
        ({"text": "xx", "nothing": 1}, "nothing"),
    ],
)
def test_a_search_that_makes_no_sense(crm: Crm, body: dict[str, Any], at: str) -> None:
    assert list(crm.ask("POST", "search", 422, body)["errors"]["fields"]) == [at]


def twins(crm: Crm, module: str, **asked: object) -> list[tuple[str, int, list[str]]]:
    rows = crm.ask("POST", "duplicates", body={"module": module, **asked})["data"]
    return [(row["id"], row["score"], row["reasons"]) for row in rows]


def test_a_record_entered_twice_is_found_with_its_reasons(crm: Crm, people: People) -> None:
    assert twins(crm, "Leads", id=people.ada) == [(people.twin, 79, ["phone", "name", "company"])]
    assert twins(crm, "Leads", id=people.colleague) == []


def test_somebody_not_yet_there_is_looked_for_by_fields(crm: Crm, people: People) -> None:
    asked = {"email1": f"{people.name}@example.com".upper(), "first_name": "ADA", "last_name": people.name}
    assert twins(crm, "Leads", fields=asked) == [(people.ada, 94, ["email", "name"]), (people.twin, 40, ["name"])]
    account = {"name": f"{people.name} engines", "website": f"{people.name}.example"}
    assert twins(crm, "Accounts", fields=account) == [(people.account, 88, ["name", "website"])]
    assert twins(crm, "Contacts", fields={"account_name": f"{people.name} Engines"}) == []


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ({"module": "Tasks", "id": "1"}, "module"),
        ({"module": "Leads"}, "id"),
        ({"module": "Leads", "id": "1", "fields": {}}, "id"),
        ({"module": "Leads", "fields": {"status": "New"}}, "fields.status"),
        ({"module": "Leads", "id": "1", "limit": 51}, "limit"),
    ],
)
def test_a_question_for_duplicates_that_makes_no_sense(crm: Crm, body: dict[str, Any], at: str) -> None:
    assert list(crm.ask("POST", "duplicates", 422, body)["errors"]["fields"]) == [at]


def test_duplicates_of_nobody(crm: Crm) -> None:
    body = {"module": "Leads", "id": fresh_id()}
    assert crm.ask("POST", "duplicates", 404, body)["errors"]["code"] == "NOT_FOUND"
