"""A new score leaves a deed with before, after and model, and tells subscribers what changed."""

import pytest

from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.features.scoring.model import Action, Advice
from tests.scoring.conftest import LEAD, World


def test_every_score_that_is_written_back_leaves_a_deed(world: World):
    world.crm.leads[LEAD] |= {"ai_score_band": "cold"}
    first = world.service.score(LEAD, "change-1")
    world.crm.leads[LEAD] |= {"status": "Dead"}
    second = world.service.score(LEAD, "change-2")
    assert first
    assert second
    one, two = world.trail.of("lead.scored")
    assert (one.actor, one.subject) == ("bridge", ("Leads", LEAD))
    assert one.before == {"ai_score": None, "ai_score_band": "cold"}
    assert one.details == {"model": "rules-1", "occasion": "change-1"}
    assert two.before == {"ai_score": first.score, "ai_score_band": first.band}
    assert two.after["ai_score"] == second.score
    assert len(world.outbox.writes) == 2


def test_only_a_score_that_changed_is_announced(world: World):
    world.service.score(LEAD, "change-1")
    world.service.score(LEAD, "change-2")
    assert world.news.types == ["lead.score_changed"]
    assert world.news.events[0].data["previous"] == {"score": None, "band": None}


def test_a_lead_that_turns_hot_is_announced_as_such_once(world: World):
    world.crm.leads[LEAD] |= {"ai_score_override": 95}
    world.crm.known.add("ai_score_override")
    world.service.score(LEAD, "change-1")
    world.service.score(LEAD, "change-2")
    assert world.news.types == ["lead.score_changed", "lead.turned_hot"]
    told = world.news.events[1].data
    assert (told["id"], told["band"], told["changed"]) == (LEAD, "hot", ["ai_score", "ai_score_band"])


def test_a_try_that_could_not_announce_tells_the_same_news_at_the_next(world: World):
    world.news.down = True
    with pytest.raises(Unavailable):
        world.service.score(LEAD, "change-1")
    world.news.down = False
    world.service.score(LEAD, "change-1")
    assert world.news.types == ["lead.score_changed"]


def test_words_of_a_language_model_are_a_deed_with_the_models_name(world: World):
    world.phrasing.silent = False
    world.phrasing.says = Advice((Action("Call"),), (), model="gpt-x next_actions-1")
    world.service.score(LEAD, "change-1")
    (deed,) = world.trail.of("lead.advised")
    assert deed.details == {"model": "gpt-x next_actions-1"}
    assert deed.after == {"ai_next_actions": ["Call"], "ai_objections": []}
