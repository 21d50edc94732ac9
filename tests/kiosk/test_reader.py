"""The kiosk on its window as its own screen reader, by keys and by fingers that do not see."""

from collections.abc import Iterator

import pytest
from msgspec import structs
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from antesala.messages.commands import IssueTicket
from kiosk.app.fingers import HOLD
from kiosk.keys.key_settings import KeySettings
from kiosk.keys.keypad import KeyAct
from kiosk.way.state import (
    MORE_TIME,
    PATIENCE,
    TICKET_STAYS,
    WARNING,
    WITHOUT_PAPER_STAYS,
    Aid,
    seconds_left,
)
from tests.kiosk.controller import Standing
from tests.kiosk.hearing import Ear
from tests.kiosk.office import GROUPS, RENEW, catalogue
from tests.qt.stage import child_named, place
from tests.speech.engines import SlowOutlet

K = Qt.Key


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
def kiosk(ear: Ear) -> Iterator[Standing]:
    with Standing(outlet=ear, keys=KeySettings(map={"F24": KeyAct.VOICE_ON})) as standing:
        standing.open_office()
        yield standing
        assert standing.program.status == 0, "QML complained; see standard error"


def key(kiosk: Standing, ear: Ear, *keys: Qt.Key) -> list[str]:
    """Press keys one after the other; returns what is heard after the last one, once it ended."""
    for each in keys:
        before = len(ear.heard)
        kiosk.seconds += 1
        QTest.keyClick(kiosk.window, each)
        kiosk.until(lambda before=before: len(ear.heard) > before)  # type: ignore[misc]
    fall_silent(kiosk)
    return ear.last


def fall_silent(kiosk: Standing) -> None:
    """Wait until the kiosk knows that all is said: no time passes for it before."""
    kiosk.until(lambda: kiosk.controller.journey.speaks_since is None)


def test_a_plug_starts_speech_and_never_ends_it(kiosk: Standing, ear: Ear) -> None:
    said = key(kiosk, ear, K.Key_F24)
    assert said[0] == "Lectura en voz alta."
    assert said[-3:-1] == ["Renovar licencia de conducir", "Botón, 1 de 6"]
    QTest.keyClick(kiosk.window, K.Key_F24)
    kiosk.settle()
    assert Aid.VOICE in kiosk.controller.bridge.aids_in_use


def test_who_has_a_keypad_is_told_of_no_arrows(ear: Ear) -> None:
    own = {"F13": KeyAct.NEXT, "F14": KeyAct.PREVIOUS, "F15": KeyAct.SELECT, "F16": KeyAct.VOICE}
    with Standing(outlet=ear, keys=KeySettings(map=own)) as kiosk:
        kiosk.open_office()
        said = key(kiosk, ear, K.Key_F16)
    assert said[1].startswith("Recorra la pantalla con las teclas de dirección.")
    assert "F1" not in said[1]


def test_speech_comes_by_the_switch_too(kiosk: Standing, ear: Ear) -> None:
    kiosk.press("Escuchar la pantalla")
    kiosk.until(lambda: len(ear.heard) == 1)
    kiosk.press("Escuchar la pantalla")
    assert kiosk.controller.bridge.aids_in_use == frozenset()
    kiosk.until(lambda: ear.last == ["Fin de la lectura."])


def test_who_is_done_hears_it_in_their_language(kiosk: Standing, ear: Ear) -> None:
    kiosk.press("Start in English")
    key(kiosk, ear, K.Key_F4)
    kiosk.press("Orientación")
    kiosk.press("No, general ticket")
    kiosk.link.issue()
    kiosk.until(lambda: "J042" in ear.last)
    kiosk.press("Done")
    kiosk.until(lambda: ear.last == ["End of reading aloud."])
    assert ear.utterances[-1].phrases[0].language == "en"


def test_who_chooses_what_does_nothing_hears_why(kiosk: Standing, ear: Ear) -> None:
    """A second call for help is none; and silence would be no answer."""
    key(kiosk, ear, K.Key_F4, K.Key_Up, K.Key_Up, K.Key_Up, K.Key_Up, K.Key_Up, K.Key_Up)
    assert ear.last[0] == "Ayuda"
    key(kiosk, ear, K.Key_Return)
    kiosk.link.grant()
    kiosk.until(lambda: ear.last[0].startswith("Avisamos al personal."))
    assert key(kiosk, ear, K.Key_Return)[-2:] == ["Ayuda", "Botón, 2 de 3"]
    assert ear.last[0] == "Avisamos al personal. Espere aquí."
    assert len(kiosk.link.asked) == 1


def test_a_tickets_screen_says_that_it_will_close(kiosk: Standing, ear: Ear) -> None:
    """It never asks whether anybody is there: it counts, which is not heard."""
    key(kiosk, ear, K.Key_F4)
    kiosk.press("Orientación")
    kiosk.press("No, turno general")
    kiosk.link.issue()
    kiosk.until(lambda: "J042" in ear.last)
    kiosk.hush()
    kiosk.look_after((WITHOUT_PAPER_STAYS - WARNING) * MORE_TIME + 1)
    kiosk.until(lambda: ear.last[0].startswith("Se cierra en 59 segundos."))
    assert "Pulse cualquier tecla" in ear.last[0]
    key(kiosk, ear, K.Key_Down)
    assert seconds_left(kiosk.controller.journey, kiosk.seconds) > 2 * WARNING


def test_a_blind_person_takes_a_ticket_by_keys(kiosk: Standing, ear: Ear) -> None:
    key(kiosk, ear, K.Key_F4)
    assert key(kiosk, ear, K.Key_Down)[:2] == ["Licencias y vehículos", "Botón, 2 de 6"]
    said = key(kiosk, ear, K.Key_Return)
    assert said[:2] == ["Licencias y vehículos", "¿Cuál de estos?"]
    assert "Botón, 1 de 3" in said
    assert "Necesita traer" in key(kiosk, ear, K.Key_Return)
    key(kiosk, ear, K.Key_Return)
    assert ear.last == ["Pidiendo turno…"]
    asked = kiosk.link.asked[-1]
    assert isinstance(asked, IssueTicket)
    kiosk.link.issue()
    kiosk.until(lambda: "J042" in ear.last)
    kiosk.link.tell_status(people_ahead=3)
    kiosk.until(lambda: ear.last == ["Personas antes", "3"])
    assert "J042" in key(kiosk, ear, K.Key_F1)


def test_the_ticket_can_be_heard_for_longer_than_half_a_minute(kiosk: Standing, ear: Ear) -> None:
    key(kiosk, ear, K.Key_F4)
    kiosk.press("Orientación")
    kiosk.press("No, turno general")
    kiosk.link.issue()
    kiosk.until(lambda: "J042" in ear.last)
    assert TICKET_STAYS * MORE_TIME > 30
    kiosk.look_after(TICKET_STAYS * MORE_TIME - 2)
    assert "J042" in key(kiosk, ear, K.Key_F1)


def test_two_things_of_one_name_are_told_apart(kiosk: Standing, ear: Ear) -> None:
    """A group may be called as its best known service is."""
    groups = [structs.replace(GROUPS[0], name=RENEW.name), *GROUPS[1:]]
    kiosk.link.tell_office(structs.replace(catalogue(), groups=groups))
    kiosk.settle()
    key(kiosk, ear, K.Key_F4)
    assert key(kiosk, ear, K.Key_Down)[:2] == [RENEW.name, "Botón, 2 de 6"]
    assert key(kiosk, ear, K.Key_Up)[:2] == [RENEW.name, "Botón, 1 de 6"]


def test_to_be_somewhere_does_nothing(kiosk: Standing, ear: Ear) -> None:
    """All things of a screen are heard by name, role and position, once round."""
    key(kiosk, ear, K.Key_F4)
    screen = kiosk.controller.bridge.picture
    stops = [key(kiosk, ear, K.Key_Down)[0] for _ in kiosk.touchables()]
    assert stops[-1] == "Renovar licencia de conducir"
    assert len(set(stops)) == len(stops) == len(kiosk.touchables())
    assert (kiosk.controller.bridge.picture.page, kiosk.link.asked) == (screen.page, [])


def test_a_key_silences_what_is_being_said() -> None:
    """No time passes while the kiosk speaks."""
    outlet = SlowOutlet()
    with Standing(outlet=outlet) as kiosk:
        kiosk.open_office()
        QTest.keyClick(kiosk.window, K.Key_F4)
        kiosk.until(outlet.began.is_set)
        kiosk.look_after(500)
        assert "¿Sigue ahí?" not in kiosk.names()
        outlet.began.clear()
        QTest.keyClick(kiosk.window, K.Key_Down)
        kiosk.until(outlet.began.is_set)
        assert outlet.heard == ["Lectura en voz alta.", "Licencias y vehículos"]
        outlet.finish()
        fall_silent(kiosk)
        kiosk.look_after(PATIENCE * MORE_TIME + 1)
        assert "¿Sigue ahí?" in kiosk.names()


def test_any_key_answers_and_does_no_more(kiosk: Standing, ear: Ear) -> None:
    key(kiosk, ear, K.Key_F4)
    kiosk.press("Orientación")
    kiosk.until(lambda: "Orientación y otras consultas" in ear.last)
    assert key(kiosk, ear, K.Key_Down)[0] == "No, turno general"
    kiosk.hush()
    kiosk.look_after(PATIENCE * MORE_TIME + 1)
    kiosk.until(lambda: "¿Sigue ahí?" in ear.last)
    assert key(kiosk, ear, K.Key_Return)[0] == "No, turno general"
    assert kiosk.link.asked == []
    assert seconds_left(kiosk.controller.journey, kiosk.seconds) > PATIENCE


def test_volume_and_pace_are_the_next_persons_own(kiosk: Standing, ear: Ear) -> None:
    key(kiosk, ear, K.Key_F4)
    first = ear.utterances[-1]
    key(kiosk, ear, K.Key_Plus, K.Key_F3)
    assert ear.utterances[-1].volume == first.volume + 6
    assert ear.utterances[-1].rate > first.rate
    kiosk.hush()
    kiosk.look_after(10_000)
    kiosk.look_after(10_000)
    assert kiosk.controller.bridge.aids_in_use == frozenset()
    kiosk.until(lambda: ear.last == ["Fin de la lectura."])
    key(kiosk, ear, K.Key_F4)
    assert (ear.utterances[-1].volume, ear.utterances[-1].rate) == (first.volume, first.rate)


def test_a_voice_that_fails_says_so_on_its_switch(kiosk: Standing, ear: Ear) -> None:
    """Once is no fault; and the next person's kiosk tries again."""
    key(kiosk, ear, K.Key_F4)
    ear.fault = "the engine was killed"
    for times in (1, 2):
        kiosk.seconds += 1
        QTest.keyClick(kiosk.window, K.Key_Down)
        kiosk.until(lambda times=times: ear.failures >= times)  # type: ignore[misc]
    kiosk.until(lambda: "Sin sonido" in kiosk.names())
    ear.fault = ""
    fall_silent(kiosk)
    kiosk.look_after(10_000)
    assert "Escuchar la pantalla" in kiosk.names()


def corner(kiosk: Standing) -> QPoint:
    return QPoint(5, kiosk.window.height() - 5)


def test_a_finger_held_in_a_corner_starts_speech(kiosk: Standing, ear: Ear) -> None:
    """The control under it does not act, and from then on a finger explores."""
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(kiosk.window, left, pos=corner(kiosk))
    kiosk.until(lambda: kiosk.wiring.fingers.looks_around)
    QTest.mouseRelease(kiosk.window, left, pos=corner(kiosk))
    kiosk.until(lambda: len(ear.heard) == 1)
    assert "Para elegir lo último que oyó, toque dos veces seguidas." in ear.last[1]
    assert kiosk.controller.bridge.aids_in_use == {Aid.VOICE}
    card = place(child_named(kiosk, "Ayuda social")).center().toPoint()
    kiosk.seconds += 5
    QTest.mouseClick(kiosk.window, left, pos=card)
    kiosk.until(lambda: ear.last[0] == "Ayuda social")
    assert "Tome su turno aquí" in kiosk.names()
    kiosk.seconds += 5
    QTest.mouseClick(kiosk.window, left, pos=QPoint(500, 30))
    kiosk.seconds += 0.3
    QTest.mouseClick(kiosk.window, left, pos=QPoint(500, 30))
    kiosk.until(lambda: "Registro Social de Hogares" in ear.last)


def test_how_far_help_has_come_is_said(kiosk: Standing, ear: Ear) -> None:
    """Told at once, live: the staff are told, the last of them leaves, one comes and takes it."""
    key(kiosk, ear, K.Key_F4)
    kiosk.controller.bridge.call_help()
    kiosk.link.grant()
    said = {
        "Avisamos al personal. Espere aquí.": {},
        "Ahora no hay nadie en los módulos.": {"staff": 0},
        "Una persona viene a ayudarle. Espere aquí.": {"is_taken": True},
    }
    for sentence, told in said.items():
        kiosk.link.tell_help(**told)  # type: ignore[arg-type]
        kiosk.until(lambda sentence=sentence: any(n.startswith(sentence) for n in kiosk.names()))  # type: ignore[misc]
        kiosk.until(lambda s=sentence: s in str(ear.heard))  # type: ignore[misc]


def test_a_finger_that_goes_on_tapping_chooses_once(kiosk: Standing) -> None:
    """Six quick taps are one choice, and not another on each screen that comes."""
    fingers, chosen = kiosk.wiring.fingers, []
    fingers.chose.connect(lambda: chosen.append(kiosk.seconds))
    fingers.looks_around = True
    kiosk.seconds += 5
    for _ in range(6):
        QTest.mouseClick(kiosk.window, Qt.MouseButton.LeftButton, pos=QPoint(500, 30))
        kiosk.seconds += 0.3
    assert len(chosen) == 1


def test_a_short_touch_in_a_corner_starts_nothing(kiosk: Standing, ear: Ear) -> None:
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(kiosk.window, left, pos=corner(kiosk))
    QTest.mouseRelease(kiosk.window, left, pos=corner(kiosk))
    QTest.qWait(HOLD // 10)
    assert ear.heard == []


def test_a_trembling_finger_takes_one_ticket(kiosk: Standing) -> None:
    """Each further tap falls on whatever stands there by then, and is lost."""
    kiosk.press("Orientación")
    there = place(child_named(kiosk, "No, turno general")).center().toPoint()
    left = Qt.MouseButton.LeftButton
    kiosk.seconds += 5
    QTest.mouseClick(kiosk.window, left, pos=there)
    kiosk.link.issue()
    for _ in range(3):
        kiosk.seconds += 0.4
        QTest.mouseClick(kiosk.window, left, pos=there)
        kiosk.settle()
    assert len(kiosk.link.asked) == 1
    assert "J042" in kiosk.names()
