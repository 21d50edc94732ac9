"""The register's lines in the order of the journal, whatever the clock showed."""

import sqlalchemy as sa
from alembic import op

from server.store.migrations.anew import anew

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Recreated so that its SQL is the same as in a new database.
    with op.batch_alter_table(
        "attention",
        schema=None,
        recreate=anew(),
        table_kwargs={"sqlite_with_rowid": False},
    ) as batch_op:
        batch_op.add_column(sa.Column("registered_seq", sa.BigInteger()))
