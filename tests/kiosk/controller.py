"""A kiosk on its window for tests: its link speaks, and its clock goes, as a test says."""

from types import TracebackType
from typing import Self, cast

from PySide6.QtCore import QTimer

from antesala.link import Link
from antesala.printing.condition import Outcome
from antesala.printing.printer import Printer
from antesala.settings import Screen
from antesala.speech.speaker import Outlet
from kiosk.app import QML, Fitting, Wiring, place_of
from kiosk.app.controller import Controller
from kiosk.keys.key_settings import KeySettings
from kiosk.way.state import Aid
from tests.kiosk.office import NOW, FakeLink
from tests.kiosk.printers import PaperlessPrinter
from tests.qt.stage import Stage

UNMEASURED = Screen()


class Standing(Stage):
    """A kiosk as it stands in a hall."""

    def __init__(
        self,
        size: tuple[int, int] = (1080, 1920),
        printer: Printer | None = None,
        *,
        screen: Screen = UNMEASURED,
        keys: KeySettings | None = None,
        outlet: Outlet | None = None,
    ) -> None:
        """A kiosk with an `outlet` speaks to it."""
        self.link, self.printer, self.outlet = FakeLink(), printer, outlet
        self.seconds, self.now = 0.0, NOW
        link = cast(Link, self.link)  # noqa: TC006 - it is there to be told apart from the fake
        self.controller = Controller(
            link,
            printer,
            place=place_of(screen),
            missing=frozenset() if outlet else frozenset({Aid.VOICE}),
            seconds=self.clock,
            now=lambda: self.now,
        )
        super().__init__(QML, {"bridge": self.controller.bridge}, size, is_drawn=False)
        self._fitting = Fitting(self.program, self.controller.bridge, link, screen)
        self.wiring = Wiring(self._fitting, self.controller, keys, outlet, seconds=self.clock)
        self.controller.start()
        self.keep_time(by_itself=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: object, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self.wiring.stop()
        self.controller.stop()
        super().close()

    def keep_time(self, *, by_itself: bool) -> None:
        """By itself the kiosk looks at moments that depend on how busy the machine is."""
        for timer in self.controller.findChildren(QTimer):
            timer.blockSignals(not by_itself)

    def clock(self) -> float:
        return self.seconds

    def open_office(self) -> None:
        """The server is there and has sent all rows."""
        self.link.come_online()
        self.link.tell_office()
        self.link.tell_calls()
        self.settle()

    def printed(self, outcome: Outcome) -> None:
        """The printer tells how the ticket's printing went."""
        assert isinstance(self.printer, PaperlessPrinter)
        self.printer.tell(outcome)
        self.settle()

    def hush(self) -> None:
        """Wait until the kiosk has said what it is saying: no time passes before."""
        self.until(lambda: self.controller.journey.speaks_since is None)

    def look_after(self, seconds: float) -> None:
        """Let time pass."""
        self.seconds += seconds
        self.controller.look()
        self.settle()
