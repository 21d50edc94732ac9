"""Joins a console with a practice in another thread: the band's sentences, the sign-in, «again»."""

import uuid
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from antesala.link import Link
from antesala.messages import commands as c
from antesala.session import FollowRefused
from counter.app.bridge import CounterBridge
from counter.panes.practice import Band
from counter.screen import View

PIN = "0000"
"""What is typed in the clerk's place: in practice every PIN is right."""


class Practice(Protocol):
    """A practice in a thread of its own, as the console uses it."""

    url: str
    code: str
    """With which its console enrols."""
    clerk: str
    """The clerk who sits down at each beginning."""

    def listen(self, tell: Callable[[Band], None]) -> None:
        """Tell the band's sentences from now on, in the practice's own thread."""

    def again(self) -> None:
        """Begin another morning."""


class Practising(QObject):
    """The console's side of a practice. Make it in the window's thread."""

    _told = Signal(object)

    def __init__(self, practice: Practice) -> None:
        super().__init__()
        self._practice = practice
        self._bridge: CounterBridge | None = None
        self._link: Link | None = None
        self._is_beginning = True

    def attend(self, bridge: CounterBridge, link: Link) -> None:
        """Begin with this console."""
        self._bridge, self._link = bridge, link
        self._told.connect(bridge.show_practice)
        bridge.practiceAgain.connect(self._begin_again)
        link.online_changed.connect(self._sign_in)
        link.follow_refused.connect(self._signed_out)
        self._practice.listen(self._told.emit)

    @Slot()
    def _begin_again(self) -> None:
        """A clerk who has signed out by themselves signs in by themselves, too."""
        self._is_beginning = self._bridge is not None and self._bridge.screen.view != View.SIGN_IN
        self._practice.again()

    @Slot(object)
    def _signed_out(self, ended: FollowRefused) -> None:
        if ended.topic == "office":
            self._sign_in()

    @Slot()
    def _sign_in(self) -> None:
        if self._is_beginning and self._link is not None and self._link.is_online:
            self._is_beginning = False
            self._link.ask(c.SignIn(id=str(uuid.uuid4()), clerk=self._practice.clerk, pin=PIN))
