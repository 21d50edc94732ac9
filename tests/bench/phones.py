"""A thousand telephones with their tickets' pages open, and five calls a second.

A real server on loopback, nineteen tickets of it under way. A telephone is a stream of server-sent
events. Measured are how long the called one waits for its page after the clerk's command, and the
server's CPU against a bare writer that writes the same bytes as often. The two are measured by
turns in the same run.
"""

import argparse
import asyncio
import resource
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import urlsplit

from tests.bench.caller import Caller, callers
from tests.bench.commands import cpu_of
from tests.bench.crowd import Crowd, Ear, bare, listening
from tests.bench.tables import Bar, Cell, Table, load_average
from tests.stories.town import SERVICES, Town, found

PHONES, RATE = 1_000, 5.0
P99, CPU = 0.1, 3.0
CONSOLES = 19
COLUMNS = (
    *("phones", "calls/s", "called p50 ms", "p99 ms", "worst ms"),
    *("CPU, % of a core", "bare CPU, %", "ratio", "KB/s"),
)
CALLED = b'"state":"called"'


@dataclass(frozen=True, slots=True)
class Watched:
    """A stretch of calls: seconds until each called page came, CPU and bytes a second, writes."""

    called: list[float]
    cpu: float
    size: float
    writes: float


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--phones", type=int, default=PHONES, help=f"default {PHONES}")
    parser.add_argument("--seconds", type=float, default=10.0, help="of each stretch; default 10")
    parser.add_argument("--pairs", type=int, default=5, help="server and bare; default 5")
    parser.add_argument("--quick", action="store_true", help="one pair of 200 phones")


def run(asked: argparse.Namespace) -> list[Table]:
    """One table, and its bars."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    phones, pairs = (200, 1) if asked.quick else (asked.phones, asked.pairs)
    with tempfile.TemporaryDirectory() as folder:
        return [asyncio.run(_measure(Path(folder), phones, pairs, asked.seconds))]


async def _measure(folder: Path, phones: int, pairs: int, seconds: float) -> Table:
    await found(folder)
    watched, written = list[Watched](), list[float]()
    async with Town(folder) as town, callers(town.url, town.tokens()[:CONSOLES]) as consoles:
        calls = int(RATE * seconds * pairs) + CONSOLES
        tokens = [await _issue(consoles[0]) for _ in range(max(phones, calls))]
        crowd = Crowd(CALLED)
        address = urlsplit(town.web)
        assert address.port is not None
        asks = [[_page(token)] for token in tokens[:phones]]
        async with listening(crowd, address.port, asks):
            await asyncio.sleep(3)
            for _ in range(pairs):
                each = await _calls(town, consoles, crowd, seconds)
                watched.append(each)
                written.append(await _bare_cpu(phones, each, seconds))
    return _table(phones, watched, written)


def _table(phones: int, watched: Sequence[Watched], written: Sequence[float]) -> Table:
    called = [each for stretch in watched for each in stretch.called]
    p99 = quantiles(called, n=100, method="inclusive")[98]
    ratio = median(each.cpu / by for each, by in zip(watched, written, strict=True))
    row: tuple[Cell, ...] = (
        *(phones, RATE, 1e3 * median(called), 1e3 * p99, 1e3 * max(called)),
        *(100 * median(each.cpu for each in watched), 100 * median(written), ratio),
        median(each.size for each in watched) / 1e3,
    )
    bars = (
        Bar(f"the called one's page within {1e3 * P99:.0f} ms, p99", p99 <= P99),
        Bar(f"CPU at most {CPU} x a bare writer of the same bytes", ratio <= CPU),
    )
    return Table(f"telephones that follow their tickets ({load_average()})", COLUMNS, (row,), bars)


async def _issue(console: Caller) -> str:
    """A ticket; the token of its page."""
    service = next(iter(SERVICES.values()))
    given = await console.granted("issue_ticket", service=service, **{"class": "general"})
    return str(given["link_token"])


def _page(token: str) -> bytes:
    return f"GET /t/{token}/events HTTP/1.1\r\nHost: bench\r\n\r\n".encode()


async def _calls(town: Town, consoles: Sequence[Caller], crowd: Crowd, seconds: float) -> Watched:
    """Call at a steady pace, each time at the next counter."""
    assert town.process is not None
    called, heard = list[float](), crowd.size
    began, cpu, ears = time.perf_counter(), cpu_of(town.process.pid), Ear.taken
    for number in range(int(RATE * seconds)):
        await asyncio.sleep(max(0.0, began + number / RATE - time.perf_counter()))
        console = consoles[number % len(consoles)]
        crowd.expect(1)
        start = time.perf_counter()
        await console.granted("call_next")
        await asyncio.wait_for(crowd.reached.wait(), 30)
        called.append(crowd.at - start)
        await console.granted("mark_no_show")
    passed = time.perf_counter() - began
    used = cpu_of(town.process.pid) - cpu
    return Watched(
        called, used / passed, (crowd.size - heard) / passed, (Ear.taken - ears) / passed
    )


async def _bare_cpu(phones: int, watched: Watched, seconds: float) -> float:
    """CPU a second of the bare writer with as many bytes in as many writes."""
    rounds = max(1, round(watched.writes * seconds / phones))
    size = max(1, round(watched.size * seconds / rounds / phones))
    crowd = Crowd()
    async with bare() as writer, listening(crowd, writer.port, [[b"listen\n"]] * phones):
        cpu = cpu_of(writer.process.pid)
        for _ in range(rounds):
            crowd.expect(phones * size)
            await writer.write(size)
            await asyncio.wait_for(crowd.reached.wait(), 30)
        return (cpu_of(writer.process.pid) - cpu) / seconds
