"""The code that a ticket has by its series, where its kiosk gave it without the server."""

import sqlalchemy as sa
from alembic import op

from server.store.migrations.anew import anew

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Recreated so that its SQL is the same as in a new database.
    with op.batch_alter_table(
        "ticket", schema=None, recreate=anew(), table_kwargs={"sqlite_with_rowid": False}
    ) as batch_op:
        batch_op.add_column(sa.Column("series_code", sa.Text()))
