"""Walk through all visitors and count each anew."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Engine, select

from suitecrm_bridge.features.tracking.storage import answering
from suitecrm_bridge.features.tracking.storage.recount import recount
from suitecrm_bridge.features.tracking.storage.tables import visitors

_AT_ONCE = 100


class SqlRecounting:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def recount_next(self, after: str | None, now: datetime) -> Sequence[str]:
        wanted = select(visitors.c.id).order_by(visitors.c.id).limit(_AT_ONCE)
        if after is not None:
            wanted = wanted.where(visitors.c.id > after)
        with answering.database(), self._engine.begin() as connection:
            ids = list(connection.scalars(wanted))
            recount(connection, ids, now)
        return ids
