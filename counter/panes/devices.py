"""The kiosks and displays that staff look after: their faults, and which comes first."""

from collections.abc import Iterable

from antesala.messages.rows import DeviceRow

AWAY = "away"
GRAVEST_FIRST = (AWAY, "no_paper", "cover_open", "failed", "offline", "paper_low")
"""The faults that a device can have; a printer that is ready, or does not report, is none."""
FORESEEN = frozenset({"paper_low"})
"""Faults that will cause trouble, but do not yet."""


def ailment(device: DeviceRow) -> str:
    """The fault of a device, empty without one."""
    if not device.is_connected:
        return AWAY
    return device.printer if device.printer in GRAVEST_FIRST else ""


def worst_first(devices: Iterable[DeviceRow]) -> list[DeviceRow]:
    """All devices with a fault, the most urgent first."""
    ailing = [device for device in devices if ailment(device)]
    return sorted(ailing, key=lambda each: (GRAVEST_FIRST.index(ailment(each)), each.name))
