"""What people see of the package in SuiteCRM's own pages: scores, own scores, dashlets and the bell."""

import json
import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser

from tests.live import ADMIN, ADMIN_PASSWORD, live_environment
from tests.package.classic_ui import ClassicUi, words

pytestmark = pytest.mark.live

ATTACK = "<script>window.hit=1</script><img src=x onerror=window.hit=1>\"'&lt;b&gt;"
DASHLETS = ("ScbHotLeadsDashlet", "ScbWebsiteTodayDashlet", "ScbAccountsAtRiskDashlet", "ScbHealthOverviewDashlet")


@dataclass(frozen=True)
class Crm:
    """The same SuiteCRM through its pages and through the package's routes."""

    ui: ClassicUi
    api: httpx.Client
    bridge: dict[str, str]
    admin: dict[str, str]

    def write(self, mode: str, lead: str, **fields: object) -> dict[str, Any]:
        return self.send(mode, {"op": "update", "module": "Leads", "id": lead, "fields": fields})

    def send(self, mode: str, item: dict[str, object]) -> dict[str, Any]:
        answer = self.api.post("V8/custom/bridge/write", json={"mode": mode, "items": [item]}, headers=self.bridge)
        return dict(answer.json()["data"][0])

    def patch(self, lead: str, **attributes: object) -> httpx.Response:
        body = {"data": {"type": "Leads", "id": lead, "attributes": attributes}}
        return self.api.patch("V8/module", json=body, headers=self.admin)

    def lead(self, lead: str) -> dict[str, Any]:
        return dict(self.api.get(f"V8/module/Leads/{lead}", headers=self.admin).json()["data"]["attributes"])

    def alerts(self, lead: str) -> list[str]:
        query = {"filter[url_redirect][like]": f"%{lead}", "page[size]": "20", "page[number]": "1"}
        rows = self.api.get("V8/module/Alerts", params=query, headers=self.admin).json()["data"]
        return [row["attributes"]["name"] for row in rows]


@pytest.fixture(scope="module")
def crm() -> Iterator[Crm]:
    env = live_environment()
    ui = ClassicUi(env["SUITECRM_URL"], ADMIN, ADMIN_PASSWORD)
    with httpx.Client(base_url=f"{env['SUITECRM_URL']}/Api/", timeout=60) as api:

        def token(**grant: str) -> dict[str, str]:
            return {"Authorization": f"Bearer {api.post('access_token', json=grant).json()['access_token']}"}

        worker = {"client_id": env["SUITECRM_CLIENT_ID"], "client_secret": env["SUITECRM_CLIENT_SECRET"]}
        login = {"client_id": env["SUITECRM_LOGIN_CLIENT_ID"], "client_secret": env["SUITECRM_LOGIN_CLIENT_SECRET"]}
        yield Crm(
            ui,
            api,
            bridge=token(grant_type="client_credentials", **worker),
            admin=token(grant_type="password", username=ADMIN, password=ADMIN_PASSWORD, **login),
        )
    ui.close()


@pytest.fixture
def lead(crm: Crm) -> Iterator[str]:
    identity = str(uuid.uuid4())
    fields = {"last_name": f"Zz{identity[:8]}", "status": "New", "assigned_user_id": "1"}
    assert (
        crm.send("full", {"op": "create", "module": "Leads", "id": identity, "fields": fields})["status"] == "created"
    )
    yield identity
    crm.api.delete(f"V8/module/Leads/{identity}", headers=crm.admin)


def _badge(page: str) -> str:
    found = re.search(r'<span class="scb-badge.*?</span>', page, re.DOTALL)
    return words(found[0]) if found else ""


def _search(crm: Crm, lead: str, **search: str) -> str:
    name = crm.lead(lead)["last_name"]
    form = {"searchFormTab": "advanced_search", "query": "true", "last_name_advanced": name}
    page = crm.ui.page("Leads", "index", **form, **search)
    return _badge(page) if name in page.partition("</thead>")[2] else "not found"


def test_the_list_and_the_record_show_the_score_as_a_badge(crm: Crm, lead: str) -> None:
    crm.write("quiet", lead, ai_score=91, ai_score_band="hot")
    assert _search(crm, lead) == "91 Hot"
    assert _badge(crm.ui.page("Leads", "DetailView", record=lead)) == "91 Hot"


def test_the_list_is_searched_by_band_and_by_score(crm: Crm, lead: str) -> None:
    crm.write("quiet", lead, ai_score=91, ai_score_band="hot")
    above, below = ({"ai_score_advanced_range_choice": f"{way}_than"} for way in ("greater", "less"))
    assert _search(crm, lead, **{"ai_score_band_advanced[]": "hot"}) == "91 Hot"
    assert _search(crm, lead, **{"ai_score_band_advanced[]": "cold"}) == "not found"
    assert _search(crm, lead, range_ai_score_advanced="90", **above) == "91 Hot"
    assert _search(crm, lead, range_ai_score_advanced="90", **below) == "not found"


def test_the_list_sorts_by_the_score(crm: Crm, lead: str) -> None:
    crm.write("quiet", lead, ai_score=100, ai_score_band="hot")
    for direction, first in (("DESC", True), ("ASC", False)):
        page = crm.ui.page("Leads", "index", clear_query="true", lvso=direction, Leads2_LEAD_ORDER_BY="ai_score")
        scores = [int(found) for found in re.findall(r">(\d+) (?:Hot|Warm|Cold)", page)]
        assert scores == sorted(scores, reverse=first)


def test_nothing_a_visitor_wrote_becomes_markup(crm: Crm, lead: str) -> None:
    said = [{"text": ATTACK, "points": 5, "code": ATTACK}]
    signals = [{"signal": ATTACK, "count": 1}]
    written = {"ai_score_reasons": said, "ai_next_actions": said, "ai_objections": said, "intent_signals": signals}
    crm.write("quiet", lead, ai_score=99, ai_score_band="hot", first_referrer=ATTACK, utm_source=ATTACK, **written)
    crm.patch(lead, ai_score_override=98, ai_override_reason=ATTACK.replace("<", "< "))
    pages = [crm.ui.page("Leads", "DetailView", record=lead), *(crm.ui.dashlet(name) for name in DASHLETS)]
    for page in pages:
        assert "<script>window.hit" not in page
        assert "<img src=x" not in page
    assert "window.hit=1" in words(pages[0]), "the words themselves are shown"


def test_an_own_score_needs_a_reason_and_tells_who_gave_it(crm: Crm, lead: str) -> None:
    refused = crm.ui.save_lead(lead, ai_score_override="85", ai_override_reason=" ")
    assert "An own score needs a reason" in refused
    assert crm.lead(lead)["ai_score_override"] == ""
    page = crm.ui.save_lead(lead, ai_score_override="85", ai_override_reason="Met at the fair")
    assert _badge(page) == "85 Hot \N{PENCIL}".replace("\N{PENCIL}", "\u270e")
    stored = crm.lead(lead)
    assert (stored["ai_score_override"], stored["ai_override_reason"]) == ("85", "Met at the fair")
    assert (stored["ai_override_by"], bool(stored["ai_override_at"])) == ("1", True)


def test_the_form_asks_for_the_reason_before_it_is_sent(lead: str, chromium: Browser) -> None:
    home = f"{live_environment()['SUITECRM_URL']}/index.php"
    with chromium.new_context() as person:
        page = person.new_page()
        page.goto(f"{home}?module=Users&action=Login")
        page.fill("#user_name", ADMIN)
        page.fill("#username_password", ADMIN_PASSWORD)
        page.click("#bigbutton")
        page.wait_for_load_state()
        page.goto(f"{home}?module=Leads&action=EditView&record={lead}", referer=home)
        page.fill("#ai_score_override", "77")
        page.locator("#ai_score_override").blur()
        page.locator("#SAVE").first.click()
        said = page.locator(".validation-message").first.inner_text()
    assert said == "Missing required field: Reason for own score"


@pytest.mark.parametrize(("score", "reason"), [(85, ""), (101, "why"), (-1, "why")])
def test_an_own_score_that_is_not_one_is_refused_over_the_api_as_well(
    crm: Crm, lead: str, score: int, reason: str
) -> None:
    answer = crm.patch(lead, ai_score_override=score, ai_override_reason=reason, title="Never")
    assert (answer.status_code, "own score" in answer.text.lower()) == (400, True)
    stored = crm.lead(lead)
    assert (stored["ai_score_override"], stored["title"]) == ("", "")


def test_who_set_an_own_score_cannot_be_forged(crm: Crm, lead: str) -> None:
    assert crm.patch(lead, ai_override_by="seed_sally_id", ai_override_at="2020-01-01 00:00:00").status_code == 201
    assert (crm.lead(lead)["ai_override_by"], crm.lead(lead)["ai_override_at"]) == ("", "")


def test_the_owners_bell_rings_once_for_each_time_a_lead_turns_hot(crm: Crm, lead: str) -> None:
    crm.write("full", lead, ai_score=50, ai_score_band="warm")
    assert crm.alerts(lead) == []
    crm.write("full", lead, ai_score=90, ai_score_band="hot")
    crm.write("full", lead, ai_score=95, ai_score_band="hot", title="Boss")
    assert len(crm.alerts(lead)) == 1
    crm.write("full", lead, ai_score=50, ai_score_band="warm", title="Clerk")
    crm.write("quiet", lead, ai_score=90, ai_score_band="hot")
    assert len(crm.alerts(lead)) == 1, "a quiet write rings nothing by itself"
    crm.write("full", lead, title="Chief")
    assert len(crm.alerts(lead)) == 2


@pytest.mark.parametrize("name", DASHLETS)
def test_a_dashlet_draws_itself(crm: Crm, name: str) -> None:
    assert re.search(r'class="scb-(rows|chart|empty)', crm.ui.dashlet(name))


def test_a_hot_open_lead_is_on_the_home_page_and_a_dead_one_is_not(crm: Crm, lead: str) -> None:
    crm.write(
        "quiet", lead, ai_score=100, ai_score_band="hot", ai_score_reasons=json.loads('[{"text": "Asked twice"}]')
    )
    assert lead in crm.ui.dashlet("ScbHotLeadsDashlet")
    crm.write("full", lead, status="Dead")
    assert lead not in crm.ui.dashlet("ScbHotLeadsDashlet")
