"""A client without Qt against a real socket: it reconnects, catches up and loses no command."""

import asyncio
import logging
import shutil
import ssl
import subprocess
from collections.abc import Awaitable, Callable
from pathlib import Path
from uuid import uuid4

import pytest

from antesala.conversation import Conversation, TurnedAwayError
from antesala.messages.commands import CallForHelp, CancelTicket, IssueTicket
from antesala.messages.frames import Answer, Refusal
from antesala.messages.rows import CallRow, ServiceRow
from antesala.session import Enrolled, Event, Happened
from tests.ground.live import LiveOffice, live
from tests.ground.model import AT, CODE, TOKEN, Office

LIMIT = 300.0  # seconds; a test that takes them hangs


def in_office(story: Callable[[LiveOffice], Awaitable[None]], office: Office | None = None) -> None:
    """Tell a story at a live office."""

    async def tell() -> None:
        async with asyncio.timeout(LIMIT), live(office or Office()) as server:
            await story(server)

    asyncio.run(tell())


def issue() -> IssueTicket:
    """A wish for a ticket."""
    return IssueTicket(id=str(uuid4()), service="id-card", ticket_class="general")


def codes(talk: Conversation) -> list[str]:
    """The codes on the board."""
    return [row.code for row in talk.mirror.rows("board", CallRow)]


def waiting(talk: Conversation) -> int:
    """How many wait in the office."""
    return sum(row.waiting for row in talk.mirror.rows("office", ServiceRow))


def row(number: int) -> CallRow:
    """A call on the board."""
    return CallRow(id=f"x{number}", code=f"X{number:03}", counter="c1", number="1", at=AT)


def test_asking_brings_an_answer() -> None:
    """Ask, and it is answered; the board has the ticket."""

    async def story(server: LiveOffice) -> None:
        async with Conversation(server.url, token=TOKEN) as talk:
            talk.follow("board")
            answer = await talk.ask(issue())
            assert isinstance(answer, Answer)
            assert answer.code is not None
            assert await talk.until(lambda: codes(talk)) == [answer.code]
            assert (await talk.online()).office == "centro"
            assert talk.since is None

    in_office(story)


def test_enrolment_hands_over_the_token() -> None:
    """A device comes with a code and leaves with a token that opens the door again."""
    events: list[Event] = []

    async def story(server: LiveOffice) -> None:
        async with Conversation(server.url, code=CODE, listener=events.append) as talk:
            await talk.online()
        enrolled = events[0]
        assert isinstance(enrolled, Enrolled)
        async with Conversation(server.url, token=enrolled.token) as talk:
            await talk.online()

    in_office(story)


def test_unknown_device_is_turned_away() -> None:
    """A waiting or asking program is told that entry is refused."""

    async def story(server: LiveOffice) -> None:
        async with Conversation(server.url, token="not-ours") as talk:  # noqa: S106 - unknown
            with pytest.raises(TurnedAwayError) as caught:
                await talk.ask(CallForHelp(id=str(uuid4())))
            assert caught.value.refusal.code == "unknown_token"
            with pytest.raises(TurnedAwayError):
                await talk.online()
            with pytest.raises(TurnedAwayError):
                await talk.ask(CallForHelp(id=str(uuid4())))
        assert server.visits == 1

    in_office(story)


def test_end_during_the_goodbye_is_clean() -> None:
    """A client that ends while a connection is closing leaves no socket open, loop or no loop."""

    async def visit(url: str) -> None:
        async with Conversation(url, token="not-ours") as talk:  # noqa: S106 - unknown
            with pytest.raises(TurnedAwayError):
                await talk.online()

    async def story(server: LiveOffice) -> None:
        await asyncio.to_thread(asyncio.run, visit(server.url))
        async with asyncio.timeout(8):  # a socket left open would be waited for ten
            await server.is_empty.wait()

    in_office(story)


def test_client_comes_back_with_its_server() -> None:
    """A server that goes away and comes back finds its clients, their wishes and their topics."""

    async def story(server: LiveOffice) -> None:
        async with Conversation(server.url, token=TOKEN) as talk:
            talk.follow("board")
            await talk.ask(issue())
            await server.close()
            await talk.until(lambda: not talk.is_online)
            assert talk.since is not None
            assert talk.welcome is not None
            late = asyncio.create_task(talk.ask(issue()))
            server.office.put(row(1), "board")
            await server.open()
            answer = await late
            assert isinstance(answer, Answer)
            await talk.until(lambda: len(codes(talk)) == 3)
            assert talk.is_online

    in_office(story)


def test_hung_server_is_left_and_found_again() -> None:
    """A server that reads everything but is silent counts as lost after three heartbeats."""

    async def story(server: LiveOffice) -> None:
        async with Conversation(server.url, token=TOKEN) as talk:
            await talk.online()
            server.hangs = True
            asked = asyncio.create_task(talk.ask(issue()))
            await talk.until(lambda: not talk.is_online)
            server.hangs = False
            server.office.heartbeat = 30.0
            answer = await asked
            assert isinstance(answer, Answer)
            assert [command.id for command in server.office.asked].count(answer.id) == 2

    in_office(story, Office(heartbeat=0.05))


def test_gap_is_filled_from_a_snapshot() -> None:
    """A change that was never told is there after the next one that is."""

    async def story(server: LiveOffice) -> None:
        async with Conversation(server.url, token=TOKEN) as talk:
            talk.follow("board")
            await talk.until(lambda: talk.mirror.has("board"))
            await server.change(row(1), "board")
            await talk.until(lambda: codes(talk) == ["X001"])
            await server.change(row(2), "board", is_told=False)
            await server.change(row(3), "board")
            await talk.until(lambda: codes(talk) == ["X001", "X002", "X003"])

    in_office(story)


def test_cancelled_asking_leaves_no_ticket() -> None:
    """A program that stops waiting for a ticket leaves none behind, even if its answer was lost."""

    async def story(server: LiveOffice) -> None:
        async with Conversation(server.url, token=TOKEN) as talk:
            await talk.online()
            server.hangs = True
            wish = issue()
            asked = asyncio.create_task(talk.ask(wish))
            await server.until_asked(wish.id)
            assert len(server.office.rows["board"]) == 1
            asked.cancel()
            await talk.until(lambda: not talk.is_online)
            server.office.heartbeat = 30.0
            server.hangs = False
            talk.follow("office")
            await talk.until(lambda: talk.mirror.has("office") and waiting(talk) == 0)
        assert server.office.rows["board"] == {}

    in_office(story, Office(heartbeat=0.05))


def test_refusal_is_an_answer() -> None:
    """The office's refusal is returned, not raised."""

    async def story(server: LiveOffice) -> None:
        async with Conversation(server.url, token=TOKEN) as talk:
            answer = await talk.ask(CancelTicket(id=str(uuid4()), ticket="0" * 32))
            assert isinstance(answer, Refusal)
            assert answer.code == "wrong_state"

    in_office(story)


def test_asking_one_id_twice_is_a_mistake() -> None:
    """Two waits for one wish are refused in the program."""

    async def story(server: LiveOffice) -> None:
        async with Conversation(server.url, token=TOKEN) as talk:
            wish = issue()
            first, second = await asyncio.gather(
                talk.ask(wish), talk.ask(wish), return_exceptions=True
            )
            assert isinstance(first, Answer)
            assert isinstance(second, ValueError)

    in_office(story)


def test_listener_hears_after_the_picture() -> None:
    """A listener that hears of a call finds it in the mirror."""
    seen: list[list[str]] = []

    async def story(server: LiveOffice) -> None:
        def listen(event: Event) -> None:
            if isinstance(event, Happened):
                seen.append(codes(talk))

        async with Conversation(server.url, token=TOKEN, listener=listen) as talk:
            talk.follow("board")
            await talk.until(lambda: talk.mirror.has("board"))
            answer = await talk.ask(issue())
            assert isinstance(answer, Answer)
            await talk.until(lambda: seen == [[answer.code]])

    in_office(story)


def test_end_lets_nobody_wait() -> None:
    """A program that still waits for an answer when the conversation ends is released."""

    async def story(server: LiveOffice) -> None:
        async with Conversation(server.url, token=TOKEN) as talk:
            await talk.online()
            server.hangs = True
            wish = issue()
            asked = asyncio.create_task(talk.ask(wish))
            await server.until_asked(wish.id)
        with pytest.raises(asyncio.CancelledError):
            await asked

    in_office(story)


class FailedTries(logging.Handler):
    """Notices in the log that a server was not reached."""

    def __init__(self) -> None:
        super().__init__()
        self.levels: list[int] = []
        self._noticed = asyncio.Event()

    def emit(self, record: logging.LogRecord) -> None:
        self.levels.append(record.levelno)
        self._noticed.set()

    async def wait(self) -> None:
        """Until there was one."""
        log = logging.getLogger("antesala.carrier")
        log.setLevel(logging.INFO)
        log.addHandler(self)
        try:
            await self._noticed.wait()
        finally:
            log.removeHandler(self)
            log.setLevel(logging.NOTSET)


def test_nobody_there_makes_no_noise() -> None:
    """A server that is away is no warning in the log of a hall's screen."""

    async def story(server: LiveOffice) -> None:
        await server.close()
        tries = FailedTries()
        async with Conversation(server.url, token=TOKEN) as talk:
            await tries.wait()
            assert not talk.is_online
        assert set(tries.levels) == {logging.INFO}

    in_office(story)


@pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl to make a certificate")
def test_certificate_of_the_house_is_believed(tmp_path: Path) -> None:
    """With the authority's file a client connects over TLS; without it, it refuses."""
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    wish = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=cola"
    made = ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(["openssl", *wish.split(), *made], check=True, capture_output=True)  # noqa: S607
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate, key)

    async def tell() -> None:
        async with asyncio.timeout(LIMIT), live(Office(), tls) as server:
            async with Conversation(server.url, token=TOKEN, ca_file=certificate) as talk:
                await talk.online()
            async with Conversation(server.url, token=TOKEN) as talk:
                await FailedTries().wait()
                assert not talk.is_online
            assert server.visits == 1

    asyncio.run(tell())


def test_missing_authority_is_told_at_once(tmp_path: Path) -> None:
    """A file that is not there is a mistake in the settings, not a server that is away."""
    with pytest.raises(FileNotFoundError):
        Conversation("wss://127.0.0.1:1", token=TOKEN, ca_file=tmp_path / "none.pem")


@pytest.mark.parametrize("url", ["http://127.0.0.1:1", "127.0.0.1:7301", "ws://", ""])
def test_address_must_be_one(url: str) -> None:
    """A wrong address is a mistake to be told at once, not a server to be tried for ever."""
    with pytest.raises(ValueError, match="no address of a server"):
        Conversation(url, token=TOKEN)
