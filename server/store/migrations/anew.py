"""How a migration changes a table: SQLite writes it anew, so that its SQL is that of a new one."""

from typing import Literal

from alembic import op


def anew() -> Literal["always", "never"]:
    """What a batch is told in `recreate`; PostgreSQL changes the table where it stands.

    There a copy would be of no use, and what refers to the table would be lost with it.
    """
    return "always" if op.get_context().dialect.name == "sqlite" else "never"
