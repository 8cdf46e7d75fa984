"""Tell MariaDB which index to take, where it would choose a worse one."""

from typing import Any, TypeVar

from sqlalchemy import Select, Table

from suitecrm_bridge.store.engine import MARIADB

Wanted = TypeVar("Wanted", bound=Select[Any])


def on_mariadb(wanted: Wanted, table: Table, hint: str) -> Wanted:
    """`wanted` with an index hint (`FORCE INDEX (name)`) that the other databases do not see."""
    for dialect in MARIADB:
        wanted = wanted.with_hint(table, hint, dialect)
    return wanted
