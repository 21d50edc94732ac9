"""What ten open pages of the hall cost a command while the hall is busy.

A real server on loopback; 64 consoles give, call, begin and finish tickets at a steady pace, as in
a rush. Half of the rounds have ten pages open that a supervisor looks at, half have none, by turns.
The pages are read by a process of their own, as browsers are. The longest step of a task that draws
or tells pages is told too, in CPU: on a busy machine it is the truer figure.
"""

import argparse
import asyncio
import json
import os
import re
import signal
import sys
import tempfile
import time
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from statistics import median, quantiles
from unittest import mock

import httpx

from server.domain.identity import OfficeId
from server.hub import wall_clock
from server.live.access import Gate
from server.store import Store, Writer
from tests.bench.caller import Caller, callers
from tests.bench.commands import cpu_of
from tests.bench.lookers import COOKIE
from tests.bench.steps import PLACE
from tests.bench.tables import Bar, Cell, Table, load_average
from tests.live.foyer import CHEAP
from tests.stories import town as towns
from tests.stories.town import SERVICES, Town, found

PAGES = 10
CONSOLES = 64
BETWEEN = 0.4
"""Seconds between two commands of a console: 160 commands a second, a ticket every 25 ms."""
MOST = 1.1
"""How much longer the slowest in a hundred answers may take."""
HOLD = 0.004
"""Seconds of CPU for which pages hold the loop at once; a look at the hall takes 1 to 3 ms."""
DRAWING = {"Edition._keep", "PageStream.tell", "EventResponse.__call__"}
"""The tasks that draw and tell the pages that are open."""
BOSS = """
[[clerk]]
id = "boss"
name = "Boss"
unit = "hall"
role = "supervisor"
"""
PASSWORD = "four clouds of wool"  # noqa: S105 - of a bench
_TOKEN = re.compile(r'name="token" value="([^"]+)"')


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--pairs", type=int, default=8, help="rounds with and without; default 8")
    parser.add_argument("--seconds", type=float, default=8.0, help="of each round; default 8")
    parser.add_argument("--quick", action="store_true", help="two pairs of 4 seconds")


def run(asked: argparse.Namespace) -> list[Table]:
    """One table, and its bar."""
    pairs, seconds = (2, 4.0) if asked.quick else (asked.pairs, asked.seconds)
    with tempfile.TemporaryDirectory() as folder:
        return [asyncio.run(_measure(Path(folder), pairs, seconds))]


async def _measure(folder: Path, pairs: int, seconds: float) -> Table:
    with mock.patch.object(towns, "OFFICE", towns.OFFICE + BOSS):
        await found(folder)
    code = await _code(folder / "office.db")
    with_pages: list[list[float]] = []
    without: list[list[float]] = []
    cpu: tuple[list[float], list[float]] = ([], [])
    os.environ[PLACE] = str(folder / "steps.json")
    program = ("tests.bench.steps", "server")
    async with (
        Town(folder, program=program) as town,
        httpx.AsyncClient(timeout=60) as client,
    ):
        assert town.process is not None
        holds, held = Holds(town.process.pid, folder / "steps.json"), list[float]()
        await _enter(client, town.staff, code)
        async with callers(town.url, town.tokens()) as consoles:
            for number in range(2 * pairs):
                pages = PAGES * (number % 2)
                async with _open(client, town.staff, pages):
                    await asyncio.sleep(0.5)
                    await holds.longest()
                    used = cpu_of(town.process.pid)
                    answers = await _rush(consoles, seconds)
                    cpu[number % 2].append((cpu_of(town.process.pid) - used) / len(answers))
                    held += [await holds.longest()] * bool(pages)
                (with_pages if pages else without).append(answers)
    return _table(with_pages, without, cpu, held)


def _table(
    with_pages: list[list[float]],
    without: list[list[float]],
    cpu: tuple[list[float], list[float]],
    held: list[float],
) -> Table:
    pairs = list(zip(with_pages, without, strict=True))
    p99 = median(_p99(ours) / _p99(theirs) for ours, theirs in pairs)
    half = median(median(ours) / median(theirs) for ours, theirs in pairs)
    used = [ours / theirs for ours, theirs in zip(cpu[1], cpu[0], strict=True)]
    rows: tuple[tuple[Cell, ...], ...] = (
        ("p99 of an answer, ms", *_each(_p99, with_pages, without), p99),
        ("median of an answer, ms", *_each(median, with_pages, without), half),
        ("CPU of a command, us", 1e6 * median(cpu[1]), 1e6 * median(cpu[0]), median(used)),
        ("longest hold by pages, ms of CPU", 1e3 * median(held), "", ""),
    )
    title = f"{PAGES} pages of the hall open during a rush ({load_average()})"
    bar = Bar(f"p99 with {PAGES} pages by that without, at most {MOST}", p99 <= MOST)
    hold = Bar(f"pages hold the loop for {1e3 * HOLD:g} ms of CPU at most", median(held) <= HOLD)
    return Table(title, ("measured", f"{PAGES} pages", "none", "ratio"), rows, (bar, hold))


def _each(figure: Callable[[list[float]], float], *rounds: list[list[float]]) -> tuple[float, ...]:
    """The median of a figure over the rounds of each kind, in ms."""
    return tuple(1e3 * median(map(figure, each)) for each in rounds)


def _p99(answers: list[float]) -> float:
    return quantiles(answers, n=100, method="inclusive")[98]


async def _rush(consoles: list[Caller], seconds: float) -> list[float]:
    """Every console works at its pace, each a little after the one before it."""
    answers: list[float] = []
    until = time.perf_counter() + seconds
    spread = [BETWEEN * number / len(consoles) for number in range(len(consoles))]
    work = zip(consoles, spread, strict=True)
    await asyncio.gather(*[_work(caller, after, until, answers) for caller, after in work])
    return answers


async def _work(caller: Caller, after: float, until: float, answers: list[float]) -> None:
    await asyncio.sleep(after)
    number = 0
    while time.perf_counter() < until:
        service = list(SERVICES.values())[number % len(SERVICES)]
        number += 1
        asked: tuple[tuple[str, dict[str, str]], ...] = (
            ("issue_ticket", {"service": service, "class": "general"}),
            ("call_next", {}),
            ("start_service", {}),
            ("finish_service", {}),
        )
        for kind, fields in asked:
            began = time.perf_counter()
            await caller.ask(kind, **fields)
            answers.append(time.perf_counter() - began)
            await asyncio.sleep(max(0.0, BETWEEN - (time.perf_counter() - began)))


async def _code(place: Path) -> str:
    """A one-time code for the supervisor."""
    writer = Writer()
    with Store.open(place) as store:
        gate = Gate(store, writer, wall_clock, CHEAP)
        code = await gate.passwords.new_code(store.load(OfficeId("town")), "boss")
        writer.close()
    assert isinstance(code, str), code
    return code


async def _enter(client: httpx.AsyncClient, url: str, code: str) -> None:
    """Set the supervisor's password, which signs them in."""
    found_ = _TOKEN.search((await client.get(f"{url}/first-use")).text)
    assert found_ is not None
    form = {"account": "boss", "code": code, "password": PASSWORD, "again": PASSWORD}
    answer = await client.post(f"{url}/first-use", data={"token": found_[1], **form})
    assert answer.status_code == 303, answer.text


@asynccontextmanager
async def _open(client: httpx.AsyncClient, url: str, pages: int) -> AsyncIterator[None]:
    """So many pages that look on."""
    if not pages:
        yield
        return
    at, cookies = httpx.URL(url), client.cookies.jar
    cookie = "; ".join(f"{each.name}={each.value}" for each in cookies)
    looker = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.bench.lookers"),
        *(at.host, str(at.port), "/hall/events", str(pages)),
        stdout=PIPE,
        env={**os.environ, COOKIE: cookie},
    )
    try:
        assert looker.stdout is not None
        assert await looker.stdout.readline() == b"open\n"
        yield
    finally:
        looker.kill()
        await looker.wait()


class Holds:
    """The longest steps of the server's tasks, as its process notes them."""

    def __init__(self, process: int, file: Path) -> None:
        self._process, self._file = process, file

    async def longest(self) -> float:
        """Seconds of CPU of the longest step that pages took since this was asked last."""
        self._file.unlink(missing_ok=True)
        os.kill(self._process, signal.SIGUSR1)
        while not (self._file.exists() and self._file.stat().st_size):  # noqa: ASYNC110 - it comes from another process
            await asyncio.sleep(0.02)
        found: dict[str, float] = json.loads(self._file.read_text("utf-8"))
        return max((took for name, took in found.items() if name in DRAWING), default=0.0)
