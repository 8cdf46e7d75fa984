"""Whom which role is given to, what it allows, and what a roles file may say."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import redis

from suitecrm_bridge.core.config import SettingsMissing
from suitecrm_bridge.core.permissions import Reach, reach
from suitecrm_bridge.features.auth.model import Person
from suitecrm_bridge.features.auth.model.roles import RoleBook, RolesWrong, role_book
from suitecrm_bridge.features.auth.storage import roles
from suitecrm_bridge.features.auth.storage.roles import read_roles
from tests.fakes.facade import Facade, running_facade

SHIPPED = tomllib.loads(Path(roles.__file__).with_name("roles.toml").read_text())
NAMES = {"admin", "sales_manager", "sales_rep", "customer_success", "marketing", "support", "read_only"}


def person(*, admin: bool = False, crm_roles: tuple[str, ...] = (), groups: tuple[str, ...] = ()) -> Person:
    return Person("1", "ada", "Ada", admin, crm_roles, groups)


def book(**own: object) -> RoleBook:
    return role_book(SHIPPED, own)


def far(role: str, permission: str) -> Reach | None:
    return reach(book().permissions_of([role]), permission)


def test_the_shipped_roles_are_those_the_documentation_names():
    assert set(book().roles) == NAMES
    assert role_book(SHIPPED, SHIPPED) == book()  # the shipped file keeps its own rules
    guide = (Path(__file__).parents[2] / "docs/roles.md").read_text()
    assert [name for name in NAMES if f"`{name}`" not in guide] == []


@pytest.mark.parametrize(
    ("role", "permission", "expected"),
    [
        ("admin", "dead_letters.replay", "all"),
        ("admin", "audit.read", "all"),
        ("sales_manager", "leads.delete", "all"),
        ("sales_manager", "reports.sales", "all"),
        ("sales_manager", "audit.read", None),
        ("sales_rep", "accounts.read", "all"),
        ("sales_rep", "leads.update", "own"),
        ("sales_rep", "leads.delete", None),
        ("sales_rep", "reports.sales", None),
        ("customer_success", "health_scores.update", "all"),
        ("marketing", "campaigns.create", "all"),
        ("marketing", "opportunities.update", None),
        ("support", "cases.update", "all"),
        ("support", "leads.update", None),
        ("read_only", "SCB_Forms.read", "all"),
        ("read_only", "leads.update", None),
        ("read_only", "api_keys.read", None),
        ("read_only", "dead_letters.read", None),
    ],
)
def test_what_the_shipped_roles_allow(role: str, permission: str, expected: Reach | None):
    assert far(role, permission) == expected


def test_roles_come_from_suitecrms_roles_groups_and_administrator_flag():
    known = book()
    assert known.roles_of(person(admin=True)) == ("admin",)
    assert known.roles_of(person(crm_roles=("sales manager EMEA",))) == ("sales_manager",)
    assert known.roles_of(person(groups=("MARKETING",))) == ("marketing",)
    assert known.roles_of(person(crm_roles=("Support L2",), groups=("Sales",))) == ("sales_rep", "support")
    assert known.roles_of(person(crm_roles=("Something else",))) == ("sales_rep",)


def test_several_roles_allow_what_any_of_them_does():
    allowed = book().permissions_of(("sales_rep", "support"))
    assert reach(allowed, "cases.delete") == "all"
    assert reach(allowed, "leads.update") == "own"


def test_an_own_role_is_added_and_a_shipped_one_changed_key_by_key():
    changed = book(
        default=["read_only"],
        roles={
            "inside_sales": {"permissions": ["leads.*"], "suitecrm_groups": ["Inside*"]},
            "sales_manager": {"suitecrm_roles": ["Chief"]},
        },
    )
    assert changed.roles_of(person(groups=("Inside Sales DE",))) == ("inside_sales",)
    assert changed.roles_of(person(crm_roles=("Chief",))) == ("sales_manager",)
    assert changed.roles_of(person(crm_roles=("Sales Manager",))) == ("read_only",)
    assert changed.roles["sales_manager"].permissions == book().roles["sales_manager"].permissions


def test_all_mistakes_of_a_file_are_told_at_once():
    own: Mapping[str, Any] = {
        "default": "sales_rep",
        "colour": "red",
        "roles": {
            "Sales Reps": {"permissions": []},
            "one": {"permissions": ["leads", "leads.read"], "suitecrm_admins": "yes", "suitecrm_role": ["x"]},
            "two": {"permissions": "leads.read", "suitecrm_groups": [7], "about": 3},
            "three": [],
        },
    }
    with pytest.raises(RolesWrong) as raised:
        role_book(SHIPPED, own)
    said = "\n".join(raised.value.mistakes)
    for word in (
        "'colour'",
        "default must",
        "Sales Reps",
        "'leads'",
        "one.suitecrm_admins",
        "'suitecrm_role'",
        "two.permissions",
        "two.suitecrm_groups",
        "two.about",
        "three",
    ):
        assert word in said, word
    assert "'leads.read'" not in said


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ('default = ["boss"]', "'boss'"),
        ('[roles.new]\nabout = "x"', "roles.new has no permissions"),
        ("default = [", "no TOML"),
        ("\xff", "no TOML"),
        ("roles = 3", "tables"),
    ],
)
def test_a_wrong_file_stops_the_start(tmp_path: Path, text: str, word: str):
    (tmp_path / "roles.toml").write_bytes(text.encode("latin-1"))
    with pytest.raises(SettingsMissing) as raised:
        read_roles(str(tmp_path / "roles.toml"))
    assert word in str(raised.value)
    assert "BRIDGE_ROLES_FILE" in str(raised.value)


def test_a_missing_file_stops_the_facades_start(redis_url: str, tmp_path: Path):
    with (
        pytest.raises(SettingsMissing, match="cannot be read"),
        running_facade(redis_url, tmp_path, roles_file=str(tmp_path / "none.toml")),
    ):
        pass


def test_a_role_given_in_suitecrm_holds_from_the_next_refresh(facade: Facade):
    facade.log_in("will")
    database = facade.sandbox.world.database
    database.insert("acl_roles", {"id": "r1", "name": "Sales Manager", "deleted": 0})
    database.insert("role_members", {"user_id": "seed_will_id", "role_id": "r1"})
    assert facade.get("/auth/me").json["data"]["attributes"]["roles"] == ["sales_rep"]
    answer = facade.client.post("/api/v1/auth/refresh", json={"refresh_token": facade.tokens["refresh_token"]})
    assert answer.json["data"]["attributes"]["user"]["roles"] == ["sales_manager"]
    assert "leads.*" in facade.get("/auth/me").json["data"]["attributes"]["permissions"]


def test_a_group_of_suitecrm_gives_a_role_at_login(redis_client: "redis.Redis", redis_url: str, tmp_path: Path):
    with running_facade(redis_url, tmp_path) as facade:
        group = facade.sandbox.world.database.row(
            "SELECT g.name FROM securitygroups g JOIN securitygroups_users m ON m.securitygroup_id = g.id "
            "WHERE m.user_id = 'seed_sally_id'"
        )
    assert group
    (tmp_path / "roles.toml").write_text(
        f'[roles.field]\npermissions = ["leads.read"]\nsuitecrm_groups = ["{group["name"]}"]\n'
    )
    (tmp_path / "second").mkdir()
    with running_facade(redis_url, tmp_path / "second", roles_file=str(tmp_path / "roles.toml")) as facade:
        facade.log_in("sally")
        assert facade.get("/auth/me").json["data"]["attributes"]["roles"] == ["field"]
