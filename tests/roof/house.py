"""The command as a person types it, and a server at work: for the tests of the roof.

`antesala` and `running` do their work in this process: a process of its own costs a second of
imports, a server of its own two. What the process itself does (its exit, its terminal, its lock)
is tested with `program` and `serving`, once for each kind.
"""

import asyncio
import contextlib
import io
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import AsyncExitStack
from pathlib import Path
from unittest import mock

from antesala.cli import main
from server.live.listening import Listening, listen_control, listen_live
from server.service import CONTROL_FILE, lobby_of

ANTESALA = [sys.executable, "-m", "antesala"]
PLAIN = {"LC_ALL": "C"}
"""A terminal that is set to no language: the office's own is spoken."""
ENGLISH = {"LC_ALL": "en_US.UTF-8"}
"""A terminal that is set to English."""
LIMIT = 300
"""Seconds; what takes them hangs, however busy the machine is."""

Outcome = subprocess.CompletedProcess[str]


def program(*arguments: str | Path, **around: str) -> Outcome:
    """The command as a process, run to its end, without a terminal."""
    return subprocess.run(
        [*ANTESALA, *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env={**os.environ, **PLAIN, "PYTHONUTF8": "1", **around},
        encoding="utf-8",
        timeout=LIMIT,
        check=False,
    )


def antesala(*arguments: str | Path, **around: str) -> Outcome:
    """The command, run to its end in this process, without a terminal: the same outcome.

    In a thread, since the command runs an event loop of its own and its caller may be in one.
    """
    said, complained = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
    status: Future[int] = Future()
    words = [str(each) for each in arguments]
    with (
        mock.patch.dict(os.environ, {**PLAIN, **around}),
        Path(os.devnull).open(encoding="utf-8") as nothing,
        mock.patch.object(sys, "stdin", nothing),
        contextlib.redirect_stdout(said),
        contextlib.redirect_stderr(complained),
    ):
        working = threading.Thread(target=_run, args=(words, status), daemon=True)
        working.start()
        returned = status.result(LIMIT)
        working.join()
    return subprocess.CompletedProcess(words, returned, _text(said), _text(complained))


def _run(words: list[str], status: Future[int]) -> None:
    try:
        status.set_result(main(words))
    except SystemExit as end:
        if isinstance(end.code, str):
            print(end.code, file=sys.stderr)  # noqa: T201 - as Python does
        status.set_result(end.code if isinstance(end.code, int) else int(bool(end.code)))
    except BaseException as fault:  # noqa: BLE001 - it is the test's, which waits for it
        status.set_exception(fault)


def _text(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()


@contextlib.contextmanager
def serving(folder: Path) -> Iterator[str]:
    """A server of the folder as a process; gives its address."""
    command = [*ANTESALA, "server", str(folder), "--live-port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            yield server.stdout.readline().split()[1]
        finally:
            server.terminate()


@contextlib.contextmanager
def running(folder: Path) -> Iterator[str]:
    """The folder opened as a server opens it, with both its listeners, in a thread of this process.

    Gives the address for devices. No telephone is served, and no wait estimated.
    """
    ready: Future[tuple[str, asyncio.AbstractEventLoop, asyncio.Event]] = Future()
    working = threading.Thread(target=_serve, args=(folder, ready), daemon=True)
    working.start()
    address, loop, stop = ready.result(LIMIT)
    try:
        yield address
    finally:
        loop.call_soon_threadsafe(stop.set)
        working.join(LIMIT)


def _serve(
    folder: Path, ready: Future[tuple[str, asyncio.AbstractEventLoop, asyncio.Event]]
) -> None:
    async def until_told() -> None:
        stop = asyncio.Event()
        async with lobby_of(folder) as lobby, AsyncExitStack() as stack:
            address = await listen_live(stack, lobby, Listening(port=0))
            await listen_control(stack, lobby, folder / CONTROL_FILE)
            ready.set_result((address, asyncio.get_running_loop(), stop))
            await stop.wait()

    try:
        asyncio.run(until_told())
    except BaseException as fault:
        if ready.done():
            raise
        ready.set_exception(fault)
