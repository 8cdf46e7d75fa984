"""The traps about text, with the stand-in and the real SuiteCRM."""

from uuid import uuid4

import pytest

from suitecrm_bridge.crm import Crm, Html, Where
from tests.crm.wiring import Maker


def test_06_text_is_plain_text(crm: Crm, make: Maker):
    words = 'Tom & Jerry said "hi", it\'s 5 > 4 & ünïcode 😀'
    lead = make(description=words)
    assert crm.get("Leads", lead.id, fields=["description"]).attributes["description"] == words


@pytest.mark.parametrize(
    "text",
    [
        "if (a<b) {x}",
        "John <john@example.com>",
        "<script>alert(1)</script>",
        "&lt;b&gt; &amp; &#65;",
        "a<b c>d",
        "?a=1&copy=2",
    ],
)
def test_09_text_that_looks_like_markup_is_kept_to_the_letter(crm: Crm, make: Maker, text: str):
    lead = make(description=text, title=text)
    crm.update("Leads", lead.id, {"department": "another save cleans every field again"})
    found = crm.get("Leads", lead.id, fields=["description", "title"]).attributes
    assert found == {"description": text, "title": text}
    assert lead.id in {one.id for one in crm.list("Leads", where=Where().eq("title", text), size=100).records}


def test_09_markup_that_is_meant_stays_markup(crm: Crm, make: Maker):
    lead = make(description=Html("<p>one <b>two</b></p>"))
    assert crm.get("Leads", lead.id).attributes["description"] == "<p>one <b>two</b></p>"


def test_wildcards_in_a_search_are_letters(crm: Crm, make: Maker):
    mark = uuid4().hex[:12]
    exact = make("Accounts", name=f"100% R&D_{mark}")
    make("Accounts", name=f"1000 R&DX{mark}")
    found = crm.list("Accounts", where=Where().contains("name", f"100% R&D_{mark}")).records
    assert [one.id for one in found] == [exact.id]


def test_a_custom_fields_ampersand_comes_back_and_is_found(crm: Crm, make: Maker):
    place = f"R&D {uuid4()}"
    account = make("Accounts", jjwg_maps_address_c=place)
    assert crm.get("Accounts", account.id).attributes["jjwg_maps_address_c"] == place
    found = crm.list("Accounts", where=Where().eq("jjwg_maps_address_c", place)).records
    assert [one.id for one in found] == [account.id]
