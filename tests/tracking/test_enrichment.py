"""What is known of a sender: the machine from the user agent, the place from a file."""

from pathlib import Path

import pytest
from mmdb_writer import MMDBWriter
from netaddr import IPSet

from suitecrm_bridge.core.config import SettingsMissing
from suitecrm_bridge.features.tracking.model import Client
from suitecrm_bridge.features.tracking.model.enrichment import machine_of
from suitecrm_bridge.features.tracking.storage.enriching import ClientEnricher, FileVetting
from suitecrm_bridge.features.tracking.storage.visit_files import (
    read_maxmind,
    read_networks,
    read_signal_rules,
    read_spam,
)
from tests.data_sets import browsers, data_set
from tests.tracking.world import BROWSER

_IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
_WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)"
_DEVICES = {"desktop": "desktop", "smartphone": "mobile", "phablet": "mobile", "tablet": "tablet", "tv": "tv"}
_SYSTEMS = {"Windows": "Windows", "Mac": "macOS", "iOS": "iOS", "Android": "Android", "GNU/Linux": "Linux"}


@pytest.fixture
def places(tmp_path: Path) -> str:
    writer = MMDBWriter(6, "GeoLite2-City", languages=["en"], ipv4_compatible=True)
    vienna = {
        "country": {"iso_code": "AT", "names": {"en": "Austria"}},
        "subdivisions": [{"iso_code": "9", "names": {"en": "Vienna"}}],
        "city": {"names": {"en": "Vienna", "de": "Wien"}},
    }
    writer.insert_network(IPSet(["203.0.113.0/24"]), vienna)
    writer.insert_network(IPSet(["2001:db8::/32"]), {"country": {"iso_code": "DE"}})
    writer.to_db_file(str(tmp_path / "places.mmdb"))
    return str(tmp_path / "places.mmdb")


@pytest.fixture
def owners(tmp_path: Path) -> str:
    writer = MMDBWriter(4, "GeoLite2-ASN")
    hosting = {"autonomous_system_number": 64500, "autonomous_system_organization": "Acme Hosting"}
    writer.insert_network(IPSet(["198.51.100.0/24"]), hosting)
    writer.insert_network(IPSet(["203.0.113.0/24"]), {"autonomous_system_organization": "City Telecom"})
    writer.to_db_file(str(tmp_path / "owners.mmdb"))
    return str(tmp_path / "owners.mmdb")


@pytest.mark.parametrize(
    ("agent", "machine"),
    [
        (BROWSER, ("desktop", "Firefox", "Linux")),
        (f"{_IPHONE} Version/18.1 Mobile/15E148 Safari/604.1", ("mobile", "Safari", "iOS")),
        (
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 "
                "Safari/537.36 Edg/131.0.0.0"
            ),
            ("desktop", "Edge", "Windows"),
        ),
        (
            f"Mozilla/5.0 (Linux; Android 10; K) {_WEBKIT} Chrome/131.0.0.0 Mobile Safari/537.36",
            ("mobile", "Chrome", "Android"),
        ),
        (
            f"Mozilla/5.0 (Linux; Android 13; SM-X700) {_WEBKIT} Chrome/131.0.0.0 Safari/537.36",
            ("tablet", "Chrome", "Android"),
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7; rv:1) Gecko/20100101 Firefox/128.0",
            ("desktop", "Firefox", "macOS"),
        ),
        ("Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 Chrome/79.0 Safari/537.36", ("tv", "Chrome", "webOS")),
        ("who knows", ("other", None, None)),
        (None, (None, None, None)),
    ],
)
def test_a_user_agent_tells_the_machine(agent: str | None, machine: tuple[str | None, ...]) -> None:
    assert tuple(machine_of(agent))[:2] == machine[:2]
    assert machine_of(agent).os == machine[2] or machine[0] == "tv"


@pytest.mark.skipif(data_set("device-detector") is None, reason="the data sets are not at hand")
def test_public_agents_come_out_as_they_should() -> None:
    known = browsers()
    devices = [
        machine_of(one["user_agent"]).device == _DEVICES[one["device"]["type"]]
        for one in known
        if one["device"]["type"] in _DEVICES
    ]
    systems = [
        machine_of(one["user_agent"]).os == _SYSTEMS[one["os_family"]] for one in known if one["os_family"] in _SYSTEMS
    ]
    # One agent a model, most of them rare: the fixtures ask for what only a list of models could know.
    assert sum(devices) >= 0.88 * len(devices)
    assert sum(systems) >= 0.97 * len(systems)


def test_an_address_tells_the_place(places: str) -> None:
    enricher = ClientEnricher(read_maxmind(places, "BRIDGE_PLACES_FILE"), None)
    assert enricher.enrich(BROWSER, "203.0.113.0") == Client("desktop", "Firefox", "Linux", "AT", "Vienna", "Vienna")
    assert enricher.enrich(None, "2001:db8:7::").country == "DE"
    assert enricher.enrich(None, "192.0.2.0") == enricher.enrich(None, "nonsense") == Client()


def test_a_file_of_old_addresses_knows_no_new_ones(owners: str) -> None:
    assert FileVetting(owners=read_maxmind(owners, "X")).is_hosting("2001:db8::") is False


def test_the_owner_of_a_network_tells_a_data_centre(owners: str) -> None:
    vetting = FileVetting(owners=read_maxmind(owners, "BRIDGE_NETWORK_OWNERS_FILE"))
    assert vetting.is_hosting("198.51.100.0")
    assert not vetting.is_hosting("203.0.113.0")
    assert not vetting.is_hosting("192.0.2.0")


def test_without_files_nothing_is_known_and_nothing_wrong() -> None:
    assert read_maxmind(None, "X") is None
    assert "203.0.113.0" not in read_networks(None)
    assert not read_spam(None).sent("https://shop.example/")
    assert "viewed_pricing" in read_signal_rules(None).signals


def test_files_that_cannot_be_used_are_told_at_start(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong"
    wrong.write_text("no network\n")
    with pytest.raises(SettingsMissing, match=r"BRIDGE_DATA_CENTERS_FILE\) is wrong: line 1: 'no'"):
        read_networks(str(wrong))
    with pytest.raises(SettingsMissing, match=r"BRIDGE_REFERRER_SPAM_FILE.*line 1"):
        read_spam(str(wrong))
    with pytest.raises(SettingsMissing, match="BRIDGE_PLACES_FILE"):
        read_maxmind(str(wrong), "BRIDGE_PLACES_FILE")
    with pytest.raises(SettingsMissing, match="cannot be read"):
        read_networks(str(tmp_path / "nowhere"))
    with pytest.raises(SettingsMissing, match=r"BRIDGE_SIGNALS_FILE.*\n  it is no TOML"):
        read_signal_rules(str(wrong))
