"""The columns the package adds, as docs/lead-fields.md and docs/fields.md list them."""

from __future__ import annotations

from suitecrm_bridge.sandbox.catalog import Catalog, Field, Module

from . import own_modules

BAND_LIST = "scb_score_band_list"
LISTS = {
    BAND_LIST: ("hot", "warm", "cold", "unscored"),
    "scb_health_band_list": ("healthy", "watch", "at_risk", "critical", "unknown"),
    "scb_health_trend_list": ("rising", "steady", "falling"),
    "scb_sentiment_list": ("positive", "neutral", "negative"),
}
# Which list an enum of ours takes its values from.
CHOICES = {
    "ai_score_band": BAND_LIST,
    "health_band": "scb_health_band_list",
    "health_trend": "scb_health_trend_list",
    "ai_sentiment": "scb_sentiment_list",
}
SHORT = "varchar(100)"
LONG = "varchar(255)"
BEHAVIOUR = {
    "engagement_score": ("int", "int(11)"),
    "intent_score": ("int", "int(11)"),
    "intent_signals": ("text", "text"),
    "visitor_id": ("varchar", "varchar(36)"),
    "first_visit_at": ("datetime", "datetime"),
    "last_visit_at": ("datetime", "datetime"),
    "total_visits": ("int", "int(11)"),
    "total_page_views": ("int", "int(11)"),
    "total_time_spent": ("int", "int(11)"),
    "first_referrer": ("varchar", LONG),
    "first_landing_page": ("varchar", LONG),
    **{f"utm_{name}": ("varchar", SHORT) for name in ("source", "medium", "campaign", "term", "content")},
}
SCORE = {
    "ai_score": ("int", "int(11)"),
    "ai_score_band": ("enum", "varchar(20)"),
    "ai_conversion_probability": ("decimal", "decimal(5,4)"),
    "ai_score_reasons": ("text", "text"),
    "ai_next_actions": ("text", "text"),
    "ai_objections": ("text", "text"),
    "ai_score_model": ("varchar", SHORT),
    "ai_scored_at": ("datetime", "datetime"),
    "ai_score_override": ("int", "int(11)"),
    "ai_override_reason": ("varchar", LONG),
    "ai_override_by": ("id", "char(36)"),
    "ai_override_at": ("datetime", "datetime"),
}
HEALTH = {
    "health_score": ("int", "int(11)"),
    "health_band": ("enum", "varchar(20)"),
    "health_trend": ("enum", "varchar(20)"),
    **{f"health_{name}": ("text", "text") for name in ("components", "reasons", "recommendations")},
    "churn_probability": ("decimal", "decimal(5,4)"),
    "health_scored_at": ("datetime", "datetime"),
    "mrr": ("decimal", "decimal(26,6)"),
    "renewal_date": ("date", "date"),
    "usage_summary": ("text", "text"),
    "usage_at_limit": ("bool", "tinyint(1)"),
}
SENTIMENT = {
    "ai_sentiment": ("enum", "varchar(20)"),
    "ai_sentiment_score": ("decimal", "decimal(5,4)"),
    "ai_suggested_articles": ("text", "text"),
    "ai_analysed_at": ("datetime", "datetime"),
}
ARTICLE = {
    "slug": ("varchar", "varchar(150)"),
    "meta_description": ("varchar", "varchar(320)"),
    "summary": ("text", "text"),
    "tags": ("varchar", LONG),
    "language": ("varchar", "varchar(10)"),
    "related_articles": ("text", "text"),
    **{f"{name}_count": ("int", "int(11)") for name in ("view", "helpful", "not_helpful")},
}
COLUMNS = {
    "Leads": {**SCORE, **BEHAVIOUR},
    "Contacts": BEHAVIOUR,
    "Accounts": HEALTH,
    "Cases": SENTIMENT,
    "AOK_KnowledgeBase": ARTICLE,
}
# A person's own score and what the package notes about it; the others only the bridge writes.
NOT_OWNED = {
    *("ai_score_override", "ai_override_reason", "ai_override_by", "ai_override_at"),
    *("mrr", "renewal_date", "slug", "meta_description", "summary", "tags", "language"),
}
RANGES: dict[str, tuple[float, float]] = {
    **dict.fromkeys(("ai_score", "ai_score_override", "engagement_score", "intent_score", "health_score"), (0, 100)),
    **dict.fromkeys(("ai_conversion_probability", "churn_probability"), (0, 1)),
    "ai_sentiment_score": (-1, 1),
}
JSON_FIELDS = {
    *("ai_score_reasons", "ai_next_actions", "ai_objections", "intent_signals"),
    *("health_components", "health_reasons", "health_recommendations", "usage_summary"),
    *("ai_suggested_articles", "related_articles"),
}


def owned(module: Module) -> tuple[str, ...]:
    """The columns of a module that only the bridge writes."""
    added = [name for name in COLUMNS.get(module.name, {}) if name not in NOT_OWNED]
    return (*added, *(each.name for each in module.fields.values() if each.meta.get("scb_owned")))


def is_json(field: Field) -> bool:
    """Whether lists and objects travel in it."""
    return field.name in JSON_FIELDS or bool(field.meta.get("scb_json"))


def range_of(field: Field) -> tuple[float, float]:
    """The least and the most that a number may be."""
    if "range" in field.meta:
        least, most = field.meta["range"]
        return float(least) if "." in str(least) else int(least), float(most) if "." in str(most) else int(most)
    return RANGES.get(field.name, (-(2**31), 2**31 - 1))


def extend(catalog: Catalog) -> Catalog:
    """The definitions of a SuiteCRM in which the package is installed."""
    lists = {name: {"": "", **{value: _label(value)[:-1] for value in values}} for name, values in LISTS.items()}
    changed = {name: catalog.modules[name].with_fields(_fields(columns)) for name, columns in COLUMNS.items()}
    return own_modules.add(catalog.with_modules(changed).with_options(lists))


def _fields(columns: dict[str, tuple[str, str]]) -> dict[str, Field]:
    return {name: _field(name, kind, column) for name, (kind, column) in columns.items()}


def _field(name: str, kind: str, column: str) -> Field:
    meta = {"type": kind, "required": False, "dbType": kind}
    size = column.partition("(")[2].rstrip(")").split(",")
    if kind in {"varchar", "enum"}:
        meta["len"] = size[0]
    if kind == "decimal":
        meta |= {"len": size[0], "precision": size[1]}
    options = CHOICES.get(name, "")
    return Field(name, meta, column, options=options, label=_label(name))


def _label(name: str) -> str:
    first, *others = name.split("_")
    return " ".join([first.upper() if first in {"ai", "utm"} else first.capitalize(), *others]) + ":"
