"""Prints a ticket and knows within seconds how that went. It issues none, so it may print again.

The printer is asked for its state before the ticket and after the cut: the network takes a short
ticket even when the printer hangs. Each ticket is printed in a thread of its own.
"""

import logging
import threading
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from antesala.printing.condition import Condition, Outcome
from antesala.printing.printer_settings import Limits, PrinterSettings
from antesala.words import Words
from antesala.words.terminal import reason_of, sentence

if TYPE_CHECKING:
    from antesala.printing.attempt import Queue
    from antesala.printing.printjob import Printed

HEAD_START = 0.02
"""Seconds that a caller leaves to its ticket. Python runs one thread at a time, and a window that
drew its next screen meanwhile would keep the paper waiting for longer than this.
"""

_log = logging.getLogger(__name__)


class Printer:
    """One printer. Its methods never raise, and may be called from any thread."""

    def __init__(self, settings: PrinterSettings, limits: Limits | None = None) -> None:
        self._settings, self._limits = settings, limits or Limits()
        self._loading = threading.Lock()
        self._queue: Queue | None = None

    @property
    def paper_waits(self) -> float:
        """How long, in seconds, a person can say that they want no paper."""
        return self._settings.paper_waits

    def prepare(self) -> None:
        """Load what printing needs beside the caller, so that the first ticket does not wait."""
        if self._settings.kind != "none":
            threading.Thread(target=self._prepare, daemon=True).start()

    def _prepare(self) -> None:
        try:
            self._loaded()
        except Exception:  # noqa: BLE001 - the thread's border: a ticket will tell of it too
            _log.exception("what printing needs cannot be loaded")

    def foresee(self, paper: "Printed", words: Words) -> None:
        """Draw beside the caller what is known of a ticket that will be due in a moment."""
        if self._settings.kind != "none":
            threading.Thread(target=self._foresee, args=(paper, words), daemon=True).start()

    def _foresee(self, paper: "Printed", words: Words) -> None:
        try:
            self._loaded().draw(paper, words)
        except Exception:  # noqa: BLE001 - the thread's border: the ticket itself will tell of it
            _log.exception("%s could not be drawn beforehand", paper.name)

    def print_slip(self, paper: "Printed", words: Words) -> Outcome:
        """Print a ticket and wait for the outcome, which comes before the deadline."""
        return next(self._outcomes(paper, words, threading.Event()))

    def start(self, paper: "Printed", words: Words, tell: Callable[[Outcome], None]) -> None:
        """Print a ticket beside the caller; `tell` is called in another thread.

        It is called once; and once more with the outcome, if the ticket was still being printed.
        Returns once the ticket is sent, or after `HEAD_START`.
        """
        sent = threading.Event()

        def told() -> None:
            for outcome in self._outcomes(paper, words, sent):
                sent.set()
                tell(outcome)

        threading.Thread(target=told, daemon=True).start()
        sent.wait(HEAD_START)

    def check(self, tell: Callable[[Condition | None], None]) -> None:
        """Ask the printer for its state beside the caller; `tell` is called in another thread.

        It is called once, with None where that cannot be known: of a file, and while a ticket is
        printed.
        """
        threading.Thread(target=lambda: tell(self._condition()), daemon=True).start()

    def _outcomes(self, paper: "Printed", words: Words, sent: threading.Event) -> Iterator[Outcome]:
        """Tell what is known at the deadline, and later the outcome, if it was not known then."""
        if self._settings.kind == "none":
            yield Outcome.NOT_CONFIGURED
            return
        try:
            attempt = self._loaded().attempt(sent)
        except Exception:  # noqa: BLE001 - the thread's border: after any fault the person is told
            _log.exception("%s could not be printed", paper.name)
            yield Outcome.FAULT
            return
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
        if self._settings.kind == "none":
            return None
        try:
            return self._loaded().condition()
        except OSError as fault:
            _log.warning("%s", sentence("printer-silent", why=reason_of(fault)))
            return Condition.OFFLINE
        except Exception:  # noqa: BLE001 - the thread's border: the caller waits for an answer
            _log.exception("the printer could not be looked at")
            return Condition.FAULT

    def _loaded(self) -> "Queue":
        with self._loading:
            if self._queue is None:
                # What draws and sends a ticket takes 0.3 s to load, and no window waits for it.
                from antesala.printing.attempt import Queue  # noqa: PLC0415 - as said above

                self._queue = Queue(self._settings, self._limits)
            return self._queue
