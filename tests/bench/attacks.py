"""Attacks of strangers on a server: a process that does one of them for some seconds.

`python -m tests.bench.attacks KIND CONNECTIONS SECONDS LIVE WEB [LINK ...] DISPLAY CONSOLE STAFF`.
It sends to loopback addresses only, comes back at once wherever it is cut off, and prints the CPU
time that it took itself, in seconds. `LINK` are the tokens of tickets, then come those of a display
and a console, for the attacks that use one, and the address of the staff's pages.
"""

import asyncio
import base64
import ipaddress
import json
import os
import resource
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from urllib.parse import urlsplit
from uuid import uuid4

CHUNK = 64 * 1024
"""Bytes that are written at once: as many frames or requests as fit."""
TEXT, PING, PONG, CLOSE = 0x1, 0x9, 0xA, 0x8


@dataclass(frozen=True, slots=True)
class Target:
    """The two listeners, and links that lead to tickets where an attack holds some."""

    live: tuple[str, int]
    web: tuple[str, int]
    links: tuple[str, ...] = ()
    staff: tuple[str, int] = ("127.0.0.1", 0)

    @property
    def at_staff(self) -> "Target":
        """The same with the staff's pages in place of the people's."""
        return replace(self, web=self.staff)


def frame(opcode: int, data: bytes = b"", *, is_last: bool = True) -> bytes:
    """A client's frame (RFC 6455, section 5.2), masked with zeros."""
    head = bytes([opcode | (0x80 if is_last else 0)])
    if len(data) < 126:
        return head + bytes([0x80 | len(data)]) + bytes(4) + data
    return head + bytes([0xFE]) + len(data).to_bytes(2, "big") + bytes(4) + data


def many(one: bytes) -> bytes:
    """As much of the same as is written at once."""
    return one * max(1, CHUNK // len(one))


def _said(kind: str, **fields: object) -> bytes:
    said = {"type": kind, "id": "00000000-0000-4000-8000-000000000001", **fields}
    return frame(TEXT, json.dumps(said).encode())


async def websocket(target: Target, first: bytes, again: bytes) -> None:
    """Open a websocket, send `first`, and then `again` until the server closes it."""
    reader, writer = await asyncio.open_connection(*target.live)
    try:
        key = base64.b64encode(os.urandom(16)).decode()
        writer.write(
            b"GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " + key.encode() + b"\r\n\r\n"
        )
        await reader.readuntil(b"\r\n\r\n")
        await _flood(reader, writer, first, again)
    finally:
        writer.transport.abort()


async def request(target: Target, again: bytes) -> None:
    """Ask the web listener the same over and over on one connection."""
    reader, writer = await asyncio.open_connection(*target.web)
    try:
        await _flood(reader, writer, b"", again)
    finally:
        writer.transport.abort()


async def _flood(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, first: bytes, again: bytes
) -> None:
    """Write without end, and let what comes back be read and forgotten."""
    draining = asyncio.create_task(_forget(reader))
    try:
        writer.write(first)
        while not draining.done():
            writer.write(again)
            await writer.drain()
            await asyncio.sleep(0)
    finally:
        draining.cancel()


async def _forget(reader: asyncio.StreamReader) -> None:
    while await reader.read(CHUNK):
        pass


async def half_open(
    target: Target, begun: bytes = b"GET / HTTP/1.1\r\nHost: a\r\nX-Slow: "
) -> None:
    """A request that is never finished: a byte a second."""
    reader, writer = await asyncio.open_connection(*target.web)
    try:
        writer.write(begun)
        gone = asyncio.create_task(reader.read())
        while not gone.done():
            writer.write(b"a")
            await asyncio.wait([gone], timeout=1)
        gone.exception()  # a server that resets is no fault of the attack
    finally:
        writer.transport.abort()


async def unread(target: Target) -> None:
    """Follow a ticket, and never read its events."""
    link = target.links[int.from_bytes(os.urandom(2), "big") % len(target.links)]
    _, writer = await asyncio.open_connection(*target.web, limit=64)
    try:
        writer.write(f"GET /t/{link}/events HTTP/1.1\r\nHost: a\r\n\r\n".encode())
        await writer.drain()
        # With this limit the stream's reader takes 128 bytes and then stops its transport.
        await writer.wait_closed()
    finally:
        writer.transport.abort()


async def slow_body(target: Target) -> None:
    """A form whose fields come byte by byte, and never end."""
    form = b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 60000\r\n\r\n"
    path = f"/t/{target.links[0]}/cancel" if target.links else "/"
    await half_open(target, f"POST {path} HTTP/1.1\r\nHost: a\r\n".encode() + form)


async def endless_head(target: Target) -> None:
    """A request whose head has no end."""
    reader, writer = await asyncio.open_connection(*target.web)
    try:
        await _flood(reader, writer, b"GET / HTTP/1.1\r\nHost: a\r\n", many(b"X-More: aaaa\r\n"))
    finally:
        writer.transport.abort()


async def unread_board(target: Target) -> None:
    """Follow the public board, and never read its events."""
    _, writer = await asyncio.open_connection(*target.web, limit=64)
    try:
        writer.write(b"GET /events HTTP/1.1\r\nHost: a\r\n\r\n")
        await writer.drain()
        await writer.wait_closed()
    finally:
        writer.transport.abort()


async def unread_follower(target: Target) -> None:
    """As a display, follow the board over a socket, and never read it."""
    reader, writer = await asyncio.open_connection(*target.live, limit=64)
    try:
        key = base64.b64encode(os.urandom(16)).decode()
        writer.write(
            b"GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " + key.encode() + b"\r\n\r\n"
        )
        await reader.readexactly(1)
        writer.write(_said("hello", protocol=1, token=target.links[-2]))
        await asyncio.sleep(0.2)
        writer.write(_asked("subscribe", topic="board"))
        await writer.drain()
        await writer.wait_closed()
    finally:
        writer.transport.abort()


async def unfinished_tls(target: Target) -> None:
    """Send the first bytes of a TLS handshake, and no more."""
    reader, writer = await asyncio.open_connection(*target.live)
    try:
        writer.write(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03")
        await reader.read()
    finally:
        writer.transport.abort()


async def come_and_go(target: Target) -> None:
    """A hundred pings, and gone in the middle of it."""
    with suppress(TimeoutError):
        async with asyncio.timeout(0.05):
            await websocket(target, b"", frame(PING) * 100)


async def refused(target: Target) -> None:
    """As a display, ask for what only a clerk may, each time under another id."""
    again = b"".join(_asked("call_next") for _ in range(200))
    await websocket(target, _said("hello", protocol=1, token=target.links[-2]), again)


async def wrong_pins(target: Target) -> None:
    """As a console that another clerk uses, try one clerk's PIN after the other's."""
    tries = (_asked("sign_in", clerk=f"clerk-{n}", pin="999999") for n in range(1, 64))
    await websocket(target, _said("hello", protocol=1, token=target.links[-1]), b"".join(tries))


def _asked(kind: str, **fields: object) -> bytes:
    said = {"type": kind, "id": str(uuid4()), **fields}
    return frame(TEXT, json.dumps(said).encode())


def _post(path: str) -> bytes:
    return f"POST {path} HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n".encode()


_HEAD = b" HTTP/1.1\r\nHost: a\r\n\r\n"
KINDS: dict[str, Callable[[Target], Awaitable[None]]] = {
    "ungreeted frames": lambda to: websocket(to, b"", many(_said("call_next"))),
    "empty continuations": lambda to: websocket(
        to, frame(TEXT, b"x", is_last=False), many(frame(0x0))
    ),
    "pings": lambda to: websocket(to, b"", many(frame(PING, b"x"))),
    "pongs": lambda to: websocket(to, b"", many(frame(PONG))),
    "single bytes": lambda to: websocket(to, frame(TEXT, bytes(60_000))[:8], b"x"),
    "pings, then gone": come_and_go,
    "guessed tokens": lambda to: websocket(
        to, b"", _said("hello", protocol=1, token=os.urandom(16).hex())
    ),
    "guessed codes": lambda to: websocket(
        to, b"", _said("hello", protocol=1, code=os.urandom(4).hex())
    ),
    "half-open web": half_open,
    "half-open staff": lambda to: half_open(to.at_staff),
    "slow bodies": slow_body,
    "slow bodies at the staff": lambda to: slow_body(to.at_staff),
    "endless heads": endless_head,
    "endless heads at the staff": lambda to: endless_head(to.at_staff),
    "unread board": unread_board,
    "unread followers": unread_follower,
    "web pages": lambda to: request(to, many(b"GET /" + _HEAD)),
    "web statics": lambda to: request(to, many(b"GET /static/phone.css" + _HEAD)),
    "guessed links": lambda to: request(to, many(b"GET /t/AAAAAAAAAAAAAAAAAAAAAA" + _HEAD)),
    "unread streams": unread,
    "cancelled ticket": lambda to: request(to, many(_post(f"/t/{to.links[0]}/cancel"))),
    "display token": lambda to: websocket(
        to, _said("hello", protocol=1, token=to.links[-2]), many(_said("call_next"))
    ),
    "fresh refusals": refused,
    "wrong PINs": wrong_pins,
    "unfinished TLS": unfinished_tls,
}


async def attack(kind: str, connections: int, seconds: float, target: Target) -> None:
    """So many of a kind at once for so long; each comes back at once when it is cut off."""
    until = time.monotonic() + seconds

    async def again_and_again() -> None:
        while time.monotonic() < until:
            with suppress(OSError, EOFError):
                await KINDS[kind](target)
            await asyncio.sleep(0.001)

    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await asyncio.gather(*[again_and_again() for _ in range(connections)])


def burn(share: float, seconds: float) -> None:
    """Take a share of one core, without touching the server."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        begun = time.process_time()
        slice_ends = time.monotonic() + 0.02
        while time.process_time() - begun < share * 0.02 and time.monotonic() < until:
            pass
        time.sleep(max(0.0, slice_ends - time.monotonic()))


def main(arguments: list[str]) -> None:
    """Attack, or burn; prints the CPU time it took."""
    kind, connections, seconds, *where = arguments
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    begun = time.process_time()
    if kind == "burn":
        burn(float(connections), float(seconds))
    else:
        live, web, *links, staff = where
        target = Target(_loopback(live), _loopback(web), tuple(links), _loopback(staff))
        asyncio.run(attack(kind, int(connections), float(seconds), target))
    print(time.process_time() - begun)  # noqa: T201 - the bench reads it


def _loopback(url: str) -> tuple[str, int]:
    where = urlsplit(url)
    name = str(where.hostname)
    if not ipaddress.ip_address(name).is_loopback:
        raise SystemExit(f"{url} is not on this machine: nothing is sent there")
    return name, int(where.port or 0)


if __name__ == "__main__":
    main(sys.argv[1:])
