"""Sites: registered, listed, disabled, and answered from memory."""

import hashlib
from base64 import b64encode
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import Engine

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.core.config import Settings
from suitecrm_bridge.core.errors import Invalid, NotFound, Unavailable
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.entrypoints.cli_sites import site_commands
from suitecrm_bridge.features.sites.model import RegisteredSite, SiteSecrets, normal_origin
from suitecrm_bridge.features.sites.service import CachedSites, SiteService, pinned_trackers
from suitecrm_bridge.features.sites.storage import SqlSites
from suitecrm_bridge.sandbox import Clients
from suitecrm_bridge.store.engine import open_engine
from tests.fakes.facade import settings_for

pytestmark = pytest.mark.databases


@pytest.fixture
def register(engine: Engine, clock: FixedClock) -> SqlSites:
    return SqlSites(engine, clock)


@pytest.fixture
def service(register: SqlSites) -> SiteService:
    return SiteService(register)


def test_a_registered_site_has_a_key_of_its_own(service: SiteService) -> None:
    first, second = service.add("Shop", ["https://shop.example"]), service.add("Shop", ["https://shop.example"])
    assert first.key != second.key
    assert (first.key[:5], len(first.key)) == ("site_", 29)
    assert [registered.site for registered in service.list()] == sorted([first, second], key=lambda site: site.key)


@pytest.mark.parametrize(
    ("given", "normal"),
    [
        ("https://Shop.Example/", "https://shop.example"),
        ("https://shop.example:443", "https://shop.example"),
        ("http://localhost:8000", "http://localhost:8000"),
        ("http://[::1]:8000", "http://[::1]:8000"),
        ("https://shop.example/path", None),
        ("https://*.shop.example", None),
        ("shop.example", None),
        ("null", None),
        ("*", None),
        ("ftp://shop.example", None),
    ],
)
def test_an_origin_is_exact_and_written_as_browsers_do(given: str, normal: str | None) -> None:
    assert normal_origin(given) == normal


@pytest.mark.parametrize(
    ("name", "origins"),
    [("", ["https://a.example"]), ("x" * 256, ["https://a.example"]), ("Shop", []), ("Shop", ["a.example"])],
)
def test_a_site_without_name_or_exact_origins_is_refused(service: SiteService, name: str, origins: list[str]) -> None:
    with pytest.raises(Invalid):
        service.add(name, origins)
    assert service.list() == []


class Counting:
    """A register that counts how often it is read, and may be down."""

    def __init__(self, inner: SqlSites) -> None:
        self.inner, self.reads, self.down = inner, 0, False

    def all(self) -> Sequence[RegisteredSite]:
        self.reads += 1
        if self.down:
            raise Unavailable("down")
        return self.inner.all()

    add = disable = enable = None  # type: ignore[assignment]


class Hand:
    """A timer moved by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_thousand_made_up_keys_cost_one_read(register: SqlSites, service: SiteService) -> None:
    site = service.add("Shop", ["https://shop.example"])
    counting = Counting(register)
    directory = CachedSites(counting, timer=Hand())
    assert directory.by_key(site.key) == site
    assert {directory.by_key(f"site_{number}") for number in range(1000)} == {None}
    assert (directory.knows_origin("https://shop.example"), directory.knows_origin("https://evil.example")) == (
        True,
        False,
    )
    assert counting.reads == 1


def test_a_disabled_site_is_unknown_within_seconds(register: SqlSites, service: SiteService) -> None:
    site, timer = service.add("Shop", ["https://shop.example"]), Hand()
    directory = CachedSites(register, seconds=2, timer=timer)
    assert directory.by_key(site.key)
    service.disable(site.key)
    timer.now = 2.0
    assert directory.by_key(site.key) is None
    assert directory.knows_origin("https://shop.example") is False


def test_what_is_known_stays_known_while_the_database_is_down(register: SqlSites, service: SiteService) -> None:
    site, timer, counting = service.add("Shop", ["https://shop.example"]), Hand(), Counting(register)
    directory = CachedSites(counting, seconds=2, timer=timer)
    assert directory.by_key(site.key)
    counting.down, timer.now = True, 60.0
    assert directory.by_key(site.key) == site


def test_a_directory_that_never_read_says_so(register: SqlSites) -> None:
    counting = Counting(register)
    counting.down = True
    with pytest.raises(Unavailable):
        CachedSites(counting).by_key("site_x")


def test_a_database_without_tables_is_unavailable(clock: FixedClock) -> None:
    empty = open_engine("sqlite://")
    with pytest.raises(Unavailable):
        SqlSites(empty, clock).all()
    empty.dispose()


def test_disabling_an_unknown_key_is_not_found(service: SiteService) -> None:
    with pytest.raises(NotFound):
        service.disable("site_x")


def test_a_disabled_key_can_be_taken_back(register: SqlSites, service: SiteService) -> None:
    site = service.add("Shop", ["https://shop.example"])
    service.disable(site.key)
    service.enable(site.key)
    service.enable(site.key)
    assert service.find(site.key).active
    assert CachedSites(register).by_key(site.key) == site
    with pytest.raises(NotFound):
        service.enable("site_x")
    with pytest.raises(NotFound):
        service.find("site_x")


def test_each_site_has_a_secret_of_its_own_that_stays() -> None:
    secrets = SiteSecrets(b"m" * 32)
    assert secrets.of("one") == SiteSecrets(b"m" * 32).of("one") != secrets.of("two")
    assert secrets.of("one") != SiteSecrets(b"n" * 32).of("one")


def test_pinned_trackers_are_newest_last_and_the_served_one_is_among_them() -> None:
    versions = list(pinned_trackers())
    assert versions == sorted(versions, key=lambda version: [int(part) for part in version.split(".")])
    served = files("suitecrm_bridge.features.sites").joinpath("static", "tracking.js").read_bytes()
    assert pinned_trackers()[versions[-1]] == served


def test_the_command_line_prints_what_a_website_needs(service: SiteService) -> None:
    services = Services()
    services.provide(SiteService, lambda _: service)
    services.provide(SiteSecrets, lambda _: SiteSecrets(b"m" * 32))
    services.provide(Settings, lambda _: settings_for("redis://x", Path("x"), Clients()))
    command, runner = site_commands(lambda: services), CliRunner()
    site = service.add("Shop", ["https://shop.example"])
    line = runner.invoke(command, ["embed", site.key]).output
    assert line == f'<script async src="http://bridge.test/tracking.js" data-site="{site.key}"></script>\n'
    pinned = runner.invoke(command, ["embed", site.key, "--pinned"]).output
    (version, script) = list(pinned_trackers().items())[-1]
    digest = b64encode(hashlib.sha384(script).digest()).decode()
    assert f'/tracking-{version}.js" integrity="sha384-{digest}" crossorigin="anonymous" data-site=' in pinned
    assert runner.invoke(command, ["secret", site.key]).output.strip() == SiteSecrets(b"m" * 32).of(site.id)
    unknown = runner.invoke(command, ["secret", "site_x"])
    assert (unknown.exit_code, "No site has this key." in unknown.output) == (1, True)


def test_the_command_line_adds_lists_and_disables(service: SiteService) -> None:
    services = Services()
    services.provide(SiteService, lambda _: service)
    command, runner = site_commands(lambda: services), CliRunner()
    key = runner.invoke(command, ["add", "Shop", "--origin", "https://shop.example"]).output.strip()
    assert runner.invoke(command, ["list"]).output == f"{key}\tactive\tShop\thttps://shop.example\n"
    assert runner.invoke(command, ["disable", key]).exit_code == 0
    assert "\tdisabled\t" in runner.invoke(command, ["list"]).output
    wrong = runner.invoke(command, ["add", "Shop", "--origin", "shop.example"])
    assert (wrong.exit_code, "not an origin: shop.example" in wrong.output) == (1, True)
