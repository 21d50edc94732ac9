"""Make `docs/performance.md` and its charts: `python -m tests.bench.page [--measure] [--quick]`.

The figures are what the benches said last, as JSON in `docs/measured`; with `--measure` the benches
of the page are run first, one after the other. Every figure of the page is one of theirs.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.bench.chart import curve
from tests.bench.growth import OF_THE_SMALLEST
from tests.bench.tables import Bar, Table

DOCS = Path(__file__).parents[2] / "docs"
MEASURED = DOCS / "measured"
BENCHES = (
    *("commands", "growth", "fanout", "followers", "hostile", "phones", "staff"),
    *("nodes", "restart", "report"),
    *("kiosk", "display", "printing", "estimate", "disciplines", "simulate"),
)
HEAD = """# How fast, how light, how far

What the benches measured last. Each prints its figures against a reference that runs by turns with
it on the same machine, since absolute times differ from one machine to the next; `BROKEN` stands
where a bar is not kept. This page and its charts are made by a command, and not written by hand:

    python -m tests.bench.page              from the figures in docs/measured
    python -m tests.bench.page --measure    after running the benches again (--quick: small ones)
"""
WHY = {
    "commands": """The reference writes two rows and commits them. A command through the server is
also read from a socket and answered on it, decided, followed by two copies of the office, audited,
and kept with its answer for 48 hours. Of 1,600 commands of one socket, followed, the event loop
spends 756 ms writing to sockets, 433 building frames, 154 reading the callers' frames, 152
following events and 104 waking the writer's thread. Lists told of several turns at once in a rush,
the answer before any frame, rows built by subject, one held connection and uvloop brought a
followed command from 2.3 to 1.1 times one that is not. What is left are system calls that each
command needs, and objects of Python's; answering from the writer's thread, several commands in a
frame or a turn without an audit would change what the server promises. Following the events in the
published office is 20 us of a command's 700: taking over the values that the working one has made
would save half of that at most. What is there after the start is left out of the search for unused
cycles, and what has ended is kept as bytes, which it does not visit: 40,000 objects fewer after ten
thousand tickets. The worst answer is not much above its own p99.""",
    "fanout": """Of an idle follower's memory about ten KiB are the objects of one connection of the
websockets library, 1.4 of them the request and the answer of its handshake, and the rest what the
server knows of a device. A protocol of our own on bare transports would keep the bar; the library's
checks of what strangers send are worth more than six KiB a screen. The caller's answer is by the
clock: on a machine that works for others too, it waits for the crowd's own process.""",
    "restart": """The office of a killed server is served again after half a second, with a
million tickets of the past or none. Ten thousand tickets of today, ten times a busy hall's day,
take a tenth of a second to read: about 2 us in SQLite for each row of a ticket or an attention, as
much to pack it, and the rest to put it in its place. One loop in place of three comprehensions, and
no collection of garbage meanwhile, changed nothing. To read what has ended only once it is asked
for would make the first such answer slower, and nothing shorter that anyone waits for. One office
at a time is up: when both were, each start waited for what the other's did after its answer.""",
    "followers": """Each call is told to every follower, which takes a core a tenth of a second (see
fanout); so the consoles work at a steady pace, and an answer that comes in the midst of that waits
for it. Where the crowd was in the bench's own process, and answered no pings, it was cut off after
forty seconds, and the figures were of no one.""",
    "nodes": """The nodes, PostgreSQL and the bench run here before all other programs: beside
others an event waits for them. A turn at one office takes as long with four nodes as with one,
since turns are taken one after the other; more nodes serve more offices and more followers.""",
    "report": """The figures come from the tallies that each night leaves, and settled months are
kept as one too. Lists of seconds are read as arrays, and each second is counted once: window
functions of SQLite took 20 s for a million waits by service, one of the hundreds of groupings of a
report. The page's figures are all that the page reads, with the two periods before and its table by
service; what was read and added up stays in memory for as long as no day is counted anew, and a
server works the usual periods out ahead. The day that goes on is counted at the first look after
each event, 0.05 ms a ticket, and stays in memory until the next event.

A report lets every other program go first.""",
    "kiosk": """A bare window of Qt Quick is 72 MiB here, where the bars were written for one of 65.
What the first screen does not need is imported after it, and memory is flat after the first
tickets. python-escpos takes 8 MiB of it and 0.24 s of CPU, after the first frame; a library
that has been tried on many printers is worth more than that.""",
    "display": """The wait is by the clock: on a machine that others use too, it is several times
the CPU that server and display need until that frame.""",
    "printing": """The wait is by the clock, as above. The CPU is the kiosk's alone, for the paper
and for the screens that it draws meanwhile. A ticket's fixed parts and its square code are kept as
strips of dots, and the paper is drawn with the answer, before the next screen. Quick runs one after
the other gave 71 and 84 ms for the picture, 70 and 51 for the text: at the bar, not under it.""",
    "phones": """A bare writer has the bytes ready; the server finds what is ahead of each ticket,
says it in the reader's language and draws a page for each telephone. That is most of its CPU, so
the ratio tells what a page costs to make, not what it costs to send.""",
    "estimate": """A quick run has two offices, of which the busier one is hard to foretell: with an
oracle that knows the office the error would be as large. Ten offices never used while the estimate
was made, with their intervals, are in [queue.md](queue.md).""",
    "growth": """The sizes are of one office at work, followed by nineteen consoles, a kiosk and a
display; one thing grows at a time. A flat line means that an office of any size costs the same a
command.""",
}


def main(arguments: Sequence[str]) -> int:
    """Measure if asked to, and write the page and its charts."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.page", description=__doc__)
    parser.add_argument("--measure", action="store_true", help="run the benches first")
    parser.add_argument("--quick", action="store_true", help="run small ones")
    parser.add_argument(
        "--only", action="append", choices=BENCHES, help="run only this; repeatable"
    )
    asked = parser.parse_args(arguments)
    if asked.measure:
        for name in asked.only or BENCHES:
            measure(name, is_quick=asked.quick)
    write(DOCS)
    return 0


def measure(name: str, *, is_quick: bool) -> None:
    """Run a bench, and keep what it said with its machine and day."""
    command = [sys.executable, "-m", "tests.bench", name, "--json", *(["--quick"] * is_quick)]
    # A broken bar is a result, and no failure of the bench.
    said = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    kept = {
        "machine": machine(),
        "day": datetime.now(UTC).date().isoformat(),
        "is_quick": is_quick,
        "tables": json.loads(said.stdout),
    }
    MEASURED.mkdir(exist_ok=True)
    (MEASURED / f"{name}.json").write_text(json.dumps(kept, indent=1) + "\n", "utf-8")


def machine() -> str:
    """The processor, its cores, the memory and the system, as far as the system tells them."""
    model, memory = platform.machine(), ""
    cpu, ram = Path("/proc/cpuinfo"), Path("/proc/meminfo")
    if cpu.exists():
        names = [
            each for each in cpu.read_text("utf-8").splitlines() if each.startswith("model name")
        ]
        model = names[0].partition(":")[2].strip() if names else model
    if ram.exists():
        memory = f", {int(ram.read_text('utf-8').split()[1]) / 2**20:.0f} GiB"
    python = platform.python_version()
    return f"{os.cpu_count()} cores of {model}{memory}, {platform.system()}, Python {python}"


def write(docs: Path) -> None:
    """Write the page and its charts from what was measured."""
    parts = [HEAD]
    for name in BENCHES:
        file = docs / "measured" / f"{name}.json"
        if file.exists():
            kept = json.loads(file.read_text("utf-8"))
            parts += _section(docs, name, kept, list(map(_table, kept["tables"])))
    (docs / "performance.md").write_text("\n".join(parts), "utf-8")


def _section(docs: Path, name: str, kept: dict[str, Any], tables: Iterable[Table]) -> list[str]:
    pace = "a quick run" if kept["is_quick"] else "a whole run"
    parts = [f"## {name}", "", f"{kept['day']}, {pace} on {kept['machine']}.", ""]
    if name in WHY:
        parts += [WHY[name], ""]
    for number, table in enumerate(tables):
        parts.append("#" + table.as_text())
        if name == "growth" and OF_THE_SMALLEST in table.columns:
            picture = docs / "pictures" / "growth" / f"{number}.svg"
            picture.parent.mkdir(parents=True, exist_ok=True)
            picture.write_text(curve(table, OF_THE_SMALLEST), "utf-8")
            parts += [
                f"![What a command costs, by {table.columns[0]}](pictures/growth/{picture.name})",
                "",
            ]
    return parts


def _table(kept: dict[str, Any]) -> Table:
    rows = tuple(map(tuple, kept["rows"]))
    bars = tuple(Bar(**bar) for bar in kept["bars"])
    return Table(kept["title"], tuple(kept["columns"]), rows, bars)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
