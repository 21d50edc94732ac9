"""Which numbers of a pre-printed roll were entered after a total outage."""

import sqlalchemy as sa
from alembic import op

from server.store.migrations.anew import anew

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Recreated so that its SQL is the same as in a new database.
    with op.batch_alter_table("office", schema=None, recreate=anew()) as batch_op:
        batch_op.add_column(sa.Column("rolls", sa.Text(), server_default="{}", nullable=False))
