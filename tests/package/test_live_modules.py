"""The package's own modules work like any module of a real SuiteCRM: pages, access rights, API and tables."""

import subprocess
import uuid
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.live import ADMIN, ADMIN_PASSWORD, live_environment, live_root
from tests.package.module_api import RESTRICTED, Api
from tests.package.module_pages import Pages, refused, words

pytestmark = pytest.mark.live

_FIXTURES = Path(__file__).parent / "fixtures"
MODULES = {
    "SCB_Forms": {"form_key": "probe", "submissions_count": 3, "definition": {"fields": [{"name": "email"}]}},
    "SCB_Submissions": {"data": [{"label": "Company", "value": "<i>ACME</i>"}], "received_at": "2026-11-22T09:30:11Z"},
    "SCB_Visitors": {"intent_score": 71, "total_time_spent": 754, "last_visit_at": "2026-11-22T09:30:11Z"},
    "SCB_Conversations": {"state": "waiting", "transcript": [{"from": "visitor", "text": "Hi & <b>bye</b>"}]},
    "SCB_ScoreLog": {"score": 72, "band": "hot", "reasons": [{"text": "Asked for a demo", "points": 20}]},
    "SCB_HealthLog": {"score": 43, "band": "at_risk", "components": [{"component": "usage", "score": 38}]},
    "SCB_PlaybookRuns": {"playbook": "usage-drop", "state": "running", "steps": [{"text": "Call", "state": "done"}]},
}
SHOWN = {
    "SCB_Forms": "• Email",
    "SCB_Submissions": "Company: \u2039i\u203aACME",
    "SCB_Visitors": "12 min 34 s",
    "SCB_Conversations": "Visitor: Hi &",
    "SCB_ScoreLog": "+20 Asked for a demo",
    "SCB_HealthLog": "■■■■□□□□□□ 38 Usage",
    "SCB_PlaybookRuns": "✓ Call",
}
PARENTS = {
    "Leads": ("lead_id", ["SCB_ScoreLog", "SCB_Visitors", "SCB_Submissions", "SCB_Conversations"]),
    "Contacts": ("contact_id", ["SCB_Visitors", "SCB_Submissions", "SCB_Conversations"]),
    "Accounts": (
        "account_id",
        ["SCB_HealthLog", "SCB_PlaybookRuns", "SCB_Visitors", "SCB_Submissions", "SCB_Conversations"],
    ),
    "Cases": ("case_id", ["SCB_Conversations"]),
}


def _php(script: str, *arguments: str) -> str:
    command = ["php", str(_FIXTURES / script), str(live_root()), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout


@pytest.fixture(scope="module")
def restricted() -> Iterator[str]:
    """The id of a person without any access to the score log, who sees only own submissions and edits none."""
    live_environment()
    rights = [
        "SCB_ScoreLog:access:-98",
        "SCB_Submissions:list:75",
        "SCB_Submissions:view:75",
        "SCB_Submissions:edit:-99",
    ]
    yield _php("restricted_person.php", "add", RESTRICTED, *rights)
    _php("restricted_person.php", "remove", RESTRICTED)


@pytest.fixture(scope="module")
def api(restricted: str) -> Iterator[Api]:
    env = dict(live_environment())
    with httpx.Client(base_url=f"{env['SUITECRM_URL']}/Api/", timeout=60) as http:
        yield Api(http, env)


@pytest.fixture(scope="module")
def pages(restricted: str) -> Iterator[Pages]:
    with Pages(live_environment()["SUITECRM_URL"], ADMIN, ADMIN_PASSWORD) as pages:
        yield pages


@pytest.fixture(scope="module")
def restricted_pages(restricted: str) -> Iterator[Pages]:
    with Pages(live_environment()["SUITECRM_URL"], RESTRICTED, RESTRICTED) as pages:
        yield pages


@pytest.fixture(scope="module")
def parents(api: Api) -> Iterator[dict[str, str]]:
    """One lead, contact, account and case, by module."""
    made = {module: str(uuid.uuid4()) for module in PARENTS}
    for module, record in made.items():
        name = "last_name" if module in ("Leads", "Contacts") else "name"
        assert api.write("full", "create", module, record, **{name: "Probe of modules"}) == "created"
    yield made
    for module, record in made.items():
        api.admin("DELETE", f"module/{module}/{record}")


@pytest.fixture(scope="module")
def records(api: Api, parents: dict[str, str]) -> Iterator[dict[str, str]]:
    """One record of each module, made by the bridge below all the parents it can have."""
    made = {module: str(uuid.uuid4()) for module in MODULES}
    for module, fields in MODULES.items():
        links = {key: parents[parent] for parent, (key, below) in PARENTS.items() if module in below}
        name = f"Probe {module}"
        assert api.write("full", "create", module, made[module], name=name, **links, **fields) == "created", module
    yield made
    for module, record in made.items():
        api.admin("DELETE", f"module/{module}/{record}")


@pytest.mark.parametrize("module", MODULES)
def test_a_record_can_be_made_read_changed_and_deleted_by_v8(api: Api, module: str) -> None:
    record = str(uuid.uuid4())
    attributes = {"name": "Made by V8", "form_key": "v8"} if module == "SCB_Forms" else {"name": "Made by V8"}
    made = api.admin("POST", "module", data={"type": module, "id": record, "attributes": attributes})
    assert made.status_code == 201, made.text
    change = {"type": module, "id": record, "attributes": {"description": "Changed"}}
    assert api.admin("PATCH", "module", data=change).status_code == 201
    assert api.attributes(module, record)["description"] == "Changed"
    assert api.admin("DELETE", f"module/{module}/{record}").status_code == 200
    assert api.admin("GET", f"module/{module}/{record}").status_code == 400


@pytest.mark.parametrize("module", MODULES)
def test_list_detail_and_edit_page_show_the_record(pages: Pages, records: dict[str, str], module: str) -> None:
    name = f"Probe {module}"
    assert pages.found(module, name_advanced=name) == {records[module]}
    assert pages.found(module, name_advanced="No such name") == set()
    detail = pages.detail(module, records[module])
    assert name in detail
    assert SHOWN[module] in words(detail)
    assert "<i>ACME" not in detail
    assert "Hi & <b>" not in detail
    assert not refused(pages.edit(module, records[module]))


@pytest.mark.parametrize(("parent", "module"), [(parent, below) for parent in PARENTS for below in PARENTS[parent][1]])
def test_the_record_is_in_the_subpanel_of_its_parent(
    pages: Pages, records: dict[str, str], parents: dict[str, str], parent: str, module: str
) -> None:
    assert f"Probe {module}" in pages.subpanel(parent, parents[parent], module.lower())
    assert f'data-id-value="{parents[parent]}"' in pages.detail(module, records[module])


def test_both_sides_of_a_relationship_are_there_for_v8(
    api: Api, records: dict[str, str], parents: dict[str, str]
) -> None:
    below = api.admin("GET", f"module/Leads/{parents['Leads']}/relationships/scb_visitors").json()["data"]
    assert [row["id"] for row in below] == [records["SCB_Visitors"]]
    above = api.admin("GET", f"module/SCB_Visitors/{records['SCB_Visitors']}/relationships/lead").json()["data"]
    assert [row["id"] for row in above] == [parents["Leads"]]


def test_a_person_cannot_change_what_the_bridge_found(api: Api, pages: Pages, records: dict[str, str]) -> None:
    score = records["SCB_ScoreLog"]
    pages.save("SCB_ScoreLog", score, feedback="too_high", score="1", band="cold")
    stored = api.attributes("SCB_ScoreLog", score)
    assert (stored["score"], stored["band"], stored["feedback"]) == ("72", "hot", "too_high")
    assert "Asked for a demo" in words(pages.detail("SCB_ScoreLog", score))


def test_what_the_bridge_makes_is_no_news_and_what_a_person_changes_is(
    api: Api, pages: Pages, records: dict[str, str]
) -> None:
    run = records["SCB_PlaybookRuns"]
    assert api.news(run) == []
    pages.save("SCB_PlaybookRuns", run, state="paused")
    assert api.news(run) == [("updated", ["state"])]
    assert api.write("quiet", "update", "SCB_PlaybookRuns", run, steps_done=1) == "written"
    assert api.news(run) == []


def test_a_form_keeps_its_definition_when_a_person_edits_it(api: Api, pages: Pages, records: dict[str, str]) -> None:
    form = records["SCB_Forms"]
    api.news(form)
    pages.save("SCB_Forms", form, name="Probe SCB_Forms", form_key="probe", status="active")
    assert api.news(form) == [("updated", ["status"])]
    assert "• Email" in words(pages.detail("SCB_Forms", form))


def test_a_transcript_may_be_long(api: Api, pages: Pages, records: dict[str, str]) -> None:
    messages = [{"from": "visitor", "text": f"{number} {'long ' * 40}"} for number in range(500)]
    conversation = records["SCB_Conversations"]
    assert api.write("quiet", "update", "SCB_Conversations", conversation, transcript=messages) == "written"
    assert "Visitor: 499 long" in words(pages.detail("SCB_Conversations", conversation))
    short = MODULES["SCB_Conversations"]["transcript"]
    assert api.write("quiet", "update", "SCB_Conversations", conversation, transcript=short) == "written"


@pytest.mark.parametrize(
    ("found", "search"),
    [
        (True, {"intent_score_advanced_range_choice": "greater_than", "range_intent_score_advanced": "70"}),
        (False, {"intent_score_advanced_range_choice": "less_than", "range_intent_score_advanced": "70"}),
        (True, {"last_visit_at_advanced_range_choice": "=", "range_last_visit_at_advanced": "11/22/2026"}),
        (False, {"last_visit_at_advanced_range_choice": "=", "range_last_visit_at_advanced": "11/21/2026"}),
        (True, {"lead_name_advanced": "Probe of modules"}),
        (False, {"lead_name_advanced": "Somebody else"}),
    ],
)
def test_visitors_are_found_by_number_time_and_lead(
    pages: Pages, records: dict[str, str], found: bool, search: dict[str, str]
) -> None:
    expected = {records["SCB_Visitors"]} if found else set()
    assert pages.found("SCB_Visitors", name_advanced="Probe SCB_Visitors", **search) == expected


def test_a_role_closes_a_module_everywhere(api: Api, restricted_pages: Pages, records: dict[str, str]) -> None:
    score = records["SCB_ScoreLog"]
    assert refused(restricted_pages.list("SCB_ScoreLog"))
    for page in (restricted_pages.detail, restricted_pages.edit):
        assert refused(page("SCB_ScoreLog", score))
    assert api.restricted(f"module/SCB_ScoreLog/{score}").status_code >= 400
    assert "module=SCB_ScoreLog" not in restricted_pages.list("SCB_Visitors")


def test_a_role_shows_only_own_records(
    api: Api, restricted_pages: Pages, records: dict[str, str], restricted: str
) -> None:
    submission, name = records["SCB_Submissions"], "Probe SCB_Submissions"
    assert restricted_pages.found("SCB_Submissions", name_advanced=name) == set()
    assert refused(restricted_pages.detail("SCB_Submissions", submission))
    assert api.write("full", "update", "SCB_Submissions", submission, assigned_user_id=restricted) == "written"
    assert restricted_pages.found("SCB_Submissions", name_advanced=name) == {submission}
    assert name in restricted_pages.detail("SCB_Submissions", submission)
    assert refused(restricted_pages.edit("SCB_Submissions", submission))
    assert api.restricted(f"module/SCB_Submissions/{submission}").status_code == 200


def test_a_person_without_a_role_for_it_may_use_a_module(restricted_pages: Pages, records: dict[str, str]) -> None:
    for module in ("SCB_Forms", "SCB_Visitors", "SCB_Conversations", "SCB_HealthLog", "SCB_PlaybookRuns"):
        assert f"Probe {module}" in restricted_pages.detail(module, records[module])
        assert not refused(restricted_pages.edit(module, records[module]))


@pytest.mark.parametrize("module", MODULES)
def test_reports_and_workflows_offer_the_module(pages: Pages, module: str) -> None:
    assert f'value="{module}"' in pages.edit("AOR_Reports").replace("'", '"')
    assert f'value="{module}"' in pages.edit("AOW_WorkFlow").replace("'", '"')


def test_the_health_panel_shows_score_bars_and_words(api: Api, pages: Pages, parents: dict[str, str]) -> None:
    account = parents["Accounts"]
    hostile = "<script>alert(1)</script>"
    values = {
        "health_score": 43,
        "health_band": "at_risk",
        "health_trend": "falling",
        "churn_probability": 0.2741,
        "health_components": [{"component": "usage", "label": f"Usage {hostile}", "score": 38}],
        "health_reasons": [{"text": f"Usage fell {hostile}", "points": -18}],
        "health_recommendations": [{"text": f"Call {hostile}", "due": "2026-11-24"}],
        "usage_summary": [{"metric": "seats", "used": 50, "limit": 50}],
        "health_scored_at": "2026-11-22T08:00:00Z",
    }
    assert api.write("quiet", "update", "Accounts", account, **values) == "written"
    assert api.write("full", "update", "Accounts", account, mrr=1250.5, renewal_date="2027-01-31") == "written"
    page = pages.detail("Accounts", account)
    for shown in (
        "43 At risk",
        "Falling",
        "27.4 %",
        "\u221218 Usage fell",
        "• Call",
        "50 of 50 (at its limit)",
        "1,250.50",
    ):
        assert shown in words(page), shown
    assert "width:38%" in page
    assert hostile not in page
    pages.save("Accounts", account, name="Probe of modules", health_score="99", mrr="1300", renewal_date="01/31/2027")
    assert api.attributes("Accounts", account)["health_score"] == "43"
    assert float(api.attributes("Accounts", account)["mrr"].replace(",", "")) == 1300


def test_a_case_shows_its_sentiment_and_articles(api: Api, pages: Pages, parents: dict[str, str]) -> None:
    articles = [{"id": "a1", "title": "Reset <b>it</b>", "similarity": 0.87}]
    case = parents["Cases"]
    assert (
        api.write("quiet", "update", "Cases", case, ai_sentiment="negative", ai_suggested_articles=articles)
        == "written"
    )
    page = pages.detail("Cases", case)
    assert "Negative" in words(page)
    assert "record=a1" in page
    assert "Reset &lt;b&gt;it&lt;/b&gt;</a> (87 % match)" in page


def test_an_article_carries_what_its_page_on_the_website_needs(api: Api, pages: Pages) -> None:
    article = str(uuid.uuid4())
    fields = {"name": "Probe article", "slug": "probe", "tags": "a, b", "language": "en", "summary": "Short & good"}
    assert api.write("full", "create", "AOK_KnowledgeBase", article, **fields, helpful_count=4) == "created"
    assert "Short & good" in words(pages.detail("AOK_KnowledgeBase", article))
    assert "probe" in pages.edit("AOK_KnowledgeBase", article)
    assert api.attributes("AOK_KnowledgeBase", article)["helpful_count"] == "4"
    api.admin("DELETE", f"module/AOK_KnowledgeBase/{article}")


def test_quick_repair_has_nothing_left_to_do(api: Api) -> None:
    assert _php("pending_sql.php") == ""
