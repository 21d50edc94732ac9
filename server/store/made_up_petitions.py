"""Writes petitions of a made-up past in bulk: none of them has a person, a key or a link."""

import secrets
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from server.domain.petition.register import Done, Petition, Words
from server.store import tables as t
from server.store.petition_rows import row_of, step_row

_HASHES = ("request_hash", "body_hash", "key_hash", "token_hash")


def add_petitions(
    connection: Connection, petitions: Sequence[tuple[Petition, Sequence[Done], Sequence[Words]]]
) -> None:
    """Write petitions whole, with their history and their words; their folios are used up."""
    rows, steps, words = list[Any](), list[Any](), list[Any]()
    for petition, history, said in petitions:
        key = {"office": petition.office, "folio": petition.folio}
        # Hashes of nothing: no link and no key leads to what was made up.
        hashes = {name: secrets.token_hex(32) for name in _HASHES}
        rows.append({**row_of(petition), **hashes})
        steps += ({**key, **step_row(done)} for done in history)
        words += (
            {**key, "number": n, "step": each.step, "kind": each.kind, "text": each.text}
            for n, each in enumerate(said, start=1)
        )
        _use_up(connection, petition)
    written = ((t.PETITION, rows), (t.PETITION_STEP, steps), (t.PETITION_TEXT, words))
    for table, some in written:
        if some:
            connection.execute(insert(table), some)


def _use_up(connection: Connection, petition: Petition) -> None:
    """Let the year's next folio be the one after this."""
    year, number = (int(part) for part in petition.folio.split("-"))
    c = t.PETITION_YEAR.c
    ours = (c.office == petition.office, c.year == year)
    secret = connection.execute(select(func.max(c.secret)).where(*ours)).scalar()
    connection.execute(delete(t.PETITION_YEAR).where(*ours))
    own = {"office": petition.office, "year": year, "last": number}
    row = {**own, "secret": secret or secrets.token_hex(32)}
    connection.execute(insert(t.PETITION_YEAR).values(row))
