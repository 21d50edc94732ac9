"""Tickets taken on telephones: when, and until when their people are expected."""

import sqlalchemy as sa
from alembic import op

from server.store.migrations.anew import anew

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Recreated so that its SQL is the same as in a new database.
    with op.batch_alter_table(
        "ticket", schema=None, recreate=anew(), table_kwargs={"sqlite_with_rowid": False}
    ) as batch_op:
        batch_op.add_column(sa.Column("announced_at", sa.BigInteger()))
        batch_op.add_column(sa.Column("expected_until", sa.BigInteger()))
