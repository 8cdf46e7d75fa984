"""Who visitors are, their journeys and their data, through the facade."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import redis
from sqlalchemy import Engine, func, select

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.crm import Crm
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.tracking.service import BehaviourService, ErasureService, ExportService, IdentityService
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from suitecrm_bridge.features.tracking.storage.tables import events
from suitecrm_bridge.features.tracking.storage.tombstones import Intake
from suitecrm_bridge.features.writeback.service import WritebackService
from tests.fakes.facade import Facade, running_facade
from tests.fakes.suitecrm import lead, lead_ids
from tests.fakes.trail import RememberedTrail
from tests.tracking.world import ANNA, ORIGIN, event

LINKS = f"/visitors/{ANNA}/identity-links"


@pytest.fixture
def facade(redis_client: "redis.Redis", redis_url: str, tmp_path: Path) -> Iterator[Facade]:
    with running_facade(redis_url, tmp_path) as running:
        running.trail = RememberedTrail()  # type: ignore[attr-defined]
        running.services.provide(AuditTrail, lambda _: running.trail)  # type: ignore[attr-defined]
        running.log_in()
        yield running


def seen(facade: Facade, *events: object) -> None:
    services = facade.services
    store = SqlEvents(services.get(Engine), services.get(Clock), services.get(Intake))
    store.store(events or [event(url=f"{ORIGIN}/pricing")])  # type: ignore[arg-type]


def settle(facade: Facade) -> None:
    facade.services.get(IdentityService).resolve_pending()
    facade.services.get(BehaviourService).catch_up()
    facade.services.get(WritebackService).flush()


def linked(facade: Facade) -> str:
    (lead_id,) = lead_ids(facade.sandbox, 1)
    seen(facade)
    answer = facade.post(LINKS, json={"module": "Leads", "record_id": lead_id})
    assert answer.status_code == 202
    settle(facade)
    return lead_id


def test_a_person_says_who_a_visitor_is_and_the_lead_shows_it(facade: Facade) -> None:
    lead_id = linked(facade)
    assert lead(facade.sandbox, lead_id)["total_page_views"] == 1
    [shown] = facade.get(LINKS).json["data"]
    told = shown["attributes"]
    assert (told["evidence"], told["confidence"], told["claimed"], told["outcome"]) == ("manual", 1.0, False, "linked")
    assert told["records"] == [{"module": "Leads", "record_id": lead_id}]
    assert facade.get(f"/leads/{lead_id}/identity-links").json["data"] == [shown]
    assert facade.trail.of("visitor.linked")[0].details == {"module": "Leads", "record_id": lead_id}  # type: ignore[attr-defined]


def test_a_link_is_taken_back_with_a_reason(facade: Facade) -> None:
    lead_id = linked(facade)
    [shown] = facade.get(LINKS).json["data"]
    assert facade.delete(f"{LINKS}/{shown['id']}").status_code == 422
    answer = facade.delete(f"{LINKS}/{shown['id']}?reason=A%20shared%20computer")
    assert answer.status_code == 200
    told = answer.json["data"]["attributes"]
    assert (told["outcome"], told["reason"]) == ("taken_back", "A shared computer")
    settle(facade)
    assert lead(facade.sandbox, lead_id)["total_page_views"] == 0
    assert facade.get(f"/leads/{lead_id}/identity-links").json["data"][0]["attributes"]["outcome"] == "taken_back"
    assert facade.delete(f"{LINKS}/{shown['id']}?reason=x").status_code == 409
    assert facade.delete(f"{LINKS}/999?reason=x").status_code == 404
    assert len(facade.trail.of("visitor.unlinked")) == 1  # type: ignore[attr-defined]


def test_who_may_not_see_the_lead_sees_nothing_of_its_visitor(facade: Facade) -> None:
    lead_id = linked(facade)
    facade.log_in("max")
    for path in (LINKS, f"/visitors/{ANNA}/journey", f"/leads/{lead_id}/identity-links", f"/leads/{lead_id}/journey"):
        assert facade.get(path).status_code in {403, 404}, path
    assert facade.post(LINKS, json={"module": "Leads", "record_id": lead_id}).status_code in {403, 404}


def test_a_sales_rep_links_visitors_to_own_leads_only(facade: Facade) -> None:
    seen(facade)
    (lead_id,) = lead_ids(facade.sandbox, 1)
    facade.log_in("will")
    owner = lead(facade.sandbox, lead_id)["assigned_user_id"]
    expected = 202 if owner == "seed_will_id" else 403
    assert facade.post(LINKS, json={"module": "Leads", "record_id": lead_id}).status_code == expected


def test_a_sales_rep_takes_no_visitor_from_somebody_elses_lead(facade: Facade) -> None:
    crm = facade.services.get(Crm)
    theirs, mine = lead_ids(facade.sandbox, 2)
    crm.update("Leads", theirs, {"assigned_user_id": "seed_sarah_id"})
    crm.update("Leads", mine, {"assigned_user_id": "seed_will_id"})
    seen(facade)
    facade.post(LINKS, json={"module": "Leads", "record_id": theirs})
    settle(facade)
    [shown] = facade.get(LINKS).json["data"]
    facade.log_in("will")
    assert facade.post(LINKS, json={"module": "Leads", "record_id": mine}).status_code == 403
    assert facade.delete(f"{LINKS}/{shown['id']}?reason=mine").status_code == 403
    facade.log_in()
    assert facade.delete(f"{LINKS}/{shown['id']}?reason=wrong").status_code == 200
    settle(facade)
    facade.log_in("will")
    assert facade.post(LINKS, json={"module": "Leads", "record_id": mine}).status_code == 202


@pytest.mark.parametrize("id_", ["0", "nobody", "bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb", "%00"])
def test_an_unknown_visitor_is_not_found(facade: Facade, id_: str) -> None:
    for path in (f"/visitors/{id_}/identity-links", f"/visitors/{id_}/journey"):
        assert facade.get(path).status_code == 404


def test_a_journey_is_told_of_visitor_and_lead(facade: Facade) -> None:
    lead_id = linked(facade)
    for path in (f"/visitors/{ANNA}/journey", f"/leads/{lead_id}/journey"):
        told = facade.get(path).json["data"]["attributes"]
        assert (told["written_by"], told["text"][:7]) == ("template", "1 visit")


def test_a_tracked_link_leads_to_a_site_of_ours_only(facade: Facade) -> None:
    (lead_id,) = lead_ids(facade.sandbox, 1)
    answer = facade.get(f"/leads/{lead_id}/tracked-link?url=https://elsewhere.example/")
    assert (answer.status_code, answer.json["error"]["details"]) == (422, {"url": ["No site has this origin."]})


def test_erasing_is_for_administrators_and_its_state_can_be_asked_for(facade: Facade) -> None:
    lead_id = linked(facade)
    asked = {"kind": "lead", "id": lead_id}
    answer = facade.post("/privacy/erase", json=asked)
    assert (answer.status_code, answer.json["data"]["attributes"]["status"]) == (202, "waiting")
    where = answer.headers["Location"].removeprefix("/api/v1")
    facade.services.get(ErasureService).finish()
    assert facade.get(where).json["data"]["attributes"]["status"] == "sweeping"
    assert facade.get(LINKS).status_code == 404
    facade.log_in("will")
    assert facade.post("/privacy/erase", json=asked).status_code == 403
    assert facade.post("/privacy/export", json=asked).status_code == 403


def test_an_export_is_put_together_and_fetched_by_whoever_asked(facade: Facade) -> None:
    linked(facade)
    answer = facade.post("/privacy/export", json={"kind": "visitor", "id": ANNA})
    assert answer.status_code == 202
    where = answer.headers["Location"].removeprefix("/api/v1")
    assert facade.get(where).status_code == 409
    facade.services.get(ExportService).put_together(answer.json["data"]["id"])
    got = facade.get(where)
    assert (got.status_code, got.headers["Cache-Control"]) == (200, "no-store")
    assert len(got.json["data"]["attributes"]["events"]) == 1


def test_who_only_opened_a_mail_is_no_visitor_and_is_exported_and_erased_all_the_same(facade: Facade) -> None:
    seen(facade, event(type="open", props={"message": "spring"}))
    assert facade.get(f"/analytics/visitors/{ANNA}").status_code == 404
    asked = {"kind": "visitor", "id": ANNA}
    export_id = facade.post("/privacy/export", json=asked).json["data"]["id"]
    facade.services.get(ExportService).put_together(export_id)
    got = facade.get(f"/privacy/exports/{export_id}").json["data"]["attributes"]
    assert ([one["type"] for one in got["events"]], got["visits"], got["visitors"]) == (["open"], [], [])
    assert facade.post("/privacy/erase", json=asked).status_code == 202
    facade.services.get(ErasureService).finish()
    with facade.services.get(Engine).connect() as connection:
        assert connection.scalar(select(func.count()).select_from(events)) == 0


@pytest.mark.parametrize("kind", ["lead", "contact", "visitor"])
def test_of_what_suitecrm_does_not_show_nothing_is_exported(facade: Facade, kind: str) -> None:
    unseen = {"kind": kind, "id": "bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb"}
    assert facade.post("/privacy/export", json=unseen).status_code == 404


@pytest.mark.parametrize("body", [{}, {"kind": "site", "id": ANNA}, {"kind": "visitor"}, {"kind": "visitor", "id": ""}])
def test_a_request_that_names_nobody_is_refused(facade: Facade, body: dict[str, str]) -> None:
    assert facade.post("/privacy/erase", json=body).status_code == 422
