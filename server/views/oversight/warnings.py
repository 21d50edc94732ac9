"""What ails the server's own machine, as lines of its log and for consoles.

The log has each once when it comes, and once when it goes.
"""

import logging
from collections.abc import Iterable, Iterator

import msgspec

from antesala.messages import kinds as k, rows as r
from antesala.words.terminal import Sentence
from server.domain.identity import OfficeId
from server.views.oversight.alarms import Alarm, Cause, Gravity
from server.views.rows import iso

log = logging.getLogger(__name__)

MEGABYTE = 1 << 20
STEP = 10
"""Megabytes by which the room that is left is told at consoles."""
OF_THE_MACHINE = frozenset(
    {
        Cause.CLOCK_WRONG,
        Cause.CERTIFICATE_ENDS,
        Cause.DISK_LOW,
        Cause.DISK_FILLING,
        Cause.BACKUP_LATE,
    }
)


TOLD_AT_CONSOLES = OF_THE_MACHINE | {Cause.PAPER_REFUSED, Cause.CALL_REFUSED}


def rows_of(alarms: Iterable[Alarm]) -> Iterator[r.WarningRow]:
    """What consoles are told of the alarms: rounded, so that no frame goes out for each byte."""
    for alarm in alarms:
        if alarm.cause in TOLD_AT_CONSOLES:
            yield r.WarningRow(
                id=alarm.id,
                cause=msgspec.convert(str(alarm.cause), k.WarningCause),
                since=iso(alarm.since),
                is_grave=alarm.gravity is Gravity.FAILURE,
                free=alarm.free // MEGABYTE // STEP * STEP,
                days=alarm.days,
                off=round(alarm.off.total_seconds() / 60),
                name=alarm.name,
                number=alarm.number,
                code=alarm.code,
                why=alarm.trouble,
            )


class Warnings:
    """The warnings of one office that stand in the log."""

    def __init__(self) -> None:
        self._said: set[tuple[Cause, int]] = set()

    def note(self, office: OfficeId, alarms: Iterable[Alarm]) -> None:
        """Log what is new or graver, and what has gone."""
        now = {(each.cause, each.gravity): each for each in alarms if each.cause in OF_THE_MACHINE}
        for key, alarm in now.items():
            if key not in self._said:
                log.warning("%s", _words(alarm))
        standing = {cause for cause, _ in now}
        for cause in sorted({cause for cause, _ in self._said} - standing):
            log.info("%s", Sentence(f"service-{cause}-over", office=office))
        self._said = set(now)


def _words(alarm: Alarm) -> Sentence:
    minutes = round(abs(alarm.off.total_seconds()) / 60)
    side = "ahead" if alarm.off.total_seconds() > 0 else "behind"
    facts: dict[Cause, dict[str, object]] = {
        Cause.CLOCK_WRONG: {"off": side, "minutes": minutes},
        Cause.CERTIFICATE_ENDS: {"days": alarm.days},
        Cause.DISK_LOW: {"free": alarm.free // MEGABYTE},
        Cause.DISK_FILLING: {"days": alarm.days},
        Cause.BACKUP_LATE: {"at": f"{alarm.since.astimezone():%Y-%m-%d %H:%M}"},
    }
    return Sentence(f"service-{alarm.cause}", **facts[alarm.cause])
