"""The hall's three lists: waiting, missed, set aside; and another class."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from msgspec import structs
from PySide6.QtCore import Qt

from antesala.messages import commands as c, decode_command, encode
from counter.dialogs.registry import SHEETS, command_of, subject_of
from counter.panes.dialog import Dialog
from counter.work.desk import DRAFTED, Act
from counter.work.memory import Memory
from counter.work.moment import Moment
from tests.counter.hall import ELSEWHERE, MISSED, PARKED, PEOPLE, fill, hall_rows, large_catalogue
from tests.counter.office import NEXT, NOW, QUEUE, attention, desk, id_of
from tests.counter.place import Desk
from tests.counter.screens import CALLED, SERVING, office, screen

ID = "00000000-0000-4000-8000-000000000001"


def moment(act: Act, **values: object) -> Moment:
    """Carolina with the whole hall before her and a list open."""
    tickets = (*QUEUE, *MISSED, *PARKED, ELSEWHERE)
    seen = replace(office(desk(**values), *tickets), catalogue=large_catalogue())
    free = Moment(seen, NOW, Memory(clerk="carolina"))
    return replace(free, memory=free.memory.open(act, subject_of(act, free)))


def filled(shown: Moment, **values: str) -> Moment:
    return replace(shown, memory=shown.memory.fill(**values))


def dialog(shown: Moment) -> Dialog:
    return screen(shown).dialog


def asked(shown: Moment) -> c.Command | None:
    command = command_of(shown, dialog(shown), ID)
    if command is not None:
        assert decode_command(encode(command)) == command
    return command


def test_who_missed_the_call_comes_back() -> None:
    """The list says when each arrived; the key is the word that a clerk would say."""
    shown = moment(Act.REINSTATE)
    rows = [(row.words, row.detail, row.tag, row.aside) for row in dialog(shown).rows]
    assert rows == [
        ("J033", "Cambio de domicilio", "Preferente", "9:41"),
        ("J037", "Renovar licencia de conducir", "General", "9:58"),
    ]
    assert dialog(shown).main.words == "Volvió J033"
    assert asked(filled(shown, chosen=id_of("J037"))) == c.ReinstateTicket(
        id=ID, ticket=id_of("J037")
    )


def test_who_was_set_aside_is_taken_up() -> None:
    """With the help that they asked for in sight."""
    shown = moment(Act.RESUME)
    assert dialog(shown).rows[0].detail == "Primera licencia, clase B, Compañía"
    assert dialog(shown).main.words == "Retomar J035"
    assert asked(shown) == c.ResumeTicket(id=ID, ticket=id_of("J035"))


def test_person_on_the_way_is_let_into_the_line() -> None:
    """The list says until when each may come, and is offered while there is someone to come."""
    assert Act.ARRIVE not in [key.act for key in dialog(moment(Act.CALL_BY_HAND)).seconds]
    coming = structs.replace(
        QUEUE[0],
        id=id_of("H051"),
        code="H051",
        state="announced",
        expected_until="2026-11-20T14:20:00.000Z",
    )
    waiting = moment(Act.CALL_BY_HAND)
    there = replace(
        waiting, office=replace(waiting.office, tickets=(*waiting.office.tickets, coming))
    )
    (key,) = [key for key in dialog(there).seconds if key.act is Act.ARRIVE]
    assert (key.words, key.cap) == ("De camino 1", "Ctrl F2")
    shown = replace(there, memory=there.memory.open(Act.ARRIVE, subject_of(Act.ARRIVE, there)))
    assert dialog(shown).title == "De camino 1"
    assert [(row.words, row.aside) for row in dialog(shown).rows] == [("H051", "11:20")]
    assert dialog(shown).main.words == "Llegó H051"
    assert asked(shown) == c.ConfirmPresence(id=ID, ticket=coming.id)


def test_a_chosen_person_is_called_by_hand() -> None:
    """The ticket that the rule names is proposed; the register tells if another is called."""
    shown = moment(Act.CALL_BY_HAND, next_call=NEXT)
    assert dialog(shown).rows[0].words == "J042"
    assert "registro" in dialog(shown).meaning
    called = filled(shown, chosen=id_of("J039"))
    assert dialog(called).main.words == "Llamar a J039"
    assert asked(called) == c.CallTicket(id=ID, ticket=id_of("J039"))


def test_typing_finds_a_person_of_another_counter() -> None:
    """They are shown, with why they cannot be called here, and never called."""
    shown = moment(Act.CALL_BY_HAND, next_call=NEXT)
    assert "R018" not in [row.words for row in dialog(shown).rows]
    found = dialog(filled(shown, text="r01"))
    assert [(row.words, row.reason) for row in found.rows] == [("R018", "No se llama aquí")]
    assert asked(filled(shown, text="r01")) is None


def test_nothing_found_is_said() -> None:
    """An empty list and a search without a result each have their sentence."""
    shown = moment(Act.CALL_BY_HAND)
    nothing = dialog(filled(shown, text="zzz"))
    assert nothing.nobody == "No hay ningún código ni trámite así en esta lista."
    assert nothing.main.waiting == nothing.nobody
    empty = replace(moment(Act.RESUME), office=office(desk()))
    assert dialog(empty).nobody == "No hay nadie."
    assert asked(empty) is None


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"state": "paused"}, "Módulo en pausa"),
        ({"ticket": CALLED}, "Ya llamó a J042"),
        ({"ticket": SERVING, "attention": attention()}, "Primero termine la atención"),
    ],
)
def test_whoever_is_busy_calls_nobody(values: dict[str, object], reason: str) -> None:
    """The list can be read and the others reached; calling says why it waits."""
    shown = moment(Act.CALL_BY_HAND, **values)
    assert dialog(shown).main.waiting == reason
    assert asked(shown) is None
    back = moment(Act.REINSTATE, **values)
    assert asked(back) == c.ReinstateTicket(id=ID, ticket=id_of("J033"))


def test_each_list_leads_to_the_others() -> None:
    """With how many are on each, and their keys."""
    seconds = dialog(moment(Act.CALL_BY_HAND, next_call=NEXT)).seconds
    assert [(key.words, key.cap) for key in seconds] == [
        ("No llegaron 2", "Ctrl F"),
        ("Salieron 1", "Ctrl S"),
        ("Cambiar preferencia", "Ctrl G"),
        ("Dar un turno", "F4"),
    ]
    assert Act.GRANT_CLASS not in [key.act for key in dialog(moment(Act.REINSTATE)).seconds]


def test_a_class_is_granted_in_the_words_of_the_law() -> None:
    """The classes with the people they are for; the one that is held is no choice."""
    listed = filled(moment(Act.CALL_BY_HAND, next_call=NEXT), chosen=id_of("J038"))
    subject = subject_of(Act.GRANT_CLASS, listed)
    assert subject == id_of("J038")
    shown = replace(listed, memory=listed.memory.open(Act.GRANT_CLASS, subject))
    rows = [(row.words, row.reason) for row in dialog(shown).rows]
    assert rows == [("Preferente", ""), ("General", "La que tiene")]
    assert "Personas de 60 años o más" in dialog(shown).rows[0].detail
    assert dialog(shown).rows[0].detail.count(" · ") == len(PEOPLE) - 1
    assert dialog(shown).main.words == "Dar Preferente a J038"
    assert asked(filled(shown, chosen="general")) is None
    assert asked(shown) == c.GrantClass(id=ID, ticket=id_of("J038"), ticket_class="preferente")


def test_whoever_is_called_keeps_their_class() -> None:
    """A ticket that is called meanwhile is no subject any more, and the dialog closes."""
    listed = filled(moment(Act.CALL_BY_HAND, next_call=NEXT), chosen=id_of("J038"))
    shown = replace(listed, memory=listed.memory.open(Act.GRANT_CLASS, id_of("J038")))
    gone = replace(shown, office=office(desk(next_call=NEXT), *QUEUE[:1]))
    assert subject_of(Act.GRANT_CLASS, gone) == ""


@pytest.fixture
def place() -> Iterator[Desk]:
    made = Desk()
    made.link.come_online("carolina")
    fill(made.link)
    yield made
    made.stage.close()


def test_the_lists_are_worked_by_keys_alone(place: Desk) -> None:
    """Each door by its key, the row by typing or arrows, the act by Enter."""
    link = place.link
    place.strike(Qt.Key.Key_F, held=Qt.KeyboardModifier.ControlModifier)
    assert place.stage.focused() == "Buscar por código o trámite"
    place.strike(Qt.Key.Key_Down, Qt.Key.Key_Return)
    returned = link.answer()
    assert isinstance(returned, c.ReinstateTicket)
    assert returned.ticket == id_of("J037")

    place.strike(Qt.Key.Key_S, held=Qt.KeyboardModifier.ControlModifier)
    place.strike(Qt.Key.Key_Return)
    assert isinstance(link.answer(), c.ResumeTicket)

    place.strike(Qt.Key.Key_F3)
    place.write("duplicado")
    assert [row.words for row in place.clerk.bridge.screen.dialog.rows] == ["J039", "J046"]
    place.strike(Qt.Key.Key_Down, Qt.Key.Key_Return)
    called = link.answer()
    assert isinstance(called, c.CallTicket)
    assert called.ticket == id_of("J046")
    assert place.stage.focused() == "Llamar siguiente"


def test_one_list_leads_to_another_by_its_key(place: Desk) -> None:
    """From the queue to the class of a person, and from one list to the next."""
    place.strike(Qt.Key.Key_F3, Qt.Key.Key_Down)
    place.strike(Qt.Key.Key_G, held=Qt.KeyboardModifier.ControlModifier)
    assert place.stage.focused() == "Preferente"
    place.strike(Qt.Key.Key_Return)
    granted = place.link.answer()
    assert isinstance(granted, c.GrantClass)
    assert (granted.ticket, granted.ticket_class) == (id_of("J038"), "preferente")
    place.strike(Qt.Key.Key_F3)
    place.strike(Qt.Key.Key_S, held=Qt.KeyboardModifier.ControlModifier)
    assert place.clerk.bridge.screen.dialog.title == "Salieron 1"
    place.strike(Qt.Key.Key_Escape)
    assert place.clerk.bridge.screen.dialog.act == ""
    assert place.asked == []


def test_figures_and_rows_are_doors(place: Desk) -> None:
    """By name, as a blind clerk finds them: a figure opens its list, a row the queue at itself."""
    place.stage.press("No llegaron: 2")
    assert place.clerk.bridge.screen.dialog.title == "No llegaron 2"
    place.strike(Qt.Key.Key_Escape)
    row = next(name for name in place.stage.names() if name.startswith("J039, "))
    assert row == "J039, Duplicado de licencia, General, Volvió, 27, min"
    place.wait(1)
    place.stage.press(row)
    assert place.clerk.bridge.screen.dialog.main.words == "Llamar a J039"
    place.wait(1)
    place.stage.press("Llamar a J039")
    assert isinstance(place.asked[0], c.CallTicket)


def test_the_lists_are_there_while_attending(place: Desk) -> None:
    """A person comes to the counter and says that they missed the call."""
    place.link.show("counter", desk(ticket=SERVING, attention=attention(step="guide")), key="c3")
    place.strike(Qt.Key.Key_F3)
    place.strike(Qt.Key.Key_F, held=Qt.KeyboardModifier.ControlModifier)
    place.strike(Qt.Key.Key_Return)
    assert isinstance(place.link.answer(), c.ReinstateTicket)


def test_a_refusal_is_said_in_its_list(place: Desk) -> None:
    """A colleague was faster: the list stays and says so."""
    place.strike(Qt.Key.Key_F3, Qt.Key.Key_Return)
    place.link.refuse("wrong_state")
    assert "El turno ya cambió y no está para eso." in place.stage.names()
    assert place.clerk.bridge.screen.dialog.act == Act.CALL_BY_HAND


def test_a_list_begins_empty_each_time(place: Desk) -> None:
    """Text typed for one person does not remain for the next."""
    place.strike(Qt.Key.Key_F3)
    place.write("duplicado")
    place.strike(Qt.Key.Key_Escape, Qt.Key.Key_F3)
    assert len(place.clerk.bridge.screen.dialog.rows) == len(QUEUE)
    kept = {act for act, sheet in SHEETS.items() if sheet.is_kept}
    assert kept == {Act.OFFER, Act.TRANSFER, Act.PARK, Act.DECLINE, *DRAFTED}


def test_an_enter_for_who_has_gone_calls_nobody_else(place: Desk) -> None:
    """A colleague calls, or the person gives up, as the key goes down: the next one was not meant.

    A second later the person shown in their place was seen, and is called.
    """
    place.strike(Qt.Key.Key_F3)
    first, second = (row.key for row in place.clerk.bridge.screen.dialog.rows[:2])
    rows = [row for row in hall_rows() if getattr(row, "id", "") != first]
    place.link.show("office", *rows)
    place.strike(Qt.Key.Key_Return)
    assert place.asked == []
    place.wait(1.1)
    place.strike(Qt.Key.Key_Return)
    called = place.link.answer()
    assert isinstance(called, c.CallTicket)
    assert called.ticket == second
