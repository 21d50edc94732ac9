"""Prints a ticket and knows within seconds how that went. It issues none, so it may print again.

The printer is asked for its state before the ticket and after the cut: the network takes a short
ticket even when the printer hangs.
"""

import logging
import threading
from collections.abc import Callable, Iterator

from antesala.printing.attempt import MUTE, Attempt, Limits, Slot
from antesala.printing.condition import Condition, Outcome, condition
from antesala.printing.port import way_to
from antesala.printing.printer_library import library
from antesala.printing.printer_settings import PrinterSettings
from antesala.printing.printjob import Printed
from antesala.words import Words

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
        """How long, in seconds, a person can say that they want no paper."""
        return self._settings.paper_waits

    def print_slip(self, paper: Printed, words: Words) -> Outcome:
        """Print a ticket and wait for the outcome, which comes before the deadline."""
        return next(self._outcomes(paper, words))

    def start(self, paper: Printed, words: Words, tell: Callable[[Outcome], None]) -> None:
        """Print a ticket beside the caller; `tell` is called in another thread.

        It is called once; and once more with the outcome, if the ticket was still being printed.
        """

        def told() -> None:
            for outcome in self._outcomes(paper, words):
                tell(outcome)

        threading.Thread(target=told, daemon=True).start()

    def check(self, tell: Callable[[Condition | None], None]) -> None:
        """Ask the printer for its state beside the caller; `tell` is called in another thread.

        It is called once, with None where that cannot be known: of a file, and while a ticket is
        printed.
        """
        threading.Thread(target=lambda: tell(self._condition()), daemon=True).start()

    def _outcomes(self, paper: Printed, words: Words) -> Iterator[Outcome]:
        """Tell what is known at the deadline, and later the outcome, if it was not known then."""
        if self._settings.kind == "none":
            yield Outcome.NOT_CONFIGURED
            return
        attempt = Attempt(self._settings, self._limits, self._slot)
        # A name that does not resolve, or a device that takes no bytes, has no time-out.
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
        except Exception:  # noqa: BLE001  (the thread's border: the caller waits for an answer)
            _log.exception("the printer could not be looked at")
            return Condition.FAULT

    def _asked(self) -> Condition | None:
        """Raises `OSError` where there is no answer.

        Of some printers only their presence is known.
        """
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
