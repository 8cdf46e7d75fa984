"""Alembic's entry: run the migrations on the connection that `store.migrate` opened."""

from alembic import context

from suitecrm_bridge.store.engine import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
connection.commit()
