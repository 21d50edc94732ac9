"""Stopped services, the notice, kiosks out of service, suspended clerks, and what has lapsed."""

import sqlalchemy as sa
from alembic import op

from server.store.migrations.anew import anew

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

EMPTY = {"stopped": "{}", "notice": "null", "kiosks_out": "{}", "suspended": "{}", "lapsed": "{}"}


def upgrade() -> None:
    # Recreated so that its SQL is the same as in a new database.
    with op.batch_alter_table("office", schema=None, recreate=anew()) as batch_op:
        for name, empty in EMPTY.items():
            batch_op.add_column(sa.Column(name, sa.Text(), server_default=empty, nullable=False))
