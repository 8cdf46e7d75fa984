"""Connect visitors with the records that they are, and part them again."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, delete, func, insert, select, update

from suitecrm_bridge.features.tracking.model import IdentityLink, Match, confidence_of
from suitecrm_bridge.features.tracking.ports import Resolution
from suitecrm_bridge.features.tracking.storage.people_tables import identity_withdrawals, visitor_cards
from suitecrm_bridge.features.tracking.storage.stale import forget_figures
from suitecrm_bridge.features.tracking.storage.suspects import ASIDE
from suitecrm_bridge.features.tracking.storage.tables import identity_links, visitor_records, visitors

_SETTLED = ("linked", "conflict", "overruled")


def overrule(connection: Connection, link: IdentityLink, at: datetime) -> None:
    """Better evidence names another person: what led to the one before counts no longer."""
    mine = identity_links.c.visitor_id == link.visitor_id
    earlier = update(identity_links).where(mine, identity_links.c.outcome == "linked", identity_links.c.id != link.id)
    connection.execute(earlier.values(outcome="overruled"))
    disconnect(connection, link.visitor_id, at, visitor_records.c.link_id != link.id)


def disconnect(connection: Connection, visitor_id: str, at: datetime, which: ColumnElement[bool]) -> None:
    lost = and_(visitor_records.c.visitor_id == visitor_id, which)
    rows = connection.execute(select(visitor_records.c.module, visitor_records.c.record_id).where(lost)).all()
    connection.execute(delete(visitor_records).where(lost))
    forget_figures(connection, [(row.module, row.record_id) for row in rows], at)
    _fall_behind(connection, visitor_id, at)


def connect(connection: Connection, link: IdentityLink, resolution: Resolution) -> None:
    mine = visitor_records.c.visitor_id == link.visitor_id
    modules = [match.module for match in resolution.matches]
    rows = connection.execute(select(visitor_records).where(mine, visitor_records.c.module.in_(modules))).all()
    before = {(row.module, row.record_id): row for row in rows}
    connection.execute(delete(visitor_records).where(mine, visitor_records.c.module.in_(modules)))
    worth = max(link.confidence, _best_of_address(connection, link))
    connection.execute(
        insert(visitor_records), [_row(link, resolution, match, worth, before) for match in resolution.matches]
    )
    _fall_behind(connection, link.visitor_id, resolution.at)


def _best_of_address(connection: Connection, link: IdentityLink) -> float:
    """A weaker repeat of what was proved before takes nothing away from it."""
    if link.email is None:
        return link.confidence
    same = (identity_links.c.visitor_id == link.visitor_id) & (identity_links.c.email == link.email)
    best = select(func.max(identity_links.c.confidence)).where(same, identity_links.c.outcome == "linked")
    return connection.execute(best).scalar() or 0.0


def _row(
    link: IdentityLink, resolution: Resolution, match: Match, worth: float, before: dict[Any, Row[Any]]
) -> dict[str, Any]:
    stands = before.get((match.module, match.record_id))
    stronger = stands is not None and stands.confidence > worth
    return {
        "visitor_id": link.visitor_id,
        "module": match.module,
        "record_id": match.record_id,
        "link_id": stands.link_id if stands is not None and stronger else link.id,
        "linked_at": stands.linked_at if stands is not None else resolution.at,
        "confidence": stands.confidence if stands is not None and stronger else worth,
        "account_id": match.attributes.get("account_id") or None,
        "owner_id": match.attributes.get("assigned_user_id") or None,
    }


def _fall_behind(connection: Connection, visitor_id: str, at: datetime) -> None:
    behind = {"behind_since": func.coalesce(visitors.c.behind_since, at), "version": visitors.c.version + 1}
    connection.execute(update(visitors).where(visitors.c.id == visitor_id).values(behind))


def look_again(connection: Connection, visitor_id: str) -> None:
    """Have everything judged anew that speaks for who this visitor is."""
    again = update(identity_links).where(
        identity_links.c.visitor_id == visitor_id, identity_links.c.outcome.in_(_SETTLED)
    )
    connection.execute(again.values(resolved_at=None, outcome=None))


def hand_over(
    connection: Connection, daily_id: str, visitor_id: str, event_ids: Select[tuple[str]], now: datetime
) -> None:
    """Evidence that these events gave under `daily_id` is evidence for `visitor_id`, and is weighed anew.

    It says as much as if it had been given under the lasting id. What is in quarantine stays there, and what a person
    took back stays so.
    """
    given = identity_links.c.visitor_id == daily_id, identity_links.c.event_id.in_(event_ids)
    links = connection.execute(select(identity_links).where(*given)).all()
    if not links:
        return
    ids = [link.id for link in links]
    disconnect(connection, daily_id, now, visitor_records.c.link_id.in_(ids))
    for evidence in {link.evidence for link in links}:
        these = identity_links.c.id.in_(ids), identity_links.c.evidence == evidence
        values = {"visitor_id": visitor_id, "confidence": confidence_of(evidence, daily=False)}
        connection.execute(update(identity_links).where(*these).values(values))
    counts = identity_links.c.id.in_(ids), identity_links.c.outcome.is_distinct_from(ASIDE)
    connection.execute(update(identity_links).where(*counts).values(resolved_at=None, outcome=None))
    _hand_denials_over(connection, daily_id, visitor_id, links)
    look_again(connection, daily_id)


def _hand_denials_over(connection: Connection, daily_id: str, visitor_id: str, links: Collection[Row[Any]]) -> None:
    """What was taken back of this evidence is denied to `visitor_id`, and no more to who has not said it."""
    mine = identity_withdrawals.c.visitor_id == daily_id
    left = connection.execute(select(identity_links).where(identity_links.c.visitor_id == daily_id)).all()
    gone, still = {_said(link) for link in links}, {_said(link) for link in left}
    for row in connection.execute(select(identity_withdrawals).where(mine)).all():
        if _said(row) not in gone:
            continue
        if _said(row) in still:
            copy = {**row._mapping, "visitor_id": visitor_id}
            del copy["id"]
            connection.execute(insert(identity_withdrawals), copy)
        else:
            this = update(identity_withdrawals).where(identity_withdrawals.c.id == row.id)
            connection.execute(this.values(visitor_id=visitor_id))


def _said(row: Row[Any]) -> tuple[str | None, str | None, str | None]:
    return (None, row.module, row.record_id) if row.module else (row.email, None, None)


def hand_card_over(connection: Connection, daily_id: str, visitor_id: str) -> None:
    """The visitor's record in SuiteCRM becomes the lasting id's, unless that has one."""
    known = select(visitor_cards.c.visitor_id).where(visitor_cards.c.visitor_id == visitor_id)
    if connection.execute(known).first() is None:
        moved = update(visitor_cards).where(visitor_cards.c.visitor_id == daily_id)
        connection.execute(moved.values(visitor_id=visitor_id, shown="moved"))
