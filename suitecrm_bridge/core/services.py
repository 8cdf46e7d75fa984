"""Hand each part the things it asks for: a registry of factories by type, each built once, when first wanted."""

from collections.abc import Callable
from threading import RLock
from typing import Any, TypeVar

T = TypeVar("T")


class Services:
    """What `bootstrap` fills and the entrypoints ask; tests replace a single entry with `provide`.

    A part that is never asked for is never built, so the facade does not load what only workers need.
    """

    def __init__(self) -> None:
        self._factories: dict[type, Callable[[Services], Any]] = {}
        self._built: dict[type, Any] = {}
        self._lock = RLock()

    def provide(self, kind: type[T], factory: "Callable[[Services], T]") -> None:
        """Say how `kind` is made. A later call for the same kind replaces the earlier one."""
        self._factories[kind] = factory
        self._built.pop(kind, None)

    def get(self, kind: type[T]) -> T:
        """The one instance of `kind`. Raises LookupError when nobody provides it."""
        built = self._built.get(kind)
        if built is None:
            with self._lock:
                built = self._built.get(kind)
                if built is None:
                    built = self._built[kind] = self._make(kind)
        return built

    def _make(self, kind: type[T]) -> T:
        factory = self._factories.get(kind)
        if factory is None:
            raise LookupError(f"nothing provides {kind.__name__}")
        made: T = factory(self)
        return made
