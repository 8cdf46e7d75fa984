"""SuiteCRM's Module Loader as an administrator uses it: upload a package, install it, uninstall it."""

import re
from html import unescape
from pathlib import Path

from tests.package.classic_ui import ClassicUi


class ModuleLoader:
    def __init__(self, ui: ClassicUi) -> None:
        self._ui = ui

    def install(self, package: Path) -> str:
        """The last page of an installation, or of an upgrade when SuiteCRM finds an older version of the package."""
        listed = self._send(
            "UpgradeWizard",
            {"run": "upload", "upgrade_zip_escaped": package.name},
            {"upgrade_zip": (package.name, package.read_bytes(), "application/zip")},
        )
        # Packages uploaded earlier stay in the list until somebody deletes them.
        uploaded = {version: file for file, version in self._listed(listed, "mti_data")}
        return self._carry_out("Install", uploaded[package.stem.rpartition("-")[2]])

    def uninstall(self, **choices: str) -> str:
        listed = self._ui.page("Administration", "UpgradeWizard", view="module")
        installed = self._listed(listed, "mti_installed_data")
        assert len(installed) == 1, "Module Loader has the package once, whatever versions there were"
        return self._carry_out("Uninstall", installed[0][0], **choices)

    @staticmethod
    def _listed(page: str, table: str) -> list[tuple[str, str]]:
        """File, as Module Loader names it, and version of each of the package's rows."""
        rows = re.search(rf"var {table} = (\[.*?\])\s*\n", page, re.DOTALL)
        return re.findall(r"\['SuiteCRM Bridge', '(\w+)'.*?'(\d+\.\d+\.\d+)'", rows[1]) if rows else []

    def _carry_out(self, mode: str, file: str, **choices: str) -> str:
        prepared = self._send("UpgradeWizard_prepare", {"mode": mode, "install_file": file})
        form = re.search(r'<form action="[^"]*UpgradeWizard_commit".*?</form>', prepared, re.DOTALL)
        assert form, prepared[-2000:]
        fields = dict[str, str]()
        for tag in re.findall(r"<input[^>]*>", form[0], re.IGNORECASE):
            name, value = (re.search(rf"""{part}=["']?([^"'>]*)["'>]""", tag) for part in ("name", "value"))
            if name and "hidden" in tag:
                fields[name[1]] = unescape(value[1]) if value else ""
        done = self._send("UpgradeWizard_commit", fields | choices)
        assert "Successfully" in done, done[-2000:]
        return done

    def _send(self, action: str, fields: dict[str, str], files: dict[str, tuple[str, bytes, str]] | None = None) -> str:
        address = {"module": "Administration", "view": "module", "action": action}
        return self._ui.http.post("/index.php", params=address, data=fields, files=files).text
