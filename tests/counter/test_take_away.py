"""The list that a person takes away: printed or sent, exactly as it is ticked."""

import msgspec
import pytest
from PySide6.QtCore import Qt

from antesala.messages import commands as c
from antesala.messages.rows import DeviceRow, ListPart
from antesala.printing.condition import Outcome
from antesala.printing.slip_content import Leaflet
from antesala.words import Words
from counter.app.own_device import OwnDevice
from counter.dialogs.listing import missing_of
from counter.work.desk import Act
from server.domain.attention import Attention, Channel
from server.domain.catalogue import Service
from server.domain.take_away import take_away_of
from tests.counter.office import NOW, QUEUE, attention, catalogue, desk, office_rows, service
from tests.counter.place import SERVING, Post
from tests.kiosk.printers import PaperlessPrinter

KIOSK = DeviceRow(id="k1", name="Tótem 1", role="kiosk", printer="ready")
WORDS = Words("es", "CL")


def guiding(printer: PaperlessPrinter | None = None, url: str = "https://turnos.example") -> Post:
    """Carolina at the step «Orientación», with one paper ticked."""
    place = Post(OwnDevice(printer))
    place.link.come_online("carolina")
    first, *rows = office_rows(*QUEUE)
    assert first == catalogue()
    place.link.show("office", msgspec.structs.replace(catalogue(), public_url=url), *rows, KIOSK)
    place.serve(step="guide", brought=[0, 1])
    return place


def press(place: Post, act: Act) -> None:
    place.wait(1)
    place.clerk.bridge.pressed.emit(act)


def key(place: Post, act: Act) -> str:
    """Why an act's key is off; empty where it is on."""
    (found,) = [each for each in place.clerk.bridge.screen.list_keys if each.act == act]
    return found.waiting


@pytest.mark.parametrize("brought", [[], [0], [0, 2], [0, 1, 2], [0, 1, 2, 3], [3]])
def test_the_paper_and_the_page_have_the_same_list(brought: list[int]) -> None:
    """What the console prints by itself is what the server would send to the telephone."""
    part = service("renovar", "Renovar licencia de conducir")
    held = Service(
        "renovar",  # type: ignore[arg-type]
        "licencias",  # type: ignore[arg-type]
        "J",  # type: ignore[arg-type]
        "licencias",
        part.name,
        requirements=tuple(part.requirements),
        optional=tuple(part.optional),
    )
    begun = Attention(
        "a1",  # type: ignore[arg-type]
        "carolina",  # type: ignore[arg-type]
        "c3",  # type: ignore[arg-type]
        Channel.IN_PERSON,
        NOW,
        brought=tuple(brought),
    )
    found = take_away_of(begun, held)
    assert missing_of(part, attention(brought=brought)) == ListPart(
        service=found.service, papers=list(found.papers), is_checked=found.is_checked
    )


@pytest.mark.parametrize(
    ("step", "is_there"),
    [("welcome", False), ("need", False), ("guide", True), ("farewell", True), ("register", False)],
)
def test_the_keys_stand_where_the_list_is(step: str, *, is_there: bool) -> None:
    place = guiding()
    place.serve(step=step)
    acts = [each.act for each in place.clerk.bridge.screen.list_keys]
    assert acts == ([Act.PRINT_LIST, Act.SEND_LIST] if is_there else [])


def test_one_key_sends_it_to_the_telephone() -> None:
    place = guiding()
    press(place, Act.SEND_LIST)
    assert isinstance(place.asked[-1], c.SendList)
    place.link.answer()
    assert place.clerk.bridge.screen.banner.headline == "La lista está en la página de su turno."


def test_where_it_cannot_be_sent_the_key_says_what_to_do() -> None:
    place = guiding(url="")
    assert key(place, Act.SEND_LIST) == WORDS.say("counter-send_list-no-page")
    press(place, Act.SEND_LIST)
    assert not [each for each in place.asked if isinstance(each, c.SendList)]
    alone = desk(attention=attention(step="guide", channel="telephone"))
    place = guiding()
    place.link.show("counter", alone, key="c3")
    assert key(place, Act.SEND_LIST) == WORDS.say("counter-send_list-no-ticket")
    assert not key(place, Act.PRINT_LIST)


def test_a_kiosk_prints_it() -> None:
    place = guiding()
    press(place, Act.PRINT_LIST)
    dialog = place.clerk.bridge.screen.dialog
    assert [row.words for row in dialog.rows] == ["Tótem 1"]
    place.clerk.bridge.dialogSent.emit()
    command = place.asked[-1]
    assert isinstance(command, c.PrintList)
    assert command.device == "k1"
    place.link.answer()
    assert not place.clerk.bridge.screen.dialog.act
    assert place.clerk.bridge.screen.banner.headline == "La lista salió."


def test_the_consoles_own_printer_prints_it() -> None:
    """In the language of the ticket, with what is missing, and the way back."""
    printer = PaperlessPrinter()
    place = guiding(printer)
    press(place, Act.PRINT_LIST)
    place.clerk.bridge.dialogSent.emit()
    (paper,) = printer.printed
    assert isinstance(paper, Leaflet)
    assert paper.requirements == ("Comprobante de domicilio, últimos 3 meses",)
    assert paper.taken is not None
    assert (paper.taken.is_checked, paper.taken.code) == (True, SERVING.code)
    assert printer.languages == ["es"]
    assert not [each for each in place.asked if isinstance(each, c.PrintList)]


@pytest.mark.parametrize(
    ("outcome", "why"),
    [
        (Outcome.NO_PAPER, "sin papel"),
        (Outcome.HANGS, "no responde"),
        (Outcome.RESET, "la impresora falló"),
    ],
)
def test_a_list_that_does_not_come_out_is_said(outcome: Outcome, why: str) -> None:
    place = guiding(PaperlessPrinter())
    press(place, Act.PRINT_LIST)
    place.clerk.bridge.dialogSent.emit()
    job = place.clerk._state.memory.asked  # noqa: SLF001 - the name that the printer was given
    assert job is not None
    place.clerk._state.printer.ended.emit(job.command, outcome)  # noqa: SLF001
    dialog = place.clerk.bridge.screen.dialog
    assert dialog.act == Act.PRINT_LIST
    assert dialog.trouble.startswith("La lista no salió: ")
    assert why in dialog.trouble


@pytest.mark.parametrize(("struck", "kind"), [("F11", None), ("F12", c.SendList)])
def test_the_lists_keys_are_on_the_keyboard(struck: str, kind: type | None) -> None:
    """What is written on them presses them."""
    place = guiding()
    place.wait(1)
    control = Qt.KeyboardModifier.ControlModifier.value
    assert place.clerk.bridge.typed(Qt.Key[f"Key_{struck}"], control, False)  # noqa: FBT003 - Qt's own
    if kind is None:
        assert place.clerk.bridge.screen.dialog.act == Act.PRINT_LIST
    else:
        assert isinstance(place.asked[-1], kind)
