"""Many rows become one write per record."""

from datetime import UTC, datetime, timedelta

from suitecrm_bridge.features.writeback.model import Mode, Waiting, Write, burials, calls, delay, leftovers, merge

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def waiting(sequence: int, record_id: str, fields: dict[str, int], mode: Mode = "quiet") -> Waiting:
    return Waiting(sequence, Write("Leads", record_id, fields, mode))


def test_later_values_win_and_earlier_fields_stay() -> None:
    (one,) = merge([waiting(1, "a", {"ai_score": 1, "intent_score": 5}), waiting(2, "a", {"ai_score": 2})])
    assert one.write.fields == {"ai_score": 2, "intent_score": 5}
    assert one.sequences == (1, 2)


def test_records_keep_the_order_of_their_first_rows() -> None:
    rows = [waiting(1, "b", {"x": 1}), waiting(2, "a", {"x": 1}), waiting(3, "b", {"x": 2})]
    assert [one.write.record_id for one in merge(rows)] == ["b", "a"]


def test_one_full_write_makes_the_whole_record_full_whichever_came_first() -> None:
    for modes in (("quiet", "full"), ("full", "quiet")):
        (one,) = merge([waiting(number, "a", {"x": number}, mode) for number, mode in enumerate(modes)])
        assert one.write.mode == "full"


def test_the_same_id_in_two_modules_is_two_records() -> None:
    assert len(merge([Waiting(1, Write("Leads", "a", {})), Waiting(2, Write("Contacts", "a", {}))])) == 2


def test_a_create_does_not_swallow_the_updates_after_it() -> None:
    create = Write.creating("SCB_Visitors", "visit-1", {"name": "first"})
    update = Write("SCB_Visitors", create.record_id, {"name": "second"})
    merged = merge([Waiting(1, create), Waiting(2, update)])
    assert [(one.write.op, one.write.fields["name"]) for one in merged] == [("create", "first"), ("update", "second")]


def test_the_same_create_twice_is_one_and_keeps_its_first_values() -> None:
    first, again = (Write.creating("SCB_Visitors", "visit-1", {"name": name}) for name in ("first", "again"))
    (one,) = merge([Waiting(1, first), Waiting(2, again)])
    assert one.write.fields == {"name": "first"}
    assert one.sequences == (1, 2)


def test_the_same_key_makes_the_same_id_and_modules_do_not_share_ids() -> None:
    ids = [Write.creating(module, "k", {}).record_id for module in ("A", "A", "B")]
    assert ids[0] == ids[1] != ids[2]


def test_creates_go_before_updates_and_no_call_is_too_long() -> None:
    rows = [waiting(number, f"q{number}", {"x": 1}) for number in range(501)]
    rows += [waiting(1000 + number, f"f{number}", {"x": 1}, "full") for number in range(51)]
    rows += [Waiting(2000, Write.creating("Leads", "k", {}))]
    made = [(call.mode, call.items[0].write.op, len(call.items)) for call in calls(merge(rows))]
    assert made == [
        ("full", "create", 1),
        ("full", "update", 50),
        ("full", "update", 1),
        ("quiet", "update", 500),
        ("quiet", "update", 1),
    ]


def test_large_values_are_spread_over_several_calls() -> None:
    rows = [Waiting(number, Write("Leads", f"r{number}", {"x": "y" * 900_000})) for number in range(5)]
    assert [len(call.items) for call in calls(merge(rows))] == [2, 2, 1]


def test_updates_wait_until_their_record_is_created() -> None:
    create = Write.creating("SCB_Visitors", "visit-1", {"name": "first"})
    rows = [Waiting(1, Write("SCB_Visitors", create.record_id, {"name": "early"})), Waiting(2, create)]
    rows += [Waiting(3, Write("SCB_Visitors", create.record_id, {"name": "late"}, mode="full")), waiting(4, "a", {})]
    made = [(call.mode, [one.sequences for one in call.items]) for call in calls(merge(rows))]
    assert made == [("full", [(2,)]), ("quiet", [(4,)])]


def test_a_save_that_broke_is_tried_five_times() -> None:
    row = waiting(1, "a", {"x": 1})
    pauses = [delay(merge([Waiting(1, row.write, tried)])[0], "m", NOW) for tried in range(5)]
    waits = [pause and pause.again_at for pause in pauses]
    assert waits == [NOW + timedelta(seconds=seconds) for seconds in (10, 20, 40, 80)] + [None]


def test_a_refused_write_is_kept_without_values_that_later_ones_replaced() -> None:
    rows = [waiting(1, "a", {"x": 1}), waiting(2, "a", {"x": 2, "y": 2}), waiting(3, "a", {"x": 3})]
    kept = burials(merge(rows)[0], "no")
    assert [(one.sequence, one.write.fields, one.reason) for one in kept] == [(2, {"y": 2}, "no"), (3, {"x": 3}, "no")]


def test_a_write_that_arrived_keeps_only_what_was_refused_of_it() -> None:
    (one,) = merge([waiting(1, "a", {"x": 1, "bad": 1}), waiting(2, "a", {"x": 2})])
    (left,) = leftovers(one.without("bad", "why"))
    assert (left.sequence, left.write.fields, left.reason) == (1, {"bad": 1}, "why")
    assert leftovers(one) == []


def test_what_was_refused_of_a_create_is_an_update_of_the_record_it_made() -> None:
    (one,) = merge([Waiting(1, Write.creating("Leads", "k", {"last_name": "L", "bad": 1}))])
    (left,) = leftovers(one.without("bad", "why"))
    assert (left.write.op, left.write.mode, left.write.fields) == ("update", "full", {"bad": 1})


def test_a_deletion_comes_after_whatever_else_waits_for_the_record() -> None:
    end = Waiting(3, Write.deleting("Leads", "a"))
    rows = [waiting(1, "a", {"x": 1}), end, waiting(2, "b", {"x": 1})]
    assert [[one.write.op for one in call.items] for call in calls(merge(rows))] == [["update", "update"]]
    assert [(call.mode, call.items[0].write.op) for call in calls(merge([end, end]))] == [("full", "delete")]
