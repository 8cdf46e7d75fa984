"""Fill an empty sandbox with demonstration data: the same records every time."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass

from . import demo_records, oauth
from .seeder import Seeder
from .world import World

# id, user_name, first name, last name, is_admin, role
USERS = (
    ("1", "admin", "", "Administrator", 1, ""),
    ("seed_will_id", "will", "Will", "Westin", 0, ""),
    ("seed_sarah_id", "sarah", "Sarah", "Smith", 0, ""),
    ("seed_chris_id", "chris", "Chris", "Olliver", 0, "owner_only"),
    ("seed_sally_id", "sally", "Sally", "Bronsen", 0, "group_only"),
    ("seed_max_id", "max", "Max", "Jensen", 0, "no_leads"),
    ("b41d9e00-0000-4000-8000-00000000b41d", "bridge", "", "Bridge", 0, ""),
)
BRIDGE_USER_ID = USERS[-1][0]
SALES_USERS = ("seed_will_id", "seed_sarah_id", "seed_chris_id", "seed_sally_id")
PASSWORDS = {"admin": "admin123"}
PREFERENCES = {
    "global": {
        "calendar_publish_key": "3a52d19e-4012-d136-262e-6b02d154d2be",
        "mailmerge_on": "off",
        "timezone": "UTC",
        **dict.fromkeys(("swap_last_viewed", "swap_shortcuts", "sort_modules_by_name", "subpanel_tabs"), ""),
        **dict.fromkeys(("count_collapsed_subpanels", "module_favicon", "mail_smtpauth_req"), ""),
        "navigation_paradigm": "gm",
        "hide_tabs": [],
        "remove_tabs": [],
        "no_opps": "off",
        "ut": "1",
        "use_real_names": "off",
        "mail_smtpssl": 0,
        "email_show_counts": 0,
    },
    "GoogleSync": {"syncGCal": 0},
}
ACTIONS = ("list", "view", "edit", "delete")
ROLES = {
    "owner_only": {("Leads", action): "owner" for action in ACTIONS},
    "group_only": {("Leads", action): "group" for action in ACTIONS},
    "no_leads": {("Leads", action): "none" for action in ("access", *ACTIONS)},
}


@dataclass(frozen=True, slots=True)
class Clients:
    """The OAuth2 clients of the sandbox: one for people's logins, one for programs."""

    login_id: str = "11111111-1111-4111-8111-111111111111"
    login_secret: str = "sandbox-login-secret"
    service_id: str = "22222222-2222-4222-8222-222222222222"
    service_secret: str = "sandbox-service-secret"


def seed(world: World) -> None:
    """Fill the database unless it is filled already."""
    if world.database.value("SELECT COUNT(*) FROM users"):
        return
    with world.database.transaction():
        seeder = Seeder(world)
        _settings(world)
        _users(seeder)
        demo_records.fill(seeder)
        demo_records.business_hours(seeder)


def register_clients(world: World, clients: Clients) -> None:
    """Make the two OAuth2 clients, or give them the ids and secrets asked for."""
    wanted = (
        (clients.login_id, "Logins", clients.login_secret, "password", "1"),
        (clients.service_id, "Bridge", clients.service_secret, "client_credentials", BRIDGE_USER_ID),
    )
    for identity, name, secret, grant, user in wanted:
        world.database.run("DELETE FROM oauth2clients WHERE id = ?", (identity,))
        row = {"id": identity, "name": name, "secret": oauth.password_hash(secret), "is_confidential": 1}
        world.database.insert(
            "oauth2clients", {**row, "allowed_grant_type": grant, "assigned_user_id": user, "deleted": 0}
        )


def _settings(world: World) -> None:
    for name, value in {"token_key": uuid.uuid4().hex, "bridge_user_id": BRIDGE_USER_ID}.items():
        world.database.insert("config", {"name": name, "value": value})


def _users(seeder: Seeder) -> None:
    for identity, user_name, first, last, is_admin, role in USERS:
        names = {"id": identity, "user_name": user_name, "first_name": first or None, "last_name": last}
        secret = oauth.password_hash(PASSWORDS.get(user_name, user_name))
        seeder.put(
            "Users",
            {**names, "user_hash": secret, "is_admin": is_admin, "status": "Active", "employee_status": "Active"},
        )
        for category, contents in PREFERENCES.items():
            liked = {"user_id": identity, "category": category, "contents": json.dumps(contents)}
            seeder.world.database.insert("user_preferences", liked)
        if role:
            _role(seeder, identity, role)


def _role(seeder: Seeder, user_id: str, name: str) -> None:
    role_id = seeder.put("ACLRoles", {"name": name})
    seeder.world.database.insert("role_members", {"user_id": user_id, "role_id": role_id})
    for (module, action), granted in ROLES[name].items():
        row = {"role_id": role_id, "module": module, "action": action, "access": granted}
        seeder.world.database.insert("role_access", row)
