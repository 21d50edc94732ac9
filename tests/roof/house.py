"""The command as a person starts it, and a server at work: for the tests of the roof."""

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ANTESALA = [sys.executable, "-m", "antesala"]


def antesala(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """The command, run to its end, without a terminal."""
    command = [*ANTESALA, *map(str, arguments)]
    return subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, check=False
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
