"""Turn parts into whole numbers that add up to the whole: the largest-remainder method."""

import math
from collections.abc import Sequence


def whole_parts(parts: Sequence[float]) -> list[int]:
    """Whole numbers, each within one of its part, whose sum is the sum of `parts` rounded half up."""
    floors = [math.floor(part) for part in parts]
    total = math.floor(math.fsum(parts) + 0.5)
    # The earlier of two equal remainders goes first, so that the same facts always give the same reasons.
    by_remainder = sorted(range(len(parts)), key=lambda index: (floors[index] - parts[index], index))
    for index in by_remainder[: total - sum(floors)]:
        floors[index] += 1
    return floors
