"""A newer package over an older one keeps data and layouts, brings what is new and removes what is gone."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.live import ADMIN, ADMIN_PASSWORD, PROJECT, live, live_environment, live_root
from tests.package import older_package, traces
from tests.package.bridge_client import FIXTURES
from tests.package.classic_ui import ClassicUi, words
from tests.package.module_loader import ModuleLoader

pytestmark = pytest.mark.live

_STUDIO_MADE = ("Leads/metadata", "Contacts/metadata", "Accounts/metadata")
_LEAD = "SELECT last_name, ai_score, ai_score_band FROM leads WHERE id = '5cb0-upgrade-lead'"
_FORM = "SELECT name, form_key, views_count FROM scb_forms WHERE id = '5cb0-upgrade-form'"
_DATA = (
    (
        "INSERT INTO leads (id, last_name, deleted, ai_score, ai_score_band) VALUES"
        " ('5cb0-upgrade-lead', 'Upgrade', 0, 77, 'hot')"
    ),
    (
        "INSERT INTO scb_forms (id, name, form_key, views_count, deleted) VALUES"
        " ('5cb0-upgrade-form', 'Upgrade', 'up', 5, 0)"
    ),
)
_NO_DATA = "DELETE FROM leads WHERE id = '5cb0-upgrade-lead'"
_CLIENTS = "SELECT name, value FROM config WHERE category = 'scb' AND name LIKE '%client_id'"
_NEW_COLUMNS = (
    "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
    " AND column_name IN ('utm_term', 'utm_content') AND table_name IN ('leads', 'contacts')"
)


@pytest.fixture(scope="module", autouse=True)
def _installed_before_and_after() -> Iterator[None]:
    live_environment()
    yield
    live_environment.cache_clear()
    live_environment()


@pytest.fixture(scope="module")
def older(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return older_package.build(tmp_path_factory.mktemp("older"))


@pytest.fixture
def ui() -> Iterator[ClassicUi]:
    session = ClassicUi(live("url").strip(), ADMIN, ADMIN_PASSWORD)
    yield session
    session.close()


def _php(*arguments: str | Path) -> str:
    return subprocess.run(["php", *arguments], capture_output=True, text=True, check=True, timeout=300).stdout


def _studio(module: str, view: str, **changes: object) -> None:
    _php(FIXTURES / "studio_edit.php", live_root(), module, view, json.dumps(changes))


@contextmanager
def _layouts_put_back() -> Iterator[None]:
    """Whatever the administrator of a test made in Studio goes again, so that a test finds a SuiteCRM without."""
    yield
    for folder in _STUDIO_MADE:
        for base in ("custom/modules", "custom/history/modules", "custom/working/modules"):
            shutil.rmtree(live_root() / base / folder, ignore_errors=True)


def _administrator_edits_layouts() -> None:
    """Own panels, one with a field of ours in it; the list without e-mail; a field of ours in another module's list."""
    _studio("Leads", "detailview", panel={"lbl_theirs": [["website", "ai_score_badge"], ["ai_score_model", "(empty)"]]})
    _studio("Leads", "listview", drop=["email1"], add=["intent_signals_text"])
    _studio("Accounts", "listview", add=["health_badge"])
    _studio("Leads", "basic_search", add=["utm_source"])


def _saved() -> list[str]:
    return [*traces.rows(_LEAD), *traces.rows(_FORM)]


def _layout(module: str, name: str) -> str:
    return (live_root() / f"custom/modules/{module}/metadata/{name}.php").read_text()


def _by_command_line(_: ClassicUi, checkout: Path) -> None:
    _php(checkout / "custom_php/bin/scb-install", live_root())


def _by_module_loader(ui: ClassicUi, checkout: Path) -> None:
    ModuleLoader(ui).install(older_package.archive(checkout))


def _remove_by_command_line(_: ClassicUi) -> None:
    traces.uninstall()


def _remove_by_module_loader(ui: ClassicUi) -> None:
    ModuleLoader(ui).uninstall(remove_tables="true")


@pytest.mark.parametrize(
    ("install", "remove"),
    [(_by_command_line, _remove_by_command_line), (_by_module_loader, _remove_by_module_loader)],
    ids=["command line", "Module Loader"],
)
def test_an_upgrade_keeps_data_and_layouts_and_leaves_nothing_of_the_older_version(
    ui: ClassicUi, older: Path, install: Callable[[ClassicUi, Path], None], remove: Callable[[ClassicUi], None]
) -> None:
    with _layouts_put_back():
        if (live_root() / "custom/include/suitecrm_bridge").exists():
            traces.uninstall()
        files, menu = traces.files(), traces.menu()
        install(ui, older)
        for statement in (_NO_DATA, *_DATA):
            _php(FIXTURES / "statement.php", live_root(), statement)
        clients = traces.rows(_CLIENTS)
        _administrator_edits_layouts()
        saved = _saved()

        install(ui, PROJECT)

        assert _saved() == saved
        assert saved == ["Upgrade\t77\thot", "Upgrade\tup\t5"]
        assert traces.rows(_CLIENTS) == clients
        _everything_new_is_there(ui)
        assert [name for name in older_package.GONE if (live_root() / name).exists()] == []
        assert not (live_root() / older_package.GONE_COMPILED).exists()
        assert _php(FIXTURES / "pending_sql.php", live_root()) == ""
        _what_the_administrator_made_is_kept()

        remove(ui)
        _php(FIXTURES / "statement.php", live_root(), _NO_DATA)
        _only_what_the_administrator_made_is_left()
    after = traces.files()
    assert sorted(files.keys() ^ after.keys()) == []
    assert [path for path in files if files[path] != after[path]] == []
    assert traces.menu() == menu
    assert traces.database() == {name: [] for name in traces.database()}
    assert traces.mentions() == []


def _everything_new_is_there(ui: ClassicUi) -> None:
    version = (PROJECT / "custom_php/custom/include/suitecrm_bridge/src/Package.php").read_text()
    current = re.search(r"VERSION = '(.+?)'", version)
    assert current
    assert traces.rows("SELECT value FROM config WHERE category = 'scb' AND name = 'version'") == [current[1]]
    assert len(traces.rows(_NEW_COLUMNS)) == 4
    assert "scb_playbookruns" in traces.database()["tables"]
    assert "SCB_PlaybookRuns\tlist" in traces.database()["rights"]
    for module, action in (("SCB_PlaybookRuns", "edit"), ("Alerts", "edit"), ("SCB_Visitors", "delete")):
        granted = (
            "SELECT r.access_override FROM acl_roles_actions r JOIN acl_actions a ON a.id = r.action_id"  # noqa: S608
            f" WHERE a.category = '{module}' AND a.name = '{action}' AND r.deleted = 0 AND r.role_id ="
            " (SELECT value FROM config WHERE category = 'scb' AND name = 'bridge_role_id')"
        )
        assert traces.rows(granted) == ["90"], module
    record = words(ui.page("Leads", "DetailView", record="5cb0-upgrade-lead"))
    assert "Website behaviour" in record
    assert "UTM content" in record
    assert "Playbook Runs" in words(ui.page("SCB_PlaybookRuns", "index"))


def _what_the_administrator_made_is_kept() -> None:
    detail, listed = _layout("Leads", "detailviewdefs"), _layout("Leads", "listviewdefs")
    assert list(dict.fromkeys(re.findall(r"'(lbl_(?:theirs|scb_\w+))'", detail))) == [
        "lbl_theirs",
        "lbl_scb_website_behaviour",
        "lbl_scb_sales_intelligence",
    ]
    assert "EMAIL1" not in listed
    assert listed.index("AI_SCORE_BADGE") < listed.index("INTENT_SIGNALS_TEXT")
    assert "HEALTH_BADGE" in _layout("Accounts", "listviewdefs")
    assert {"utm_source", "ai_score_band"} <= set(re.findall(r"'name' => '(\w+)'", _layout("Leads", "searchdefs")))


def _only_what_the_administrator_made_is_left() -> None:
    detail, listed = _layout("Leads", "detailviewdefs"), _layout("Leads", "listviewdefs")
    assert re.findall(r"'(lbl_theirs|lbl_scb_\w+|ai_\w+)'", detail) == ["lbl_theirs"]
    assert "'website'" in detail
    assert not re.search(r"EMAIL1|AI_SCORE|INTENT", listed)
    assert "HEALTH_BADGE" not in _layout("Accounts", "listviewdefs")
    assert not re.search(r"utm_source|ai_score", _layout("Leads", "searchdefs"))
