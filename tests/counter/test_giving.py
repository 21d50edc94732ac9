"""A ticket given at the counter: all that a kiosk asks, exactly one ticket, and shown."""

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import Qt

from antesala.messages import commands as c, decode_command, encode
from antesala.messages.rows import DeviceRow, StopRow
from counter.work.desk import Act
from tests.counter.hall import ID, PUBLIC, fill, hall_rows, large_catalogue, status
from tests.counter.office import NEXT, SERVICES, desk, minutes_ago
from tests.counter.place import Desk

TOKEN = "not-a-secret"  # noqa: S105 - of no server


@pytest.fixture
def place() -> Iterator[Desk]:
    made = Desk()
    made.link.come_online("carolina")
    fill(made.link)
    yield made
    made.stage.close()


def give(place: Desk) -> c.Command:
    """The ticket is asked for and granted."""
    place.strike(Qt.Key.Key_F4, Qt.Key.Key_Return)
    command = place.link.answer(ticket=ID, code="M047", link_token=TOKEN)
    place.link.show("ticket", status(), key=ID)
    place.stage.settle()
    return command


def test_a_ticket_is_given_by_keys_alone(place: Desk) -> None:
    """Typed for, with class, help and language; shown; and the desk is where it was."""
    link = place.link
    place.strike(Qt.Key.Key_F4)
    assert place.stage.focused() == "Buscar trámite o unidad"
    place.write("dup")
    assert [row.words for row in place.clerk.bridge.screen.dialog.rows] == ["Duplicado de licencia"]
    place.strike(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert place.stage.focused() == "Preferente"
    place.strike(Qt.Key.Key_Space, *[Qt.Key.Key_Tab] * 3)
    assert place.stage.focused() == "Mesón bajo"
    place.strike(Qt.Key.Key_Space, *[Qt.Key.Key_Tab] * 4)
    assert place.stage.focused() == "English"
    place.strike(Qt.Key.Key_Space, Qt.Key.Key_Return)
    issued = link.answer(ticket=ID, code="M047", link_token=TOKEN)
    assert isinstance(issued, c.IssueTicket)
    assert decode_command(encode(issued)) == issued
    assert (issued.service, issued.ticket_class) == ("duplicado", "preferente")
    assert (issued.help_needed, issued.language) == (["low_counter"], "en")
    assert ("ticket", ID) in link.followed
    assert place.stage.focused() == "Listo"
    place.strike(Qt.Key.Key_Return)
    assert place.stage.focused() == "Llamar siguiente"
    assert place.asked == []


def test_nothing_said_is_a_general_ticket(place: Desk) -> None:
    """Two keys: the first service, the general class, no help, the office's own language."""
    issued = give(place)
    assert issued == c.IssueTicket(
        id=issued.id, service=next(iter(SERVICES)), ticket_class="general", language="es"
    )


def test_a_stopped_service_is_given_to_nobody(place: Desk) -> None:
    """Its row says why; the next one is chosen, and alone it leaves nothing to give."""
    first, second, *_ = SERVICES
    fill(place.link, StopRow(id=first, reason="No quedan cupos.", at=minutes_ago(5)))
    place.strike(Qt.Key.Key_F4)
    rows = {row.key: row.reason for row in place.clerk.bridge.screen.dialog.rows}
    assert rows[first] == "Hoy ya no damos turnos: No quedan cupos"
    assert rows[second] == ""
    place.write("renovar lic")
    assert [row.key for row in place.clerk.bridge.screen.dialog.rows] == [first]
    assert place.clerk.bridge.screen.dialog.main.waiting == rows[first]
    place.strike(Qt.Key.Key_Return)
    assert place.asked == []


def test_a_service_stopped_at_the_same_moment_is_refused_in_words(place: Desk) -> None:
    """The dialog stays open, and says what stood in the way."""
    place.strike(Qt.Key.Key_F4, Qt.Key.Key_Return)
    place.link.refuse("tickets_stopped")
    place.stage.settle()
    said = " ".join(place.stage.names())
    assert "Hoy ya no se entregan más turnos para este trámite." in said


def test_what_to_bring_is_at_hand(place: Desk) -> None:
    """For the service chosen, before the ticket is given; one without papers says so."""
    bare = msgspec.structs.replace(large_catalogue().services[1], requirements=[])
    one, _, *rest = large_catalogue().services
    shown = msgspec.structs.replace(large_catalogue(), services=[one, bare, *rest])
    place.link.show("office", shown, *hall_rows()[1:])
    place.strike(Qt.Key.Key_F4)
    assert "Comprobante de domicilio, últimos 3 meses" in place.stage.names()
    place.strike(Qt.Key.Key_Down)
    side = place.clerk.bridge.screen.dialog.side
    assert [line.words for line in side] == ["Este trámite no pide documentos."]


def test_the_class_is_said_in_official_words(place: Desk) -> None:
    """The people of the chosen class, without asking for a reason."""
    place.strike(Qt.Key.Key_F4)
    assert place.clerk.bridge.screen.dialog.first.detail == ""
    place.stage.press("Preferente")
    detail = place.clerk.bridge.screen.dialog.first.detail
    assert detail.startswith(
        "Personas con discapacidad · Personas cuidadoras · Personas de 60 años"
    )


def test_help_is_taken_back_by_the_same_key(place: Desk) -> None:
    """Several may be wanted, and each can be let go."""
    place.strike(Qt.Key.Key_F4)
    for name in ("Lengua de señas", "Compañía", "Lengua de señas"):
        place.stage.press(name)
    place.strike(Qt.Key.Key_Return)
    issued = place.asked[0]
    assert isinstance(issued, c.IssueTicket)
    assert issued.help_needed == ["escort"]


def test_the_ticket_is_shown_large(place: Desk) -> None:
    """Its code, how many are ahead, where to wait, and the way to follow it."""
    give(place)
    names = place.stage.names()
    for name in ("M047", "Personas antes: 4", "Dónde esperar: Sala 1, primer piso"):
        assert name in names
    dialog = place.clerk.bridge.screen.dialog
    assert dialog.link == f"{PUBLIC}/t/{TOKEN}"
    assert "Con su teléfono puede seguir el turno" in names
    place.link.show("ticket", status(2), key=ID)
    assert "Personas antes: 2" in place.stage.names()


def test_a_call_that_came_at_once_is_said(place: Desk) -> None:
    """Without any wait: a colleague has called the ticket before its page was read."""
    give(place)
    called = status(None, state="called", counter="c1", number="1", place="Junto a la entrada")
    place.link.show("ticket", called, key=ID)
    assert "Ya se llamó: Módulo 1, Junto a la entrada" in place.stage.names()


def test_without_a_public_address_no_square_is_shown(place: Desk) -> None:
    """A link that cannot be reached is not shown."""
    local = msgspec.structs.replace(large_catalogue(), public_url="http://localhost:7300")
    place.link.show("office", local, *hall_rows()[1:])
    give(place)
    assert place.clerk.bridge.screen.dialog.link == ""
    assert "M047" in place.stage.names()


def test_a_lost_link_never_gives_two(place: Desk) -> None:
    """The wish is not withdrawn and not repeated by the console: the link sends the same again."""
    link = place.link
    place.strike(Qt.Key.Key_F4, Qt.Key.Key_Return)
    (issued,) = place.asked
    link.go_offline()
    assert link.withdrawn == []
    names = " ".join(place.stage.names())
    assert "Sin conexión desde las 10:42. Se pide lo mismo al volver: nunca salen dos." in names
    assert "Pidiendo turno…" in names
    place.strike(Qt.Key.Key_Return, Qt.Key.Key_F4)
    link.come_online("carolina")
    place.strike(Qt.Key.Key_Return)
    assert place.asked == [issued]
    link.answer(ticket=ID, code="M047", link_token=TOKEN)
    assert "M047" in place.stage.names()


def test_whoever_goes_away_is_not_given_a_ticket(place: Desk) -> None:
    """Closing while the answer is awaited withdraws the wish; what was issued is cancelled."""
    place.strike(Qt.Key.Key_F4, Qt.Key.Key_Return)
    (issued,) = place.asked
    place.link.go_offline()
    place.strike(Qt.Key.Key_Escape)
    assert place.link.withdrawn == [issued.id]
    assert place.clerk.bridge.screen.dialog.act == ""


def test_a_refused_ticket_can_be_asked_again(place: Desk) -> None:
    """The reason stands in the dialog, with everything as it was chosen."""
    place.strike(Qt.Key.Key_F4)
    place.stage.press("Preferente")
    place.strike(Qt.Key.Key_Return)
    place.link.refuse("store_unavailable")
    assert any(name.startswith("El servidor no pudo guardar.") for name in place.stage.names())
    place.stage.press("Dar turno")
    again = place.asked[0]
    assert isinstance(again, c.IssueTicket)
    assert again.ticket_class == "preferente"


def test_the_next_ticket_begins_anew(place: Desk) -> None:
    """A preferential class is not kept for the next person."""
    place.strike(Qt.Key.Key_F4)
    place.stage.press("Preferente")
    place.strike(Qt.Key.Key_Escape)
    issued = give(place)
    assert isinstance(issued, c.IssueTicket)
    assert issued.ticket_class == "general"


@pytest.mark.parametrize("values", [{"state": "paused"}, {"next_call": NEXT}])
def test_a_ticket_is_given_free_and_paused(place: Desk, values: dict[str, object]) -> None:
    """During a pause a clerk does not call, but may give a ticket to a person."""
    place.link.show("counter", desk(**values), key="c3")
    assert isinstance(give(place), c.IssueTicket)


def test_an_office_in_one_language_asks_for_none(place: Desk) -> None:
    """A choice of one is no choice."""
    one = msgspec.structs.replace(large_catalogue(), languages=["es"])
    place.link.show("office", one, *hall_rows()[1:])
    place.strike(Qt.Key.Key_F4)
    assert place.clerk.bridge.screen.dialog.third.head == ""
    assert place.clerk.bridge.screen.dialog.act == Act.ISSUE


def kiosks() -> list[DeviceRow]:
    """One that prints, one that is off, one without paper."""
    states = {
        "Tótem 1": ("ready", True),
        "Tótem 2": ("ready", False),
        "Tótem 3": ("no_paper", True),
    }
    return [
        DeviceRow(id=f"k{name[-1]}", name=name, role="kiosk", is_connected=there, printer=printer)  # type: ignore[arg-type]
        for name, (printer, there) in states.items()
    ]


def test_the_ticket_is_printed_where_the_clerk_chooses(place: Desk) -> None:
    """The code is shown again, with the result; a torn paper can be printed once more."""
    fill(place.link, *kiosks())
    give(place)
    for name in ("Imprimir", "Imprimir otra vez"):
        place.wait(2)
        place.stage.press(name)
        rows = place.clerk.bridge.screen.dialog.rows
        assert [(row.words, row.reason) for row in rows] == [
            ("Tótem 1", ""),
            ("Tótem 2", "sin conexión"),
            ("Tótem 3", "sin papel"),
        ]
        place.strike(Qt.Key.Key_Return)
        assert "Imprimiendo…" in place.stage.names()
        asked = place.link.answer()
        assert isinstance(asked, c.PrintTicket)
        assert (asked.ticket, asked.device) == (ID, "k1")
        assert place.clerk.bridge.screen.dialog.code == "M047"
        assert "El papel de M047 salió." in place.stage.names()
    assert place.clerk.bridge.screen.dialog.seconds == ()


def test_a_paper_that_does_not_come_loses_no_code(place: Desk) -> None:
    """The reason, and what to do instead; Esc leads back to the ticket."""
    fill(place.link, *kiosks())
    give(place)
    place.strike(Qt.Key.Key_I)
    place.wait(2)
    place.stage.press("Imprimir")
    place.strike(Qt.Key.Key_Return)
    place.link.refuse("not_printed")
    assert any(name.startswith("El papel no salió.") for name in place.stage.names())
    assert "M047" in place.clerk.bridge.screen.dialog.meaning
    place.strike(Qt.Key.Key_Escape)
    assert place.clerk.bridge.screen.dialog.code == "M047"
    assert place.clerk.bridge.screen.dialog.calm == ""


def test_a_kiosk_that_cannot_print_is_not_asked(place: Desk) -> None:
    """Chosen all the same, its reason stands on the key."""
    fill(place.link, *kiosks())
    give(place)
    place.wait(2)
    place.stage.press("Imprimir")
    place.stage.press("Tótem 3")
    place.strike(Qt.Key.Key_Return)
    assert place.asked == []
    assert place.clerk.bridge.screen.dialog.main.waiting == "sin papel"


def test_an_office_without_kiosks_offers_no_paper(place: Desk) -> None:
    give(place)
    assert "Imprimir" not in place.stage.names()
