"""Plain text through SuiteCRM's HTML cleaning."""

import pytest

from suitecrm_bridge.crm.text import guard, unguard

DANGEROUS = [
    "x<y",
    "a<b c>d",
    "John <john@example.com>",
    "if (a<b) {x}",
    "<script>alert(1)</script>",
    "&eacute; &amp; &lt;b&gt; &#039;",
    "</b> <!-- c --> <?php x",
    "<\u2060joined already &\u2060amp;",
]


@pytest.mark.parametrize("text", DANGEROUS)
def test_guarded_text_comes_back_to_the_letter(text: str):
    assert unguard(guard(text)) == text


@pytest.mark.parametrize("text", DANGEROUS)
def test_guarded_text_shows_a_parser_neither_tag_nor_entity(text: str):
    guarded = guard(text)
    assert "<y" not in guarded
    assert "<s" not in guarded
    assert "&a" not in guarded
    assert "&#" not in guarded


@pytest.mark.parametrize(
    "text", ["a < b", "<3", "R&D", "AT&T", "Tom & Jerry", "?a=1&copy=2&b=3", "100 %", "5 > 4", "漢字 😀"]
)
def test_harmless_text_is_sent_as_it_is(text: str):
    assert guard(text) == text
    assert unguard(text) == text


def test_entities_are_decoded_once():
    assert (
        unguard("Tom & Jerry &lt;b&gt;&quot;hi&quot;&lt;/b&gt; it&#039;s &amp;lt;")
        == 'Tom & Jerry <b>"hi"</b> it\'s &lt;'
    )


def test_a_url_with_copy_in_its_query_keeps_it():
    assert unguard("?a=1&copy=2&lt=3") == "?a=1&copy=2&lt=3"
