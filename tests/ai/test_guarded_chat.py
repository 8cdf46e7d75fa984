"""A model that is down is left alone by all processes, and asked again once in a while."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import redis
import structlog

from suitecrm_bridge.ai.errors import (
    ModelError,
    ModelNonsense,
    ModelRefused,
    ModelRejected,
    ModelUnavailable,
    PromptTooLong,
)
from suitecrm_bridge.ai.guarded import FAILURES, FAILURES_TO_OPEN, PROBE_EVERY, PROBED, GuardedChat
from suitecrm_bridge.ai.ports import Answer, AnswerShape, ChatModel, Prompt
from suitecrm_bridge.bootstrap import assemble
from suitecrm_bridge.sandbox import Clients
from tests.ai.test_chat_models import PROMPT, Greeting
from tests.fakes.facade import settings_for
from tests.fakes.openai_server import failure, fake_openai


class Moody:
    """A ChatModel that does what its `mood` says."""

    available = True

    def __init__(self) -> None:
        self.mood: ModelError | None = None
        self.asked = 0

    def complete(
        self, prompt: Prompt, shape: AnswerShape[Any], *, max_tokens: int = 600, timeout: float = 15.0
    ) -> Answer[Any]:
        self.asked += 1
        if self.mood:
            raise self.mood
        return Answer(f"{max_tokens} {timeout}", "moody-1", None, None)


@pytest.fixture
def model() -> Moody:
    return Moody()


@pytest.fixture
def process(redis_client: "redis.Redis", model: Moody) -> Callable[[], GuardedChat]:
    """Another process's chat with the same model."""
    return lambda: GuardedChat(model, redis_client)


def fail(chat: ChatModel, times: int = 1) -> None:
    for _ in range(times):
        with pytest.raises(ModelError):
            chat.complete(PROMPT, Greeting())


def a_while_later(client: "redis.Redis") -> None:
    """As if the time until the next probe were over."""
    assert 0 < client.ttl(PROBED) <= PROBE_EVERY.seconds
    client.delete(PROBED)


@pytest.mark.parametrize("mood", [ModelUnavailable("down"), ModelRejected("wrong key")])
def test_after_failures_in_a_row_no_process_asks(
    process: Callable[[], GuardedChat], model: Moody, mood: ModelError
) -> None:
    model.mood = mood
    for _ in range(FAILURES_TO_OPEN):
        fail(process())
    for chat in (process(), process()):
        with pytest.raises(ModelUnavailable, match="left alone"):
            chat.complete(PROMPT, Greeting())
    assert model.asked == FAILURES_TO_OPEN


def test_one_request_at_a_time_finds_out_whether_it_is_back(
    process: Callable[[], GuardedChat], model: Moody, redis_client: "redis.Redis"
) -> None:
    model.mood = ModelUnavailable("down")
    fail(process(), FAILURES_TO_OPEN)
    for probes in (1, 2):
        a_while_later(redis_client)
        fail(process(), 5)
        assert model.asked == FAILURES_TO_OPEN + probes


def test_while_one_request_finds_out_the_others_are_not_let_through(
    process: Callable[[], GuardedChat], model: Moody, redis_client: "redis.Redis"
) -> None:
    model.mood = ModelUnavailable("down")
    fail(process(), FAILURES_TO_OPEN)
    a_while_later(redis_client)
    refused: list[bool] = []

    class Slow(Moody):
        def complete(self, *_: object, **__: object) -> Answer[Any]:
            fail(process())
            refused.append(model.asked == FAILURES_TO_OPEN)
            return Answer("back", "moody-1", None, None)

    assert GuardedChat(Slow(), redis_client).complete(PROMPT, Greeting()).value == "back"
    assert refused == [True]


def test_an_answer_lets_everybody_through_again(
    process: Callable[[], GuardedChat], model: Moody, redis_client: "redis.Redis"
) -> None:
    model.mood = ModelUnavailable("down")
    fail(process(), FAILURES_TO_OPEN)
    a_while_later(redis_client)
    model.mood = None
    with structlog.testing.capture_logs() as logs:
        assert process().complete(PROMPT, Greeting(), max_tokens=7, timeout=2).value == "7 2"
    assert [line["event"] for line in logs] == ["model_circuit_closed"]
    before = model.asked
    for _ in range(3):
        process().complete(PROMPT, Greeting())
    assert model.asked == before + 3


@pytest.mark.parametrize("between", [None, ModelNonsense("what?"), ModelRefused("no")])
def test_failures_with_an_answer_between_them_are_not_in_a_row(
    process: Callable[[], GuardedChat], model: Moody, between: ModelError | None
) -> None:
    for _ in range(3):
        model.mood = ModelUnavailable("down")
        fail(process(), FAILURES_TO_OPEN - 1)
        model.mood = between
        fail(process()) if between else process().complete(PROMPT, Greeting())
    assert model.asked == 3 * FAILURES_TO_OPEN


def test_a_prompt_that_was_never_sent_says_nothing_of_the_model(
    process: Callable[[], GuardedChat], model: Moody, redis_client: "redis.Redis"
) -> None:
    model.mood = ModelUnavailable("down")
    fail(process(), FAILURES_TO_OPEN - 1)
    model.mood = PromptTooLong("long")
    fail(process(), 5)
    assert int(redis_client.get(FAILURES) or 0) == FAILURES_TO_OPEN - 1


def test_failures_that_lie_far_apart_are_forgotten(
    process: Callable[[], GuardedChat], model: Moody, redis_client: "redis.Redis"
) -> None:
    model.mood = ModelUnavailable("down")
    fail(process())
    assert 0 < redis_client.ttl(FAILURES) <= 3600


def test_opening_is_told_once(process: Callable[[], GuardedChat], model: Moody) -> None:
    model.mood = ModelUnavailable("down")
    with structlog.testing.capture_logs() as logs:
        fail(process(), FAILURES_TO_OPEN + 5)
    assert [line["event"] for line in logs] == ["model_circuit_opened"]


def test_a_redis_that_is_down_stops_nobody(model: Moody) -> None:
    chat = GuardedChat(model, redis.Redis.from_url("unix:///nowhere/redis.sock", retry=None))
    assert chat.complete(PROMPT, Greeting()).model == "moody-1"
    model.mood = ModelUnavailable("down")
    fail(chat, 5)
    assert model.asked == 6


def test_the_products_own_model_is_guarded(redis_url: str, redis_client: "redis.Redis", tmp_path: Path) -> None:
    with fake_openai() as service:
        services = assemble(settings_for(redis_url, tmp_path, Clients(), openai_base_url=service.url))
        service.replies(failure(401))
        fail(services.get(ChatModel), 3 * FAILURES_TO_OPEN)
        assert len(service.requests) == FAILURES_TO_OPEN
