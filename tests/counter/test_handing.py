"""Sending a person on: the receivers, the need, the command, and the end of an offer."""

from dataclasses import replace

import msgspec
import pytest
from msgspec import structs

from antesala.messages import commands as c, decode_command, encode
from antesala.messages.frames import Answer
from antesala.messages.rows import DeskRow, RegisteredPart, WaitPart
from antesala.words.lookup import is_found
from counter.dialogs.registry import command_of, is_about_nothing, subject_of
from counter.panes.dialog import Dialog, DialogRow, stepped
from counter.screen import Screen
from counter.work.desk import (
    Act,
    Stage,
    acts_of,
    command_for,
    stage_of,
)
from counter.work.draft import Draft
from counter.work.memory import Handed, Memory
from counter.work.moment import Moment
from tests.counter.office import NEXT, NOW, OFFER, QUEUE, attention, desk, id_of, stamp, ticket
from tests.counter.screens import SERVING, screen, staffed

ID = "00000000-0000-4000-8000-000000000001"
NEED = "Quiere pagar una multa en cuotas."
OFFERED = msgspec.structs.replace(SERVING, state="offered", offered_to="marcela")
R019 = ticket("R019", 14, state="offered", clerk="hugo", ticket_class="preferente")


def held(**values: object) -> DeskRow:
    return desk(ticket=SERVING, attention=attention(step="need", need=NEED), **values)


def at(desk_row: DeskRow, memory: Memory | None = None) -> Moment:
    known = memory or Memory(clerk="carolina")
    followed = known.attend(desk_row.attention).hand(desk_row)
    return Moment(staffed(desk_row, *QUEUE, R019), NOW, followed)


def opened(act: Act, moment: Moment, **filled: str) -> Moment:
    memory = moment.memory.open(act, subject_of(act, moment)).fill(**filled)
    return replace(moment, memory=memory)


def asked(moment: Moment) -> c.Command | None:
    command = command_of(moment, screen(moment).dialog, ID)
    if command is not None:
        assert decode_command(encode(command)) == command
    return command


def dialog(act: Act, **filled: str) -> Dialog:
    return screen(opened(act, at(held()), **filled)).dialog


def test_who_is_free_comes_first() -> None:
    """First the free, then the busy, then absent colleagues, shown with the reason."""
    rows = dialog(Act.OFFER).rows
    assert [(row.words, row.number, row.tag, row.reason) for row in rows] == [
        ("Marcela Tapia", "12", "Libre", ""),
        ("Hugo Araya", "1", "Atendiendo", ""),
        ("Paola Cortés", "8", "En pausa", "No disponible"),
        ("Iván Pizarro", "", "No está", "No disponible"),
    ]


def test_the_wait_there_is_counted() -> None:
    """Only people who could be called at a colleague's counter."""
    assert [row.aside for row in dialog(Act.OFFER).rows] == ["No espera nadie", "Esperan 8", "", ""]
    moment = at(held())
    mine = ticket("J060", 3, reserved_for="marcela")
    plain = ticket("J061", 3, service="primera")
    office = replace(moment.office, tickets=(mine, plain))
    shown = screen(opened(Act.OFFER, replace(moment, office=office)))
    assert [row.aside for row in shown.dialog.rows[:2]] == ["Esperan 2", "Espera 1"]


def test_the_wait_at_a_colleague_is_told() -> None:
    """The person's wait there, if the server knows it; absent colleagues have none."""
    moment = at(held())
    known = {"hugo": WaitPart(least=5, most=15), "marcela": WaitPart(least=0, most=0)}
    clerks = tuple(structs.replace(row, wait=known.get(row.id)) for row in moment.office.clerks)
    office = replace(moment.office, clerks=clerks)
    shown = screen(opened(Act.OFFER, replace(moment, office=office)))
    assert [row.aside.replace("\u00a0", " ") for row in shown.dialog.rows] == [
        "Muy pronto",
        "5 a 15 min",
        "",
        "",
    ]


def test_the_offer_says_what_the_person_gets() -> None:
    """Name, unit and counter, as the procedure asks; the key names the receiver."""
    shown = dialog(Act.OFFER)
    assert shown.title == "Derivar J042 a otra persona"
    assert shown.gets == "Marcela Tapia, Tesorería Municipal, módulo 12"
    assert (shown.main.words, shown.main.cap) == ("Enviar a Marcela Tapia", "Enter")
    other = dialog(Act.OFFER, chosen="hugo")
    assert other.gets == "Hugo Araya, Licencias de Conducir, módulo 1"


def test_the_offer_carries_the_need() -> None:
    """The command has what is shown: the chosen colleague, and the need as it is typed."""
    moment = opened(Act.OFFER, at(held()), chosen="hugo")
    command = asked(moment)
    assert command == c.OfferTicket(id=ID, clerk="hugo", need=NEED)


def test_nobody_is_sent_without_the_need() -> None:
    """The receiver must know the need; the dialog begins in its field."""
    bare = at(desk(ticket=SERVING, attention=attention(step="need")))
    shown = screen(opened(Act.OFFER, bare)).dialog
    assert (shown.main.waiting, shown.begins_in_need) == ("Escriba qué necesita la persona", True)
    assert asked(opened(Act.OFFER, bare)) is None
    assert not dialog(Act.OFFER).begins_in_need


def test_who_is_away_cannot_be_chosen() -> None:
    """The row is there and says why; the key waits."""
    moment = opened(Act.OFFER, at(held()), chosen="ivan")
    assert screen(moment).dialog.main.waiting == "No disponible"
    assert asked(moment) is None


def test_who_has_no_counter_is_not_asked() -> None:
    """An offer is read at a counter: a clerk without a counter would not see it."""
    moment = at(held())
    seated = tuple(row for row in moment.office.counters if row.clerk != "marcela")
    standing = replace(moment, office=replace(moment.office, counters=seated))
    rows = screen(opened(Act.OFFER, standing)).dialog.rows
    assert [(row.words, row.tag) for row in rows if row.key == "marcela"] == [
        ("Marcela Tapia", "Sin módulo")
    ]
    assert rows[0].words == "Hugo Araya"


def test_who_was_accepted_is_marked() -> None:
    """In the queue and on the page of the next person: this person waits for this clerk."""
    mine = msgspec.structs.replace(QUEUE[0], reserved_for="carolina")
    shown = screen(Moment(staffed(desk(next_call=NEXT), mine), NOW, Memory(clerk="carolina")))
    assert shown.queue.rows[0].note.startswith("Para usted")
    assert "Para usted" in [tag.words for tag in shown.person.tags]


def test_a_second_enter_goes_no_step_on() -> None:
    """Striking Enter twice to decline does not leave the step."""
    memory = at(held(offers=[OFFER])).memory.open(Act.DECLINE, OFFER.ticket)
    asking = memory.ask(Act.DECLINE, ID, 10)
    decline = c.DeclineTicket(id=ID, ticket=OFFER.ticket, reason="No")
    sent = asking.take(decline, Answer(id=ID, at=stamp(NOW), seq=2), 10.1)
    assert sent.dialog is None
    assert sent.hands.is_double_strike(Act.ADVANCE, 10.4)
    assert not sent.hands.is_double_strike(Act.ADVANCE, 12)


def test_an_office_of_one_hands_nobody_over() -> None:
    """Where there is no colleague, the dialog says so."""
    alone = at(held())
    alone = replace(alone, office=replace(alone.office, clerks=alone.office.clerks[:1]))
    shown = screen(opened(Act.OFFER, alone)).dialog
    assert shown.nobody == shown.main.waiting == "No hay nadie a quien derivar ahora"


def test_a_transfer_says_who_will_attend() -> None:
    """The other services with unit, open counters and people; not the one that is held."""
    shown = dialog(Act.TRANSFER)
    assert [(row.words, row.tag, row.aside) for row in shown.rows] == [
        ("Primera licencia, clase B", "Atienden 3 módulos", "Espera 1"),
        ("Duplicado de licencia", "Atienden 2 módulos", "Esperan 2"),
        ("Cambio de domicilio", "Atienden 2 módulos", "Espera 1"),
    ]
    first = "Primera licencia, clase B, Licencias de Conducir, módulos 1, 3, 12"
    assert shown.gets == first
    assert asked(opened(Act.TRANSFER, at(held()), chosen="domicilio")) == c.TransferTicket(
        id=ID, service="domicilio", need=NEED
    )


def test_typing_finds_a_service() -> None:
    """Typing keeps the services that match; the first of them is proposed."""
    shown = dialog(Act.TRANSFER, text="dupl")
    assert [row.words for row in shown.rows] == ["Duplicado de licencia"]
    assert shown.chosen == 0
    none = dialog(Act.TRANSFER, text="xyz")
    assert none.main.waiting == none.nobody == "No hay otro trámite que se llame así."
    assert asked(opened(Act.TRANSFER, at(held()), text="xyz")) is None


@pytest.mark.parametrize(
    ("text", "is_so"),
    [("", True), ("dom cam", True), ("CAMBIÓ", True), ("micilio", False), ("cambio x", False)],
)
def test_words_are_found_by_how_they_begin(text: str, is_so: bool) -> None:  # noqa: FBT001 - a case
    """In any order, without accents or capitals."""
    assert is_found(text, "Cambio de domicilio", "Licencias") is is_so


def test_parking_asks_for_the_ticket_in_hand() -> None:
    """A person attended is set aside after a question; a called one at once."""
    assert asked(opened(Act.PARK, at(held()))) == c.ParkTicket(id=ID, ticket=SERVING.id)
    called = msgspec.structs.replace(SERVING, state="called")
    waiting = at(desk(ticket=called))
    assert subject_of(Act.PARK, waiting) == ""
    settled = command_for(Act.PARK, waiting.settled, waiting.office.desk, ID)
    assert settled == c.ParkTicket(id=ID, ticket=SERVING.id)


def test_a_lost_server_holds_the_dialog() -> None:
    """The dialog stays with all that is in it; its key says what is missing."""
    moment = replace(opened(Act.OFFER, at(held()), chosen="hugo"), since=NOW)
    shown = screen(moment).dialog
    assert (shown.main.waiting, shown.rows[1].is_chosen) == ("Sin conexión", True)
    assert asked(moment) is None


def test_a_refusal_is_said_in_the_dialog() -> None:
    """Not behind it; and it is gone when the dialog is closed."""
    moment = opened(Act.OFFER, at(held()))
    refused = replace(moment, memory=moment.memory.be_refused("clerk_away", 0.0))
    shown = screen(refused)
    assert shown.dialog.trouble == "Esa persona no está en este momento."
    assert shown.banner.headline == ""
    closed = screen(replace(refused, memory=refused.memory.close()))
    assert closed.banner.headline == ""


def test_a_closed_dialog_keeps_what_was_typed() -> None:
    """Esc is no eraser: it opens again as it was left, for the same person."""
    memory = Memory().open(Act.DECLINE, "t1").fill(text="Es de Rentas", chosen="x").close()
    assert memory.dialog is None
    again = memory.open(Act.DECLINE, "t1").dialog
    assert again is not None
    assert (again.text, again.chosen) == ("Es de Rentas", "x")
    other = memory.open(Act.DECLINE, "t2").dialog
    assert other is not None
    assert other.text == ""


def test_a_dialog_goes_with_its_person() -> None:
    """When the person is no longer in hand, the dialog closes."""
    moment = opened(Act.OFFER, at(held()))
    assert not is_about_nothing(moment)
    gone = replace(moment, office=staffed(desk()))
    assert is_about_nothing(gone)


def offered() -> Screen:
    return screen(at(desk(ticket=OFFERED, attention=attention(step="guide", need=NEED))))


def test_the_giver_sees_that_it_waits() -> None:
    """For which colleague, with what to say; the ticket is still there, and can be taken back."""
    row = desk(ticket=OFFERED, attention=attention())
    assert stage_of("carolina", row) is Stage.OFFERED
    shown = offered()
    assert shown.page.head == "Esperando a Marcela Tapia"
    assert "Marcela Tapia, Tesorería Municipal" in shown.page.say
    assert shown.person.code == "J042"
    assert [fact.words for fact in shown.page.facts] == [
        "Marcela Tapia, Tesorería Municipal, módulo 12",
        NEED,
    ]
    assert (shown.main_key.words, shown.main_key.cap) == ("Retirar y seguir atendiendo", "Ctrl B")
    assert "Return" not in shown.main_key.sequences


def test_linking_is_a_step_of_its_own() -> None:
    """Beyond the clerk's reach the procedure goes from the need to the link to the register."""
    assert [(step.words, step.is_current) for step in offered().page.rail] == [
        ("1 Bienvenida", False),
        ("2 Necesidad", False),
        ("3 Derivación", True),
        ("4 Registro", False),
    ]


def test_who_has_no_ticket_is_put_through() -> None:
    """On the telephone: from the need to the link, and its outcome is proposed."""
    phone = attention(step="need", channel="telephone")
    acts = acts_of(Stage.SERVING, phone, has_ticket=False)
    assert Act.LINK in acts
    assert not {Act.OFFER, Act.TRANSFER, Act.PARK} & set(acts)
    assert Act.LINK not in acts_of(Stage.SERVING, phone)
    moment = at(desk(attention=phone))
    command = command_for(Act.LINK, moment.settled, moment.office.desk, ID)
    assert command == c.SaveAttention(id=ID, attention="a1", step="link")
    memory = moment.memory.ask(Act.LINK, ID, 0)
    assert memory.choice.outcome == "linked"
    assert memory.ask(Act.BACK, ID, 0).choice.outcome == "resolved"
    linking = screen(at(desk(attention=attention(step="link", channel="telephone"))))
    assert linking.page.lines[0].words.startswith("Diga el nombre")


def declined(**values: str) -> Screen:
    memory = Memory(clerk="carolina").hand(desk(ticket=OFFERED, attention=attention()))
    return screen(at(held(**values), memory))


def test_a_decline_comes_back_with_its_reason() -> None:
    """The giver serves again, and reads who declined and why; the next act ends it."""
    shown = declined(decline_reason="No corresponde a mi unidad.")
    assert shown.banner.headline == "Marcela Tapia no puede recibir a J042."
    assert shown.banner.detail == "«No corresponde a mi unidad.»"
    restarted = screen(at(held(decline_reason="No corresponde a mi unidad.")))
    assert restarted.banner.headline == "No pudieron recibir a J042."
    told = Memory(clerk="carolina").ask(Act.ADVANCE, ID, 0)
    assert screen(at(held(decline_reason="No."), told)).banner.headline == ""


def test_who_leaves_gives_the_person_back() -> None:
    """Without an answer there is no reason, but it is said."""
    assert declined().banner.headline == "Marcela Tapia salió sin responder. J042 sigue con usted."
    back = Memory(clerk="carolina", handed=Handed(SERVING.id, "marcela"), is_told=True)
    assert screen(at(held(), back)).banner.headline == ""


REGISTERED = RegisteredPart(
    id="a1",
    at=stamp(NOW),
    clerk="carolina",
    channel="in_person",
    kind="procedure",
    outcome="linked",
    code="J042",
    service="renovar",
    received_by="marcela",
    unit="tesoreria",
)


def test_an_acceptance_is_told_to_the_giver() -> None:
    """With the name, the unit and the counter that the person must be told."""
    memory = Memory(clerk="carolina").hand(desk(ticket=OFFERED, attention=attention()))
    shown = screen(at(desk(registered=REGISTERED), memory))
    assert shown.banner.headline == "Marcela Tapia recibió a J042."
    assert "Marcela Tapia, Tesorería Municipal, módulo 12" in shown.banner.detail


def test_the_last_line_of_the_register_is_read() -> None:
    """Hour, ticket, kind, and the colleague who took the person over."""
    last = screen(at(desk(registered=REGISTERED))).registered
    assert last == "Último registro, 10:42: J042, Trámite, derivada a Marcela Tapia"
    phone = msgspec.structs.replace(
        REGISTERED, code="", channel="telephone", outcome="guided", received_by=None, unit=None
    )
    said = screen(at(desk(registered=phone))).registered
    assert said == "Último registro, 10:42: Por teléfono, Trámite, Orientada"
    assert screen(at(desk())).registered == ""


def test_an_offer_is_read_before_it_is_answered() -> None:
    """Code, service, need, who gives and what is known of the person, also while attending."""
    for row in (desk(offers=[OFFER]), held(offers=[OFFER])):
        offer = screen(at(row)).offer
        assert (offer.code, offer.service) == ("R019", "Primera licencia, clase B")
        assert offer.lead == "Hugo Araya le deriva a"
        assert offer.need == OFFER.need
        assert offer.detail == "Licencias de Conducir. Llegó 10:28. Preferente"
        assert [(key.words, key.cap) for key in offer.keys] == [
            ("Recibir", "F11"),
            ("No recibir", "F12"),
        ]
    two = [OFFER, msgspec.structs.replace(OFFER, code="R020", ticket=id_of("R020"))]
    assert screen(at(desk(offers=two))).offer.more == f"Y otra derivación más: {two[1].code}."


def test_an_answer_is_for_the_offer_shown() -> None:
    """Yes at once; no with a reason, ready or in one's own words, within a line of the wire."""
    moment = at(held(offers=[OFFER]))
    accept = command_for(Act.ACCEPT, moment.settled, moment.office.desk, ID)
    assert accept == c.AcceptTicket(id=ID, ticket=OFFER.ticket)
    plain = opened(Act.DECLINE, moment)
    assert asked(plain) == c.DeclineTicket(
        id=ID, ticket=OFFER.ticket, reason="No corresponde a mi unidad."
    )
    longest = screen(plain).dialog.field_longest
    for row in screen(plain).dialog.rows:
        full = opened(Act.DECLINE, moment, chosen=row.key, text="x" * longest)
        assert asked(full) is not None


def test_the_need_follows_the_draft() -> None:
    """The dialog's text is the attention's need, and is saved like it."""
    moment = opened(Act.OFFER, at(held()))
    draft = Draft.of("a1", NEED).type("Otra cosa", 0)
    typed = replace(moment, memory=replace(moment.memory, need=draft))
    command = asked(typed)
    assert isinstance(command, c.OfferTicket)
    assert command.need == "Otra cosa"


def test_arrows_pass_over_who_is_not_available() -> None:
    """Down and up lead to who can receive the person; at an end they stay."""
    reasons = {"a": "", "b": "No está", "c": "", "d": "No está"}
    rows = tuple(DialogRow(key, key, reason=off) for key, off in reasons.items())
    shown = Dialog(rows=rows, chosen=0, skips=True)
    assert stepped(shown, 1) == 2
    assert stepped(replace(shown, chosen=2), 1) == 2
    assert stepped(replace(shown, chosen=2), -1) == 0
    assert stepped(replace(shown, skips=False), 1) == 1
    assert stepped(Dialog(), 1) == -1
