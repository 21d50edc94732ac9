"""The kiosks and displays of one office now: who is connected, and how each says that it is.

Kept in memory, beside the office and not in it: it tells nothing of any person or ticket, and every
device says it anew when it connects. So no journal holds it, and no replay has to bring it back.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from antesala.messages.kinds import DeviceRole, PrinterState
from antesala.messages.rows import DeviceRow
from server.domain.catalogue import Catalogue
from server.store import Device

SEEN = frozenset({"kiosk", "display"})
"""Roles of devices that stand in the hall with nobody before them who would notice."""
BEATS_TO_MISS = 2
"""Heartbeats without a device until staff are told: a program that starts anew takes less."""


@dataclass(slots=True)
class _Standing:
    """One device since it first connected."""

    device: Device
    connections: int = 0
    beats: int = 0
    """Heartbeats since it left."""
    printer: PrinterState = "none"

    @property
    def is_connected(self) -> bool:
        return self.beats < BEATS_TO_MISS


class Devices:
    """Those that have connected since the server started."""

    def __init__(self) -> None:
        self._standing: dict[str, _Standing] = {}

    def __iter__(self) -> Iterator[str]:
        return iter(self._standing)

    def arrive(self, device: Device) -> None:
        """A connection of a device has been greeted."""
        if device.role in SEEN:
            standing = self._standing.setdefault(device.id, _Standing(device))
            standing.connections += 1
            standing.beats = 0

    def leave(self, device: Device) -> None:
        """One of its connections has ended."""
        standing = self._standing.get(device.id)
        if standing is not None:
            standing.connections -= 1

    def report(self, device: Device, printer: PrinterState) -> None:
        """What a connected device says of its printer."""
        self._standing[device.id].printer = printer

    def forget(self, device: str) -> None:
        """A device is known no more."""
        self._standing.pop(device, None)

    def beat(self) -> list[str]:
        """A heartbeat has passed; the devices that are missed from now on."""
        missed = []
        for name, standing in self._standing.items():
            if not standing.connections:
                standing.beats += 1
                if standing.beats == BEATS_TO_MISS:
                    missed.append(name)
        return missed

    def row(self, catalogue: Catalogue, device: str) -> DeviceRow | None:
        """A device as staff see it; its place is that of its name in the office file."""
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
