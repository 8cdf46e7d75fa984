"""Field types for what people type."""

import re
from datetime import UTC, datetime
from typing import Any

import marshmallow as ma

# What no name, title or note contains on purpose, and what SuiteCRM's database or XML chokes on.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


class PlainText(ma.fields.String):
    """One line of text: any script and emoji, no control characters, no line breaks."""

    line_break = re.compile(r"[\t\r\n]")
    # The same for whoever reads the document; lone surrogates are no JSON at all.
    pattern = r"^[^\x00-\x1f\x7f]*$"
    default_error_messages = {"control": "Control characters are not allowed.", "line": "Must be one line."}

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:  # noqa: ANN401
        text = super()._deserialize(value, attr, data, **kwargs)
        if _CONTROL.search(text):
            raise self.make_error("control")
        if self.line_break.search(text):
            raise self.make_error("line")
        return text


class Prose(PlainText):
    """Text of several lines."""

    line_break = re.compile(r"(?!)")  # matches nothing
    pattern = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*$"


def iso_utc(moment: datetime | None) -> str | None:
    """`2026-11-22T12:34:56Z`"""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if moment else None
