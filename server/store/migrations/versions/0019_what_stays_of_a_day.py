"""What a day came to, in numbers that stay when its tickets are wiped; and the last night of it."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

_TICKET_SUMS = (
    *(
        "issued",
        "attended",
        "no_shows",
        "cancelled",
        "left",
        "announced",
        "expired",
        "recalls",
        "transferred",
    ),
    *("returned", "resolved_at_once"),
)


def upgrade() -> None:
    _tally("tally_day", [], [])
    _tally(
        "tally_ticket",
        ["hour", "service", "ticket_class", "channel"],
        [
            *(sa.Column(name, sa.Integer(), nullable=False) for name in _TICKET_SUMS),
            *(_text(name) for name in ("waits", "unmet", "walks", "attentions")),
        ],
    )
    parts = ["hour", "service", "channel", "kind", "outcome", "unit"]
    _tally("tally_work", parts, [_text("lengths")])
    counters = ["hour", "counter", "state", "reason"]
    _tally("tally_counter", counters, [sa.Column("seconds", sa.Integer(), nullable=False)])
    op.create_table("ageing", _text("office"), _text("day"), sa.PrimaryKeyConstraint("office"))


def _tally(name: str, key: list[str], columns: list[sa.Column[Any]]) -> None:
    whole = ["office", "day", *key]
    keys = [
        sa.Column(each, sa.Integer() if each == "hour" else sa.Text(), nullable=False)
        for each in whole
    ]
    primary = sa.PrimaryKeyConstraint(*whole)
    op.create_table(name, *keys, *columns, primary, sqlite_with_rowid=False)


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=False)
