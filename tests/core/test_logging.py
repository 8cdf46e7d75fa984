"""Nothing secret reaches a log, whoever wrote the line."""

import json
import logging
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
import structlog

from suitecrm_bridge.core.logging import configure, logger


class Lines:
    def __init__(self, written: StringIO) -> None:
        self.written = written

    def last(self) -> dict[str, Any]:
        line: dict[str, Any] = json.loads(self.written.getvalue().splitlines()[-1])
        return line


@pytest.fixture
def log() -> Iterator[Lines]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    configure("info", "tests")
    ours = root.handlers[0]
    assert isinstance(ours, logging.StreamHandler)
    lines = Lines(StringIO())
    ours.setStream(lines.written)
    yield lines
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.contextvars.clear_contextvars()
    structlog.reset_defaults()


def test_a_line_is_json_with_a_fixed_event_name_and_plain_fields(log: Lines) -> None:
    logger("x").info("lead_scored", lead_id="l1", score=72)
    line = log.last()
    assert (line["event"], line["lead_id"], line["score"], line["level"]) == ("lead_scored", "l1", 72, "info")
    assert line["process"] == "tests"
    assert str(line["timestamp"]).endswith("Z")


@pytest.mark.parametrize(
    "name", ["password", "user_passwd", "client_secret", "access_token", "Authorization", "api_key"]
)
def test_a_field_with_a_secrets_name_is_masked(log: Lines, name: str) -> None:
    logger("x").info("event", **{name: "hush"})
    assert log.last()[name] == "***"


@pytest.mark.parametrize(
    "text", ["Bearer abc.def-123", "sent basic dXNlcjpwYXNz", "eyJhbGciOi.eyJzdWIiOi.c2lnbmF0dXJl"]
)
def test_a_token_inside_a_text_is_masked(log: Lines, text: str) -> None:
    logger("x").info("event", detail=text)
    detail = str(log.last()["detail"])
    assert "***" in detail
    assert not any(part in detail for part in ("abc", "dXNl", "eyJ"))


def test_a_token_in_an_exceptions_text_is_masked(log: Lines) -> None:
    try:
        int("refused: Bearer abc.def-123")
    except ValueError:
        logger("x").exception("event")
    assert "invalid literal" in log.last()["exception"]
    assert "abc.def" not in json.dumps(log.last())


def test_libraries_own_lines_are_scrubbed_too(log: Lines) -> None:
    logging.getLogger("some.library").warning("sent Bearer %s", "abc.def-123")
    assert log.last()["event"] == "sent ***"


def test_a_secret_inside_a_structure_is_masked(log: Lines) -> None:
    logger("x").info("event", request={"headers": [{"authorization": "hush", "size": 3}], "note": "Bearer abc.def-123"})
    assert log.last()["request"] == {"headers": [{"authorization": "***", "size": 3}], "note": "***"}


def test_httpx_does_not_name_urls(log: Lines) -> None:
    logging.getLogger("httpx").info("GET http://crm/?filter[email1]=ada@example.com")
    assert log.written.getvalue() == ""
