"""The shape of the house: who may know whom, how long things get, and that every part has its other half."""

import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import grimp
import pytest

from suitecrm_bridge.bootstrap.work import JOBS, SCHEDULE
from suitecrm_bridge.core.queue import QUEUES, Command, Sweep
from suitecrm_bridge.entrypoints.worker import LANES

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "suitecrm_bridge"
SHARED_ROOMS = {"commands", "model", "ports"}
MAX_FILE, MAX_FUNCTION = 300, 40

TRESPASSES = {
    "the core looks up": ("core/clock.py", "import suitecrm_bridge.store.engine"),
    "web and crm are strangers": ("web/errors.py", "import suitecrm_bridge.crm"),
    "a feature looks uphill": ("features/writeback/model.py", "import suitecrm_bridge.features.tracking.model"),
    "a use-case knows Flask": ("features/scoring/service.py", "import flask"),
    "a room looks up": ("features/scoring/model/__init__.py", "import suitecrm_bridge.features.scoring.service"),
    "httpx outside crm": ("ai/__init__.py", "import httpx"),
    "an unguarded way out": ("features/webhooks/storage/__init__.py", "import httpcore"),
    "net and crm are strangers": ("net/__init__.py", "import suitecrm_bridge.crm"),
    "the sandbox knows the house": ("sandbox/__init__.py", "import suitecrm_bridge.core.clock"),
    "a stray file in a feature": ("features/scoring/helpers.py", ""),
    "a stray file at the root": ("helpers.py", ""),
}


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    script = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [script, "--no-cache"], cwd=folder, env={"PYTHONPATH": str(folder)}, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("house")
    shutil.copytree(
        PACKAGE, folder / "suitecrm_bridge", ignore=shutil.ignore_patterns("__pycache__", "*.json", "static")
    )
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_the_import_contracts_hold(copy: Path) -> None:
    result = lint_imports(copy)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("trespass", TRESPASSES)
def test_a_broken_import_contract_is_caught(copy: Path, trespass: str) -> None:
    name, line = TRESPASSES[trespass]
    path = copy / "suitecrm_bridge" / name
    before = path.read_text() if path.exists() else None
    path.write_text(f"{before or ''}\n{line}\n")
    try:
        assert lint_imports(copy).returncode == 1
    finally:
        path.unlink() if before is None else path.write_text(before)


# Figures are counted in the database, over tracking's tables: any port between them would be SQL under another name.
OPEN_ROOMS = {
    ("analytics", "suitecrm_bridge.features.tracking.storage.tables"),
    ("analytics", "suitecrm_bridge.features.tracking.storage.quarantine_tables"),
}


def test_features_share_only_their_commands_models_and_ports() -> None:
    graph = grimp.build_graph("suitecrm_bridge")
    wrong = []
    for importer in graph.modules:
        for imported in graph.find_modules_directly_imported_by(importer):
            here, there = importer.split("."), imported.split(".")
            if (
                here[1:2] == there[1:2] == ["features"]
                and len(there) > 3
                and here[2] != there[2]
                and there[3] not in SHARED_ROOMS
                and not ((here[2], imported) in OPEN_ROOMS and here[3] == "storage")
            ):
                wrong.append(f"{importer} -> {imported}")
    assert wrong == []


def commands() -> set[type[Command]]:
    return set(_below(Command))


def _below(kind: type[Command]) -> Iterator[type[Command]]:
    for child in kind.__subclasses__():
        if child is not Sweep and child.__module__.startswith("suitecrm_bridge."):
            yield child
        yield from _below(child)


def test_every_command_has_exactly_one_job() -> None:
    assert commands()
    assert sorted(job.command.__name__ for job in JOBS) == sorted(command.__name__ for command in commands())


def test_every_queue_has_a_retry_policy_and_a_worker_that_listens() -> None:
    used = {command.queue for command in commands()}
    assert used == set(QUEUES)
    assert used <= {queue for queues in LANES.values() for queue in queues}


def test_every_scheduled_command_has_a_job() -> None:
    assert SCHEDULE
    assert {type(every.command) for every in SCHEDULE} <= {job.command for job in JOBS}


def sources() -> list[Path]:
    tracked = subprocess.run(
        ["git", "ls-files", "*.py"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    return [ROOT / name for name in tracked if (ROOT / name).exists()]


def test_no_file_is_longer_than_the_house_allows() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text().splitlines()) for path in sources()}
    assert {name: lines for name, lines in lengths.items() if lines > MAX_FILE} == {}


def test_no_function_is_longer_than_the_house_allows() -> None:
    wrong = {}
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef) and (lines := node.end_lineno - node.lineno + 1) > MAX_FUNCTION:
                wrong[f"{path.relative_to(ROOT)}:{node.name}"] = lines
    assert wrong == {}


def test_only_the_composition_root_names_adapters() -> None:
    graph = grimp.build_graph("suitecrm_bridge")
    users = {
        importer.split(".")[1]
        for adapter in ("suitecrm_bridge.ai.openai_chat",)
        for importer in graph.find_modules_that_directly_import(adapter)
    }
    assert users <= {"bootstrap", "ai"}
