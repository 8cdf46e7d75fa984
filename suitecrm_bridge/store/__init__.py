"""The bridge's own SQL database: engine, shared column types, migrations."""
