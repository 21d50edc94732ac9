"""An office's survey: whether a ticket's holder may answer, and what people have said.

The answers go past the hub: what happens there is journaled with its time, and an answer must have
none finer than its hour.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from hashlib import sha256

from server import fresh
from server.domain.catalogue import local_time
from server.domain.office import Office
from server.domain.survey import Answer, screened
from server.hub import PATIENCE
from server.store import Store, Writer

KEPT_MARKS = timedelta(days=7)
"""Time after which no holder can answer for a ticket any more, since its link is long gone."""


class Surveys:
    """The survey of one office. Used in the event loop; it writes in the writer's thread."""

    def __init__(self, store: Store, writer: Writer, clock: Callable[[], datetime]) -> None:
        self._answers, self._writer, self._clock = store.surveys, writer, clock

    async def keep(self, office: Office, token: str, answer: Answer) -> bool:
        """Store an answer of the holder of a link; False for a second one.

        Raises `StoreError` where it could not be written.
        """
        today = local_time(self._clock(), office.catalogue.time_zone).date()
        told = replace(answer, words=screened(answer.words))
        work = partial(
            self._answers.keep, office.id, fresh.new_token(), mark_of(token), str(today), told
        )
        is_first: bool = await self._writer.run_within(PATIENCE, work)
        old = str(today - KEPT_MARKS)
        await self._writer.run_within(PATIENCE, partial(self._answers.forget_marks, office.id, old))
        return is_first

    async def has_answered(self, office: Office, token: str) -> bool:
        """Whether the holder of a link has answered."""
        work = partial(self._answers.has_answered, office.id, mark_of(token))
        return await self._writer.run_within(PATIENCE, work)

    async def between(self, office: Office, first: date, last: date) -> list[Answer]:
        """What people said on these days, both included."""
        work = partial(self._answers.between, office.id, str(first), str(last))
        return await self._writer.run_within(PATIENCE, work)


def mark_of(token: str) -> str:
    """A link's mark: it tells that the link has answered, and the link cannot be found by it."""
    return sha256(f"survey {token}".encode("utf-8", "surrogatepass")).hexdigest()
