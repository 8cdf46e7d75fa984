"""Read what an OpenAI-compatible service answered, whoever wrote it."""

import json
import re
from collections.abc import Mapping
from typing import Any

from suitecrm_bridge.ai.errors import ModelNonsense, ModelRefused
from suitecrm_bridge.ai.ports import Answer, AnswerShape, T

_REFUSED_BY = frozenset({"content_filter"})
# Small models wrap their JSON in a code block in spite of being told not to.
_CODE_BLOCK = re.compile(r"\A\s*```(?:json)?\s*(.*?)\s*```\s*\Z", re.DOTALL)


def read_answer(body: bytes, shape: AnswerShape[T], asked: str) -> Answer[T]:
    """The answer in `body`; `asked` stands in for a missing model name. Raises ModelRefused or ModelNonsense."""
    completion = _object(body, "The model's service did not answer in JSON.")
    choice = _mapping(_first(completion.get("choices")))
    message = _mapping(choice.get("message"))
    if message.get("refusal") or choice.get("finish_reason") in _REFUSED_BY:
        raise ModelRefused("The model refused to answer.")
    if choice.get("finish_reason") == "length":
        raise ModelNonsense("The model's answer was cut off.")
    content = message.get("content")
    if not isinstance(content, str) or not content.strip():
        raise ModelNonsense("The model's answer was empty.")
    usage = _mapping(completion.get("usage"))
    return Answer(
        value=_parsed(content, shape),
        model=str(completion.get("model") or asked)[:100],
        input_tokens=_count(usage.get("prompt_tokens")),
        output_tokens=_count(usage.get("completion_tokens")),
    )


def _parsed(content: str, shape: AnswerShape[T]) -> T:
    block = _CODE_BLOCK.match(content)
    answer = _object(block[1] if block else content, "The model's answer was not a JSON object.")
    try:
        return shape.parse(answer)
    except ValueError:
        # What exactly was wrong would repeat the answer, and an answer may repeat what is known of a person.
        raise ModelNonsense("The model's answer was not in the shape that was asked for.") from None


def _object(text: str | bytes, complaint: str) -> Mapping[str, Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        raise ModelNonsense(complaint) from None
    if not isinstance(found, dict):
        raise ModelNonsense(complaint)
    return found


def _first(value: object) -> object:
    return value[0] if isinstance(value, list) and value else None


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _count(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None
