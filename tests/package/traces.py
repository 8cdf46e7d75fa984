"""What an installation of the package leaves in a SuiteCRM's folder and database."""

import re
import subprocess
from pathlib import Path

from tests.live import PROJECT, live_root

# What SuiteCRM itself writes while it runs.
_OWN_WORK = ("cache", "upload", ".live", ".git")


def install() -> None:
    _run("scb-install")


def uninstall(*options: str) -> None:
    _run("scb-uninstall", *options)


def files() -> dict[str, bytes]:
    """Every file that is not SuiteCRM's own work, by path."""
    root = live_root()
    found: dict[str, bytes] = {}
    for path in root.rglob("*"):
        inside = path.relative_to(root)
        if inside.parts[0] not in _OWN_WORK and path.suffix != ".log" and path.is_file():
            # A compiled file is written anew by every repair, in whatever order the disk lists its sources.
            found[str(inside)] = b"" if path.name.endswith(".ext.php") else path.read_bytes()
    return found


def mentions() -> list[str]:
    """Files outside SuiteCRM's own work that still name the package or its modules."""
    ours = re.compile(rb"suitecrm_bridge|SCB_[A-Z]|SuiteCrmBridge")
    custom = [path for folder in ("custom", "modules") for path in (live_root() / folder).rglob("*") if path.is_file()]
    return [str(path) for path in custom if ours.search(path.read_bytes())]


def rows(sql: str) -> list[str]:
    """The answer's lines, sorted, from the database that config.php names."""
    fixture = Path(__file__).parent / "fixtures/rows.php"
    command = ["php", str(fixture), str(live_root()), sql]
    printed = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout
    return sorted(printed.splitlines())


def database() -> dict[str, list[str]]:
    """Everything in the database that names the package or its modules."""
    return {
        "tables": rows(
            "SELECT table_name FROM information_schema.tables"
            " WHERE table_schema = DATABASE() AND table_name LIKE 'scb\\_%'"
        ),
        "indices": rows(
            "SELECT index_name FROM information_schema.statistics"
            " WHERE table_schema = DATABASE() AND index_name LIKE 'idx\\_scb%'"
        ),
        "columns": rows(
            "SELECT table_name, column_name FROM information_schema.columns"
            " WHERE table_schema = DATABASE() AND table_name IN"
            " ('leads', 'contacts', 'accounts', 'cases', 'aok_knowledgebase') AND (column_name LIKE 'ai\\_%'"
            " OR column_name LIKE 'health\\_%' OR column_name IN ('mrr', 'slug', 'visitor_id', 'renewal_date'))"
        ),
        "relationships": rows("SELECT relationship_name FROM relationships WHERE relationship_name LIKE '%scb\\_%'"),
        "rights": rows("SELECT category, name FROM acl_actions WHERE category LIKE 'SCB\\_%'"),
        "settings": rows("SELECT name FROM config WHERE category = 'scb'"),
        "menu": [line for line in menu() if line.startswith("SCB_")],
    }


def menu() -> list[str]:
    """The modules of the menu that the administrator arranged."""
    stored = rows("SELECT FROM_BASE64(value) FROM config WHERE category = 'MySettings' AND name = 'tab'")
    return re.findall(r'"(\w+)"', " ".join(stored))


def _run(script: str, *options: str) -> None:
    command = ["php", str(PROJECT / "custom_php/bin" / script), str(live_root()), *options]
    subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
