"""Make and break links as SuiteCRM's relationships do: hooks hear of it, and a child that names its parent is saved."""

from __future__ import annotations

from . import beans, links
from .links import Link
from .world import User, World


def connect(world: World, user: User, link: Link, identity: str, other: str) -> None:
    """Relate two records; doing it again changes nothing and tells nobody."""
    if other in links.related_ids(world, link, identity):
        return
    with world.database.transaction():
        if link.table:
            links.add(world, link, identity, other)
        else:
            _leave_former_parent(world, user, link, identity, other)
            _save_child(world, user, link, identity, other)
        links.tell(world, user, "linked", link, (identity, other))


def disconnect(world: World, user: User, link: Link, identity: str, other: str) -> None:
    """Take the link away."""
    with world.database.transaction():
        if link.table:
            links.remove(world, link, identity, other)
        else:
            _save_child(world, user, link, identity, other, parent="")
        links.tell(world, user, "unlinked", link, (identity, other))


def _leave_former_parent(world: World, user: User, link: Link, identity: str, other: str) -> None:
    child_side = links.opposite(world, link) if link.from_left else link
    child = other if link.from_left else identity
    for parent in links.related_ids(world, child_side, child) if child_side else ():
        links.tell(world, user, "unlinked", child_side, (child, parent))  # type: ignore[arg-type]


def _save_child(world: World, user: User, link: Link, identity: str, other: str, parent: str | None = None) -> None:
    module = link.target if link.from_left else link.source
    child = other if link.from_left else identity
    named = (identity if link.from_left else other) if parent is None else parent
    before = beans.find(world, module, child)
    if before:
        role = link.role() if named else {}
        beans.update(world, user, module, {**before, link.child_key: named, **role}, before, {})
