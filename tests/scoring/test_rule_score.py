"""The rule score: exact, bounded, explainable."""

import random
from collections import defaultdict
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from suitecrm_bridge.features.scoring.model import Behaviour, LeadFacts, Signal, score
from suitecrm_bridge.features.scoring.model.probability import prior_probability
from suitecrm_bridge.features.scoring.model.rounding import whole_parts
from suitecrm_bridge.features.scoring.model.rules import RULE_OF, WEIGHTS

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
GOOD = LeadFacts(
    title="CEO",
    company="Acme",
    phone=True,
    website=True,
    mailbox="business",
    source="Web Site",
    status="In Process",
    created_at=NOW - timedelta(days=1),
    modified_at=NOW,
)
BUSY = Behaviour(
    visits=4,
    page_views=22,
    seconds=700,
    first_visit_at=NOW - timedelta(days=4),
    last_visit_at=NOW,
    utm_campaign="autumn",
    engagement_score=70,
    intent_score=60,
    signals=(Signal("viewed_pricing", 3, NOW - timedelta(days=1)), Signal("viewed_demo", 1, NOW)),
)


def some_time(rng: random.Random) -> datetime | None:
    return rng.choice([None, NOW - timedelta(days=rng.expovariate(0.05)), NOW + timedelta(days=rng.random() * 3)])


def some_facts(rng: random.Random) -> LeadFacts:
    return LeadFacts(
        title=rng.choice(["", "CEO", "VP Sales", "Project Manager", "Student", "👩‍🚀", "Assistant to the CEO"]),
        company=rng.choice(["", "Acme", "Ünïcode & Söhne"]),
        industry=rng.choice(["", "Banking"]),
        website=rng.random() < 0.5,
        phone=rng.random() < 0.5,
        mailbox=rng.choice(["business", "free", "none"]),
        invalid_email=rng.random() < 0.2,
        opted_out=rng.random() < 0.2,
        employees=rng.choice([None, 0, 19, 20, 200, 10**9]),
        revenue=rng.choice([None, Decimal("1e6"), Decimal("12345678.9")]),
        source=rng.choice(["", "Web Site", "Partner", "Cold Call", "no such source"]),
        status=rng.choice(["", "New", "Assigned", "In Process", "Recycled", "Dead", "Converted"]),
        converted=rng.random() < 0.1,
        budget=rng.choice([None, Decimal(0), Decimal(5000)]),
        created_at=some_time(rng),
        modified_at=some_time(rng),
        override=rng.choice([None, None, 0, 55, 100]),
    )


def some_behaviour(rng: random.Random) -> Behaviour | None:
    if rng.random() < 0.3:
        return None
    names = ["viewed_pricing", "viewed_demo", "viewed_contact", "read_docs", "repeat_visit", "made_up", "<script>"]
    signals = [Signal(name, rng.randint(0, 50), some_time(rng) or NOW) for name in rng.sample(names, rng.randint(0, 7))]
    return Behaviour(
        visits=rng.randint(0, 30),
        page_views=rng.randint(0, 500),
        seconds=rng.randint(0, 10**6),
        first_visit_at=some_time(rng),
        last_visit_at=some_time(rng),
        utm_campaign=rng.choice([None, "", "autumn"]),
        engagement_score=rng.randint(0, 100),
        intent_score=rng.randint(0, 100),
        signals=tuple(signals),
    )


def test_reasons_always_add_up_and_stay_within_their_rules() -> None:
    rng = random.Random(20261122)
    totals = []
    for _ in range(5000):
        facts, behaviour = some_facts(rng), some_behaviour(rng)
        got = score(facts, behaviour, NOW)
        totals.append(got.score)
        assert sum(reason.points for reason in got.reasons) == got.score, (facts, behaviour)
        assert 0 <= got.score <= 100
        by_component: dict[str, int] = defaultdict(int)
        rules_used: dict[str, int] = defaultdict(int)
        for reason in got.reasons:
            assert reason.points != 0
            worth = RULE_OF[reason.code].worth
            assert min(0, worth) <= reason.points <= max(0, worth)
            assert RULE_OF[reason.code].component == reason.component
            assert reason.text
            assert not set(reason.text) & set("<>\n")
            by_component[reason.component] += reason.points
            rules_used[reason.code] += 1
        for component, weight in WEIGHTS.items():
            # Rounding may lift a full component by less than one point for each of its reasons, never systematically.
            assert by_component[component] <= weight + 1, (component, got.reasons)
    assert min(totals) == 0
    assert max(totals) > 70


def test_rounding_keeps_the_sum_and_moves_no_part_by_a_whole_point() -> None:
    rng = random.Random(7)
    for _ in range(2000):
        parts = [rng.uniform(-5, 10) for _ in range(rng.randint(0, 12))]
        whole = whole_parts(parts)
        assert sum(whole) == int((sum(parts) + 0.5) // 1)
        assert all(abs(one - part) < 1 for one, part in zip(whole, parts, strict=True))


def test_a_lead_of_which_nothing_is_known_is_unscored() -> None:
    nothing = LeadFacts(status="New", created_at=NOW, modified_at=NOW)
    got = score(nothing, None, NOW)
    assert (got.score, got.band, got.probability, got.reasons, got.next_actions) == (0, "unscored", None, (), ())


def test_one_visit_makes_an_unknown_lead_scored() -> None:
    seen = Behaviour(visits=1, page_views=1, seconds=10, first_visit_at=NOW, last_visit_at=NOW)
    got = score(LeadFacts(), seen, NOW)
    assert got.band == "cold"
    assert got.score > 0


def test_the_reasons_name_the_behaviour() -> None:
    texts = {reason.code: reason.text for reason in score(GOOD, BUSY, NOW).reasons}
    assert texts["viewed_pricing"] == "Viewed the pricing page 3 times, last yesterday"
    assert texts["visits"] == "Visited the website 4 times, last today"
    assert texts["time_on_site"] == "Spent 11 minutes on the website"


def test_behaviour_moves_the_score() -> None:
    assert score(GOOD, BUSY, NOW).score > score(GOOD, None, NOW).score + 20
    assert score(GOOD, BUSY, NOW).band == "hot"


@pytest.mark.parametrize("days", [7, 14, 30])
def test_silence_costs_points(days: int) -> None:
    later = NOW + timedelta(days=days)
    earlier = NOW + timedelta(days=days // 2)
    assert score(GOOD, BUSY, later).score < score(GOOD, BUSY, earlier).score


def test_an_override_sets_the_band_and_leaves_the_score_alone() -> None:
    plain, lifted = score(GOOD, None, NOW), score(replace(GOOD, override=85), None, NOW)
    assert (plain.band, lifted.band) == ("warm" if plain.score >= 40 else "cold", "hot")
    assert (plain.score, plain.reasons, plain.probability) == (lifted.score, lifted.reasons, lifted.probability)
    assert score(replace(GOOD, override=0), BUSY, NOW).band == "cold"
    assert score(LeadFacts(override=50), None, NOW).band == "warm"


@pytest.mark.parametrize(("status", "code"), [("Dead", "dead"), ("Converted", "converted")])
def test_a_closed_lead_is_scored_and_says_why_it_is_not_hot(status: str, code: str) -> None:
    got = score(replace(GOOD, status=status), BUSY, NOW)
    assert got.band != "hot"
    assert code in {reason.code for reason in got.reasons}
    assert got.next_actions == ()


def test_deductions_take_no_more_than_was_earned() -> None:
    got = score(LeadFacts(mailbox="free", phone=True, status="Dead", invalid_email=True, opted_out=True), None, NOW)
    assert got.score == 0
    assert sum(reason.points for reason in got.reasons) == 0


def test_probability_rises_with_every_point_and_stays_inside_its_range() -> None:
    curve = [prior_probability(points) for points in range(101)]
    assert curve == sorted(set(curve))
    assert 0 < curve[0] < curve[100] < 1


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("CEO", "decision_maker"),
        ("Co-Founder & CTO", "decision_maker"),
        ("Geschäftsführerin", "decision_maker"),
        ("Managing Director", "decision_maker"),
        ("President", "decision_maker"),
        ("Vice President of Sales", "senior_title"),
        ("VP Operations", "senior_title"),
        ("IT Director", "senior_title"),
        ("Head of Procurement", "senior_title"),
        ("Vertriebsleiter", "senior_title"),
        ("Account Manager", "manager_title"),
        ("Executive Assistant to the CEO", "other_title"),
        ("Engineer", "other_title"),
        ("Cooper", "other_title"),
    ],
)
def test_titles_are_graded(title: str, code: str) -> None:
    codes = [reason.code for reason in score(LeadFacts(title=title), None, NOW).reasons]
    assert codes == [code]


def test_advice_follows_what_is_known() -> None:
    got = score(GOOD, BUSY, NOW)
    assert got.next_actions[0].text == "Offer two dates for a demo."
    assert got.next_actions[0].due == NOW.date()
    assert any("Price" in objection.text for objection in got.objections)
    left_alone = score(replace(GOOD, opted_out=True), None, NOW)
    assert left_alone.next_actions[0].text.startswith("Do not call")
    assert len(score(LeadFacts(phone=True), BUSY, NOW).next_actions) == 3
