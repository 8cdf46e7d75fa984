"""What SuiteCRM's HTML purifier leaves of a text, and how text is encoded on its way out."""

from __future__ import annotations

import html
import re
from html.entities import html5

KEPT = {
    *("a", "abbr", "b", "blockquote", "br", "caption", "center", "cite", "code", "dd", "del", "div", "dl", "dt", "em"),
    *("font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "li", "ol", "p", "pre", "q", "s", "small"),
    *("span", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul"),
}
VOID = {"br", "hr", "img"}
# Opening one of these closes the same one that is open before it.
SELF_CLOSING = {"li", "p"}
KEPT_EMPTY = {"td", "th"}
SWALLOWED = re.compile(r"<(script|style|iframe|title)\b.*?(?:</\1\s*>|$)", re.IGNORECASE | re.DOTALL)
# A letter right behind `<` starts a tag that runs to the next `>`, or to the end of the text.
TAG = re.compile(r"<(?:(?P<close>/)?(?P<name>[A-Za-z][^\s/>]*)(?P<rest>[^>]*)|!--.*?--|[!?][^>]*)(?:>|$)", re.DOTALL)
SAFE_ATTRIBUTE = re.compile(r"""\b(href|title|src|alt|class)\s*=\s*("[^"<>]*"|'[^'<>]*')""")
SAFE_ADDRESS = re.compile(r"(?:https?:|mailto:|[/#?.\w-]+(?!:)(?:$|[/#?]))", re.IGNORECASE)
EMPTY = re.compile(r"<(\w+)>\s*</\1>")
# PHP decodes what ends in a semicolon and leaves the rest.
ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);")


def purify(text: str) -> str:
    """Plain text as the database keeps it: without entities, NUL, CR and tags that are not harmless."""
    decoded = _decode(text).replace("\x00", "").replace("\r\n", "\n")
    if "<" not in decoded:
        return decoded
    return _rebuild(SWALLOWED.sub("", decoded))


def encode(text: str) -> str:
    """Quotes and angle brackets become entities; the ampersand does not."""
    return text.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;").replace("'", "&#039;")


def _rebuild(text: str) -> str:
    out: list[str] = []
    opened: list[str] = []
    position = 0
    for tag in TAG.finditer(text):
        out.append(text[position : tag.start()])
        out.append(_tag(tag, opened))
        position = tag.end()
    out.append(text[position:])
    out.extend(f"</{name}>" for name in reversed(opened))
    return _without_empty_elements("".join(out))


def _decode(text: str) -> str:
    """Decode entities until none is left: an encoded entity cannot be stored."""
    while (plain := decode_once(text)) != text:
        text = plain
    return text


def decode_once(text: str) -> str:
    """Decode one level of entities; PHP knows an entity by its semicolon, so `?a=1&copy=2` stays."""
    return ENTITY.sub(_decoded, text)


def _decoded(entity: re.Match[str]) -> str:
    known = entity[0][1] == "#" or entity[0][1:] in html5
    return html.unescape(entity[0]) if known else entity[0]


def _without_empty_elements(text: str) -> str:
    while (kept := EMPTY.sub(lambda e: e[0] if e[1] in KEPT_EMPTY else "", text)) != text:
        text = kept
    return text


def _tag(tag: re.Match[str], opened: list[str]) -> str:
    name = (tag["name"] or "").lower()
    # A tag that the text ends in the middle of is dropped too.
    if name not in KEPT or not tag[0].endswith(">"):
        return ""
    if tag["close"]:
        return _close(name, opened)
    attributes = _attributes(tag["rest"])
    if name in VOID:
        return f"<{name}{attributes} />"
    closed = _close(name, opened) if name in SELF_CLOSING else ""
    opened.append(name)
    return f"{closed}<{name}{attributes}>"


def _attributes(text: str) -> str:
    found = ((key, value[1:-1]) for key, value in SAFE_ATTRIBUTE.findall(text))
    return "".join(
        f' {key}="{value}"' for key, value in found if key not in {"href", "src"} or SAFE_ADDRESS.match(value)
    )


def _close(name: str, opened: list[str]) -> str:
    if name not in opened:
        return ""
    out = ""
    while opened:
        last = opened.pop()
        out += f"</{last}>"
        if last == name:
            break
    return out
