"""The log under attack: a few lines of each kind, and how many more there were."""

import logging
from collections.abc import Iterator

import pytest

from server import log_limit
from server.log_limit import LONGEST, LogLimit, ShortFormatter


class Kept(logging.Handler):
    """What would have been written."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


class Clock:
    """Time as the test has it, in seconds."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def kept(clock: Clock) -> Iterator[Kept]:
    """The root's handler with a limit, as the server has it."""
    handler = Kept()
    handler.addFilter(LogLimit(clock))
    logging.getLogger().addHandler(handler)
    # A web listener that was opened before in this process has made this one silent.
    logging.getLogger("uvicorn.error").setLevel(logging.NOTSET)
    yield handler
    logging.getLogger().removeHandler(handler)


def limit_of(kept: Kept) -> LogLimit:
    (limit,) = kept.filters
    assert isinstance(limit, LogLimit)
    return limit


def write(count: int, library: str = "websockets.server") -> None:
    """A library's line, another text each time."""
    for number in range(count):
        logging.getLogger(library).error("connection %d failed", number)


def test_a_flood_is_cut_and_counted(kept: Kept, clock: Clock) -> None:
    """The kind of a line is its place in the code, not its text."""
    write(10_000)
    assert len(kept.lines) == log_limit.BURST
    clock.now += 10
    write(1)
    assert kept.lines[-1] == "connection 0 failed (9980 more like it were left out)"


def test_another_kind_is_still_written(kept: Kept) -> None:
    """An error of the office's own does not drown in a flood of the libraries'."""
    write(10_000)
    logging.getLogger("server.hub").error("a turn was not kept")
    assert kept.lines[-1] == "a turn was not kept"


@pytest.mark.parametrize("library", ["asyncio", "uvicorn.error", "websockets.server"])
def test_every_library_is_limited(kept: Kept, library: str) -> None:
    """The limit is the handler's, and so knows no names."""
    write(100, library)
    assert len(kept.lines) == log_limit.BURST


def test_what_was_left_out_is_told(kept: Kept) -> None:
    """The count is logged once, even if no line of its kind comes any more."""
    write(100)
    limit_of(kept).tell()
    limit_of(kept).tell()
    assert kept.lines[20:] == ["80 lines of websockets.server were left out"]


def test_news_has_more_room(kept: Kept) -> None:
    """Each ticket's page that is shown is a line; a hall that comes back at once is written."""
    logger = logging.getLogger("server.web")
    logger.setLevel(logging.INFO)
    for _ in range(1000):
        logger.info("GET /t/… 200")
    assert len(kept.lines) == log_limit.NEWS_BURST


def test_a_novel_is_cut() -> None:
    """A line that has what a stranger sent in it, or a traceback without end."""
    record = logging.LogRecord("any", logging.ERROR, "", 0, "x" * 1_000_000, None, None)
    assert len(ShortFormatter().format(record)) < LONGEST + 100
