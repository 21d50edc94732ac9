"""Packs of past lines of journal and audit, and only those indexes that pay for themselves.

Packing itself is the server's work, little by little: a migration would take minutes.
"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

DROPPED = {
    "ticket_ended": "ticket",
    "ticket_live": "ticket",
    "attention_registered": "attention",
    "command_ran": "command",
}
DROPPED_ON_SQLITE = {"private_seq": "private", "private_of_day_seq": "private_of_day"}
"""Another node catches up by them, and a SQLite file has none."""
KEPT = (
    ("ticket_open", "ticket", ["office"], "ended_on IS NULL"),
    ("ticket_late", "ticket", ["office", "ended_on"], "ended_on <> day"),
    (
        "attention_registered",
        "attention",
        ["office", "registered_on"],
        "registered_on IS NOT NULL",
    ),
)


def upgrade() -> None:
    is_sqlite = op.get_context().dialect.name == "sqlite"
    for name, table in {**DROPPED, **(DROPPED_ON_SQLITE if is_sqlite else {})}.items():
        op.drop_index(name, table_name=table)
    for name, table, columns, where in KEPT:
        op.create_index(
            name,
            table,
            columns,
            unique=False,
            sqlite_where=sa.text(where),
            postgresql_where=sa.text(where),
        )
    op.create_table(
        "journal_past",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("last", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("office", "last"),
    )
    op.create_table(
        "audit_past",
        sa.Column(
            "last",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            nullable=False,
        ),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("last"),
    )
