"""The dialogs of the console and the offers to it, worked by keys alone in its real window."""

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem

from antesala.messages import commands as c
from antesala.messages.rows import AnyRow, RegisteredPart
from tests.counter.office import (
    NEXT,
    NOW,
    OFFER,
    QUEUE,
    attention,
    desk,
    id_of,
    staffed_rows,
    stamp,
)
from tests.counter.place import SERVING, Desk

OFFERED = msgspec.structs.replace(SERVING, state="offered", offered_to="hugo")
NEED = "Quiere pagar una multa en cuotas"


@pytest.fixture
def place() -> Iterator[Desk]:
    """Carolina at counter 3, among colleagues."""
    made = Desk()
    made.link.come_online("carolina")
    made.link.show("office", *staffed_rows(*QUEUE))
    made.free()
    yield made
    made.stage.close()


def at_desk(place: Desk, row: AnyRow) -> None:
    place.link.show("counter", row, key="c3")
    place.stage.settle()


def boxes(place: Desk) -> list[QQuickItem]:
    return [item for item in place.stage.items() if item.inherits("QQuickTextEdit")]


def test_a_person_is_handed_over_by_keyboard_alone(place: Desk) -> None:
    """Called, attended, offered, taken back, offered again, accepted: by keys only."""
    link = place.link
    place.strike(Qt.Key.Key_Space)
    assert isinstance(link.answer(), c.CallNext)
    place.call()
    place.strike(Qt.Key.Key_Return)
    assert isinstance(link.answer(), c.StartService)
    place.serve()
    place.strike(Qt.Key.Key_Return)
    assert isinstance(link.answer(), c.SaveAttention)
    place.serve(step="need")

    place.strike(Qt.Key.Key_F7)
    assert place.stage.focused() == "Necesidad de la persona"
    place.write(NEED)
    place.strike(Qt.Key.Key_Tab)
    assert place.stage.focused() == "Marcela Tapia"
    place.strike(Qt.Key.Key_Down, Qt.Key.Key_Return)
    saved, offer = link.answer(), link.answer()
    assert isinstance(saved, c.SaveAttention)
    assert saved.need == NEED
    assert isinstance(offer, c.OfferTicket)
    assert (offer.clerk, offer.need) == ("hugo", NEED)

    at_desk(place, desk(ticket=OFFERED, attention=attention(step="need", need=NEED)))
    assert place.stage.focused() == "Retirar y seguir atendiendo"
    place.strike(Qt.Key.Key_Return)
    assert place.asked == []
    place.strike(Qt.Key.Key_B, held=Qt.KeyboardModifier.ControlModifier)
    assert isinstance(link.answer(), c.WithdrawOffer)

    place.serve(step="need", need=NEED)
    place.strike(Qt.Key.Key_F7, Qt.Key.Key_Return)
    again = link.answer()
    assert isinstance(again, c.OfferTicket)
    assert (again.clerk, again.need) == ("marcela", NEED)
    to_marcela = msgspec.structs.replace(OFFERED, offered_to="marcela")
    at_desk(place, desk(ticket=to_marcela, attention=attention(step="need", need=NEED)))
    registered = RegisteredPart(
        id="a1",
        at=stamp(NOW),
        clerk="carolina",
        channel="in_person",
        kind="procedure",
        outcome="linked",
        code="J042",
        received_by="marcela",
    )
    at_desk(place, desk(next_call=NEXT, registered=registered))
    assert any(n.startswith("Marcela Tapia recibió a J042.") for n in place.stage.names())
    place.wait(2)
    place.strike(Qt.Key.Key_Space)
    assert isinstance(link.answer(), c.CallNext)


def test_an_offer_is_accepted_while_a_note_is_written(place: Desk) -> None:
    """It takes neither focus nor letters; F11 accepts it, and the writing goes on."""
    place.serve(step="guide")
    place.to_the_note()
    assert place.stage.focused() == "Nota de la atención"
    place.write("Le fal")
    at_desk(place, desk(ticket=SERVING, attention=attention(step="guide"), offers=[OFFER]))
    assert place.stage.focused() == "Nota de la atención"
    assert OFFER.need in place.stage.names()
    place.strike(Qt.Key.Key_F11)
    accepted = place.link.answer()
    assert isinstance(accepted, c.AcceptTicket)
    assert accepted.ticket == OFFER.ticket
    at_desk(place, desk(ticket=SERVING, attention=attention(step="guide")))
    place.write("ta")
    assert [box.property("text") for box in boxes(place)] == ["Le falta"]


def test_a_yes_for_an_offer_taken_back_accepts_no_other(place: Desk) -> None:
    """The next offer comes in its place as F11 is struck; a second later it was read."""
    other = msgspec.structs.replace(OFFER, code="R020", ticket=id_of("R020"))
    at_desk(place, desk(next_call=NEXT, offers=[OFFER, other]))
    at_desk(place, desk(next_call=NEXT, offers=[other]))
    place.strike(Qt.Key.Key_F11)
    assert place.asked == []
    place.wait(1.1)
    place.strike(Qt.Key.Key_F11)
    accepted = place.link.answer()
    assert isinstance(accepted, c.AcceptTicket)
    assert accepted.ticket == other.ticket


def test_an_offer_is_declined_with_a_reason(place: Desk) -> None:
    """F12, a reason by the arrows and in one's own words, Enter; the focus is where it was."""
    row = desk(ticket=SERVING, attention=attention(step="guide"), offers=[OFFER])
    at_desk(place, row)
    place.to_the_note()
    place.strike(Qt.Key.Key_F12)
    assert place.stage.focused() == "No corresponde a mi unidad."
    place.strike(Qt.Key.Key_Down, Qt.Key.Key_Backtab)
    assert place.stage.focused() == "Algo más, si hace falta"
    place.write("Vuelvo a las 11.")
    place.strike(Qt.Key.Key_Return)
    declined = place.link.answer()
    assert isinstance(declined, c.DeclineTicket)
    assert declined.reason == "No puedo atender en este momento. Vuelvo a las 11."
    at_desk(place, desk(ticket=SERVING, attention=attention(step="guide")))
    assert place.stage.focused() == "Nota de la atención"


def test_what_is_typed_outlives_everything(place: Desk) -> None:
    """A lost link, an offer that comes in, the end of the dialog: no letter is gone."""
    place.serve(step="need")
    place.strike(Qt.Key.Key_F7)
    place.write("Quiere pa")
    place.link.go_offline()
    place.write("gar")
    place.strike(Qt.Key.Key_Return)
    assert place.asked == []
    place.link.come_online("carolina")
    at_desk(place, desk(ticket=SERVING, attention=attention(step="need"), offers=[OFFER]))
    assert place.stage.focused() == "Necesidad de la persona"
    place.write(" la multa")
    assert "Quiere pagar la multa" in [box.property("text") for box in boxes(place)]
    place.strike(Qt.Key.Key_Escape)
    assert [box.property("text") for box in boxes(place)] == ["Quiere pagar la multa", ""]
    place.wait(1)
    saved = place.link.answer()
    assert isinstance(saved, c.SaveAttention)
    assert saved.need == "Quiere pagar la multa"


def test_a_closed_dialog_opens_as_it_was(place: Desk) -> None:
    """The field has what was typed, the row that was chosen is chosen."""
    at_desk(place, desk(ticket=SERVING, attention=attention(step="guide"), offers=[OFFER]))
    place.strike(Qt.Key.Key_F12, Qt.Key.Key_Down, Qt.Key.Key_Backtab)
    place.write("Vuelvo a las 11.")
    place.strike(Qt.Key.Key_Escape, Qt.Key.Key_F12)
    fields = [item for item in place.stage.items() if item.inherits("QQuickTextField")]
    assert [field.property("text") for field in fields] == ["Vuelvo a las 11."]
    assert place.stage.focused() == "No puedo atender en este momento."


def test_the_focus_stays_in_the_dialog(place: Desk) -> None:
    """Tab stays inside, controls behind cannot be reached; Esc gives the focus back."""
    place.serve(step="need", need=NEED)
    before = place.stage.focused()
    place.strike(Qt.Key.Key_F7)
    reached = []
    for _ in range(8):
        reached.append(place.stage.focused())
        place.strike(Qt.Key.Key_Tab)
    assert set(reached) == {
        "Marcela Tapia",
        "Cancelar",
        "Enviar a Marcela Tapia",
        "Necesidad de la persona",
    }
    place.strike(Qt.Key.Key_F10, Qt.Key.Key_F5, Qt.Key.Key_F9)
    assert place.asked == []
    place.strike(Qt.Key.Key_Escape)
    assert place.stage.focused() == before


def test_a_service_is_found_by_typing(place: Desk) -> None:
    """F5, a few letters, Enter."""
    place.serve(step="need", need=NEED)
    place.strike(Qt.Key.Key_F5)
    assert place.stage.focused() == "Buscar trámite o unidad"
    place.write("cam")
    place.strike(Qt.Key.Key_Return)
    moved = place.link.answer()
    assert isinstance(moved, c.TransferTicket)
    assert (moved.service, moved.need) == ("domicilio", NEED)


def test_the_arrows_choose_from_the_field(place: Desk) -> None:
    """A clerk who has typed need not leave the field to choose."""
    place.serve(step="need", need=NEED)
    place.strike(Qt.Key.Key_F5)
    place.write("lic")
    place.strike(Qt.Key.Key_Down, Qt.Key.Key_Return)
    moved = place.link.answer()
    assert isinstance(moved, c.TransferTicket)
    assert moved.service == "duplicado"


def test_what_is_proposed_stays_chosen(place: Desk) -> None:
    """A colleague who becomes free during the key stroke does not get the person instead."""
    place.serve(step="need", need=NEED)
    place.strike(Qt.Key.Key_F7)
    rows = staffed_rows(*QUEUE)
    for row in rows:
        if row.id == "marcela" and hasattr(row, "unit"):
            rows[rows.index(row)] = msgspec.structs.replace(row, state="busy")
        if row.id == "hugo" and hasattr(row, "unit"):
            rows[rows.index(row)] = msgspec.structs.replace(row, state="free")
    place.link.show("office", *rows)
    place.strike(Qt.Key.Key_Return)
    offer = place.link.answer()
    assert isinstance(offer, c.OfferTicket)
    assert offer.clerk == "marcela"


def test_a_person_is_set_aside(place: Desk) -> None:
    """F9 asks once more; Enter says yes."""
    place.serve(step="guide")
    place.strike(Qt.Key.Key_F9)
    assert place.stage.focused() == "Salió un momento"
    place.strike(Qt.Key.Key_Return)
    parked = place.link.answer()
    assert isinstance(parked, c.ParkTicket)
    assert parked.ticket == SERVING.id


def test_a_refused_dialog_stays_open(place: Desk) -> None:
    """It says what stood in the way; another colleague can be chosen at once."""
    place.serve(step="need", need=NEED)
    place.strike(Qt.Key.Key_F7, Qt.Key.Key_Return)
    place.link.refuse("clerk_away")
    assert "Esa persona no está en este momento." in place.stage.names()
    place.strike(Qt.Key.Key_Down, Qt.Key.Key_Return)
    offer = place.link.answer()
    assert isinstance(offer, c.OfferTicket)
    assert offer.clerk == "hugo"


def test_the_dialog_is_worked_by_name(place: Desk) -> None:
    """A blind clerk finds title, choices with all that is known of them, and both keys."""
    place.serve(step="need", need=NEED)
    place.stage.press("Derivar")
    names = place.stage.names()
    for name in ("Derivar J042 a otra persona", "Marcela Tapia", "Cancelar"):
        assert name in names
    place.wait(1)
    place.stage.press("Hugo Araya")
    place.stage.press("Enviar a Hugo Araya")
    offer = place.link.answer()
    assert isinstance(offer, c.OfferTicket)
    assert offer.clerk == "hugo"


def test_cancelling_asks_nothing(place: Desk) -> None:
    """The person stays, and the need typed meanwhile too."""
    place.serve(step="need", need=NEED)
    place.stage.press("Derivar")
    place.wait(1)
    place.stage.press("Cancelar")
    assert place.asked == []
    assert "Derivar J042 a otra persona" not in place.stage.names()
