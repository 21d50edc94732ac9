"""The estimating process, kept: asked when the office has changed, and begun again when it fails.

No command waits for it. Asked at most twice a second, and now and then while nothing happens,
since time passes too. One that does not answer in time is ended, and nothing more is told.
"""

import asyncio
import contextlib
import logging
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import suppress

import msgspec

from server.estimate.answers import Answer, Question
from server.estimate.waits import RowKey, Waits
from server.hub import Hub, News

log = logging.getLogger(__name__)

INTERVAL = 0.5
"""Seconds between two questions at least."""
REST = 20.0
"""Seconds between two questions while nothing happens: a wait grows shorter by itself."""
PATIENCE = 5.0
"""Seconds until an answer is too late to be true."""
START_PATIENCE = 120.0
"""The same for the first one: until then the process reads the last weeks."""
AGAIN = (1.0, 5.0, 30.0, 60.0)
"""Seconds until a process that has failed is begun again, the last one for ever."""
LONGEST_LINE = 4 * 1024 * 1024
"""Bytes of an answer; one of 10,000 tickets is shorter."""


def command_of(database: str, office: str) -> tuple[str, ...]:
    """What is run to estimate the waits of an office."""
    return sys.executable, "-m", "server.estimate.worker", database, office


class Keeper:
    """Keeps one office's estimates true, or away."""

    def __init__(
        self,
        hub: Hub,
        waits: Waits,
        renew: Callable[[set[RowKey]], None],
        command: Sequence[str],
        patience: float = PATIENCE,
    ) -> None:
        self._hub, self._waits, self._renew = hub, waits, renew
        self._command, self._patience = command, patience
        self._bell = asyncio.Event()
        hub.listen(self._ring)

    def _ring(self, _news: News) -> None:
        self._bell.set()

    async def run(self) -> None:
        """Keep a process at work until cancelled."""
        failures = 0
        while True:
            try:
                async with _process(self._command) as process:
                    async for answer in self._answers(process):
                        failures = 0
                        self._renew(self._waits.take(answer))
            except (OSError, TimeoutError, ValueError, msgspec.MsgspecError) as error:
                log.warning("the waits of office %s: %r", self._hub.published.id, error)
            self._renew(self._waits.forget())
            await asyncio.sleep(AGAIN[min(failures, len(AGAIN) - 1)])
            failures += 1

    async def _answers(self, process: Process) -> AsyncIterator[Answer]:
        """Answers, one after the other. Raises where one is late, or no answer."""
        patience = START_PATIENCE
        while True:
            self._bell.clear()
            yield await asyncio.wait_for(self._ask(process), patience)
            patience = self._patience
            await asyncio.sleep(INTERVAL)
            with suppress(TimeoutError):
                await asyncio.wait_for(self._bell.wait(), REST)

    async def _ask(self, process: Process) -> Answer:
        assert process.stdin is not None  # noqa: S101 - both are pipes
        assert process.stdout is not None  # noqa: S101
        office = self._hub.published
        now = round(self._hub.clock().timestamp() * 1000)
        question = Question(office.seq, now, office.ticket_seq)
        process.stdin.write(msgspec.json.encode(question) + b"\n")
        await process.stdin.drain()
        line = await process.stdout.readline()
        if not line:
            raise ValueError("the estimating process has ended")
        return msgspec.json.decode(line, type=Answer)


@contextlib.asynccontextmanager
async def _process(command: Sequence[str]) -> AsyncIterator[Process]:
    """A process with its input and output; ended with the block, whatever it does."""
    process = await asyncio.create_subprocess_exec(
        *command,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=LONGEST_LINE,
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()
