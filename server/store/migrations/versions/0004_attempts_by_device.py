"""Wrong PINs are counted by clerk and device; those counted so far are forgiven."""

import sqlalchemy as sa
from alembic import op

from server.store.migrations.anew import anew

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "attempt",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("clerk", sa.Text(), nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("locked_until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("office", "clerk", "device"),
    )
    # Recreated so that its SQL is the same as in a new database.
    with op.batch_alter_table("credential", schema=None, recreate=anew()) as batch_op:
        batch_op.drop_column("failures")
        batch_op.drop_column("locked_until")
