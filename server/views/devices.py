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
    connections: int = 0
    beats: int = 0
    """Heartbeats since it disconnected."""
    printer: PrinterState = "none"

    @property
    def is_connected(self) -> bool:
        return self.beats < BEATS_TO_MISS


class Devices:
    """The devices that have connected since the server started."""

    def __init__(self) -> None:
        self._standing: dict[str, _Standing] = {}

    def __iter__(self) -> Iterator[str]:
        return iter(self._standing)

    def arrive(self, device: Device) -> None:
        """Note that a connection of a device has been greeted."""
        if device.role in SEEN:
            standing = self._standing.setdefault(device.id, _Standing(device))
            standing.connections += 1
            standing.beats = 0

    def leave(self, device: Device) -> None:
        """Note that one of a device's connections has ended."""
        standing = self._standing.get(device.id)
        if standing is not None:
            standing.connections -= 1

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
                if standing.beats == BEATS_TO_MISS:
                    missed.append(name)
        return missed

    def row(self, catalogue: Catalogue, device: str) -> DeviceRow | None:
        """A device as staff see it; the office file gives the place for its name."""
        standing = self._standing.get(device)
        if standing is None:
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
            printer=standing.printer,
        )
