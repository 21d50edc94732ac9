"""Clients that ask slowly, without end, or never read: cut in time, while telephones are served."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from server import newcomers
from server.web.people import application
from server.web.shared import connections, rate_limits
from server.web.shared.connections import Hall as Inside, Turnstile
from tests.hub.house import LIMIT
from tests.web.hall import NO_TLS, Hall, open_hall

HEAD = b"GET / HTTP/1.1\r\nHost: a\r\n"

Connected = tuple[asyncio.StreamReader, asyncio.StreamWriter]
_COME: list[asyncio.StreamWriter] = []


def visit(folder: Path, story: Callable[[Hall], Awaitable[None]]) -> None:
    """A story in a hall, whose strangers are all gone in the end."""

    async def visiting() -> None:
        async with open_hall(folder) as hall:
            try:
                await story(hall)
            finally:
                for writer in _COME:
                    writer.transport.abort()
                _COME.clear()
                await asyncio.sleep(0)

    asyncio.run(visiting())


async def come(hall: Hall, said: bytes = b"") -> Connected:
    """A stranger, who may send some bytes."""
    reader, writer = await asyncio.open_connection("127.0.0.1", urlsplit(hall.url).port)
    _COME.append(writer)
    writer.write(said)
    return reader, writer


async def heard(stranger: Connected) -> bytes:
    """All bytes that a stranger gets until the connection ends."""
    told = b""
    with suppress(ConnectionError):
        while piece := await asyncio.wait_for(stranger[0].read(1 << 16), LIMIT):
            told += piece
    return told


@pytest.mark.parametrize("said", [b"", b"GET", HEAD, HEAD + b"X-Slow: a"])
def test_an_unfinished_request_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: bytes
) -> None:
    """Not even begun, or broken off anywhere."""
    monkeypatch.setattr(connections, "HEAD_SECONDS", 0.2)

    async def story(hall: Hall) -> None:
        assert await heard(await come(hall, said)) == b""
        assert (await hall.get("/")).status_code == 200

    visit(tmp_path, story)


def test_a_trickle_is_no_life(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A byte now and then does not begin the time anew; nor after an answer."""
    monkeypatch.setattr(connections, "HEAD_SECONDS", 0.3)

    async def story(hall: Hall) -> None:
        for before in (b"", HEAD + b"\r\n"):
            stranger = await come(hall, before)
            hearing = asyncio.create_task(heard(stranger))
            while not hearing.done():
                stranger[1].write(b"G")
                await asyncio.wait([hearing], timeout=0.02)
            assert hearing.result().startswith(b"HTTP/1.1 200" if before else b"")

    visit(tmp_path, story)


def test_many_pieces_are_too_many(tmp_path: Path) -> None:
    """A request byte by byte costs more than it is worth, however fast it comes."""

    async def story(hall: Hall) -> None:
        reader, writer = stranger = await come(hall)
        hearing = asyncio.create_task(heard(stranger))
        with suppress(ConnectionError):
            for _ in range(connections.PIECES + 5):
                writer.write(b"G")
                await writer.drain()
                await asyncio.sleep(0.002)
        assert await hearing == b""
        assert reader.at_eof() or reader.exception() is not None

    visit(tmp_path, story)


def test_a_large_head_is_refused(tmp_path: Path) -> None:
    """A too large head is refused without being kept."""

    async def story(hall: Hall) -> None:
        stranger = await come(hall, HEAD + b"X-Large: " + b"a" * 60_000)
        assert b"200 OK" not in await heard(stranger)

    visit(tmp_path, story)


@pytest.mark.parametrize("path", ["/", "/static/phone.css", "/t/AAAAAAAAAAAAAAAAAAAAAA", "/health"])
def test_requests_in_one_go_get_one_answer(tmp_path: Path, path: str) -> None:
    """No browser asks on before it is answered; a thousand requests in a packet are a flood."""

    async def story(hall: Hall) -> None:
        one = f"GET {path} HTTP/1.1\r\nHost: a\r\n\r\n".encode()
        assert (await heard(await come(hall, one * 300))).count(b"HTTP/1.1 ") == 1

    visit(tmp_path, story)


@pytest.fixture
def inside(monkeypatch: pytest.MonkeyPatch) -> list[Inside]:
    """The shared state of the listener's connections, once it is opened."""
    made: list[Inside] = []

    def make(most: int) -> Inside:
        made.append(Inside(most))
        return made[-1]

    monkeypatch.setattr(application, "Hall", make)
    return made


@pytest.mark.parametrize("path", ["/", "/static/phone.css", "/static/none", "/health"])
def test_everything_has_its_turn(tmp_path: Path, inside: list[Inside], path: str) -> None:
    """Pages, statics and what is not there: beyond the burst each waits, and is answered."""

    async def story(hall: Hall) -> None:
        turnstile = inside[0].turnstile
        waited: list[str] = []
        wait = turnstile.wait

        def waits(address: str, connection: connections.Connection) -> None:
            waited.append(address)
            wait(address, connection)

        turnstile.wait = waits  # type: ignore[method-assign, assignment]
        # As if the burst had passed already: on a slow machine it never does.
        turnstile.passes = lambda now: False  # type: ignore[method-assign]  # noqa: ARG005 - its name
        assert (await hall.get(path)).status_code < 500
        assert waited == ["127.0.0.1"]

    visit(tmp_path, story)


def test_a_holder_who_asks_without_end_counts_as_a_stranger(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a burst, reading or giving back alike; another ticket of the same hall does not pay."""
    given_back: list[None] = []
    monkeypatch.setattr(Turnstile, "give_back", lambda _: given_back.append(None))
    monkeypatch.setattr(rate_limits, "HOLDER_BURST", 3.0)
    monkeypatch.setattr(rate_limits, "HOLDER_RATE", 1e-6)

    async def story(hall: Hall) -> None:
        greedy, other = await hall.issue(), await hall.issue()
        for _ in range(3):
            assert (await hall.get(greedy.path)).status_code == 200
            await hall.client.post(f"{greedy.path}/cancel")
        assert len(given_back) == 3
        assert (await hall.get(other.path)).status_code == 200
        assert len(given_back) == 4

    visit(tmp_path, story)


def test_an_answer_that_is_not_read_is_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inside: list[Inside]
) -> None:
    """Followed or asked for once: a reader that stops reading is cut after its time."""

    async def story(hall: Hall) -> None:
        stranger = await come(hall, HEAD + b"\r\n")
        await stranger[0].readline()
        (connection,) = inside[0].inside
        unsent = [70_000, 70_000, 60_000, 60_000, 60_000]
        monkeypatch.setattr(
            type(connection.transport), "get_write_buffer_size", lambda _self: unsent.pop(0)
        )
        # Taking some of it is a sign of life, and its time begins anew.
        for now in (0.0, 29.0, 31.0, 60.0):
            inside[0].sweep(now)
        assert not connection.transport.is_closing()
        inside[0].sweep(61.5)
        assert connection.transport.is_closing()

    visit(tmp_path, story)


def test_a_full_hall_lets_the_idle_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Past the cap an idle connection makes room for a request; a followed ticket stays."""
    monkeypatch.setattr(newcomers, "WEB", 8)

    async def story(hall: Hall) -> None:
        ticket = await hall.issue()
        async with hall.client.stream("GET", f"{ticket.path}/events") as stream:
            lines = stream.aiter_lines()
            await anext(lines)
            idle = [await come(hall, HEAD) for _ in range(20)]
            async with httpx.AsyncClient(
                base_url=hall.url, timeout=LIMIT, verify=NO_TLS
            ) as newcomer:
                assert (await newcomer.get("/")).status_code == 200
            assert [await heard(each) for each in idle[:12]] == [b""] * 12
            await hall.open_counter()
            while not (await anext(lines)).startswith("data: "):
                pass

    visit(tmp_path, story)


def test_an_answer_outlives_a_body_that_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is heard by a sender that sends on, and what is sent after the body is a request."""
    monkeypatch.setattr(connections, "LINGER_SECONDS", 0.3)
    post = b"POST /t/none/cancel HTTP/1.1\r\nHost: a\r\nContent-Length: 400000\r\n\r\n"

    async def story(hall: Hall) -> None:
        for sent, answers in ((400_000, 2), (100_000, 1)):
            stranger = await come(hall, post)
            for _ in range(sent // 10_000):
                stranger[1].write(bytes(10_000))
                await stranger[1].drain()
                await asyncio.sleep(0)
            first = await stranger[0].readuntil(b"</html>")
            assert b"HTTP/1.1 404" in first
            stranger[1].write(b"GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            rest = await heard(stranger)
            assert rest.count(b"HTTP/1.1 200") == answers - 1

    visit(tmp_path, story)


@pytest.mark.parametrize("has_turn", [True, False])
def test_a_request_in_one_go_with_a_dropped_body_has_its_turn_or_none(
    tmp_path: Path, inside: list[Inside], *, has_turn: bool
) -> None:
    """It is answered at once or not at all, since it has been read and can no longer wait."""
    post = b"POST /t/none/cancel HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n"
    following = b"GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"

    async def story(hall: Hall) -> None:
        stranger = await come(hall, post)
        await stranger[0].readuntil(b"</html>")
        inside[0].turnstile.passes = lambda now: has_turn  # type: ignore[method-assign]  # noqa: ARG005 - its name
        stranger[1].write(bytes(9) + following)
        assert (await heard(stranger)).count(b"HTTP/1.1 200") == has_turn

    visit(tmp_path, story)
