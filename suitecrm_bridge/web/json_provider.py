"""JSON for Flask through msgspec: strict when reading, fast when writing."""

from typing import Any

import msgspec
from flask.json.provider import JSONProvider


class FastJson(JSONProvider):
    """Refuses NaN, lone surrogates and control characters in JSON, which the standard library lets through."""

    def dumps(self, obj: Any, **_kwargs: Any) -> str:  # noqa: ANN401  # Flask's signature
        return msgspec.json.encode(obj).decode()

    def loads(self, s: str | bytes, **_kwargs: Any) -> Any:  # noqa: ANN401  # Flask's signature
        """Raises ValueError for anything that is not JSON, nesting deeper than the interpreter bears included."""
        try:
            return msgspec.json.decode(s)
        except RecursionError:
            raise ValueError("nested too deeply") from None
