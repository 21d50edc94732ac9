"""The register of petitions: each with its history, and apart its person, words and files."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "petition",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("folio", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text()),
        sa.Column("service", sa.Text()),
        sa.Column("taken_by", sa.Text()),
        sa.Column("attention", sa.Text()),
        sa.Column("received_at", sa.BigInteger(), nullable=False),
        sa.Column("received_on", sa.Text(), nullable=False),
        sa.Column("due", sa.Text(), nullable=False),
        sa.Column("first", sa.Text(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("counted", sa.Text(), nullable=False),
        sa.Column("law", sa.Text(), nullable=False),
        sa.Column("extends_to", sa.Text()),
        sa.Column("is_extended", sa.Integer(), nullable=False),
        sa.Column("is_denied_preference", sa.Integer(), nullable=False),
        sa.Column("data_right", sa.Text()),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.BigInteger()),
        sa.Column("ended_on", sa.Text()),
        sa.Column("steps", sa.Integer(), nullable=False),
        sa.Column("request_hash", sa.Text(), nullable=False),
        sa.Column("body_hash", sa.Text(), nullable=False),
        sa.Column("key_hash", sa.Text(), nullable=False),
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("told_at", sa.BigInteger()),
        sa.PrimaryKeyConstraint("office", "folio"),
        sqlite_with_rowid=False,
    )
    op.create_index("petition_request", "petition", ["office", "request_hash"], unique=True)
    op.create_index("petition_token", "petition", ["token_hash"], unique=True)
    op.create_index("petition_received", "petition", ["office", "received_on"])
    op.create_index(
        "petition_open",
        "petition",
        ["office", "due"],
        sqlite_where=sa.text("ended_on IS NULL"),
        postgresql_where=sa.text("ended_on IS NULL"),
    )
    op.create_table(
        "petition_step",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("folio", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("clerk", sa.Text()),
        sa.Column("unit", sa.Text()),
        sa.Column("due", sa.Text()),
        sa.Column("request_hash", sa.Text()),
        sa.PrimaryKeyConstraint("office", "folio", "number"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "petition_person",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("folio", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("identity", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("office", "folio"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "petition_text",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("folio", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("office", "folio", "number"),
    )
    op.create_table(
        "petition_file",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("folio", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("office", "folio", "number"),
    )
    op.create_table(
        "petition_year",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("secret", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("office", "year"),
        sqlite_with_rowid=False,
    )
