"""A limit of log lines of each kind, and a count of those left out.

Strangers cause many lines of a log: broken connections, requests for unknown paths, files that run
out. Libraries write such lines too, with a traceback each. The kind of a line is the place in the
code that writes it, since texts differ and may be long. Time is passed in.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass

from antesala.words.terminal import Sentence, sentence
from server.pace import Pace

RATE, BURST = 0.1, 20.0
"""Warnings and errors of one kind a second in the long run, and at once."""
NEWS_RATE, NEWS_BURST = 1.0, 200.0
"""The same for lines of information, such as each ticket's page that was shown."""
KINDS = 1000
"""Kinds that are told apart: more than our code and the libraries have logging lines."""
LONGEST = 8000
"""Characters of one line with its traceback; one of our tracebacks has 2,000."""

Kind = tuple[str, int, str, int]


@dataclass(slots=True)
class _Counted:
    pace: Pace
    left_out: int = 0


class LogLimit(logging.Filter):
    """A filter for a handler, so that it sees every logger's lines, the libraries' too."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._kinds: dict[Kind, _Counted] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether a line is written; one that follows others left out says how many."""
        if record.name == __name__:
            return True
        counted = self._counted(record)
        if not counted.pace.allows(self._clock()):
            counted.left_out += 1
            return False
        if counted.left_out:
            _add(record, f" ({sentence('service-more-left-out', count=counted.left_out)})")
            counted.left_out = 0
        return True

    def tell(self) -> None:
        """Log the counts of left-out lines that are not told yet, one line for each kind."""
        log = logging.getLogger(__name__)
        for (name, level, _, _), counted in list(self._kinds.items()):
            if counted.left_out:
                said = sentence("service-left-out", count=counted.left_out, name=name)
                log.log(level, "%s", said)
                counted.left_out = 0

    def _counted(self, record: logging.LogRecord) -> _Counted:
        kind = (record.name, record.levelno, record.pathname, record.lineno)
        counted = self._kinds.get(kind)
        if counted is None:
            if len(self._kinds) >= KINDS:
                self._kinds.pop(next(iter(self._kinds)))
            is_news = record.levelno < logging.WARNING
            rate, burst = (NEWS_RATE, NEWS_BURST) if is_news else (RATE, BURST)
            counted = self._kinds[kind] = _Counted(Pace(rate, burst, self._clock()))
        return counted


class ShortFormatter(logging.Formatter):
    """Cuts lines that are too long."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, with its traceback where there is one."""
        line = super().format(record)
        return line if len(line) <= LONGEST else f"{line[:LONGEST]} … ({len(line)} characters)"


def _add(record: logging.LogRecord, said: str) -> None:
    record.__dict__["sentence"] = sentence_of(record, record.args)
    record.msg = f"{record.getMessage()}{said}"
    record.args = None


def sentence_of(record: logging.LogRecord, arguments: object) -> Sentence | None:
    """The sentence of the catalogues that a line says; None of a line for programmers.

    `arguments` are the line's, which a library may have taken from the record by now.
    """
    first = arguments[0] if isinstance(arguments, tuple) and len(arguments) == 1 else None
    said = first if isinstance(first, Sentence) else record.__dict__.get("sentence")
    return said if isinstance(said, Sentence) else None


def limited_log(level: int = logging.INFO, formatter: logging.Formatter | None = None) -> LogLimit:
    """Write the log to standard error, limited; in lines for people without a formatter."""
    limit = LogLimit()
    handler = logging.StreamHandler()
    lines = ShortFormatter("%(asctime)s %(levelname)s %(name)s %(message)s")
    handler.setFormatter(lines if formatter is None else formatter)
    handler.addFilter(limit)
    logging.basicConfig(level=level, handlers=[handler])
    return limit
