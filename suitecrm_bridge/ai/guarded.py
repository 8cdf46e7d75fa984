"""Leave a model that is down alone, in all processes at once."""

from datetime import timedelta

import redis
from redis.exceptions import RedisError

from suitecrm_bridge.ai.errors import ModelNonsense, ModelRefused, ModelRejected, ModelUnavailable
from suitecrm_bridge.ai.ports import Answer, AnswerShape, ChatModel, Prompt, T
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.core.redis import key

FAILURES_TO_OPEN = 3
PROBE_EVERY = timedelta(minutes=2)
FAILURES, PROBED = key("model", "failures"), key("model", "probed")
# Failures that lie further apart than this are not in a row.
_FORGOTTEN = timedelta(hours=1)

log = logger(__name__)


class GuardedChat:
    """A ChatModel that is not asked while it is down.

    After FAILURES_TO_OPEN failures in a row one request is let through every PROBE_EVERY, until one is answered. The
    count lies in Redis: what one process has waited for in vain, the others need not. A Redis that does not answer
    stops nobody.
    """

    def __init__(self, model: ChatModel, client: "redis.Redis") -> None:
        self._model = model
        self._client = client

    @property
    def available(self) -> bool:
        return self._model.available

    def complete(
        self, prompt: Prompt, shape: AnswerShape[T], *, max_tokens: int = 600, timeout: float = 15.0
    ) -> Answer[T]:
        if self._is_resting():
            raise ModelUnavailable("The model failed several times in a row and is left alone for now.")
        try:
            answer = self._model.complete(prompt, shape, max_tokens=max_tokens, timeout=timeout)
        except (ModelUnavailable, ModelRejected):
            self._failed()
            raise
        except (ModelRefused, ModelNonsense):
            # Of no use, but an answer: another prompt may fare better.
            self._answered()
            raise
        self._answered()
        return answer

    def _is_resting(self) -> bool:
        try:
            failures = int(self._client.get(FAILURES) or 0)
            return failures >= FAILURES_TO_OPEN and not self._client.set(PROBED, 1, nx=True, ex=PROBE_EVERY)
        except RedisError:
            return False

    def _failed(self) -> None:
        try:
            failures = int(self._client.incr(FAILURES))
            self._client.expire(FAILURES, _FORGOTTEN)
            if failures < FAILURES_TO_OPEN:
                return
            self._client.set(PROBED, 1, ex=PROBE_EVERY)
        except RedisError:
            return
        if failures == FAILURES_TO_OPEN:
            log.error("model_circuit_opened", failures=failures, probe_every=PROBE_EVERY.seconds)

    def _answered(self) -> None:
        try:
            before = int(self._client.getdel(FAILURES) or 0)
            self._client.delete(PROBED)
        except RedisError:
            return
        if before >= FAILURES_TO_OPEN:
            log.info("model_circuit_closed")
