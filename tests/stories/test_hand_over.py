"""Two consoles and a server: one person handed over by keys alone, and the register of it."""

import asyncio
import threading
import time
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from antesala.conversation import Conversation
from antesala.link import Link
from antesala.messages.commands import IssueTicket
from antesala.sizes import console_sizes
from counter.app import QML
from counter.app.controller import Controller
from counter.screen import Screen, View
from counter.work.hands import STRIKE
from tests.qt.stage import Stage
from tests.stories.town import Town, fresh_id, granted

NEED = "Wants to pay a fine in parts"


class Console:
    """One clerk's window on the town, worked by keys."""

    def __init__(self, town: Town, token: str) -> None:
        self.link = Link(town.url, token=token)
        self._passed = 0.0
        self.clerk = Controller(self.link, seconds=lambda: time.monotonic() + self._passed)
        self.stage = Stage(QML, {"bridge": self.clerk.bridge}, (1280, 800), console_sizes())
        self.link.start()

    @property
    def screen(self) -> Screen:
        return self.clerk.bridge.screen

    def strike(self, *keys: Qt.Key) -> None:
        self.stage.window.requestActivate()
        for key in keys:
            self.stage.settle()
            # A second stroke too soon would be taken for an accident, on a fast machine every one.
            self._passed += 2 * STRIKE
            QTest.keyClick(self.stage.window, key)
        self.stage.settle()

    def write(self, text: str) -> None:
        for letter in text:
            event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.sendEvent(self.stage.window, event)

    def until(self, condition: Callable[[Screen], bool]) -> None:
        def is_so() -> bool:
            self.clerk.look()
            return condition(self.screen)

        self.stage.until(is_so)

    def ready(self, act: str) -> None:
        """Until the main key is for this, and can be struck."""
        self.until(lambda shown: shown.main_key.act == act and not shown.main_key.waiting)

    def unlock(self, pin: str) -> None:
        """A console begun anew asks who is signed in for the PIN; the name is chosen already."""
        self.until(lambda shown: shown.view == View.SIGN_IN and bool(shown.sign_in.why))
        self.stage.window.requestActivate()
        self.stage.settle()
        self.write(pin)
        self.strike(Qt.Key.Key_Return)
        self.until(lambda shown: shown.view == View.DESK)

    def close(self) -> None:
        self.link.stop()
        self.stage.close()


Do = Callable[[Coroutine[Any, Any, object]], object]


@contextmanager
def beside() -> Iterator[Do]:
    """A loop on a thread of its own, for the server; this thread is Qt's."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        yield lambda work: asyncio.run_coroutine_threadsafe(work, loop).result(60)
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()


async def issue(town: Town) -> None:
    async with Conversation(town.url, token=town.tokens()[2]) as talk:
        await talk.online()
        wish = IssueTicket(id=fresh_id(), service="consult", ticket_class="general")
        await granted(talk, wish)


def begin(giver: Console) -> None:
    """From the call to the need."""
    giver.ready("call_next")
    giver.strike(Qt.Key.Key_Space)
    giver.ready("start")
    giver.strike(Qt.Key.Key_Return)
    giver.ready("advance")
    giver.strike(Qt.Key.Key_Return)
    giver.until(lambda shown: bool(shown.page.need_label))


def offer(giver: Console, name: str) -> None:
    """Type the need if it is missing, choose the colleague, and send."""
    giver.strike(Qt.Key.Key_F7)
    if giver.screen.dialog.begins_in_need:
        giver.write(NEED)
        giver.strike(Qt.Key.Key_Tab)
    while giver.screen.dialog.rows[giver.screen.dialog.chosen].words != name:
        giver.strike(Qt.Key.Key_Down)
    giver.strike(Qt.Key.Key_Return)
    giver.ready("withdraw")


def test_a_person_is_handed_over(town: Town) -> None:
    """Declined with a reason, offered again, accepted, called and attended with the need."""
    with beside() as do:
        do(town.start())
        giver, receiver = (Console(town, token) for token in town.tokens()[:2])
        try:
            giver.unlock("0001")
            receiver.unlock("0002")
            do(issue(town))
            begin(giver)
            offer(giver, "Clerk 2")
            receiver.until(lambda shown: shown.offer.code == "A001")
            assert receiver.screen.offer.need == NEED
            receiver.strike(Qt.Key.Key_F12, Qt.Key.Key_Return)
            giver.until(lambda shown: shown.banner.headline == "Clerk 2 no puede recibir a A001.")
            assert giver.screen.person.code == "A001"

            offer(giver, "Clerk 2")
            receiver.until(lambda shown: shown.offer.code == "A001")
            receiver.strike(Qt.Key.Key_F11)
            giver.until(lambda shown: shown.banner.headline == "Clerk 2 recibió a A001.")
            assert "derivada a Clerk 2" in giver.screen.registered

            begin(receiver)
            assert receiver.screen.person.code == "A001"
            needed = [item.property("text") for item in receiver.stage.items()]
            assert NEED in needed
        finally:
            # The last program opened has Python's signals, and gives them back to the one before.
            receiver.close()
            giver.close()
            town.terminate()
            do(town.ended())
    lines = town.rows(
        "SELECT clerk, received_by, outcome, kind, service, registered_at > 0, registered_on > ''"
        " FROM attention WHERE registered_at IS NOT NULL"
    )
    assert lines == [("clerk-1", "clerk-2", "linked", "procedure", "consult", 1, 1)]
