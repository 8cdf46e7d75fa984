"""What stands outside the Python: settings file, compose file, changelog; each compared with the code."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from suitecrm_bridge import __version__
from suitecrm_bridge.entrypoints.cli import main

ROOT = Path(__file__).parents[2]
EXAMPLE = (ROOT / ".env.example").read_text()
COMPOSE_TEXT = (ROOT / "docker-compose.yml").read_text()
CONFIG = "\n".join((ROOT / f"suitecrm_bridge/core/{name}.py").read_text() for name in ("config", "visit_settings"))
COMPOSE = yaml.safe_load(COMPOSE_TEXT)
# Read by compose, or by `up` alone.
NOT_SETTINGS = {"DATABASE_PASSWORD", "CRM_ADMIN_PASSWORD", "BRIDGE_SANDBOX_PORT"}
OURS = {"facade", "ingest", "worker", "scheduler", "migrate"}


def settings_in_code() -> set[str]:
    """The first argument of every `env.str(...)` and its like."""
    calls = [node for node in ast.walk(ast.parse(CONFIG)) if isinstance(node, ast.Call) and node.args]
    readers = [
        call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr in {"str", "int", "list"}
    ]
    names = {call.args[0].value for call in readers if isinstance(call.args[0], ast.Constant)}
    return {str(name) for name in names if re.fullmatch("[A-Z][A-Z_]+", str(name))}


def test_the_example_names_exactly_the_settings_that_the_code_reads() -> None:
    example = set(re.findall(r"^([A-Z_]+)=", EXAMPLE, re.MULTILINE))
    assert example - NOT_SETTINGS == settings_in_code()


def test_nothing_else_reads_the_environment() -> None:
    # `up` and `serve` hand the environment on to their children; the core names RQ's key prefix before RQ is imported.
    entrypoints = {f"suitecrm_bridge/entrypoints/{name}.py" for name in ("up/command", "serve")}
    allowed = {*entrypoints, "suitecrm_bridge/core/__init__.py"}
    readers = subprocess.run(
        ["git", "grep", "-lE", r"os\.environ|os\.getenv", "--", "suitecrm_bridge"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    ).stdout.split()
    assert {name for name in readers if not name.startswith("suitecrm_bridge/sandbox/")} == allowed


def test_compose_passes_the_schema() -> None:
    script = Path(sys.executable).with_name("check-jsonschema")
    result = subprocess.run(
        [script, "--builtin-schema", "vendor.compose-spec", ROOT / "docker-compose.yml"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout


def test_compose_sets_exactly_the_settings_that_the_code_reads() -> None:
    for name in OURS:
        assert set(COMPOSE["services"][name]["environment"]) == settings_in_code(), name


def test_compose_interpolates_only_what_the_example_lists() -> None:
    used = set(re.findall(r"\$\{([A-Z_]+)", COMPOSE_TEXT))
    listed = set(re.findall(r"^([A-Z_]+)=", EXAMPLE, re.MULTILINE))
    assert used <= listed


@pytest.mark.parametrize("service", sorted(OURS))
def test_compose_runs_verbs_that_the_command_line_has(service: str) -> None:
    verb = COMPOSE["services"][service]["command"]
    assert CliRunner().invoke(main, [*verb, "--help"]).exit_code == 0


def test_compose_builds_from_files_that_exist() -> None:
    recipe = COMPOSE["x-bridge"]["build"]["dockerfile_inline"]
    copied = [word for line in re.findall(r"^COPY (.+)$", recipe, re.MULTILINE) for word in line.split()[:-1]]
    assert copied
    mounted = [
        volume.split(":")[0]
        for service in COMPOSE["services"].values()
        for volume in service.get("volumes", ())
        if volume.startswith("./")
    ]
    assert mounted == ["./custom_php"]
    assert [path for path in copied + mounted if not (ROOT / path).exists()] == []
    assert (ROOT / "custom_php/bin/scb-install").exists()


def test_compose_names_only_volumes_and_services_that_exist() -> None:
    services, volumes = COMPOSE["services"], set(COMPOSE["volumes"])
    named = {volume.split(":")[0] for service in services.values() for volume in service.get("volumes", ())}
    assert {name for name in named if not name.startswith(".")} == volumes
    assert {other for service in services.values() for other in service.get("depends_on", ())} <= set(services)


def test_compose_builds_this_version() -> None:
    assert COMPOSE["x-bridge"]["image"] == f"suitecrm-bridge:{__version__}"


def test_the_changelog_begins_with_this_version() -> None:
    newest = re.search(r"^## \[?([\d.]+)", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)
    assert newest
    assert newest[1] == __version__


def test_the_lock_pins_every_package_with_hashes() -> None:
    lock = (ROOT / "requirements.lock").read_text()
    pinned = re.findall(r"^[a-z0-9][a-z0-9._-]*(?:\[.*\])?==\S+ \\$", lock, re.MULTILINE | re.IGNORECASE)
    named = re.findall(r"^[a-z0-9]", lock, re.MULTILINE | re.IGNORECASE)
    assert len(pinned) == len(named) > 50
    assert not re.search(r"https?://", lock)
