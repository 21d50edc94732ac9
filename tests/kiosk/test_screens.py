"""The kiosk's screens, driven by accessible name as a blind visitor would, and by keys alone."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from antesala.messages.commands import CallForHelp, CancelTicket, IssueTicket
from antesala.messages.rows import ClassPart
from antesala.words import Words
from kiosk.screens.choice_pages import figure
from kiosk.way.state import PATIENCE, WARNING, WITHOUT_PAPER_STAYS
from server.domain.catalogue import Standing as ClassStanding
from server.office_file import countries, profile_of
from tests.kiosk.controller import Standing
from tests.kiosk.office import GROUPS, RENEW, TICKET, catalogue
from tests.qt.frames import Frames
from tests.qt.stage import child_named, place


@pytest.fixture
def kiosk() -> Iterator[Standing]:
    with Standing() as standing:
        standing.open_office()
        yield standing
        assert standing.program.status == 0, "QML complained; see standard error"


def key(kiosk: Standing, *keys: Qt.Key) -> None:
    """Press keys, each after a moment: what comes faster is a hand that trembles."""
    for each in keys:
        kiosk.seconds += 1
        QTest.keyClick(kiosk.window, each)
        kiosk.settle()


def test_three_touches_by_name_take_a_ticket(kiosk: Standing) -> None:
    kiosk.press("Licencias y vehículos")
    kiosk.press("Renovar licencia de conducir")
    kiosk.press("No, turno general")
    assert "Pidiendo turno…" in kiosk.names()
    kiosk.link.issue()
    kiosk.link.tell_status()
    names = kiosk.names()
    assert {"J042", "Personas antes: 12", "Listo", "Anular turno"} <= set(names)
    assert kiosk.link.followed[-1] == ("ticket", TICKET)


def test_a_screen_is_readable_in_its_first_frame(kiosk: Standing) -> None:
    """A person reads at once what a touch has brought."""
    kiosk.program.theme.behave(has_motion=True)
    kiosk.be_drawn()
    frames = Frames(kiosk, "Renovar licencia de conducir")
    kiosk.press("Licencias y vehículos")
    kiosk.until(lambda: frames.is_whole)
    assert min(frames.seen) >= 0.9


def test_everything_to_touch_is_told_by_name(kiosk: Standing) -> None:
    assert [item.property("text") for item in kiosk.touchables()] == [
        "Renovar licencia de conducir",
        "Licencias y vehículos",
        "Pagos y patentes",
        "Ayuda social",
        "Obras y terrenos",
        "Orientación",
        "Start in English",
        "Consultar",
        "Ayuda",
        "Español",
        "Texto grande",
        "Más contraste",
        "Bajar los botones",
        "Sin sonido",
    ]
    assert set(kiosk.names()) >= {"Idioma: Español", "Turno M041, módulo 12"}


def test_a_touch_in_a_language_starts_in_it(kiosk: Standing) -> None:
    kiosk.press("Start in English")
    assert "Take your ticket here" in kiosk.names()
    kiosk.press("Orientación")
    kiosk.press("Yes, priority service")
    command = kiosk.link.asked[-1]
    assert isinstance(command, IssueTicket)
    assert (command.language, command.ticket_class) == ("en", "preferential")


def test_a_language_is_chosen_from_the_foot(kiosk: Standing) -> None:
    kiosk.press("Orientación")
    kiosk.press("Idioma: Español")
    kiosk.press("English")
    assert "Are you entitled to priority service?" in kiosk.names()


def test_a_ticket_is_given_back(kiosk: Standing) -> None:
    kiosk.press("Orientación")
    kiosk.press("No, turno general")
    kiosk.link.issue("A017")
    kiosk.press("Anular turno")
    kiosk.press("Sí, anular")
    assert isinstance(kiosk.link.asked[-1], CancelTicket)
    assert "Anulando turno…" in kiosk.names()


def test_help_is_always_at_hand(kiosk: Standing) -> None:
    for way in ([], ["Orientación"], ["No, turno general"]):
        for name in way:
            kiosk.press(name)
        assert "Ayuda" in kiosk.names()
    kiosk.press("Ayuda")
    assert isinstance(kiosk.link.asked[-1], CallForHelp)
    assert "Avisando al personal…" in kiosk.names()


def test_a_changed_number_leaves_the_card_under_the_finger(kiosk: Standing) -> None:
    """A call comes while a person holds a finger on a card: the touch still counts."""
    kiosk.press("Licencias y vehículos")
    middle = place(child_named(kiosk, "Permiso de circulación")).center().toPoint()
    press, release = QTest.mousePress, QTest.mouseRelease
    press(kiosk.window, Qt.MouseButton.LeftButton, pos=middle)
    kiosk.link.tell_office(catalogue())
    kiosk.settle()
    release(kiosk.window, Qt.MouseButton.LeftButton, pos=middle)
    assert "No, turno general" in kiosk.names()


def test_a_finger_that_slides_off_chooses_nothing(kiosk: Standing) -> None:
    middle = place(child_named(kiosk, "Orientación")).center().toPoint()
    press, release = QTest.mousePress, QTest.mouseRelease
    press(kiosk.window, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(kiosk.window, QPoint(2, 2))
    release(kiosk.window, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert "Tome su turno aquí" in kiosk.names()


def test_keys_alone_take_a_ticket(kiosk: Standing) -> None:
    key(kiosk, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert kiosk.focused() == "Licencias y vehículos"
    key(kiosk, Qt.Key.Key_Return)
    assert kiosk.focused() == "Renovar licencia de conducir"
    key(kiosk, Qt.Key.Key_Enter)
    assert kiosk.focused() == "Sí, atención preferente"
    key(kiosk, Qt.Key.Key_Down, Qt.Key.Key_Return)
    kiosk.link.issue()
    assert kiosk.focused() == "Listo"
    key(kiosk, Qt.Key.Key_Return)
    assert "Tome su turno aquí" in kiosk.names()


def test_keys_go_round_and_back(kiosk: Standing) -> None:
    key(kiosk, Qt.Key.Key_Up)
    assert kiosk.focused() == "Sin sonido"
    key(kiosk, Qt.Key.Key_Tab)
    assert kiosk.focused() == "Renovar licencia de conducir"
    key(kiosk, Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert "Tome su turno aquí" in kiosk.names()


def test_a_touch_shows_no_ring(kiosk: Standing) -> None:
    middle = place(child_named(kiosk, "Licencias y vehículos")).center().toPoint()
    QTest.mouseClick(kiosk.window, Qt.MouseButton.LeftButton, pos=middle)
    assert kiosk.focused() not in {item.property("text") for item in kiosk.touchables()}


def test_a_silent_person_is_asked_and_may_stay(kiosk: Standing) -> None:
    kiosk.press("Orientación")
    kiosk.look_after(PATIENCE + 1)
    assert "Esta pantalla se cerrará en 19 segundos." in kiosk.names()
    kiosk.press("Sigo aquí")
    assert "¿Sigue ahí?" not in kiosk.names()
    assert "No, turno general" in kiosk.names()


def test_any_key_answers_that_somebody_is_there(kiosk: Standing) -> None:
    kiosk.press("Orientación")
    kiosk.look_after(PATIENCE + 1)
    key(kiosk, Qt.Key.Key_Return)
    assert "¿Sigue ahí?" not in kiosk.names()


def test_who_has_gone_leaves_nothing(kiosk: Standing) -> None:
    kiosk.press("Start in English")
    kiosk.press("Orientación")
    kiosk.press("No, general ticket")
    kiosk.look_after(PATIENCE + WARNING)
    assert "Tome su turno aquí" in kiosk.names()
    assert kiosk.link.withdrawn == [kiosk.link.asked[-1].id]


def test_a_ticket_left_alone_goes_when_it_said(kiosk: Standing) -> None:
    kiosk.press("Orientación")
    kiosk.press("No, turno general")
    kiosk.link.issue()
    kiosk.look_after(WITHOUT_PAPER_STAYS - 1)
    assert "Se cierra en un segundo. Toque la pantalla para quedarse." in kiosk.names()
    kiosk.look_after(1)
    assert "J042" not in kiosk.names()


def test_a_lost_server_is_seen_and_no_ticket_is_asked(kiosk: Standing) -> None:
    kiosk.press("Orientación")
    kiosk.link.go_offline()
    told = "Estamos sin conexión desde las 10:42. Pida su turno en el módulo 1."
    assert told in kiosk.names()
    kiosk.press("No, turno general")
    assert kiosk.link.asked == []


def test_a_refusal_can_be_read_and_tried_again(kiosk: Standing) -> None:
    kiosk.press("Orientación")
    kiosk.press("No, turno general")
    kiosk.link.refuse("unknown_class")
    assert "No pudimos darle un turno. Esa preferencia ya no existe." in kiosk.names()
    kiosk.press("No, turno general")
    assert len(kiosk.link.asked) == 2


def test_a_device_not_enrolled_says_so(kiosk: Standing) -> None:
    kiosk.link.refused_entry.emit("unknown_token")
    told = "Este equipo no está conectado a la oficina. Pida su turno al personal."
    assert told in kiosk.names()


def test_a_service_that_is_withdrawn_sends_back(kiosk: Standing) -> None:
    kiosk.press("Licencias y vehículos")
    kiosk.press("Renovar licencia de conducir")
    kiosk.link.tell_office(catalogue(services=tuple(s for s in catalogue().services if s != RENEW)))
    assert "Ese trámite ya no se ofrece. Elija otro." in kiosk.names()


def test_a_screen_can_be_grabbed(kiosk: Standing, tmp_path: Path) -> None:
    picture = tmp_path / "kiosk.png"
    kiosk.grab(picture)
    assert picture.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("language", ["es", pytest.param("en", marks=pytest.mark.full)])
@pytest.mark.parametrize("country", countries())
def test_every_class_says_whom_it_is_for(kiosk: Standing, country: str, language: str) -> None:
    """On the screen and not only to a screen reader, also where there are many."""
    profile = profile_of(country)
    classes = tuple(
        ClassPart(
            id=each.id,
            name=each.name,
            people=list(each.people),
            is_preferential=each.standing is ClassStanding.PREFERENTIAL,
        )
        for each in profile.classes
    )
    row = msgspec.structs.replace(catalogue(classes=classes), country=country)
    kiosk.link.tell_office(row)
    kiosk.press("Idioma: Español")
    words = Words(language, country)
    kiosk.press(words.say("kiosk-language"))
    kiosk.press("Orientación")
    onward = words.say("kiosk-take")
    if onward in kiosk.names():
        kiosk.press(onward)
    shown = " ".join(str(text.property("text")) for text in kiosk.texts())
    for people in (each for some in profile.classes for each in some.people):
        assert figure(people, words).name in shown


def test_a_card_shows_what_it_is_about(kiosk: Standing) -> None:
    """On a screen that comes after another as on the first: there is room for all of them."""
    kiosk.press("Consultar")
    kiosk.press("Informarse de un trámite")
    shown = {str(text.property("text")) for text in kiosk.texts()}
    assert {group.examples for group in GROUPS} <= shown
