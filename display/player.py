"""Plays the chime, one at a time and without holding up the caller."""

import logging
import queue
import tempfile
import threading
from pathlib import Path
from typing import Literal, Self

from antesala.sound import Ended, Ending, Loudspeaker, led_in
from antesala.words.terminal import sentence, told

log = logging.getLogger(__name__)

LIMIT = 5.0
"""Seconds for one chime, which lasts three at most, and the silence before it. Announcing a call
takes longer than this, so that a late chime is never taken for the next call's.
"""
STOP_LIMIT = 2 * LIMIT
"""Seconds for the requested chimes to end: one is playing, and one may wait."""


class Player:
    """One chime, played as often as it is asked for. A context manager.

    Where it cannot be heard, the log says so once, until it can be heard again.
    """

    def __init__(self, tune: bytes) -> None:
        self._tune = tune
        self._wishes: queue.SimpleQueue[Literal["ring", "stop"]] = queue.SimpleQueue()
        self._is_silent = False
        self._thread = threading.Thread(target=self._work, name="chime", daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def ring(self) -> None:
        """Play it after earlier requests. Returns at once and never raises."""
        self._wishes.put("ring")

    @property
    def is_silent(self) -> bool:
        """Whether the last chime could not be heard."""
        return self._is_silent

    def stop(self) -> None:
        """Finish the requested chimes, and take no more."""
        self._wishes.put("stop")
        self._thread.join(STOP_LIMIT)

    def _work(self) -> None:
        try:
            with tempfile.TemporaryDirectory(prefix="antesala-chime-") as folder:
                # A file and not a pipe: some players cannot read a WAV file from a pipe.
                file = Path(folder) / "chime.wav"
                file.write_bytes(led_in(self._tune))
                loudspeaker = Loudspeaker()
                while self._wishes.get() == "ring":
                    self._report(loudspeaker.play(file, LIMIT))
        except OSError as error:
            self._report(Ending(Ended.FAILED, (told(error),)))

    def _report(self, ending: Ending) -> None:
        if ending.how is not Ended.FAILED:
            if self._is_silent:
                log.info("%s", sentence("chime-again"))
            self._is_silent = False
            return
        if not self._is_silent:
            said = "; ".join(ending.faults)
            log.warning("%s", sentence("chime-silent", why=said))
        self._is_silent = True
