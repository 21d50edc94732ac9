"""The clerks with a person in hand when the day ended, who leave when they are free."""

import sqlalchemy as sa
from alembic import op

from server.store.migrations.anew import anew

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Recreated so that its SQL is the same as in a new database.
    with op.batch_alter_table("office", schema=None, recreate=anew()) as batch_op:
        batch_op.add_column(sa.Column("leaving", sa.Text(), server_default="[]", nullable=False))
