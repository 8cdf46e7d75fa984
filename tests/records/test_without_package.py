"""A SuiteCRM without our package: what plain V8 answers truthfully works, the rest is refused and never wrong."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import redis

from tests.fakes.facade import Facade, running_facade
from tests.records.asking import errors, first_id, listed, made


@pytest.fixture
def plain(redis_client: "redis.Redis", redis_url: str, tmp_path: Path) -> Iterator[Facade]:
    with running_facade(redis_url, tmp_path, package=False) as running:
        running.log_in("admin")
        yield running


def test_records_are_made_read_changed_and_deleted(plain: Facade):
    deal = {"name": "Deal <b>", "amount": 1250.5, "date_closed": "2026-12-31", "sales_stage": "Prospecting"}
    record = made(plain, "/opportunities", **deal)
    assert record["attributes"].items() >= deal.items()
    path = f"/opportunities/{record['id']}"
    tag = plain.get(path).headers["ETag"]
    changed = plain.patch(path, json={"description": "x", "amount": 3}, headers={"If-Match": tag})
    assert changed.json["data"]["attributes"]["amount"] == 3
    assert plain.patch(path, json={"amount": 4}, headers={"If-Match": tag}).status_code == 412
    assert plain.delete(path).status_code == 204
    assert plain.get(path).status_code == 404


def test_a_walk_by_id_meets_every_record_once(plain: Facade):
    seen: list[str] = []
    cursor = ""
    while cursor is not None:
        page = plain.get(f"/leads?per_page=30&fields=last_name{cursor and f'&cursor={cursor}'}").json
        seen += [lead["id"] for lead in page["data"]]
        cursor = page["meta"]["next_cursor"]
    stored = plain.sandbox.world.database.value("SELECT COUNT(*) FROM leads WHERE deleted = 0")
    assert len(seen) == len(set(seen)) == stored


def test_simple_filters_hold(plain: Facade):
    found = listed(plain, "/leads", per_page=200, **{"filter[status][eq]": "New", "filter[last_name][like]": "S%"})
    assert {each["attributes"]["status"] for each in found} == {"New"}
    made(plain, "/leads", last_name="Finder", email1="one@finder.example")
    assert len(listed(plain, "/leads", **{"filter[email1][eq]": "one@finder.example"})) == 1


@pytest.mark.parametrize(
    "path",
    [
        "/leads?sort=last_name",
        "/leads?total=true",
        "/leads?include=contacts",
        "/leads?fields=account.name",
        "/leads?filter[status][ne]=New",
        "/leads?filter[status][in]=New,Dead",
        '/leads?filter={"not":{"field":"status","op":"eq","value":"New"}}',
        "/meta/modules",
    ],
)
def test_what_v8_would_answer_wrongly_is_refused(plain: Facade, path: str):
    answer = plain.get(path)
    assert (answer.status_code, answer.json["error"]["code"]) == (503, "CRM_PACKAGE_MISSING"), answer.text


def test_links_are_refused_as_unknown_or_missing(plain: Facade):
    account = first_id(plain, "/accounts")
    assert plain.get(f"/accounts/{account}/contacts").status_code == 503


def test_wrong_fields_are_named_all_the_same(plain: Facade):
    assert set(errors(plain.post("/leads", json={"nofield": 1, "do_not_call": "no"}))) == {
        "nofield",
        "do_not_call",
        "last_name",
    }
    assert "fields" in errors(plain.get(f"/leads/{first_id(plain)}?fields=nofield"))
    assert "filter.nofield" in errors(plain.get("/leads?filter[nofield][eq]=1"))
    assert plain.get("/leads?cursor=abc").status_code == 422


def test_the_package_is_found_once_it_is_there(plain: Facade):
    plain.sandbox.requests.clear()
    for _ in range(3):
        assert plain.get("/leads?per_page=1").status_code == 200
    tried = [each for each in plain.sandbox.requests if "custom/bridge" in each.path]
    assert len(tried) == 1


def test_a_module_is_described_as_far_as_v8_tells(plain: Facade):
    fields = {each["name"]: each for each in plain.get("/meta/Leads").json["data"]["attributes"]["fields"]}
    assert (fields["last_name"]["required"], fields["do_not_call"]["type"]) == (True, "boolean")
