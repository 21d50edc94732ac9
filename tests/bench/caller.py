"""A device's end of a websocket that costs the bench little: it frames by hand and decodes nothing.

A real device's library would take more of a core than the server that is measured.
"""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any, Self
from urllib.parse import urlsplit
from uuid import uuid4

from antesala.messages import PROTOCOL

_TEXT, _CLOSE, _PING, _PONG = 0x81, 0x88, 0x89, 0x8A
_REPLIES = (b'{"type":"answer"', b'{"type":"refusal"', b'{"type":"welcome"', b'{"type":"snapshot"')
_OPENING = (
    "GET / HTTP/1.1\r\nHost: bench\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: YW50ZXNhbGEtYmVuY2gtMQ==\r\n\r\n"
)


def opening() -> bytes:
    """The request for a websocket."""
    return _OPENING.encode()


def framed(payload: bytes) -> bytes:
    """A text frame as a client sends it."""
    return _framed(_TEXT, payload)


def _framed(head: int, payload: bytes) -> bytes:
    """A client's frame; a mask of zeroes leaves the payload as it is (RFC 6455, 5.3)."""
    size = len(payload)
    length = bytes((0x80 | size,)) if size < 126 else b"\xfe" + size.to_bytes(2, "big")
    return bytes((head,)) + length + b"\0\0\0\0" + payload


class Caller(asyncio.Protocol):
    """One connection with one command under way at most; frames are counted and dropped."""

    def __init__(self) -> None:
        self.taken = 0
        self._held = bytearray()
        self._is_open = False
        self._transport: asyncio.Transport
        self._reply: asyncio.Future[bytes] | None = None

    @classmethod
    async def connect(cls, url: str) -> Self:
        """Open a websocket, without a greeting."""
        loop, address = asyncio.get_running_loop(), urlsplit(url)
        assert address.hostname is not None
        assert address.port is not None
        _, caller = await loop.create_connection(cls, address.hostname, address.port)
        await caller.open()
        return caller

    async def open(self) -> None:
        """Ask for a websocket, and wait until it is one."""
        self._reply = asyncio.get_running_loop().create_future()
        self._transport.write(_OPENING.encode())
        await self._reply

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def connection_lost(self, exc: Exception | None) -> None:
        if self._reply is not None and not self._reply.done():
            self._reply.set_exception(exc or ConnectionResetError("the server has closed"))

    def data_received(self, data: bytes) -> None:
        self._held += data
        if not self._is_open:
            head, found, rest = bytes(self._held).partition(b"\r\n\r\n")
            if not found:
                return
            self._is_open, self._held = True, bytearray(rest)
            self._tell(head)
        self._read_frames()

    def _read_frames(self) -> None:
        held, position = self._held, 0
        while len(held) - position >= 2:
            size, begin = held[position + 1], position + 2
            if size >= 126:
                extra = 2 if size == 126 else 8
                size = int.from_bytes(held[begin : begin + extra], "big")
                begin += extra
            if len(held) < begin + size:
                break
            self._take(held[position], bytes(held[begin : begin + size]))
            position = begin + size
        del held[:position]

    def _take(self, head: int, payload: bytes) -> None:
        if head == _TEXT and payload.startswith(_REPLIES):
            self._tell(payload)
        elif head == _PING:
            self._transport.write(_framed(_PONG, payload))
        else:
            self.taken += len(payload)

    def _tell(self, reply: bytes) -> None:
        if self._reply is not None and not self._reply.done():
            self._reply.set_result(reply)

    async def ask(self, kind: str, /, **fields: object) -> bytes:
        """Send a command under an id of its own; returns the reply as it came."""
        said = json.dumps({"type": kind, "id": str(uuid4()), **fields}).encode()
        self._reply = asyncio.get_running_loop().create_future()
        self._transport.write(_framed(_TEXT, said))
        return await self._reply

    async def granted(self, kind: str, /, **fields: object) -> dict[str, Any]:
        """The same, of what must not be refused; returns the reply read."""
        reply: dict[str, Any] = json.loads(await self.ask(kind, **fields))
        assert reply["type"] != "refusal", reply
        return reply

    def close(self) -> None:
        """Leave without a word, as a device does that is switched off."""
        self._transport.abort()


@asynccontextmanager
async def callers(url: str, tokens: Iterable[str]) -> AsyncIterator[list[Caller]]:
    """A greeted caller for each token."""
    async with AsyncExitStack() as stack:
        found = []
        for token in tokens:
            caller = await Caller.connect(url)
            stack.callback(caller.close)
            await caller.granted("hello", protocol=PROTOCOL, token=token)
            found.append(caller)
        yield found
        with contextlib.suppress(OSError):
            await asyncio.sleep(0)
