"""What several servers of one PostgreSQL share beside their offices: its address, and seeds."""

from sqlalchemy import Engine, select
from sqlalchemy.exc import IntegrityError

from antesala.words.terminal import sentence
from server.store import tables as t
from server.store.faults import faults


def address_of(engine: Engine) -> str:
    """The address of a database as libpq takes it; empty for SQLite, which one server has."""
    if engine.dialect.name == "sqlite":
        return ""
    return engine.url.set(drivername="postgresql").render_as_string(hide_password=False)


def shared_seed(engine: Engine, office: str, seed: str) -> str:
    """The seed of an office's screens: the one that a server has kept first, or this one.

    A database with one server keeps none, so that each start has a fresh one. Raises `StoreError`.
    """
    if engine.dialect.name == "sqlite":
        return seed
    c = t.HALL_SEED.c
    kept = select(c.seed).where(c.office == office)
    with faults(engine, sentence("store-offices-unread")):
        with engine.connect() as connection:
            found = connection.execute(kept).scalar()
        if found is not None:
            return str(found)
        try:
            with engine.begin() as connection:
                connection.execute(t.HALL_SEED.insert().values(office=office, seed=seed))
        except IntegrityError:
            # Another server has just kept one.
            with engine.connect() as connection:
                return str(connection.execute(kept).scalar_one())
    return seed
