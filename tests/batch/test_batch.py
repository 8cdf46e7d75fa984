"""A batch: what it takes apart, in which order and groups it is done, and how it ends."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from suitecrm_bridge.core.errors import Invalid, Unavailable
from suitecrm_bridge.features.batch.model import BadTarget, Batch, Operation, step_of, succeeded
from suitecrm_bridge.features.batch.service import BatchResult, BatchService
from suitecrm_bridge.web.identity import Identity
from tests.batch.desk import Desk

WHO = Identity("1", "admin", "Administrator", "s-1", is_admin=True)


def operations(*asked: Mapping[str, Any]) -> Batch:
    return Batch([Operation(number, **{"body": None, **each}) for number, each in enumerate(asked)])


def new(name: object = "x", path: str = "/leads", **more: object) -> dict[str, Any]:
    return {"method": "POST", "path": path, "body": {"last_name": name}, **more}


def change(record: str, name: object = "y", **more: object) -> dict[str, Any]:
    return {"method": "PATCH", "path": f"/leads/{record}", "body": {"last_name": name}, **more}


def get(record: str, **more: object) -> dict[str, Any]:
    return {"method": "GET", "path": f"/leads/{record}", **more}


def delete(record: str) -> dict[str, Any]:
    return {"method": "DELETE", "path": f"/leads/{record}"}


def run(desk: Desk, *asked: Mapping[str, Any], atomic: bool = False, **options: object) -> BatchResult:
    batch = Batch(operations(*asked).operations, atomic)
    service = BatchService(desk)
    service.check(batch)
    return service.run(WHO, batch, **options)


def statuses(result: BatchResult) -> list[int]:
    return [outcome.status for outcome in result.outcomes]


def complaint(*asked: Mapping[str, Any], atomic: bool = False) -> Mapping[str, Sequence[str]]:
    with pytest.raises(Invalid) as refused:
        run(Desk(), *asked, atomic=atomic)
    return refused.value.details or {}


def test_neighbours_are_one_bulk_write_and_answers_keep_their_order():
    desk = Desk(a={}, b={}, c={})
    result = run(desk, new(), new(), change("a"), new(path="/contacts"), get("a"), delete("b"), delete("c"))
    assert desk.groups == [("create", "leads", 4), ("read", "leads", 1), ("delete", "leads", 2)]
    assert statuses(result) == [201, 201, 200, 201, 200, 204, 204]
    assert [outcome.index for outcome in result.outcomes] == list(range(7))
    assert result.all_ok


def test_the_same_record_twice_is_written_twice_in_order():
    desk = Desk(a={})
    run(desk, change("a", "first"), change("a", "second"))
    assert desk.groups == [("update", "leads", 1), ("update", "leads", 1)]
    assert desk.records["a"] == {"last_name": "second"}


def test_quiet_and_full_writes_are_not_mixed():
    desk = Desk(a={}, b={})
    run(desk, change("a", effect="quiet"), change("b"))
    assert len(desk.groups) == 2


def test_a_thousand_changes_are_ten_bulk_writes():
    desk = Desk(**{f"r{n}": {} for n in range(1000)})
    seen: list[tuple[int, int]] = []
    assert run(desk, *(change(f"r{n}") for n in range(1000)), report=lambda *at: seen.append(at)).all_ok
    assert [size for _, _, size in desk.groups] == [100] * 10
    assert seen == [(n * 100, 1000) for n in range(1, 11)]


def test_references_reach_back_and_keep_their_type():
    desk = Desk(a={"last_name": "Ada", "score": 72, "hot": True})
    made = run(
        desk,
        get("a", ref="ada"),
        new("@{ada.attributes.last_name}", ref="copy"),
        change("@{copy.id}", "@{ada.attributes.score}"),
        new("Score @{ada.attributes.score}, hot: @{ada.attributes.hot}, not @@{x}"),
    )
    assert statuses(made) == [200, 201, 200, 201]
    assert made.outcomes[2].data["attributes"]["last_name"] == 72
    assert made.outcomes[2].data["id"] == made.outcomes[1].data["id"]
    assert made.outcomes[3].data["attributes"]["last_name"] == "Score 72, hot: true, not @{x}"


def test_a_reference_into_the_group_under_way_waits_for_it():
    desk = Desk()
    result = run(desk, new(ref="one"), new(ref="two"), new("@{one.id}"))
    assert desk.groups == [("create", "leads", 2), ("create", "leads", 1)]
    assert result.outcomes[2].data["attributes"]["last_name"] == result.outcomes[0].data["id"]


def test_what_depends_on_a_failure_is_skipped_and_the_rest_is_done():
    result = run(Desk(), new("refused", ref="bad"), change("@{bad.id}"), new())
    assert statuses(result) == [422, 424, 201]
    assert result.outcomes[0].failure.details == {"last_name": ["Not this one."]}
    assert result.outcomes[1].failure.code == "DEPENDENCY_FAILED"


def test_a_value_that_is_not_there_is_that_operations_mistake():
    desk = Desk(a={"empty": None, "deep": {"x": 1}})
    result = run(
        desk,
        get("a", ref="a"),
        new("@{a.attributes.nothing}"),
        new("in a text: @{a.attributes.empty}"),
        new("@{a.attributes.deep.x}"),
        change("@{a.attributes.deep}"),
    )
    assert statuses(result) == [200, 422, 422, 201, 422]


def test_a_value_cannot_lead_the_address_astray():
    desk = Desk(a={"evil": "b/contacts"}, b={})
    result = run(desk, get("a", ref="a"), {"method": "DELETE", "path": "/leads/@{a.attributes.evil}"})
    assert statuses(result) == [200, 422]
    assert "b" in desk.records


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ([change("@{nobody.id}")], "No operation before"),
        ([change("@{later.id}"), new(ref="later")], "No operation before"),
        ([new(ref="same"), new(ref="same")], "Another operation"),
        ([new("@{broken")], "Unreadable"),
        ([new("@{a.secret}", ref="a")], "Unreadable"),
        ([new("@{}")], "Unreadable"),
        ([{"method": "GET", "path": "/leads"}], "cannot GET"),
        ([{"method": "DELETE", "path": "/leads"}], "cannot DELETE"),
        ([new(path="/leads/../users")], "cannot POST"),
        ([new(path="/batch/x/y/z")], "cannot POST"),
        ([{**delete("a"), "body": {"x": 1}}], "no body"),
        ([{"method": "PATCH", "path": "/leads/a"}], "needs a body"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_anything_is_done(asked: list[Mapping[str, Any]], said: str):
    details = complaint(new(), *asked)
    assert any(said in reason for reasons in details.values() for reason in reasons), details
    assert all(name.startswith("operations[") for name in details)


def test_all_or_nothing_is_one_write_and_leaves_nothing():
    desk = Desk(a={"last_name": "before"})
    result = run(desk, new(), change("a", "after"), new("refused"), new(path="/contacts"), atomic=True)
    assert result.undone
    assert desk.records == {"a": {"last_name": "before"}}
    assert desk.groups == [("create", "leads", 4)]
    codes = [outcome.failure.code for outcome in result.outcomes]
    assert codes == ["ROLLED_BACK", "ROLLED_BACK", "VALIDATION_ERROR", "ROLLED_BACK"]


def test_all_or_nothing_with_nothing_wrong_is_all():
    desk = Desk(a={})
    result = run(desk, new(), change("a"), delete("a"), atomic=True)
    assert (result.all_ok, result.undone) == (True, False)


def test_in_an_atomic_batch_references_find_what_is_about_to_be_written():
    desk = Desk()
    result = run(desk, new("Ada", ref="ada"), new("@{ada.id} @{ada.attributes.last_name}"), atomic=True)
    assert result.all_ok
    ada, other = result.outcomes
    assert other.data["attributes"]["last_name"] == f"{ada.data['id']} Ada"


def test_what_an_atomic_batch_cannot_know_yet_stops_it_before_anything_is_written():
    desk = Desk()
    result = run(desk, new(ref="ada"), new("@{ada.attributes.score}"), new(), atomic=True)
    assert (result.undone, desk.groups) == (True, [])
    codes = [outcome.failure.code for outcome in result.outcomes]
    assert codes == ["NOT_ATTEMPTED", "VALIDATION_ERROR", "NOT_ATTEMPTED"]


@pytest.mark.parametrize(
    "other", [get("a"), change("a", effect="quiet"), {**delete("a"), "path": "/leads/a/contacts/b"}]
)
def test_an_atomic_batch_writes_records_and_nothing_else(other: Mapping[str, Any]):
    assert list(complaint(new(), other, atomic=True)) == ["operations[1]"]


def test_an_outage_ends_an_atomic_batch():
    desk = Desk()
    desk.down = True
    with pytest.raises(Unavailable):
        run(desk, new(), atomic=True)


def test_a_new_record_may_bring_its_id():
    mine = "0b6e0d4e-7f43-4a1b-9e0c-0123456789ab"
    desk = Desk()
    with_id = {"method": "POST", "path": "/leads", "body": {"id": mine, "last_name": "Ada"}}
    assert run(desk, with_id).all_ok
    assert desk.records == {mine: {"last_name": "Ada"}}
    assert complaint({**with_id, "body": {"id": "1"}})


def test_an_outage_is_each_operations_own_and_can_be_tried_again():
    desk = Desk()
    desk.down = True
    result = run(desk, new(), new(), new(path="/contacts"))
    assert statuses(result) == [503, 503, 503]


def test_ids_derive_from_the_request_so_that_a_repeat_creates_nothing_twice():
    desk = Desk()
    for _ in range(2):
        run(desk, new(), new(), id_of=lambda number: f"derived-{number}")
    assert set(desk.records) == {"derived-0", "derived-1"}


def test_what_an_earlier_run_has_done_is_not_done_again():
    desk = Desk()
    known = {0: succeeded(0, 201, {"id": "kept", "type": "Lead", "attributes": {}})}
    batch = operations(new(ref="one"), new("@{one.id}"), new(path="/contacts"))
    desk.down = True
    with pytest.raises(Unavailable):
        BatchService(desk).resume(WHO, batch, lambda _: None, known, lambda *_: None)
    desk.down = False
    result = BatchService(desk).resume(WHO, batch, lambda _: None, known, lambda *_: None)
    assert desk.groups == [("create", "leads", 2)]
    assert result.outcomes[1].data["attributes"]["last_name"] == "kept"


@pytest.mark.parametrize(
    ("method", "path", "meaning"),
    [
        ("GET", "/leads/1", ("read", "leads", "1", None, None)),
        ("POST", "/modules/SCB_Forms", ("create", "modules/SCB_Forms", None, None, None)),
        ("PATCH", "/api/v1/modules/SCB_Forms/1", ("update", "modules/SCB_Forms", "1", None, None)),
        ("POST", "/accounts/1/contacts", ("link", "accounts", "1", "contacts", None)),
        ("DELETE", "/accounts/1/contacts/2", ("unlink", "accounts", "1", "contacts", "2")),
        ("DELETE", "/knowledge-base/1", ("delete", "knowledge-base", "1", None, None)),
    ],
)
def test_an_address_means_a_step(method: str, path: str, meaning: tuple[object, ...]):
    step = step_of(Operation(0, method, path, {"x": "2"} if method in {"POST", "PATCH"} else None))
    assert (step.action, step.collection, step.record_id, step.link, step.far_id) == meaning


def test_a_module_needs_its_name():
    with pytest.raises(BadTarget):
        step_of(Operation(0, "POST", "/modules", {}))
