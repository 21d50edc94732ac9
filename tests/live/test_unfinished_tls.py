"""TLS handshakes that are never finished: few at once, and not for long, at either listener."""

import asyncio
import ssl
import subprocess
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack, suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from websockets.asyncio.client import connect

from server import newcomers
from server.live import listening
from server.live.listening import Listening, listen_live
from server.newcomers import Allowance
from server.tls import Tls
from server.web.people.application import listen_web
from server.web.shared.listening import WebListening
from tests.hub.house import LIMIT, House
from tests.live.foyer import Foyer

HALVES = {
    "nothing": b"",
    "a record's head": b"\x16\x03\x01\x02\x00",
    "half a hello": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
}


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """One for loopback, good for a day, and its key."""
    folder = tmp_path_factory.mktemp("tls")
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"),
            *("-nodes", "-days", "1", "-subj", "/CN=127.0.0.1"),
            *("-addext", "subjectAltName=IP:127.0.0.1"),
            *("-keyout", str(key), "-out", str(certificate)),
        ],
        check=True,
        capture_output=True,
    )
    return certificate, key


def open_both(
    folder: Path, pair: tuple[Path, Path], story: Callable[[str, str], Awaitable[None]]
) -> None:
    """A story before both listeners, which have a certificate."""

    async def telling() -> None:
        async with House(folder) as house, AsyncExitStack() as stack:
            lobby = Foyer(house).lobby
            live = await listen_live(stack, lobby, Listening("127.0.0.1", 0, Tls(*pair)))
            rooms = list(lobby.rooms.values())
            web, _ = await listen_web(stack, rooms, WebListening("127.0.0.1", 0, Tls(*pair)))
            await story(live, web)

    asyncio.run(telling())


async def come(url: str, said: bytes) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """A stranger who begins a handshake."""
    reader, writer = await asyncio.open_connection("127.0.0.1", urlsplit(url).port)
    writer.write(said)
    return reader, writer


async def is_cut(reader: asyncio.StreamReader) -> bool:
    """Whether the connection ends, without a word."""
    with suppress(ConnectionError):
        return await asyncio.wait_for(reader.read(), LIMIT) == b""
    return True


async def is_let_in(live: str, web: str, pair: tuple[Path, Path]) -> bool:
    """Whether a device and a browser get as far as to be answered."""
    trust = ssl.create_default_context(cafile=pair[0])
    async with connect(live, ssl=trust, compression=None) as socket:
        await socket.send('{"type":"call_next","id":"00000000-0000-4000-8000-000000000001"}')
        assert "hello_first" in str(await asyncio.wait_for(socket.recv(), LIMIT))
    port = urlsplit(web).port
    reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=trust)
    writer.write(b"GET /health HTTP/1.1\r\nHost: a\r\n\r\n")
    status = await asyncio.wait_for(reader.readline(), LIMIT)
    writer.transport.abort()
    return b"200" in status


@pytest.mark.parametrize("half", HALVES)
def test_a_handshake_has_its_time(
    tmp_path: Path,
    certificate: tuple[Path, Path],
    monkeypatch: pytest.MonkeyPatch,
    half: str,
) -> None:
    """At both listeners, wherever it breaks off."""
    monkeypatch.setattr(newcomers, "HANDSHAKE_SECONDS", 0.2)

    async def story(live: str, web: str) -> None:
        strangers = [await come(url, HALVES[half]) for url in (live, web)]
        assert [await is_cut(reader) for reader, _ in strangers] == [True, True]
        for _, writer in strangers:
            writer.transport.abort()
        monkeypatch.setattr(newcomers, "HANDSHAKE_SECONDS", 5.0)
        assert await is_let_in(live, web, certificate)

    open_both(tmp_path, certificate, story)


def test_handshakes_are_few(
    tmp_path: Path, certificate: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One too many sends the first away, long before its time; a finished handshake gets in."""
    monkeypatch.setattr(listening, "allowed_here", lambda: Allowance(newcomers=3))

    async def story(live: str, web: str) -> None:
        strangers = [await come(live, HALVES["half a hello"]) for _ in range(8)]
        assert await is_let_in(live, web, certificate)
        assert [await is_cut(reader) for reader, _ in strangers[:5]] == [True] * 5
        for _, writer in strangers:
            writer.transport.abort()

    open_both(tmp_path, certificate, story)
