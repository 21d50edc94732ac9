"""A Qt program's connection: signals in the GUI thread, one whole picture, a clean end."""

import asyncio
import logging
import re
import socket
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any, ClassVar
from uuid import uuid4

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QThread, Slot

from antesala import link as link_module
from antesala.carrier import Carrier
from antesala.link import Link, Wanted
from antesala.messages.commands import CallForHelp, IssueTicket, SignIn
from antesala.messages.frames import Answer
from antesala.messages.rows import CallRow
from antesala.session import Answered, Enrolled, FollowRefused, Happened
from tests.ground.live import OfficeThread, live_in_thread
from tests.ground.model import AT, CODE, TOKEN
from tests.qt.application import application

LIMIT = 300.0  # seconds; a test that takes them hangs


@pytest.fixture(scope="module")
def loop() -> object:
    """Qt wants an application for queued signals."""
    return application()


@pytest.fixture
def office(loop: object) -> Iterator[OfficeThread]:
    """A live office beside the GUI thread."""
    assert loop
    with live_in_thread() as thread:
        yield thread


class Program(QObject):
    """What a program does with a link: it listens, in the GUI thread, and looks at the mirror."""

    def __init__(self, link: Link) -> None:
        super().__init__()
        self.link = link
        self.heard: list[tuple[str, object]] = []
        self.answers: list[tuple[object, object]] = []
        self.threads: set[QThread] = set()
        link.online_changed.connect(self.on_online)
        link.mirror_changed.connect(self.on_mirror)
        link.happened.connect(self.on_happened)
        link.answered.connect(self.on_answered)
        link.abandoned.connect(self.on_abandoned)
        link.enrolled.connect(self.on_enrolled)
        link.refused_entry.connect(self.on_refused_entry)
        link.follow_refused.connect(self.on_follow_refused)

    @Slot()
    def on_online(self) -> None:
        self._hear("online", self.link.is_online)

    @Slot(str)
    def on_mirror(self, topic: str) -> None:
        self._hear("mirror", topic)

    @Slot(object)
    def on_happened(self, happened: object) -> None:
        self._hear("happened", happened)
        self._hear("codes", self.codes())

    @Slot(object, object)
    def on_answered(self, command: object, answer: object) -> None:
        self.answers.append((command, answer))
        self._hear("answered", command)

    @Slot(object)
    def on_abandoned(self, command: object) -> None:
        self._hear("abandoned", command)

    @Slot(str)
    def on_enrolled(self, token: str) -> None:
        self._hear("enrolled", token)

    @Slot(str)
    def on_refused_entry(self, code: str) -> None:
        self._hear("refused_entry", code)

    @Slot(object)
    def on_follow_refused(self, refused: object) -> None:
        self._hear("follow_refused", refused)

    def codes(self) -> list[str]:
        return [row.code for row in self.link.mirror.rows("board", CallRow)]

    def told(self, signal: str) -> list[object]:
        return [what for name, what in self.heard if name == signal]

    def until(self, predicate: Callable[[], object]) -> None:
        """Let Qt work until something holds."""
        limit = time.monotonic() + LIMIT
        while not predicate():
            # A loop of its own would not run once another test has told the application to end.
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
            assert time.monotonic() < limit, f"it did not come; heard were {self.heard}"

    def _hear(self, signal: str, what: object) -> None:
        self.heard.append((signal, what))
        self.threads.add(QThread.currentThread())


@pytest.fixture
def program(office: OfficeThread) -> Iterator[Program]:
    """A program whose link follows the board and is started."""
    link = Link(office.live.url, token=TOKEN)
    program = Program(link)
    link.follow("board")
    link.start()
    yield program
    link.stop()


def issue() -> IssueTicket:
    """A wish for a ticket."""
    return IssueTicket(id=str(uuid4()), service="id-card", ticket_class="general")


def row(number: int) -> CallRow:
    """A call on the board."""
    return CallRow(id=str(number), code=f"X{number}", counter="c1", number="1", at=AT)


def test_link_answers_in_the_gui_thread(program: Program) -> None:
    """All signals arrive where the screens live, and the picture is there before the happening."""
    wish = issue()
    program.link.ask(wish)
    program.until(lambda: program.told("answered") and program.told("codes"))
    [(command, answer)] = program.answers
    assert command == wish
    assert isinstance(answer, Answer)
    assert isinstance(program.told("happened")[0], Happened)
    assert program.told("codes") == [[answer.code]]
    assert program.threads == {QThread.currentThread()}


def test_link_tells_the_loss_and_the_return(program: Program, office: OfficeThread) -> None:
    """A program knows since when its server is lost, and catches up when it is back."""
    program.until(lambda: program.link.is_online and program.link.mirror.has("board"))
    assert program.link.welcome is not None
    office.do(office.live.close)
    program.until(lambda: not program.link.is_online)
    assert program.link.since is not None
    late = issue()
    program.link.ask(late)
    office.do(office.live.open)
    program.until(lambda: program.told("answered") and len(program.codes()) == 1)
    assert program.told("online") == [True, False, True]
    assert program.link.since is None


def test_the_log_tells_the_loss_and_the_return(
    program: Program, office: OfficeThread, caplog: pytest.LogCaptureFixture
) -> None:
    """The log has the end of a loss too."""
    caplog.set_level(logging.INFO, "antesala.carrier")
    program.until(lambda: program.link.is_online)
    office.do(office.live.close)
    program.until(lambda: not program.link.is_online)
    assert "connected again" not in caplog.text
    office.do(office.live.open)
    program.until(lambda: program.link.is_online)
    assert re.search(r"connected again to ws://\S+ after \d+ s", caplog.text)


def test_link_fills_a_gap(program: Program, office: OfficeThread) -> None:
    """A change that was not told is in the picture after the next one."""
    program.until(lambda: program.link.mirror.has("board"))
    for number, is_told in ((1, False), (2, True)):
        office.do(office.live.change, row(number), "board", is_told=is_told)
    program.until(lambda: program.codes() == ["X1", "X2"])


def test_link_withdraws_what_was_not_sent(loop: object) -> None:
    """A wish taken back before there was a server is abandoned; the end is quick and quiet."""
    assert loop
    link = Link("ws://127.0.0.1:1", token=TOKEN)
    program = Program(link)
    link.start()
    wish = issue()
    link.ask(wish)
    link.withdraw(wish.id)
    program.until(lambda: program.told("abandoned") == [wish])
    assert not link.is_online
    link.stop()


def test_link_enrols_with_a_code(office: OfficeThread) -> None:
    """The token is told once, for the settings."""
    link = Link(office.live.url, code=CODE)
    program = Program(link)
    link.start()
    program.until(lambda: program.link.is_online)
    assert program.told("enrolled") == [TOKEN]
    link.stop()


def test_link_tells_refused_entry(office: OfficeThread) -> None:
    """A device that the server does not know says so on its screen."""
    link = Link(office.live.url, token="not-ours")  # noqa: S106 - it opens nothing
    program = Program(link)
    link.start()
    program.until(lambda: program.told("refused_entry") == ["unknown_token"])
    link.stop()


def test_link_tells_a_refused_follow(program: Program) -> None:
    """A topic that is not for this device is told with its refusal."""
    program.link.follow("ticket", "secret")
    program.until(lambda: program.told("follow_refused"))
    [refused] = program.told("follow_refused")
    assert isinstance(refused, FollowRefused)
    assert refused.refusal.code == "forbidden"


def test_link_holds_nothing_of_what_it_follows_no_more(
    program: Program, office: OfficeThread
) -> None:
    """The link keeps neither rows nor key, for this connection or the next carrier's."""
    program.until(lambda: program.link.mirror.has("board"))
    program.link.follow("ticket", "secret")
    program.until(lambda: program.told("follow_refused"))
    for topic in ("ticket", "board"):
        program.link.unfollow(topic)
    program.until(lambda: not program.link.mirror.has("board"))
    assert program.link._wanted.followed == {}  # noqa: SLF001 - what is handed on
    office.do(office.live.until_heard, 5)
    [connection] = [each for each in office.live.office.connections if each.is_greeted]
    assert connection.follows == {}


def tell_behind_the_back(program: Program, office: OfficeThread) -> None:
    """Have the link's thread take a change while the GUI thread is busy elsewhere."""
    program.until(lambda: program.link.mirror.has("board"))
    heard = len(office.live.office.asked)
    office.do(office.live.change, row(1), "board")
    office.do(office.live.change, row(2), "board", is_told=False)
    office.do(office.live.change, row(3), "board")
    # The gap made the thread subscribe again: it is past the first change.
    office.do(office.live.until_heard, heard + 1)


def test_picture_changes_in_the_gui_thread(program: Program, office: OfficeThread) -> None:
    """While a slot works its picture stays as it is, whatever the other thread has heard."""
    tell_behind_the_back(program, office)
    assert program.codes() == []
    program.until(lambda: program.codes() == ["X1", "X2", "X3"])


def test_stopped_link_is_silent(program: Program, office: OfficeThread) -> None:
    """After the stop no signal comes any more, not even those under way."""
    tell_behind_the_back(program, office)
    heard = list(program.heard)
    program.link.stop()
    program.link.ask(issue())
    program.link.stop()
    QCoreApplication.processEvents()
    assert program.heard == heard
    assert program.codes() == []


def test_stop_ends_the_thread(office: OfficeThread) -> None:
    """A program that ends leaves no thread behind."""
    threads = threading.active_count()
    link = Link(office.live.url, token=TOKEN)
    program = Program(link)
    link.start()
    program.until(lambda: link.is_online)
    assert threading.active_count() == threads + 1
    link.stop()
    assert threading.active_count() == threads


def test_link_starts_once(office: OfficeThread) -> None:
    """A second start is a mistake of the program."""
    link = Link(office.live.url, token=TOKEN)
    link.start()
    with pytest.raises(RuntimeError, match="once"):
        link.start()
    link.stop()


def test_an_outage_is_one_line_of_the_log(caplog: pytest.LogCaptureFixture) -> None:
    """However often a server that is away is tried; the reason is told again once it was there."""
    caplog.set_level(logging.DEBUG, "antesala.carrier")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"ws://127.0.0.1:{free.getsockname()[1]}"
        carrier = Carrier(url, lambda _event: None, token=TOKEN)

        async def tried_twice() -> None:
            running = asyncio.create_task(carrier.run())
            while len(caplog.records) < 2:  # noqa: ASYNC110 - a log has no event
                await asyncio.sleep(0.01)
            running.cancel()

        asyncio.run(asyncio.wait_for(tried_twice(), 30))
    assert [each.levelno for each in caplog.records] == [logging.INFO, logging.DEBUG]


class _Faulty(Carrier):
    """A carrier with a mistake in it, which shows when it is told."""

    made: ClassVar[list["_Faulty"]] = []

    def __init__(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401 - a carrier's own
        super().__init__(*arguments, **named)
        self.fails = asyncio.Event()
        self.made.append(self)

    async def run(self) -> None:
        running = asyncio.create_task(super().run())
        try:
            await self.fails.wait()
            raise ZeroDivisionError
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)

    def fail(self, link: Link) -> None:
        assert link._loop is not None  # noqa: SLF001 - the thread's own
        link._loop.call_soon_threadsafe(self.fails.set)  # noqa: SLF001


def _divide() -> None:
    raise ZeroDivisionError


@pytest.mark.parametrize("how", ["in its work", "in a call-back"])
def test_a_carrier_that_fails_is_replaced(
    office: OfficeThread, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    """The screen says that it is offline, and is soon up to date again; no command is lost."""
    monkeypatch.setattr(link_module, "Carrier", _Faulty)
    monkeypatch.setattr(link_module, "_RESTART_AFTER", 0.01)
    _Faulty.made.clear()
    link = Link(office.live.url, token=TOKEN)
    program = Program(link)
    link.follow("board")
    link.start()
    program.until(lambda: "board" in program.told("mirror"))
    program.heard.clear()
    if how == "in its work":
        _Faulty.made[0].fail(link)
    else:
        assert link._loop is not None  # noqa: SLF001 - the thread's own
        link._loop.call_soon_threadsafe(_divide)  # noqa: SLF001
    program.until(lambda: "board" in program.told("mirror"))
    assert program.told("online") == [False, True]
    assert len(_Faulty.made) == 2
    command = IssueTicket(id=str(uuid4()), service="licences", ticket_class="general")
    link.ask(command)
    program.until(lambda: program.told("answered") == [command])
    link.stop()


def test_what_was_asked_is_asked_again() -> None:
    """By the next carrier, under the same id; a PIN is not, and what was answered neither."""
    ticket = IssueTicket(id=str(uuid4()), service="licences", ticket_class="general")
    done = CallForHelp(id=str(uuid4()))
    pin = SignIn(id=str(uuid4()), clerk="ana", pin="2468")
    wanted = Wanted(code=CODE)
    wanted.followed["board"] = None
    wanted.asked.update({each.id: each for each in (ticket, done, pin)})
    wanted.hear(Answered(done, Answer(id=done.id, at=AT, seq=1)))
    wanted.hear(Enrolled(TOKEN))
    assert wanted.take_secrets() == [pin]
    assert (wanted.token, wanted.code) == (TOKEN, None)
    assert list(wanted.asked.values()) == [ticket]
