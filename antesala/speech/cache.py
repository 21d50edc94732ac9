"""Keeps synthesised speech: WAV files in a folder that never grows beyond its limit."""

import hashlib
import logging
import os
import tempfile
from pathlib import Path

from antesala.speech.waves import Wave, WaveError, read, written

log = logging.getLogger(__name__)

LIMIT = 64 * 1024 * 1024
"""The limit in bytes: 25 minutes of speech, every sentence of an office in three languages."""

AFTER = 0.8
"""Part of the limit that is left after clearing, so that not every new phrase has to clear."""


class Cache:
    """A folder of sounds by their phrases. With a full or broken disk it only keeps less."""

    def __init__(self, folder: Path, limit: int = LIMIT) -> None:
        self._folder, self._limit = folder, limit

    def get(self, *key: object) -> Wave | None:
        file = self._file(key)
        try:
            sound = read(file.read_bytes())
            # Used files stay: the oldest go first.
            os.utime(file)
        except FileNotFoundError:
            return None
        except (OSError, WaveError) as fault:
            log.warning("%s cannot be used: %s", file, fault)
            return None
        return sound

    def put(self, sound: Wave, *key: object) -> None:
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self._folder, delete=False) as file:
                file.write(written(sound))
            # Two programs may write the same phrase at once: each file appears whole or not at all.
            Path(file.name).replace(self._file(key))
            self._clear()
        except OSError as fault:
            log.warning("speech is not kept in %s: %s", self._folder, fault)

    def _file(self, key: tuple[object, ...]) -> Path:
        name = hashlib.sha256("\0".join(map(str, key)).encode()).hexdigest()
        return self._folder / f"{name[:32]}.wav"

    def _clear(self) -> None:
        files = [(file.stat(), file) for file in self._folder.iterdir() if file.is_file()]
        size = sum(stat.st_size for stat, _ in files)
        if size <= self._limit:
            return
        for stat, file in sorted(files, key=lambda each: each[0].st_mtime_ns):
            file.unlink(missing_ok=True)
            size -= stat.st_size
            if size <= self._limit * AFTER:
                return
