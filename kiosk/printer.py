"""Prints a ticket and knows within seconds how that went. It issues none, so it may print again.

The printer is asked how it is before the ticket and after the cut: a short ticket to a printer
that hangs is taken by the network all the same.
"""

import logging
import math
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from antesala.words import Words
from kiosk.condition import READINESS, Condition, Outcome, condition
from kiosk.port import PIECE, Port, open_port
from kiosk.printer_library import library
from kiosk.printer_settings import PrinterSettings
from kiosk.printjob import Printed, job_of

_log = logging.getLogger(__name__)


MUTE = ("file", "queue")
"""Kinds that take a job and never say how the printer is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long a printer is waited for, in seconds."""

    deadline: float = 2.5
    """For the outcome. A person stands there and must not wonder for longer."""
    connect: float = 1.0
    """In a building it takes 0.01."""
    answer: float = 0.8
    """For its first word; the slowest on a wireless network need 0.3."""
    silence: float = 1.5
    """While it prints, without a byte taken or said: pauses of a second are common."""


class Printer:
    """One printer. Its methods never raise, and may be called from any thread."""

    def __init__(self, settings: PrinterSettings, limits: Limits | None = None) -> None:
        self._settings, self._limits = settings, limits or Limits()
        self._busy = threading.Lock()
        if settings.kind != "none":
            library()

    @property
    def paper_waits(self) -> float:
        """Seconds in which a person may say that they want no paper."""
        return self._settings.paper_waits

    def print_slip(self, paper: Printed, words: Words) -> Outcome:
        """Print a ticket and wait for the outcome, which comes before the deadline."""
        if self._settings.kind == "none":
            return Outcome.NOT_CONFIGURED
        attempt = _Attempt(self._settings, self._limits)
        # A name that nobody resolves, or a device that takes nothing, knows no time-out. What is
        # late goes on by itself: a ticket cut off in the middle would be worse.
        threading.Thread(target=attempt.run, args=(paper, words, self._busy), daemon=True).start()
        try:
            outcome = attempt.outcome.get(timeout=self._limits.deadline)
        except queue.Empty:
            outcome = attempt.if_late
        _log.info("%s: %s", paper.name, outcome)
        return outcome

    def start(self, paper: Printed, words: Words, tell: Callable[[Outcome], None]) -> None:
        """Print a ticket beside the caller; `tell` is called once, in another thread."""
        threading.Thread(target=lambda: tell(self.print_slip(paper, words)), daemon=True).start()

    def check(self, tell: Callable[[Condition | None], None]) -> None:
        """Ask the printer how it is, beside the caller; `tell` is called once, in another thread.

        It is told None where that cannot be known: of a file, and while a ticket is printed.
        """
        threading.Thread(target=lambda: tell(self._condition()), daemon=True).start()

    def _condition(self) -> Condition | None:
        if self._settings.kind in (*MUTE, "none") or not self._busy.acquire(blocking=False):
            return None
        try:
            return self._asked()
        except OSError as fault:
            _log.warning("the printer does not answer: %s", fault)
            return Condition.OFFLINE
        except Exception:  # noqa: BLE001  (the thread's border: who is told nothing looks no more)
            _log.exception("the printer could not be looked at")
            return Condition.FAULT
        finally:
            self._busy.release()

    def _asked(self) -> Condition:
        """Raises `OSError` where there is no answer. Of some it is all that they take a call."""
        port = open_port(self._settings, "", self._limits.connect)
        try:
            if not self._settings.answers:
                return Condition.READY
            return condition(lambda number: port.ask(number, self._limits.answer))
        finally:
            port.close()


@dataclass(slots=True)
class _Attempt:
    """One ticket on its way to the printer."""

    settings: PrinterSettings
    limits: Limits
    outcome: queue.SimpleQueue[Outcome] = field(default_factory=queue.SimpleQueue)
    if_stuck: Outcome = Outcome.HANGS
    """What it means if nothing more is heard. At first an earlier ticket is being waited for."""
    moved: float = -math.inf
    """When the printer last took some of the ticket."""

    @property
    def if_late(self) -> Outcome:
        """What is known by now, for who cannot wait for more."""
        if time.monotonic() - self.moved < self.limits.silence:
            return Outcome.STILL_PRINTING
        return self.if_stuck

    def run(self, paper: Printed, words: Words, busy: threading.Lock) -> None:
        """Printers take one job at a time, so a second one waits for the first."""
        if not busy.acquire(timeout=self.limits.deadline):
            return
        try:
            self.outcome.put(self._printed(paper, words))
        except Exception:  # noqa: BLE001  (the thread's border: a fault leaves no person waiting)
            _log.exception("the ticket %s could not be printed", paper.name)
            self.outcome.put(Outcome.FAULT)
        finally:
            busy.release()

    def _printed(self, paper: Printed, words: Words) -> Outcome:
        job = job_of(paper, words, self.settings)
        self.if_stuck = Outcome.OFFLINE
        try:
            port = open_port(self.settings, paper.name, self.limits.connect)
        except OSError as fault:
            _log.warning("the printer cannot be reached: %s", fault)
            return Outcome.OFFLINE
        self.if_stuck = Outcome.HANGS
        try:
            return self._handed_over(port, job)
        except TimeoutError:
            return Outcome.HANGS
        except OSError as fault:
            _log.warning("the printer went away: %s", fault)
            return Outcome.RESET
        finally:
            port.close()

    def _handed_over(self, port: Port, job: bytes) -> Outcome:
        answers = self.settings.answers and self.settings.kind not in MUTE
        if answers:
            before = condition(lambda number: port.ask(number, self.limits.answer))
            if before not in READINESS:
                return Outcome(before)
        for start in range(0, len(job), PIECE):
            port.send(job[start : start + PIECE], self.limits.silence)
            self.moved = time.monotonic()
        port.finish(self.limits.silence)
        if not answers:
            return Outcome.SENT
        after = condition(lambda number: port.ask(number, self.limits.silence))
        return READINESS.get(after) or Outcome(after)
