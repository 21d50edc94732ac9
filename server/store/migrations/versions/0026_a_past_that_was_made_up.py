"""Which days of an office were made up, for a demonstration or a test, and from which number."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "simulated",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("office", "first", "last")),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("office"),
    )
