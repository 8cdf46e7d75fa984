"""The chance of conversion that goes with a score, before anything was learned."""

import math

# A prior by judgement, not by data: 40 points ≈ 10 %, 70 ≈ 42 %, 100 ≈ 83 %.
_MIDPOINT, _SPREAD = 75.0, 16.0


def prior_probability(score: int) -> float:
    """0 to 1 with four digits, rising with `score`; uncalibrated until outcomes have been learned from."""
    return round(1 / (1 + math.exp((_MIDPOINT - score) / _SPREAD)), 4)
