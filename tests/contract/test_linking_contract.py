"""`related`: links are read, made and broken alike in both SuiteCRMs, and the feed tells of them."""

import pytest

from tests.contract.bridge import Crm
from tests.contract.replay import fresh_id


@pytest.fixture
def pair(crm: Crm) -> tuple[str, str]:
    """An account and a contact that are not linked, their creation acknowledged."""
    account = crm.make("Accounts", name="Linking")
    contact = crm.make("Contacts", last_name="Linking")
    for identity in (account, contact):
        crm.news(identity)
    return account, contact


def link(crm: Crm, pair: tuple[str, str], status: int = 200, **body: object) -> object:
    sent = {"module": "Contacts", "id": pair[1], **body}
    return crm.ask("POST", f"related/Accounts/{pair[0]}/contacts", status, sent)


def linked(crm: Crm, pair: tuple[str, str]) -> list[str]:
    return [row["id"] for row in crm.ask("GET", f"related/Accounts/{pair[0]}/contacts?fields=")["data"]]


def test_a_link_is_made_once_and_broken_once(crm: Crm, pair: tuple[str, str]) -> None:
    assert linked(crm, pair) == []
    assert [link(crm, pair) for _ in range(2)] == [{"data": {"linked": True}}, {"data": {"linked": False}}]
    assert linked(crm, pair) == [pair[1]]
    path = f"related/Accounts/{pair[0]}/contacts/{pair[1]}"
    assert crm.ask("DELETE", path) == {"data": {"unlinked": True}}
    assert crm.ask("DELETE", path, 404)["errors"]["code"] == "NOT_FOUND"
    assert linked(crm, pair) == []


def test_related_records_come_in_pages(crm: Crm, pair: tuple[str, str]) -> None:
    others = [crm.make("Contacts", last_name=name) for name in ("Zeta", "Alpha")]
    for each in (pair[1], *others):
        link(crm, (pair[0], each))
    path = f"related/Accounts/{pair[0]}/contacts?fields=last_name&sort=last_name&limit=2&total=1&access=1"
    first = crm.ask("GET", path)
    assert [row["fields"] for row in first["data"]] == [{"last_name": "Alpha"}, {"last_name": "Linking"}]
    assert first["data"][0]["access"] == {"view": True, "edit": True, "delete": True}
    assert first["meta"]["total"] == 3
    rest = crm.ask("GET", f"{path}&cursor={first['meta']['next_cursor']}")
    assert [row["id"] for row in rest["data"]] == [others[0]]
    assert rest["meta"]["next_cursor"] is None


def test_users_may_be_read_but_not_linked(crm: Crm) -> None:
    lead = crm.create(last_name="Users", assigned_user_id="1")
    rows = crm.ask("GET", f"related/Leads/{lead}/assigned_user_link")["data"]
    assert (rows[0]["module"], rows[0]["fields"]["user_name"]) == ("Users", "admin")
    assert "user_hash" not in rows[0]["fields"]
    crm.ask("POST", f"related/Leads/{lead}/assigned_user_link", 422, {"module": "Users", "id": "1"})


def test_what_does_not_fit_is_refused(crm: Crm, pair: tuple[str, str]) -> None:
    assert list(link(crm, pair, 422, module="Leads")["errors"]["fields"]) == ["module"]  # type: ignore[index]
    assert list(link(crm, pair, 422, id=fresh_id())["errors"]["fields"]) == ["id"]  # type: ignore[index]
    link(crm, (fresh_id(), pair[1]), 404)
    for path in (f"Accounts/{pair[0]}/nolink", f"Accounts/{pair[0]}/name", f"Nope/{pair[0]}/contacts"):
        crm.ask("GET", f"related/{path}", 404)
    crm.ask("GET", f"related/Accounts/{fresh_id()}/contacts", 404)


def feed(crm: Crm, identity: str) -> list[tuple[str, str, str]]:
    """What the feed tells of a record's links, acknowledged as it is read."""
    rows = [row for row in crm.rows() if row["id"] == identity]
    if rows:
        crm.ask("POST", "changes/ack", body={"sequences": [row["sequence"] for row in rows]})
    return [(row["event"], row["link"], row["related"]["id"]) for row in rows if "link" in row]


def test_the_feed_tells_of_links_on_both_sides(crm: Crm, pair: tuple[str, str]) -> None:
    account, contact = pair
    for change, method in (("linked", "POST"), ("unlinked", "DELETE")):
        if method == "POST":
            link(crm, pair)
            link(crm, pair)
        else:
            crm.ask("DELETE", f"related/Accounts/{account}/contacts/{contact}")
        assert feed(crm, account) == [(change, "contacts", contact)]
        assert feed(crm, contact) == [(change, "accounts", account)]


def test_the_feed_is_read_on_from_a_number(crm: Crm) -> None:
    first, second = (crm.create(last_name="After") for _ in range(2))
    number = next(row["sequence"] for row in crm.rows() if row["id"] == first)
    later = crm.rows(after=number)
    assert second in {row["id"] for row in later}
    assert first not in {row["id"] for row in later}


def test_a_wait_ends_at_once_when_there_is_news_and_in_time_when_there_is_none(crm: Crm) -> None:
    crm.create(last_name="Waiting")
    assert crm.ask("GET", f"changes?wait=20&after={crm.newest() - 1}")["data"]
    assert crm.ask("GET", f"changes?wait=1&after={crm.newest() + 100_000}")["data"] == []


@pytest.mark.parametrize("query", ["wait=21", "wait=-1", "wait=x", "after=-1", "after=x"])
def test_a_wait_has_its_bounds(crm: Crm, query: str) -> None:
    crm.ask("GET", f"changes?{query}", 422)
