"""What SQLite, MariaDB and PostgreSQL each write in their own way."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Boolean, Date
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


_SQLITE = {
    "day_of": "date({0})",
    "week_of": "date({0}, 'weekday 0', '-6 days')",
    "month_of": "date({0}, 'start of month')",
}
_MYSQL = {
    "day_of": "DATE({0})",
    "week_of": "DATE_SUB(DATE({0}), INTERVAL WEEKDAY({0}) DAY)",
    "month_of": "DATE_SUB(DATE({0}), INTERVAL DAYOFMONTH({0}) - 1 DAY)",
}
_POSTGRESQL = {
    "day_of": "CAST({0} AS DATE)",
    "week_of": "CAST(date_trunc('week', {0}) AS DATE)",
    "month_of": "CAST(date_trunc('month', {0}) AS DATE)",
}


def _written(forms: dict[str, str]) -> Any:  # noqa: ANN401  # what `compiles` takes
    def write(element: PeriodOf, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401  # the compiler's own
        return forms[element.name].format(compiler.process(element.clauses, **options))

    return write


for _kind in PERIODS.values():
    compiles(_kind, "sqlite")(_written(_SQLITE))
    compiles(_kind, "mysql", "mariadb")(_written(_MYSQL))
    compiles(_kind, "postgresql")(_written(_POSTGRESQL))


def _parts(element: HasPage, compiler: SQLCompiler, options: dict[str, Any]) -> list[str]:
    return [compiler.process(clause, **options) for clause in element.clauses]


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


def day(value: date | datetime | str) -> date:
    """What a driver gives for a date."""
    if isinstance(value, str):
        return date.fromisoformat(value[:10])
    return value.date() if isinstance(value, datetime) else value
