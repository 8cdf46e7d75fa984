"""What the product asks of a language model."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True)
class Prompt:
    """`name` is the prompt file's name with its version (`next_actions-1`); `user` carries data only inside a fence."""

    name: str
    system: str
    user: str


class AnswerShape(Protocol[T_co]):
    """What an answer must look like, and how it is read."""

    name: str
    json_schema: Mapping[str, Any]

    def parse(self, answer: Mapping[str, Any]) -> T_co:
        """The answer as a value of ours. Raises ValueError when it is not in shape."""
        ...


@dataclass(frozen=True)
class Answer(Generic[T]):
    """`model` is the name the service gave; tokens are None where it did not count them."""

    value: T
    model: str
    input_tokens: int | None
    output_tokens: int | None


class ChatModel(Protocol):
    @property
    def available(self) -> bool:
        """Whether one is configured at all; says nothing about whether it answers."""
        ...

    def complete(
        self, prompt: Prompt, shape: AnswerShape[T], *, max_tokens: int = 600, timeout: float = 15.0
    ) -> Answer[T]:
        """An answer in `shape` within about `timeout` seconds, retries included. Raises a ModelError otherwise."""
        ...
