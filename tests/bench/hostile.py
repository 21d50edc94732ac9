"""How long an honest `call_next` takes while strangers attack, and what they leave behind.

A real server and four honest consoles on loopback; every attack comes from a process of its own.
Beside each attack stands the same work beside a process that takes as much CPU as that attack did
and touches no server. Milliseconds of `call_next`; an answer that has not come in five seconds
counts as five. Bytes of log and rows of audit are those beyond the honest work's own, a minute.
"""

import argparse
import asyncio
import os
import ssl
import subprocess
import sys
import tempfile
import time
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean, median, quantiles

from antesala.conversation import Conversation
from antesala.messages.commands import CallNext, Command, IssueTicket, MarkNoShow
from antesala.messages.frames import Answer
from server.hub import wall_clock
from server.live.access import Gate
from server.store import Store, Writer
from tests.bench.tables import Bar, Cell, Table
from tests.stories.town import SERVICES, Town, found, fresh_id

ATTACKS: dict[str, int] = {
    "ungreeted frames": 100,
    "empty continuations": 100,
    "pings": 100,
    "pongs": 100,
    "single bytes": 100,
    "pings, then gone": 100,
    "guessed tokens": 100,
    "guessed codes": 100,
    "half-open web": 2000,
    "half-open staff": 2000,
    "slow bodies": 100,
    "slow bodies at the staff": 100,
    "endless heads": 100,
    "endless heads at the staff": 100,
    "unread board": 100,
    "unread followers": 100,
    "web pages": 100,
    "web statics": 100,
    "guessed links": 100,
    "unread streams": 100,
    "cancelled ticket": 8,
    "display token": 8,
    "fresh refusals": 8,
    "wrong PINs": 1,
}
FEW = ("ungreeted frames", "empty continuations", "pings")
"""These also with eight connections, as they were first measured."""
TLS = "unfinished TLS"
CONSOLES = 4
LINKS = 16
LIMIT = 5.0
REST = 0.5
"""Seconds: with answers that come in less, a server is at rest again."""
PAUSE = 0.02
"""Seconds of a clerk between two commands: the consoles must not be the load themselves."""
BAR = 2.0
COLUMNS = (
    *("beside", "n", "p50", "p99", "max", "p99, equal CPU", "ratio"),
    *("CPU %", "log B/min", "audit rows/min"),
)


def options(parser: argparse.ArgumentParser) -> None:
    """How long each, and which."""
    parser.add_argument("--seconds", type=float, default=2.0, help="of each attack; default 2")
    parser.add_argument("--pairs", type=int, default=3, help="attack and equal load; default 3")
    parser.add_argument("--only", action="append", help="an attack by name; may be repeated")
    parser.add_argument("--no-reference", action="store_true", help="leave the equal load out")


@dataclass
class Work:
    """Honest work: answers' times in seconds, and the log and audit that it caused."""

    talks: list[Conversation]
    times: list[float] = field(default_factory=list)
    links: list[str] = field(default_factory=list)

    async def run(self, seconds: float) -> None:
        """Give, call and end tickets at every console, so long and no longer."""
        until = time.monotonic() + seconds
        await asyncio.gather(*[self._serve(talk, until) for talk in self.talks])

    async def _serve(self, talk: Conversation, until: float) -> None:
        while time.monotonic() < until:
            service = next(iter(SERVICES.values()))
            ticket = IssueTicket(id=fresh_id(), service=service, ticket_class="general")
            began = time.monotonic()
            if not await self._ask(talk, ticket):
                # Before this clerk could even call: no better than a call without an answer.
                self.times.append(time.monotonic() - began)
                continue
            began = time.monotonic()
            await self._ask(talk, CallNext(id=fresh_id()))
            self.times.append(time.monotonic() - began)
            await self._ask(talk, MarkNoShow(id=fresh_id()))
            await asyncio.sleep(PAUSE)

    async def _ask(self, talk: Conversation, command: Command) -> bool:
        """Whether there was an answer in time."""
        try:
            async with asyncio.timeout(LIMIT):
                answer = await talk.ask(command)
        except TimeoutError:
            return False
        if isinstance(answer, Answer) and answer.link_token:
            self.links.append(answer.link_token)
        return True


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds, the stranger's share of a core, and bytes and rows a minute beyond the work's."""

    times: list[float]
    cpu: float
    log: float
    audit: float

    @property
    def p99(self) -> float:
        return 1000 * quantiles(self.times, n=100, method="inclusive")[98]


class Scene:
    """The office, its honest consoles, and room for one stranger."""

    def __init__(
        self,
        town: Town,
        talks: list[Conversation],
        links: list[str],
        work: Callable[[list[Conversation]], Work] = Work,
    ) -> None:
        """`work` makes the honest work that is measured."""
        self._town, self._talks, self._links = town, talks, links
        self._work = work
        display = (town.folder / "display.token").read_text("utf-8")
        self._tokens = (display, town.tokens()[-1])

    async def measure(self, seconds: float, *stranger: str) -> Measured:
        """Honest work beside a stranger; beside none where none is named."""
        return await self.beside(seconds, [stranger] if stranger else [])

    async def beside(self, seconds: float, strangers: Sequence[Sequence[str]]) -> Measured:
        """Honest work beside several strangers at once."""
        log, audit, work = self._bytes(), self._rows(), self._work(self._talks)
        if not strangers:
            await work.run(seconds)
            return self._told(work, 0.0, log, audit, seconds)
        processes = [
            await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "tests.bench.attacks", *each[:2], str(seconds + 1.0)),
                *(self._town.url, self._town.web, *self._links, *self._tokens, self._town.staff),
                stdout=PIPE,
            )
            for each in strangers
        ]
        # The start of the strangers' processes does not count as attack.
        await asyncio.sleep(1.0)
        await work.run(seconds)
        said = [(await each.communicate())[0] for each in processes]
        cpu = sum(map(float, said)) / (seconds + 1.0)
        return self._told(work, cpu, log, audit, seconds + 1.0)

    async def rest(self) -> None:
        """Wait until the server has worked off the rest of an attack."""
        work = Work(self._talks, [LIMIT])
        while max(work.times) > REST:
            work = Work(self._talks)
            await work.run(REST)

    def _told(self, work: Work, cpu: float, log: int, audit: int, seconds: float) -> Measured:
        per_minute = 60 / seconds
        rows, written = self._rows() - audit, self._bytes() - log
        return Measured(work.times, cpu, written * per_minute, rows * per_minute)

    def _bytes(self) -> int:
        return len(self._town.log().encode())

    def _rows(self) -> int:
        """Rows of the audit that are no honest console's."""
        honest = ", ".join(f"'{talk.welcome.device}'" for talk in self._talks if talk.welcome)
        query = f"SELECT count(*) FROM audit WHERE device NOT IN ({honest})"  # noqa: S608 - ids of ours
        return int(self._town.rows(query)[0][0])


def run(asked: argparse.Namespace) -> list[Table]:
    """One table, and the bar of the hundred connections."""
    with tempfile.TemporaryDirectory() as folder:
        return [asyncio.run(_table(asked, Path(folder)))]


async def _table(asked: argparse.Namespace, folder: Path) -> Table:
    await found(folder)
    await enrol_display(folder)
    rows: list[tuple[Cell, ...]] = []
    ratios: list[float] = []
    async with _scene(folder) as scene:
        rows.append(_row("none", await scene.measure(asked.seconds)))
        for name, connections in _asked_for(asked.only):
            row, ratio = await _compared(scene, name, connections, asked)
            rows.append(row)
            ratios += [ratio] if ratio is not None and connections == 100 else []
    if asked.only is None or TLS in asked.only:
        async with _scene(folder, *_certificate(folder)) as scene:
            row, ratio = await _compared(scene, TLS, 500, asked)
            rows.append(row)
    bar = Bar(
        "p99 beside 100 hostile connections at most twice that beside equal CPU",
        max(ratios, default=1.0) <= BAR,
    )
    title = f"call_next beside strangers, load {os.getloadavg()[0]:.1f}"
    return Table(title, COLUMNS, tuple(rows), (bar,))


async def enrol_display(folder: Path) -> None:
    writer = Writer()
    with Store.open(folder / "office.db") as store:
        gate = Gate(store, writer, wall_clock)
        enrolled = await gate.by_code(await gate.new_code("town", "display", "Display"))
        assert isinstance(enrolled, tuple)
        (folder / "display.token").write_text(enrolled[1], "utf-8")
        writer.close()


def _asked_for(only: list[str] | None) -> list[tuple[str, int]]:
    pairs = [(name, 8) for name in FEW] + list(ATTACKS.items())
    return [pair for pair in pairs if only is None or pair[0] in only]


async def _compared(
    scene: Scene, name: str, connections: int, asked: argparse.Namespace
) -> tuple[tuple[Cell, ...], float | None]:
    """An attack and its equal by turns: a machine has better and worse minutes."""
    hurt, equal = [], []
    for _ in range(asked.pairs):
        hurt.append(await scene.measure(asked.seconds, name, str(connections)))
        await scene.rest()
        if not asked.no_reference:
            share = f"{min(1.0, hurt[-1].cpu):.2f}"
            equal.append(await scene.measure(asked.seconds, "burn", share))
    beside = f"{name} x {connections}"
    if not equal:
        return _row(beside, _pooled(hurt)), None
    return _row(beside, _pooled(hurt), _pooled(equal)), _pooled(hurt).p99 / _pooled(equal).p99


def _pooled(parts: list[Measured]) -> Measured:
    return Measured(
        [each for part in parts for each in part.times],
        mean(part.cpu for part in parts),
        mean(part.log for part in parts),
        mean(part.audit for part in parts),
    )


def _row(name: str, hurt: Measured, equal: Measured | None = None) -> tuple[Cell, ...]:
    return (
        name,
        len(hurt.times),
        1000 * median(hurt.times),
        hurt.p99,
        1000 * max(hurt.times),
        None if equal is None else equal.p99,
        None if equal is None else hurt.p99 / equal.p99,
        round(100 * hurt.cpu),
        round(hurt.log),
        round(hurt.audit),
    )


@asynccontextmanager
async def _scene(folder: Path, *options: str) -> AsyncIterator[Scene]:
    async with Town(folder, 0, *options) as town, AsyncExitStack() as stack:
        ca_file = Path(options[1]) if options else None
        talks = [
            await stack.enter_async_context(Conversation(town.url, token=token, ca_file=ca_file))
            for token in town.tokens()[:CONSOLES]
        ]
        work = Work(talks)
        while len(work.links) < LINKS:
            await work.run(0.2)
        yield Scene(town, talks, work.links[:LINKS])


def _certificate(folder: Path) -> tuple[str, ...]:
    """A certificate for loopback, good for a day."""
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"),
            *("-nodes", "-days", "1", "-subj", "/CN=127.0.0.1"),
            *("-addext", "subjectAltName=IP:127.0.0.1"),
            *("-keyout", str(key), "-out", str(certificate)),
        ],
        check=True,
        capture_output=True,
    )
    ssl.create_default_context().load_verify_locations(certificate)
    return ("--certificate", str(certificate), "--key", str(key))
