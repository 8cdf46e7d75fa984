"""Read the JSON out of whatever SuiteCRM sent, and sort what is not a success."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import msgspec

from suitecrm_bridge.core.errors import BridgeError, TooLarge
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.crm.errors import (
    AccessDenied,
    AlreadyThere,
    AuthFailed,
    ClientRefused,
    CrmAnswerUnreadable,
    CrmDown,
    CrmUnavailable,
    NotPossibleNow,
    PackageMissing,
    RecordNotFound,
    Rejected,
    RequestFailed,
)

_TOP_LEVEL = {"data", "meta", "errors", "error", "message", "access_token"}
_MOST_CANDIDATES = 50
_DOWN = {HTTPStatus.BAD_GATEWAY, HTTPStatus.SERVICE_UNAVAILABLE, HTTPStatus.GATEWAY_TIMEOUT}


@dataclass(frozen=True)
class Asked:
    """What was asked, as far as it helps to name what is wrong with the answer."""

    path: str
    changes_something: bool
    module: str = ""
    record_id: str | None = None

    @property
    def of_package(self) -> bool:
        return self.path.startswith("V8/custom/bridge/")


def json_in(text: str) -> Mapping[str, Any] | None:
    """The JSON object of an answer, PHP notices before it and echoes behind it left out; None when there is none."""
    # Nearly every answer is JSON and nothing else, which this reads several times as fast.
    with suppress(msgspec.DecodeError):
        whole = msgspec.json.decode(text)
        if isinstance(whole, dict) and _TOP_LEVEL & whole.keys():
            return whole
    decoder = json.JSONDecoder()
    start = -1
    for _ in range(_MOST_CANDIDATES):
        start = text.find("{", start + 1)
        if start < 0:
            return None
        try:
            found, end = decoder.raw_decode(text, start)
        except ValueError:
            continue
        if isinstance(found, dict) and _TOP_LEVEL & found.keys():
            if text[end:].strip() or text[:start].strip():
                logger(__name__).warning("crm_answer_had_residue", characters=len(text) - (end - start))
            return found
    return None


def content(status: int, text: str, asked: Asked) -> Mapping[str, Any]:
    """The body of a success. Raises the BridgeError that fits otherwise."""
    body = json_in(text)
    fault = _fault(status, body, asked)
    if fault is not None:
        raise fault
    return body or {}


def _fault(status: int, body: Mapping[str, Any] | None, asked: Asked) -> BridgeError | None:
    if status in _DOWN or (status >= HTTPStatus.INTERNAL_SERVER_ERROR and body is None):
        return CrmDown(f"SuiteCRM answers {status} and nothing else.", may_have_acted=asked.changes_something)
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return RequestFailed("SuiteCRM failed over this request.", may_have_acted=asked.changes_something)
    if HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST:
        return CrmUnavailable("SuiteCRM redirects to another address: SUITECRM_URL must be the final one.")
    if body is not None and isinstance(body.get("errors"), Mapping):
        return _said(body["errors"], asked)
    if status < HTTPStatus.MULTIPLE_CHOICES:
        return None if body is not None else _unreadable(asked)
    return _by_status(status, asked)


def _unreadable(asked: Asked) -> CrmAnswerUnreadable:
    return CrmAnswerUnreadable("SuiteCRM's answer holds no JSON.", may_have_acted=asked.changes_something)


def _by_status(status: int, asked: Asked) -> BridgeError:
    match status:
        case HTTPStatus.UNAUTHORIZED:
            return AuthFailed("The login to SuiteCRM does not hold any more.")
        case HTTPStatus.NOT_FOUND if asked.of_package:
            return PackageMissing()
        case HTTPStatus.NOT_FOUND | HTTPStatus.METHOD_NOT_ALLOWED:
            return CrmUnavailable("SuiteCRM does not know this address of its API.")
        case HTTPStatus.TOO_MANY_REQUESTS:
            return CrmUnavailable("A gateway before SuiteCRM limits requests.", retry_after=5)
        case HTTPStatus.FORBIDDEN:
            return Rejected("The web server before SuiteCRM refuses this request.")
        case _:
            return Rejected(f"SuiteCRM does not accept this request ({status}).")


def _said(errors: Mapping[str, Any], asked: Asked) -> BridgeError:
    """V8 answers 400 for everything, so its text decides; our own routes carry a code."""
    code = errors.get("code")
    if code:
        return _by_code(str(code), errors, asked)
    detail = str(errors.get("detail") or "")
    for pattern, make in _BY_TEXT:
        match = pattern.search(detail)
        if match:
            return make(match, asked)
    # Not the text itself: SuiteCRM quotes values, and values are people's.
    logger(__name__).warning("crm_refused_for_unknown_reason", path=asked.path, characters=len(detail))
    return Rejected("SuiteCRM does not accept this request.")


_OF_STATE = {"OPT_IN_DISABLED", "OPTED_OUT", "INVALID_ADDRESS", "BUSY", "CONVERTED"}


def _by_code(code: str, errors: Mapping[str, Any], asked: Asked) -> BridgeError:
    detail = str(errors.get("detail") or "")
    if code in _OF_STATE:
        return NotPossibleNow(detail, code=code)
    make = _BY_CODE.get(code)
    if make is not None:
        return make(detail, asked)
    # The package's own words, written for whoever asked.
    return Rejected(detail or "The package in SuiteCRM does not accept this request.", details=errors.get("fields"))


_BY_CODE: Mapping[str, Callable[[str, Asked], BridgeError]] = {
    "NOT_FOUND": lambda _, asked: RecordNotFound(asked.module or "Record", asked.record_id),
    "ACCESS_DENIED": lambda detail, _: AccessDenied(detail or "SuiteCRM does not allow this user to do that."),
    "TOO_LARGE": lambda detail, _: TooLarge(detail),
    "UNAUTHENTICATED": lambda _, __: AuthFailed("The login to SuiteCRM does not hold any more."),
    "INTERNAL": lambda _, __: RequestFailed("The package in SuiteCRM failed over this request.", may_have_acted=True),
}


def _missing(_match: re.Match[str], asked: Asked) -> BridgeError:
    return RecordNotFound(asked.module or "Record", asked.record_id or "with this id")


def _no_module(match: re.Match[str], _asked: Asked) -> BridgeError:
    return RecordNotFound(match[1])


def _no_field(match: re.Match[str], asked: Asked) -> BridgeError:
    names = [name.strip() for name in match[1].split(",")]
    return Rejected(
        f"{asked.module or 'The module'} has no field {', '.join(names)}.",
        details={name: ["There is no such field."] for name in names},
    )


def _broken(_match: re.Match[str], asked: Asked) -> BridgeError:
    return RequestFailed("SuiteCRM's database failed over this request.", may_have_acted=asked.changes_something)


def _denied(_match: re.Match[str], _asked: Asked) -> BridgeError:
    return AccessDenied()


def _inactive(_match: re.Match[str], _asked: Asked) -> BridgeError:
    return AuthFailed("This user is no longer active in SuiteCRM.")


def _taken(_match: re.Match[str], _asked: Asked) -> BridgeError:
    return AlreadyThere("A record with this id exists already.")


_BY_TEXT: Sequence[tuple[re.Pattern[str], Callable[[re.Match[str], Asked], BridgeError]]] = [
    (re.compile(r"AccessDeniedException|\[Not Allowed\]"), _denied),
    (re.compile(r"module with id \S* is not found"), _missing),
    (re.compile(r"^Module (?:with name )?(\w+) (?:is not found|does not exist)"), _no_module),
    (re.compile(r"^Not found$"), _inactive),
    (re.compile(r"is already exist"), _taken),
    (re.compile(r"^Property (\w+) in \S+ module is invalid"), _no_field),
    (re.compile(r"^(?:Filter|Sort) field (\w+) in"), _no_field),
    (re.compile(r"^The following fields? in .* (?:is|are) not found: ([\w, -]+)"), _no_field),
    (re.compile(r'^The option "id" with value'), _missing),
    (re.compile(r"is not related to"), _missing),
    (re.compile(r"^Cannot load relationship (\w+)"), _no_field),
    (re.compile(r"Database failure"), _broken),
]


def token_in(status: int, text: str) -> Mapping[str, Any]:
    """The token endpoint's success. Its failures name themselves in `error` and in a text that may quote the password.

    Raises AuthFailed for wrong credentials and dead refresh tokens, ClientRefused for the bridge's own client.
    """
    body = json_in(text)
    if body is not None and body.get("access_token"):
        return body
    error = str((body or {}).get("error", ""))
    said = str((body or {}).get("message", ""))
    if said.startswith(("The password is invalid", "No user found with this username", "Not Authorized")):
        raise AuthFailed("SuiteCRM does not accept this user name and password.")
    if error == "invalid_client" or said.startswith("OAuth2Clients module"):
        raise ClientRefused("SuiteCRM does not accept the bridge's OAuth2 client: check its id, secret and grant type.")
    if error in {"invalid_request", "invalid_grant"} and status in {HTTPStatus.BAD_REQUEST, HTTPStatus.UNAUTHORIZED}:
        raise AuthFailed("The login to SuiteCRM does not hold any more.")
    fault = _fault(status, body, Asked("access_token", changes_something=False))
    raise fault or CrmAnswerUnreadable("SuiteCRM's answer holds no token.")
