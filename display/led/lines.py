"""The way to a sign: a serial port, UDP or TCP. Each sends bytes, and says why it cannot.

Each is opened when it is first needed and after each fault anew. None waits longer than `LIMIT`.
"""

import asyncio
import contextlib
import socket
from typing import Any, Protocol

from antesala.words.terminal import sentence, told
from display.led.template import Line

LIMIT = 3.0
"""Seconds for opening the way to a sign, and for one frame."""


class LineError(Exception):
    """The sign cannot be reached; the message says why."""


class Way(Protocol):
    """The way to one sign."""

    async def send(self, data: bytes) -> None:
        """Send a frame; raises `LineError`."""

    def close(self) -> None:
        """Let it go."""


def way_of(line: Line) -> Way:
    """The way that a sign's file asks for; it is not opened yet."""
    if line.kind == "serial":
        return _Serial(line)
    return _Udp(line) if line.kind == "udp" else _Tcp(line)


class _Serial:
    """A serial port, written in a thread: a port whose flow is stopped must not stop the server."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._port: Any = None

    async def send(self, data: bytes) -> None:
        await asyncio.to_thread(self._write, data)

    def _write(self, data: bytes) -> None:
        try:
            import serial  # noqa: PLC0415 - an extra, which signs on a network do not need
        except ImportError as fault:
            raise LineError(sentence("sign-no-pyserial")) from fault
        try:
            if self._port is None:
                self._port = self._opened(serial)
            self._port.write(data)
        except (OSError, ValueError) as fault:
            # Its own errors are kinds of OSError; a wrong setting is a ValueError.
            self.close()
            why = told(fault) if isinstance(fault, OSError) else str(fault)
            raise LineError(sentence("sign-no-port", port=self._line.port, why=why)) from fault

    def _opened(self, serial: Any) -> Any:  # noqa: ANN401 - the library is loaded when needed
        line = self._line
        port = serial.serial_for_url(str(line.port), do_not_open=True)
        port.baudrate, port.bytesize, port.stopbits = line.baud, line.bits, line.stop_bits
        port.parity = {"none": "N", "even": "E", "odd": "O"}[line.parity]
        port.write_timeout = LIMIT
        if line.rs485:
            from serial import rs485  # noqa: PLC0415 - likewise

            port.rs485_mode = rs485.RS485Settings()
        port.open()
        return port

    def close(self) -> None:
        port, self._port = self._port, None
        if port is not None:
            with contextlib.suppress(OSError):
                port.close()


class _Udp:
    """One datagram for each frame. No answer comes, so that a sign that is off is not noticed."""

    def __init__(self, line: Line) -> None:
        self._line = line

    async def send(self, data: bytes) -> None:
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(LIMIT):
                found = await loop.getaddrinfo(
                    self._line.host, int(self._line.port), type=socket.SOCK_DGRAM
                )
                family, _, _, _, address = found[0]
                with socket.socket(family, socket.SOCK_DGRAM) as sender:
                    sender.setblocking(False)  # noqa: FBT003 - the function's own form
                    await loop.sock_sendto(sender, data, address)
        except (OSError, TimeoutError) as fault:
            raise LineError(_unreached(self._line, fault)) from fault

    def close(self) -> None:
        """Each datagram stands alone."""


class _Tcp:
    """One connection, which stays open."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._writer: asyncio.StreamWriter | None = None
        self._answers: asyncio.Task[None] | None = None

    async def send(self, data: bytes) -> None:
        try:
            async with asyncio.timeout(LIMIT):
                if self._answers is not None and self._answers.done():
                    # The sign has closed its side: what is written after that is lost.
                    self.close()
                if self._writer is None:
                    reader, self._writer = await asyncio.open_connection(
                        self._line.host, int(self._line.port)
                    )
                    self._answers = asyncio.create_task(_ignore(reader))
                self._writer.write(data)
                await self._writer.drain()
        except (OSError, TimeoutError) as fault:
            self.close()
            raise LineError(_unreached(self._line, fault)) from fault

    def close(self) -> None:
        writer, self._writer = self._writer, None
        if self._answers is not None:
            self._answers.cancel()
            self._answers = None
        if writer is not None:
            writer.close()


async def _ignore(reader: asyncio.StreamReader) -> None:
    """Read what a sign answers until it closes its side; signs differ in what they say."""
    with contextlib.suppress(OSError):
        while await reader.read(4096):
            pass


def _unreached(line: Line, fault: OSError | TimeoutError) -> str:
    why = sentence("sign-no-answer") if isinstance(fault, TimeoutError) else told(fault)
    return sentence("sign-unreached", host=line.host, port=line.port, why=why)
