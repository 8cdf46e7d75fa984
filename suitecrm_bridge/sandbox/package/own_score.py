"""A person's own score: 0 to 100, with a reason, and a note of who set it that no caller can write."""

from __future__ import annotations

import re
from typing import Any

from suitecrm_bridge.sandbox.answers import Refusal
from suitecrm_bridge.sandbox.catalog import Module
from suitecrm_bridge.sandbox.links import Link
from suitecrm_bridge.sandbox.world import User, World

SCORE, REASON, BY, AT = "ai_score_override", "ai_override_reason", "ai_override_by", "ai_override_at"
RANGE = "An own score is a whole number from 0 to 100."
NEEDED = "An own score needs a reason."


class OwnScore:
    """The package's hooks for the own score; a refusal ends the save."""

    def before_save(self, world: World, module: Module, row: dict[str, Any]) -> None:
        if SCORE not in module.fields or REASON not in module.fields:
            return
        stored = world.database.row(f'SELECT * FROM "{module.table}" WHERE id = ?', (row["id"],)) or {}
        for name in (BY, AT):
            row[name] = stored.get(name)
        score, reason = _text(row.get(SCORE)), _text(row.get(REASON))
        if (score, reason) == (_text(stored.get(SCORE)), _text(stored.get(REASON))):
            return
        if score and (not re.fullmatch(r"\d{1,3}", score) or int(score) > 100):
            raise Refusal(RANGE)
        if score and not reason:
            raise Refusal(NEEDED)
        row[REASON] = reason if score else None
        row[AT] = world.now()

    def after_save(
        self, world: World, user: User, module: Module, row: dict[str, Any], before: dict[str, Any] | None
    ) -> None:
        if SCORE not in module.fields:
            return
        was = before or {}
        if any(_text(row.get(name)) != _text(was.get(name)) for name in (SCORE, REASON)):
            world.database.update(module.table, "id", row["id"], {BY: user.id})

    def after_link(self, world: World, user: User, event: str, link: Link, pair: tuple[str, str]) -> None:
        """Nothing to do."""

    def after_delete(self, world: World, user: User, module: Module, identity: str) -> None:
        """Nothing to do."""


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()
