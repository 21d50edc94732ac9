"""The clerks with a person in hand as the day ended, who leave when they are free."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Made anew, so that its SQL is what a new database has.
    with op.batch_alter_table("office", schema=None, recreate="always") as batch_op:
        batch_op.add_column(sa.Column("leaving", sa.Text(), server_default="[]", nullable=False))
