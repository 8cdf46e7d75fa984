"""Many things, a bounded number at a time."""

from collections.abc import Iterable

import pytest

from suitecrm_bridge.core.batches import batched


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([], []),
        ([1], [(1,)]),
        ([1, 2], [(1, 2)]),
        ([1, 2, 3], [(1, 2), (3,)]),
        (iter("abcde"), [("a", "b"), ("c", "d"), ("e",)]),
    ],
)
def test_nothing_is_left_out_and_nothing_comes_twice(
    items: Iterable[object], expected: list[tuple[object, ...]]
) -> None:
    assert list(batched(items, 2)) == expected
