"""Which of SuiteCRM's classic pages open for a user, and what their lists hold."""

import re
from types import TracebackType
from typing import Self

import httpx

from tests.live import live_environment

_REFUSALS = ("You do not have access to this area", "Error retrieving record", "may have been deleted")


class PermittedPages:
    """A session with cookies; leaving the context ends it."""

    def __init__(self, user_name: str, password: str) -> None:
        url = live_environment()["SUITECRM_URL"]
        # Pages that change something want a referer of their own site.
        self._http = httpx.Client(base_url=url, timeout=60, headers={"Referer": f"{url}/index.php"})
        form = {"module": "Users", "action": "Authenticate", "user_name": user_name, "username_password": password}
        answer = self._http.post("/index.php", data=form)
        assert "action=Login" not in answer.headers.get("location", ""), "the classic UI refused the login"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._http.close()

    def lists(self, module: str) -> bool:
        return not _refused(self._page(module=module, action="index"))

    def listed(self, module: str, name: str) -> set[str]:
        """Ids of the rows that a search by name shows, on however many pages."""
        field = "last_name" if module in ("Leads", "Contacts", "Prospects") else "name"
        ids: set[str] = set()
        for offset in range(0, 200, 20):
            search = {f"{field}_advanced": name, "searchFormTab": "advanced_search", "query": "true"}
            page = self._page(
                module=module, action="index", **search, **{f"{module}2_{_object(module)}_offset": str(offset)}
            )
            boxes = re.findall(r"<input[^>]*mass\[\][^>]*>", page)
            rows = {match[0] for box in boxes if (match := re.search(r"(?<=value=['\"])[0-9a-f-]{36}", box))}
            if rows <= ids:
                break
            ids |= rows
        return ids

    def opens(self, module: str, record: str, view: str) -> bool:
        page = self._page(module=module, action=view, record=record)
        # The edit view of a record that is gone is the form for a new one.
        return (
            not _refused(page) and re.search(rf"""name=["']record["'][^>]*value=["']{record}["']""", page) is not None
        )

    def offers_contact(self, account: str, contact: str, name: str) -> bool:
        """Whether an account's page has the subpanel, its Select button works, and its popup lists the contact."""
        page = self._page(module="Accounts", action="DetailView", record=account)
        if _refused(page) or "whole_subpanel_contacts" not in page:
            return False
        panel = self._page(module="Accounts", action="SubPanelViewer", subpanel="contacts", record=account)
        button = re.search(r"<input[^>]*contacts_select_button[^>]*>", panel)
        if button is None or " disabled" in button[0]:
            return False
        popup = self._page(module="Contacts", action="Popup", query="true", last_name_advanced=name)
        return contact in popup

    def select_contact(self, account: str, contact: str) -> None:
        """What the popup's choice posts."""
        form = {"module": "Accounts", "action": "Save2", "record": account, "subpanel_id": contact}
        names = {"subpanel_module_name": "contacts", "subpanel_field_name": "contacts", "inline": "1"}
        self._http.post("/index.php", data={**form, **names})

    def save(self, module: str, record: str, field: str, text: str) -> None:
        """What the edit view's Save button posts; whether it happened is for the caller to find out."""
        form = {"module": module, "action": "Save", "record": record, field: text}
        self._http.post("/index.php", data={**form, "return_module": module, "return_action": "DetailView"})

    def delete(self, module: str, record: str) -> None:
        form = {
            "module": module,
            "action": "Delete",
            "record": record,
            "return_module": module,
            "return_action": "index",
        }
        self._http.post("/index.php", data=form)

    def _page(self, **query: str) -> str:
        answer = self._http.get("/index.php", params=query)
        return "" if answer.is_redirect else answer.text


def _object(module: str) -> str:
    return {"Leads": "LEAD", "Accounts": "ACCOUNT", "Cases": "CASE"}[module]


def _refused(page: str) -> bool:
    return page == "" or any(text in page for text in _REFUSALS)
