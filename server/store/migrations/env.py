"""Alembic's entry point; it always runs on a connection that the store has opened."""

from alembic import context

from server.store.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    # SQLite cannot alter most of a table: a batch copies it.
    render_as_batch=True,
    # The store has begun a transaction: all migrations are kept, or none.
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
