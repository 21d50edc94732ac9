"""The command as a person starts it, and a server at work: for the tests of the roof."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ANTESALA = [sys.executable, "-m", "antesala"]
PLAIN = {"LC_ALL": "C"}
"""A terminal that is set to no language: the office's own is spoken."""


def antesala(*arguments: str | Path, **around: str) -> subprocess.CompletedProcess[str]:
    """The command, run to its end, without a terminal."""
    command = [*ANTESALA, *map(str, arguments)]
    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env={**os.environ, **PLAIN, "PYTHONUTF8": "1", **around},
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@contextlib.contextmanager
def running(folder: Path) -> Iterator[str]:
    """A server of the folder; gives its address."""
    command = [*ANTESALA, "server", str(folder), "--live-port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            yield server.stdout.readline().split()[1]
        finally:
            server.terminate()
