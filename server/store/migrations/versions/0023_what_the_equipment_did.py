"""How long devices were connected and alarms stood, and how many people used an aid at a kiosk."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "alarm_past",
        *(_text(name) for name in ("office", "day", "cause", "subject")),
        sa.Column("began_at", sa.BigInteger(), nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.Column("ended_at", sa.BigInteger()),
        _number("seconds"),
        sa.PrimaryKeyConstraint("office", "day", "cause", "subject", "began_at"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "alarm_standing",
        "alarm_past",
        ["office"],
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_table(
        "device_day",
        *(_text(name) for name in ("office", "day", "device", "kind", "name")),
        *(_number(name) for name in ("up", "expected", "out")),
        sa.PrimaryKeyConstraint("office", "day", "device"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "aid_day",
        *(_text(name) for name in ("office", "day", "aid")),
        _number("sessions"),
        sa.PrimaryKeyConstraint("office", "day", "aid"),
        sqlite_with_rowid=False,
    )


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)
