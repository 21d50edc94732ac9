"""The servers at work on one PostgreSQL, and the seed of the codes on an office's screens."""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "node",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("devices", sa.Text(), nullable=False),
    )
    op.create_table(
        "hall_seed",
        sa.Column("office", sa.Text(), primary_key=True),
        sa.Column("seed", sa.Text(), nullable=False),
    )
