"""The system's print service as a way to a printer: a raw queue of CUPS, by `lpstat` and `lp`."""

import errno
import io
import os
import shutil
import subprocess
from collections.abc import Sequence

_STOPPED = " disabled since "
"""What `lpstat` says, in the C locale, of a queue that does not print."""


class QueuePort:
    """A raw queue of the system's print service. It takes a whole job, and reports the outcome.

    A stopped queue takes jobs too, and prints them all when it is started again, for people who
    have long gone: so it is asked first, and counts as a printer that is not there.
    """

    def __init__(self, queue: str, name: str, limit: float) -> None:
        stands = _said_by("lpstat", ["-p", queue], limit)
        if _STOPPED in stands:
            raise OSError(errno.ENODEV, f"the queue is stopped: {' '.join(stands.split())}")
        self._asked = ["-s", "-d", queue, "-o", "raw", "-t", name]
        self._job = bytearray()

    def send(self, data: bytes, silence: float) -> None:  # noqa: ARG002  (the queue takes it at the end)
        self._job += data

    def finish(self, silence: float) -> None:
        """Hand the job to the queue."""
        _said_by("lp", self._asked, silence, bytes(self._job))

    def ask(self, number: int, silence: float) -> int:  # noqa: ARG002
        raise io.UnsupportedOperation("a queue says nothing of its printer")

    def close(self) -> None:
        self._job.clear()


def _said_by(name: str, arguments: Sequence[str], limit: float, given: bytes = b"") -> str:
    """The output of a program of the print service. Raises `OSError` where it fails."""
    program = shutil.which(name)
    if program is None:
        raise OSError(errno.ENOENT, f"this system has no {name}: install cups-client")
    try:
        done = subprocess.run(  # noqa: S603  (a queue's name is no option, and no shell reads it)
            [program, *arguments],
            input=given,
            capture_output=True,
            timeout=limit,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    except subprocess.TimeoutExpired as fault:
        raise TimeoutError(f"{name} does not end") from fault
    if done.returncode:
        raise OSError(errno.EIO, done.stderr.decode(errors="replace").strip())
    return done.stdout.decode(errors="replace")
