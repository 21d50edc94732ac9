"""The ways to a printer: network, USB, a queue, a file. Bytes in, bytes out, time-outs.

Opening and using one raises `OSError` only: `TimeoutError` for silence, others for a printer that
is not there, or no longer. python-escpos, which knows the printers' protocol, is loaded without its
side effects on the program.
"""

import contextlib
import io
import itertools
import logging
import os
import shutil
import socket
import time
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol

import usb.core

from antesala.printing.condition import is_answer, query
from antesala.printing.print_service import queue_port
from antesala.printing.printer_settings import PrinterSettings
from antesala.words.terminal import sentence


@cache
def library() -> ModuleType:
    """The package `escpos`. The first call takes 0.2 s and belongs before the first ticket.

    Importing it gives the root logger a handler, so that a program's own set-up of its log would
    have no effect, and leaves a folder in the system's temporary one. Both are undone.
    """
    handlers = logging.root.handlers[:]
    import escpos.printer  # noqa: PLC0415  (this import is what is guarded here)

    logging.root.handlers[:] = handlers
    if "ESCPOS_CAPABILITIES_PICKLE_DIR" not in os.environ:
        shutil.rmtree(escpos.capabilities.pickle_dir, ignore_errors=True)
    package: ModuleType = escpos
    return package


def open_usb(vendor: int, product: int) -> Any:  # noqa: ANN401  (the library says no types)
    """A printer on USB, claimed; its `device` is pyusb's.

    Raises `OSError` where there is none, it may not be used, or the system lacks libusb-1.0.
    """
    usb = library().printer.Usb(vendor, product)
    try:
        usb.open()
    except (library().exceptions.DeviceNotFoundError, ValueError) as fault:
        said = sentence("printer-no-usb", id=f"{vendor:04x}:{product:04x}")
        raise OSError(said) from fault
    return usb


PIECE = 4096
"""Bytes sent at once: what a slow printer (50 mm a second) takes in a tenth of a second."""


class Port(Protocol):
    """An open way to a printer; `silence` is the most seconds without taking or sending a byte."""

    def send(self, data: bytes, silence: float) -> None:
        """Send a whole piece."""

    def ask(self, number: int, silence: float) -> int:
        """Return the printer's answer to a question of `condition.py`."""

    def finish(self, silence: float) -> None:
        """End the job: all has been sent."""

    def close(self) -> None:
        """Disconnect; what was sent is still printed."""


Address = tuple[socket.AddressFamily, tuple[Any, ...]]
"""Where a printer is on the network, as the system's sockets take it."""


def way_to(printer: PrinterSettings, limit: float) -> Callable[[str], Port]:
    """Return what opens the printer for a job of a name; `limit` in seconds for each try.

    Finding the way may take any time, because the system's name look-up has no time-out, and must
    not block other callers. Opening keeps to the limit.
    """
    match printer.kind:
        case "network":
            addresses = _addresses(printer.host, printer.port)
            return lambda _: NetworkPort(addresses, limit)
        case "usb":
            return lambda _: UsbPort(printer)
        case "file":
            return lambda name: FilePort(Path(printer.path), name)
        case "queue":
            return lambda name: queue_port(printer, name, limit)
        case "none":
            raise OSError(sentence("printer-not-configured"))


class NetworkPort:
    """A printer's raw port. python-escpos's own knows no IPv6 and leaks its socket when refused."""

    def __init__(self, addresses: Sequence[Address], limit: float) -> None:
        self._socket = _connected(addresses, limit)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        # With a large buffer the system takes a whole ticket at once, and hides whether the printer
        # does.
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, PIECE)

    def send(self, data: bytes, silence: float) -> None:
        self._socket.settimeout(silence)
        self._socket.sendall(data)

    def ask(self, number: int, silence: float) -> int:
        self.send(query(number), silence)
        return _answer(self._received(silence))

    def finish(self, silence: float) -> None:
        """No more to do: each piece was sent on its own."""

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_WR)
        self._socket.close()

    def _received(self, silence: float) -> Iterator[bytes]:
        for left in _seconds_left(silence):
            self._socket.settimeout(left)
            received = self._socket.recv(16)
            if not received:
                raise ConnectionResetError(sentence("printer-closed"))
            yield received


class UsbPort:
    """A printer on USB, found and claimed by python-escpos."""

    def __init__(self, printer: PrinterSettings) -> None:
        self._usb = open_usb(printer.vendor, printer.product)
        self._in, self._out = printer.endpoint_in, printer.endpoint_out

    def send(self, data: bytes, silence: float) -> None:
        with _silence_as_timeout():
            self._usb.device.write(self._out, data, round(silence * 1000))

    def ask(self, number: int, silence: float) -> int:
        self.send(query(number), silence)
        return _answer(self._received(silence))

    def finish(self, silence: float) -> None:
        """No more to do: each piece was sent on its own."""

    def close(self) -> None:
        # An unplugged printer cannot be released, and what became of the ticket is known.
        with contextlib.suppress(OSError):
            self._usb.close()

    def _received(self, silence: float) -> Iterator[bytes]:
        """Return the answer; a printer without one may send an empty packet at once."""
        for left in _seconds_left(silence):
            with _silence_as_timeout():
                # pyusb takes a time-out of 0 for no time-out.
                yield bytes(self._usb.device.read(self._in, 16, max(1, round(left * 1000))))


class FilePort:
    """A device that takes bytes, a file to append to, or a folder with a file for each ticket."""

    def __init__(self, path: Path, name: str) -> None:
        self._file = _place(path, name).open("ab", buffering=0)

    def send(self, data: bytes, silence: float) -> None:  # noqa: ARG002  (a file has no time-out)
        rest = memoryview(data)
        while rest:
            rest = rest[self._file.write(rest) :]

    def ask(self, number: int, silence: float) -> int:  # noqa: ARG002
        raise io.UnsupportedOperation("a file says nothing of itself")

    def finish(self, silence: float) -> None:
        """No more to do: each piece was sent on its own."""

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._file.close()


def _addresses(host: str, port: int) -> list[Address]:
    """All addresses of a name, the likeliest first."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError as fault:
        # A typing mistake, such as two dots in a row: not a possible name.
        raise OSError(sentence("printer-no-name", host=host)) from fault
    return [(family, address) for family, _, _, _, address in found]


def _connected(addresses: Sequence[Address], limit: float) -> socket.socket:
    """Connect to the first address that accepts; otherwise raise the last one's error."""
    failed: OSError = ConnectionRefusedError(sentence("printer-no-address"))
    for family, address in addresses:
        calling = socket.socket(family, socket.SOCK_STREAM)
        calling.settimeout(limit)
        try:
            calling.connect(address)
        except OSError as fault:
            calling.close()
            failed = fault
        else:
            return calling
    raise failed


def _place(path: Path, name: str) -> Path:
    """In a folder, the first free name: a ticket printed again does not replace the first."""
    if not path.is_dir():
        return path
    names = itertools.chain(
        [f"{name}.bin"], (f"{name}-{again}.bin" for again in itertools.count(2))
    )
    return next(path / free for free in names if not (path / free).exists())


def _seconds_left(limit: float) -> Iterator[float]:
    """Seconds until the limit is over; raises `TimeoutError` after it."""
    end = time.monotonic() + limit
    while (left := end - time.monotonic()) > 0:
        yield left
    raise TimeoutError(sentence("printer-no-answer"))


def _answer(received: Iterator[bytes]) -> int:
    return next(byte for some in received for byte in some if is_answer(byte))


@contextlib.contextmanager
def _silence_as_timeout() -> Iterator[None]:
    try:
        yield
    except usb.core.USBTimeoutError as fault:
        raise TimeoutError(sentence("printer-no-answer")) from fault
