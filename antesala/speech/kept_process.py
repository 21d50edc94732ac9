"""A program that answers questions, kept from one to the next: its start is what takes longest.

It ends with this program: at its end it is killed, and where this one is killed, its input ends.
"""

import contextlib
import json
import subprocess
import threading
import weakref
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

PATIENCE = 1.0
"""Seconds for the last words of a program that has ended."""
MOST_SAID = 20
"""Lines of a program's words about its faults that are kept; the rest would grow for months."""

Question = Mapping[str, str | int]
Answer = tuple[bytes, int]
"""Samples of 16 bits, and how many of them are a second."""


class EndedError(Exception):
    """It ended without all answers: its `status`, what it `said`, and how many `answers` came."""

    def __init__(self, status: int, said: str, answers: int) -> None:
        """`status` as the system has it: that of a signal is negative."""
        super().__init__(said or str(status))
        self.status, self.said, self.answers = status, said, answers


class HangsError(Exception):
    """It did not answer in time, and was killed."""


class KeptProcess:
    """Started when it is needed, and anew where it has ended. For any thread.

    Each line of JSON is answered by a line with `hertz` and `bytes`, and then so many bytes.
    """

    def __init__(self, command: Sequence[str], limit: float) -> None:
        """`limit`: seconds for all answers to what is asked together."""
        self._command, self._limit = tuple(command), limit
        self._running: _Running | None = None
        self._end: Callable[[], object] = lambda: None
        self._one_at_a_time = threading.Lock()

    def wake(self) -> None:
        """Start it where it does not run, without waiting for it. Raises `OSError`."""
        with self._one_at_a_time:
            self._awake()

    def ask(self, questions: Sequence[Question]) -> list[Answer]:
        """An answer for each. Raises `EndedError`, `HangsError`, or `OSError` where none starts.

        One that was running before and ends is started anew, once.
        """
        with self._one_at_a_time:
            before, running = self._running, self._awake()
            try:
                return self._answers(running, questions)
            except EndedError:
                if running is not before:
                    raise
            return self._answers(self._awake(), questions)

    def _awake(self) -> "_Running":
        if self._running is None or self._running.process.poll() is not None:
            self._end()
            self._running = _Running(_started(self._command))
            # It is called at the end of this program too.
            self._end = weakref.finalize(self, self._running.end)
        return self._running

    def _answers(self, running: "_Running", questions: Sequence[Question]) -> list[Answer]:
        found: list[Answer] = []
        watch = threading.Timer(self._limit, running.give_up)
        watch.daemon = True
        watch.start()
        try:
            # One by one: a program whose answers are not taken takes no more questions.
            found.extend(map(running.answer, questions))
        except (OSError, EOFError, ValueError, KeyError) as fault:
            ended = running.last(len(found))
            self._end()
            raise (HangsError() if running.was_given_up else ended) from fault
        finally:
            watch.cancel()
        return found


@dataclass(slots=True, eq=False)
class _Running:
    """The program at work. A thread takes what it says of its faults, so that no pipe fills."""

    process: "subprocess.Popen[bytes]"
    was_given_up: bool = False
    _said: "deque[bytes]" = field(default_factory=lambda: deque(maxlen=MOST_SAID))
    _listener: threading.Thread = field(init=False)

    def __post_init__(self) -> None:
        """Begin to listen to its faults."""
        self._listener = threading.Thread(target=self._listen, name="speech faults", daemon=True)
        self._listener.start()

    def answer(self, question: Question) -> Answer:
        """Ask it. Raises one of four errors where it has ended, or answers something else."""
        asked, told = self.process.stdin, self.process.stdout
        if asked is None or told is None:
            raise EOFError
        asked.write(json.dumps(question).encode() + b"\n")
        asked.flush()
        head = json.loads(told.readline())
        sound = told.read(head["bytes"])
        if len(sound) < head["bytes"]:
            raise EOFError
        return sound, head["hertz"]

    def give_up(self) -> None:
        """Kill it for its silence; who waits for its answer is told of its end."""
        self.was_given_up = True
        self.process.kill()

    def last(self, answers: int) -> EndedError:
        """How it ended; one that still runs is killed."""
        try:
            status = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            status = self.process.wait()
        self._listener.join(PATIENCE)
        return EndedError(status, b"".join(self._said).decode(errors="replace").strip(), answers)

    def end(self) -> None:
        """Kill it, if it still runs, and let go what belongs to it."""
        self.process.kill()
        self.process.wait()
        self._listener.join(PATIENCE)
        faults = None if self._listener.is_alive() else self.process.stderr
        for pipe in (self.process.stdin, self.process.stdout, faults):
            if pipe is not None:
                # What it was still to be asked has no reader any more.
                with contextlib.suppress(OSError):
                    pipe.close()

    def _listen(self) -> None:
        if self.process.stderr is not None:
            self._said.extend(self.process.stderr)


def _started(command: Sequence[str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603 - the engine's own program
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
