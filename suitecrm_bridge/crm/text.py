"""Carry plain text through SuiteCRM's HTML cleaning unharmed, and undo the encoding it comes back in.

Every save runs text through an HTML purifier: `if (a<b) {x}` becomes `if (a`, `&lt;` becomes `<`. A `<` or `&` is
harmless to it when no tag or entity follows, so an invisible WORD JOINER is put between, and taken out on reading.
It survives later saves by people too, and their screens show the same text as before.
"""

import html
import re

_JOINER = "\u2060"
# Whatever an HTML parser could take for the start of a tag or an entity; the joiner itself, so that undoing is exact.
_START = re.compile(rf"(?:<(?=[A-Za-z/!?{_JOINER}])|&(?=[A-Za-z][A-Za-z0-9]*;|[#{_JOINER}]))")
_GUARDED = re.compile(rf"([<&]){_JOINER}")
# With the semicolon only: html.unescape alone would read the `&copy` in `?a=1&copy=2`.
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def guard(text: str) -> str:
    """`text` in the form that SuiteCRM stores to the letter."""
    return _START.sub(lambda match: match[0] + _JOINER, text)


def unguard(text: str) -> str:
    """The plain text of what SuiteCRM sent: entities decoded once, guards taken out."""
    return _GUARDED.sub(r"\1", _ENTITY.sub(lambda match: html.unescape(match[0]), text))


def without_guards(text: str) -> str:
    """Text that the package has decoded already."""
    return _GUARDED.sub(r"\1", text) if _JOINER in text else text
