"""Alarms of the hall, availability of kiosks and displays, and use of a kiosk's aids."""

from server.domain.equipment import Aid
from server.domain.tally import percentile
from server.report.figures import Value, count, part_of
from server.report.indicators.cell import Cell, ratio

HOUR = 3600


def alarms(cell: Cell) -> Value | None:
    """Alarms of the hall.

    Formula: the number of alarms that stood in the period, within opening hours.
    Unit: number
    Source: equipment
    """
    return None if cell.equipment is None else count(len(cell.equipment.lengths))


def alarm_p50(cell: Cell) -> Value | None:
    """How long an alarm stood: half, at most.

    Formula: of the seconds that each alarm stood within opening hours, the one at place ⌈0.5 · n⌉.
    Unit: seconds
    Source: equipment
    """
    if cell.equipment is None:
        return None
    return Value(percentile(cell.equipment.lengths, 0.5), len(cell.equipment.lengths))


def alarm_seconds(cell: Cell) -> Value | None:
    """How long alarms stood in all.

    Formula: the sum of the seconds that each alarm stood within opening hours.
    Unit: total
    Source: equipment
    """
    return None if cell.equipment is None else count(sum(cell.equipment.lengths))


def kiosk_up(cell: Cell) -> Value | None:
    """Kiosks available.

    Formula: seconds for which kiosks were connected within opening hours ÷ seconds for which they
    should have been. n is whole hours.
    Unit: time_share
    Source: equipment
    """
    return None if cell.equipment is None else _up(*cell.equipment.up("kiosk"))


def display_up(cell: Cell) -> Value | None:
    """Displays available.

    Formula: as `kiosk_up`, of displays.
    Unit: time_share
    Source: equipment
    """
    return None if cell.equipment is None else _up(*cell.equipment.up("display"))


def aid_voice(cell: Cell) -> Value | None:
    """Used the kiosk by voice.

    Formula: sessions at kiosks in which the voice was on ÷ sessions at kiosks.
    Unit: share
    Source: equipment
    Limits: a session is counted, and no person or ticket with it.
    """
    return _aid(cell, Aid.VOICE)


def aid_keypad(cell: Cell) -> Value | None:
    """Used the kiosk by its keys.

    Formula: sessions at kiosks in which the keypad was used ÷ sessions at kiosks.
    Unit: share
    Source: equipment
    Limits: as `aid_voice`.
    """
    return _aid(cell, Aid.KEYPAD)


def aid_contrast(cell: Cell) -> Value | None:
    """Used the kiosk in high contrast.

    Formula: sessions at kiosks in which high contrast was on ÷ sessions at kiosks.
    Unit: share
    Source: equipment
    Limits: as `aid_voice`.
    """
    return _aid(cell, Aid.CONTRAST)


def aid_reach(cell: Cell) -> Value | None:
    """Used the kiosk with the controls low.

    Formula: sessions at kiosks in which the controls were at the bottom ÷ sessions at kiosks.
    Unit: share
    Source: equipment
    Limits: as `aid_voice`.
    """
    return _aid(cell, Aid.LOW)


def aid_large(cell: Cell) -> Value | None:
    """Used the kiosk with large letters.

    Formula: sessions at kiosks in which letters were enlarged ÷ sessions at kiosks.
    Unit: share
    Source: equipment
    Limits: as `aid_voice`.
    """
    return _aid(cell, Aid.LARGE)


def _up(up: int, expected: int) -> Value:
    return ratio(up, expected, expected // HOUR)


def _aid(cell: Cell, aid: Aid) -> Value | None:
    if cell.equipment is None:
        return None
    return part_of(cell.equipment.aids.get(aid, 0), cell.equipment.sessions)
