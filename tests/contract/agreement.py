"""What it means for an answer to agree with a recording: status, content type, shape, JSON types and message.

Ids, dates, tokens and counts are aside. Values count too wherever the replay itself determines them; in answers
about the instance's own demonstration data only their types do.
"""

import re
from html.parser import HTMLParser
from typing import Any

from tests.contract.replay import Answer

ID = re.compile(r"\b(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|seed_\w+_id)\b")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+00:00|\d{2}/\d{2}/\d{4} \d{2}:\d{2}")
PAGE = re.compile(r"page\[number\]=\d+")
MORE = re.compile(r"(?:\.\.\. )?(\d+) more")

# Answers about records that the instance had before: their values are its own.
ABOUT_DEMO_DATA = {
    *("record whole", "record with chosen fields", "record fields of another module", "account whole", "list default"),
    *("list page 1 of size 2", "list page 2 of size 2", "list number without size", "list page size 1000"),
    *("list sort ascending", "list sort descending", "filter eq", "filter neq", "filter gt", "filter gte", "filter lt"),
    *("filter lte", "filter like", "filter EQ upper case", "filter two fields default operator"),
    *("filter two fields and", "filter two fields or", "filter same field twice", "filter date plain"),
    *("filter by id", "filter boolean", "current user", "accept something else", "user preferences"),
}
# Why a comparison is looser than the rule above.
LOOSE_PATHS = {
    "*.access_token": "tokens differ",
    "*.refresh_token": "tokens differ",
    "*.meta.total-pages": "counts differ",
    "*.meta.total-records": "counts differ",
    "*.meta.records-on-this-page": "counts differ",
    "*.error[0].file": "a path of the server",
    "search definitions.data.attributes.basic": "the package adds what people search leads by",
    "search definitions.data.attributes.advanced": "the same",
    "search definitions.data.attributes.fields": "the same",
    "*.error[0].line": "a line of PHP",
    "*.error[0].trace": "PHP's call stack",
    "user preferences.data.attributes": "people's preferences come and go: keys of one side only are fine",
    "user preferences.data.attributes.global": "the same one level down",
    "*.expires_in": "a second may pass while the token is made",
    "*.attributes.account_name": "the account is one of the instance's own",
    "*.attributes.currency_name": "whoever installed the instance named its currency",
}
# An instance in which leads have been deleted refuses this list, because each hit is read again as not deleted.
ALSO_RIGHT = {"filter deleted": (400, "Leads module with id <id> is not found")}


def differences(name: str, recorded: Answer, given: Answer, package_fields: frozenset[str]) -> list[str]:
    """One line for each disagreement, none when they agree; `package_fields` may be there or not."""
    if name in ALSO_RIGHT and (given.status, _detail(given)) == ALSO_RIGHT[name]:
        return []
    found = []
    if recorded.status != given.status:
        found.append(f"status {given.status}, recorded {recorded.status}")
    if _media(recorded.content_type) != _media(given.content_type):
        found.append(f"content type {given.content_type!r}, recorded {recorded.content_type!r}")
    return found + _Comparison(name, package_fields).compare("", recorded.body, given.body)


class _Comparison:
    def __init__(self, name: str, package_fields: frozenset[str]) -> None:
        self._name = name
        self._package_fields = package_fields
        self._by_type = name in ABOUT_DEMO_DATA

    def compare(self, path: str, recorded: object, given: object) -> list[str]:
        if type(recorded) is not type(given):
            return [f"{path or 'body'}: {given!r:.80} is not a {type(recorded).__name__} like {recorded!r:.80}"]
        if self._loose(path) and not isinstance(recorded, dict):
            return []
        if isinstance(recorded, dict):
            return self._objects(path, recorded, given)
        if isinstance(recorded, list):
            return self._lists(path, recorded, given)
        return self._values(path, recorded, given)

    def _objects(self, path: str, recorded: dict[str, Any], given: dict[str, Any]) -> list[str]:
        if "__text__" in recorded:
            left, right = visible(recorded["__text__"]), visible(given.get("__text__", ""))
            return [] if left == right else [f"{path}: text {right!r}, recorded {left!r}"]
        ours = {key: value for key, value in given.items() if not self._is_of_the_package(key)}
        found = [] if self._loose(path) else self._keys(path, recorded, ours)
        for key in recorded.keys() & ours.keys():
            found += self.compare(f"{path}.{key}", recorded[key], ours[key])
        return found

    def _is_of_the_package(self, key: str) -> bool:
        """Its fields by name; its modules, and links to them, by their prefix."""
        return key in self._package_fields or key.lower().startswith("scb_")

    def _keys(self, path: str, recorded: dict[str, Any], given: dict[str, Any]) -> list[str]:
        """The recorder cut wide objects to their first keys and noted how many more there were."""
        cut = MORE.match(str(recorded.get("...", "")))
        wanted = recorded.keys() - {"..."}
        found = [f"{path}: has no {key}" for key in sorted(wanted - given.keys())]
        if not cut:
            return found + [f"{path}: has {key} besides" for key in sorted(given.keys() - wanted)]
        expected = len(wanted) + int(cut[1])
        return found if len(given) == expected else [*found, f"{path}: {len(given)} keys, recorded {expected}"]

    def _lists(self, path: str, recorded: list[Any], given: list[Any]) -> list[str]:
        cut = bool(recorded) and isinstance(recorded[-1], str) and MORE.match(recorded[-1])
        kept = recorded[:-1] if cut else recorded
        if len(given) <= len(kept) if cut else len(given) != len(kept):
            return [f"{path}: {len(given)} items, recorded {recorded[-1] if cut else len(kept)}"]
        found: list[str] = []
        for position, (left, right) in enumerate(zip(kept, given, strict=False)):
            found += self.compare(f"{path}[{position}]", left, right)
        return found

    def _values(self, path: str, recorded: object, given: object) -> list[str]:
        left, right = masked(recorded), masked(given)
        if left == right or (self._by_type and ".attributes." in path):
            return []
        return [f"{path}: {right!r:.120}, recorded {left!r:.120}"]

    def _loose(self, path: str) -> bool:
        return any(_fits(pattern, f"{self._name}{path}") for pattern in LOOSE_PATHS)


def masked(value: object) -> object:
    """A value without what no two instances share."""
    if not isinstance(value, str):
        return value
    return PAGE.sub("page[number]=<n>", DATE.sub("<date>", ID.sub("<id>", value)))


def visible(page: str) -> str:
    """The words of an HTML page; style and layout do not count."""
    reader = _Words()
    reader.feed(page)
    return " ".join(" ".join(reader.words).split())


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_style = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self._in_style = False

    def handle_data(self, data: str) -> None:
        if not self._in_style:
            self.words.append(data)


def _fits(pattern: str, path: str) -> bool:
    return path.endswith(pattern[1:]) if pattern.startswith("*") else path == pattern


def _media(content_type: str) -> str:
    return content_type.replace(" ", "").lower()


def _detail(answer: Answer) -> str:
    errors = answer.body.get("errors", {}) if isinstance(answer.body, dict) else {}
    return str(masked(errors.get("detail", "")))
