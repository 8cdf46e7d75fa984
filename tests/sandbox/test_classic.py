"""The classic screens: a person logs in, saves a lead and reads its score."""

import json
import re

import httpx
import pytest

from suitecrm_bridge.sandbox import Sandbox
from tests.sandbox.conftest import Api

LIST = "index.php?module=Leads&action=ListView"
LOGIN = "index.php?module=Users&action=Authenticate"


@pytest.fixture
def browser(sandbox: Sandbox) -> httpx.Client:
    """A browser in which admin is logged in."""
    return logged_in(sandbox, "admin", "admin123")


def logged_in(sandbox: Sandbox, user: str, password: str) -> httpx.Client:
    browser = httpx.Client(
        transport=httpx.WSGITransport(app=sandbox.wsgi), base_url="http://crm/", follow_redirects=True
    )
    page = browser.post(LOGIN, data={"user_name": user, "password": password, "return_to": f"/{LIST}"})
    assert "Log out" in page.text
    return browser


def detail(lead: str) -> str:
    return f"index.php?module=Leads&action=DetailView&record={lead}"


def save(browser: httpx.Client, lead: str, **form: str) -> httpx.Response:
    return browser.post("index.php?module=Leads&action=Save", data={"record": lead, **form})


def test_strangers_are_asked_to_log_in_and_brought_back(sandbox: Sandbox) -> None:
    browser = httpx.Client(transport=httpx.WSGITransport(app=sandbox.wsgi), base_url="http://crm/")
    page = browser.get(LIST)
    assert "<h1>Log in</h1>" in page.text
    assert 'name="return_to" value="/index.php?module=Leads&amp;action=ListView"' in page.text
    answer = browser.post(LOGIN, data={"user_name": "will", "password": "will", "return_to": "https://evil.example/"})
    assert answer.headers["location"] == "/index.php?module=Leads&action=ListView"


def test_a_wrong_password_is_not_told_apart_from_a_wrong_name(sandbox: Sandbox) -> None:
    browser = httpx.Client(transport=httpx.WSGITransport(app=sandbox.wsgi), base_url="http://crm/")
    texts = [browser.post(LOGIN, data={"user_name": n, "password": "x"}) for n in ("admin", "nobody")]
    assert [answer.status_code for answer in texts] == [401, 401]
    assert texts[0].text == texts[1].text


def test_a_forged_cookie_opens_nothing(sandbox: Sandbox) -> None:
    browser = httpx.Client(transport=httpx.WSGITransport(app=sandbox.wsgi), base_url="http://crm/")
    browser.cookies.set("sandbox_session", "1." + "0" * 64)
    assert "<h1>Log in</h1>" in browser.get(LIST).text


def test_every_page_says_that_it_is_the_sandbox(browser: httpx.Client) -> None:
    assert "a stand-in, not a SuiteCRM" in browser.get(LIST).text


def test_a_person_saves_a_lead_and_the_feed_tells(api: Api, browser: httpx.Client) -> None:
    lead = api.create(last_name="Before", email1="before@example.com")
    page = save(browser, lead, last_name="O'After & <i>Sons</i>", email1="after@example.com", description="a\r\nb")
    assert "O&#x27;After &amp; &lt;i&gt;Sons&lt;/i&gt;" in page.text
    assert api.field(lead, "email1") == "after@example.com"
    row = api.data("custom/bridge/changes")[-1]
    assert (row["id"], row["event"], row["by"]) == (lead, "updated", "1")
    assert set(row["changed"]) == {"last_name", "description", "email1"}


def test_saving_an_unchanged_form_is_no_news(api: Api, browser: httpx.Client) -> None:
    lead = api.create(last_name="Same", email1="same@example.com", title="Boss")
    form = browser.get(f"index.php?module=Leads&action=EditView&record={lead}").text
    fields = dict(re.findall(r'<input id="(\w+)" name="\w+" value="([^"]*)">', form))
    assert fields["last_name"] == "Same"
    known = len(api.data("custom/bridge/changes"))
    save(browser, lead, **fields)
    assert len(api.data("custom/bridge/changes")) == known


def test_a_form_opened_before_a_score_came_does_not_take_it_back(api: Api, browser: httpx.Client) -> None:
    lead = api.create(last_name="Open")
    browser.get(f"index.php?module=Leads&action=EditView&record={lead}")
    item = {"op": "update", "module": "Leads", "id": lead, "fields": {"ai_score": 88}}
    api.http.post("V8/custom/bridge/write", json={"mode": "quiet", "items": [item]})
    save(browser, lead, last_name="Saved")
    assert api.field(lead, "ai_score") == "88"


def test_the_detail_view_shows_score_band_and_reasons(api: Api, browser: httpx.Client) -> None:
    lead = api.create(last_name="Scored")
    assert "Not scored yet." in browser.get(detail(lead)).text
    reasons = [{"text": "Viewed <the> pricing page", "points": 12}, {"text": "No phone", "points": -3.5}]
    fields = {
        "ai_score": 72,
        "ai_score_band": "hot",
        "ai_score_reasons": reasons,
        "ai_scored_at": "2026-11-22T12:34:56Z",
    }
    fields |= {"ai_conversion_probability": 0.315, "ai_next_actions": [{"text": "Call", "due": "2026-11-23"}]}
    item = {"op": "update", "module": "Leads", "id": lead, "fields": {**fields, "total_visits": 4}}
    api.http.post("V8/custom/bridge/write", json={"mode": "quiet", "items": [item]})
    page = browser.get(detail(lead)).text
    for part in (
        '<span class="score">72</span>',
        "Hot",
        "+12",
        "Viewed &lt;the&gt; pricing page",
        "-3.5",
        "11/22/2026 12:34",
    ):
        assert part in page
    assert "Call (by 2026-11-23)" in page
    assert re.search(r'id="field-total_visits"><dt>[^<]+</dt><dd>4</dd>', page)


@pytest.mark.parametrize("reasons", ["not json", "5", "[1, null]", '[{"points": "x"}]'])
def test_reasons_that_cannot_be_read_break_no_page(api: Api, browser: httpx.Client, reasons: str) -> None:
    lead = api.create(last_name="Scored")
    api.sandbox.world.database.update("leads", "id", lead, {"ai_score": 1, "ai_score_reasons": reasons})
    assert browser.get(detail(lead)).status_code == 200


def test_a_lead_that_one_may_not_see_is_not_here(api: Api, sandbox: Sandbox) -> None:
    lead = api.create(last_name="Secret", assigned_user_id="seed_will_id")
    chris = logged_in(sandbox, "chris", "chris")
    assert chris.get(detail(lead)).status_code == 404
    assert save(chris, lead, last_name="Taken").status_code == 404
    assert api.field(lead, "last_name") == "Secret"


@pytest.mark.parametrize(
    "query", ["module=Nope", "module=Leads&action=Nope", "module=Users", "module=Leads&page=x", "page=9" * 9]
)
def test_odd_addresses_never_break(browser: httpx.Client, query: str) -> None:
    assert browser.get(f"index.php?{query}").status_code in {200, 404}


def test_the_list_finds_by_name(api: Api, browser: httpx.Client) -> None:
    api.create(first_name="Quentin", last_name="Zebra")
    page = browser.get(f"{LIST}&query=quentin+z").text
    assert page.count("action=DetailView") == 1


def test_logging_out_ends_the_session(browser: httpx.Client) -> None:
    browser.get("index.php?module=Users&action=Logout")
    assert "<h1>Log in</h1>" in browser.get(LIST).text


def test_without_the_package_there_is_no_score(plain: Sandbox) -> None:
    lead = Api(plain).create(last_name="Plain")
    assert "AI score" not in logged_in(plain, "admin", "admin123").get(detail(lead)).text


def test_the_page_is_made_for_phones_too(browser: httpx.Client) -> None:
    assert '<meta name="viewport" content="width=device-width, initial-scale=1">' in browser.get(LIST).text


def test_json_is_not_shown_raw(api: Api, browser: httpx.Client) -> None:
    lead = api.create(last_name="Raw")
    stored = json.dumps([{"text": "Because", "points": 1}])
    api.sandbox.world.database.update("leads", "id", lead, {"ai_score": 1, "ai_score_reasons": stored})
    assert '{"text"' not in browser.get(detail(lead)).text.replace("&quot;", '"')
