"""The courtesy of punctual taxpayers at the console: the number is asked for, and kept nowhere."""

from dataclasses import replace

from msgspec import structs

from antesala.messages import commands as c, decode_command, encode, frames as f
from antesala.messages.rows import TicketRow
from counter.dialogs.registry import command_of, subject_of
from counter.panes.dialog import Dialog
from counter.work.desk import Act
from counter.work.given import Given
from counter.work.memory import Memory
from counter.work.moment import Moment
from counter.work.unsent import renewed
from tests.counter.hall import large_catalogue
from tests.counter.office import NOW, QUEUE, desk, id_of
from tests.counter.screens import office, screen

ID = "00000000-0000-4000-8000-000000000001"
LISTED = "70654321"


def hall(note: str = "Ordenanza 1") -> Moment:
    """The clerk with the list of the waiting open, in an office that lists taxpayers."""
    catalogue = structs.replace(large_catalogue(), punctual_note=note)
    free = Moment(
        replace(office(desk(), *QUEUE), catalogue=catalogue), NOW, Memory(clerk="carolina")
    )
    subject = subject_of(Act.CALL_BY_HAND, free)
    memory = free.memory.open(Act.CALL_BY_HAND, subject).fill(chosen=id_of(plain().code))
    return replace(free, memory=memory)


def plain() -> TicketRow:
    """A waiting ticket without a preference."""
    return next(row for row in QUEUE if row.ticket_class == "general")


def dialog(shown: Moment) -> Dialog:
    return screen(shown).dialog


def looking_up(text: str) -> Moment:
    """The dialog in which a number was typed."""
    shown = hall()
    memory = shown.memory.open(Act.PUNCTUAL, subject_of(Act.PUNCTUAL, shown)).fill(text=text)
    return replace(shown, memory=memory)


def test_the_key_is_there_for_a_ticket_without_a_preference() -> None:
    """Where the office lists taxpayers, and nowhere else."""
    preferred = next(row for row in QUEUE if row.ticket_class == "preferente")
    shown = hall()
    chosen = replace(shown, memory=shown.memory.fill(chosen=preferred.id))
    for seen, is_there in ((shown, True), (hall(note=""), False), (chosen, False)):
        assert (Act.PUNCTUAL in [key.act for key in dialog(seen).seconds]) == is_there
        assert bool(subject_of(Act.PUNCTUAL, seen)) == is_there


def test_a_number_is_sent_once_it_has_its_digits() -> None:
    """Spaces and hyphens that the clerk types are left out."""
    assert dialog(looking_up("7065432")).main.waiting.startswith("Escriba las 8 cifras")
    shown = looking_up("70 654-321")
    command = command_of(shown, dialog(shown), ID)
    assert command == c.GrantPunctual(id=ID, ticket=id_of(plain().code), taxpayer=LISTED)
    assert decode_command(encode(command)) == command


def test_a_typed_number_is_kept_nowhere() -> None:
    """Neither in what the console keeps across restarts, nor for when it opens again."""
    shown = looking_up(LISTED)
    assert renewed((), shown.memory, shown.office, "town", NOW) == ()
    command = c.GrantPunctual(id=ID, ticket=plain().id, taxpayer=LISTED)
    asked = shown.memory.ask(Act.PUNCTUAL, ID, 1.0)
    done = asked.take(command, f.Answer(id=ID, at="2026-11-20T13:00:00.000Z", seq=2), 1.0)
    for memory in (done, shown.memory.close(keeps=False)):
        assert memory.dialog is None
        assert LISTED not in repr(memory)
    assert done.done == "counter-punctual-done"


def test_a_ticket_just_given_comes_back_with_its_courtesy() -> None:
    """Its code stays in sight, with what came of the number."""
    row = plain()
    given = Given(row.id, row.code, row.service, None)
    shown = hall()
    memory = replace(shown.memory, given=given).open(Act.GIVEN, row.id)
    shown = replace(shown, memory=memory)
    assert Act.PUNCTUAL in [key.act for key in dialog(shown).seconds]
    memory = memory.open(Act.PUNCTUAL, subject_of(Act.PUNCTUAL, shown)).ask(Act.PUNCTUAL, ID, 1.0)
    command = c.GrantPunctual(id=ID, ticket=row.id, taxpayer=LISTED)
    memory = memory.take(command, f.Answer(id=ID, at="2026-11-20T13:00:00.000Z", seq=2), 1.0)
    assert memory.dialog is not None
    assert memory.dialog.act == Act.GIVEN


def test_a_refusal_stands_in_the_dialog() -> None:
    """With what to do, in a sentence of its own for each."""
    shown = looking_up(LISTED)
    refused = f.Refusal(id=ID, code="not_punctual")
    asked = shown.memory.ask(Act.PUNCTUAL, ID, 1.0)
    command = c.GrantPunctual(id=ID, ticket=plain().id, taxpayer=LISTED)
    memory = asked.take(command, refused, 1.0)
    assert "no está en la lista" in dialog(replace(shown, memory=memory)).trouble
