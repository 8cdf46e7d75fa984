"""The page "SuiteCRM Bridge" of the Administration panel: who may use it, what its buttons do, how it looks."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import sync_playwright

from tests.live import ADMIN, ADMIN_PASSWORD, live_environment, live_root
from tests.package.classic_ui import ClassicUi, notice, words

pytestmark = pytest.mark.live

CHROMIUM = Path("/usr/bin/chromium")
ROUTES = "custom/application/Ext/Api/V8/Config/routes.php"
HEALTHY = b'{"success": true, "data": {"id": "facade", "type": "Health", "attributes": {"status": "ok"}}}'
# The demo data's people have their names as passwords.
PERSON = "sally"


@pytest.fixture(scope="module")
def ui() -> Iterator[ClassicUi]:
    session = ClassicUi(live_environment()["SUITECRM_URL"], ADMIN, ADMIN_PASSWORD)
    yield session
    session.press("address", bridge_url="")
    session.press("alerts", **{"alerts[lead_hot][to][]": "owner", "alerts[account_critical][to][]": "owner"})
    session.close()


class Bridge(BaseHTTPRequestHandler):
    """A bridge that is well, except below /elsewhere, which redirects to where it is."""

    def do_GET(self) -> None:
        if self.path.startswith("/elsewhere"):
            self.send_response(302)
            self.send_header("Location", "/healthz")
            self.end_headers()
            return
        self.send_response(200 if self.path == "/healthz" else 404)
        self.end_headers()
        self.wfile.write(HEALTHY)

    def log_message(self, *said: object) -> None:
        """Tests are quiet."""


@contextmanager
def _bridge() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Bridge)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _address(ui: ClassicUi) -> str:
    found = re.search(r'id="scb-address"[^>]* value="([^"]*)"', ui.page("Administration", "suitecrmbridge"))
    return found[1] if found else "no page"


def _findings(page: str) -> dict[str, str]:
    table = re.search(r'id="scb-findings">(.*?)</table>', page, re.DOTALL)
    rows = re.findall(r"<tr><td[^>]*>(.*?)</td><td>(.*?)</td></tr>", table[1] if table else "", re.DOTALL)
    return {words(name): words(verdict) for name, verdict in rows}


def test_the_administration_panel_leads_to_the_page(ui: ClassicUi) -> None:
    assert "module=Administration&action=suitecrmbridge" in ui.page("Administration", "index").replace("&amp;", "&")
    assert "Signing secret" in words(ui.page("Administration", "suitecrmbridge"))


@pytest.mark.parametrize("task", ["address", "secret", "clients", "alerts", "test", "check", "repair"])
def test_nobody_else_sees_the_page_or_presses_its_buttons(ui: ClassicUi, task: str) -> None:
    ui.press("address", bridge_url="https://bridge.example.com")
    person = ClassicUi(live_environment()["SUITECRM_URL"], PERSON, PERSON)
    assert "Logout" in person.page("Leads", "index"), "logged in"
    seen = person.page("Administration", "suitecrmbridge")
    pressed = person.press_with("x", task, bridge_url="https://other.example.com")
    person.close()
    assert "scb-admin" not in seen + pressed
    assert _address(ui) == "https://bridge.example.com"


def test_a_button_needs_a_post_and_this_sessions_token_and_uses_it_up(ui: ClassicUi) -> None:
    ui.press("address", bridge_url="https://bridge.example.com")
    other = {"bridge_url": "https://other.example.com"}
    refused = "This form was no longer valid."
    for token in ("", "x" * 64):
        assert refused in notice(ui.press_with(token, "address", **other))
    found = re.search(r'name="scb_token" value="(\w+)"', ui.page("Administration", "suitecrmbridge"))
    assert found
    assert (
        notice(ui.page("Administration", "savesuitecrmbridge", scb_task="address", scb_token=found[1], **other)) == ""
    )
    assert _address(ui) == "https://bridge.example.com"
    assert notice(ui.press_with(found[1], "address", bridge_url="https://bridge.example.com")) == "Saved."
    assert refused in notice(ui.press_with(found[1], "address", **other))
    assert _address(ui) == "https://bridge.example.com"


@pytest.mark.parametrize("referer", [None, "https://evil.example.com/"])
def test_a_button_on_another_site_changes_nothing(ui: ClassicUi, referer: str | None) -> None:
    ui.press("address", bridge_url="https://bridge.example.com")
    button = {"module": "Administration", "action": "savesuitecrmbridge", "scb_task": "address"}
    headers = {"Referer": referer} if referer else {}
    with httpx.Client(base_url=ui.http.base_url, cookies=ui.http.cookies, headers=headers, timeout=60) as elsewhere:
        elsewhere.post("/index.php", data={**button, "bridge_url": "https://other.example.com"})
    assert _address(ui) == "https://bridge.example.com"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "http://u:p@x", "http://169.254.169.254"]
)
def test_an_address_that_is_none_is_refused_and_the_old_one_stays(ui: ClassicUi, address: str) -> None:
    ui.press("address", bridge_url="https://bridge.example.com")
    assert "no address of a bridge" in notice(ui.press("address", bridge_url=address))
    assert _address(ui) == "https://bridge.example.com"


def test_the_connection_test_tells_a_healthy_bridge_from_anything_else(ui: ClassicUi) -> None:
    with _bridge() as address:
        ui.press("address", bridge_url=address)
        assert "is well" in notice(ui.press("test"))
        ui.press("address", bridge_url=f"{address}/elsewhere")
        assert "redirects" in notice(ui.press("test"))
        ui.press("address", bridge_url=f"{address}/nowhere")
        assert "not a healthy bridge" in notice(ui.press("test"))
    ui.press("address", bridge_url=address)
    assert "Nothing answers" in notice(ui.press("test"))


def test_new_secrets_work_are_shown_once_and_end_the_old_ones(ui: ClassicUi) -> None:
    page = ui.press("clients")
    settings = dict(re.findall(r"(SUITECRM_\w+)=(\S+)", notice(page)))
    grant = {
        "grant_type": "client_credentials",
        "client_id": settings["SUITECRM_CLIENT_ID"],
        "client_secret": settings["SUITECRM_CLIENT_SECRET"],
    }
    token = f"{settings['SUITECRM_URL']}/Api/access_token"
    assert httpx.post(token, json=grant).status_code == 200
    assert settings["SUITECRM_CLIENT_SECRET"] not in ui.page("Administration", "suitecrmbridge")
    ui.press("clients")
    assert httpx.post(token, json=grant).status_code == 401
    live_environment.cache_clear()


def test_the_signing_secret_is_stored_encrypted_and_never_shown_again(ui: ClassicUi) -> None:
    made = re.search(r"SUITECRM_SIGNING_SECRET=(\w{64})", notice(ui.press("secret")))
    assert made
    assert made[1] not in ui.page("Administration", "suitecrmbridge")
    assert "suitecrm_bridge" in (live_root() / "config_override.php").read_text()
    assert "32 to 255" in notice(ui.press("secret", signing_secret="too short"))
    assert notice(ui.press("secret", signing_secret="s" * 40)) == "Saved."


def test_a_check_finds_what_is_missing_and_a_repair_makes_it_again(ui: ClassicUi) -> None:
    assert set(_findings(ui.press("check")).values()) == {"fine"}
    routes = live_root() / ROUTES
    layout = live_root() / "custom/modules/Leads/metadata/listviewdefs.php"
    routes.unlink()
    layout.unlink()
    found = _findings(ui.press("check"))
    assert {name for name, verdict in found.items() if verdict != "fine"} == {"API routes", "Layouts"}
    assert set(_findings(ui.press("repair")).values()) == {"fine"}
    assert (routes.exists(), layout.exists()) == (True, True)


def test_who_is_alerted_is_remembered(ui: ClassicUi) -> None:
    ui.press("alerts", **{"alerts[lead_hot][to][]": ["owner", "manager"], "alerts[lead_hot][users][]": ["1"]})
    page = ui.page("Administration", "suitecrmbridge")
    chosen = re.findall(r'name="alerts\[(\w+)\]\[to\]\[\]" value="(\w+)" checked', page)
    assert chosen == [("lead_hot", "owner"), ("lead_hot", "manager")]
    assert re.findall(r'<option value="(\w+)" selected', page) == ["1"]


@pytest.mark.parametrize("width", [1280, 390])
def test_the_page_fits_a_desk_and_a_phone(ui: ClassicUi, width: int) -> None:
    if not CHROMIUM.exists():
        pytest.skip(f"{CHROMIUM} is missing; on Debian: apt-get install chromium")
    home = f"{live_environment()['SUITECRM_URL']}/index.php"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.goto(f"{home}?module=Users&action=Login")
        page.fill("#user_name", ADMIN)
        page.fill("#username_password", ADMIN_PASSWORD)
        page.click("#bigbutton")
        page.wait_for_load_state()
        page.goto(f"{home}?module=Administration&action=suitecrmbridge", referer=home)
        page.click("#scb-check input[type=submit]")
        page.wait_for_selector("#scb-findings")
        box = page.locator(".scb-admin").bounding_box()
        browser.close()
    assert box is not None
    assert box["x"] + box["width"] <= width
