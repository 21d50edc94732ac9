"""Noting calls by hand while the server is away: who is called, who has gone, who never came.

The list has the clerk's notes first, then the people who waited when the server was last heard. A
code that is typed and not in it is one that a kiosk gave meanwhile. Nothing here asks the server.

Where no one is signed in, calls are noted as the clerk who worked here last, or without a name: of
those a clerk says afterwards which were theirs.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from antesala.messages import commands as c, rows as r
from antesala.words import Words, hour, instant
from antesala.words.lookup import is_found
from counter.dialogs.ticket_lists import second_key
from counter.panes.dialog import Dialog, DialogRow, Sheet, with_choice
from counter.panes.keys import Key
from counter.work.desk import AT_WORK, Act, Opened, Stage
from counter.work.moment import Moment
from counter.work.noted import (
    NotedCall,
    Notes,
    absent,
    begun,
    claimed,
    ended,
    held,
    without,
)

_CODE = re.compile(r"\s*([A-Za-z])[\s.-]*0*([0-9]{1,4})\s*")
HAND, NOTE, CODE = "hand", "note:", "code:"
"""How the keys of rows begin: the person in hand, a note, and a ticket that may be called."""


@dataclass(frozen=True, slots=True)
class Noting:
    """What the chosen row is about: a note, the person in hand, or a code to be called."""

    note: NotedCall | None = None
    is_hand: bool = False
    code: str = ""


def chosen_of(moment: Moment, key: str) -> Noting:
    """What a row is about, by its key."""
    if key == HAND:
        return Noting(is_hand=True, code=moment.office.code)
    if key.startswith(NOTE):
        listed = (*moment.noted, *moment.nameless)
        found = next((each for each in listed if f"{NOTE}{each.id}" == key), None)
        return Noting(note=found, code=found.code if found else "")
    return Noting(code=key.removeprefix(CODE))


def written(act: Act, moment: Moment, about: Noting, fresh_id: str) -> Notes:
    """The console's notes after an act on a row of the list."""
    notes, seat, desk = moment.memory.noted, moment.seat, moment.office.desk
    if seat is None:
        return notes
    if about.note is not None:
        return _rewritten(act, moment, about.note, seat.clerk, fresh_id)
    if act is Act.NOTE_DROP or not about.code:
        return notes
    called = started = moment.now
    over = None
    if about.is_hand and desk is not None and desk.ticket is not None:
        called = instant(desk.ticket.called_at) if desk.ticket.called_at else called
        started = instant(desk.attention.started_at) if desk.attention else called
        over = moment.now
    is_absent = act is Act.NOTE_ABSENT
    fresh = NotedCall(
        id=fresh_id,
        office=seat.office,
        clerk=seat.clerk,
        counter=seat.counter,
        code=about.code,
        called_at=called,
        started_at=None if is_absent else started,
        ended_at=None if is_absent else over,
    )
    return begun(notes, fresh)


def _rewritten(act: Act, moment: Moment, note: NotedCall, clerk: str, fresh_id: str) -> Notes:
    """The notes after an act on one of them; `clerk` is the one who does it."""
    notes = moment.memory.noted
    if act is Act.NOTE_DROP:
        return without(notes, note.id)
    if note.clerk != clerk:
        return claimed(notes, note.id, clerk)
    if act is Act.NOTE_ABSENT:
        return absent(notes, note.id, fresh_id)
    return ended(notes, note.id, moment.now, fresh_id)


def code_of(text: str) -> str:
    """The code that was typed, as the paper has it; empty where it is none."""
    found = _CODE.fullmatch(text)
    return f"{found[1].upper()}{int(found[2]):03d}" if found and int(found[2]) else ""


def hand_of(moment: Moment) -> r.TicketRow | None:
    """The ticket that was in hand when the server was last heard, unless its end is noted."""
    desk = moment.office.desk
    ticket = desk.ticket if desk is not None else None
    if moment.since is None or moment.is_alone or ticket is None:
        return None
    return None if any(each.code == ticket.code for each in moment.noted) else ticket


def busy_with(moment: Moment) -> str:
    """The code of the person with the clerk, whose end comes first; empty with free hands."""
    note, ticket = held(moment.noted), hand_of(moment)
    if note is not None:
        return note.code
    return ticket.code if ticket is not None else ""


def _subject(moment: Moment) -> str:
    if moment.is_alone:
        return "alone"
    is_needed = moment.since is not None or bool(moment.noted or moment.nameless)
    return "noting" if is_needed and moment.stage in AT_WORK else ""


def _nameless_subject(moment: Moment) -> str:
    return "nameless" if moment.is_alone and moment.stage is Stage.SIGN_IN else ""


def _dialog(moment: Moment, opened: Opened, words: Words) -> Dialog:
    rows, chosen = with_choice(_rows(moment, opened.text, words), opened.chosen)
    about = chosen_of(moment, rows[chosen].key) if chosen >= 0 else Noting()
    alone = "-alone" if moment.is_alone or moment.since is None else ""
    return Dialog(
        title=words.say("counter-noting-list" if moment.since is None else "counter-act-note_call"),
        meaning=_meaning(moment, words),
        begins_in_field=True,
        field_label=words.say(f"counter-noting-search{alone}"),
        head=words.say(f"counter-noting-head{alone}"),
        aside_head=words.say("counter-noting-aside"),
        rows=rows,
        chosen=chosen,
        nobody="" if rows else words.say(f"counter-noting-nobody{alone}"),
        seconds=tuple(_seconds(moment, about, words)),
        is_local=True,
        main=_main(moment, about, words),
    )


def _meaning(moment: Moment, words: Words) -> str:
    """What the list is for; without a clerk at work first in which name it is written."""
    seat = moment.seat
    if moment.is_alone and seat is not None:
        key = "counter-noting-alone" if seat.clerk else "counter-noting-nameless"
        return words.say(key, name=seat.name, number=seat.number)
    if moment.since is not None:
        return words.say("counter-noting-meaning")
    said = words.say("counter-noting-back")
    return f"{said} {words.say('counter-noting-unnamed-detail')}" if moment.nameless else said


def _rows(moment: Moment, text: str, words: Words) -> Iterator[DialogRow]:
    office, ticket = moment.office, hand_of(moment)
    notes = sorted(
        (each for each in moment.noted if _is_meant(text, each.code)),
        key=lambda each: (not each.goes_on, each.called_at),
    )
    going = [each for each in notes if each.goes_on]
    for note in going:
        yield _noted(moment, note, words)
    if ticket is not None and _is_meant(text, ticket.code):
        yield DialogRow(
            key=HAND,
            words=ticket.code,
            detail=office.service_name(ticket.service),
            tag=words.say("counter-noting-with-you"),
            tag_icon="user-check",
            aside=hour(instant(ticket.called_at), office.zone) if ticket.called_at else "",
        )
    if moment.since is not None:
        yield from _callable(moment, text, words)
    for note in moment.nameless:
        if note not in notes and _is_meant(text, note.code):
            yield _noted(moment, note, words)
    for note in notes:
        if note not in going:
            yield _noted(moment, note, words)


def _is_meant(text: str, code: str) -> bool:
    """Whether a code is among those that were begun to be typed."""
    return code_of(text) == code or is_found(text, code)


def _callable(moment: Moment, text: str, words: Words) -> Iterator[DialogRow]:
    """The people who waited, as they were called next, and a code that only its paper knows."""
    office, known = moment.office, {each.code for each in moment.noted}
    typed = code_of(text)
    # A console where no one is signed in shows no one who waits.
    waiting = () if moment.is_alone else office.waiting()
    listed = [row for row in waiting if row.code not in known]
    others = [row for row in office.in_state("waiting") if row not in listed and text]
    others = [] if moment.is_alone else others
    found = [
        row
        for row in (*listed, *(row for row in others if row.code not in known))
        if typed == row.code or is_found(text, row.code, office.service_name(row.service))
    ]
    for row in found:
        held_class = office.ticket_class(row.ticket_class)
        yield DialogRow(
            key=f"{CODE}{row.code}",
            words=row.code,
            detail=office.service_name(row.service),
            tag=held_class.name,
            tag_icon="badge-check" if held_class.is_preferential else "ticket",
            aside=hour(instant(row.arrival), office.zone),
        )
    if typed and typed not in {*known, *(row.code for row in found)}:
        detail = "" if moment.is_alone else words.say("counter-noting-not-listed")
        yield DialogRow(key=f"{CODE}{typed}", words=typed, detail=detail)


def _noted(moment: Moment, note: NotedCall, words: Words) -> DialogRow:
    zone = moment.office.zone
    called = hour(note.called_at, zone)
    until = called if note.ended_at is None else f"{called}-{hour(note.ended_at, zone)}"
    state = "with-you" if note.goes_on else "noted"
    if note.started_at is None:
        state = "absent"
    if note not in moment.noted:
        state = "unnamed"
    if note.refused:
        state = "refused" if note.is_over else "later"
    return DialogRow(
        key=f"{NOTE}{note.id}",
        words=note.code,
        detail=refusal_of(moment, note, words) if note.refused else "",
        tag=words.say(f"counter-noting-{state}"),
        tag_icon="user-check" if note.goes_on else "file-text",
        aside=until,
    )


def refusal_of(moment: Moment, note: NotedCall, words: Words) -> str:
    """Why a note was not taken over, in a sentence."""
    if note.refused == "unknown_ticket":
        return words.say("counter-noting-unknown")
    name = moment.office.clerk_name(note.facts.get("clerk"))
    if note.refused in {"wrong_state", "not_yours"} and name:
        is_served = note.facts.get("state") == "served"
        return words.say("counter-noting-served" if is_served else "counter-noting-has", name=name)
    return words.refusal(note.refused)


def _main(moment: Moment, about: Noting, words: Words) -> Key:
    say, note = words.say, about.note
    if note is not None and note not in moment.noted:
        return Key(words=say("counter-noting-mine", code=note.code), icon="user-check")
    if note is not None and not note.goes_on:
        # Taken off by a key of its own: an Enter meant for the person before would lose it.
        lack = say("counter-noting-refused" if note.is_over else "counter-noting-kept")
        return Key(words=say("counter-noting-noted"), icon="file-text", waiting=lack)
    if about.is_hand or note is not None:
        return Key(words=say("counter-noting-ended", code=about.code), icon="clipboard-check")
    busy = busy_with(moment)
    lack = say("counter-noting-busy", code=busy) if busy else ""
    if not about.code:
        lack = say("counter-noting-type")
    said = say("counter-noting-called", code=about.code)
    return Key(words=said, icon="megaphone", waiting=lack)


def _seconds(moment: Moment, about: Noting, words: Words) -> Iterator[Key]:
    note, is_called = about.note, moment.stage is Stage.CALLED
    is_own = note is not None and note in moment.noted
    if (note is not None and note.goes_on and is_own) or (about.is_hand and is_called):
        yield second_key(Act.NOTE_ABSENT, words.say("counter-act-note_absent"))
    if note is not None:
        yield second_key(Act.NOTE_DROP, words.say("counter-act-note_drop"))


def _command(_moment: Moment, _opened: Opened, fresh_id: str) -> c.Command:
    raise ValueError(f"{fresh_id}: a note is kept here, and handed in by itself")


SHEET = Sheet(_subject, _dialog, _command, is_kept=False)
NAMELESS = Sheet(_nameless_subject, _dialog, _command, is_kept=False)
