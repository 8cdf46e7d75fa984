"""What every route of the package asks of a request."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from werkzeug.wrappers import Response

from suitecrm_bridge.sandbox.answers import plain_json
from suitecrm_bridge.sandbox.call import Call

from .refusals import ApiError

MAX_BYTES = 5 * 1024 * 1024
Action = Callable[[Call], dict[str, Any]]


def answering(action: Action) -> Callable[[Call], Response]:
    """A handler that refuses inactive users and answers in plain JSON."""
    return refusing(lambda call: plain_json(action(call), 200))


def refusing(reply: Callable[[Call], Response]) -> Callable[[Call], Response]:
    """A handler that refuses inactive users and puts refusals into JSON."""

    def handler(call: Call) -> Response:
        try:
            _must_be_active(call)
            return reply(call)
        except ApiError as error:
            return plain_json(error.body, error.status)

    return handler


def body_of(call: Call) -> dict[str, Any]:
    """The body's JSON object."""
    data = call.request.get_data()
    if len(data) > MAX_BYTES:
        raise ApiError("TOO_LARGE", "The body is larger than 5 MB.")
    try:
        body = json.loads(data)
    except (ValueError, RecursionError):
        body = None
    if not isinstance(body, dict):
        raise ApiError("BAD_REQUEST", "The body is not a JSON object.")
    return body


def is_bridge_user(call: Call) -> bool:
    return call.user.id == call.world.setting("bridge_user_id")


def may_operate(call: Call) -> bool:
    return call.user.is_admin or is_bridge_user(call)


def must_operate(call: Call, refusal: str) -> None:
    if not may_operate(call):
        raise ApiError("ACCESS_DENIED", refusal)


def _must_be_active(call: Call) -> None:
    if call.user.status != "Active":
        raise ApiError("UNAUTHENTICATED", "The user of this token is not active.")
