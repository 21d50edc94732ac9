"""Prints a ticket and knows within seconds how that went. It issues none, so it may print again.

The printer is asked how it is before the ticket and after the cut: a short ticket to a printer
that hangs is taken by the network all the same.
"""

import logging
import threading
from collections.abc import Callable, Iterator

from antesala.words import Words
from kiosk.printing.attempt import MUTE, Attempt, Limits, Slot
from kiosk.printing.condition import Condition, Outcome, condition
from kiosk.printing.port import way_to
from kiosk.printing.printer_library import library
from kiosk.printing.printer_settings import PrinterSettings
from kiosk.printing.printjob import Printed

_log = logging.getLogger(__name__)


class Printer:
    """One printer. Its methods never raise, and may be called from any thread."""

    def __init__(self, settings: PrinterSettings, limits: Limits | None = None) -> None:
        self._settings, self._limits = settings, limits or Limits()
        self._slot = Slot()
        if settings.kind != "none":
            library()

    @property
    def paper_waits(self) -> float:
        """Seconds in which a person may say that they want no paper."""
        return self._settings.paper_waits

    def print_slip(self, paper: Printed, words: Words) -> Outcome:
        """Print a ticket and wait for the outcome, which comes before the deadline."""
        return next(self._outcomes(paper, words))

    def start(self, paper: Printed, words: Words, tell: Callable[[Outcome], None]) -> None:
        """Print a ticket beside the caller; `tell` is called in another thread.

        Once; and once more, with how it ended, where it was still being printed.
        """

        def told() -> None:
            for outcome in self._outcomes(paper, words):
                tell(outcome)

        threading.Thread(target=told, daemon=True).start()

    def check(self, tell: Callable[[Condition | None], None]) -> None:
        """Ask the printer how it is, beside the caller; `tell` is called once, in another thread.

        It is told None where that cannot be known: of a file, and while a ticket is printed.
        """
        threading.Thread(target=lambda: tell(self._condition()), daemon=True).start()

    def _outcomes(self, paper: Printed, words: Words) -> Iterator[Outcome]:
        """What is known at the deadline; and the end, where it was not known by then."""
        if self._settings.kind == "none":
            yield Outcome.NOT_CONFIGURED
            return
        attempt = Attempt(self._settings, self._limits, self._slot)
        # A name that nobody resolves, or a device that takes nothing, knows no time-out.
        threading.Thread(target=attempt.run, args=(paper, words), daemon=True).start()
        outcome = attempt.known()
        _log.info("%s: %s", paper.name, outcome)
        yield outcome
        if outcome is Outcome.STILL_PRINTING:
            outcome = attempt.ended()
            _log.info("%s in the end: %s", paper.name, outcome)
            yield outcome

    def _condition(self) -> Condition | None:
        if self._settings.kind in ("file", "none"):
            return None
        try:
            return self._asked()
        except OSError as fault:
            _log.warning("the printer does not answer: %s", fault)
            return Condition.OFFLINE
        except Exception:  # noqa: BLE001  (the thread's border: who is told nothing looks no more)
            _log.exception("the printer could not be looked at")
            return Condition.FAULT

    def _asked(self) -> Condition | None:
        """Raises `OSError` where there is no answer. Of some all is that they are there."""
        way = way_to(self._settings, self._limits.connect)
        if not self._slot.busy.acquire(blocking=False):
            return None
        try:
            port = way("")
            try:
                if not self._settings.answers or self._settings.kind in MUTE:
                    return Condition.READY
                return condition(lambda number: port.ask(number, self._limits.answer))
            finally:
                port.close()
        finally:
            self._slot.busy.release()
