"""What is done about figures that missed their targets, and which periods have been checked."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "corrective_action",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("indicator", sa.Text(), nullable=False),
        sa.Column("target", sa.Float(), nullable=False),
        sa.Column("law", sa.Text(), nullable=False),
        sa.Column("value", sa.Float(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("low", sa.Float()),
        sa.Column("high", sa.Float()),
        sa.Column("opened_on", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("responsible", sa.Text(), nullable=False),
        sa.Column("due", sa.Text()),
        sa.Column("closing", sa.Text()),
        sa.Column("closed_on", sa.Text()),
        sa.Column("written_by", sa.Text(), nullable=False),
        sa.Column("after_value", sa.Float()),
        sa.Column("after_n", sa.Integer()),
        sa.Column("after_low", sa.Float()),
        sa.Column("after_high", sa.Float()),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("office", "number"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "corrective_action_about",
        "corrective_action",
        ["office", "period", "unit", "indicator"],
        unique=True,
    )
    op.create_table(
        "target_check",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("office", "period"),
        sqlite_with_rowid=False,
    )
