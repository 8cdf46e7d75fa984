"""What a database's error means: try again at once, or never with this content."""

from sqlalchemy.exc import DBAPIError

# MariaDB: deadlock, lock wait timeout. PostgreSQL: deadlock, serialization failure, lock not available.
_TURNED_AWAY = frozenset({1213, 1205})
_TURNED_AWAY_STATES = frozenset({"40P01", "40001", "55P03"})
# MariaDB reports these as operational errors: SIGNAL of a trigger, a failed CHECK (JSON's too), invalid JSON in MySQL.
_REFUSED = frozenset({1644, 4025, 3819, 3140})


def deadlocked(wrong: DBAPIError) -> bool:
    """Another transaction went first; the same statements have a good chance now."""
    return _number(wrong) in _TURNED_AWAY or getattr(wrong.orig, "sqlstate", None) in _TURNED_AWAY_STATES


def refused(wrong: DBAPIError) -> bool:
    """It is the content that the database does not take, although the driver files it under operational errors."""
    return _number(wrong) in _REFUSED


def _number(wrong: DBAPIError) -> object:
    arguments = getattr(wrong.orig, "args", ())
    return arguments[0] if arguments else None
