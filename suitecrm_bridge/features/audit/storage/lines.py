"""The chain in SQL."""

import random
import time
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Engine,
    Index,
    Integer,
    Row,
    Select,
    String,
    Table,
    Text,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.dialects.mysql import MEDIUMTEXT
from sqlalchemy.exc import IntegrityError

from suitecrm_bridge.features.audit.model import START, Chain, Head, Line, Question, facts_of
from suitecrm_bridge.features.audit.model.entry import Facts
from suitecrm_bridge.features.audit.ports import AnchorBroken
from suitecrm_bridge.store.engine import metadata
from suitecrm_bridge.store.types import UtcDateTime

deeds = Table(
    "audit_deeds",
    metadata,
    # Given by the chain and not by the database: of two appenders with the same next number one is refused.
    Column("sequence", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("deed_id", String(36), nullable=False, unique=True),
    Column("at", UtcDateTime, nullable=False),
    Column("action", String(100), nullable=False),
    Column("actor", String(100)),
    Column("subject_type", String(100)),
    Column("subject_id", String(100)),
    Column("content", Text().with_variant(MEDIUMTEXT, "mysql", "mariadb"), nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    Index("ix_audit_deeds_at", "at"),
    Index("ix_audit_deeds_actor", "actor"),
    Index("ix_audit_deeds_action", "action"),
    Index("ix_audit_deeds_subject_id", "subject_id"),
)
anchors = Table(
    "audit_anchors",
    metadata,
    Column("name", String(20), primary_key=True),
    Column("sequence", BigInteger, nullable=False),
    Column("hash", String(64), nullable=False),
    Column("signature", String(64), nullable=False),
)

_FRONT = "front"
_PAGE = 1000
_TRIES = 20
_PAUSE = 0.005  # seconds


class SqlLines:
    """`Lines`."""

    def __init__(self, engine: Engine, chain: Chain) -> None:
        self._engine = engine
        self._chain = chain

    def append(self, contents: Sequence[str], witness: Head | None) -> Head | None:
        for attempt in range(1, _TRIES):
            try:
                return self._append(contents, witness)
            except IntegrityError:
                # Another appender was faster: its lines are the ones to follow now. Whoever lost often waits longer,
                # or the same ones would meet again.
                time.sleep(random.uniform(0, _PAUSE * attempt))  # noqa: S311  # no secret
        return self._append(contents, witness)

    def _append(self, contents: Sequence[str], witness: Head | None) -> Head | None:
        by_id = {facts_of(content).id: content for content in contents}
        with self._engine.begin() as db:
            known = set(db.scalars(select(deeds.c.deed_id).where(deeds.c.deed_id.in_(by_id))))
            new = [content for deed_id, content in by_id.items() if deed_id not in known]
            if not new:
                return None
            head = self._head(db)
            if witness is not None and witness.sequence > head.sequence:
                head = witness
            lines = list(self._chain.lines(head, new))
            db.execute(insert(deeds), [_values(line) for line in lines])
        return lines[-1].head

    def find(self, question: Question, before: int | None, limit: int) -> Sequence[Line]:
        query = _fitting(question).order_by(deeds.c.sequence.desc()).limit(limit)
        if before is not None:
            query = query.where(deeds.c.sequence < before)
        return self._read(query)

    def walk(self, question: Question, after: int, limit: int | None = None) -> Iterator[Line]:
        left = limit
        while left is None or left > 0:
            size = _PAGE if left is None else min(_PAGE, left)
            query = _fitting(question).where(deeds.c.sequence > after).order_by(deeds.c.sequence).limit(size)
            page = self._read(query)
            yield from page
            if len(page) < size:
                return
            after = page[-1].sequence
            left = None if left is None else left - len(page)

    def front(self) -> Head:
        with self._engine.connect().execution_options(reading=True) as db:
            row = db.execute(select(anchors).where(anchors.c.name == _FRONT)).first()
        if row is None:
            return START
        head = Head(row.sequence, row.hash)
        if not self._chain.signed(_FRONT, head, row.signature):
            raise AnchorBroken
        return head

    def older_than(self, moment: datetime, limit: int) -> Sequence[Line]:
        # Lines stand in the order of their arrival: a younger one ends what may be dropped.
        young = select(func.min(deeds.c.sequence)).where(deeds.c.at >= moment).scalar_subquery()
        last = select(func.max(deeds.c.sequence)).scalar_subquery()
        # The newest line stays in any case: the chain goes on from it.
        query = select(deeds).where(deeds.c.sequence < func.coalesce(young, last)).order_by(deeds.c.sequence)
        return self._read(query.limit(limit))

    def drop(self, lines: Sequence[Line]) -> None:
        head = lines[-1].head
        signed = {"sequence": head.sequence, "hash": head.hash, "signature": self._chain.sign(_FRONT, head)}
        with self._engine.begin() as db:
            db.execute(delete(deeds).where(deeds.c.sequence <= head.sequence))
            if not db.execute(update(anchors).where(anchors.c.name == _FRONT).values(signed)).rowcount:
                db.execute(insert(anchors).values(name=_FRONT, **signed))

    def _head(self, db: Connection) -> Head:
        last = select(deeds.c.sequence, deeds.c.hash).order_by(deeds.c.sequence.desc()).limit(1)
        row = db.execute(last).first()
        if row is not None:
            return Head(row.sequence, row.hash)
        front = db.execute(select(anchors).where(anchors.c.name == _FRONT)).first()
        return Head(front.sequence, front.hash) if front else START

    def _read(self, query: Select[Any]) -> Sequence[Line]:
        with self._engine.connect().execution_options(reading=True) as db:
            return [_line(row) for row in db.execute(query)]


def _fitting(question: Question) -> Select[Any]:
    query = select(deeds)
    for name in ("actor", "subject_type", "subject_id"):
        wanted = getattr(question, name)
        if wanted is not None:
            query = query.where(deeds.c[name] == wanted)
    if question.action is not None:
        family = question.action.removesuffix("*")
        exact = family == question.action
        query = query.where(deeds.c.action == family if exact else deeds.c.action.startswith(family, autoescape=True))
    if question.since is not None:
        query = query.where(deeds.c.at >= question.since)
    return query if question.until is None else query.where(deeds.c.at < question.until)


def _values(line: Line) -> dict[str, Any]:
    return {
        "sequence": line.sequence,
        "deed_id": line.facts.id,
        "at": line.facts.at,
        "action": line.facts.action,
        "actor": line.facts.actor,
        "subject_type": line.facts.subject_type,
        "subject_id": line.facts.subject_id,
        "content": line.content,
        "previous": line.previous,
        "hash": line.hash,
    }


def _line(row: Row[Any]) -> Line:
    facts = Facts(row.deed_id, row.at, row.action, row.actor, row.subject_type, row.subject_id)
    return Line(row.sequence, row.content, row.previous, row.hash, facts)
