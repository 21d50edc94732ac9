"""A network printer on a loopback port of its own, which works or fails as it is told."""

import contextlib
import re
import socket
import struct
import threading
import time
from collections.abc import Iterator, Mapping
from enum import Enum

from antesala.printing.printer_settings import Limits, PrinterSettings
from antesala.settings import Table

QUESTION = re.compile(rb"\x10\x04([\x01-\x04])")
WELL = 0x12
UNASKED = b"\x14\x00\x00\x0f"
"""What a printer sends by itself when its automatic status is on."""

PATIENCE = 60.0
"""Seconds, of a test for its printer; no good test comes near them."""
PATIENT = Limits(deadline=PATIENCE, connect=PATIENCE, answer=PATIENCE, silence=PATIENCE)
"""For a printer that does answer, however busy the machine is on which a test runs."""


class State(Enum):
    """How the printer is."""

    OK = "ok"
    LOW = "low"
    NO_PAPER = "no paper"
    COVER_OPEN = "cover open"
    CUTTER_STUCK = "cutter stuck"
    SWITCHED_OFF_LINE = "switched off line"


ANSWERS: Mapping[State, Mapping[int, int]] = {
    State.OK: {},
    State.LOW: {4: 0x1E},
    State.NO_PAPER: {4: 0x72},
    State.COVER_OPEN: {2: 0x16, 4: 0x72},
    State.CUTTER_STUCK: {2: 0x52},
    State.SWITCHED_OFF_LINE: {1: 0x1A},
}
"""What it answers to which question, if not "well"."""


class Behaviour(Enum):
    """What it does with what it is sent."""

    PRINTS = "prints"
    HANGS = "hangs"
    """Takes the connection and never says a word."""
    RESETS = "resets"
    LEAVES = "leaves"
    """Closes the connection instead of answering."""
    FALLS_SILENT = "falls silent"
    """Answers before the ticket, takes it, and is heard of no more."""
    PAUSES = "pauses"
    """Stops within the ticket until `go_on`."""
    RUNS_OUT = "runs out"
    """The paper ends within the ticket."""
    BREAKS = "breaks"
    """Is cut off within a picture, after so many bytes as `breaks_after` says."""
    CHATTERS = "chatters"
    """Tells its state unasked as well."""
    BABBLES = "babbles"
    """Talks and never answers."""


SILENT = {Behaviour.HANGS, Behaviour.FALLS_SILENT, Behaviour.PAUSES, Behaviour.BABBLES}
"""What is known only by waiting."""


class FakePrinter:
    """Its jobs without the questions; each is there when its connection has ended."""

    def __init__(self, state: State, behaviour: Behaviour) -> None:
        self.state, self.behaviour = state, behaviour
        self.jobs: list[bytes] = []
        self.breaks_after = 10_000
        self.heard = 0.0
        """When it last took a part of a job, in seconds of `time.monotonic`."""
        self.go_on = threading.Event()
        self.job_done = threading.Semaphore(0)
        self._place = socket.socket()
        self._place.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        # No other process gets its port while it is unplugged.
        self._place.bind(("127.0.0.1", 0))
        self._listener: socket.socket | None = None
        self._thread: threading.Thread | None = None

    @property
    def settings(self) -> PrinterSettings:
        host, port = self._place.getsockname()
        return PrinterSettings(paper_waits=0, kind="network", host=host, port=port)

    @property
    def table(self) -> Table:
        """The same, as a device's settings file has them."""
        host, port = self._place.getsockname()
        return {"paper_waits": 0, "kind": "network", "host": host, "port": port}

    @property
    def is_plugged_in(self) -> bool:
        return self._listener is not None

    def plug_in(self) -> None:
        """From now on it takes calls."""
        listener = self._listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        # Little is taken ahead, as by a printer's own small memory.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        listener.bind(self._place.getsockname())
        listener.listen()
        self._thread = threading.Thread(target=self._serve, args=(listener,))
        self._thread.start()

    def unplug(self) -> None:
        """It is not there any more: calls are refused."""
        self.go_on.set()
        if self._listener is not None and self._thread is not None:
            # Wakes the thread where it waits for the next connection.
            with contextlib.suppress(OSError):
                self._listener.shutdown(socket.SHUT_RDWR)
            self._listener.close()
            self._thread.join(PATIENCE)
            self._listener = self._thread = None

    def stop(self) -> None:
        self.unplug()
        self._place.close()

    def wait_for_job(self) -> bytes:
        assert self.job_done.acquire(timeout=PATIENCE)
        return self.jobs[-1]

    def wait_for_paper(self) -> bytes:
        """All jobs since `jobs` were cleared, once one of them was more than questions."""
        while not any(self.jobs):
            assert self.job_done.acquire(timeout=PATIENCE)
        return b"".join(self.jobs)

    def _serve(self, listener: socket.socket) -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection, contextlib.suppress(ConnectionError):
                self._print(connection)

    def _print(self, connection: socket.socket) -> None:
        if self.behaviour is Behaviour.RESETS:
            connection.recv(1)
            _reset(connection)
            return
        if self.behaviour is Behaviour.LEAVES:
            connection.recv(1)
            connection.shutdown(socket.SHUT_WR)
        job, pending = b"", b""
        while received := connection.recv(4096):
            pending += received
            while question := QUESTION.search(pending):
                job, pending = job + pending[: question.start()], pending[question.end() :]
                self._answer(connection, int(question[1][0]), is_printing=bool(job))
            if not pending.endswith((b"\x10", b"\x10\x04")):
                job, pending = job + pending, b""
                self.heard = time.monotonic()
            if self.behaviour is Behaviour.BREAKS and len(job) >= self.breaks_after:
                # What it had taken by then is on paper, or in its memory.
                job, pending = job[: self.breaks_after], b""
                _reset(connection)
                break
            if job and self.behaviour is Behaviour.PAUSES:
                self.go_on.wait(PATIENCE)
        self.jobs.append(job + pending)
        self.job_done.release()

    def _answer(self, connection: socket.socket, number: int, *, is_printing: bool) -> None:
        has_run_out = is_printing and self.behaviour is Behaviour.RUNS_OUT
        byte = ANSWERS[State.NO_PAPER if has_run_out else self.state].get(number, WELL)
        answers = {
            Behaviour.HANGS: b"",
            Behaviour.LEAVES: b"",
            Behaviour.FALLS_SILENT: b"" if is_printing else bytes([byte]),
            Behaviour.CHATTERS: UNASKED + bytes([byte]),
            Behaviour.BABBLES: UNASKED,
        }
        connection.sendall(answers.get(self.behaviour, bytes([byte])))


def _reset(connection: socket.socket) -> None:
    """Make its next close a reset."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


@contextlib.contextmanager
def fake_printer(
    state: State = State.OK, behaviour: Behaviour = Behaviour.PRINTS
) -> Iterator[FakePrinter]:
    """A printer that is switched on."""
    printer = FakePrinter(state, behaviour)
    printer.plug_in()
    try:
        yield printer
    finally:
        printer.stop()
