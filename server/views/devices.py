"""The kiosks and displays of one office now: which are connected, and what state they report.

This is kept in memory outside the office: it has no data about people or tickets, and each device
reports again when it connects. So it is not in the journal and needs no replay.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from antesala.messages.kinds import DeviceRole, PrinterState
from antesala.messages.rows import DeviceRow
from server.domain.catalogue import Catalogue
from server.store import Device

SEEN = frozenset({"kiosk", "display"})
"""Roles of devices in the hall, where no member of staff would notice a failure."""
BEATS_TO_MISS = 2
"""Heartbeats without a device until staff are told: a restarting program takes less."""


@dataclass(slots=True)
class _Standing:
    """One device since it first connected."""

    device: Device
    seen_at: str
    """When it was last connected, or when the server started without it: ISO 8601, UTC."""
    connections: int = 0
    beats: int = 0
    """Heartbeats since it disconnected, or since the server's start."""
    printer: PrinterState = "none"

    @property
    def is_connected(self) -> bool:
        return self.beats < BEATS_TO_MISS


class Devices:
    """The devices that are enrolled, whether or not they have connected since the server started.

    Times are ISO 8601 in UTC, as the wire has them.
    """

    def __init__(self) -> None:
        self._standing: dict[str, _Standing] = {}

    def __iter__(self) -> Iterator[str]:
        """The devices that staff see."""
        return (name for name, each in self._standing.items() if each.device.role in SEEN)

    def expect(self, device: Device, at: str) -> None:
        """Note an enrolled device that has not connected yet, at the server's start."""
        self._standing.setdefault(device.id, _Standing(device, at))

    def arrive(self, device: Device, at: str) -> None:
        """Note that a connection of a device has been greeted."""
        standing = self._standing.setdefault(device.id, _Standing(device, at))
        standing.connections += 1
        standing.beats = 0

    def leave(self, device: Device, at: str) -> None:
        """Note that one of a device's connections has ended."""
        standing = self._standing.get(device.id)
        if standing is not None:
            standing.connections -= 1
            standing.seen_at = at

    def away(self) -> dict[str, str]:
        """The devices without a connection now, and the time since which each has had none."""
        return {name: each.seen_at for name, each in self._standing.items() if not each.connections}

    def report(self, device: Device, printer: PrinterState) -> None:
        """Note the state that a connected device reports for its printer."""
        self._standing[device.id].printer = printer

    def forget(self, device: str) -> None:
        """Forget a device."""
        self._standing.pop(device, None)

    def beat(self) -> list[str]:
        """Count a heartbeat; return the devices that are missing from now on."""
        missed = []
        for name, standing in self._standing.items():
            if not standing.connections:
                standing.beats += 1
                if standing.beats == BEATS_TO_MISS and standing.device.role in SEEN:
                    missed.append(name)
        return missed

    def row(self, catalogue: Catalogue, device: str) -> DeviceRow | None:
        """A device as staff see it; the office file gives the place for its name."""
        standing = self._standing.get(device)
        if standing is None or standing.device.role not in SEEN:
            return None
        known = standing.device
        screens = catalogue.kiosks if known.role == "kiosk" else catalogue.displays
        places = (screen.place for screen in screens if screen.name == known.name)
        return DeviceRow(
            id=device,
            name=known.name,
            role=msgspec.convert(known.role, DeviceRole),
            place=next(places, ""),
            is_connected=standing.is_connected,
            away_since=None if standing.is_connected else standing.seen_at,
            printer=standing.printer,
        )
