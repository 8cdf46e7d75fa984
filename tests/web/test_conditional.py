"""Conditional and compressed answers: each form has its tag, and 304 says what 200 would."""

import gzip
from collections.abc import Iterator

import brotli
import pytest

from tests.embedded import embedded_redis
from tests.fakes.facade import Facade, running_facade

LIST = "/leads?per_page=20"
FORMS = [None, "gzip", "br", "br;q=0.5, gzip", "gzip;q=0, identity"]
# What a 200 says about the answer itself, and so a 304 as well.
SAID_BY_BOTH = ("ETag", "Vary", "Cache-Control")


@pytest.fixture(scope="module")
def facade(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Facade]:
    with embedded_redis() as url, running_facade(url, tmp_path_factory.mktemp("facade")) as running:
        running.log_in()
        yield running


def accepting(form: str | None, **more: str) -> dict[str, str]:
    return {**({"Accept-Encoding": form} if form else {}), **more}


@pytest.mark.parametrize("form", FORMS)
def test_each_form_has_its_tag_and_a_304_tells_the_same(facade: Facade, form: str | None):
    full = facade.get(LIST, headers=accepting(form))
    assert full.status_code == 200
    assert {each.strip() for each in full.headers["Vary"].split(",")} >= {"Accept-Encoding", "Origin"}
    tag = full.headers["ETag"]
    for asked in (tag, f"W/{tag}", f'"old", {tag}'):
        unchanged = facade.get(LIST, headers=accepting(form, **{"If-None-Match": asked}))
        assert (unchanged.status_code, unchanged.data) == (304, b"")
        assert {name: unchanged.headers.get(name) for name in SAID_BY_BOTH} == {
            name: full.headers.get(name) for name in SAID_BY_BOTH
        }
        for name in ("Content-Type", "Content-Length", "Content-Encoding"):
            assert name not in unchanged.headers


def test_the_forms_have_different_tags_and_the_same_content(facade: Facade):
    plain, zipped, shorter = (facade.get(LIST, headers=accepting(form)) for form in (None, "gzip", "br"))
    assert len({answer.headers["ETag"] for answer in (plain, zipped, shorter)}) == 3
    assert gzip.decompress(zipped.data) == brotli.decompress(shorter.data) == plain.data
    assert (zipped.headers["Content-Encoding"], shorter.headers["Content-Encoding"]) == ("gzip", "br")
    assert int(zipped.headers["Content-Length"]) == len(zipped.data) < len(plain.data) / 5


def test_another_tag_gets_the_whole_answer(facade: Facade):
    for asked in ('"old"', "nonsense", "", 'W/"old:gzip"'):
        assert facade.get(LIST, headers={"If-None-Match": asked}).status_code == 200
    assert facade.get(LIST, headers={"If-None-Match": "*"}).status_code == 304


@pytest.mark.parametrize("form", FORMS)
def test_head_says_what_get_would(facade: Facade, form: str | None):
    full = facade.get(LIST, headers=accepting(form))
    head = facade.client.head("/api/v1/leads?per_page=20", headers={**facade.headers, **accepting(form)})
    assert (head.status_code, head.data) == (200, b"")
    for name in (*SAID_BY_BOTH, "Content-Type", "Content-Length", "Content-Encoding"):
        assert head.headers.get(name) == full.headers.get(name), name


@pytest.mark.parametrize("form", FORMS)
def test_a_tag_of_any_form_guards_a_change(facade: Facade, form: str | None):
    lead = facade.get("/leads?per_page=1").json["data"][0]["id"]
    tag = facade.get(f"/leads/{lead}", headers=accepting(form)).headers["ETag"]
    changed = facade.patch(f"/leads/{lead}", json={"phone_work": f"1{len(form or '')}"}, headers={"If-Match": tag})
    assert changed.status_code == 200
    assert facade.patch(f"/leads/{lead}", json={"phone_work": "2"}, headers={"If-Match": tag}).status_code == 412


def test_errors_and_secrets_carry_no_tag(facade: Facade):
    assert "ETag" not in facade.get("/leads/nope").headers
    assert "ETag" not in facade.log_in().headers
