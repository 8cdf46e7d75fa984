"""A new record may bring its own id, which makes a repeat harmless."""

import re
from collections.abc import Mapping
from typing import Any

from suitecrm_bridge.core.errors import Invalid

_UUID = re.compile(r"\A[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")


def split_id(values: Mapping[str, Any]) -> tuple[str | None, dict[str, Any]]:
    """The id that was sent, None without one, and the fields. Raises Invalid for what is no lower-case UUID."""
    fields = dict(values)
    sent = fields.pop("id", None)
    if sent is None:
        return None, fields
    if not isinstance(sent, str) or not _UUID.match(sent):
        raise Invalid("Some fields cannot be accepted.", details={"id": ["Must be a lower-case UUID, or left out."]})
    return sent, fields
