"""Rows of evidence as people see them: with what they led to and who took them back."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, select

from suitecrm_bridge.features.tracking.model import IdentityLink, ShownLink
from suitecrm_bridge.features.tracking.storage.people_tables import identity_withdrawals
from suitecrm_bridge.features.tracking.storage.tables import identity_links, visitor_records


def links_where(condition: ColumnElement[bool], limit: int) -> Select[Any]:
    return select(identity_links).where(condition).order_by(identity_links.c.id.desc()).limit(limit)


def shown(connection: Connection, rows: Sequence[Row[Any]]) -> Sequence[ShownLink]:
    visitors = {row.visitor_id for row in rows}
    records = connection.execute(select(visitor_records).where(visitor_records.c.visitor_id.in_(visitors))).all()
    taken = connection.execute(
        select(identity_withdrawals)
        .where(identity_withdrawals.c.visitor_id.in_(visitors))
        .order_by(identity_withdrawals.c.id)
    ).all()
    return [_shown(row, records, taken) for row in rows]


def _shown(row: Row[Any], records: Sequence[Row[Any]], taken: Sequence[Row[Any]]) -> ShownLink:
    record = (row.module, row.record_id) if row.module and row.record_id else None
    link = IdentityLink(row.id, row.visitor_id, row.email, row.evidence, row.confidence, row.at, record)
    mine = tuple((one.module, one.record_id) for one in records if one.visitor_id == row.visitor_id)
    standing = tuple(one for one in mine if record is None or one == record) if row.outcome == "linked" else ()
    why = next((one for one in taken if row.outcome == "taken_back" and _concerns(one, row)), None)
    if why is None:
        return ShownLink(link, row.outcome, standing, row.given_by)
    return ShownLink(link, row.outcome, standing, row.given_by, why.at, why.taken_back_by, why.reason)


def _concerns(withdrawal: Row[Any], row: Row[Any]) -> bool:
    if withdrawal.visitor_id != row.visitor_id:
        return False
    if row.module:
        return (withdrawal.module, withdrawal.record_id) == (row.module, row.record_id)
    return bool(withdrawal.email == row.email)
