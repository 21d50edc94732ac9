"""A crowd of followers in a process of its own, which reads all that it is told.

`python -m tests.bench.readers FOLLOWERS URL` takes a device's token on its standard input, says
`in` once all follow the board, stays until the input ends, and then says how many of them were cut
off. A bench that measures answers in the same process would measure its own crowd besides. They
answer pings: without that a server leaves them after forty seconds.
"""

import asyncio
import resource
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from antesala.messages import PROTOCOL
from tests.bench.caller import Caller

AT_ONCE = 50
"""Connections that are opened at once: no listener's backlog refuses them."""


def reach_far() -> None:
    """Let this process open as many sockets as the system allows it."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


@dataclass(slots=True)
class Readers:
    """The crowd; `cut` is known at the end."""

    cut: int = 0


@asynccontextmanager
async def reading(followers: int, url: str, token: str) -> AsyncIterator[Readers]:
    """So many followers of the board, until it ends."""
    readers = Readers()
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "tests.bench.readers", str(followers), url),
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
        yield readers
        process.stdin.close()
        readers.cut = int(await process.stdout.readline())
    finally:
        process.stdin.close()
        await process.wait()


class _Follower(Caller):
    is_cut = False

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self.is_cut = True


async def _follow(url: str, token: str) -> _Follower:
    follower = await _Follower.connect(url)
    await follower.granted("hello", protocol=PROTOCOL, token=token)
    await follower.granted("subscribe", topic="board")
    return follower


async def _read(followers: int, url: str, token: str) -> None:
    crowd = list[_Follower]()
    while len(crowd) < followers:
        some = min(AT_ONCE, followers - len(crowd))
        crowd += await asyncio.gather(*[_follow(url, token) for _ in range(some)])
    print("in", flush=True)  # noqa: T201 - said to the bench
    await asyncio.to_thread(sys.stdin.read)
    print(sum(each.is_cut for each in crowd), flush=True)  # noqa: T201 - said to the bench
    for each in crowd:
        each.close()


if __name__ == "__main__":
    reach_far()
    asyncio.run(_read(int(sys.argv[1]), sys.argv[2], sys.stdin.readline().strip()))
