"""What people do with a browser: a salesperson in the classic UI, a visitor on the demo site."""

from playwright.sync_api import Page


class Salesperson:
    """Works in the classic UI at `url`, the real one and the sandbox's alike."""

    def __init__(self, page: Page, url: str) -> None:
        self.page, self._url = page, url

    def log_in(self, user_name: str, password: str) -> None:
        self.page.goto(f"{self._url}/index.php?module=Leads&action=index")
        self.page.fill("#user_name", user_name)
        self.page.fill("#username_password, #password", password)
        self.page.click("#bigbutton, form button")
        self.page.wait_for_load_state()

    def save_lead(self, lead_id: str, title: str) -> None:
        """Open the edit form, change the job title, save, and land on the detail view."""
        self.page.goto(f"{self._url}/index.php?module=Leads&action=EditView&record={lead_id}")
        self.page.fill("[name=title]", title)
        with self.page.expect_navigation(url="**DetailView**"):
            self.page.click("#SAVE, form.panel button")

    def read_lead(self, lead_id: str) -> str:
        """The whole text of the lead's detail view, panels that are folded too."""
        self.page.goto(f"{self._url}/index.php?module=Leads&action=DetailView&record={lead_id}")
        return self.page.locator("body").text_content() or ""


class Visitor:
    """Somebody on the demo site at `url`, in a browser context of their own, who agreed to be recognised."""

    def __init__(self, page: Page, url: str) -> None:
        self._page, self._url = page, url
        page.add_init_script(f"if (location.href.startsWith('{url}')) localStorage.scb_consent = '1'")

    def visit(self, *paths: str) -> None:
        for path in paths:
            self._page.goto(f"{self._url}/site/{path}")
            self._page.wait_for_timeout(1500)  # shorter looks are not counted

    def leave_email(self, email: str) -> None:
        self.visit("contact")
        self._page.fill("form [name=email]", email)
        self._page.click("form button[type=submit]")
        # The tracker sends when the page is left.
        self._page.goto("about:blank")
