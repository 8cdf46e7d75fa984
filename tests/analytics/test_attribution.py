"""Whose merit leads and won deals are: five models, and the rights of whoever asks."""

from collections import defaultdict
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suitecrm_bridge.features.analytics.model.attribution import MODELS, Arrival, Model, Outcome, attribute, shares
from suitecrm_bridge.features.analytics.storage import crm
from suitecrm_bridge.features.tracking.model import Event
from tests.analytics import oracle
from tests.analytics.crowd import SITES, events_of
from tests.analytics.test_api import RANGE, counted, deeds_told, linked, told  # noqa: F401  # a fixture
from tests.fakes.facade import Facade
from tests.tracking.world import event

END = datetime(2026, 11, 1, tzinfo=UTC)
AGES = st.lists(st.floats(0, 400, allow_nan=False), min_size=1, max_size=12).map(
    lambda ages: sorted(ages, reverse=True)
)


@given(ages=AGES, model=st.sampled_from(MODELS))
def test_credit_is_divided_as_the_model_says_and_is_one_in_all(ages: list[float], model: Model):
    arrivals = [Arrival(END - timedelta(days=age), str(number), "x") for number, age in enumerate(ages)]
    found = shares(model, arrivals, END)
    assert found == pytest.approx(oracle.share(model, ages), abs=1e-9)
    assert sum(found) == pytest.approx(1)


def test_a_visit_counts_once_however_many_records_its_visitor_is():
    visit = Arrival(END - timedelta(days=1), "v1", "direct")
    other = Arrival(END - timedelta(days=2), "v2", "email")
    late = Arrival(END + timedelta(days=1), "v3", "referral")
    old = Arrival(END - timedelta(days=91), "v4", "organic_search")
    people = (("Leads", "l"), ("Contacts", "c"))
    deal = Outcome("opportunity", "o", END, people, 100.0)
    alone = Outcome("lead", "nobody", END, (("Leads", "unseen"),))
    found = attribute(
        "linear", [deal, alone], {people[0]: [visit, late, old], people[1]: [visit, other]}, timedelta(days=90)
    )
    assert {each.value: (each.opportunities, each.amount) for each in found.credits} == {
        "direct": (0.5, 50.0),
        "email": (0.5, 50.0),
    }
    assert (found.leads, found.leads_attributed, found.opportunities_attributed) == (1, 0, 1)


def everything(facade: Facade, path: str) -> list[dict[str, Any]]:
    return facade.get(f"{path}{'&' if '?' in path else '?'}per_page=200").json["data"]


def visits_before(happened: list[Event], visitor: str, at: datetime, days: int) -> list[oracle.Visit]:
    found = [
        v for v in oracle.visits_of(happened) if v.who[1] == visitor and at - timedelta(days=days) <= v.first.at <= at
    ]
    return sorted(found, key=lambda visit: visit.first.at)


@pytest.fixture
def merited(told: Facade) -> tuple[Facade, dict[str, str], str]:  # noqa: F811
    """Two leads and a won deal's contact are visitors; the leads by visitor, and the deal's id."""
    leads = [
        lead for lead in everything(told, "/leads?sort=id")
        if "2026-10-10" < lead["attributes"]["date_entered"] < "2026-11-09"
    ]  # fmt: skip
    by_visitor = {}
    for number, owner in ((0, "seed_will_id"), (1, "seed_chris_id")):
        mine = next(lead for lead in leads if lead["attributes"]["assigned_user_id"] == owner)
        visitor = f"{number:08x}-1111-4111-8111-111111111111"
        linked(told, visitor, "Leads", mine["id"])
        by_visitor[visitor] = mine
    deal = everything(told, "/opportunities?filter[sales_stage][eq]=Closed Won&sort=id")[0]["id"]
    told.patch(f"/opportunities/{deal}", json={"date_closed": "2026-11-01"})
    contact = everything(told, "/contacts?sort=id")[0]["id"]
    assert told.post(f"/opportunities/{deal}/contacts", json={"id": contact}).status_code in {200, 201}
    linked(told, "00000002-1111-4111-8111-111111111111", "Contacts", contact)
    return told, by_visitor, deal


@pytest.mark.parametrize("model", MODELS)
def test_credit_through_the_facade_is_what_the_raw_events_give(
    merited: tuple[Facade, dict[str, Any], str], model: Model
):
    facade, leads, deal = merited
    happened = events_of(deeds_told())
    expected: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])

    def divide(visitor: str, at: datetime, *gains: float) -> None:
        before = visits_before(happened, visitor, at, 30)
        assert len(before) > 2
        parts = oracle.share(model, [(at - visit.first.at) / timedelta(days=1) for visit in before])
        for visit, part in zip(before, parts, strict=True):
            old = expected[str(visit.value("channel"))]
            expected[str(visit.value("channel"))] = [had + gain * part for had, gain in zip(old, gains, strict=True)]

    for visitor, lead in leads.items():
        divide(visitor, datetime.fromisoformat(lead["attributes"]["date_entered"]), 1, 0, 0)
    amount = facade.get(f"/opportunities/{deal}").json["data"]["attributes"]["amount_usdollar"]
    divide("00000002-1111-4111-8111-111111111111", datetime(2026, 11, 1, 23, 59, 59, tzinfo=UTC), 0, 1, amount)

    answer = facade.get(f"/analytics/attribution?{RANGE}&model={model}&lookback=30").json
    found = {
        row["id"]: [row["attributes"][name] for name in ("leads", "opportunities", "amount")] for row in answer["data"]
    }
    assert found == {value: pytest.approx(credit, abs=1e-5) for value, credit in expected.items() if any(credit)}
    assert answer["meta"]["leads_attributed"] == 2
    assert answer["meta"]["opportunities_attributed"] == 1
    assert answer["meta"]["amount_attributed"] == amount


def test_what_suitecrm_hides_from_somebody_is_in_no_row_and_in_no_total(merited: tuple[Facade, dict[str, Any], str]):
    facade, _, _ = merited
    totals = {}
    for user in ("admin", "chris", "will"):
        facade.log_in(user)
        totals[user] = facade.get(f"/analytics/attribution?{RANGE}").json["meta"]
        listed = facade.get(
            "/leads?total=true&per_page=1&filter[date_entered][between]=2026-09-24T00:00:00Z,2026-11-10T23:59:59Z"
        )
        assert totals[user]["leads"] == listed.json["meta"]["total"]
    # Of chris's SuiteCRM role only his own leads are visible.
    assert totals["admin"]["leads_attributed"] == totals["will"]["leads_attributed"] == 2
    assert totals["chris"]["leads_attributed"] == 1
    assert totals["chris"]["leads"] < totals["admin"]["leads"]
    facade.log_in("max")  # his SuiteCRM role gives him no leads at all
    assert facade.get(f"/analytics/attribution?{RANGE}").status_code in {403, 404}


def test_a_claim_takes_no_credit_from_who_is_proven(merited: tuple[Facade, dict[str, Any], str]):
    facade, leads, _ = merited
    path = f"/analytics/attribution?{RANGE}&model=linear&lookback=30"
    before = facade.get(path).json
    (_, lead), *_ = leads.items()
    stranger, nobodys = (f"{number:08x}-1111-4111-8111-111111111111" for number in (4, 5))
    linked(facade, stranger, "Leads", lead["id"], confidence=0.6)
    assert facade.get(path).json == before
    # Of a lead that nobody is proven to be the claim is all that is known.
    known = {one["id"] for one in leads.values()}
    made = [one for one in everything(facade, "/leads?sort=id") if one["id"] not in known]
    other = next(one for one in made if "2026-10-20" < one["attributes"]["date_entered"] < "2026-11-09")
    linked(facade, nobodys, "Leads", other["id"], confidence=0.6)
    assert facade.get(path).json["meta"]["leads_attributed"] == 3


def test_only_leads_that_were_made_count_against_what_may_be_read(
    merited: tuple[Facade, dict[str, Any], str], monkeypatch: pytest.MonkeyPatch
):
    facade, leads, _ = merited
    days = sorted(lead["attributes"]["date_entered"][:10] for lead in leads.values())
    whole = f"/analytics/attribution?{RANGE}&by=source"
    few = f"/analytics/attribution?from={days[0]}&to={days[0]}&by=source"
    found = {path: facade.get(path).json for path in (whole, few)}
    made = found[few]["meta"]["leads"]
    assert 0 < made < found[whole]["meta"]["leads"]
    assert found[few]["data"]
    seen = datetime.fromisoformat(f"{days[0]}T12:00:00Z") - timedelta(days=1)
    for number in range(made + 1):  # seen, and made at some other time
        visitor = f"{number:08x}-2222-4222-8222-222222222222"
        counted(facade, [event(visitor, site_id=SITES[0].id, at=seen, received_at=seen)])
        linked(facade, visitor, "Leads", f"elsewhere-{number}")
    monkeypatch.setattr(crm, "MOST_RECORDS", made)
    assert facade.get(few).json["data"] == found[few]["data"]
    refused = facade.get(whole)
    assert (refused.status_code, list(refused.json["error"]["details"])) == (422, ["from"])


def test_credit_is_compared_and_told_over_time(merited: tuple[Facade, dict[str, Any], str]):
    """Before, and in each part, it is what the same question gives for those days alone."""
    facade, _, _ = merited

    def asked(first: str, last: str, more: str = "") -> tuple[dict[str, Any], dict[str, Any]]:
        answer = facade.get(f"/analytics/attribution?from={first}&to={last}&model=linear&lookback=30{more}").json
        return {row["id"]: row["attributes"] for row in answer["data"]}, answer["meta"]

    def credit(row: dict[str, Any] | None) -> list[float]:
        return [round((row or {}).get(name, 0), 4) for name in ("leads", "opportunities", "amount")]

    rows, meta = asked("2026-10-25", "2026-11-10", "&compare=previous&interval=month")
    before, totals = asked("2026-10-08", "2026-10-24")
    assert meta["before"] == {"from": "2026-10-08", "to": "2026-10-24"} | {
        name: totals[name] for name in totals if name.startswith(("leads", "opportunities", "amount"))
    }
    parts = [asked(first, last)[0] for first, last in (("2026-10-25", "2026-10-31"), ("2026-11-01", "2026-11-10"))]
    assert rows
    assert any(row["opportunities"] for row in rows.values())
    for value, row in rows.items():
        assert credit(row["before"]) == credit(before.get(value))
        assert [credit(each) for each in row["series"]] == [credit(part.get(value)) for part in parts]
        assert [credit(each) for each in row["before_series"]] == [credit(before.get(value))]
