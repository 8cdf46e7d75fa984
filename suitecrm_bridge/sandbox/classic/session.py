"""Who is logged in: a signed cookie, no more."""

from __future__ import annotations

import hashlib
import hmac

from werkzeug.wrappers import Request, Response

from suitecrm_bridge.sandbox import oauth
from suitecrm_bridge.sandbox.world import User, World, load_user

COOKIE = "sandbox_session"


def log_in(world: World, user_name: str, password: str) -> str | None:
    """The user's id when the password is right."""
    sql = "SELECT id, user_hash FROM users WHERE user_name = ? AND deleted = 0 AND status = 'Active'"
    row = world.database.row(sql, (user_name,))
    if row and hmac.compare_digest(row["user_hash"] or "", oauth.password_hash(password)):
        return str(row["id"])
    return None


def remember(world: World, response: Response, user_id: str) -> None:
    response.set_cookie(COOKIE, f"{user_id}.{_signature(world, user_id)}", httponly=True, samesite="Strict")


def forget(response: Response) -> None:
    response.delete_cookie(COOKIE, httponly=True, samesite="Strict")


def current_user(world: World, request: Request) -> User | None:
    user_id, _, signature = request.cookies.get(COOKIE, "").rpartition(".")
    if not user_id or not hmac.compare_digest(signature, _signature(world, user_id)):
        return None
    return load_user(world, user_id)


def _signature(world: World, user_id: str) -> str:
    return hmac.new(world.setting("token_key").encode(), f"session/{user_id}".encode(), hashlib.sha256).hexdigest()
