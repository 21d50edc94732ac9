"""The estimating process: follows the office's journal and estimates all waits.

    python -m server.estimate.worker DATABASE OFFICE

Each line of JSON asks and gets a line as answer (`waits`). It reads the database beside the
server and never writes. Between two questions it replays the last days, with only what was known at
each issue, to learn how far to trust its estimates. It ends with its input.
"""

import contextlib
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TextIO

import msgspec

from server.domain import events as e
from server.domain.evolve.evolve import evolve
from server.domain.identity import OfficeId
from server.domain.office import Office
from server.estimate.forecast import Forecast, Forecaster, Wait
from server.estimate.record import Record
from server.estimate.rest_of_day import HORIZON
from server.estimate.waits import Answer, Question, Told, range_of, told
from server.store import Reader, StoreError

Events = Callable[[], Iterator[e.Event]]
PER_DAY = 60
"""Tickets of a day to estimate again: with twenty days of them, nine in ten is accurate to a
percent."""


def learn(office: Office, events: Iterator[e.Event]) -> Record:
    """Learn from the events; `office` need not know what came before them."""
    record = Record()
    for event in events:
        if is_known(office, event):
            record.note(office, event)
            evolve(office, event)
    return record


def rehearse(
    office: Office, events: Iterator[e.Event], issued: dict[date, int], forecaster: Forecaster
) -> Iterator[None]:
    """Let `forecaster` find its levels; yields after each estimate so that other work goes first.

    `issued` is the number of tickets of each day.
    """
    for number, event in enumerate(events):
        if not is_known(office, event):
            continue
        forecaster.note(office, event)
        evolve(office, event)
        if isinstance(event, e.TicketIssued):
            every = max(1, issued.get(event.day, 0) // PER_DAY)
            if event.number % every == 0:
                foretold = forecaster.forecast(office, event.at)
                forecaster.remember(office, foretold, event.ticket)
                yield
        elif number % _BREATH == 0:
            yield


_BREATH = 500
"""Events without an estimate to follow in one go."""


def is_known(office: Office, event: e.Event) -> bool:
    """Whether an office that started in the middle of a journal can follow an event."""
    if isinstance(event, e.CounterPaused | e.CounterClosed):
        return event.counter in office.desks
    if isinstance(event, e.AttentionSaved | e.AttentionRegistered):
        return event.attention in office.attentions
    if isinstance(event, e.ClerkSignedOut):
        return event.clerk in office.consoles
    if isinstance(event, e.TicketEvent) and not isinstance(event, e.TicketIssued):
        return event.ticket in office.tickets
    return True


PAST = timedelta(days=35)
"""Twenty days of work, with week-ends and holidays."""
CHUNK = 2_000
"""Number of events to read at once."""


class Worker:
    """Follows one office."""

    def __init__(self, reader: Reader, office: OfficeId, now: datetime) -> None:
        self._reader, self._id = reader, office
        self._office = reader.load(office)
        self._from = reader.seq_at(office, now - PAST)
        self._forecaster = Forecaster()
        self._forecaster.record = learn(self._stranger(), self._events(self._office.seq))
        self._rehearsed = Forecaster()
        self._rehearsal = self._rehearse(self._office.seq)

    def _stranger(self) -> Office:
        """An office with only its catalogue as it was then.

        The present catalogue may lack a service that people waited for in those days.
        """
        return self._reader.stranger(self._id, self._from)

    def _events(self, until: int) -> Iterator[e.Event]:
        """The journal of the last weeks, up to the start of this process."""
        seq = self._from
        while seq < until:
            some = self._reader.events(self._id, seq, CHUNK)
            if not some:
                return
            for number, event in some:
                seq = number
                if number <= until:
                    yield event

    def _rehearse(self, until: int) -> Iterator[None]:
        """Find the levels, to which real waits add from then on."""
        record = self._forecaster.record
        days = [*record.past, *([] if record.today is None else [record.today])]
        issued = {day.on: len(day.arrivals) for day in days}
        yield from rehearse(self._stranger(), self._events(until), issued, self._rehearsed)
        self._forecaster.levels = self._rehearsed.levels

    def rehearse(self) -> bool:
        """Make one more estimate of the past; return whether there are more."""
        return next(self._rehearsal, self) is None

    def answer(self, question: Question) -> Answer:
        """Estimate all waits."""
        self._follow(question.seq)
        now = datetime.fromtimestamp(question.at / 1000, UTC)
        foretold = self._forecaster.forecast(self._office, now)
        for ticket in foretold.tickets:
            self._forecaster.remember(self._office, foretold, ticket)
        return answer_of(question, foretold)

    def _follow(self, seq: int) -> None:
        while self._office.seq < seq:
            some = self._reader.events(self._id, self._office.seq, CHUNK)
            if not some:
                raise LookupError(f"the journal ends before {seq}, of which it was asked")
            for _, event in some:
                self._forecaster.note(self._office, event)
                evolve(self._office, event)
            self._office.touched.clear()


def answer_of(question: Question, foretold: Forecast) -> Answer:
    """Convert the waits to ranges as people say them."""
    services: dict[str, dict[str, Told]] = {}
    clerks: dict[str, Wait] = {}
    for newcomer, wait in foretold.newcomers.items():
        if newcomer.service is not None:
            services.setdefault(newcomer.service, {})[newcomer.ticket_class] = _told(wait)
        elif newcomer.clerk is not None:
            clerks[newcomer.clerk] = wait
    return Answer(
        seq=question.seq,
        at=question.at,
        issued=question.issued,
        tickets={name: _told(wait) for name, wait in foretold.tickets.items()},
        services=services,
        clerks={name: _told(wait) for name, wait in clerks.items()},
    )


def _told(wait: Wait) -> Told:
    return told(range_of(wait.median, wait.most, HORIZON))


def _lines(source: TextIO) -> "queue.SimpleQueue[str]":
    """Lines of input, read by a thread since there is other work meanwhile. Ends with ''."""
    lines: queue.SimpleQueue[str] = queue.SimpleQueue()

    def read() -> None:
        for line in source:
            lines.put(line)
        lines.put("")

    threading.Thread(target=read, daemon=True).start()
    return lines


def serve(worker: Worker, source: TextIO, sink: TextIO) -> None:
    """Answer questions until the input ends."""
    lines = _lines(source)
    has_more = True
    while True:
        with contextlib.suppress(queue.Empty):
            line = lines.get(block=not has_more)
            if not line:
                return
            question = msgspec.json.decode(line, type=Question)
            sink.write(msgspec.json.encode(worker.answer(question)).decode() + "\n")
            sink.flush()
            continue
        has_more = worker.rehearse()


def main(arguments: list[str]) -> int:
    """Serve one office of a database."""
    place, office = arguments
    # Estimates may be late; a command may not.
    with contextlib.suppress(AttributeError, OSError):
        os.nice(10)
    # Ctrl-C in a terminal is meant for the server, which then ends this process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        reader = Reader.open(place if "://" in place else Path(place))
        serve(Worker(reader, OfficeId(office), datetime.now(UTC)), sys.stdin, sys.stdout)
    except (StoreError, LookupError, OSError) as error:
        # The server may stop or lock its database while we read; it restarts us.
        sys.stderr.write(f"the waits of office {office} end: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
