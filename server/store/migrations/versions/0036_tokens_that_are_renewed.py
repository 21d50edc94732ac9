"""Since when a device has its token, and tokens that were offered to it and not used yet."""

import sqlalchemy as sa
from alembic import op

from server.store.migrations.anew import anew

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Recreated so that its SQL is the same as in a new database.
    with op.batch_alter_table("device", schema=None, recreate=anew()) as batch_op:
        batch_op.add_column(sa.Column("token_at", sa.BigInteger()))
    op.create_table(
        "device_token",
        sa.Column("token_hash", sa.Text(), primary_key=True),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("offered_at", sa.BigInteger(), nullable=False),
    )
    op.create_index("device_token_device", "device_token", ["device"])
