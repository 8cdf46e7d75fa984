"""A lead is scored from end to end."""

import json

import pytest

from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.features.scoring.commands import ScoreLead
from suitecrm_bridge.features.scoring.jobs import JOBS
from suitecrm_bridge.features.scoring.model import Action, Advice, Behaviour, Objection, Signal
from suitecrm_bridge.features.writeback.model import Write

from .conftest import LEAD, World

pytestmark = pytest.mark.databases

ADVICE = Advice((Action("Ring the CEO of Acme."),), (Objection("Acme may be too small."),))


def busy(world: World) -> Behaviour:
    now = world.clock.now()
    signals = (Signal("viewed_pricing", 5, now), Signal("viewed_demo", 3, now), Signal("viewed_contact", 2, now))
    return Behaviour(9, 60, 3000, world.clock.now(), now, engagement_score=100, intent_score=100, signals=signals)


def merged(world: World) -> dict[str, object]:
    return {name: value for write in world.outbox.writes for name, value in write.fields.items()}


def make_hot(world: World) -> None:
    world.behaviour.of[LEAD] = busy(world)
    world.crm.leads[LEAD] |= {"status": "In Process", "email1": "c@acme.example", "date_entered": world.clock.now()}


def test_the_score_goes_to_the_leads_own_fields(world: World) -> None:
    got = world.service.score(LEAD, "change-1")
    (write,) = world.outbox.writes
    assert got is not None
    assert (write.module, write.record_id, write.mode, write.op) == ("Leads", LEAD, "quiet", "update")
    assert write.fields["ai_score"] == got.score == 17
    assert write.fields["ai_score_band"] == "cold"
    assert write.fields["ai_scored_at"] == "2026-11-22T12:00:00Z"
    assert write.fields["ai_score_model"] == "rules-1"
    reasons = json.loads(json.dumps(write.fields["ai_score_reasons"]))
    assert sum(reason["points"] for reason in reasons) == 17
    assert set(reasons[0]) == {"component", "code", "text", "points"}
    assert json.loads(json.dumps(write.fields["ai_next_actions"]))[0] == {
        "text": "Call, and ask what they are looking for.",
        "due": "2026-11-29",
    }
    assert write.fields["ai_objections"] == []


def test_only_fields_that_this_suitecrm_has_are_asked_for(world: World) -> None:
    world.service.score(LEAD, "change-1")
    assert set(world.crm.asked[0]) == world.crm.known


def test_a_lead_of_which_nothing_is_known_gets_an_empty_score(world: World) -> None:
    world.crm.leads[LEAD] = {"status": "New"}
    world.service.score(LEAD, "change-1")
    fields = world.outbox.writes[0].fields
    assert (fields["ai_score"], fields["ai_score_band"], fields["ai_conversion_probability"]) == (
        None,
        "unscored",
        None,
    )
    assert world.scores.latest(LEAD)[0].score is None


def test_a_lead_that_turns_hot_is_saved_in_full_and_once(world: World) -> None:
    make_hot(world)
    world.service.score(LEAD, "visit-1")
    world.service.score(LEAD, "visit-2")
    assert [write.mode for write in world.outbox.writes] == ["full", "quiet"]
    del world.behaviour.of[LEAD]
    world.service.score(LEAD, "visit-3")
    assert world.outbox.writes[-1].mode == "full"


def test_a_lead_that_suitecrm_knows_as_hot_already_is_written_quietly(world: World) -> None:
    make_hot(world)
    world.crm.leads[LEAD]["ai_score_band"] = "hot"
    world.service.score(LEAD, "visit-1")
    assert [write.mode for write in world.outbox.writes] == ["quiet"]


def test_a_second_delivery_writes_the_same_and_adds_no_line_to_the_log(world: World) -> None:
    world.service.score(LEAD, "change-1")
    world.service.score(LEAD, "change-1")
    first, second = world.outbox.writes
    assert first == second
    assert len(world.scores.latest(LEAD, 10)) == 1


def test_the_log_keeps_reasons_and_facts_of_the_moment_without_people(world: World) -> None:
    make_hot(world)
    world.service.score(LEAD, "change-1")
    world.clock.advance(minutes=5)
    world.service.score(LEAD, "change-2")
    newest, older = world.scores.latest(LEAD, 10)
    assert (newest.occasion, older.occasion) == ("change-2", "change-1")
    assert sum(reason.points for reason in newest.reasons) == newest.score
    assert newest.facts["lead"]["title"] == "CEO"  # type: ignore[index]  # a mapping, as it was put in
    assert newest.facts["behaviour"]["signals"][0]["signal"] == "viewed_pricing"  # type: ignore[index]
    assert "acme.example" not in repr(newest)


def test_a_lead_that_is_gone_ends_quietly(world: World) -> None:
    assert world.service.score("99999999-2222-3333-4444-555555555555", "change-1") is None
    assert world.outbox.writes == []


def test_suitecrm_down_is_worth_another_try_and_leaves_nothing_half_done(world: World) -> None:
    world.crm.down = True
    with pytest.raises(Unavailable) as raised:
        world.service.score(LEAD, "change-1")
    assert raised.value.retryable
    assert (world.outbox.writes, list(world.scores.latest(LEAD))) == ([], [])


def test_a_model_phrases_after_the_score_is_on_its_way_and_touches_only_words(world: World) -> None:
    world.phrasing.silent, world.phrasing.says = False, ADVICE
    world.service.score(LEAD, "change-1")
    score, words = world.outbox.writes
    assert "ai_score" in score.fields
    assert "ai_next_actions" not in score.fields
    assert words == Write(
        "Leads",
        LEAD,
        {
            "ai_next_actions": [{"text": "Ring the CEO of Acme.", "due": None}],
            "ai_objections": [{"text": "Acme may be too small."}],
        },
    )


def test_a_model_that_fails_leaves_the_rules_own_sentences(world: World) -> None:
    world.service.score(LEAD, "change-1")
    by_rule = merged(world)
    world.outbox.writes.clear()
    world.phrasing.silent = False
    world.crm.leads[LEAD]["title"] = "Owner"
    world.service.score(LEAD, "change-2")
    assert merged(world) == by_rule | {"ai_score_reasons": merged(world)["ai_score_reasons"]}


def test_a_model_is_not_asked_again_while_the_story_is_the_same(world: World) -> None:
    world.phrasing.silent, world.phrasing.says = False, ADVICE
    for occasion in ("change-1", "change-2", "change-3"):
        world.service.score(LEAD, occasion)
    assert world.phrasing.asked == 1
    make_hot(world)
    world.service.score(LEAD, "change-4")
    assert world.phrasing.asked == 2


def test_advice_lost_with_a_worker_is_given_again(world: World) -> None:
    world.phrasing.silent, world.phrasing.says = False, ADVICE
    world.service.score(LEAD, "change-1")
    world.service.score(LEAD, "change-1")
    assert [sorted(write.fields)[0] for write in world.outbox.writes[2:]] == [
        "ai_conversion_probability",
        "ai_next_actions",
    ]


def test_reading_and_writing_a_score_happen_in_one_turn_and_the_model_outside(world: World) -> None:
    world.phrasing.silent = False
    world.outbox.on_put = lambda: world.turns.seen.append("put")
    world.service.score(LEAD, "change-1")
    assert world.turns.seen == [f"begin {LEAD}", "put", "end", "put"]


def test_the_same_news_is_one_job_and_new_news_another() -> None:
    assert ScoreLead(LEAD, "change-7").job_id == f"score-{LEAD}-change-7"
    assert ScoreLead(LEAD, "change-7").queue == "ai"
    assert [job.command for job in JOBS] == [ScoreLead]
