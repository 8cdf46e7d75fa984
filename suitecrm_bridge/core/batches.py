"""Take many things a bounded number at a time."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def batched(items: Iterable[T], size: int) -> Iterator[tuple[T, ...]]:
    """`items` in order, `size` at a time, the last ones fewer: itertools.batched, which Python has from 3.12 on."""
    left = iter(items)
    while batch := tuple(islice(left, size)):
        yield batch
