"""A dashlet shows a person what that person's list views would show, numbers included."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from tests.live import live_environment
from tests.package.bridge_client import Client, query, somebody
from tests.package.classic_ui import ClassicUi, words

pytestmark = pytest.mark.live

_NAME = "scb_dashlet_owner"
_RIGHTS = ("Leads:view:75", "Leads:list:75", "Accounts:access:-98")


@pytest.fixture(scope="module")
def owner_id() -> Iterator[str]:
    live_environment()
    with somebody(_NAME, *_RIGHTS) as user_id:
        yield user_id


@pytest.fixture
def pages(owner_id: str) -> Iterator[ClassicUi]:
    session = ClassicUi(live_environment()["SUITECRM_URL"], _NAME, _NAME)
    yield session
    session.close()


@pytest.fixture
def hot(worker: Client, admin: Client, owner_id: str) -> Iterator[tuple[str, str]]:
    """A hot lead of that person and one of somebody else, in nobody's group; both were on the website just now."""
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    fields = {"last_name": "Hot", "ai_score": 100, "ai_score_band": "hot", "last_visit_at": now}
    leads = [worker.make("Leads", assigned_user_id=assigned, **fields) for assigned in (owner_id, "1")]
    query("DELETE FROM securitygroups_records WHERE record_id IN (?, ?)", *leads)
    yield leads[0], leads[1]
    for lead in leads:
        admin.delete("Leads", lead)


def test_an_owner_sees_only_own_hot_leads(pages: ClassicUi, hot: tuple[str, str]) -> None:
    drawn = pages.dashlet("ScbHotLeadsDashlet")
    assert [lead in drawn for lead in hot] == [True, False]


@pytest.mark.parametrize("name", ["ScbAccountsAtRiskDashlet", "ScbHealthOverviewDashlet"])
def test_a_person_without_accounts_sees_neither_names_nor_numbers(
    pages: ClassicUi, worker: Client, admin: Client, name: str
) -> None:
    account = worker.make("Accounts", name="Secret Ltd", health_score=3, health_band="critical")
    try:
        drawn = pages.dashlet(name)
    finally:
        admin.delete("Accounts", account)
    assert account not in drawn
    assert "Secret" not in drawn
    assert not re.search(r'class="scb-(rows|chart)"', drawn)


def test_the_websites_day_counts_only_the_leads_the_person_may_list(pages: ClassicUi, hot: tuple[str, str]) -> None:
    drawn = words(pages.dashlet("ScbWebsiteTodayDashlet"))
    assert "1 leads today" in drawn
