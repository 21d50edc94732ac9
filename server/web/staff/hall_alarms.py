"""The alarms of the hall in words: what has happened, since when, and what to do."""

from collections.abc import Callable
from dataclasses import dataclass

from server.domain.catalogue import office_day
from server.domain.ticket import code_of
from server.views.oversight.advice import Advice, Step
from server.views.oversight.alarms import Alarm, Cause, Gravity
from server.web.staff.hall_words import HallWords

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class AlarmLine:
    """One alarm."""

    id: str
    cause: str
    since: str
    do: str
    is_failure: bool
    to: str
    """The address where it can be seen to; empty where that is in the hall."""
    taken: str
    """Which of the staff goes, in words; empty while no one does."""


@dataclass(frozen=True, slots=True)
class AlarmsPart:
    """All alarms, the gravest first, and how many calls for help stand farther down."""

    title: str
    lines: tuple[AlarmLine, ...]
    calls: str = ""


def alarms_part(hall: HallWords) -> AlarmsPart:
    """The alarms now."""
    alarms = hall.now.alarms
    lines = tuple(_line(hall, alarm) for alarm in alarms)
    count = len(hall.now.help_calls)
    calls = hall.say("hall-help-count", count=count) if count else ""
    return AlarmsPart(hall.say("hall-alarms", count=len(alarms)), lines, calls)


def _line(hall: HallWords, alarm: Alarm) -> AlarmLine:
    cause, do = _WORDS[alarm.cause](hall, alarm)
    return AlarmLine(
        id=alarm.id,
        cause=cause,
        # How long a petition is overdue is a matter of days, which its cause says.
        since="" if alarm.cause is Cause.PETITIONS_OVERDUE else hall.since(alarm.since),
        do=do,
        is_failure=alarm.gravity is Gravity.FAILURE,
        to=_to(hall, alarm),
        taken=hall.say("hall-taken", name=alarm.taken_by) if alarm.taken_by else "",
    )


Said = tuple[str, str]
"""What has happened, and what to do."""


def _above_target(hall: HallWords, alarm: Alarm) -> Said:
    return hall.say("hall-alarm-above-target", name=alarm.name), _advice(hall, alarm.advice)


def _above_limit(hall: HallWords, alarm: Alarm) -> Said:
    limit = hall.length(alarm.limit)
    cause = hall.say("hall-alarm-above-limit", name=alarm.name, limit=limit)
    law = hall.say("hall-alarm-above-limit-law", law=alarm.law)
    return cause, f"{_advice(hall, alarm.advice)} {law}"


def _no_counter(hall: HallWords, alarm: Alarm) -> Said:
    cause = hall.say("hall-alarm-no-open-counter", name=alarm.name, waiting=alarm.waiting)
    return cause, _advice(hall, alarm.advice)


def _idle(hall: HallWords, alarm: Alarm) -> Said:
    cause = hall.say("hall-alarm-counter-idle", number=alarm.number)
    return cause, hall.say("hall-alarm-counter-idle-do", name=alarm.name, code=alarm.code)


def _preference(hall: HallWords, alarm: Alarm) -> Said:
    waits = {"wait": hall.length(alarm.wait), "other": hall.length(alarm.other)}
    return hall.say("hall-alarm-preference"), hall.say("hall-alarm-preference-do", **waits)


def _device(hall: HallWords, alarm: Alarm) -> Said:
    place = hall.say("hall-alarm-place", place=alarm.place) if alarm.place else ""
    values = {"name": alarm.name}
    if alarm.cause is Cause.PRINTER:
        values["state"] = hall.say(f"hall-printer-{alarm.printer}").lower()
    if alarm.cause is Cause.DISPLAY_MUTE:
        values["why"] = hall.say(f"hall-trouble-{alarm.trouble}").lower()
    key = f"hall-alarm-{alarm.cause.value}"
    todo = f"{key}-touch" if alarm.trouble == "silent" else f"{key}-do"
    return hall.say(key, **values), hall.say(todo, place=place)


def _paper(hall: HallWords, alarm: Alarm) -> Said:
    cause = hall.say("hall-alarm-paper-refused", code=alarm.code, name=alarm.name)
    why = hall.refusal(alarm.trouble)
    at = hall.clock(alarm.since)
    return cause, hall.say("hall-alarm-paper-refused-do", why=why, hour=at)


def _call(hall: HallWords, alarm: Alarm) -> Said:
    values = {"code": alarm.code, "name": alarm.name, "number": alarm.number}
    why, at = hall.refusal(alarm.trouble), hall.clock(alarm.since)
    cause = hall.say("hall-alarm-call-refused", **values)
    return cause, hall.say("hall-alarm-call-refused-do", why=why, hour=at)


def _petitions(hall: HallWords, alarm: Alarm) -> Said:
    cause = hall.say("hall-alarm-petitions-overdue", count=alarm.waiting, days=alarm.wait.days)
    return cause, hall.say("hall-alarm-petitions-overdue-do")


def _disk(hall: HallWords, alarm: Alarm) -> Said:
    cause = hall.say("hall-alarm-disk-low", free=alarm.free // MEGABYTE)
    return cause, hall.say("hall-alarm-disk-low-do")


def _clock(hall: HallWords, alarm: Alarm) -> Said:
    off = "ahead" if alarm.off.total_seconds() > 0 else "behind"
    cause = hall.say("hall-alarm-clock-wrong", off=off, by=hall.length(abs(alarm.off)))
    return cause, hall.say("hall-alarm-clock-wrong-do", hour=hall.clock(hall.now.at))


def _filling(hall: HallWords, alarm: Alarm) -> Said:
    cause = hall.say("hall-alarm-disk-filling", days=alarm.days)
    return cause, hall.say("hall-alarm-disk-filling-do")


def _certificate(hall: HallWords, alarm: Alarm) -> Said:
    cause = hall.say("hall-alarm-certificate-ends", days=alarm.days)
    return cause, hall.say("hall-alarm-certificate-ends-do")


def _backup(hall: HallWords, alarm: Alarm) -> Said:
    cause = hall.say("hall-alarm-backup-late", at=hall.moment(alarm.since))
    return cause, hall.say("hall-alarm-backup-late-do")


def _restored(hall: HallWords, alarm: Alarm) -> Said:
    """Which codes are not in the system any more, since the office was put back."""
    noted = hall.office.restored
    skips = () if noted is None else noted.skips
    codes = ", ".join(
        f"{code_of(skip.letter, skip.first)}–{code_of(skip.letter, skip.last)}"  # noqa: RUF001 - a range
        for skip in skips
    )
    copied = alarm.since if noted is None else noted.copied_at
    cause = hall.say(
        "hall-alarm-restored",
        at=hall.clock(alarm.since),
        copied=hall.moment(copied),
        codes=codes,
    )
    return cause, hall.say("hall-alarm-restored-do")


_WORDS: dict[Cause, Callable[[HallWords, Alarm], Said]] = {
    Cause.ABOVE_TARGET: _above_target,
    Cause.ABOVE_LIMIT: _above_limit,
    Cause.NO_OPEN_COUNTER: _no_counter,
    Cause.COUNTER_IDLE: _idle,
    Cause.PREFERENCE: _preference,
    Cause.PETITIONS_OVERDUE: _petitions,
    Cause.KIOSK_SILENT: _device,
    Cause.DISPLAY_SILENT: _device,
    Cause.PAPER_REFUSED: _paper,
    Cause.CALL_REFUSED: _call,
    Cause.NO_PAPER: _device,
    Cause.PRINTER: _device,
    Cause.DISPLAY_MUTE: _device,
    Cause.SIGN_DARK: _device,
    Cause.DISK_LOW: _disk,
    Cause.DISK_FILLING: _filling,
    Cause.CLOCK_WRONG: _clock,
    Cause.CERTIFICATE_ENDS: _certificate,
    Cause.BACKUP_LATE: _backup,
    Cause.RESTORED: _restored,
}


def _to(hall: HallWords, alarm: Alarm) -> str:
    """Where an alarm can be seen to, by its address; empty where that is in the hall."""
    if alarm.cause is Cause.PETITIONS_OVERDUE:
        return "petitions?state=overdue"
    if alarm.cause is Cause.CALL_REFUSED:
        return f"tickets/{alarm.code}?day={office_day(alarm.since, hall.time_zone)}"
    return ""


def _advice(hall: HallWords, advice: Advice | None) -> str:
    if advice is None:
        return ""
    values = {"counter": advice.counter, "clerk": advice.clerk}
    if advice.step is Step.MOVE and advice.wait is not None:
        values |= {
            "former": advice.former,
            "other": advice.other,
            "wait": hall.length(advice.wait),
        }
    return hall.say(f"hall-do-{advice.step.value}", **values)
