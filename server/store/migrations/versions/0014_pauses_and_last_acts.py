"""Pauses with their reasons, and the last act of each clerk, which may be undone."""

import sqlalchemy as sa
from alembic import op

from server.store.migrations.anew import anew

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Recreated so that its SQL is the same as in a new database.
    with op.batch_alter_table("desk", schema=None, recreate=anew()) as batch_op:
        batch_op.add_column(sa.Column("since", sa.BigInteger()))
        batch_op.add_column(sa.Column("reason", sa.Text()))
        batch_op.add_column(sa.Column("until", sa.BigInteger()))
        batch_op.add_column(
            sa.Column("is_back_office", sa.Integer(), server_default="0", nullable=False)
        )
    op.create_table(
        "last_act",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("clerk", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("office", "clerk"),
    )
