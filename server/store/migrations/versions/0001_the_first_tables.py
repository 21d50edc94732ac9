"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "attention",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("clerk", sa.Text(), nullable=False),
        sa.Column("counter", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=False),
        sa.Column("ticket", sa.Text(), nullable=True),
        sa.Column("service", sa.Text(), nullable=True),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=True),
        sa.Column("brought", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("received_by", sa.Text(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("registered_at", sa.BigInteger(), nullable=True),
        sa.Column("registered_on", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("office", "id"),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("attention", schema=None) as batch_op:
        batch_op.create_index(
            "attention_open",
            ["office"],
            unique=False,
            sqlite_where=sa.text("registered_at IS NULL"),
            postgresql_where=sa.text("registered_at IS NULL"),
        )
        batch_op.create_index("attention_registered", ["office", "registered_on"], unique=False)

    op.create_table(
        "audit",
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("clerk", sa.Text(), nullable=True),
        sa.Column("asked", sa.Text(), nullable=False),
        sa.Column("ticket", sa.Text(), nullable=True),
        sa.Column("refused", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_table(
        "catalogue",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("office"),
    )
    op.create_table(
        "command",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("body_hash", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("office", "device", "id"),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("command", schema=None) as batch_op:
        batch_op.create_index("command_at", ["at"], unique=False)

    op.create_table(
        "console",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("clerk", sa.Text(), nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("office", "clerk"),
    )
    op.create_table(
        "credential",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("clerk", sa.Text(), nullable=False),
        sa.Column("pin_hash", sa.Text(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("locked_until", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("office", "clerk"),
    )
    op.create_table(
        "desk",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("counter", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("clerk", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("office", "counter"),
    )
    op.create_table(
        "device",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("enrolled_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("token_hash"),
    )
    op.create_table(
        "enrolment",
        sa.Column("code_hash", sa.Text(), nullable=False),
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("code_hash"),
    )
    op.create_table(
        "journal",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("office", "seq"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "office",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.Text(), nullable=True),
        sa.Column("is_day_closed", sa.Integer(), nullable=False),
        sa.Column("ticket_seq", sa.BigInteger(), nullable=False),
        sa.Column("call_number", sa.BigInteger(), nullable=False),
        sa.Column("clock", sa.BigInteger(), nullable=True),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("numbers", sa.Text(), nullable=False),
        sa.Column("pointers", sa.Text(), nullable=False),
        sa.Column("calls", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "private",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("office", "subject", "topic"),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("private", schema=None) as batch_op:
        batch_op.create_index("private_seq", ["office", "seq"], unique=False)

    op.create_table(
        "ticket",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("service", sa.Text(), nullable=False),
        sa.Column("ticket_class", sa.Text(), nullable=False),
        sa.Column("arrival", sa.BigInteger(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("counter", sa.Text(), nullable=True),
        sa.Column("clerk", sa.Text(), nullable=True),
        sa.Column("offered_to", sa.Text(), nullable=True),
        sa.Column("reserved_for", sa.Text(), nullable=True),
        sa.Column("attention", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("has_returned", sa.Integer(), nullable=False),
        sa.Column("recalls", sa.Integer(), nullable=False),
        sa.Column("called_at", sa.BigInteger(), nullable=True),
        sa.Column("started_at", sa.BigInteger(), nullable=True),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.Column("ended_on", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("office", "id"),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("ticket", schema=None) as batch_op:
        batch_op.create_index("ticket_ended", ["office", "ended_on"], unique=False)
        batch_op.create_index(
            "ticket_live",
            ["office"],
            unique=False,
            sqlite_where=sa.text(
                "state IN ('waiting', 'called', 'serving', 'offered', 'parked', 'no_show')"
            ),
            postgresql_where=sa.text(
                "state IN ('waiting', 'called', 'serving', 'offered', 'parked', 'no_show')"
            ),
        )
        batch_op.create_index("ticket_number", ["office", "day", "code"], unique=True)


def downgrade() -> None:
    with op.batch_alter_table("ticket", schema=None) as batch_op:
        batch_op.drop_index("ticket_number")
        batch_op.drop_index(
            "ticket_live",
            sqlite_where=sa.text(
                "state IN ('waiting', 'called', 'serving', 'offered', 'parked', 'no_show')"
            ),
            postgresql_where=sa.text(
                "state IN ('waiting', 'called', 'serving', 'offered', 'parked', 'no_show')"
            ),
        )
        batch_op.drop_index("ticket_ended")

    op.drop_table("ticket")
    with op.batch_alter_table("private", schema=None) as batch_op:
        batch_op.drop_index("private_seq")

    op.drop_table("private")
    op.drop_table("office")
    op.drop_table("journal")
    op.drop_table("enrolment")
    op.drop_table("device")
    op.drop_table("desk")
    op.drop_table("credential")
    op.drop_table("console")
    with op.batch_alter_table("command", schema=None) as batch_op:
        batch_op.drop_index("command_at")

    op.drop_table("command")
    op.drop_table("catalogue")
    op.drop_table("audit")
    with op.batch_alter_table("attention", schema=None) as batch_op:
        batch_op.drop_index("attention_registered")
        batch_op.drop_index(
            "attention_open",
            sqlite_where=sa.text("registered_at IS NULL"),
            postgresql_where=sa.text("registered_at IS NULL"),
        )

    op.drop_table("attention")
