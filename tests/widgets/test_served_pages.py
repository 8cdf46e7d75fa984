"""What sites fetch: the tracker with the headers it needs, and the demo site when there is one."""

import re

import pytest
from flask.testing import FlaskClient

from suitecrm_bridge.core.services import Services
from suitecrm_bridge.features.sites.service import SiteService, pinned_trackers
from suitecrm_bridge.web.openapi import document_of

from .demo_site import ODD_KEY, site, two_sites

PAGES = ["", "product", "pricing", "docs", "book-a-demo", "contact", "guide"]


@pytest.fixture
def services() -> Services:
    return two_sites()


@pytest.fixture
def client(services: Services) -> FlaskClient:
    return site(services).test_client()


def test_the_tracker_may_be_loaded_from_anywhere(client: FlaskClient) -> None:
    answer = client.get("/tracking.js")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert answer.headers["Cache-Control"].startswith("public, max-age=3600")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert b"suitecrmBridge" in answer.data


def test_a_pinned_tracker_never_changes_and_may_be_checked(client: FlaskClient) -> None:
    assert pinned_trackers()
    for version, script in pinned_trackers().items():
        answer = client.get(f"/tracking-{version}.js")
        assert (answer.status_code, answer.data) == (200, script)
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert answer.headers["Access-Control-Allow-Origin"] == "*"  # or a browser could not check its hash
    assert client.get("/tracking-9.9.9.js").status_code == 404
    assert client.get("/tracking-..js").status_code == 404


@pytest.mark.parametrize("encoding", ["identity", "gzip", "br"])
def test_an_unchanged_tracker_is_not_sent_again(client: FlaskClient, encoding: str) -> None:
    first = client.get("/tracking.js", headers={"Accept-Encoding": encoding})
    again = client.get("/tracking.js", headers={"Accept-Encoding": encoding, "If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize("page", PAGES)
def test_every_demo_page_carries_the_tracker_and_the_escaped_key(client: FlaskClient, page: str) -> None:
    answer = client.get(f"/site/{page}")
    assert answer.status_code == 200
    assert '<script async src="/tracking.js" data-site="site_&#34;odd"></script>' in answer.text
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("page", PAGES)
def test_every_link_of_the_demo_site_leads_somewhere(client: FlaskClient, page: str) -> None:
    links = set(re.findall(r'(?:href|src|data-link)="(/[^"#]*)', client.get(f"/site/{page}").text))
    assert links
    assert {link: code for link in links if (code := client.get(link).status_code) != 200} == {}


def test_the_demo_site_needs_no_inline_code(client: FlaskClient) -> None:
    pages = "".join(client.get(f"/site/{page}").text for page in PAGES)
    assert re.findall(r'<script(?![^>]*src=)|<style|\sstyle="|\son[a-z]+="', pages) == []


def test_the_short_address_leads_to_it_with_its_campaign(client: FlaskClient) -> None:
    assert client.get("/demo/?utm_source=news").headers["Location"] == "/site/?utm_source=news"
    assert client.get("/demo/pricing").headers["Location"] == "/site/pricing"


def test_no_other_place_can_be_reached_through_the_entrance(client: FlaskClient) -> None:
    assert client.get("/demo/%5Cevil.test").headers["Location"] == "/site/"


@pytest.mark.parametrize(
    "path", ["/site/nothing", "/site/layout.html", "/site/assets/home.html", "/site/assets/..%2froutes.py"]
)
def test_nothing_else_is_served(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_without_a_registered_demo_site_there_is_none(services: Services, client: FlaskClient) -> None:
    services.get(SiteService).disable(ODD_KEY)
    assert client.get("/site/").status_code == 404
    assert client.get("/tracking.js").status_code == 200


def test_only_the_script_is_part_of_the_documented_api(services: Services) -> None:
    app = site(services)
    with app.app_context():
        assert [path for path in document_of(app)["paths"] if "demo" in path or "site" in path] == []
        assert "/tracking.js" in document_of(app)["paths"]
