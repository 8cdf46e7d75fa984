"""Leads through the facade, from a SuiteCRM stand-in with all its traps."""

import re

import pytest

from tests.fakes.facade import Facade
from tests.records.asking import errors, first_id

ISO = re.compile(r"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\Z")


def test_a_lead_has_the_envelope_and_real_types(admin: Facade):
    answer = admin.get(f"/leads/{first_id(admin)}")
    assert answer.status_code == 200
    assert answer.json["success"] is True
    lead = answer.json["data"]
    assert (lead["type"], set(lead)) == ("Lead", {"id", "type", "attributes"})
    attributes = lead["attributes"]
    assert ISO.match(attributes["date_entered"])
    assert isinstance(attributes["do_not_call"], bool)
    assert attributes["ai_score"] is None
    assert attributes["ai_score_reasons"] == []
    assert "" not in attributes.values()


def test_the_bridges_fields_come_as_numbers_lists_and_utc(admin: Facade):
    lead_id = first_id(admin)
    admin.sandbox.world.database.run(
        "UPDATE leads SET ai_score = 72, ai_conversion_probability = '0.4375', ai_scored_at = '2026-11-22 12:34:56',"
        " ai_score_reasons = ? WHERE id = ?",
        ('[{"component": "intent", "code": "x", "text": "Viewed pricing", "points": 72}]', lead_id),
    )
    attributes = admin.get(f"/leads/{lead_id}").json["data"]["attributes"]
    assert attributes["ai_score"] == 72
    assert attributes["ai_conversion_probability"] == 0.4375
    assert attributes["ai_scored_at"].startswith("2026-11-22T12:34:")
    assert attributes["ai_score_reasons"][0]["points"] == 72


def test_broken_json_in_the_database_costs_the_reasons_not_the_lead(admin: Facade):
    lead_id = first_id(admin)
    admin.sandbox.world.database.run("UPDATE leads SET ai_score_reasons = '[{' WHERE id = ?", (lead_id,))
    assert admin.get(f"/leads/{lead_id}").json["data"]["attributes"]["ai_score_reasons"] == []


def test_fields_narrows_the_answer(admin: Facade):
    answer = admin.get(f"/leads/{first_id(admin)}?fields=last_name,status")
    assert set(answer.json["data"]["attributes"]) == {"last_name", "status"}


def test_walking_by_cursor_meets_every_lead_once(admin: Facade):
    seen: list[str] = []
    cursor = ""
    while cursor is not None:
        page = admin.get(f"/leads?per_page=7&fields=last_name{cursor and f'&cursor={cursor}'}").json
        seen += [lead["id"] for lead in page["data"]]
        cursor = page["meta"]["next_cursor"]
    assert len(seen) == len(set(seen))
    stored = admin.sandbox.world.database.value("SELECT COUNT(*) FROM leads WHERE deleted = 0")
    assert len(seen) == stored > 7


def test_a_list_counts_when_asked_to(admin: Facade):
    assert admin.get("/leads?per_page=5").json["meta"]["total"] is None
    stored = admin.sandbox.world.database.value("SELECT COUNT(*) FROM leads WHERE deleted = 0")
    assert admin.get("/leads?per_page=5&total=true").json["meta"]["total"] == stored


def test_sorting_turns_round_with_a_minus(admin: Facade):
    names = [
        [lead["attributes"]["last_name"] for lead in admin.get(f"/leads?sort={sort}&per_page=200").json["data"]]
        for sort in ("last_name", "-last_name")
    ]
    assert names[0] == list(reversed(names[1])) or sorted(names[0]) == sorted(names[1])
    assert names[0][0] <= names[0][-1]
    assert names[1][0] >= names[1][-1]


def test_filters_compare(admin: Facade):
    everybody = admin.get("/leads?per_page=200").json["data"]
    moments = sorted(lead["attributes"]["date_entered"] for lead in everybody)
    middle = moments[len(moments) // 2]
    found = admin.get("/leads", query_string={"filter[date_entered][gt]": middle, "per_page": 200}).json["data"]
    assert len(found) < len(everybody)
    status = everybody[0]["attributes"]["status"]
    alike = admin.get("/leads", query_string={"filter[status][eq]": status, "per_page": 200}).json["data"]
    assert {lead["attributes"]["status"] for lead in alike} == {status}
    both = admin.get("/leads", query_string={"filter[date_entered][between]": f"{moments[0]},{moments[-1]}"})
    assert both.status_code == 200


def test_an_address_finds_its_lead(admin: Facade):
    lead_id = first_id(admin)
    admin.patch(f"/leads/{lead_id}", json={"email1": "one@finder.example"})
    found = admin.get("/leads", query_string={"filter[email1][eq]": "one@finder.example"}).json["data"]
    assert [lead["id"] for lead in found] == [lead_id]


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("per_page=0", "per_page"),
        ("per_page=201", "per_page"),
        ("per_page=many", "per_page"),
        ("page=1", "page"),
        ("total=perhaps", "total"),
        ("cursor=nonsense!", "cursor"),
        ("cursor=Li4vLi4", "cursor"),
        ("sort=a,,b", "sort"),
        ("sort=last_name,status,title,department,salutation,website", "sort"),
        ("sort=description", "sort"),
        ("sort=no_such_field", "sort"),
        ("sort=drop%20table", "sort"),
        ("fields=no_such_field", "fields"),
        ("fields=a%00b", "fields"),
        ("filter[no_such_field][eq]=1", "filter.no_such_field"),
        ("filter[no.such][eq]=1", "filter.no.such"),
        ("filter[assigned_user.no_such][eq]=1", "filter.assigned_user.no_such"),
        ("filter[status][between]=a", "filter.status"),
        ("filter[description][gt]=1&filter[do_not_call][like]=1", "filter.do_not_call"),
        ("filter=%7B", "filter"),
        ("filter=%7B%7D&filter[status][eq]=New", "filter"),
        ('filter={"field":"no_such","op":"eq","value":1}', "filter.field"),
        ('filter={"and":[{"field":"status","op":"in","value":"New"}]}', "filter.and.0.value"),
        ('filter={"and":[{"field":"status","op":"was","value":"New"}]}', "filter.and.0.op"),
        ('filter={"or":[]}', "filter.or"),
        ("include=no_such_link", "include.no_such_link"),
        ("fields[contacts]=last_name", "include"),
        ("filter[status][regex]=1", "filter.status"),
        ("filter[status][eq][x]=1", "filter"),
        ("filter[ai_score][gt]=NaN", "filter.ai_score"),
        ("filter[do_not_call][eq]=maybe", "filter.do_not_call"),
        ("filter[date_entered][gt]=yesterday", "filter.date_entered"),
        ("filter[date_entered][gt]=0001-01-01T00:00:00%2B14:00", "filter.date_entered"),
        ("filter[date_entered][lt]=9999-12-31T23:59:59-14:00", "filter.date_entered"),
        ("filter[date_entered][between]=2026-01-01T00:00:00Z", "filter.date_entered"),
        ("unknown=1", "unknown"),
    ],
)
def test_a_bad_argument_is_named(admin: Facade, query: str, where: str):
    assert where in errors(admin.get(f"/leads?{query}"))


@pytest.mark.parametrize("lead_id", ["nope", "00000000-0000-4000-8000-000000000000", "%00", "a'b", "x" * 3000, "😀"])
def test_an_id_of_nothing_is_a_404(admin: Facade, lead_id: str):
    for answer in (admin.get(f"/leads/{lead_id}"), admin.patch(f"/leads/{lead_id}", json={"title": "x"})):
        assert answer.status_code == 404
        assert answer.json["error"]["code"] == "NOT_FOUND"


def test_a_change_is_stored_as_it_was_meant(admin: Facade):
    lead_id = first_id(admin)
    changes = {
        "last_name": 'O\'Neill <Jr> & "Söhne" 😀',
        "title": None,
        "do_not_call": True,
        "birthdate": "1990-02-28",
        "description": "two\nlines",
        "ai_score_override": 55,
        "ai_override_reason": "Met at the fair",
        "email1": "new@address.example",
    }
    answer = admin.patch(f"/leads/{lead_id}", json=changes)
    assert answer.status_code == 200, answer.text
    stored = admin.get(f"/leads/{lead_id}").json["data"]["attributes"]
    assert {name: stored[name] for name in changes} == changes


def test_an_address_can_be_changed_again(admin: Facade):
    lead_id = first_id(admin)
    for address in ("a@one.example", "b@two.example"):
        answer = admin.patch(f"/leads/{lead_id}", json={"email1": address})
        assert answer.json["data"]["attributes"]["email1"] == address


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ({}, "_schema"),
        ([], "_schema"),
        ({"ai_score": 99}, "ai_score"),
        ({"visitor_id": "x"}, "visitor_id"),
        ({"deleted": True}, "deleted"),
        ({"id": "x"}, "id"),
        ({"no_such_field": 1}, "no_such_field"),
        ({"last_name": None}, "last_name"),
        ({"last_name": ""}, "last_name"),
        ({"last_name": 5}, "last_name"),
        ({"last_name": ["x"]}, "last_name"),
        ({"first_name": "x" * 101}, "first_name"),
        ({"first_name": "a\x00b"}, "first_name"),
        ({"first_name": "a\nb"}, "first_name"),
        ({"email1": "not an address"}, "email1"),
        ({"do_not_call": "yes"}, "do_not_call"),
        ({"do_not_call": None}, "do_not_call"),
        ({"birthdate": "31.12.1990"}, "birthdate"),
        ({"ai_score_override": 101}, "ai_score_override"),
        ({"ai_score_override": "5"}, "ai_score_override"),
        ({"ai_score_override": True}, "ai_score_override"),
        ({"assigned_user_id": "not an id"}, "assigned_user_id"),
    ],
)
def test_a_bad_value_is_named_and_nothing_is_written(admin: Facade, body: object, where: str):
    lead_id = first_id(admin)
    before = admin.get(f"/leads/{lead_id}").json
    assert where in errors(admin.patch(f"/leads/{lead_id}", json=body))
    assert admin.get(f"/leads/{lead_id}").json == before


def test_an_unchanged_lead_is_not_sent_again(admin: Facade):
    path = f"/leads/{first_id(admin)}"
    tag = admin.get(path).headers["ETag"]
    again = admin.get(path, headers={"If-None-Match": tag})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == tag
    compressed = admin.get(path, headers={"If-None-Match": tag, "Accept-Encoding": "gzip"})
    assert compressed.status_code == 304
    admin.patch(path, json={"title": "Changed"})
    assert admin.get(path, headers={"If-None-Match": tag}).status_code == 200


def test_who_was_slower_does_not_overwrite(admin: Facade):
    path = f"/leads/{first_id(admin)}"
    tag = admin.get(path, headers={"Accept-Encoding": "gzip"}).headers["ETag"]
    assert admin.patch(path, json={"title": "First"}, headers={"If-Match": tag}).status_code == 200
    late = admin.patch(path, json={"title": "Second"}, headers={"If-Match": tag})
    assert late.status_code == 412
    assert late.json["error"]["code"] == "PRECONDITION_FAILED"
    assert admin.get(path).json["data"]["attributes"]["title"] == "First"
    assert admin.patch(path, json={"title": "Third"}, headers={"If-Match": "*"}).status_code == 200


def test_each_user_sees_what_suitecrm_lets_them_see(facade: Facade):
    facade.log_in("admin")
    lead_id = first_id(facade)
    facade.sandbox.world.database.run("UPDATE leads SET assigned_user_id = '1' WHERE id = ?", (lead_id,))
    facade.log_in("max")
    answer = facade.get("/leads")
    assert answer.status_code == 403
    assert answer.json["error"]["code"] == "FORBIDDEN"
    assert facade.get(f"/leads/{lead_id}").status_code in {403, 404}
    facade.log_in("chris")
    assert facade.get(f"/leads/{lead_id}").status_code in {403, 404}
    assert facade.patch(f"/leads/{lead_id}", json={"title": "x"}).status_code in {403, 404}


def test_while_suitecrm_is_down_the_answer_says_when_to_come_back(admin: Facade):
    lead_id = first_id(admin)
    admin.sandbox.faults.set("down")
    answer = admin.get(f"/leads/{lead_id}")
    assert answer.status_code == 503
    assert answer.json["error"]["code"] == "CRM_UNAVAILABLE"
    assert int(answer.headers["Retry-After"]) >= 1


def test_asking_for_a_score_gives_a_job_to_follow(admin: Facade):
    answer = admin.post(f"/leads/{first_id(admin)}/ai-score")
    assert answer.status_code == 202
    assert answer.json["data"]["type"] == "Job"
    job = admin.client.get(answer.headers["Location"], headers=admin.headers)
    assert job.json["data"]["attributes"]["status"] == "queued"
    assert job.json["data"]["id"] == answer.json["data"]["id"]


def test_the_tag_of_a_change_is_the_tag_of_the_next_read(admin: Facade):
    path = f"/leads/{first_id(admin)}"
    changed = admin.patch(path, json={"title": "Fresh", "email1": "fresh@tag.example"})
    assert changed.headers["ETag"] == admin.get(path).headers["ETag"]
