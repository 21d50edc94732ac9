"""An office's survey: whether a ticket's holder may answer, and what is kept of the answer.

The answers go past the hub: what happens there is journaled with its time, and an answer must have
none finer than its hour. Neither must what is kept beside it lead from a ticket to its answer: that
a ticket has answered is a mark, made with a key that is not in the database.
"""

import asyncio
import hmac
import logging
import os
import secrets
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import NamedTuple

from antesala.words.terminal import reason_of
from antesala.words.typed import tidied
from server import fresh
from server.domain.attention import Channel
from server.domain.catalogue import local_time
from server.domain.identity import ServiceId, TicketId
from server.domain.office import Office
from server.domain.survey import LEAST_OF_SERVICE, Answer, blurred, screened
from server.domain.ticket import State
from server.hub import PATIENCE
from server.store import Reader, Store, Writer
from server.store.survey_reading import attended_between
from server.store.surveys import settle

log = logging.getLogger(__name__)

KEPT_MARKS = timedelta(days=7)
"""Time after which no holder can answer for a ticket any more, since its link is long gone."""
KEY_FILE = "survey.key"
"""The key of the marks, beside the database and in no backup of it."""
KEY_BYTES = 32


def key_in(folder: Path) -> bytes:
    """The key of an office's folder, made where it has none.

    Where it can be neither read nor written, one of this process: after a restart the tickets of
    the days before may answer once more.
    """
    file = folder / KEY_FILE
    made = secrets.token_bytes(KEY_BYTES)
    try:
        binary = getattr(os, "O_BINARY", 0)
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | binary, 0o600)
        with os.fdopen(handle, "wb") as opened:
            opened.write(made)
    except FileExistsError:
        return _kept_key(file) or made
    except OSError as error:
        log.warning("%s: %s", file, reason_of(error))
    return made


def _kept_key(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        log.warning("%s: %s", file, reason_of(error))
        return b""


class Surveys:
    """The survey of one office. Used in the event loop; it writes in the writer's thread."""

    def __init__(self, store: Store, writer: Writer, clock: Callable[[], datetime]) -> None:
        self._answers, self._writer, self._clock = store.surveys, writer, clock
        self._store, self._reader = store, Reader.beside(store)
        self._months: dict[str, date] = {}
        """The last day of the month of which rare services have been forgotten, by office."""
        self._hours: dict[str, str] = {}
        """The hour of the last answer, by office."""
        self.key = secrets.token_bytes(KEY_BYTES)
        """Of the marks; a server that is to know them after a restart has one in its folder."""

    async def keep(self, office: Office, token: str, answer: Answer) -> bool:
        """Store an answer of the holder of a link; False for a second one.

        Raises `StoreError` where it could not be written.
        """
        today = local_time(self._clock(), office.catalogue.time_zone).date()
        staff = [each.name for each in office.catalogue.clerks]
        told = replace(answer, words=screened(tidied(answer.words), staff))
        told = blurred(told, list(_attended(office, told.service)))
        await self._forget_rare(office, today)
        await self._settle(office, answer.hour)
        work = partial(
            self._answers.keep, office.id, fresh.new_token(), self._mark_of(token), str(today), told
        )
        is_first: bool = await self._writer.run_within(PATIENCE, work)
        old = str(today - KEPT_MARKS)
        await self._writer.run_within(PATIENCE, partial(self._answers.forget_marks, office.id, old))
        return is_first

    async def has_answered(self, office: Office, token: str) -> bool:
        """Whether the holder of a link has answered."""
        work = partial(self._answers.has_answered, office.id, self._mark_of(token))
        return await self._writer.run_within(PATIENCE, work)

    async def _settle(self, office: Office, hour: str) -> None:
        """With the first answer of an hour: leave of those before no trace of their order."""
        before = self._hours.get(office.id)
        if before == hour:
            return
        day = date.fromisoformat(hour.partition("T")[0])
        work = partial(settle, office=office.id, since=before or str(day - KEPT_MARKS), now=hour)
        await self._writer.run_within(PATIENCE, partial(self._store.age, work))
        self._hours[office.id] = hour

    async def _forget_rare(self, office: Office, today: date) -> None:
        """Once a month: forget the service of last month's answers where few were attended for it.

        No later month has to be looked at: its answers come here first.
        """
        last = today.replace(day=1) - timedelta(days=1)
        if self._months.get(office.id) == last:
            return
        read, begin = partial(attended_between, self._reader, office.id), last.replace(day=1)
        attended = await asyncio.to_thread(read, begin, last)
        common = {name for name, count in attended.items() if count >= LEAST_OF_SERVICE}
        work = partial(self._answers.forget_services, office.id, f"{last:%Y-%m}", common)
        await self._writer.run_within(PATIENCE, work)
        self._months[office.id] = last

    def _mark_of(self, token: str) -> str:
        """A link's mark: it tells that the link has answered; only with the key it leads there."""
        known = f"survey {token}".encode("utf-8", "surrogatepass")
        return hmac.digest(self.key, known, "sha256").hex()


class _Served(NamedTuple):
    """What is read of the day's tickets."""

    service: ServiceId
    channel: str
    state: State


class _Registered(NamedTuple):
    """What is read of the day's attentions."""

    ticket: TicketId | None
    service: ServiceId | None
    channel: Channel
    registered_at: datetime | None


def _attended(office: Office, service: str) -> Iterator[str]:
    """The channel of each person who has been attended today for a service, or for any (`""`)."""
    for each in office.tickets.each(_Served):
        if service in {"", each.service} and each.state is State.SERVED:
            yield each.channel
    for line in office.attentions.each(_Registered):
        if line.ticket is None and service in {"", line.service} and line.registered_at is not None:
            yield str(line.channel)
