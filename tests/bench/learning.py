"""What the estimating process costs before it has learnt, by the size of the office's past.

Each office has lived the same weeks, after a past of other tickets. A process learns them for the
first time, then starts again on the next day with what it has kept: only the day between is new.

    python -m tests.bench.learning DATABASE FILE DAYS

is such a process, so many days after the last event; it prints its seconds of CPU.
"""

import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from server.domain.identity import OfficeId
from server.estimate.worker import Worker
from server.store import Reader
from tests.bench.past import multiply
from tests.bench.tables import Bar, Cell, Table, load_average
from tests.estimate.kept import days, keep

COLUMNS = ("tickets of the past", "s of CPU, all anew", "a day later", "once more")
WEEKS, QUICK_WEEKS = 9, 1
"""Weeks of work that are learnt: with five of them, those that they were estimated with."""
SIZES, QUICK = (25_000, 1_000_000), (1_000, 10_000)
MOST, FLAT = 5.0, 1.1
"""Seconds of CPU, and times those of the smallest past, at most."""
OFFICE = OfficeId("bench")
LINES = 4
"""Of the journal, for each ticket of the past."""
PAST = {
    ("journal", "seq"): f"n * {LINES} - seq % {LINES}",
    # Four tickets a minute, as in a large office, up to some years ago.
    ("journal", "at"): "1500000000000 + n * 15000",
}
ONE = {"journal": f"WHERE type <> 'catalogue_loaded' ORDER BY seq DESC LIMIT {LINES}"}


def table(folder: Path, *, pairs: int, is_quick: bool) -> Table:
    """A row for each size of a past; the processes of all of them take turns."""
    sizes, weeks = (QUICK, QUICK_WEEKS) if is_quick else (SIZES, WEEKS)
    places = [_lived(folder / f"{size}.db", size, weeks) for size in sizes]
    anew = [_learn(place, "kept", 0) for place in places]
    nights, starts = [list[float]() for _ in sizes], [list[float]() for _ in sizes]
    for number in range(pairs):
        for place, night, start in zip(places, nights, starts, strict=True):
            _kept(place, str(number)).write_bytes(_kept(place, "kept").read_bytes())
            night.append(_learn(place, str(number), 1))
            start.append(_learn(place, str(number), 1))
    rows: list[tuple[Cell, ...]] = [
        (f"{size:,}", first, median(night), median(start))
        for size, first, night, start in zip(sizes, anew, nights, starts, strict=True)
    ]
    most = max(median(each) for each in nights)
    bars = (
        Bar(f"at most {MOST:g} s where past days are kept", most <= MOST),
        *(_flat(name, each) for name, each in (("a night", nights), ("a start", starts))),
    )
    return Table(f"until the waits are learnt ({load_average()})", COLUMNS, tuple(rows), bars)


def _flat(name: str, costs: list[list[float]]) -> Bar:
    ratio = median(last / first for first, last in zip(costs[0], costs[-1], strict=True))
    return Bar(f"{name} after the longest past costs at most {FLAT} x, {ratio:.2f}", ratio <= FLAT)


def _lived(place: Path, past: int, weeks: int) -> Path:
    """An office with that many tickets of the past, and the weeks since."""
    keep(place, days(weeks * 5).written)
    with closing(sqlite3.connect(place)) as database, database:
        moved = past * LINES
        # In two steps, since a row that moves up may meet one that has not moved yet.
        database.execute("UPDATE journal SET seq = -seq - ?", (moved,))
        database.execute("UPDATE journal SET seq = -seq")
        database.execute("UPDATE office SET seq = seq + ?", (moved,))
    multiply(place, past, PAST, ONE)
    return place


def _kept(place: Path, name: str) -> Path:
    return place.with_name(f"{place.name}.{name}")


def _learn(place: Path, name: str, after: int) -> float:
    """The CPU of one process until it has learnt, its start included."""
    own = str(_kept(place, name))
    command = [sys.executable, "-m", "tests.bench.learning", str(place), own, str(after)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main(place: str, file: str, after: str) -> None:
    """Learn all that there is to learn, and tell the CPU that it took."""
    reader = Reader.open(Path(place))
    clock = reader.load(OFFICE).clock or datetime.now(UTC)
    worker = Worker(reader, OFFICE, clock + timedelta(days=int(after)), Path(file))
    while worker.study():
        pass
    print(time.process_time())  # noqa: T201 - the result


if __name__ == "__main__":
    main(*sys.argv[1:])
