"""The tickets of the hall in three lists: who waits, who missed the call, who was set aside."""

from collections.abc import Callable, Iterable

from antesala.messages.commands import CallTicket, Command, ReinstateTicket, ResumeTicket
from antesala.messages.kinds import TicketState
from antesala.messages.rows import TicketRow
from antesala.words import Words
from antesala.words.times import hour, moment
from counter.desk import Act, Stage
from counter.dialog import Dialog, DialogRow, Opened, with_choice
from counter.keys import CAPS, ICONS, SEQUENCES, Key
from counter.office import Office
from counter.queue import notes_of, waited
from counter.search import is_found
from counter.sheet import Sheet
from counter.situation import Situation

AT_WORK = frozenset({Stage.PAUSED, Stage.FREE, Stage.CALLED, Stage.SERVING, Stage.OFFERED})
STATES: dict[Act, TicketState] = {
    Act.CALL_BY_HAND: "waiting",
    Act.RETURN: "no_show",
    Act.UNPARK: "parked",
}
"""Whom each list shows."""


def at_work(situation: Situation) -> str:
    """What a list is about as long as the clerk sits at a counter and does the same."""
    return f"hall-{situation.stage}" if situation.stage in AT_WORK else ""


def chosen_ticket(situation: Situation) -> TicketRow | None:
    """The ticket that is chosen in the list that is open."""
    opened = situation.memory.dialog
    if opened is None or opened.act not in STATES:
        return None
    return situation.office.ticket(opened.chosen)


def _sheet(act: Act, command: Callable[[Situation, Opened, str], Command]) -> Sheet:
    def dialog(situation: Situation, opened: Opened, words: Words) -> Dialog:
        return _dialog(act, situation, opened, words)

    return Sheet(at_work, dialog, command, is_kept=False)


def _dialog(act: Act, situation: Situation, opened: Opened, words: Words) -> Dialog:
    listed = list(_tickets(act, situation.office, opened.text))
    rows, chosen = with_choice(
        (_row(act, situation, ticket, words) for ticket in listed), opened.chosen
    )
    ticket = listed[chosen] if chosen >= 0 else None
    found = "none" if opened.text else act
    nobody = "" if rows else words.say(f"counter-list-nobody-{found}")
    return Dialog(
        title=words.say(f"counter-list-{act}", count=len(listed)),
        meaning=words.say(f"counter-list-meaning-{act}"),
        begins_in_field=True,
        field_label=words.say("counter-list-search"),
        head=words.say("counter-list-head"),
        aside_head=words.say("counter-wait" if act is Act.CALL_BY_HAND else "counter-arrived"),
        rows=rows,
        chosen=chosen,
        nobody=nobody,
        seconds=_seconds(act, situation, ticket, words),
        main=_main(act, situation, rows[chosen] if chosen >= 0 else None, nobody, words),
    )


def _tickets(act: Act, office: Office, text: str) -> Iterable[TicketRow]:
    """Those of the list; who waits for other counters is found by typing, to be told of."""
    rows = office.in_state(STATES[act])
    if act is Act.CALL_BY_HAND:
        ours = office.waiting()
        rows = [*ours, *(row for row in rows if text and row not in ours)]
    return [row for row in rows if is_found(text, row.code, office.service_name(row.service))]


def _row(act: Act, situation: Situation, ticket: TicketRow, words: Words) -> DialogRow:
    office = situation.office
    held = office.ticket_class(ticket.ticket_class)
    is_waiting = act is Act.CALL_BY_HAND
    arrived = hour(moment(ticket.arrival), office.zone)
    minutes = words.say("counter-minutes", minutes=waited(ticket, situation.now))
    is_off = is_waiting and not office.is_ours(ticket)
    return DialogRow(
        key=ticket.id,
        words=ticket.code,
        detail=", ".join([office.service_name(ticket.service), *notes_of(office, ticket, words)]),
        tag=held.name,
        tag_icon="badge-check" if held.is_preferential else "ticket",
        aside=minutes if is_waiting else arrived,
        reason=words.say("counter-list-elsewhere") if is_off else "",
    )


def _main(act: Act, situation: Situation, row: DialogRow | None, nobody: str, words: Words) -> Key:
    lack = nobody or (row.reason if row else words.say("counter-list-elsewhere"))
    if act is Act.CALL_BY_HAND and situation.stage is not Stage.FREE:
        lack = words.say(f"counter-list-not-{situation.stage}", code=situation.office.code)
    said = words.say(f"counter-list-send-{act}", code=row.words if row else "")
    icon = "megaphone" if act is Act.CALL_BY_HAND else ICONS[act]
    return Key(words=said.strip(), icon=icon, waiting=lack)


def _seconds(
    act: Act, situation: Situation, ticket: TicketRow | None, words: Words
) -> tuple[Key, ...]:
    """The other lists, with how many are on each; the class of who is chosen; a new ticket."""
    others = tuple(
        _second(other, words.say(f"counter-list-{other}", count=len(_all(other, situation))))
        for other in STATES
        if other is not act
    )
    grant = () if ticket is None or act is Act.RETURN else (Act.GRANT_CLASS,)
    own = (*grant, Act.ISSUE)
    return (*others, *(_second(one, words.say(f"counter-act-{one}")) for one in own))


def _all(act: Act, situation: Situation) -> list[TicketRow]:
    office = situation.office
    return office.waiting() if act is Act.CALL_BY_HAND else office.in_state(STATES[act])


def _second(act: Act, said: str) -> Key:
    return Key(act, said, ICONS[act], CAPS[act], SEQUENCES[act])


def _call(_situation: Situation, opened: Opened, fresh_id: str) -> Command:
    return CallTicket(id=fresh_id, ticket=opened.chosen)


def _return(_situation: Situation, opened: Opened, fresh_id: str) -> Command:
    return ReinstateTicket(id=fresh_id, ticket=opened.chosen)


def _unpark(_situation: Situation, opened: Opened, fresh_id: str) -> Command:
    return ResumeTicket(id=fresh_id, ticket=opened.chosen)


WAITING = _sheet(Act.CALL_BY_HAND, _call)
MISSED = _sheet(Act.RETURN, _return)
PARKED = _sheet(Act.UNPARK, _unpark)
