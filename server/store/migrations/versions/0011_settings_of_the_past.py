"""The catalogue and the rule of a past day are found without reading the days since.

A rule that was packed by an earlier trial version stays in its pack; none was released.
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

WHERE = "type IN ('catalogue_loaded', 'discipline_changed')"


def upgrade() -> None:
    op.create_index(
        "journal_setting",
        "journal",
        ["seq"],
        unique=False,
        sqlite_where=sa.text(WHERE),
        postgresql_where=sa.text(WHERE),
    )
