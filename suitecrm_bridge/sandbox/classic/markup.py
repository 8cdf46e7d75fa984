"""Build HTML out of templates and escaped pieces."""

from __future__ import annotations

import html
from functools import cache
from importlib.resources import files
from string import Template
from urllib.parse import urlencode


class Markup(str):
    """Text that is HTML already; everything else is escaped before it reaches a page."""

    __slots__ = ()


def render(name: str, **pieces: str) -> Markup:
    """Fill `templates/<name>.html`; whatever is not Markup is escaped."""
    return Markup(_template(name).substitute({key: escaped(value) for key, value in pieces.items()}))


def escaped(text: str) -> str:
    return text if isinstance(text, Markup) else html.escape(text)


def element(tag: str, content: str = "", **attributes: str) -> Markup:
    """`<tag …>content</tag>`; a trailing underscore in an attribute's name is dropped (`class_`)."""
    written = "".join(f' {name.rstrip("_")}="{html.escape(value)}"' for name, value in attributes.items())
    return Markup(f"<{tag}{written}>{escaped(content)}</{tag}>")


def join(pieces: list[Markup]) -> Markup:
    return Markup("".join(pieces))


def link(text: str, **query: str) -> Markup:
    """A link to a page of the sandbox."""
    return element("a", text, href=f"/index.php?{urlencode(query)}")


@cache
def _template(name: str) -> Template:
    return Template(files(__package__).joinpath("templates", f"{name}.html").read_text(encoding="utf-8"))
