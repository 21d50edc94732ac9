"""The estimating process: follows the office's journal and estimates all waits.

    python -m server.estimate.worker DATABASE OFFICE

Each line of JSON asks and gets a line as answer (`waits`). It reads the database beside the
server and never writes to it. Between two questions it replays the days that are new to it, with
only what was known at each issue, to learn how far to trust its estimates, and keeps that in a file
(`notebook`). It ends with its input.
"""

import contextlib
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TextIO
from zoneinfo import ZoneInfo

import msgspec

from antesala.words.office_language import learn_language
from server.database_place import database_at
from server.domain.evolve.evolve import evolve
from server.domain.identity import OfficeId
from server.estimate.closing import closing_near
from server.estimate.forecast import Forecast, Forecaster, Wait
from server.estimate.learning import Learner
from server.estimate.lessons import CHUNK
from server.estimate.notebook import file_of
from server.estimate.rest_of_day import HORIZON
from server.estimate.waits import Answer, Closing, Question, Told, range_of, told
from server.office_folder import ServiceError
from server.store import Reader, StoreError

GRACE = 1.0
"""Seconds after the end of the input in which the process may end by itself."""
CLOSING_AGAIN = timedelta(seconds=10)
"""Time between two forecasts of closing time."""


class Worker:
    """Follows one office."""

    def __init__(
        self,
        reader: Reader,
        office: OfficeId,
        now: datetime,
        file: Path | None = None,
        say: Callable[[str], None] = lambda _: None,
    ) -> None:
        """Begin with what `file` has kept; `say` writes to the log."""
        self._reader, self._file, self._say = reader, file, say
        self._office = reader.load(office)
        self._forecaster = Forecaster()
        self._foretold: tuple[datetime, Closing] | None = None
        self._begin(now)
        self._forecaster.record = self._learner.record_of_today()

    def _begin(self, now: datetime) -> None:
        catalogue = self._office.catalogue
        self._zone = catalogue.time_zone
        self._learner = Learner(self._reader, catalogue, self._file, self._say)
        self._turn_to(now.astimezone(ZoneInfo(self._zone)).date())

    def _turn_to(self, today: date) -> None:
        """Begin a day: of the days since the last one, the records; the rest bit by bit."""
        self._learner.turn_to(today, self._office.seq)
        self._forecaster.begin(today, self._learner.past())
        self._forecaster.levels.know(self._learner.pages())
        self._studying = self._learner.study()

    def study(self) -> bool:
        """Learn a little more from the past; return whether there is more to learn."""
        if next(self._studying, self) is None:
            return True
        self._forecaster.levels.know(self._learner.pages())
        return False

    def answer(self, question: Question) -> Answer:
        """Estimate all waits."""
        self._follow(question.seq)
        now = moment_of(question)
        zone = self._office.catalogue.time_zone
        today = now.astimezone(ZoneInfo(zone)).date()
        if zone != self._zone:
            self._begin(now)
        elif today != self._learner.today:
            self._turn_to(today)
        foretold = self._forecaster.forecast(self._office, now)
        return answer_of(question, foretold, self._closing(now))

    def _closing(self, now: datetime) -> Closing | None:
        """Closing time, foretold anew every few seconds, for it costs as much as all waits."""
        closes = closing_near(self._office.catalogue, now)
        if closes is None:
            self._foretold = None
        elif self._foretold is None or not timedelta() <= now - self._foretold[0] < CLOSING_AGAIN:
            self._foretold = now, self._forecaster.closing(self._office, now, closes)
        return None if self._foretold is None else self._foretold[1]

    def _follow(self, seq: int) -> None:
        while self._office.seq < seq:
            some = self._reader.events(self._office.id, self._office.seq, CHUNK)
            if not some:
                raise LookupError(f"the journal ends before {seq}, of which it was asked")
            for _, event in some:
                self._forecaster.note(self._office, event)
                evolve(self._office, event)
            self._office.touched.clear()


def answer_of(question: Question, foretold: Forecast, closing: Closing | None = None) -> Answer:
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
        closing=closing,
    )


def _told(wait: Wait) -> Told:
    return told(range_of(wait.median, wait.most, HORIZON))


def _lines(source: TextIO, at_end: Callable[[], None]) -> "queue.SimpleQueue[str]":
    """Lines of input, read by a thread since there is other work meanwhile. Ends with ''."""
    lines: queue.SimpleQueue[str] = queue.SimpleQueue()

    def read() -> None:
        for line in source:
            lines.put(line)
        lines.put("")
        at_end()

    threading.Thread(target=read, daemon=True).start()
    return lines


def end_soon() -> None:
    """End this process in any case: a server that was killed leaves no one who is still learning.

    What was learnt is in the notebook up to the last chunk: the next process goes on from there.
    """
    ending = threading.Timer(GRACE, os._exit, (0,))
    ending.daemon = True
    ending.start()


def serve(
    begin: Callable[[datetime], Worker],
    source: TextIO,
    sink: TextIO,
    at_end: Callable[[], None] = lambda: None,
) -> None:
    """Answer questions until the input ends; `begin` takes the time of the first one.

    `at_end` is called at the end of the input, by another thread, also in the midst of an answer.
    """
    lines = _lines(source, at_end)
    worker, has_more = None, False
    while True:
        with contextlib.suppress(queue.Empty):
            line = lines.get(block=not has_more)
            if not line:
                return
            question = msgspec.json.decode(line, type=Question)
            worker = worker or begin(moment_of(question))
            sink.write(msgspec.json.encode(worker.answer(question)).decode() + "\n")
            sink.flush()
            # A question may have begun a day, and the one before it is to be learnt.
            has_more = True
            continue
        has_more = worker is not None and worker.study()


def moment_of(question: Question) -> datetime:
    """When a question was asked, by the server's clock."""
    return datetime.fromtimestamp(question.at / 1000, UTC)


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


def main(arguments: list[str]) -> int:
    """Serve one office of a database."""
    place, office = arguments
    learn_language([str(Path(place).parent)])
    # Estimates may be late; a command may not.
    with contextlib.suppress(AttributeError, OSError):
        os.nice(10)
    # Ctrl-C in a terminal is meant for the server, which then ends this process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        reader = Reader.open(database_at(Path(place)))
        file = file_of(place, office)

        def begin(now: datetime) -> Worker:
            return Worker(reader, OfficeId(office), now, file, _say)

        serve(begin, sys.stdin, sys.stdout, end_soon)
    except (StoreError, ServiceError, LookupError, OSError) as error:
        # The server may stop or lock its database while we read; it restarts us.
        sys.stderr.write(f"the waits of office {office} end: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
