"""A language model that tells what it is told to, or none."""

from dataclasses import dataclass, field

from suitecrm_bridge.ai.errors import ModelNonsense, ModelUnavailable
from suitecrm_bridge.ai.ports import Answer, AnswerShape, Prompt, T


@dataclass
class Storyteller:
    """A ChatModel; absent until `says` is something."""

    says: str | None = None
    down: bool = False
    nonsense: bool = False
    asked: list[Prompt] = field(default_factory=list)

    @property
    def available(self) -> bool:
        return self.says is not None

    def complete(
        self, prompt: Prompt, shape: AnswerShape[T], *, max_tokens: int = 600, timeout: float = 15.0
    ) -> Answer[T]:
        self.asked.append(prompt)
        if self.down:
            raise ModelUnavailable("The model does not answer.")
        if self.nonsense:
            raise ModelNonsense("The model's answer was not in the shape that was asked for.")
        return Answer(shape.parse({"summary": self.says}), "teller-1", None, None)
