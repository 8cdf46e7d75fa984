"""What the package uses of SuiteCRM is there, in the source of whatever version SUITECRM_SOURCE_ROOT names.

PHPStan holds the package to the signatures in custom_php/tests/stubs/suitecrm; these tests hold the signatures to a
source tree, so that a version can be checked without installing it. On SuiteCRM 8 the tree is `public/legacy`.
"""

import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.live import PROJECT

SOURCE = Path(os.environ.get("SUITECRM_SOURCE_ROOT", "/nowhere"))
PACKAGE = PROJECT / "custom_php"
STUBS = PACKAGE / "tests/stubs/suitecrm"
# SuiteCRM sets these without declaring them, or declares them in one kind of Studio parser only.
_UNDECLARED = {"new_schema", "processed", "external_auth_only", "def", "_saved"}
_ONLY_IN_8 = {"clearCoreCache"}
_SIGNATURE = r"function &?(\w+)\(([^)]*)\)"
# Left out of a search for classes: what SuiteCRM computes, other people's code, and the package itself.
_ELSEWHERE = {"cache", "upload", "vendor", "custom", "tests", ".live", ".git"}

pytestmark = [
    pytest.mark.live,
    pytest.mark.skipif(not SOURCE.is_dir(), reason="SUITECRM_SOURCE_ROOT names no folder with SuiteCRM's source"),
]


@cache
def _sources() -> dict[Path, str]:
    files = (path for path in SOURCE.rglob("*.php") if path.relative_to(SOURCE).parts[0] not in _ELSEWHERE)
    return {path.relative_to(SOURCE): path.read_text(errors="replace") for path in files if path.is_file()}


@cache
def _classes() -> dict[str, tuple[str, str]]:
    """Class → its parent and its text, which ends where the file or the next class does."""
    found: dict[str, tuple[str, str]] = {}
    for text in _sources().values():
        parts = re.split(r"^(?=(?:abstract |final )?class \w+)", text, flags=re.MULTILINE)
        for part in parts[1:]:
            head = re.match(r"(?:abstract |final )?class (\w+)(?:\s+extends\s+\\?(\w+))?", part)
            if head:
                found.setdefault(head[1], (head[2] or "", part))
    return found


def _lineage(name: str) -> Iterator[str]:
    while name in _classes():
        parent, text = _classes()[name]
        yield text
        name = parent


def _counts(parameters: str) -> tuple[int, int]:
    """How many arguments must and may be given."""
    each = [part for part in re.sub(r"\([^()]*\)|\[[^]]*\]", "", parameters).split(",") if "$" in part]
    return sum("=" not in part for part in each), len(each)


def _stubs() -> Iterator[tuple[str, str, str]]:
    """Class, or nothing for a function, name and parameters of every signature."""
    for file in sorted(STUBS.glob("*.php")):
        if file.name == "slim.php":
            continue
        for part in re.split(r"^(?=(?:abstract )?class )", file.read_text(), flags=re.MULTILINE):
            head = re.match(r"(?:abstract )?class (\w+)", part)
            for name, parameters in re.findall(_SIGNATURE, part):
                yield head[1] if head else "", name, parameters


def _package(pattern: str, *below: str) -> set[str]:
    """What a pattern finds in the package's PHP."""
    files = (path for folder in below for path in (PACKAGE / folder).rglob("*.php"))
    return {
        found
        for path in files
        for found in re.findall(pattern, re.sub(r"^\s*(?://|/?\*).*$", "", path.read_text(), flags=re.M))
    }


@pytest.mark.parametrize(("owner", "name", "parameters"), list(_stubs()))
def test_every_method_takes_what_the_package_gives_it(owner: str, name: str, parameters: str) -> None:
    if name in _ONLY_IN_8 and not (SOURCE / "include/portability").is_dir():
        pytest.skip("SuiteCRM 8 alone has it")
    texts = _lineage(owner) if owner else iter(_sources().values())
    wanted = rf"^{'' if not owner else '[ ]+[a-z ]*'}function &?{name}\(([^{{;]*)\)"
    found = next((match[1] for text in texts if (match := re.search(wanted, text, re.MULTILINE))), None)
    assert found is not None, f"{owner}::{name} is not there"
    (must, may), (required, given) = _counts(found), _counts(parameters)
    assert must <= required
    assert given <= may


def test_every_property_the_package_names_is_declared() -> None:
    missing = []
    for file in STUBS.glob("*.php"):
        for part in re.split(r"^(?=(?:abstract )?class )", file.read_text(), flags=re.MULTILINE)[1:]:
            head = re.match(r"(?:abstract )?class (\w+)", part)
            assert head
            text = "\n".join(_lineage(head[1]))
            names = re.findall(r"public \$(\w+)", part) if file.name != "slim.php" else []

            names = [name for name in names if name not in _UNDECLARED]
            missing += [f"{head[1]}::${name}" for name in names if not re.search(rf"(?:public|var) \${name}\b", text)]
    assert missing == []


def test_every_file_the_package_requires_is_there() -> None:
    named = _package(r"(?:require|include)(?:_once)? '((?!custom/)[\w/.]+)'", "custom", "modules", "scripts")
    # The package's own routes.php is written for a folder that has its own autoload.php.
    assert [name for name in sorted(named) if not (SOURCE / name).is_file()] == []


def test_every_extension_folder_is_one_that_suitecrm_merges() -> None:
    folders = {path.parent.name for path in (PACKAGE / "custom/Extension").rglob("*.php")}
    merged = set(re.findall(r"['\"]extdir['\"]\s*=>\s*['\"](\w+)", _sources()[Path("ModuleInstall/extensions.php")]))
    # Language files have a worker of their own, and modules are registered by what Module Loader generates.
    worker = _sources()[Path("ModuleInstall/ModuleInstaller.php")]
    others = {name for name in folders - merged if re.search(rf"Ext/{name}\b|['\"]{name}['\"]", worker)}
    assert folders - merged - others == set()


def test_every_hook_is_one_that_suitecrm_calls() -> None:
    events = _package(r"\$hook_array\['(\w+)'\]", "custom/Extension")
    called = "\n".join(_sources().values())
    assert events
    assert [event for event in sorted(events) if not re.search(rf"['\"]{event}['\"]", called)] == []


def test_every_table_the_package_asks_for_is_suitecrms() -> None:
    statements = r"['\"][^'\"\n]*\b(?:FROM|JOIN|INTO|UPDATE|TABLE) ([a-z][a-z0-9_]{3,})\b"
    asked = _package(statements, "custom/include")
    known = set(re.findall(r"['\"]table['\"]\s*=>\s*['\"](\w+)['\"]", "\n".join(_sources().values())))
    assert {"oauth2tokens", "users", "config"} <= asked
    assert sorted(name for name in asked if not name.startswith("scb_") and name not in known) == []


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("Api/V8/Config/routes.php", ["CustomLoader::loadCustomRoutes", "'/custom'"]),
        ("Api/Core/Loader/CustomLoader.php", ["custom/application/Ext/Api/V8"]),
        ("Api/V8/OAuth2/Repository/AccessTokenRepository.php", ["access_token"]),
        ("include/Dashlets/DashletCacheBuilder.php", ["custom/modules", "Dashlets"]),
        ("include/EditView/EditView2.php", ["displayParams", "tabDefs"]),
        ("include/ListView/ListViewDisplay.php", ["related_fields"]),
        ("include/SearchForm/SearchForm2.php", ["enable_range_search", "range_"]),
        ("include/SubPanel/SubPanelDefinitions.php", ["layoutdefs.ext.php", "subpanel_setup"]),
        ("modules/Administration/metadata/adminpaneldefs.php", ["administration.ext.php"]),
        ("include/MVC/Controller/SugarController.php", ["action_view_map"]),
        ("include/utils/LogicHook.php", ["logichooks.ext.php"]),
        ("ModuleInstall/ModuleInstaller.php", ["pre_uninstall", "post_uninstall", "install_copy", "mi_remove_tables"]),
        (
            "modules/Administration/UpgradeWizard_commit.php",
            ["SUGARCRM_PRE_INSTALL_FILE", "SUGARCRM_POST_INSTALL_FILE"],
        ),
    ],
)
def test_every_place_the_package_hangs_in_is_as_it_expects(file: str, words: list[str]) -> None:
    text = _sources().get(Path(file), "")
    assert [word for word in words if word.lower() not in text.lower()] == []
