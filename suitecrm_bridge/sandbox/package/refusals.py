"""How the package's routes say no."""

from __future__ import annotations

STATUS = {
    "BAD_REQUEST": 400,
    "UNAUTHENTICATED": 401,
    "ACCESS_DENIED": 403,
    "NOT_FOUND": 404,
    "OPT_IN_DISABLED": 409,
    "OPTED_OUT": 409,
    "INVALID_ADDRESS": 409,
    "BUSY": 409,
    "CONVERTED": 409,
    "TOO_LARGE": 413,
    "INVALID": 422,
}
Fields = dict[str, list[str]]


class ApiError(Exception):
    """A request the package refuses; `fields` says what is wrong with each part of it."""

    def __init__(self, code: str, detail: str, fields: Fields | None = None) -> None:
        super().__init__(detail)
        self.status = STATUS[code]
        error = {"status": self.status, "code": code, "title": None, "detail": detail}
        self.body = {"errors": {**error, "fields": fields} if fields else error}


class Problems:
    """Collects what is wrong with a request, so that the caller hears all of it at once."""

    def __init__(self) -> None:
        self._fields: Fields = {}

    def add(self, at: str, message: str) -> None:
        self._fields.setdefault(at, []).append(message)

    def stop(self, detail: str = "The query has mistakes.") -> None:
        """Raise ApiError when anything was added."""
        if self._fields:
            raise ApiError("INVALID", detail, self._fields)
