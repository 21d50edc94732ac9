"""What the holder of a ticket has said by its link: more time, and that they are on their way."""

import sqlalchemy as sa
from alembic import op

from server.store.migrations.anew import anew

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Recreated so that its SQL is the same as in a new database.
    with op.batch_alter_table(
        "ticket",
        schema=None,
        recreate=anew(),
        table_kwargs={"sqlite_with_rowid": False},
    ) as batch_op:
        for name in ("more_time", "let_pass"):
            batch_op.add_column(sa.Column(name, sa.Integer(), server_default="0", nullable=False))
        for name in ("place_at", "place_seq", "on_the_way_at"):
            batch_op.add_column(sa.Column(name, sa.BigInteger()))
