"""The panel with a lead's score, its reasons and what to do next."""

from __future__ import annotations

import json
from typing import Any

from suitecrm_bridge.sandbox import outgoing
from suitecrm_bridge.sandbox.classic.markup import Markup, element, join
from suitecrm_bridge.sandbox.world import User

BANDS = ("hot", "warm", "cold", "unscored")


def panel(row: dict[str, Any], user: User) -> Markup:
    """The panel; for a lead that nobody scored yet it says so."""
    head = element("h2", "Sales intelligence")
    if row.get("ai_score") is None:
        return element("section", join([head, element("p", "Not scored yet.", class_="soft")]), class_="panel")
    parts = [head, _number(row), _about(row, user), _reasons(row)]
    parts += [_list("Next actions", row.get("ai_next_actions")), _list("Objections", row.get("ai_objections"))]
    return element("section", join(parts), class_="panel")


def _number(row: dict[str, Any]) -> Markup:
    band = row.get("ai_score_band") or "unscored"
    chip = element("span", band.capitalize(), class_=f"band band-{band if band in BANDS else 'unscored'}")
    return element("p", join([element("span", str(row["ai_score"]), class_="score"), Markup(" "), chip]))


def _about(row: dict[str, Any], user: User) -> Markup:
    parts = []
    if row.get("ai_conversion_probability") is not None:
        parts.append(f"{row['ai_conversion_probability']:.0%} likely to convert")
    if row.get("ai_scored_at"):
        parts.append(f"scored {outgoing.displayed(row['ai_scored_at'], user)}")
    if row.get("ai_score_model"):
        parts.append(f"by {row['ai_score_model']}")
    return element("p", ", ".join(parts), class_="soft")


def _reasons(row: dict[str, Any]) -> Markup:
    items = [
        element(
            "li",
            join([element("span", _signed(reason), class_="points"), element("span", str(reason.get("text", "")))]),
        )
        for reason in _read(row.get("ai_score_reasons"))
    ]
    return element("ul", join(items), class_="reasons")


def _signed(reason: dict[str, Any]) -> str:
    points = reason.get("points", 0)
    return f"{points:+g}" if isinstance(points, (int, float)) else ""


def _list(title: str, stored: str | None) -> Markup:
    found = [each for each in _read(stored) if each.get("text")]
    if not found:
        return Markup("")
    items = [element("li", f"{each['text']}{_due(each)}") for each in found]
    return join([element("h3", title), element("ul", join(items))])


def _due(action: dict[str, Any]) -> str:
    return f" (by {action['due']})" if action.get("due") else ""


def _read(stored: str | None) -> list[dict[str, Any]]:
    try:
        values = json.loads(stored or "[]")
    except ValueError:
        return []
    return [value for value in values if isinstance(value, dict)] if isinstance(values, list) else []
