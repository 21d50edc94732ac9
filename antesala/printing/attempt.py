"""One ticket on its way to the printer, and the turns that tickets take at it.

All the libraries that draw and send a ticket are imported from here, in a printer's own thread.
"""

import logging
import math
import queue
import threading
import time
from dataclasses import dataclass, field

from antesala.printing.condition import READINESS, Condition, Outcome, condition
from antesala.printing.port import PIECE, Port, library, way_to
from antesala.printing.printer_settings import Limits, PrinterSettings
from antesala.printing.printjob import Printed, half_cut_off, job_of, rest_as_white
from antesala.words import Words
from antesala.words.terminal import reason_of, sentence

_log = logging.getLogger(__name__)

MUTE = ("file", "queue")
"""Kinds of printer that take a job and never report their state."""


@dataclass(slots=True)
class Slot:
    """The state that all tickets of one printer share."""

    busy: threading.Lock = field(default_factory=threading.Lock)
    """Printers take one job at a time. Taken once the way is found, never while looking for it."""
    has_half: bool = False
    """Whether a job broke off, so that a part of it may be left in the printer. Guarded by the
    lock.
    """


@dataclass(slots=True)
class Attempt:
    """One ticket, from the printer's name to its word after the cut."""

    settings: PrinterSettings
    limits: Limits
    slot: Slot
    sent: threading.Event = field(default_factory=threading.Event)
    """Set once the ticket is sent; what comes then is the printer's time."""
    _outcome: queue.SimpleQueue[Outcome] = field(default_factory=queue.SimpleQueue)
    _stuck: Outcome = Outcome.OFFLINE
    """The outcome if the printer is not heard again. At first the printer's name is looked up."""
    _moved: float = -math.inf
    """When the printer last took some of the ticket."""
    _begins: threading.Lock = field(default_factory=threading.Lock)
    """Taken once: by the first byte of the ticket, or by the caller that gives up before it."""

    def known(self) -> Outcome:
        """The outcome, or what is known at the deadline. Waits no longer."""
        try:
            return self._outcome.get(timeout=self.limits.deadline)
        except queue.Empty:
            return self.given_up()

    def ended(self) -> Outcome:
        """The outcome of a ticket that was still being printed.

        Waits while the printer takes bytes.
        """
        while True:
            try:
                return self._outcome.get(timeout=self.limits.silence)
            except queue.Empty:
                if not self._is_moving:
                    return self._stuck

    def given_up(self) -> Outcome:
        """Return what is known by now, for a caller that cannot wait any longer.

        A ticket that has begun goes on: to cut it off in the middle would be worse. One that has
        not begun never will: a person who reads that no paper came may ask for it again.
        """
        if self._begins.acquire(blocking=False):
            return self._stuck
        return Outcome.STILL_PRINTING if self._is_moving else self._stuck

    @property
    def _is_moving(self) -> bool:
        return time.monotonic() - self._moved < self.limits.silence

    def run(self, paper: Printed, words: Words) -> None:
        try:
            self._outcome.put(self._printed(paper, words))
        except Exception:  # noqa: BLE001  (the thread's border: after any fault the person is told)
            _log.exception("%s could not be printed", paper.name)
            self._outcome.put(Outcome.FAULT)

    def _printed(self, paper: Printed, words: Words) -> Outcome:
        job = job_of(paper, words, self.settings)
        try:
            way = way_to(self.settings, self.limits.connect)
            self._stuck = Outcome.HANGS  # The printer is still busy with an earlier ticket.
            if not self.slot.busy.acquire(timeout=self.limits.deadline):
                return Outcome.HANGS
            try:
                self._stuck = Outcome.OFFLINE
                port = way(paper.name)
                self._stuck = Outcome.HANGS
                return self._closed_after(port, job)
            finally:
                self.slot.busy.release()
        except OSError as fault:
            _log.warning("%s", sentence("printer-unreached", why=reason_of(fault)))
            return Outcome.OFFLINE

    def _closed_after(self, port: Port, job: bytes) -> Outcome:
        try:
            return self._handed_over(port, job)
        except TimeoutError:
            return Outcome.HANGS
        except OSError as fault:
            _log.warning("%s", sentence("printer-gone", why=reason_of(fault)))
            return Outcome.RESET
        finally:
            port.close()

    def _handed_over(self, port: Port, job: bytes) -> Outcome:
        answers = self.settings.answers and self.settings.kind not in MUTE
        if self.slot.has_half:
            port.send(rest_as_white(self.settings), self.limits.silence)
        if answers:
            before = condition(lambda number: port.ask(number, self.limits.answer))
            if before not in READINESS:
                return Outcome(before)
        self._moved = time.monotonic()
        if not self._begins.acquire(blocking=False):
            return Outcome.HANGS
        self._send(port, job)
        after = self._said(port) if answers else None
        # A printer that reports its state has the rest of the job, and finishes it by itself.
        self.slot.has_half = False
        if after is None:
            return Outcome.SENT
        return READINESS.get(after) or Outcome(after)

    def _send(self, port: Port, job: bytes) -> None:
        """Send the job whole; a job that breaks off is noted for the next one."""
        if self.slot.has_half:
            job = half_cut_off(self.settings) + job
        self.slot.has_half = self.settings.kind != "queue"  # A queue takes a whole job or none.
        for start in range(0, len(job), PIECE):
            port.send(job[start : start + PIECE], self.limits.silence)
            self._moved = time.monotonic()
        port.finish(self.limits.silence)
        self.sent.set()

    def _said(self, port: Port) -> Condition:
        return condition(lambda number: port.ask(number, self.limits.silence))


class Queue:
    """One printer's tickets, of which one is printed at a time, and its state between them."""

    def __init__(self, settings: PrinterSettings, limits: Limits) -> None:
        self._settings, self._limits = settings, limits
        self._slot = Slot()
        library()

    def attempt(self, sent: threading.Event) -> Attempt:
        """A new attempt to print, which tells when its ticket is sent."""
        return Attempt(self._settings, self._limits, self._slot, sent)

    def draw(self, paper: Printed, words: Words) -> None:
        """Draw a ticket that is printed later: what both have in common is kept."""
        job_of(paper, words, self._settings)

    def condition(self) -> Condition | None:
        """The printer's state, or only its presence; None where it cannot be known now.

        Raises `OSError` where there is no answer.
        """
        if self._settings.kind == "file":
            return None
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
