"""What can go wrong between us and SuiteCRM, sorted by what the caller can do about it.

BridgeError (core)
 ├─ NotFound
 │   └─ RecordNotFound           no such record or module, or it is deleted
 ├─ Forbidden
 │   └─ AccessDenied             SuiteCRM's access rights say no to the acting user
 ├─ Invalid
 │   └─ Rejected                 the content cannot be stored or asked for; `details` names the fields
 │       └─ AlreadyThere         a create whose id is taken, by a living record or a deleted one
 ├─ TooLarge                     more than SuiteCRM takes
 ├─ Conflict
 │   └─ NotPossibleNow           the state of things in SuiteCRM does not allow it; `code` says which
 ├─ Unauthenticated
 │   └─ AuthFailed               wrong user name or password, or the session with SuiteCRM has ended
 └─ Unavailable                  (retryable)
     └─ CrmUnavailable           no answer that can be used; `may_have_acted` says whether a write may have happened
         ├─ CrmDown              nobody answers, or only with an empty failure: counts for the circuit breaker
         │   └─ CircuitOpen      not even asked, because it was down a moment ago; `retry_after` says when to ask
         ├─ RequestFailed        SuiteCRM is up and broke over this one request
         ├─ CrmAnswerUnreadable  an answer without the JSON it promised
         ├─ ClientRefused        SuiteCRM refuses the bridge's own OAuth2 client or its tokens: a matter of settings
         └─ PackageMissing       our package is not installed in that SuiteCRM

None of them ever carries SuiteCRM's own text: it quotes passwords, SQL and paths.
"""

from suitecrm_bridge.core.errors import Conflict, Forbidden, Invalid, NotFound, Unauthenticated, Unavailable


class RecordNotFound(NotFound):
    """No such record; without `record_id`, no such module."""

    def __init__(self, module: str, record_id: str | None = None) -> None:
        super().__init__(f"{module} {record_id} does not exist." if record_id else f"SuiteCRM has no module {module}.")
        self.module = module
        self.record_id = record_id


class AccessDenied(Forbidden):
    def __init__(self, message: str = "SuiteCRM does not allow this user to do that.") -> None:
        super().__init__(message)


class Rejected(Invalid):
    """SuiteCRM, or this client before it, refuses the content."""


class AlreadyThere(Rejected):
    code = "CONFLICT"


class NotPossibleNow(Conflict):
    """`code` says why: OPT_IN_DISABLED, OPTED_OUT, INVALID_ADDRESS, BUSY or CONVERTED."""


class AuthFailed(Unauthenticated):
    """Whoever acts is not logged in to SuiteCRM, or not any more."""


class CrmUnavailable(Unavailable):
    """No usable answer. After `may_have_acted` a write must be checked before it is repeated."""

    code = "CRM_UNAVAILABLE"

    def __init__(self, message: str, *, may_have_acted: bool = False, retry_after: float | None = None) -> None:
        super().__init__(message, retry_after=retry_after)
        self.may_have_acted = may_have_acted


class CrmDown(CrmUnavailable):
    pass


class CircuitOpen(CrmDown):
    pass


class RequestFailed(CrmUnavailable):
    pass


class CrmAnswerUnreadable(CrmUnavailable):
    pass


class ClientRefused(CrmUnavailable):
    pass


class PackageMissing(CrmUnavailable):
    code = "CRM_PACKAGE_MISSING"

    def __init__(self, message: str = "The bridge's package is not installed in SuiteCRM.") -> None:
        super().__init__(message)
