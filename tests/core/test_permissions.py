"""What one permission covers of another: laws that hold for any of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suitecrm_bridge.core.permissions import ADMINISTRATION, is_permission, is_single, reach
from suitecrm_bridge.web.permissions import needs

words = st.from_regex(r"\A[a-z][a-z0-9_]{0,8}\Z")
business = words.filter(lambda word: word not in ADMINISTRATION)
owns = st.sampled_from(["", ":own"])
grants = st.lists(
    st.one_of(
        st.just("*"),
        st.builds("{}.{}{}".format, st.one_of(words, st.just("*")), st.one_of(words, st.just("*")), owns),
    ),
    max_size=6,
)
RANK = {None: 0, "own": 1, "all": 2}


@given(words, words)
def test_without_a_grant_nothing_is_allowed(thing: str, verb: str):
    assert reach([], f"{thing}.{verb}") is None


@given(business, words, owns)
def test_a_permission_covers_itself_and_stars_cover_it(thing: str, verb: str, own: str):
    far = "own" if own else "all"
    for grant in (f"{thing}.{verb}", f"{thing}.*", f"*.{verb}", "*.*"):
        assert reach([grant + own], f"{thing}.{verb}") == far
    assert reach(["*"], f"{thing}.{verb}") == "all"


@given(grants, grants, words, words)
def test_more_grants_never_allow_less_and_their_order_is_nothing(
    one: list[str], more: list[str], thing: str, verb: str
):
    asked = f"{thing}.{verb}"
    assert RANK[reach(one + more, asked)] == max(RANK[reach(one, asked)], RANK[reach(more, asked)])
    assert reach(one + more, asked) == reach(more + one, asked)


@given(grants, words, words)
def test_what_is_granted_names_the_thing_the_verb_or_everything(granted: list[str], thing: str, verb: str):
    implied = "read" if verb == "list" else verb
    if reach(granted, f"{thing}.{verb}") is not None:
        parts = [grant.removesuffix(":own").split(".") for grant in granted]
        assert any(part == ["*"] or (part[0] in {thing, "*"} and part[1] in {verb, "*", implied}) for part in parts)


@given(st.sampled_from(sorted(ADMINISTRATION)), words)
def test_a_star_for_things_does_not_reach_administration(thing: str, verb: str):
    assert reach([f"*.{verb}", "*.*"], f"{thing}.{verb}") is None
    assert reach([f"{thing}.{verb}"], f"{thing}.{verb}") == "all"
    assert reach(["*"], f"{thing}.{verb}") == "all"


def test_addresses_and_modules_are_written_alike():
    assert reach(["knowledge_base.read"], "knowledge-base.read") == "all"
    assert reach(["scb_forms.read:own"], "SCB_Forms.read") == "own"


@given(st.text(max_size=30))
def test_what_could_be_no_permission_is_covered_by_the_star_alone(asked: str):
    assert reach(["*"], asked) == "all"
    if not is_single(asked):
        assert reach(["*.*", "*.read", "leads.*"], asked) is None


def test_who_may_read_may_list():
    assert reach(["leads.read:own"], "leads.list") == "own"
    assert reach(["*.read"], "leads.list") == "all"
    assert reach(["leads.list"], "leads.read") is None


@pytest.mark.parametrize(
    "text", ["", "*", "leads", "leads.*", "*.read", "leads.update:own", "leads.update.more", "a b.c"]
)
def test_a_view_can_need_a_single_permission_only(text: str):
    assert not is_single(text)
    with pytest.raises(ValueError, match="no permission"):
        needs(text)


@given(st.text(max_size=20))
def test_any_text_is_a_permission_or_is_not_and_grants_nothing_if_not(text: str):
    if not is_permission(text):
        assert reach([text], "leads.read") is None


@pytest.mark.parametrize(
    "text", ["leads", "leads.", ".read", "leads.read:mine", "leads.read:own:own", "**", "*.read.own"]
)
def test_mistakes_are_no_permissions(text: str):
    assert not is_permission(text)
