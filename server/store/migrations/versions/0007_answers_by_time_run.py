"""First answers are as old as the time for which servers have run since, whatever clocks show."""

import sqlalchemy as sa
from alembic import op

from server.store.migrations.anew import anew

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Recreated so that its SQL is the same as in a new database.
    with op.batch_alter_table(
        "command",
        schema=None,
        recreate=anew(),
        table_kwargs={"sqlite_with_rowid": False},
    ) as batch_op:
        batch_op.drop_index("command_at")
        batch_op.add_column(sa.Column("ran", sa.BigInteger(), server_default="0", nullable=False))
        batch_op.create_index("command_ran", ["ran"], unique=False)
