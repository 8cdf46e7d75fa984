"""The script in the package is small, and is what its sources build."""

import gzip
import json
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WIDGETS = ROOT / "widgets"
STATIC = ROOT / "suitecrm_bridge" / "features" / "sites" / "static"
LIMITS: dict[str, dict[str, int]] = json.loads((WIDGETS / "size-limits.json").read_text())


@pytest.mark.parametrize("name", LIMITS)
def test_a_served_script_keeps_its_size_limit(name: str) -> None:
    assert len(gzip.compress((STATIC / name).read_bytes(), 9)) <= LIMITS[name]["gzip_bytes"]


def test_every_served_script_has_a_size_limit() -> None:
    assert {file.name for file in STATIC.glob("*.js")} == set(LIMITS)


def test_no_source_file_outgrows_its_page() -> None:
    lines = {file.name: len(file.read_text().splitlines()) for file in (WIDGETS / "src").rglob("*.ts")}
    assert lines
    assert {name: count for name, count in lines.items() if count >= 150} == {}


def test_the_served_script_is_what_its_sources_build() -> None:
    node = shutil.which("node")
    if node is None or not (WIDGETS / "node_modules").is_dir():
        pytest.skip("needs node and its packages: npm ci --prefix widgets")
    checked = subprocess.run(
        [node, "scripts/check.mjs"], cwd=WIDGETS, capture_output=True, text=True, timeout=60, check=False
    )
    assert checked.returncode == 0, checked.stderr


def test_the_lock_names_no_download_addresses() -> None:
    assert "resolved" not in (WIDGETS / "package-lock.json").read_text()
