"""The frame around a console's pages: the top bar, the banner below it, and the page shown.

The bar tells of the kiosks and displays that staff look after: their faults, and which comes first.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from antesala.colours.palette import Gravity
from antesala.messages.rows import DeviceRow, HelpRow, WarningRow
from antesala.words import Words, hour, instant
from counter.panes.keys import Key, Readiness, key_of
from counter.panes.offers import said_of_offer
from counter.panes.person import pause_words
from counter.panes.sign_in import PIN_TROUBLE
from counter.work.attending import unattended_words
from counter.work.desk import AT_WORK, DRAFTED, Act, Stage
from counter.work.forgotten import answers_of
from counter.work.moment import Moment
from counter.work.petitions import draft_in

AWAY = "away"
GRAVEST_FIRST = (AWAY, "no_paper", "cover_open", "failed", "offline", "paper_low")
"""The faults that a device can have; a printer that is ready, or does not report, is none."""
PAPER = "paper-refused"
"""The warning of a ticket that a kiosk gave without the server, which every clerk can answer."""
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


@dataclass(frozen=True, slots=True)
class Bar:
    """The top bar."""

    number: str
    title: str
    state: str
    state_icon: str
    clerk: str
    link: str
    link_icon: str
    clock: str
    is_offline: bool = False
    """The banner says that the server is away: no key says it again."""
    menu: str = ""
    """What is behind the clerk's name."""
    program: str = ""
    """The name of the window as long as no server has told another."""


@dataclass(frozen=True, slots=True)
class Banner:
    """A message and what to do about it; no banner where the headline is empty.

    `also` names the other messages, the worst first, each by its `brief` where it has one. `acts`
    are those that answer it.
    """

    kind: int = Gravity.INFORMATION
    headline: str = ""
    detail: str = ""
    also: str = ""
    brief: str = ""
    acts: tuple[Act, ...] = ()


@dataclass(frozen=True, slots=True)
class Countdown:
    """A call that the console will make by itself. `words` count the seconds, `said` does not.

    A screen reader is told `said` once, and not every second.
    """

    words: str = ""
    said: str = ""


TROUBLE = "counter-unsent-"
"""How the messages begin that tell of texts which this console cannot keep."""
STATES = {
    Stage.FREE: "open",
    Stage.CALLED: "called",
    Stage.SERVING: "serving",
    Stage.OFFERED: "serving",
    Stage.PAUSED: "paused",
}
"""The bar's text for each stage at a counter."""
STATE_ICONS = {
    "open": "circle-check",
    "called": "megaphone",
    "serving": "user-check",
    "paused": "pause",
    "closed": "door-closed",
}
"""The icon beside the word of each state."""


def bar_of(moment: Moment, words: Words) -> Bar:
    office = moment.office
    # A console that never enrolled has no server that it could have lost.
    is_online = moment.since is None and moment.is_known
    # The banner says since when; said again on the bar and on every key it would be noise.
    is_told = moment.since is not None and moment.is_known
    state = STATES.get(moment.stage, "closed")
    pause = office.desk.pause if office.desk else None
    icon = "briefcase-business" if pause and pause.is_back_office else STATE_ICONS[state]
    is_seated = moment.stage not in (Stage.SIGN_IN, Stage.CHOOSE)
    number = office.number if is_seated else ""
    link_icon = "check" if is_online else "unplug"
    return Bar(
        number=number,
        title=words.say("counter-title", number=number) if is_seated else "",
        state=_state_words(moment, state, words) if is_seated else "",
        state_icon=icon,
        clerk=office.clerk_name(office.clerk),
        link="" if is_told else words.say("counter-online" if is_online else "counter-offline"),
        link_icon="" if is_told else link_icon,
        is_offline=is_told,
        menu=words.say("counter-menu"),
        program=words.say("counter-program"),
        clock=hour(moment.now, office.zone) if moment.is_known else "",
    )


def _state_words(moment: Moment, state: str, words: Words) -> str:
    """The state in a word or two; of a pause its reason and planned end."""
    return pause_words(moment.office, words) or words.say(f"counter-state-{state}")


def banner_of(moment: Moment, words: Words) -> Banner:
    """The worst message, with the others named in it, so that none hides another.

    A lost server comes first, with the troubles of this console's own: other facts are out of date
    then. Otherwise first what was refused, what became of an offer, who calls for help; then what
    the office must look into, and last what went well. A dialog shows its own refusals.
    """
    is_lost = moment.since is not None and moment.is_known
    notices = _lost_notices(moment, words) if is_lost else _notices(moment, words)
    said = [each for each in notices if each.headline]
    if not said:
        return Banner()
    first, *others = said
    briefs = dict.fromkeys(each.brief or each.headline for each in others)
    briefs.pop(first.headline, None)
    return replace(first, also=words.say("counter-also", named=" ".join(briefs)) if briefs else "")


def _lost_notices(moment: Moment, words: Words) -> Iterator[Banner]:
    lost = hour(moment.since, moment.office.zone) if moment.since else ""
    headline, detail = words.say("counter-stale", hour=lost), words.say("counter-stale-detail")
    if moment.memory.entry_refused is not None:
        detail = f"{words.refusal(moment.memory.entry_refused)} {detail}"
    detail = " ".join([detail, *_noting_words(moment, words)])
    yield Banner(Gravity.ATTENTION, headline, detail, acts=_noting_acts(moment))
    yield _own_trouble(moment, words)
    yield _refusal_banner(moment, words)
    yield _printer_banner(moment, words)


def _noting_words(moment: Moment, words: Words) -> Iterator[str]:
    """In which name calls may be noted where no one is at work, and how many are noted here."""
    seat = moment.seat
    if moment.is_alone and seat is not None:
        yield words.say("counter-noting-as", name=seat.name, number=seat.number)
    notes = moment.noted_here if moment.is_alone else moment.noted
    if notes:
        yield words.say("counter-noting-count", count=len(notes))


def _noting_acts(moment: Moment) -> tuple[Act, ...]:
    """The ways to note a call by hand without the server."""
    if moment.is_alone and moment.stage is Stage.SIGN_IN:
        return Act.NOTE_CALL, Act.NOTE_NAMELESS
    return (Act.NOTE_CALL,) if moment.seat is not None else ()


def _notices(moment: Moment, words: Words) -> Iterator[Banner]:
    """All current messages, the worst first."""
    yield _own_trouble(moment, words)
    yield _refusal_banner(moment, words)
    if moment.memory.is_suspended and moment.stage is not Stage.SIGN_IN:
        said = words.say("counter-suspended-busy"), words.say("counter-suspended-detail")
        yield Banner(Gravity.ATTENTION, *said)
    # What may be taken back is so for seconds, and a note that waits may do so for hours.
    yield _undo_banner(moment, words)
    yield _refused_notes_banner(moment, words)
    yield Banner(Gravity.INFORMATION, *said_of_offer(moment, words))
    yield from help_banners(moment, words)
    yield _question_banner(moment, words)
    yield _kept_notes_banner(moment, words)
    yield from petition_banners(moment, words)
    if moment.stage is not Stage.SIGN_IN:
        yield Banner(Gravity.ATTENTION, *unattended_words(moment.office, words))
    devices = device_banners(moment, words)
    yield from (each for each in devices if each.kind != Gravity.INFORMATION)
    yield _printer_banner(moment, words)
    yield from warning_banners(moment, words)
    yield from concern_banners(moment, words)
    if moment.memory.done and not moment.memory.done.startswith(TROUBLE):
        yield Banner(Gravity.INFORMATION, words.say(moment.memory.done))
    yield from (each for each in devices if each.kind == Gravity.INFORMATION)


def _own_trouble(moment: Moment, words: Words) -> Banner:
    """What was typed here cannot be kept, or not be read again: it may be lost."""
    if not moment.memory.done.startswith(TROUBLE):
        return Banner()
    return Banner(Gravity.ATTENTION, words.say(moment.memory.done))


def _printer_banner(moment: Moment, words: Words) -> Banner:
    if not moment.printer_fault or moment.stage is Stage.SIGN_IN:
        return Banner()
    detail = words.say("counter-printer-fault-do", fault=moment.printer_fault)
    return Banner(Gravity.ATTENTION, words.say("counter-printer-fault"), detail)


def _refusal_banner(moment: Moment, words: Words) -> Banner:
    refused = moment.memory.refused
    if refused is None or refused in PIN_TROUBLE or moment.memory.dialog:
        return Banner()
    kind = Gravity.INFORMATION if refused == "nobody_waits" else Gravity.ATTENTION
    if moment.memory.is_finished:
        return Banner(kind, words.say("counter-finished-not-called"), words.refusal(refused))
    return Banner(kind, words.refusal(refused))


def _refused_notes_banner(moment: Moment, words: Words) -> Banner:
    """Calls noted by hand that the server will not take over."""
    over = sum(each.is_over for each in moment.noted)
    if not over or moment.stage not in AT_WORK:
        return Banner()
    said = words.say("counter-noting-refused-some", count=over)
    detail = words.say("counter-noting-refused-detail")
    return Banner(Gravity.ATTENTION, said, detail, acts=(Act.NOTE_CALL,))


def _kept_notes_banner(moment: Moment, words: Words) -> Banner:
    """Calls noted by hand that wait: for their clerk, for one who claims them, or to be taken."""
    if moment.since is not None:
        return Banner()
    say = words.say
    if moment.stage not in AT_WORK:
        waits = sum(not each.is_over for each in moment.noted_here)
        said = say("counter-noting-later-some", count=waits) if waits else ""
        return Banner(Gravity.INFORMATION, said, say("counter-noting-signin-detail"))
    unnamed = len(moment.nameless)
    later = sum(bool(each.refused) and not each.is_over for each in moment.noted)
    if not unnamed and not later:
        return Banner()
    which = "unnamed" if unnamed else "later"
    said = say(f"counter-noting-{which}-some", count=unnamed or later)
    detail = say(f"counter-noting-{which}-detail")
    return Banner(Gravity.INFORMATION, said, detail, acts=(Act.NOTE_CALL,))


def _undo_banner(moment: Moment, words: Words) -> Banner:
    """What the clerk did last and may take back. It counts no seconds: nothing hurries them."""
    undo = moment.undo
    if undo is None:
        return Banner()
    act = f"{undo.act}_and_call" if undo.called else undo.act
    said = words.say(f"counter-did-{act}", code=undo.code, called=undo.called_code)
    return Banner(Gravity.INFORMATION, said, words.say("counter-undo-detail"), acts=(Act.UNDO,))


def _question_banner(moment: Moment, words: Words) -> Banner:
    """A state that the clerk may have forgotten to end; it stands beside the work."""
    question = moment.question
    if question is None:
        return Banner()
    until = hour(question.until, moment.office.zone) if question.until else ""
    said = words.say(
        f"counter-forgotten-{question.about}",
        code=question.code,
        hour=until,
        channel="" if question.code else "none",
    )
    detail = words.say(f"counter-forgotten-{question.about}-detail", code=question.code)
    return Banner(Gravity.ATTENTION, said, detail, acts=answers_of(question))


def countdown_of(moment: Moment, words: Words) -> Countdown:
    """The seconds until a console that is left alone calls the next person by itself."""
    memory, seconds = moment.memory, moment.seconds
    left = memory.idle.shown(seconds, memory.hands.touched_at, moment.patience)
    if left is None or not moment.can_call_by_itself:
        return Countdown()
    return Countdown(
        words.say("counter-calls-in", seconds=left), words.say("counter-calls-by-itself")
    )


def concern_banners(moment: Moment, words: Words) -> list[Banner]:
    """What is wrong with preference today; not during an attention."""
    now = moment.office.now
    if now is None or moment.stage not in (Stage.FREE, Stage.PAUSED):
        return []
    detail = words.say("counter-concern-detail")
    return [
        Banner(Gravity.ATTENTION, words.say(f"counter-concern-{each}"), detail)
        for each in now.concerns
    ]


def petition_banners(moment: Moment, words: Words) -> list[Banner]:
    """A petition that was typed and not sent, and how earlier ones ended; between two people."""
    if moment.stage not in (Stage.FREE, Stage.PAUSED):
        return []
    memory, told = moment.memory, []
    for act in DRAFTED:
        if draft_in(memory.shelf, act) is not None:
            said, detail = (words.say(f"counter-{act}-unsent{part}") for part in ("", "-detail"))
            told.append(Banner(Gravity.ATTENTION, said, detail, acts=(act,)))
    if memory.ended_petitions:
        count, folio = len(memory.ended_petitions), memory.ended_petitions[0].folio
        said = words.say("counter-petitions-ended", count=count, folio=folio)
        detail = words.say("counter-petitions-ended-detail")
        told.append(Banner(Gravity.INFORMATION, said, detail, acts=(Act.ENDED_PETITIONS,)))
    return told


def help_banners(moment: Moment, words: Words) -> list[Banner]:
    """Where a person calls for help, until a clerk goes; the longest call first."""
    office = moment.office
    if moment.stage is Stage.SIGN_IN:
        return []
    return [
        Banner(
            Gravity.INFORMATION,
            words.say(_help_key(call, "called"), name=call.name),
            words.say("counter-help-since", hour=hour(instant(call.at), office.zone)),
            brief=words.say(_help_key(call, "at"), name=call.name),
            acts=(Act.TAKE_HELP,),
        )
        for call in office.help_calls
    ]


def _help_key(call: HelpRow, part: str) -> str:
    """A person at a kiosk, or the holder of a ticket by what they ask."""
    return f"counter-help-{part}" if call.ticket is None else f"counter-plea-{call.plea}-{part}"


def notice_keys_of(
    acts: Iterable[Act], moment: Moment, readiness: Readiness, words: Words
) -> tuple[Key, ...]:
    """The keys that answer what is said: who goes to a person, an undo, whether a state goes on."""
    return tuple(
        key_of(act, readiness, words, said=_answer_words(act, moment, words)) for act in acts
    )


def _answer_words(act: Act, moment: Moment, words: Words) -> str:
    if act is Act.TAKE_HELP and moment.settled.is_back is not None:
        return words.say("counter-act-take_help-back")
    if act is Act.NOTE_CALL and moment.since is None:
        return words.say("counter-noting-list")
    question = moment.question
    if act is not Act.ENDED or question is None or question.ended is None:
        return ""
    return words.say("counter-act-ended", hour=hour(question.ended, moment.office.zone))


def device_banners(moment: Moment, words: Words) -> list[Banner]:
    """The kiosks and displays that need attention, and why, the worst first."""
    return [_device_banner(each, moment, words) for each in worst_first(moment.office.devices)]


def _device_banner(device: DeviceRow, moment: Moment, words: Words) -> Banner:
    trouble = ailment(device)
    name = f"{device.name} ({device.place})" if device.place else device.name
    said = trouble_words(device, moment, words)
    headline = words.say("counter-device", name=name, trouble=said)
    kind = Gravity.INFORMATION if trouble in FORESEEN else Gravity.ATTENTION
    return Banner(kind, headline, words.say(f"counter-device-{trouble}-do"))


def warning_banners(moment: Moment, words: Words) -> list[Banner]:
    """What ails the server, for those who answer for the hall; a refused paper for every clerk."""
    office = moment.office
    if moment.stage is Stage.SIGN_IN:
        return []
    rows = [row for row in office.warnings if row.cause == PAPER or office.answers_for_hall]
    rows.sort(key=lambda row: (not row.is_grave, row.cause, row.code))
    return [_warning_banner(row, moment, words) for row in rows]


def _warning_banner(row: WarningRow, moment: Moment, words: Words) -> Banner:
    """In the words of the hall's page, which has the same alarm."""
    zone = moment.office.zone
    facts = {
        "free": row.free,
        "days": row.days,
        "off": "ahead" if row.off > 0 else "behind",
        "by": words.say("hall-minutes", minutes=abs(row.off)),
        "at": _moment_words(row.since, moment),
        "hour": hour(instant(row.since) if row.code else moment.now, zone),
        "name": row.name,
        "number": row.number,
        "code": row.code,
        "why": words.refusal(row.why) if row.why else "",
    }
    headline = words.say(f"hall-alarm-{row.cause}", **facts)
    return Banner(Gravity.ATTENTION, headline, words.say(f"hall-alarm-{row.cause}-do", **facts))


def _moment_words(at: str, moment: Moment) -> str:
    """The hour of a moment, with its date unless that is today's."""
    zone = moment.office.zone
    day, today = (each.astimezone(zone).date() for each in (instant(at), moment.now))
    clock = hour(instant(at), zone)
    return clock if day == today else f"{day} {clock}"


def message_of(moment: Moment, words: Words) -> Banner:
    if moment.memory.entry_refused is not None:
        detail = words.refusal(moment.memory.entry_refused)
        return Banner(Gravity.FAILURE, words.say("counter-not-enrolled"), detail)
    detail = words.say("counter-starting-detail")
    if not moment.is_unanswered:
        return Banner(Gravity.INFORMATION, words.say("counter-starting"), detail)
    without = "" if moment.is_alone else words.say("counter-unanswered-paper")
    detail = " ".join(filter(None, (detail, without, *_noting_words(moment, words))))
    headline = words.say("counter-unanswered")
    return Banner(Gravity.ATTENTION, headline, detail, acts=_noting_acts(moment))
