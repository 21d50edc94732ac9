"""A clerk takes a petition within the attention, and follows a procedure up, by keyboard alone."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, strategies as st
from PySide6.QtCore import Qt

from antesala.messages import commands as c
from antesala.messages.rows import BookPart, EndedPart, ReceiptPart, UnitPart
from antesala.printing.condition import Outcome
from antesala.printing.receipt import Receipt
from counter.app.own_device import OwnDevice
from counter.app.unsent_file import UnsentFile
from counter.work.desk import Act, Opened
from counter.work.petitions import OWN_ID, read_date, request_of
from tests.counter.office import QUEUE, attention, catalogue, desk, office_rows
from tests.counter.place import SERVING, Desk, Post
from tests.kiosk.printers import PaperlessPrinter
from tests.qt.application import application

STORY = "La luminaria de mi calle lleva un mes apagada"
RECEIPT = ReceiptPart(
    folio="2026-000123", key="H7KM4QXA", token="t" * 24, kind="reclamo", due="2026-12-31"
)


def attending(device: OwnDevice | None = None, step: str = "need") -> Post:
    place = Post(device)
    place.sit()
    place.serve(step=step)
    return place


def press(place: Post, act: Act) -> None:
    place.wait(1)
    place.clerk.bridge.pressed.emit(act)


def write(place: Post, **texts: str) -> None:
    for field, text in texts.items():
        place.clerk.bridge.dialogWritten.emit(field, text)


def pick(place: Post, group: str, option: str) -> None:
    dialog = place.clerk.bridge.screen.dialog
    found = next(one for one in (dialog.first, dialog.second, dialog.third) if one.key == group)
    chosen = [one.key for one in found.options].index(option)
    place.clerk.bridge.dialogPicked.emit(group, chosen)


def choose(place: Post, row: str) -> None:
    rows = [one.key for one in place.clerk.bridge.screen.dialog.rows]
    place.clerk.bridge.dialogChosen.emit(rows.index(row))


def send(place: Post) -> None:
    place.wait(1)
    place.clerk.bridge.dialogSent.emit()


def written(place: Post, kind: str = "reclamo") -> None:
    """The first page of a petition, whole."""
    press(place, Act.PETITION)
    write(place, story=STORY)
    choose(place, kind)


def petitions(place: Post) -> list[c.TakePetition]:
    return [one for one in place.asked if isinstance(one, c.TakePetition)]


def test_a_petition_is_taken_within_the_attention() -> None:
    place = attending()
    written(place)
    send(place)
    write(place, person="Rosa Tapia", contact="rosa@correo.example")
    pick(place, "reply", "email")
    send(place)
    (taken,) = petitions(place)
    assert (taken.kind, taken.story, taken.attention) == ("reclamo", STORY, "a1")
    assert (taken.person, taken.contact, taken.reply) == (
        "Rosa Tapia",
        "rosa@correo.example",
        "email",
    )
    assert (taken.channel, taken.unit) == ("in_person", None)
    place.link.answer(receipt=RECEIPT)
    dialog = place.clerk.bridge.screen.dialog
    assert (dialog.act, dialog.code) == (Act.RECEIPT, "2026-000123")
    assert [fact.words for fact in dialog.facts] == [
        "H7KM 4QXA",
        "La oficina responde a más tardar el jueves 31 de diciembre de 2026",
    ]
    send(place)
    assert not place.clerk.bridge.screen.dialog.act
    assert place.clerk.bridge.screen.page.rail, "the attention goes on"


@pytest.mark.parametrize(
    ("texts", "kind", "said"),
    [
        ({}, "reclamo", "Escriba qué pide la persona"),
        ({"story": STORY}, "", "Elija qué es"),
        ({"story": STORY}, "derechos", "Elija qué pide sobre sus datos"),
        ({"story": "   "}, "queja", "Escriba qué pide la persona"),
    ],
)
def test_what_lacks_is_said_on_the_key(texts: dict[str, str], kind: str, said: str) -> None:
    place = attending()
    press(place, Act.PETITION)
    write(place, **texts)
    if kind:
        choose(place, kind)
    assert place.clerk.bridge.screen.dialog.main.waiting == said
    send(place)
    assert place.clerk.bridge.screen.dialog.turns_to, "still on the first page"


def test_what_is_settled_at_once_says_how() -> None:
    place = attending()
    written(place, "queja")
    pick(place, "marks", "solved")
    pick(place, "marks", "denied")
    assert place.clerk.bridge.screen.dialog.main.waiting == "Escriba cómo se resolvió"
    write(place, solution="Se cambió la ampolleta")
    send(place)
    send(place)
    (taken,) = petitions(place)
    assert (taken.solution, taken.is_denied_preference) == ("Se cambió la ampolleta", True)


def test_a_mark_taken_back_takes_its_words_along() -> None:
    """What was typed of a solution is not sent where it was not settled after all."""
    place = attending()
    written(place)
    pick(place, "marks", "solved")
    write(place, solution="Se cambió la ampolleta")
    pick(place, "marks", "solved")
    send(place)
    send(place)
    assert petitions(place)[0].solution == ""


def test_a_right_goes_with_its_kind_alone() -> None:
    place = attending()
    written(place, "derechos")
    pick(place, "right", "deletion")
    choose(place, "consulta")
    send(place)
    send(place)
    assert (petitions(place)[0].kind, petitions(place)[0].right) == ("consulta", None)


def test_marks_that_are_not_shown_do_not_count() -> None:
    """A request about one's own data is not settled at once, whatever was marked before."""
    place = attending()
    written(place, "queja")
    pick(place, "marks", "solved")
    choose(place, "derechos")
    pick(place, "right", "access")
    assert [field.key for field in place.clerk.bridge.screen.dialog.texts] == ["story"]
    send(place)
    send(place)
    assert (petitions(place)[0].right, petitions(place)[0].solution) == ("access", "")


def test_a_closed_dialog_loses_nothing() -> None:
    """Both pages are as they were, also after another dialog and after a lost link."""
    place = attending()
    written(place)
    send(place)
    write(place, person="Rosa Tapia")
    place.clerk.bridge.dialogClosed.emit()
    press(place, Act.OFFER)
    place.clerk.bridge.dialogClosed.emit()
    place.link.go_offline()
    place.link.begin_with("carolina")
    press(place, Act.PETITION)
    assert place.clerk.bridge.written("person") == "Rosa Tapia"
    assert place.clerk.bridge.written("story") == STORY
    press(place, Act.BACK)
    assert [one.key for one in place.clerk.bridge.screen.dialog.rows if one.is_chosen] == [
        "reclamo"
    ]


def test_a_draft_outlives_its_attention() -> None:
    """The banner says so between two people; it is sent for the attention that it was about."""
    place = attending()
    written(place)
    place.clerk.bridge.dialogClosed.emit()
    place.free()
    banner = place.clerk.bridge.screen.banner
    assert banner.headline == "Quedó una solicitud sin enviar."
    assert [key.act for key in place.clerk.bridge.screen.notice_keys] == [Act.PETITION]
    press(place, Act.PETITION)
    send(place)
    send(place)
    assert petitions(place)[0].attention == "a1"
    place.link.answer(receipt=RECEIPT)
    assert place.clerk.bridge.screen.dialog.act == Act.RECEIPT
    send(place)
    assert "sin enviar" not in place.clerk.bridge.screen.banner.headline


def test_the_next_persons_draft_leaves_the_first_alone() -> None:
    place = attending()
    written(place)
    place.clerk.bridge.dialogClosed.emit()
    other = desk(ticket=SERVING, attention=attention(id="a2", step="need"))
    place.link.show("counter", other, key="c3")
    press(place, Act.PETITION)
    assert place.clerk.bridge.written("story") == ""
    write(place, story="Otra cosa")
    place.clerk.bridge.dialogClosed.emit()
    place.serve(step="need")
    press(place, Act.PETITION)
    assert place.clerk.bridge.written("story") == STORY


def test_a_lost_link_asks_on_under_the_same_id() -> None:
    """The server may have it: the request is not withdrawn, and what it says is not typed over."""
    place = attending()
    written(place)
    send(place)
    send(place)
    place.link.go_offline()
    assert place.link.withdrawn == []
    assert all(field.is_fixed for field in place.clerk.bridge.screen.dialog.texts)
    place.link.begin_with("carolina")
    send(place)
    assert len(petitions(place)) == 1
    place.link.answer(receipt=RECEIPT)
    assert place.clerk.bridge.screen.dialog.act == Act.RECEIPT


def test_a_refused_petition_is_sent_again_as_the_same() -> None:
    """The same words have the same id, so that a lost answer makes no second petition."""
    place = attending()
    written(place)
    send(place)
    send(place)
    first = place.link.refuse("store_unavailable")
    assert place.clerk.bridge.screen.dialog.trouble
    send(place)
    assert petitions(place)[0].id == first.id
    place.link.refuse("store_unavailable")
    write(place, person="Rosa Tapia")
    send(place)
    assert petitions(place)[0].id != first.id


@given(st.text(max_size=40), st.text(max_size=40))
def test_an_id_follows_from_the_words(one: str, other: str) -> None:
    """Equal words have one id, other words another one."""
    sent = [
        request_of(c.TakePetition(id=OWN_ID, attention="a1", kind="queja", story=text or "x"))
        for text in (one, one, other)
    ]
    assert sent[0] == sent[1]
    assert (sent[0].id == sent[2].id) == (sent[0].story == sent[2].story)


def test_a_follow_up_has_its_promised_day() -> None:
    place = attending()
    press(place, Act.FOLLOW_UP)
    write(place, story="Permiso de edificación: falta la firma", promised="32-13")
    assert place.clerk.bridge.screen.dialog.main.waiting == "Escriba la fecha comprometida"
    write(place, promised="15-12", reference="Exp. 77-B")
    hints = [field.hint for field in place.clerk.bridge.screen.dialog.texts]
    assert "martes 15 de diciembre de 2026" in hints
    send(place)
    send(place)
    (taken,) = petitions(place)
    assert (taken.kind, taken.promised) == ("seguimiento", date(2026, 12, 15))
    assert taken.reference == "Exp. 77-B"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("15-12", date(2026, 12, 15)),
        ("15/12/2026", date(2026, 12, 15)),
        ("15.12.27", date(2027, 12, 15)),
        ("2026-12-15", date(2026, 12, 15)),
        ("19 11", date(2027, 11, 19)),
        ("20-11", date(2026, 11, 20)),
        ("31-2", None),
        ("mañana", None),
        ("", None),
        ("2026-12", None),
        ("29/2", None),
    ],
)
def test_a_date_is_read_as_people_type_it(typed: str, read: date | None) -> None:
    """Without a year it is the next such day; what is no date is none."""
    assert read_date(typed, date(2026, 11, 20)) == read


@given(st.text(max_size=30), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_any_text_is_a_date_or_none(typed: str, today: date) -> None:
    read = read_date(typed, today)
    assert read is None or isinstance(read, date)


def test_the_unit_of_the_service_comes_first() -> None:
    """Another one may be chosen with the arrows; without a service a supervisor names it."""
    place = attending()
    first, *rows = office_rows(*QUEUE)
    units = [UnitPart(id="licencias", name="Licencias"), UnitPart(id="obras", name="Obras")]
    assert first == catalogue()
    place.link.show("office", msgspec.structs.replace(catalogue(), units=units), *rows)
    written(place)
    send(place)
    dialog = place.clerk.bridge.screen.dialog
    assert [row.words for row in dialog.rows] == ["La de este trámite: Licencias", "Obras"]
    place.clerk.bridge.dialogStepped(1)
    send(place)
    assert petitions(place)[0].unit == "obras"


def test_the_receipt_comes_out_of_the_own_printer() -> None:
    printer = PaperlessPrinter()
    place = attending(OwnDevice(printer))
    written(place)
    send(place)
    send(place)
    place.link.answer(receipt=RECEIPT)
    press(place, Act.PRINT_RECEIPT)
    paper = printer.printed[-1]
    assert isinstance(paper, Receipt)
    assert paper.received == RECEIPT
    printer.tell(Outcome.PRINTED)
    assert place.clerk.bridge.screen.dialog.calm == "El comprobante salió."


def test_the_clerk_is_told_how_it_ended() -> None:
    """Between two people, once; what was said is beside it."""
    place = attending()
    place.clerk.look()
    (enquiry,) = place.link.enquiries
    ended = EndedPart(
        folio="2026-000120",
        kind="reclamo",
        state="answered",
        on="2026-11-19",
        unit="Obras",
        said="Se cambió la luminaria.",
    )
    place.link.asked.insert(0, enquiry)
    other = msgspec.structs.replace(ended, folio="2026-000098", said="")
    place.link.answer(ended=[ended, other])
    assert "2026-000120" not in place.clerk.bridge.screen.banner.headline
    place.free()
    banner = place.clerk.bridge.screen.banner
    assert banner.headline == "Terminaron 2 solicitudes que usted recibió."
    press(place, Act.ENDED_PETITIONS)
    dialog = place.clerk.bridge.screen.dialog
    assert dialog.gets == "Se cambió la luminaria."
    assert dialog.rows[0].detail == "Respondida, jueves 19 de noviembre de 2026. Obras"
    send(place)
    note = place.link.answer()
    assert isinstance(note, c.NotePetitionTold)
    assert note.folio == "2026-000120"
    dialog = place.clerk.bridge.screen.dialog
    assert (len(dialog.rows), dialog.gets) == (1, "Sin texto de respuesta")
    send(place)
    place.link.answer()
    assert not place.clerk.bridge.screen.dialog.act
    assert not place.clerk.bridge.screen.banner.headline


def test_a_person_on_the_telephone_says_a_grade() -> None:
    """None is proposed; it is asked once, and of no one with a ticket."""
    place = attending(step="farewell")
    assert Act.RATE not in [key.act for key in place.clerk.bridge.screen.keys]
    alone = desk(attention=attention(step="farewell", channel="telephone"))
    place.link.show("counter", alone, key="c3")
    press(place, Act.RATE)
    dialog = place.clerk.bridge.screen.dialog
    assert len(dialog.rows) == 7
    assert dialog.chosen == -1
    assert dialog.main.waiting == "Elija la nota que dijo"
    place.clerk.bridge.dialogStepped(1)
    assert place.clerk.bridge.screen.dialog.rows[0].is_chosen
    assert place.clerk.bridge.typed(Qt.Key.Key_6, 0, False)  # noqa: FBT003 - Qt's own
    pick(place, "dimensions", "time")
    send(place)
    kept = place.link.answer()
    assert isinstance(kept, c.KeepGrade)
    assert (kept.grade, kept.dimensions) == (6, ["time"])
    press(place, Act.RATE)
    assert not place.clerk.bridge.screen.dialog.act


def test_every_key_of_it_is_on_the_keyboard() -> None:
    """The keys that stand below the list press their acts too."""
    place = attending()
    keys = [
        key
        for key in place.clerk.bridge.screen.said_keys
        if key.act in (Act.PETITION, Act.FOLLOW_UP)
    ]
    assert [key.sequences for key in keys] == [("Ctrl+F5",), ("Ctrl+F6",)]
    place.wait(1)
    control = Qt.KeyboardModifier.ControlModifier.value
    assert place.clerk.bridge.typed(Qt.Key.Key_F5, control, False)  # noqa: FBT003 - Qt's own
    assert place.clerk.bridge.screen.dialog.act == Act.PETITION


def test_an_opened_dialog_knows_its_fields() -> None:
    opened = Opened("petition", "a1").write("story", "a").write("story", "b").write("person", "c")
    assert (opened.written("story"), opened.written("person"), opened.written("x")) == (
        "b",
        "c",
        "",
    )
    assert not Opened("petition", "a1").write("story", "  ").has_words


def started(folder: Path) -> Post:
    """A console's program, over the file of what it has not sent."""
    application()
    return Post(OwnDevice(unsent=UnsentFile(folder / "counter.unsent")))


@pytest.mark.parametrize("is_over", [False, True])
def test_a_draft_outlives_the_program(tmp_path: Path, *, is_over: bool) -> None:
    """Killed on its second page without a server: all of it is back, and is the same petition."""
    place = started(tmp_path)
    place.sit()
    place.serve(step="need")
    written(place)
    send(place)
    write(place, person="Rosa Tapia")
    send(place)
    place.link.go_offline()
    place.wait(1)  # killed: nothing more is told to the program
    again = started(tmp_path)
    again.sit()
    if not is_over:
        again.serve(step="need")
    press(again, Act.PETITION)
    assert again.clerk.bridge.written("person") == "Rosa Tapia"
    send(again)
    assert petitions(again)[0] == petitions(place)[0]
    again.link.answer(receipt=RECEIPT)
    assert list(tmp_path.iterdir()) == []
    third = started(tmp_path)
    third.sit()
    assert "sin enviar" not in third.clerk.bridge.screen.banner.headline


def test_another_clerk_does_not_see_a_draft(tmp_path: Path) -> None:
    """It stays in the file for the clerk who typed it, and no longer than a day."""
    place = started(tmp_path)
    place.sit()
    place.serve(step="need")
    written(place)
    place.wait(1)
    other = started(tmp_path)
    other.link.come_online("hugo")
    first, *rows = office_rows(*QUEUE, clerk="hugo")
    other.link.show("office", first, *rows)
    other.link.show("counter", desk(clerk="hugo"), key="c3")
    other.wait(1)
    assert "sin enviar" not in other.clerk.bridge.screen.banner.headline
    assert STORY in (tmp_path / "counter.unsent").read_text("utf-8")
    later = started(tmp_path)
    later.now += timedelta(hours=25)
    later.wait(1)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture(scope="module")
def window() -> Iterator[Desk]:
    place = Desk()
    place.sit()
    place.serve(step="need")
    yield place
    place.stage.close()


def test_the_keyboard_alone_takes_a_petition(window: Desk) -> None:
    """Ctrl F5, words, Tab, arrows, Enter; words, Tab, arrows, Enter; Enter."""
    place, shown = window, window.clerk.bridge
    place.wait(1)
    place.strike(Qt.Key.Key_F5, held=Qt.KeyboardModifier.ControlModifier)
    place.stage.until(lambda: shown.screen.dialog.act == Act.PETITION)
    place.write("Un foco apagado")
    place.strike(Qt.Key.Key_Return, held=Qt.KeyboardModifier.ShiftModifier)
    place.write("desde hace un mes")
    tab_to_the_rows(place)
    place.strike(Qt.Key.Key_Down, Qt.Key.Key_Down)
    place.wait(1)
    place.strike(Qt.Key.Key_Return)
    assert not shown.screen.dialog.turns_to, "the second page"
    place.write("Rosa Tapia")
    place.wait(1)
    place.strike(Qt.Key.Key_Left, held=Qt.KeyboardModifier.AltModifier)
    assert shown.screen.dialog.turns_to, "the first page again"
    place.wait(1)
    place.strike(Qt.Key.Key_Return)
    place.wait(1)
    place.strike(Qt.Key.Key_Return)
    (taken,) = petitions(place)
    assert taken.story == "Un foco apagado\ndesde hace un mes"
    assert (taken.kind, taken.person) == ("informacion", "Rosa Tapia")
    place.link.asked = [taken]
    place.link.answer(receipt=RECEIPT)
    place.stage.until(lambda: "2026-000123" in place.stage.names())
    place.wait(1)
    place.strike(Qt.Key.Key_Return)
    assert not shown.screen.dialog.act


def tab_to_the_rows(place: Desk) -> None:
    """Leave the fields behind, until one of the rows has the focus."""
    rows = [row.words for row in place.clerk.bridge.screen.dialog.rows]
    for _ in range(6):
        place.strike(Qt.Key.Key_Tab)
        if place.stage.focused() in rows:
            return
    raise AssertionError(place.stage.focused())


def with_a_book(place: Post, **book: str) -> None:
    first, *rows = office_rows(*QUEUE)
    assert first == catalogue()
    part = BookPart(name="Libro de Reclamaciones", kinds=["reclamo", "queja"], **book)
    place.link.show("office", msgspec.structs.replace(catalogue(), book=part), *rows)


@pytest.mark.parametrize("kind", ["reclamo", "queja"])
def test_what_belongs_in_the_official_book_is_not_taken_here(kind: str) -> None:
    """The clerk reads where the book is; other kinds are taken as everywhere."""
    place = attending()
    with_a_book(place, link="https://reclamos.example/e/77", code="E-77")
    written(place, kind)
    dialog = place.clerk.bridge.screen.dialog
    assert dialog.main.waiting == "Va en el Libro de Reclamaciones"
    assert "https://reclamos.example/e/77, E-77" in dialog.calm
    send(place)
    assert place.clerk.bridge.screen.dialog.turns_to, "still on the first page"
    choose(place, "sugerencia")
    send(place)
    send(place)
    assert petitions(place)[0].kind == "sugerencia"


def test_a_book_on_paper_is_handed_over() -> None:
    place = attending()
    with_a_book(place)
    written(place)
    assert "Entrégueselo a la persona" in place.clerk.bridge.screen.dialog.calm
