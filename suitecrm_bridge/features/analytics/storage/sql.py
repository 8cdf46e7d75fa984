"""What SQLite, MariaDB and PostgreSQL each write in their own way."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Boolean, ColumnElement, Date, Double, String, literal, literal_column
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class PeriodOf(FunctionElement[date]):
    """The first day of the day, week or month (`interval`) in which a UTC time lies."""

    type = Date()
    inherit_cache = True
    name = "period_of"


class DayOf(PeriodOf):
    inherit_cache = True
    name = "day_of"


class WeekOf(PeriodOf):
    inherit_cache = True
    name = "week_of"


class MonthOf(PeriodOf):
    inherit_cache = True
    name = "month_of"


PERIODS: dict[str, type[PeriodOf]] = {"day": DayOf, "week": WeekOf, "month": MonthOf}


class HasPage(FunctionElement[bool]):
    """Whether a visit's `pages` have this path."""

    type = Boolean()
    inherit_cache = True
    name = "has_page"


class PathOf(FunctionElement[str]):
    """The page of an event's URL, as `path_of` cuts it out; of blanks at its end, only spaces are."""

    type = String()
    inherit_cache = True
    name = "path_of"


class Exact(FunctionElement[str]):
    """Text that is compared, grouped and sorted byte by byte."""

    type = String()
    inherit_cache = True
    name = "exact"


class Cell(FunctionElement[float]):
    """In which cell a place lies that is not negative; what lies behind the last, the second argument, is in that."""

    type = Double()
    inherit_cache = True
    name = "cell"


class _Number(FunctionElement[float]):
    type = Double()
    inherit_cache = True
    name = "number"


class _Text(FunctionElement[str]):
    type = String()
    inherit_cache = True
    name = "text"


class _Fits(FunctionElement[bool]):
    type = Boolean()
    inherit_cache = True
    name = "fits"


def number_in(props: ColumnElement[Any], name: str) -> ColumnElement[float]:
    """The number that a JSON object has by this name; null where there is none or something else."""
    return _Number(props, literal_column(f"'{name}'"))


def text_in(props: ColumnElement[Any], name: str) -> ColumnElement[str]:
    """The text that a JSON object has by this name; null where there is none or something else."""
    return _Text(props, literal_column(f"'{name}'"))


def fits(text: ColumnElement[str], pattern: str) -> ColumnElement[bool]:
    """Whether `text` is as `pattern` says, in which `*` stands for any characters and capital letters matter."""
    glob = "".join(f"[{letter}]" if letter in "[?" else letter for letter in pattern)
    like = "".join(f"!{letter}" if letter in "!%_" else letter for letter in pattern).replace("*", "%")
    return _Fits(text, literal(glob), literal(like))


_SQLITE = {
    "day_of": "date({0})",
    "week_of": "date({0}, 'weekday 0', '-6 days')",
    "month_of": "date({0}, 'start of month')",
    "exact": "({0})",
    "cell": "CAST(min({0}, {1}) AS INTEGER)",
    "number": "CASE WHEN json_type({0}, '$.' || {1}) IN ('integer', 'real') "
    "THEN CAST(json_extract({0}, '$.' || {1}) AS REAL) END",
    "text": "CASE WHEN json_type({0}, '$.' || {1}) = 'text' THEN json_extract({0}, '$.' || {1}) END",
    "fits": "({0} GLOB {1})",
}
# In `fits` and `path_of` bytes are compared, since text would be whatever its capital letters and blanks are.
_MYSQL = {
    "day_of": "DATE({0})",
    "week_of": "DATE_SUB(DATE({0}), INTERVAL WEEKDAY({0}) DAY)",
    "month_of": "DATE_SUB(DATE({0}), INTERVAL DAYOFMONTH({0}) - 1 DAY)",
    "exact": "CAST({0} AS BINARY)",
    "cell": "FLOOR(LEAST({0}, {1}))",
    "number": "CASE WHEN JSON_TYPE(JSON_EXTRACT({0}, CONCAT('$.', {1}))) IN ('INTEGER', 'DOUBLE') "
    "THEN CAST(JSON_EXTRACT({0}, CONCAT('$.', {1})) AS DOUBLE) END",
    "text": "CASE WHEN JSON_TYPE(JSON_EXTRACT({0}, CONCAT('$.', {1}))) = 'STRING' "
    "THEN CAST(JSON_UNQUOTE(JSON_EXTRACT({0}, CONCAT('$.', {1}))) AS BINARY) END",
    "fits": "(CAST({0} AS BINARY) LIKE CAST({2} AS BINARY) ESCAPE '!')",
}
_POSTGRESQL = {
    "day_of": "CAST({0} AS DATE)",
    "week_of": "CAST(date_trunc('week', {0}) AS DATE)",
    "month_of": "CAST(date_trunc('month', {0}) AS DATE)",
    "exact": '({0}) COLLATE "C"',
    "cell": "FLOOR(LEAST({0}, {1}))",
    # A number of any length can be sent; one that is too long for the type would end the question.
    "number": "CASE WHEN json_typeof({0} -> {1}) = 'number' AND length({0} ->> {1}) < 300 "
    "THEN CAST({0} ->> {1} AS DOUBLE PRECISION) END",
    "text": "CASE WHEN json_typeof({0} -> {1}) = 'string' THEN ({0} ->> {1}) COLLATE \"C\" END",
    "fits": "({0} LIKE {2} ESCAPE '!')",
}


def _written(forms: dict[str, str]) -> Any:  # noqa: ANN401  # what `compiles` takes
    def write(element: Any, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401  # the compiler's own
        form = forms[element.name]
        # Only what the form has in it: each part that is written becomes a parameter of the statement.
        parts = [
            compiler.process(clause, **options) if f"{{{number}}}" in form else ""
            for number, clause in enumerate(element.clauses)
        ]
        return form.format(*parts)

    return write


for _kind in (*PERIODS.values(), Exact, Cell, _Number, _Text, _Fits):
    compiles(_kind, "sqlite")(_written(_SQLITE))
    compiles(_kind, "mysql", "mariadb")(_written(_MYSQL))
    compiles(_kind, "postgresql")(_written(_POSTGRESQL))


def _parts(element: FunctionElement[Any], compiler: SQLCompiler, options: dict[str, Any]) -> list[str]:
    return [compiler.process(clause, **options) for clause in element.clauses]


def _until(text: str, mark: str) -> str:
    return f"substr({text}, 1, instr({text} || '{mark}', '{mark}') - 1)"


# An event's URL begins with `http://` or `https://`: its path with the first `/` after that.
@compiles(PathOf, "sqlite")
def _sqlite_path(element: PathOf, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    (url,) = _parts(element, compiler, options)
    place = _until(_until(f"substr({url}, 8 + (substr({url}, 5, 1) = 's'))", "#"), "?")
    return f"('/' || rtrim(substr({place}, instr({place} || '/', '/') + 1, 254), ' '))"


@compiles(PathOf, "mysql", "mariadb")
def _mysql_path(element: PathOf, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    (url,) = _parts(element, compiler, options)
    place = f"SUBSTRING_INDEX(SUBSTRING_INDEX({url}, '#', 1), '?', 1)"
    path = f"SUBSTRING({place}, CHAR_LENGTH(SUBSTRING_INDEX({place}, '/', 3)) + 2, 254)"
    return f"CAST(CONCAT('/', RTRIM({path})) AS BINARY)"


@compiles(PathOf, "postgresql")
def _postgresql_path(element: PathOf, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    (url,) = _parts(element, compiler, options)
    bare = f"split_part(split_part({url}, '#', 1), '?', 1)"
    place = f"substr({bare}, 8 + CAST(substr({url}, 5, 1) = 's' AS INTEGER))"
    return f"('/' || rtrim(substr({place}, strpos({place} || '/', '/') + 1, 254), ' '))"


@compiles(HasPage, "sqlite")
def _sqlite_has_page(element: HasPage, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    pages, path = _parts(element, compiler, options)
    return f"EXISTS (SELECT 1 FROM json_each({pages}) WHERE json_each.key = {path})"  # noqa: S608  # bound by the compiler


@compiles(HasPage, "mysql", "mariadb")
def _mysql_has_page(element: HasPage, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    pages, path = _parts(element, compiler, options)
    return f"JSON_CONTAINS(JSON_KEYS({pages}), JSON_QUOTE({path}))"


@compiles(HasPage, "postgresql")
def _postgresql_has_page(element: HasPage, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    pages, path = _parts(element, compiler, options)
    return f"(({pages}) -> CAST({path} AS TEXT)) IS NOT NULL"


def text_of(value: str | bytes) -> str:
    """What a driver gives for exact text."""
    return value.decode() if isinstance(value, bytes) else value


def day(value: date | datetime | str) -> date:
    """What a driver gives for a date."""
    if isinstance(value, str):
        return date.fromisoformat(value[:10])
    return value.date() if isinstance(value, datetime) else value
