"""The system's print service as a way to a printer: CUPS by `lpstat` and `lp`, or that of Windows.

A queue takes a whole job, and says nothing of the printer behind it.
"""

import ctypes
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

from antesala.printing.printer_settings import PrinterSettings
from antesala.words.terminal import sentence

_STOPPED = " disabled since "
"""What `lpstat` says, in the C locale, of a queue that does not print."""
_NO_QUEUE = ("does not exist", "Unknown destination", "Invalid destination")
"""What CUPS says, in the C locale, of a name that is none of its queues."""


def queue_port(printer: PrinterSettings, name: str, limit: float) -> "QueuePort | WindowsPort":
    """A queue opened for a job of this name; `limit` in seconds. Raises `OSError`."""
    if sys.platform == "win32":
        return WindowsPort(printer.queue, name, spooler())
    return QueuePort(printer.queue, name, limit, is_raw=printer.mode != "page")


class QueuePort:
    """A queue of CUPS, raw or not. It takes a whole job, and reports the outcome.

    A stopped queue takes jobs too, and prints them all when it is started again, for people who
    have long gone: so it is asked first, and counts as a printer that is not there.
    """

    def __init__(self, queue: str, name: str, limit: float, *, is_raw: bool = True) -> None:
        stands = _said_by("lpstat", ["-p", queue], limit)
        if _STOPPED in stands:
            raise OSError(sentence("printer-queue-stopped", queue=queue))
        form = ["-o", "raw"] if is_raw else []
        self._asked = ["-s", "-d", queue, *form, "-t", name]
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


class _Document(ctypes.Structure):
    """DOC_INFO_1W of winspool.h: the job's name, and that its bytes are the printer's own."""

    _fields_ = (
        ("name", ctypes.c_wchar_p),
        ("output", ctypes.c_wchar_p),
        ("kind", ctypes.c_wchar_p),
    )


class WindowsPort:
    """A printer as Windows lists it, by its spooler; the job's bytes reach it as they are.

    `spooler` is winspool.drv.
    """

    def __init__(self, queue: str, name: str, spooler: Any) -> None:  # noqa: ANN401  (untyped library)
        self._spooler, self._name = spooler, name
        self._handle = ctypes.c_void_p()
        self._job = bytearray()
        if not spooler.OpenPrinterW(queue, ctypes.byref(self._handle), None):
            raise OSError(sentence("printer-not-in-windows", queue=queue))

    def send(self, data: bytes, silence: float) -> None:  # noqa: ARG002  (the queue takes it at the end)
        self._job += data

    def finish(self, silence: float) -> None:  # noqa: ARG002  (the spooler has no time-out)
        """Hand the job to the spooler, whole or not at all."""
        document = _Document(self._name, None, "RAW")
        written = ctypes.c_uint32()
        job = bytes(self._job)
        if not self._spooler.StartDocPrinterW(self._handle, 1, ctypes.byref(document)):
            raise OSError(sentence("printer-no-job"))
        try:
            is_taken = self._spooler.WritePrinter(
                self._handle, job, len(job), ctypes.byref(written)
            )
        finally:
            self._spooler.EndDocPrinter(self._handle)
        if not is_taken or written.value != len(job):
            raise OSError(sentence("printer-part-of-job"))

    def ask(self, number: int, silence: float) -> int:  # noqa: ARG002
        raise io.UnsupportedOperation("a queue says nothing of its printer")

    def close(self) -> None:
        self._spooler.ClosePrinter(self._handle)
        self._job.clear()


def spooler() -> Any:  # noqa: ANN401  (untyped library)
    """The library of Windows's print service. Raises `OSError` where there is none."""
    if sys.platform != "win32":
        raise OSError(sentence("printer-no-spooler"))
    return ctypes.WinDLL("winspool.drv")


def _said_by(name: str, arguments: Sequence[str], limit: float, given: bytes = b"") -> str:
    """The output of a program of the print service. Raises `OSError` where it fails."""
    program = shutil.which(name)
    if program is None:
        raise OSError(sentence("printer-no-program", program=name))
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
        raise TimeoutError(sentence("printer-program-hangs", program=name)) from fault
    if done.returncode:
        raise OSError(_refused(done.stderr.decode(errors="replace").strip()))
    return done.stdout.decode(errors="replace")


def _refused(said: str) -> str:
    """Why the print service refuses; in its own English where it is something rare."""
    is_unknown = any(each in said for each in _NO_QUEUE)
    return sentence("printer-no-queue" if is_unknown else "printer-refused", said=said)
