"""Saves write whole rows: what that loses, and how the package keeps its own columns."""

from typing import Any

from suitecrm_bridge.sandbox import Sandbox
from suitecrm_bridge.sandbox.catalog import Module
from suitecrm_bridge.sandbox.world import User, World
from tests.sandbox.conftest import Api


class Meanwhile:
    """Another program writes the row after this save has loaded it."""

    def __init__(self, column: str, value: object) -> None:
        self._column = column
        self._value = value

    def before_save(self, world: World, module: Module, row: dict[str, Any]) -> None:
        world.database.update(module.table, "id", row["id"], {self._column: self._value})

    def after_save(self, world: World, user: User, module: Module, row: dict[str, Any], before: object) -> None:
        """Nothing to do."""

    def after_delete(self, world: World, user: User, module: Module, identity: str) -> None:
        """Nothing to do."""


def test_a_save_reverts_what_another_wrote_meanwhile(api: Api, sandbox: Sandbox) -> None:
    lead = api.create(last_name="Race", title="old")
    sandbox.world.hooks = [Meanwhile("title", "new")]
    api.patch(lead, last_name="Saved")
    assert api.field(lead, "title") == "old"


def test_every_save_cuts_the_seconds_of_the_date_times_it_does_not_change(api: Api) -> None:
    task = api.create("Tasks", name="Timed", date_due="2030-01-02 03:04:59")
    api.patch(task, "Tasks", name="Renamed")
    assert api.stored(task, "date_due", "tasks") == "2030-01-02 03:04:00"


def test_a_save_keeps_the_seconds_of_the_bridges_own_date_times(api: Api) -> None:
    lead = api.create(last_name="Timed")
    fields = {"ai_scored_at": "2026-11-22T12:34:56Z"}
    item = {"op": "update", "module": "Leads", "id": lead, "fields": fields}
    api.http.post("V8/custom/bridge/write", json={"mode": "quiet", "items": [item]})
    api.patch(lead, last_name="Renamed")
    assert api.stored(lead, "ai_scored_at") == "2026-11-22 12:34:56"


def test_without_the_packages_guard_a_stale_save_takes_the_score_back(api: Api, sandbox: Sandbox) -> None:
    lead = api.create(last_name="Race")
    sandbox.world.hooks = [Meanwhile("ai_score", 99)]
    api.patch(lead, last_name="Saved")
    assert api.field(lead, "ai_score") == ""


def test_with_the_guard_the_score_stays(api: Api, sandbox: Sandbox) -> None:
    lead = api.create(last_name="Race")
    sandbox.world.hooks.insert(0, Meanwhile("ai_score", 99))
    api.patch(lead, last_name="Saved")
    assert api.field(lead, "ai_score") == "99"


def test_nobody_writes_an_owned_column_through_v8(api: Api) -> None:
    lead = api.create(last_name="Forger", ai_score=100)
    api.patch(lead, ai_score=100, ai_score_override=80, ai_override_reason="Met")
    assert (api.field(lead, "ai_score"), api.field(lead, "ai_score_override")) == ("", "80")
