"""What figures of any period need: a ticket's course in its row, units, counters' time, months."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from server.store.migrations.anew import anew

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

_SUMS = (
    *("issued", "attended", "no_shows", "cancelled", "left", "announced", "expired"),
    *("recalls", "transferred", "returned", "resolved_at_once"),
)
_LISTS = ("waits", "unmet", "walks", "attentions")
_WORK = ("hour", "service", "channel", "kind", "outcome", "unit", "linked_to")


def upgrade() -> None:
    # Recreated so that its SQL is the same as in a new database.
    with op.batch_alter_table(
        "ticket", schema=None, recreate=anew(), table_kwargs={"sqlite_with_rowid": False}
    ) as batch_op:
        batch_op.add_column(sa.Column("first_called_at", sa.BigInteger()))
        batch_op.add_column(_text("left_services", server_default="[]"))
        batch_op.add_column(sa.Column("recalled", sa.Integer(), server_default="0", nullable=False))
    for table, column in (
        ("tally_day", sa.Column("provisional_on", sa.Text())),
        ("tally_ticket", sa.Column("unit", sa.Text())),
    ):
        with op.batch_alter_table(
            table, schema=None, recreate=anew(), table_kwargs={"sqlite_with_rowid": False}
        ) as batch_op:
            batch_op.add_column(column)
    _tell_units_apart()
    times = ("serving", "walking", "idle", "idle_while_waiting")
    seconds = [sa.Column(name, sa.Integer(), nullable=False) for name in times]
    _create("tally_desk", ("day", "hour", "counter"), [*seconds, _text("lengths")])
    _create("tally_month", ("month",), [])
    counts = [
        *(sa.Column(name, sa.Integer(), nullable=False) for name in _SUMS),
        *(_text(name) for name in _LISTS),
    ]
    keys = ("month", "hour", "service", "ticket_class", "channel", "unit")
    _create("tally_month_ticket", keys, counts)
    _create("tally_month_work", ("month", *_WORK), [_text("lengths")])


def _tell_units_apart() -> None:
    """The unit of an attention beside the one that took the person over, which had its name."""
    op.rename_table("tally_work", "tally_work_before")
    _create("tally_work", ("day", *_WORK), [_text("lengths")])
    op.execute(
        "INSERT INTO tally_work (office, day, hour, service, channel, kind, outcome, unit,"
        " linked_to, lengths) SELECT office, day, hour, service, channel, kind, outcome, '',"
        " unit, lengths FROM tally_work_before"
    )
    op.drop_table("tally_work_before")


def _create(name: str, key: tuple[str, ...], columns: list[sa.Column[Any]]) -> None:
    whole = ("office", *key)
    keys = [
        sa.Column(each, sa.Integer() if each == "hour" else sa.Text(), nullable=False)
        for each in whole
    ]
    primary = sa.PrimaryKeyConstraint(*whole)
    op.create_table(name, *keys, *columns, primary, sqlite_with_rowid=False)


def _text(name: str, server_default: str | None = None) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), server_default=server_default, nullable=False)
