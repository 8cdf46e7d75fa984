"""Tell a secret key that somebody made for this installation from one that can be guessed."""

import math
import re
from collections import Counter

LEAST_LENGTH = 32
# What a text of this length and variety could at most tell; 32 random hexadecimal digits tell 128.
_LEAST_BITS = 90.0
_LEAST_LETTERS = 8
_PLACEHOLDER = re.compile(
    r"change[-_ ]?(?:me|this|it)|place[-_ ]?holder|your[-_ ]?(?:own[-_ ]?)?(?:secret|key)|"
    r"replace[-_ ]?(?:me|this|with)|example|default[-_ ]?(?:secret|key)|insert[-_ ]|scrm-defk|openssl[-_ ]rand|x{5}|"
    r"(?:very|super|my|top)[-_ ]?secret|^secret[-_ ]?key|password",
    re.IGNORECASE,
)
_RUNS = ("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiopasdfghjklzxcvbnm")
_MOST_OF_RUNS = 0.5


def weakness(secret: str) -> str | None:
    """Why this is no secret key, as a sentence's end ("is …"), or None. The text itself is never in it."""
    if len(secret) < LEAST_LENGTH:
        return f"is too short: it needs at least {LEAST_LENGTH} characters"
    if _PLACEHOLDER.search(secret):
        return "is a placeholder that everybody knows"
    if _repeats(secret):
        return "repeats itself"
    if len(set(secret)) < _LEAST_LETTERS or _bits(secret) < _LEAST_BITS:
        return "has too few different characters to be random"
    if _in_runs(secret) > _MOST_OF_RUNS:
        return "follows the alphabet or the keyboard"
    return None


def _repeats(secret: str) -> bool:
    """One short piece over and over is the same text when it is moved along itself by that piece."""
    return any(secret[size:] == secret[:-size] for size in range(1, len(secret) // 2 + 1))


def _bits(secret: str) -> float:
    """Shannon's measure of the letters, times their number."""
    total = len(secret)
    return -sum(count * math.log2(count / total) for count in Counter(secret).values())


def _in_runs(secret: str) -> float:
    """The share of letters that are followed by their neighbour in the alphabet or on the keyboard."""
    text = secret.lower()
    steps = {run[at : at + 2] for run in _RUNS for at in range(len(run) - 1)}
    steps |= {step[::-1] for step in steps}
    return sum(text[at : at + 2] in steps for at in range(len(text) - 1)) / max(1, len(text) - 1)
