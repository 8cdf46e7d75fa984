"""Text: what the purifier leaves of it and how it is encoded on its way out; every row was seen on a real 7.14.6."""

import pytest

from tests.sandbox.conftest import Api


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("a < b", "a &lt; b"),
        ("I <3 you", "I &lt;3 you"),
        ("R&D", "R&D"),
        ("a \"quote\" and an 'apostrophe'", "a &quot;quote&quot; and an &#039;apostrophe&#039;"),
        ("<b>bold</b>", "&lt;b&gt;bold&lt;/b&gt;"),
        ("<b>never closed", "&lt;b&gt;never closed&lt;/b&gt;"),
        ("x</b>y", "xy"),
        ("x<b></b>y", "xy"),
        ("<b><i></i></b>z", "z"),
        ("<p>a<p>b", "&lt;p&gt;a&lt;/p&gt;&lt;p&gt;b&lt;/p&gt;"),
        ("x<y", "x"),
        ("a<b c>d", "a&lt;b&gt;d&lt;/b&gt;"),
        ("tail <b", "tail "),
        ("John <john@example.com>", "John "),
        ("if (a<b) {x}", "if (a"),
        ("<script>alert(1)</script>hi", "hi"),
        ("x &lt;script&gt;y&lt;/script&gt; z", "x  z"),
        ("<iframe src=x></iframe>z", "z"),
        ("<form><input name=x>i</form>", "i"),
        ("<title>t</title>u", "u"),
        ('<a href="javascript:alert(1)">j</a>', "&lt;a&gt;j&lt;/a&gt;"),
        ("&eacute; &copy;", "é ©"),
        ("a &lt b", "a &lt b"),
        ("&amp;amp;amp;", "&"),
        ("&lt;b&gt;x&lt;/b&gt;", "&lt;b&gt;x&lt;/b&gt;"),
        ("&notanentity;", "&notanentity;"),
        ("a\r\nb\x00c", "a\nbc"),
        ("Łukasz 😀 漢字", "Łukasz 😀 漢字"),
    ],
)
def test_text_comes_back_as_the_purifier_leaves_it(api: Api, sent: str, shown: str) -> None:
    lead = api.create(last_name="Text", description=sent)
    assert api.field(lead, "description") == shown


def test_nothing_but_markup_is_stored_as_null(api: Api) -> None:
    lead = api.create(last_name="Text", description="<test@example.com>")
    assert api.stored(lead, "description") is None


def test_sending_the_encoded_form_back_does_no_harm(api: Api) -> None:
    lead = api.create(last_name="Text", description='"Tom" & <b>Jerry</b>')
    shown = api.field(lead, "description")
    for _ in range(2):
        api.patch(lead, description=api.field(lead, "description"))
    assert api.field(lead, "description") == shown


def test_names_are_trimmed_and_long_texts_are_not(api: Api) -> None:
    lead = api.create(last_name="  Trim  ", description="  kept  ")
    assert (api.field(lead, "last_name"), api.field(lead, "description")) == ("Trim", "  kept  ")


def test_a_custom_text_keeps_its_ampersand_encoded(api: Api) -> None:
    lead = api.create(last_name="Custom", jjwg_maps_address_c="R&D")
    assert api.stored(lead, "jjwg_maps_address_c", "leads_cstm", "id_c") == "R&amp;D"
    assert api.field(lead, "jjwg_maps_address_c") == "R&amp;D"
