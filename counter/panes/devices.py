"""The kiosks and displays that staff look after: what ails which, and who comes first."""

from collections.abc import Iterable

from antesala.messages.rows import DeviceRow

AWAY = "away"
GRAVEST_FIRST = (AWAY, "no_paper", "cover_open", "failed", "offline", "paper_low")
"""What can ail a device; a printer that is ready, or says nothing, is none of it."""
FORESEEN = frozenset({"paper_low"})
"""What will be trouble, and is none yet."""


def ailment(device: DeviceRow) -> str:
    """What ails a device, empty where nothing does."""
    if not device.is_connected:
        return AWAY
    return device.printer if device.printer in GRAVEST_FIRST else ""


def worst_first(devices: Iterable[DeviceRow]) -> list[DeviceRow]:
    """All devices that ail, the one first that a person should see to first."""
    ailing = [device for device in devices if ailment(device)]
    return sorted(ailing, key=lambda each: (GRAVEST_FIRST.index(ailment(each)), each.name))
