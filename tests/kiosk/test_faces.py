"""The screen of faces: one touch answers, on every glass, by eye, by ear and by keys."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from antesala.messages.commands import AnswerSurvey, CallForHelp
from antesala.words import Words
from kiosk.hearing.reading import reading
from kiosk.keys.key_settings import KeySettings
from kiosk.screens.moment import Moment
from kiosk.screens.painter import paint
from kiosk.way import events as t
from kiosk.way.journey import after
from kiosk.way.state import (
    MORE_TIME,
    THANKS_STAY,
    Aid,
    Journey,
    Opinion,
    Screen,
    is_warning,
    stays,
)
from tests.kiosk.controller import Standing
from tests.kiosk.hearing import Ear
from tests.kiosk.office import catalogue, lobby
from tests.kiosk.places import SCREENS
from tests.kiosk.test_geometry import AIDS, faults
from tests.kiosk.tour import LANGUAGES, OFFICE
from tests.qt.stage import place, shown

ID, OTHER = (f"00000000-0000-4000-8000-00000000000{number}" for number in (1, 2))
EXIT = replace(lobby(), is_survey=True)
OFFLINE = replace(EXIT, is_online=False)


def rated(grade: int = 4) -> Journey:
    """A face was touched at the first second."""
    return after(Journey(), t.Rate(grade, ID), EXIT, 1.0)[0]


def test_one_touch_is_one_opinion() -> None:
    """It is asked of the server once, however often a finger trembles, and then thanked for."""
    journey, errands = after(Journey(), t.Rate(4, ID), EXIT, 1.0)
    assert errands == (t.Ask(AnswerSurvey(id=ID, grade=4)),)
    assert after(journey, t.Rate(1, OTHER), EXIT, 1.1) == (replace(journey, touched=1.1), ())
    thanked, _ = after(journey, t.Granted(ID), EXIT, 1.2)
    assert (thanked.screen, thanked.opinion) == (Screen.THANKED, Opinion.GIVEN)
    assert after(thanked, t.Rate(1, OTHER), EXIT, 1.3) == (thanked, ())


def test_the_next_person_finds_the_question() -> None:
    """After some seconds by itself, or with a touch; aids and language go with the person."""
    aided = replace(rated(), aids=frozenset({Aid.CONTRAST}), language="en")
    thanked, _ = after(aided, t.Granted(ID), EXIT, 1.2)
    assert stays(thanked) == THANKS_STAY * MORE_TIME
    assert not is_warning(thanked, 1.2 + stays(thanked) - 1)
    gone, errands = after(thanked, t.Pass(), EXIT, 1.2 + stays(thanked))
    assert gone.is_home
    assert errands == ()
    assert after(thanked, t.Finish(), EXIT, 2.0)[0].is_home


def test_a_refused_opinion_can_be_given_again() -> None:
    """The screen says that it was not kept; the same touch is a new try."""
    refused, _ = after(rated(), t.Refused(ID, "store_unavailable"), EXIT, 2.0)
    picture = paint(Moment(journey=refused, lobby=EXIT, seconds=2.0))
    assert picture.page == "faces"
    assert picture.banner_headline == "No pudimos guardar su opinión."
    assert after(refused, t.Rate(4, OTHER), EXIT, 3.0)[1]


def test_a_person_who_leaves_is_still_counted() -> None:
    """An answer that is long on its way is not withdrawn when the person has gone."""
    gone, errands = after(rated(), t.Pass(), EXIT, 10_000.0)
    assert gone.is_home
    assert errands == ()


def test_no_opinion_is_as_well() -> None:
    declined, errands = after(Journey(), t.DeclineRating(), EXIT, 1.0)
    assert (declined.opinion, errands) == (Opinion.DECLINED, ())
    picture = paint(Moment(journey=declined, lobby=EXIT, seconds=1.0))
    assert picture.question == "No tiene que opinar. Gracias por venir."


def test_a_complaint_has_its_own_way() -> None:
    """To the form on the person's telephone, and back to the question; without one, to a person."""
    there, _ = after(Journey(), t.ShowPetition(ID), EXIT, 1.0)
    assert there.screen is Screen.PETITION
    assert after(there, t.Finish(), EXIT, 2.0)[0].is_home
    unreachable = replace(EXIT, catalogue=catalogue(public_url=""))
    called, errands = after(Journey(), t.ShowPetition(ID), unreachable, 1.0)
    assert called.screen is Screen.CHOICES
    assert errands == (t.Ask(CallForHelp(id=ID)),)
    names = [each.name for each in paint(Moment(journey=Journey(), lobby=EXIT, seconds=0)).starts]
    assert names == ["Presentar un reclamo", "Prefiero no opinar"]


def test_without_the_server_no_opinion_is_taken() -> None:
    """Each face says why, and the banner where one can say it instead."""
    assert after(Journey(), t.Rate(4, ID), OFFLINE, 1.0)[1] == ()
    picture = paint(Moment(journey=Journey(), lobby=OFFLINE, seconds=1.0, since=OFFLINE.now))
    assert {choice.reason for choice in picture.choices} == {
        Words("es", "CL").say("kiosk-offline-short")
    }
    assert "página de su turno" in picture.banner_advice


def test_a_kiosk_that_gives_tickets_takes_no_opinion() -> None:
    """And a screen of faces gives no ticket, also by a scanner."""
    for touch in (t.Rate(4, ID), t.DeclineRating()):
        journey, errands = after(Journey(), touch, lobby(), 1.0)
        assert (journey.screen, errands) == (Screen.CHOICES, ())
    assert after(Journey(), t.Scan("J042", ID), EXIT, 1.0)[1] == ()
    assert paint(Moment(journey=Journey(), lobby=EXIT, seconds=0.0)).page == "faces"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_face_is_said_with_its_place(language: str) -> None:
    """By its word, and which of five it is."""
    moment = Moment(journey=Journey(language=language), lobby=EXIT, seconds=0.0)
    stops = reading(paint(moment), moment).stops[:5]
    words = Words(language, "CL")
    assert [stop.name for stop in stops] == [words.say(f"survey-of-5-{n}") for n in range(1, 6)]
    assert all(str(n) in stop.role.text for n, stop in enumerate(stops, 1))


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
def kiosk(request: pytest.FixtureRequest, ear: Ear) -> Iterator[Standing]:
    screen = SCREENS[getattr(request, "param", "21")]
    assert screen.width_px
    assert screen.height_px
    size = (screen.width_px, screen.height_px)
    with Standing(size, screen=screen, outlet=ear, keys=KeySettings()) as standing:
        standing.controller.is_survey = True
        standing.open_office()
        standing.link.tell_office(OFFICE)
        yield standing
        assert standing.program.status == 0, "QML complained; see standard error"


@pytest.mark.parametrize(
    "kiosk",
    [
        "10",
        *(pytest.param(each, marks=pytest.mark.full) for each in SCREENS if each != "10"),
    ],
    indirect=True,
)
def test_every_glass_shows_five_faces(kiosk: Standing) -> None:
    """Within reach, large enough, no word cut, with every aid, the languages in turns.

    All five stand together wherever they fit.
    """
    take, bridge = kiosk.controller.take, kiosk.controller.bridge
    found = {}
    for number, (name, aids) in enumerate(AIDS.items()):
        take(t.StartOver())
        take(t.ChooseLanguage(LANGUAGES[number % len(LANGUAGES)]))
        for aid in Aid:
            take(t.Switch(aid, is_on=aid in aids))
        kiosk.settle()
        found[name] = faults(kiosk)
        faces = [act for act in bridge.picture.acts if act.kind == "face"]
        faces_shown = len(bridge.picture.choices if bridge.picture.page == "faces" else faces)
        layout = bridge.layout
        has_room = not (layout.is_tiny or (layout.is_twice and (layout.is_low or layout.is_small)))
        assert faces_shown == 5 or not has_room, name
        take(t.Rate(5, ID))
        kiosk.link.grant()
        kiosk.settle()
        found[f"{name}, thanked"] = faults(kiosk)
        take(t.Finish())
    assert {name: each for name, each in found.items() if each} == {}


def grades(kiosk: Standing) -> list[int]:
    """What the server was told."""
    asked = kiosk.link.asked
    return [command.grade for command in asked if isinstance(command, AnswerSurvey)]


def test_a_finger_says_how_it_was(kiosk: Standing) -> None:
    """A touch on a face, by its accessible name; while it is on its way no second one counts."""
    for word in ("Buena", "Muy mala"):
        kiosk.press(word)
    assert [command.grade for command in kiosk.link.asked if isinstance(command, AnswerSurvey)] == [
        4
    ]
    assert kiosk.controller.bridge.picture.note == "Guardando su opinión…"
    kiosk.link.grant()
    assert kiosk.controller.bridge.picture.title == "Gracias por su opinión"
    kiosk.look_after(THANKS_STAY + 1)
    assert kiosk.controller.bridge.picture.page == "faces"


def test_keys_alone_say_how_it_was(kiosk: Standing, ear: Ear) -> None:
    """The first arrow tells the first face, with its place; Enter on the third is a three."""
    kiosk.controller.take(t.Switch(Aid.VOICE, is_on=True))
    for _ in range(3):
        kiosk.seconds += 1
        before = len(ear.heard)
        QTest.keyClick(kiosk.window, Qt.Key.Key_Down)
        kiosk.until(lambda before=before: len(ear.heard) > before)  # type: ignore[misc]
    kiosk.seconds += 1
    QTest.keyClick(kiosk.window, Qt.Key.Key_Return)
    kiosk.settle()
    assert [command.grade for command in kiosk.link.asked if isinstance(command, AnswerSurvey)] == [
        3
    ]


@pytest.mark.parametrize(
    "kiosk",
    ["10", *(pytest.param(each, marks=pytest.mark.full) for each in ("15", "21"))],
    indirect=True,
)
def test_a_face_keeps_clear_of_its_row(kiosk: Standing) -> None:
    """By a twelfth of the row's height above and below it, also where the rows are low."""
    rows = [item for item in kiosk.items() if item.metaObject().className().startswith("FaceCard")]
    assert len(rows) == 5
    for row in rows:
        drawing = next(item for item in shown(row)[1:] if item.property("drawing"))
        face, around = place(drawing), place(row)
        above, under = face.top() - around.top(), around.bottom() - face.bottom()
        assert min(above, under) >= around.height() / 12 - 1
