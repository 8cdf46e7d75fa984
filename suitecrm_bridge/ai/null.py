"""No model at all: what runs when no key is set."""

from typing import NoReturn

from suitecrm_bridge.ai.errors import ModelAbsent
from suitecrm_bridge.ai.ports import AnswerShape, Prompt, T


class NullChatModel:
    available = False

    def complete(
        self,
        prompt: Prompt,  # noqa: ARG002  # the port's signature
        shape: AnswerShape[T],  # noqa: ARG002
        *,
        max_tokens: int = 600,  # noqa: ARG002
        timeout: float = 15.0,  # noqa: ARG002
    ) -> NoReturn:
        raise ModelAbsent("No language model is configured.")
