"""A refusal that is repeated is counted in the line of the first without a new one."""

import sqlalchemy as sa
from alembic import op

from server.store.migrations.anew import anew

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Recreated so that its SQL is the same as in a new database.
    with op.batch_alter_table("audit", schema=None, recreate=anew()) as batch_op:
        batch_op.add_column(sa.Column("count", sa.Integer(), server_default="1", nullable=False))
        batch_op.add_column(sa.Column("last_at", sa.BigInteger()))
        batch_op.create_index(
            "audit_refused",
            ["office", "device", "asked", "refused"],
            unique=False,
            sqlite_where=sa.text("refused IS NOT NULL"),
            postgresql_where=sa.text("refused IS NOT NULL"),
        )
