"""What is read of the running server for its figures: from the lobby, the rooms and the disk."""

import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from antesala import __version__
from server.live.guests import Lobby
from server.live.office_room import Room
from server.office_folder import DATABASE
from server.operation.certificate import seconds_left
from server.operation.counts import Counts
from server.operation.health import Health
from server.operation.metrics import OfficeReading, Reading

if TYPE_CHECKING:
    from collections.abc import Callable


class Gauges:
    """Reads the server. All but what `measure` does belongs to the event loop's thread."""

    def __init__(
        self, folder: Path, lobby: Lobby, health: Health, certificate: Path | None = None
    ) -> None:
        self._database, self._certificate = folder / DATABASE, certificate
        self._lobby, self._health = lobby, health
        self._counts = {name: Counts() for name in lobby.rooms}
        self.pages: dict[str, Callable[[], int]] = {}
        """How many pages of each kind are open; each listener adds its own."""
        for name, counts in self._counts.items():
            lobby.rooms[name].hub.meter = counts

    def read(self) -> Reading:
        """The server now, without what the disk has to be asked for."""
        rooms = self._lobby.rooms.items()
        return Reading(
            version=__version__,
            offices=[self._office(name, room) for name, room in rooms],
            trouble=self._health.trouble() or "",
            pages={kind: count() for kind, count in self.pages.items()},
        )

    def _office(self, name: str, room: Room) -> OfficeReading:
        heard = room.waits.heard_at
        return OfficeReading(
            office=name,
            counts=self._counts[name],
            waiting_commands=room.hub.waiting,
            waiting_frames=room.fanout.waiting,
            connections=self._lobby.connected(name),
            followers=room.fanout.followers(),
            alarms=room.standing_alarms(),
            clock_offset=room.clocks.reckoned.total_seconds(),
            estimate_age=None if heard is None else time.monotonic() - heard,
        )

    def measure(self, reading: Reading) -> Reading:
        """A reading with what the disk says; in a thread, since a disk may be slow."""
        first = next(iter(self._lobby.rooms.values()))
        return replace(
            reading,
            disk_free=first.disk(),
            database_bytes=_size(self._database),
            log_bytes=_size(self._database.with_name(f"{DATABASE}-wal")),
            certificate_seconds=seconds_left(self._certificate, first.hub.clock()),
            backup_age=_backup_age(first),
        )


def _backup_age(room: Room) -> float | None:
    """Seconds since the last backup that the server made; None where it makes none, or has not."""
    backups = room.backups()
    if backups is None or backups.last is None:
        return None
    return (room.hub.clock() - backups.last).total_seconds()


def _size(file: Path) -> int | None:
    try:
        return file.stat().st_size
    except OSError:
        return None
