"""A crowd of followers in a process of its own, which reads all that it is told and counts nothing.

`python -m tests.bench.readers FOLLOWERS PORT` takes a device's token on its standard input, says
`in` once all follow the board, and stays until the input ends. A bench that measures answers in the
same process would measure its own crowd besides.
"""

import asyncio
import os
import resource
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.bench.crowd import Crowd, listening
from tests.bench.fanout import FRAME, following


def reach_far() -> None:
    """Let this process open as many sockets as the system allows it."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


@asynccontextmanager
async def reading(followers: int, port: int, token: str) -> AsyncIterator[None]:
    """So many followers of the board, until it ends."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "tests.bench.readers", str(followers), str(port)),
        stdin=PIPE,
        stdout=PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(f"{token}\n".encode())
        told = await process.stdout.readline()
        if told != b"in\n":
            raise RuntimeError(f"the {followers} followers did not all come in")
        yield
    finally:
        process.stdin.close()
        await process.wait()


async def _read(followers: int, port: int, token: str) -> None:
    async with listening(Crowd(FRAME), port, [following(token)] * followers):
        print("in", flush=True)  # noqa: T201 - said to the bench
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    # As a crowd of many machines would: what they take of this one's CPU comes after the server's.
    os.nice(10)
    reach_far()
    asyncio.run(_read(int(sys.argv[1]), int(sys.argv[2]), sys.stdin.readline().strip()))
