"""A language model behind OpenAI's API, or behind any service that speaks it."""

import json
import random
import time
from collections.abc import Mapping
from typing import Any

import httpx2
import openai

from suitecrm_bridge.ai.deadline import Deadline
from suitecrm_bridge.ai.errors import (
    ModelError,
    ModelNonsense,
    ModelRefused,
    ModelRejected,
    ModelUnavailable,
    PromptTooLong,
)
from suitecrm_bridge.ai.ports import Answer, AnswerShape, Prompt, T
from suitecrm_bridge.ai.reading import read_answer
from suitecrm_bridge.core.logging import logger

_MOST_INPUT = 24_000
_MOST_OUTPUT = 1_000_000
_TRIES = 3
_PAUSE = 0.5
# How the length is limited and how JSON is asked for, from the newest and strictest to what every service knows.
_DIALECTS = (
    ("max_completion_tokens", "json_schema"),
    ("max_tokens", "json_schema"),
    ("max_tokens", "json_object"),
    ("max_tokens", "text"),
)

log = logger(__name__)


class OpenAiChat:
    """Thread-safe; connections are pooled and opened when first needed."""

    available = True

    def __init__(self, api_key: str, model: str, base_url: str | None = None) -> None:
        # Retries are ours: the library's would wait up to two minutes when a service says Retry-After.
        self._client = openai.OpenAI(api_key=api_key, base_url=base_url, max_retries=0)
        self._model = model
        self._dialect = _DIALECTS[0]

    def complete(
        self, prompt: Prompt, shape: AnswerShape[T], *, max_tokens: int = 600, timeout: float = 15.0
    ) -> Answer[T]:
        if len(prompt.system) + len(prompt.user) > _MOST_INPUT:
            raise PromptTooLong(f"The prompt {prompt.name} is longer than {_MOST_INPUT} characters.")
        deadline = Deadline(timeout)
        try:
            answer = self._try(prompt, shape, max_tokens, deadline)
        except ModelError as failed:
            log.warning("model_failed", prompt=prompt.name, model=self._model, reason=failed.code)
            raise
        # Not called tokens: the log masks whatever is called so.
        log.info(
            "model_answered",
            prompt=prompt.name,
            model=answer.model,
            usage_in=answer.input_tokens,
            usage_out=answer.output_tokens,
            ms=round((timeout - deadline.left()) * 1000),
        )
        return answer

    def close(self) -> None:
        self._client.close()

    def _try(self, prompt: Prompt, shape: AnswerShape[T], max_tokens: int, deadline: Deadline) -> Answer[T]:
        for attempt in range(1, _TRIES + 1):
            try:
                return read_answer(self._ask(prompt, shape, max_tokens, deadline), shape, self._model)
            except (ModelUnavailable, ModelNonsense) as failed:
                pause = failed.retry_after or _PAUSE * attempt * random.uniform(0.5, 1.5)  # noqa: S311  # no secret
                if attempt == _TRIES or pause >= deadline.left():
                    raise
            time.sleep(pause)
        raise AssertionError("unreachable: the last attempt returns or raises")

    def _ask(self, prompt: Prompt, shape: AnswerShape[Any], max_tokens: int, deadline: Deadline) -> bytes:
        """One answer, in the strictest form that the service accepts; what it accepted is remembered."""
        for dialect in _DIALECTS[_DIALECTS.index(self._dialect) :]:
            try:
                body = self._post(_request(self._model, prompt, shape, max_tokens, dialect), deadline)
            except (openai.BadRequestError, openai.UnprocessableEntityError) as refused:
                if refused.code == "content_filter":
                    raise ModelRefused("The model's service refused the content.") from None
            except openai.OpenAIError as failed:
                raise _translated(failed) from None
            except httpx2.HTTPError:
                raise ModelUnavailable("The model's answer broke off.") from None
            else:
                self._dialect = dialect
                return body
        raise ModelRejected("The model's service does not accept the request.")

    def _post(self, request: Mapping[str, Any], deadline: Deadline) -> bytes:
        """The raw body: read piece by piece, so that a service that trickles cannot hold us past the deadline."""
        if deadline.passed():
            raise ModelUnavailable("The model did not answer in time.")
        pieces: list[bytes] = []
        asking = self._client.chat.completions.with_streaming_response.create(**request, timeout=deadline.left())
        with asking as response:
            for piece in response.iter_bytes():
                pieces.append(piece)
                if deadline.passed():
                    raise ModelUnavailable("The model did not answer in time.")
                if sum(map(len, pieces)) > _MOST_OUTPUT:
                    raise ModelNonsense("The model's answer was too long.")
        return b"".join(pieces)


def _request(
    model: str, prompt: Prompt, shape: AnswerShape[Any], max_tokens: int, dialect: tuple[str, str]
) -> dict[str, Any]:
    limit, way = dialect
    system = prompt.system
    request: dict[str, Any] = {"model": model, limit: max_tokens}
    if way == "json_schema":
        schema = {"name": shape.name, "strict": True, "schema": shape.json_schema}
        request["response_format"] = {"type": "json_schema", "json_schema": schema}
    else:
        system += f"\nAnswer with one JSON object that follows this schema: {json.dumps(shape.json_schema)}"
    if way == "json_object":
        request["response_format"] = {"type": "json_object"}
    messages = [{"role": "system", "content": system}, {"role": "user", "content": prompt.user}]
    return request | {"messages": messages}


def _translated(failed: openai.OpenAIError) -> ModelError:
    """The library's error in our words; its own text may quote the request, the key and the address."""
    if isinstance(failed, openai.APITimeoutError):
        return ModelUnavailable("The model did not answer in time.")
    if isinstance(failed, openai.APIStatusError):
        status = failed.status_code
        if status in {408, 409, 429} or status >= 500:
            return ModelUnavailable("The model's service is busy or broken.", retry_after=_retry_after(failed))
        return ModelRejected(f"The model's service refused the key, the model's name or the request ({status}).")
    return ModelUnavailable("The model's service cannot be reached.")


def _retry_after(failed: openai.APIStatusError) -> float | None:
    try:
        return max(0.0, float(failed.response.headers.get("retry-after", "")))
    except ValueError:
        return None
