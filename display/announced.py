"""Which calls a display has announced, kept beside its settings: a restart says none twice.

A call is kept when its announcement begins. A display that is killed in the middle of it does not
say it again: a person who is called twice for one call would come twice.
"""

import logging
from collections.abc import Iterable
from pathlib import Path

import msgspec

from antesala.words.terminal import sentence, told

log = logging.getLogger(__name__)

MOST = 200
"""Calls that are kept: many more than can be open at once in an office of forty counters."""


def announced_file(settings: Path) -> Path:
    """The file beside a display's settings."""
    return settings.with_name(settings.name + ".announced")


class _Kept(msgspec.Struct, frozen=True):
    """The file's content: the keys of calls, the oldest first."""

    calls: list[str]


class Announced:
    """The keys of the calls that were announced. A broken disk only lets it forget."""

    def __init__(self, file: Path) -> None:
        self._file = file
        found = _read(file)
        self.before = None if found is None else frozenset(found)
        """Those of earlier runs of the program; None before the first one."""
        self._calls = list(found or ())
        self._is_broken = False
        if found is None:
            self._write()

    def add(self, key: str) -> None:
        """Keep a call whose announcement begins now."""
        self._calls = [*self._calls[1 - MOST :], key]
        self._write()

    def _write(self) -> None:
        """Write beside the file and rename: a reader, and a crash, find the old or the new one."""
        beside = self._file.with_name(self._file.name + ".new")
        try:
            beside.write_bytes(msgspec.json.encode(_Kept(self._calls)))
            beside.replace(self._file)
        except OSError as fault:
            if not self._is_broken:
                said = sentence("announced-unkept", file=self._file, why=told(fault))
                log.warning("%s", said)
            self._is_broken = True
            return
        self._is_broken = False


def _read(file: Path) -> Iterable[str] | None:
    """The keys in a file; None where there is none, or none that this program wrote."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=_Kept).calls
    except FileNotFoundError:
        return None
    except (OSError, msgspec.DecodeError) as fault:
        log.warning("%s", sentence("announced-unread", file=file, why=told(fault)))
        return None
