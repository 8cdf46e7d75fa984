"""What can go wrong, in the words a caller needs.

BridgeError
 ├─ Invalid             the request's content cannot be accepted; `details` names the fields
 ├─ Malformed           the request cannot be read at all
 ├─ Unauthenticated     nobody is logged in, or the login does not hold any more
 ├─ Forbidden           somebody is logged in and may not do this
 ├─ NotFound
 ├─ Conflict            the state of the thing does not allow it
 ├─ TooLarge
 ├─ TooMany             a limit was reached; `retry_after` seconds
 └─ Unavailable         something we depend on is down; a later try may succeed

`web/errors.py` alone turns these into HTTP; `crm/errors.py` derives SuiteCRM's from them.
"""

from collections.abc import Mapping, Sequence

Details = Mapping[str, Sequence[str]]


class BridgeError(Exception):
    """Root of every error raised on purpose. `message` is safe to show: no secrets, SQL, paths or people."""

    code = "INTERNAL_ERROR"
    retryable = False
    # Whether something may have been done although this was raised; set where it is known.
    may_have_acted = False

    def __init__(
        self, message: str, *, code: str | None = None, details: Details | None = None, retry_after: float | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.code = code or type(self).code
        self.details = details
        self.retry_after = retry_after


class Invalid(BridgeError):
    code = "VALIDATION_ERROR"


class Malformed(BridgeError):
    code = "BAD_REQUEST"


class Unauthenticated(BridgeError):
    code = "UNAUTHENTICATED"


class Forbidden(BridgeError):
    code = "FORBIDDEN"


class NotFound(BridgeError):
    code = "NOT_FOUND"


class Conflict(BridgeError):
    code = "CONFLICT"


class TooLarge(BridgeError):
    code = "PAYLOAD_TOO_LARGE"


class TooMany(BridgeError):
    code = "RATE_LIMITED"
    retryable = True


class Unavailable(BridgeError):
    code = "UNAVAILABLE"
    retryable = True
