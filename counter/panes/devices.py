"""The kiosks and displays that staff look after: their faults, and which comes first."""

from collections.abc import Iterable

from antesala.messages.rows import DeviceRow
from antesala.words import Words, hour, instant
from counter.work.moment import Moment

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


def trouble_words(device: DeviceRow, moment: Moment, words: Words) -> str:
    """The fault of an ailing device; of one that is away, since when, with the date of another day.

    An older server does not say since when.
    """
    trouble, zone = ailment(device), moment.office.zone
    if trouble != AWAY or device.away_since is None:
        return words.say(f"counter-device-{trouble}")
    since = instant(device.away_since).astimezone(zone)
    is_today = since.date() == moment.now.astimezone(zone).date()
    said = "counter-device-away-today" if is_today else "counter-device-away-since"
    return words.say(said, hour=hour(since, zone), at=since)
