"""Runs the estimating process: asks it when the office has changed, restarts it when it fails.

No command waits for it. It is asked at most twice a second, and now and then without a change,
since time passes too. If it does not answer in time it is ended, and no estimates are shown.
"""

import asyncio
import contextlib
import logging
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import suppress

import msgspec

from antesala.words.terminal import Sentence
from server.estimate.waits import Answer, Question, RowKey, Waits
from server.hub import Hub, News

log = logging.getLogger(__name__)

INTERVAL = 0.5
"""Minimum seconds between two questions."""
REST = 20.0
"""Seconds between two questions without a change: waits get shorter as time passes."""
PATIENCE = 5.0
"""Seconds after which an answer is too late to be true."""
START_PATIENCE = 120.0
"""The same for the first answer, in seconds: the process reads the last weeks first."""
AGAIN = (1.0, 5.0, 30.0, 60.0)
"""Seconds before each restart of a failed process; the last one repeats."""
LONGEST_LINE = 4 * 1024 * 1024
"""Maximum bytes of an answer; one for 10,000 tickets is shorter."""


def command_of(database: str, office: str) -> tuple[str, ...]:
    """The command line of the process that estimates an office's waits."""
    return sys.executable, "-m", "server.estimate.worker", database, office


class Keeper:
    """Keeps one office's estimates current, or removes them."""

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
        """Keep a process running until cancelled."""
        failures = 0
        while True:
            try:
                async with _process(self._command) as process:
                    async for answer in self._answers(process):
                        failures = 0
                        self._renew(self._waits.take(answer))
            except (OSError, TimeoutError, ValueError, msgspec.MsgspecError) as error:
                said = Sentence(
                    "service-no-waits", office=self._hub.published.id, fault=repr(error)
                )
                log.warning("%s", said)
            self._renew(self._waits.forget())
            await asyncio.sleep(AGAIN[min(failures, len(AGAIN) - 1)])
            failures += 1

    async def _answers(self, process: Process) -> AsyncIterator[Answer]:
        """Yield answers one by one. Raises if one is late or malformed."""
        patience = START_PATIENCE
        while True:
            self._bell.clear()
            # Not `asyncio.wait_for`, which until Python 3.12 loses a cancellation that comes in the
            # same round as what it waits for: then the server would never stop.
            async with asyncio.timeout(patience):
                answer = await self._ask(process)
            yield answer
            patience = self._patience
            await asyncio.sleep(INTERVAL)
            with suppress(TimeoutError):
                async with asyncio.timeout(REST):
                    await self._bell.wait()

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
    """Run a process with pipes for input and output, and end it with the block in any case."""
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
