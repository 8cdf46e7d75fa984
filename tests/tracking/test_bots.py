"""Robots by how they are made, where they sit, what they do and how fast; and people who must not be taken for them."""

from datetime import timedelta

import pytest

from suitecrm_bridge.features.tracking.model import Batch, Entry, Event, suspicion
from suitecrm_bridge.features.tracking.model.bots import QUARANTINED, REASONS
from suitecrm_bridge.features.tracking.model.bots_agent import judged
from suitecrm_bridge.features.tracking.model.bots_networks import NotANetwork, is_hosting, networks_of
from suitecrm_bridge.features.tracking.model.bots_pace import impossible
from suitecrm_bridge.features.tracking.model.bots_spam import NotADomain, ReferrerSpam, spam_of
from suitecrm_bridge.features.tracking.service.examining import Examiner
from tests.data_sets import browsers, data_set, is_kept_apart, listed_crawlers, robots
from tests.tracking.world import BROWSER, NOON, SITE, Everybody, event

_CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36"


@pytest.mark.parametrize(
    ("agent", "reason"),
    [
        ("", "no_user_agent"),
        ("  ", "no_user_agent"),
        (None, "no_user_agent"),
        ("Mozilla/5.0 (compatible; Examplebot/2.1; +http://example.com/bot.html)", "crawler"),
        ("ExampleFetcher", "crawler"),
        ("Acme Uptime/3 (ops@acme.example)", "crawler"),
        (f"Mozilla/5.0 (X11; Linux x86_64) {_CHROME} acme.io/checks", "crawler"),
        (f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {_CHROME} Silktester", "crawler"),
        (f"Mozilla/5.0 (X11; Linux x86_64; Zzzbot/1.0) {_CHROME}", "crawler"),
        ("Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Zzz/1.0) Chrome/1.0 Safari/537.36", "program"),
        ("Mozilla/5.0 (compatible; Zzz/1.0)", "program"),
        ("Mozilla/5.0", "program"),
        ("zzz/4.0.1", "program"),
        ("python-requests/2.32", "crawler"),
        ("${jndi:ldap://x}", "probe"),
        ("Mozilla/5.0 <script>alert(1)</script>", "probe"),
        ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/131.0 Safari/537.36", "headless"),
    ],
)
def test_who_is_no_person_gives_it_away(agent: str | None, reason: str) -> None:
    assert suspicion(agent) == reason
    assert reason in QUARANTINED


_WEBVIEW = "AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36"
_IOS = "AppleWebKit/605.1.15 (KHTML, like Gecko)"


@pytest.mark.parametrize(
    "agent",
    [
        BROWSER,
        f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {_CHROME}",
        f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {_CHROME} Edg/131.0.0.0",
        f"Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) {_IOS} Version/18.1 Mobile/15E148 Safari/604.1",
        f"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) {_IOS}",
        f"Mozilla/5.0 (Linux; Android 9; CUBOT_X19) {_WEBVIEW}",
        f"Mozilla/5.0 (Linux; Android 13; SM-S901B; wv) {_WEBVIEW} Instagram 312.1 Android (33/13; 480dpi; samsung)",
        f"Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) {_IOS} Mobile/15E148 [LinkedInApp]/9.2",
        f"Mozilla/5.0 (Web0S; Linux/SmartTV) {_CHROME} WebAppManager",
        "Opera/9.80 (Linux armv7l; U; HbbTV/1.1.1 (; TEST; X;); en) Presto/2.10.250 Version/11.60",
        "Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; Trident/4.0; .NET CLR 2.0.50727)",
        "Lynx/2.8.9 libwww-FM/2.14 SSL-MM/1.4.1",
    ],
)
def test_people_are_not_taken_for_robots(agent: str) -> None:
    assert suspicion(agent) is None


@pytest.mark.skipif(data_set("device-detector") is None, reason="the data sets are not at hand")
def test_nine_in_ten_robots_are_found_and_hardly_any_browser() -> None:
    agents = [agent for agent in robots() if is_kept_apart(agent)]
    people = [entry["user_agent"] for entry in browsers()]
    assert len(agents) > 300
    assert sum(map(bool, map(judged, agents))) >= 0.95 * len(agents)
    assert sum(map(bool, map(judged, listed_crawlers()))) >= 0.95 * len(listed_crawlers())
    assert sum(map(bool, map(judged, people))) <= 0.003 * len(people)


def test_nobody_views_that_many_pages_at_once() -> None:
    assert impossible([at * 0.05 for at in range(20)]) is None
    assert impossible([at * 0.05 for at in range(21)]) == "too_fast"
    assert impossible([at * 0.9 for at in range(62)]) == "too_fast"
    assert impossible([at * 7.3 + (at % 5) for at in range(62)]) is None


def test_only_a_machine_is_even() -> None:
    even = [at * 5.0 for at in range(11)]
    assert impossible(even) == "clockwork"
    assert impossible(even[:10]) is None
    assert impossible([*even[:-1], even[-1] + 0.2]) is None
    assert impossible([0.0] * 11) is None


def test_a_network_covers_what_lies_in_it() -> None:
    found = networks_of(
        ["# ours", "203.0.113.0/24 Acme, hosting", "203.0.112.0/24", "2001:db8::/32;x", "", "198.51.100.7/32"]
    )
    assert "203.0.113.0" in found
    assert "203.0.112.0" in found
    assert "2001:db8:5::" in found
    assert "203.0.114.0" not in found
    assert "198.51.100.0" not in found
    assert "nonsense" not in found
    assert found.too_small == 1
    with pytest.raises(NotANetwork, match=r"line 2: 'x.y' is no network"):
        networks_of(["10.0.0.0/8", "x.y"])


@pytest.mark.parametrize(
    ("owner", "rents"),
    [
        ("AMAZON-02", True),
        ("Hetzner Online GmbH", True),
        ("Acme Hosting Ltd", True),
        ("Deutsche Telekom AG", False),
        ("Comcast Cable Communications, LLC", False),
        # People's own relays end here.
        ("CLOUDFLARENET", False),
    ],
)
def test_who_rents_out_computers_is_known_by_name(owner: str, rents: bool) -> None:
    assert is_hosting(owner) is rents


def test_spam_is_known_by_list_and_by_its_lasting_names() -> None:
    spam = spam_of(["# monthly", "spam.example", "WWW.Other.example # why"])
    assert spam.sent("https://www.spam.example/x")
    assert spam.sent("https://other.example/")
    assert not spam.sent("https://notspam.example/")
    assert ReferrerSpam().sent("http://buttons-for-website.com/")
    assert not ReferrerSpam().sent("https://www.google.com/search?q=semalt")
    assert not ReferrerSpam().sent("http://[")
    with pytest.raises(NotADomain, match="line 1"):
        spam_of(["http://x"])


class Hosts(Everybody):
    """A data centre, a spammer, and one user agent that was let in."""

    def is_hosting(self, address: str) -> bool:
        return address == "203.0.113.0"

    def is_spam(self, referrer: str | None) -> bool:
        return referrer == "https://spam.example/"

    def admitted(self, site_id: str, suspect: object) -> bool:
        return "Friendly" in str(suspect)


def _examined(*events: Event, examiner: Examiner | None = None) -> list[str | None]:
    hosts = Hosts()
    judge = examiner or Examiner(hosts, hosts, hosts)
    return [one.suspect for one in judge.examine(Batch("1-0", 1, events)).events]


def test_a_data_centre_is_told_from_the_address() -> None:
    hosts = Hosts()
    examiner = Examiner(hosts, hosts, hosts)
    assert examiner.sender(Entry(SITE.id, 0, "203.0.113.0", BROWSER, b"")).suspect == "data_center"
    assert examiner.sender(Entry(SITE.id, 0, "198.51.100.0", BROWSER, b"")).suspect is None
    assert examiner.sender(Entry(SITE.id, 0, "203.0.113.0", "", b"")).suspect == "no_user_agent"


def test_one_event_that_gives_it_away_is_enough_for_the_batch() -> None:
    assert _examined(event(), event(referrer="https://spam.example/")) == ["referrer_spam"] * 2
    assert _examined(event(), event(props={"webdriver": True})) == ["automated"] * 2
    no_screen = {"viewport_width": 0, "viewport_height": 0, "language": ""}
    assert _examined(event(props=no_screen)) == ["headless"]
    assert _examined(event(props={**no_screen, "language": "de"})) == [None]
    assert _examined(event()) == [None]


@pytest.mark.parametrize(
    "agent",
    ["Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)", "Mozilla/5.0"],
)
def test_a_provider_that_fetches_pictures_for_readers_is_no_robot(agent: str) -> None:
    reason = suspicion(agent)
    assert reason
    assert _examined(event(type="open", user_agent=agent, suspect=reason)) == [None]
    assert _examined(event(user_agent=agent, suspect=reason)) == [reason]
    assert _examined(event(type="open", user_agent="fetcher/1.0", suspect="crawler")) == ["crawler"]


def test_who_was_let_in_is_no_suspect() -> None:
    assert _examined(event(suspect="crawler", user_agent="Friendly monitor")) == [None]
    assert _examined(event(suspect="crawler", user_agent="Another monitor")) == ["crawler"]


def test_pace_is_remembered_from_batch_to_batch_and_a_repeat_is_not_seen_twice() -> None:
    hosts = Hosts()
    examiner = Examiner(hosts, hosts, hosts)
    views = [event(at=NOON + timedelta(milliseconds=40 * number)) for number in range(30)]
    first, second = views[:15], views[15:]
    assert _examined(*first, examiner=examiner) == [None] * 15
    assert _examined(*first, examiner=examiner) == [None] * 15
    assert _examined(*second, examiner=examiner) == ["too_fast"] * 15


def test_every_reason_is_said_in_words() -> None:
    assert all(REASONS.values())
