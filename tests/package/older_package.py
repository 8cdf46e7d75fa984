"""An older package than this checkout's, made from it: fewer fields, panels, labels and modules, files long gone."""

import re
import shutil
import subprocess
from pathlib import Path

from tests.live import PROJECT

VERSION = "0.0.9"
_SOURCES = "custom_php/custom/include/suitecrm_bridge"
_EXTENSIONS = "custom_php/custom/Extension"

# Files of the older version alone: a class, a module's file, and the only Extension file of its folder.
GONE = {
    "custom/include/suitecrm_bridge/src/Gone/Old.php": "<?php\n",
    "modules/SCB_Forms/gone.php": "<?php\n",
    "custom/Extension/modules/Opportunities/Ext/Language/en_us.suitecrm_bridge_gone.php": (
        "<?php\n\n$mod_strings['LBL_SCB_GONE'] = 'Gone';\n"
    ),
}
# What SuiteCRM compiles from the last of them.
GONE_COMPILED = "custom/modules/Opportunities/Ext/Language/en_us.lang.ext.php"


def build(folder: Path) -> Path:
    """A checkout of the older version; `custom_php/bin` installs from it, `scripts/package` zips it."""
    shutil.copytree(PROJECT / "custom_php", folder / "custom_php")
    (folder / "scripts").mkdir()
    shutil.copy(PROJECT / "scripts/package", folder / "scripts/package")
    _edit(folder / _SOURCES / "src/Package.php", r"VERSION = '[\d.]+'", f"VERSION = '{VERSION}'")
    _drop_columns(folder)
    _drop_panel(folder)
    _drop_module(folder)
    _shrink_the_role(folder)
    _rename_a_method(folder)
    for name, text in GONE.items():
        file = folder / "custom_php" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return folder


def archive(folder: Path) -> Path:
    """The zip for Module Loader of a checkout."""
    printed = subprocess.run(
        [folder / "scripts/package"], capture_output=True, text=True, check=True, timeout=120
    ).stdout
    return folder / printed.strip()


def _drop_columns(folder: Path) -> None:
    """Leads and contacts had no utm_term and no utm_content; the labels of the latter are new as well."""
    _edit(folder / _SOURCES / "src/Install/Panels.php", r"\n *\['utm_term', 'utm_content'\],", "")
    for module in ("Leads", "Contacts"):
        _drop_statements(
            folder / _EXTENSIONS / f"modules/{module}/Ext/Vardefs/suitecrm_bridge.php", "utm_(term|content)"
        )
        for file in (folder / _EXTENSIONS / f"modules/{module}/Ext/Language").glob("*.suitecrm_bridge.php"):
            _edit(file, r"\n\$mod_strings\['LBL_UTM_CONTENT'\][^\n]*", "")


def _drop_panel(folder: Path) -> None:
    """Leads had no panel "Website behaviour", and their list no column for the score."""
    _edit(folder / _SOURCES / "src/Install/Panels.php", r"\n *self::BEHAVIOUR => self::BEHAVIOUR_ROWS,", "")
    _edit(folder / _SOURCES / "src/Install/ListColumns.php", r"\n *'ai_score_badge' => self::BADGE,", "")


def _drop_module(folder: Path) -> None:
    """There were no playbook runs."""
    shutil.rmtree(folder / "custom_php/modules/SCB_PlaybookRuns")
    shutil.rmtree(folder / _EXTENSIONS / "modules/SCB_PlaybookRuns")
    for name in ("Package.php", "Install/BridgeRole.php"):
        _edit(folder / _SOURCES / "src" / name, r"\s*'SCB_PlaybookRuns',", "")
    for kind in ("Vardefs/suitecrm_bridge_links.php", "Layoutdefs/suitecrm_bridge.php"):
        _drop_statements(folder / _EXTENSIONS / "modules/Accounts/Ext" / kind, "SCB_PlaybookRuns")
    named = [folder / _EXTENSIONS / "application/Ext/Include/suitecrm_bridge.php"]
    for file in [*named, *(folder / _EXTENSIONS / "application/Ext/Language").glob("*suitecrm_bridge_modules.php")]:
        _edit(file, r"\n[^\n]*SCB_PlaybookRuns[^\n]*", "")


def _shrink_the_role(folder: Path) -> None:
    """The bridge's user rang no bells and deleted nobody."""
    role = folder / _SOURCES / "src/Install/BridgeRole.php"
    _edit(role, r"'Alerts',(?=\s*\];)", "")
    _edit(role, r"DELETED = \['SCB_Visitors'\]", "DELETED = []")
    _edit(role, r"\n *\$this->grow\(\$roleId\);", "")


def _rename_a_method(folder: Path) -> None:
    """Classes had other methods, so that an upgrade which mixes old and new ones breaks."""
    sources = [*(folder / _SOURCES).rglob("*.php"), *(folder / "custom_php/modules").rglob("*.php")]
    named = [file for file in sources if re.search(r"\bhasMany\b", file.read_text())]
    assert len(named) > 1
    for file in named:
        _edit(file, r"\bhasMany\b", "hasManyOfOld")


def _drop_statements(file: Path, named: str) -> None:
    """Leaves out the array statements of an Extension file that name something."""
    statements = re.split(r"(?<=\n\];\n)", file.read_text())
    kept = [statement for statement in statements if not re.search(rf"'{named}'", statement)]
    assert len(kept) < len(statements), f"{file} names no {named}"
    file.write_text(("" if kept[0].startswith("<?php") else "<?php\n") + "".join(kept))


def _edit(file: Path, pattern: str, replacement: str) -> None:
    text, count = re.subn(pattern, replacement, file.read_text())
    assert count, f"{file} has no {pattern}"
    file.write_text(text)
