"""Idempotency-Key: a POST that is sent again does not act again, and is answered as the first time."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Protocol

from flask import Flask, Response, g, request
from sqlalchemy.exc import SQLAlchemyError

from suitecrm_bridge.core.errors import BridgeError, Malformed
from suitecrm_bridge.core.ids import RecordId, id_from, new_id
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.web.errors import failure_of_request
from suitecrm_bridge.web.identity import current_identity, identity_if_any
from suitecrm_bridge.web.parsing import whole_body
from suitecrm_bridge.web.services import service_of

log = logger(__name__)

HEADER = "Idempotency-Key"
REPLAYED = "Idempotent-Replayed"

_KEY = re.compile(r"\A[\x20-\x7e]{1,255}\Z")
# The draft standard writes the key as a quoted string, everybody else bare: both mean the same key.
_QUOTED = re.compile(r'\A"(?:[^"\\]|\\["\\])*"\Z')
# What belongs to the answer; everything else is made anew for each request (its id, limits, security headers).
_LASTING = ("Content-Type", "Content-Language", "Content-Disposition", "Location", "Link", "ETag")
_LONGEST_ANSWER = 4_000_000


@dataclass(frozen=True)
class Claim:
    """One caller's use of one key: `id` says whose key it is, `fingerprint` for what, `owner` which try this is."""

    id: str
    fingerprint: str
    owner: str


@dataclass(frozen=True)
class KeptAnswer:
    status: int
    headers: Mapping[str, str]
    body: bytes


class AnswerBook(Protocol):
    """Remembers for a day what was answered under each key."""

    def claim(self, claim: Claim) -> KeptAnswer | None:
        """The first answer, or None when the work is ours to do now.

        Raises Invalid for a key that was used for something else, and Conflict while the first request is at work or
        when its answer was of a kind that is never kept.
        """
        ...

    def settle(self, claim: Claim, answer: KeptAnswer | None) -> None:
        """It is done; None for an answer that must not be kept."""
        ...

    def release(self, claim: Claim) -> None:
        """Nothing was done: the key is free again."""
        ...


def install_idempotency(app: Flask) -> None:
    """To be called after the doors are installed: a key means something only together with who sends it."""
    app.before_request(_claim)
    app.after_request(_settle)


def derived_id(purpose: str) -> RecordId | None:
    """The id for what this request creates: the same for every repeat of it, None when the caller sent no key.

    SuiteCRM refuses an id twice, so such a create happens once even when all our memory of it is lost. `purpose` tells
    several creates of one request apart (`lead`, `convert:contact`, `batch:3`).
    """
    claim: Claim | None = g.get("idempotency")
    if claim is None:
        return None
    g.idempotency_derived = True
    return id_from(f"{claim.id}:{purpose}")


def _claim() -> Response | None:
    offered = request.headers.get(HEADER)
    # Login, refresh and visitors' posts have no caller yet; what logs in holds secrets and is never kept anyway.
    if request.method != "POST" or offered is None or request.url_rule is None or identity_if_any() is None:
        return None
    claim = _claim_of(_key(offered))
    kept = service_of(AnswerBook).claim(claim)
    if kept is None:
        g.idempotency = g.idempotency_open = claim
        return None
    answer = Response(kept.body, status=kept.status, headers=dict(kept.headers))
    answer.headers[REPLAYED] = "true"
    return answer


def _key(offered: str) -> str:
    key = re.sub(r"\\(.)", r"\1", offered[1:-1]) if _QUOTED.match(offered) else offered
    if not _KEY.match(key):
        raise Malformed("An Idempotency-Key has 1 to 255 printable ASCII characters.", code="IDEMPOTENCY_KEY_INVALID")
    return key


def _claim_of(key: str) -> Claim:
    """Only hashes: a key may be an order number or an address, and needs no second home."""
    content = sha256(f"{request.method} {request.full_path}\n".encode("utf-8", "surrogateescape"))
    content.update(whole_body(request))
    owner = f"{current_identity().actor}\n{key}"
    return Claim(sha256(owner.encode()).hexdigest(), content.hexdigest(), new_id())


def _settle(response: Response) -> Response:
    claim: Claim | None = g.pop("idempotency_open", None)
    if claim is None:
        return response
    try:
        if _may_act_again(response):
            service_of(AnswerBook).release(claim)
        else:
            service_of(AnswerBook).settle(claim, _kept(response))
    except SQLAlchemyError as failure:
        # The work is done and its answer goes out. The key stays taken until its claim runs out; derived ids hold on.
        log.warning("idempotent_answer_not_kept", error=type(failure).__name__)
    return response


def _may_act_again(response: Response) -> bool:
    """Whether a repeat may be judged anew.

    A refusal (4xx) has done nothing, so a corrected repeat may use its key. A failure of ours (5xx) is not kept either,
    or trying again would never help, unless something may have been done before it: then acting again could do it
    twice. Where the new record's id derives from the key it cannot, and the repeat finishes what the first began.
    """
    if response.status_code < 400:
        return False
    if response.status_code < 500 or g.get("idempotency_derived", False):
        return True
    failure = failure_of_request()
    return isinstance(failure, BridgeError) and failure.retryable and not failure.may_have_acted


def _kept(response: Response) -> KeptAnswer | None:
    # `no-store` marks answers with secrets in them; they are shown once and kept by nobody.
    if response.is_streamed or "no-store" in response.headers.get("Cache-Control", ""):
        return None
    body = response.get_data()
    if len(body) > _LONGEST_ANSWER:
        return None
    headers = {name: response.headers[name] for name in _LASTING if name in response.headers}
    return KeptAnswer(response.status_code, headers, body)
