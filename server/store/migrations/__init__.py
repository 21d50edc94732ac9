"""The migrations of the tables, run by Alembic, which nothing else loads."""

from threading import Lock

from alembic import command
from alembic.config import Config
from alembic.util import CommandError as MigrationError
from sqlalchemy import Connection

__all__ = ["MigrationError", "upgrade"]

_ALONE = Lock()
"""Alembic keeps in one place of the process which database it works on."""


def upgrade(connection: Connection) -> None:
    """Bring the tables up to date. Raises `MigrationError`, as for a newer program's database."""
    config = Config()
    config.set_main_option("script_location", "server.store:migrations")
    config.attributes["connection"] = connection
    with _ALONE:
        command.upgrade(config, "head")
