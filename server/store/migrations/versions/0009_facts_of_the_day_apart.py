"""Private facts that are wiped when the day ends stand in a table of their own."""

import sqlalchemy as sa
from alembic import op

from server.store.migrations.anew import anew

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "private_of_day",
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("office", "subject", "topic"),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("private_of_day", schema=None) as batch_op:
        batch_op.create_index("private_of_day_seq", ["office", "seq"], unique=False)
    op.execute("INSERT INTO private_of_day SELECT * FROM private WHERE topic = 'help_needed'")
    op.execute("DELETE FROM private WHERE topic = 'help_needed'")
    # Recreated so that no moved copy of the rows is left on its pages: see `secure_delete`.
    with op.batch_alter_table(
        "private", schema=None, recreate=anew(), table_kwargs={"sqlite_with_rowid": False}
    ):
        pass
