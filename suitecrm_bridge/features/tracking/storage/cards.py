"""What a visitor's record in SuiteCRM is made of, and what it said last."""

from sqlalchemy import Engine, insert, select, update

from suitecrm_bridge.core.ids import new_id
from suitecrm_bridge.features.tracking.model.cards import Card, CardLink
from suitecrm_bridge.features.tracking.storage import answering
from suitecrm_bridge.features.tracking.storage.answering import reading
from suitecrm_bridge.features.tracking.storage.people_tables import visitor_cards
from suitecrm_bridge.features.tracking.storage.rows import visitor_of
from suitecrm_bridge.features.tracking.storage.signals import signals_of
from suitecrm_bridge.features.tracking.storage.tables import visitor_records, visitors

_CLIENT = ("device", "browser", "os", "country", "region", "city", "company",
           "last_utm_source", "last_utm_medium", "last_utm_campaign")  # fmt: skip


class SqlCards:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def card_of(self, visitor_id: str) -> Card | None:
        with answering.database(), reading(self._engine) as connection:
            row = connection.execute(select(visitors).where(visitors.c.id == visitor_id)).first()
            if row is None:
                return None
            signals = signals_of(connection, [visitor_id])
            links = connection.execute(select(visitor_records).where(visitor_records.c.visitor_id == visitor_id)).all()
            known = connection.execute(select(visitor_cards).where(visitor_cards.c.visitor_id == visitor_id)).first()
        values = dict(row._mapping)
        return Card(
            visitor=visitor_of(row),
            signals=signals,
            client={name: values.get(name) for name in _CLIENT},
            links=[CardLink(one.module, one.record_id, one.confidence, one.account_id, one.owner_id) for one in links],
            id=known.card_id if known else None,
            shown=known.shown or None if known else None,
            gone=bool(known and known.gone),
        )

    def open(self, visitor_id: str) -> str:
        row = {"visitor_id": visitor_id, "card_id": new_id(), "shown": "", "gone": False}
        with answering.database(), self._engine.begin() as connection:
            connection.execute(insert(visitor_cards), row)
        return str(row["card_id"])

    def shown(self, visitor_id: str, mark: str) -> None:
        this = visitor_cards.c.visitor_id == visitor_id
        with answering.database(), self._engine.begin() as connection:
            connection.execute(update(visitor_cards).where(this).values(shown=mark))

    def gone(self, record_id: str) -> bool:
        this = visitor_cards.c.card_id == record_id
        with answering.database(), self._engine.begin() as connection:
            return connection.execute(update(visitor_cards).where(this).values(gone=True)).rowcount > 0
