"""The console's finished sentences at each place on the way."""

from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest

from antesala.colours.palette import Gravity
from antesala.messages.kinds import Basis
from antesala.messages.rows import NextPart, OfficeRow, Reason
from antesala.words import Words
from counter.panes.person import why
from counter.screen import View
from counter.work.desk import Act, Choice
from counter.work.memory import Memory
from counter.work.moment import Moment
from counter.work.office import Office
from tests.counter.office import CLERKS, NEXT, NOW, QUEUE, attention, desk, minutes_ago, ticket
from tests.counter.screens import CALLED, SANTIAGO, SERVING, at_desk, office, screen


def test_the_free_desk_says_who_is_next_and_why() -> None:
    """Before the key is pressed: who, what, why this one, and what to say."""
    shown = at_desk(desk(next_call=NEXT), *QUEUE)
    assert shown.view == View.DESK
    assert (shown.person.code, shown.person.service) == ("J042", "Renovar licencia de conducir")
    facts = [(fact.head, fact.words) for fact in shown.person.facts]
    assert facts == [
        ("Espera", "12 min"),
        ("Llegó", "10:30"),
        ("Por qué sigue", "Turno preferente, segundo de dos"),
    ]
    assert [tag.words for tag in shown.person.tags] == ["Preferente", "Pide mesón bajo"]
    assert shown.person.say == (
        "«Buenos días, Licencias de Conducir. Le atiende Carolina Rojas. ¿En qué le puedo ayudar?»"
    )
    assert (shown.main_key.words, shown.main_key.cap) == ("Llamar siguiente", "Espacio")
    assert [key.cap for key in shown.keys] == ["F4", "F6", "F8"]
    assert [key.cap for key in shown.menu] == ["Ctrl P", "Ctrl W", "Ctrl Q", "Ctrl F10", "Ctrl J"]


def test_only_those_called_here_are_listed() -> None:
    """A counter for one service hides people of another, but shows its clerk's reserved ones."""
    mine = ticket("J051", 3, service="primera", reserved_for="carolina")
    shown = at_desk(desk(services=["duplicado"]), *QUEUE, mine)
    assert {row.code for row in shown.queue.rows} == {"J039", "J046", "J051"}


def test_the_next_person_heads_the_queue() -> None:
    """First the ticket that the rule names, then by arrival; none reserved for a colleague."""
    away = ticket("J050", 90, reserved_for="hugo")
    shown = at_desk(desk(next_call=NEXT), *QUEUE, away)
    codes = [row.code for row in shown.queue.rows]
    assert codes[:3] == ["J042", "J038", "J039"]
    assert "J050" not in codes
    assert [row.is_next for row in shown.queue.rows[:2]] == [True, False]
    assert shown.queue.head == "Esperan 8"


def test_an_empty_hall_lets_nobody_be_called() -> None:
    """The main key says why it is off."""
    shown = at_desk(desk())
    assert shown.person.service == shown.queue.head == "Nadie espera para este módulo"
    assert shown.main_key.waiting == "Aún no hay a quién llamar"


def test_a_called_person_is_waited_for() -> None:
    """Serve, call again, did not come, set aside: the ends of a call, each with its key."""
    shown = at_desk(desk(ticket=CALLED, reason=NEXT.reason))
    keys = [(key.words, key.cap) for key in (shown.main_key, *shown.keys)]
    assert keys == [
        ("Atender", "Enter"),
        ("Volver a llamar", "Ctrl R"),
        ("No se presentó", "Ctrl N"),
        ("Salió un momento", "F9"),
    ]
    assert [figure.cap for figure in shown.figures] == [""] * 4
    assert [figure.cap for figure in at_desk(desk()).figures] == ["", "Ctrl F", "Ctrl S", ""]
    assert ("Llamado a las", "10:42") in [(f.head, f.words) for f in shown.person.facts]
    again = msgspec.structs.replace(CALLED, recalls=1)
    heads = [fact.head for fact in at_desk(desk(ticket=again)).person.facts]
    assert "Segundo llamado" in heads


def test_enter_never_calls_the_next_person() -> None:
    """Striking Enter twice to finish does not call anyone."""
    shown = at_desk(desk(next_call=NEXT), *QUEUE)
    assert set(shown.main_key.sequences) == {"Space", "F2"}


def test_a_lost_link_says_since_when() -> None:
    """The banner tells when and what happens to the note; every key says why it waits."""
    since = NOW - timedelta(minutes=4)
    held = desk(ticket=SERVING, attention=attention(step="guide"))
    note = Memory(clerk="carolina").attend(held.attention)
    note = replace(note, note=note.note.type("Le falta", 0))
    shown = screen(Moment(office(held), NOW, note, since=since))
    assert shown.banner.headline == "Sin conexión desde las 10:38."
    assert shown.banner.detail.startswith("Lo que escriba se guarda aquí")
    assert shown.note.state == "Guardada aquí. Se enviará al volver la conexión."
    assert {key.waiting for key in (shown.main_key, *shown.keys)} == {"Sin conexión"}


def test_a_saved_note_says_when() -> None:
    """The clerk sees that the server has the note."""
    held = desk(ticket=SERVING, attention=attention())
    memory = Memory(clerk="carolina").attend(held.attention)
    draft = memory.note.type("Le falta", 0).send("1").settle("1", NOW)
    shown = screen(Moment(office(held), NOW, replace(memory, note=draft)))
    assert (shown.note.state, shown.note.is_safe) == ("Guardada 10:42", True)


def test_a_pin_trouble_stands_under_the_pin() -> None:
    """It is not a banner, since only this clerk has to read it."""
    nobody = Office(SANTIAGO, clerks=tuple(CLERKS))
    memory = Memory(choice=Choice(clerk="hugo"), refused="wrong_pin")
    shown = screen(Moment(nobody, NOW, memory))
    assert shown.view == View.SIGN_IN
    assert shown.sign_in.pin_error.startswith("La clave no corresponde")
    assert shown.banner.headline == ""
    assert [name.words for name in shown.sign_in.names if name.is_chosen] == ["Hugo Araya"]


@pytest.mark.parametrize("language", ["es", "en"])
def test_failing_preference_alarms_the_staff(language: str) -> None:
    """In a banner while no one is attended: the problem, and the person to tell."""
    row = OfficeRow(
        id="o", day="", discipline="strict", k=2, concerns=["preferential_waits_longer"]
    )
    worried = replace(office(desk(next_call=NEXT), *QUEUE), now=row)
    shown = screen(Moment(worried, NOW, Memory(clerk="carolina")), language)
    assert shown.banner.kind == Gravity.ATTENTION
    assert shown.banner.headline
    assert shown.banner.detail
    serving = replace(worried, desk=desk(ticket=SERVING, attention=attention()))
    assert screen(Moment(serving, NOW, Memory(clerk="carolina"))).banner.headline == ""


def test_a_refusal_is_said_in_a_banner() -> None:
    """A refusal is shown; an empty queue is no problem."""
    memory = Memory(clerk="carolina", refused="counter_taken")
    shown = screen(Moment(office(desk()), NOW, memory))
    assert shown.banner.kind == Gravity.ATTENTION
    nobody = screen(Moment(office(desk()), NOW, replace(memory, refused="nobody_waits")))
    assert nobody.banner.kind == Gravity.INFORMATION


def test_a_device_unknown_to_the_server_says_so() -> None:
    """Without enrolment there is one page, which says what to do."""
    memory = Memory(entry_refused="unknown_token")
    shown = screen(Moment(Office(SANTIAGO), NOW, memory, is_known=False))
    assert shown.view == View.MESSAGE
    assert shown.message.headline == "Esta consola no está conectada a la oficina"
    assert shown.bar.link == "Sin conexión"


def test_the_own_counter_is_proposed() -> None:
    """A console that stands at a counter proposes it, and a free one where it is taken."""
    seen = replace(office(clerk=None), clerk="marcela")
    at_three = Moment(seen, NOW, Memory(clerk="marcela"), own_number="3")
    assert screen(at_three).main_key.words == "Abrir el módulo 3"
    at_one = Moment(seen, NOW, Memory(clerk="marcela"), own_number="1")
    assert screen(at_one).main_key.words == "Abrir el módulo 3"
    rows = [(row.number, row.detail) for row in screen(at_one).places.rows]
    assert rows[0] == ("1", "Lo ocupa Hugo Araya")


def test_a_slow_answer_is_spoken_of() -> None:
    """The key that was pressed says that its answer is awaited."""
    moment = Moment(
        office(desk(next_call=NEXT), *QUEUE), NOW, Memory(clerk="carolina"), awaited=Act.CALL_NEXT
    )
    assert screen(moment).main_key.waiting == "Un momento"


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("basis", Basis.__args__)  # type: ignore[attr-defined]  # a Literal
def test_every_reason_has_words(language: str, basis: Basis) -> None:
    """The console has words for the reasons of every rule."""
    words = Words(language, "CL")
    said = [
        why(Reason(basis=basis, position=p, out_of=k), words)
        for k in range(1, 5)
        for p in range(1, k + 1)
    ]
    assert all(said)
    if basis == "preferential_slot":
        assert len(set(said)) == len(said)


@pytest.mark.parametrize("ticket_class", ["general", "preferente"])
def test_one_who_waits_alone_needs_no_reason(ticket_class: str) -> None:
    """A rule chooses among people; with a second one waiting the console tells it."""
    alone = ticket("J042", 12, ticket_class=ticket_class)
    reason = Reason(basis="oldest_slot")
    upcoming = desk(next_call=NextPart(ticket=alone.id, code="J042", reason=reason))
    assert at_desk(upcoming, alone).person.facts[-1].words == "No espera nadie más"
    another = ticket("J043", 5, service="domicilio")
    told = at_desk(upcoming, alone, another).person.facts[-1].words
    assert told == "Es quien más ha esperado"


UNITS = ("Gerencia de Desarrollo Urbano", "Departamento de Rentas", "Tránsito", "La Casona")


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_a_greeting_needs_no_article(language: str, unit: str) -> None:
    """The unit stands alone: «de Gerencia» and «de Departamento» lack one, «de la La» has two."""
    words = Words(language, "PE")
    said = words.say("counter-say-welcome", part="morning", name="Ana Rojas", unit=unit)
    linked = words.say("counter-say-link", name="Ana Rojas", unit=unit)
    for sentence in (said, linked):
        assert f", {unit}." in sentence


def test_who_waits_again_is_shown_as_waiting() -> None:
    """A call before the return or the hand-over is past: not its hour, and the wait goes on."""
    back = msgspec.structs.replace(QUEUE[0], has_returned=True, called_at=minutes_ago(9), recalls=2)
    shown = at_desk(desk(next_call=NEXT), back)
    facts = [(fact.head, fact.words) for fact in shown.person.facts]
    assert facts[:2] == [("Espera", "12 min"), ("Llegó", "10:30")]
    assert [head for head, _ in facts[2:]] == ["Por qué sigue"]
    assert shown.queue.rows[0].minutes == "12"


ACTS = set(Act) - {Act.ADVANCE, Act.GIVEN, Act.SERVICE}
"""The acts with words of their own: going on names its step, and a ticket given has one key."""


@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_no_two_acts_have_the_same_words(language: str) -> None:
    """Changing the service is one act for the clerk, with a ticket or without."""
    words = Words(language, "CL")
    said = {act: words.say(f"counter-act-{act}", number="3", times=0, hour="11:20") for act in ACTS}
    assert len(set(said.values())) == len(said)
