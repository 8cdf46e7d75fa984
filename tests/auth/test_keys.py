"""`suitecrm-bridge keys`: a new key, and nobody has to log in again."""

from pathlib import Path

from click.testing import CliRunner, Result
from dotenv import dotenv_values

from suitecrm_bridge.core.key_strength import weakness
from suitecrm_bridge.entrypoints.cli import main

OLD = "6hT0cXw2Jq9uRkZb1LmVeYdNsA8fGp4o"


def rotate(path: Path) -> Result:
    return CliRunner().invoke(main, ["keys", "rotate", "--file", str(path)])


def test_a_rotated_key_is_new_and_the_old_ones_follow_it(tmp_path: Path):
    path = tmp_path / ".env"
    path.write_text(f"# kept\nSUITECRM_URL=https://crm.example\nBRIDGE_SECRET_KEY={OLD}\n")
    seen = [OLD]
    for _ in range(5):
        result = rotate(path)
        assert result.exit_code == 0, result.output
        said = dotenv_values(path)
        assert said["BRIDGE_PREVIOUS_SECRET_KEYS"] == ",".join(seen[:3])
        seen.insert(0, said["BRIDGE_SECRET_KEY"] or "")
        assert seen[0] not in result.output
    assert len(set(seen)) == 6
    assert [key for key in seen if weakness(key)] == []
    assert path.read_text().startswith("# kept\nSUITECRM_URL=https://crm.example\n")
    assert path.stat().st_mode & 0o077 == 0


def test_a_weak_key_is_replaced_and_not_kept(tmp_path: Path):
    path = tmp_path / ".env"
    path.write_text("BRIDGE_SECRET_KEY=change-me-please\n")
    assert rotate(path).exit_code == 0
    said = dotenv_values(path)
    assert said["BRIDGE_PREVIOUS_SECRET_KEYS"] == ""
    assert weakness(said["BRIDGE_SECRET_KEY"] or "") is None


def test_without_a_key_nothing_is_changed(tmp_path: Path):
    path = tmp_path / ".env"
    path.write_text("BRIDGE_SECRET_KEY=\n")
    result = rotate(path)
    assert result.exit_code == 1
    assert "no BRIDGE_SECRET_KEY" in result.output
    assert path.read_text() == "BRIDGE_SECRET_KEY=\n"


def test_a_new_key_is_strong():
    assert weakness(CliRunner().invoke(main, ["keys", "new"]).output.strip()) is None
