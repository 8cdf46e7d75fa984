"""Classic pages of the package's own modules, as one logged-in person's browser gets them."""

import html
import re
from types import TracebackType
from typing import Self

import httpx

_NO_ACCESS = "You do not have access"
_BROKEN = re.compile(r"Fatal error|Uncaught |\bWarning: |MySQL error|\bLBL_\w+|Smarty error")


class Pages:
    """A session with cookies; leaving the context ends it."""

    def __init__(self, url: str, user_name: str, password: str) -> None:
        self._http = httpx.Client(
            base_url=url, timeout=60, headers={"Referer": f"{url}/index.php"}, follow_redirects=True
        )
        # A person's last language is remembered; the tests read English.
        form = {"module": "Users", "action": "Authenticate", "user_name": user_name, "login_language": "en_us"}
        assert "Login" not in str(self._http.post("/index.php", data={**form, "username_password": password}).url), (
            "the classic UI refused the login"
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._http.close()

    def list(self, module: str, **search: str) -> str:
        searching = {"searchFormTab": "advanced_search", "query": "true", **search} if search else {}
        return self._page(module=module, action="index", **searching)

    def found(self, module: str, **search: str) -> set[str]:
        """Ids of the rows that a search shows on its first page; the page names other records in its margin."""
        boxes = re.findall(r"<input[^>]*name=['\"]mass\[\]['\"][^>]*>", self.list(module, **search))
        return {found for box in boxes for found in re.findall(r"value=['\"]([0-9a-f-]{36})['\"]", box)}

    def detail(self, module: str, record: str) -> str:
        return self._page(module=module, action="DetailView", record=record)

    def edit(self, module: str, record: str = "") -> str:
        return self._page(module=module, action="EditView", record=record)

    def subpanel(self, module: str, record: str, subpanel: str) -> str:
        return self._page(
            module=module, action="SubPanelViewer", subpanel=subpanel, record=record, sugar_body_only="1", inline="1"
        )

    def save(self, module: str, record: str, **values: str) -> str:
        """What the edit view's Save button posts; the page it leads to."""
        form = {"module": module, "action": "Save", "record": record, "return_module": module, **values}
        return self._read(
            self._http.post("/index.php", data={"return_action": "DetailView", "return_id": record, **form})
        )

    def _page(self, **query: str) -> str:
        return self._read(self._http.get("/index.php", params=query))

    @staticmethod
    def _read(answer: httpx.Response) -> str:
        assert answer.status_code == 200
        visible = re.sub(r"<script\b.*?</script>", "", answer.text, flags=re.DOTALL)
        shown = words(visible)
        broken = _BROKEN.search(shown)
        assert broken is None, broken and shown[max(0, broken.start() - 200) : broken.end() + 200]
        return visible


def refused(page: str) -> bool:
    return _NO_ACCESS in page or "Error retrieving record" in page


def words(page: str) -> str:
    """What a reader sees of a page: no tags, no entities, single spaces."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())
