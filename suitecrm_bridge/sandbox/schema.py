"""Create the tables that the modules and their relationships need."""

from __future__ import annotations

from .catalog import Catalog, Field, Module
from .database import Database

OWN_TABLES = """
CREATE TABLE IF NOT EXISTS oauth2clients (id TEXT PRIMARY KEY, name TEXT, secret TEXT, is_confidential INTEGER,
  allowed_grant_type TEXT, assigned_user_id TEXT, deleted INTEGER DEFAULT 0);
CREATE TABLE IF NOT EXISTS oauth2tokens (id TEXT PRIMARY KEY, access_token TEXT, access_token_expires REAL,
  refresh_token TEXT, refresh_token_expires REAL, client TEXT, assigned_user_id TEXT,
  token_is_revoked INTEGER DEFAULT 0, deleted INTEGER DEFAULT 0);
CREATE INDEX IF NOT EXISTS oauth2tokens_access ON oauth2tokens (access_token);
CREATE INDEX IF NOT EXISTS oauth2tokens_refresh ON oauth2tokens (refresh_token);
CREATE TABLE IF NOT EXISTS role_access (role_id TEXT, module TEXT, action TEXT, access TEXT,
  PRIMARY KEY (role_id, module, action));
CREATE TABLE IF NOT EXISTS role_members (user_id TEXT, role_id TEXT, PRIMARY KEY (user_id, role_id));
CREATE TABLE IF NOT EXISTS user_preferences (user_id TEXT, category TEXT, contents TEXT,
  PRIMARY KEY (user_id, category));
CREATE TABLE IF NOT EXISTS files (id TEXT PRIMARY KEY, content BLOB);
CREATE TABLE IF NOT EXISTS config (name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE IF NOT EXISTS business_hours (day TEXT PRIMARY KEY, open INTEGER, opens INTEGER, closes INTEGER);
"""
OUTBOX = {
    "sequence": "INTEGER PRIMARY KEY AUTOINCREMENT",
    **dict.fromkeys(("module", "record_id", "event", "changed", "by_user", "created_at"), "TEXT"),
    **dict.fromkeys(("link", "related_module", "related_id"), "TEXT"),
}
INVITATION = {"accept_status": "TEXT"}
EMAIL_LINK_COLUMNS = {"primary_address": "INTEGER DEFAULT 0", "reply_to_address": "INTEGER DEFAULT 0"}


def create_tables(database: Database, catalog: Catalog) -> None:
    """Create what is missing; an existing database keeps its rows."""
    for statement in OWN_TABLES.split(";"):
        if statement.strip():
            database.run(statement)
    _create(database, "scb_outbox", OUTBOX)
    for module in catalog.modules.values():
        _create(database, module.table, {f.name: _column(f) for f in module.base_columns})
        custom = {f.name: _column(f) for f in module.custom_columns}
        _create(database, f"{module.table}_cstm", {"id_c": "TEXT PRIMARY KEY", **custom})
    for table, columns in _join_tables(catalog).items():
        _create(database, table, columns)
        for column in columns:
            if column.endswith("_id"):
                database.run(f'CREATE INDEX IF NOT EXISTS "{table}_{column}" ON "{table}" ("{column}")')


def has_custom_fields(module: Module) -> bool:
    return bool(module.custom_columns)


def _create(database: Database, table: str, columns: dict[str, str]) -> None:
    body = ", ".join(f'"{name}" {kind}' for name, kind in columns.items())
    database.run(f'CREATE TABLE IF NOT EXISTS "{table}" ({body})')
    known = {row["name"] for row in database.rows(f'PRAGMA table_info("{table}")')}
    for name, kind in columns.items():
        if name not in known:
            database.run(f'ALTER TABLE "{table}" ADD COLUMN "{name}" {kind}')


def _column(field: Field) -> str:
    if field.name == "id":
        return "TEXT COLLATE CRM PRIMARY KEY"
    if field.is_whole:
        return "INTEGER"
    return "REAL" if field.is_number else "TEXT COLLATE CRM"


def _join_tables(catalog: Catalog) -> dict[str, dict[str, str]]:
    tables: dict[str, dict[str, str]] = {}
    for relation in catalog.relationships.values():
        name = relation.get("join_table")
        if name and name not in {m.table for m in catalog.modules.values()}:
            columns = tables.setdefault(name, _join_columns(name))
            for part in ("join_key_lhs", "join_key_rhs", "relationship_role_column"):
                if part in relation:
                    columns.setdefault(relation[part], "TEXT")
    return tables


def _join_columns(name: str) -> dict[str, str]:
    extra = {
        "email_addr_bean_rel": EMAIL_LINK_COLUMNS,
        "meetings_users": INVITATION,
        "calls_users": INVITATION,
    }.get(name, {})
    return {"id": "TEXT PRIMARY KEY", "date_modified": "TEXT", "deleted": "INTEGER DEFAULT 0", **extra}
