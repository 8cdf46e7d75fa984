"""The package leaves a real SuiteCRM as it found it, or keeps its data when asked to."""

from collections.abc import Iterator

import pytest

from tests.live import live_environment, live_root
from tests.package import traces

pytestmark = pytest.mark.live

_TABLES = [
    "scb_conversations",
    "scb_forms",
    "scb_healthlog",
    "scb_playbookruns",
    "scb_scorelog",
    "scb_submissions",
    "scb_visitors",
]


@pytest.fixture(autouse=True)
def _installed_before_and_after() -> Iterator[None]:
    """The tests that follow need the package, and clients whose secrets they know."""
    live_environment()
    yield
    live_environment.cache_clear()
    live_environment()


def test_uninstalling_leaves_no_trace() -> None:
    traces.uninstall()
    assert traces.mentions() == []
    assert traces.database() == {name: [] for name in traces.database()}
    files, menu = traces.files(), traces.menu()
    traces.install()
    assert traces.database()["rights"] != []
    assert traces.files().keys() - files.keys()
    traces.uninstall()
    after = traces.files()
    assert files.keys() ^ after.keys() == set()
    assert [path for path in files if files[path] != after[path]] == []
    assert traces.menu() == menu
    assert traces.database() == {name: [] for name in traces.database()}


def test_keeping_the_data_keeps_tables_columns_and_rights() -> None:
    before = traces.database()
    columns = before["columns"]
    traces.uninstall("--keep-data")
    kept = traces.database()
    assert set(_TABLES) <= set(kept["tables"])
    assert kept["columns"] == columns
    assert kept["rights"] == before["rights"]
    assert kept["settings"] == kept["menu"] == kept["relationships"] == []
    assert traces.mentions() == []
    traces.install()
    assert traces.database()["tables"] == before["tables"]


def test_what_an_administrator_wrote_beside_our_lines_is_all_that_stays() -> None:
    file = live_root() / "custom/modules/Leads/metadata/SearchFields.php"
    theirs = "$searchFields['Leads']['theirs'] = ['query_type' => 'default'];\n"
    try:
        file.write_text(file.read_text() + theirs)
        traces.install()
        assert "range_ai_score" in file.read_text()
        traces.uninstall()
        assert file.read_text() == "<?php\n" + theirs
        assert traces.mentions() == []
    finally:
        file.unlink()


def test_lines_of_ours_that_an_installation_forgot_go_too() -> None:
    file = live_root() / "custom/modules/Leads/metadata/SearchFields.php"
    forgotten = file.read_text()
    traces.uninstall()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(forgotten)
    traces.install()
    traces.uninstall()
    assert traces.mentions() == []


def test_installing_twice_changes_nothing() -> None:
    files, database = traces.files(), traces.database()
    traces.install()
    again = traces.files()
    # Studio's history names its files by the second.
    differing = {path for path in files | again if files.get(path) != again.get(path)}
    assert {path for path in differing if not path.startswith("custom/history/")} == set()
    assert len(again) == len(files)
    assert traces.database() == database
