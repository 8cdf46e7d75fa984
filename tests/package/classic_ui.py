"""SuiteCRM's own pages as a person's browser asks for them, without a browser."""

import re
from html import unescape

import httpx


class ClassicUi:
    """One logged-in session; every request carries the Referer that SuiteCRM wants."""

    def __init__(self, url: str, user: str, password: str) -> None:
        self.http = httpx.Client(
            base_url=url, follow_redirects=True, timeout=120, headers={"Referer": f"{url}/index.php"}
        )
        self._post(
            module="Users",
            action="Authenticate",
            return_module="Home",
            return_action="index",
            user_name=user,
            username_password=password,
        )

    def close(self) -> None:
        self.http.close()

    def page(self, module: str, action: str, **parameters: str) -> str:
        return self.http.get("/index.php", params={"module": module, "action": action, **parameters}).text

    def save_lead(self, identity: str, **fields: str) -> str:
        """The page after pressing Save on a lead's edit view."""
        return self._post(
            module="Leads",
            action="Save",
            record=identity,
            return_module="Leads",
            return_action="DetailView",
            return_id=identity,
            **fields,
        )

    def press(self, task: str, **fields: str | list[str]) -> str:
        """What the admin page says after one of its buttons."""
        token = re.search(r'name="scb_token" value="(\w+)"', self.page("Administration", "suitecrmbridge"))
        return self.press_with(token[1] if token else "", task, **fields)

    def press_with(self, token: str, task: str, **fields: str | list[str]) -> str:
        return self._post(
            module="Administration", action="savesuitecrmbridge", scb_task=task, scb_token=token, **fields
        )

    def dashlet(self, name: str) -> str:
        """A dashlet put on this person's home page, as it is drawn there."""
        put = {"to_pdf": "1", "module": "Home", "action": "DynamicAction"}
        added = self.http.post(
            "/index.php", params={**put, "DynamicAction": "addDashlet", "id": name}, data={"type": "module"}
        )
        identity = added.text.strip()
        drawn = self.http.get("/index.php", params={**put, "DynamicAction": "displayDashlet", "id": identity})
        return drawn.text

    def _post(self, **fields: str | list[str]) -> str:
        return self.http.post("/index.php", data=fields).text


def words(html: str) -> str:
    """The text of some markup, spaces folded."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def notice(page: str) -> str:
    """What the admin page answers to a button; empty when it says nothing."""
    found = re.search(r'id="scb-notice".*?</div>', page, re.DOTALL)
    return words(found[0].partition(">")[2]) if found else ""
