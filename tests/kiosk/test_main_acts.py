"""Where the focus begins on each screen, and at which height title and answers stand."""

from collections.abc import Callable, Iterator
from itertools import product

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.way import events as t
from kiosk.way.state import Aid
from tests.kiosk import situations as s
from tests.kiosk.controller import Standing
from tests.kiosk.office import catalogue
from tests.kiosk.places import SCREENS, window_of
from tests.kiosk.printers import PaperlessPrinter
from tests.qt.stage import place

FIRST: dict[Callable[[Standing], object], str] = {
    s.services: "Renovar licencia de conducir",
    s.renewing: "Sí, atención preferente",
    s.answers: "Sí, atención preferente",
    s.law: "Volver a la pregunta",
    s.ticket: "Listo",
    s.printing: "Listo",
    s.without_paper: "Listo",
    s.declined: "Listo",
    s.called: "Listo",
    s.wishes: "Lengua de señas",
    s.cancelling: "No, conservar mi turno",
    s.given_back: "Renovar licencia de conducir",
    s.enquiries: "Mi turno",
    s.letter: "J",
    s.found: "Listo",
    s.advice: "Tomar turno",
    s.petition: "Listo",
    s.menu: "Poner fuera de servicio",
}
"""What most people need on each screen."""

SMALL = {s.renewing: "Tomar turno", s.advice: "Costos y plazo"}
"""On 10.1 inches the answers and the way to a ticket have screens of their own."""


@pytest.fixture(
    scope="module",
    params=["21", *(pytest.param(each, marks=pytest.mark.full) for each in ("10", "32 wide"))],
)
def hall(request: pytest.FixtureRequest) -> Iterator[Standing]:
    screen = SCREENS[request.param]
    printer = PaperlessPrinter(paper_waits=s.PAPER_WAITS)
    with Standing(window_of(screen, 2), printer, screen=screen) as standing:
        standing.open_office()
        yield standing
        assert standing.program.status == 0, "QML complained; see standard error"


@pytest.fixture
def kiosk(hall: Standing) -> Iterator[Standing]:
    """The same kiosk for all, each time without a trace of the last person."""
    yield hall
    s.leave(hall)


@pytest.mark.parametrize("come", FIRST, ids=lambda come: come.__name__)
def test_the_focus_begins_at_what_most_people_need(
    kiosk: Standing, come: Callable[[Standing], object]
) -> None:
    # From here on the person works by keys.
    kiosk.seconds += 1
    QTest.keyClick(kiosk.window, Qt.Key.Key_Down)
    come(kiosk)
    kiosk.settle()
    expected = {FIRST[come]}
    if come in SMALL and not kiosk.controller.bridge.layout.is_as_drawn:
        expected.add(SMALL[come])
    if kiosk.controller.bridge.picture.page == "parts":
        # The last part of the law's own screen leads back, as the foot does.
        expected |= {"Seguir leyendo", "Atrás"} if come is s.law else {"Seguir leyendo"}
    assert kiosk.focused() in expected


@pytest.mark.parametrize("come", [s.closed, s.cancelling, s.locked], ids=lambda come: come.__name__)
def test_no_space_is_left_above_what_is_read(
    kiosk: Standing, come: Callable[[Standing], object]
) -> None:
    """What is left over is below the answers: a title has the same height on every screen."""
    come(kiosk)
    layout, picture = kiosk.controller.bridge.layout, kiosk.controller.bridge.picture
    title = picture.blocks[0].text if picture.blocks else picture.title
    top = min(place(item).top() for item in kiosk.items() if item.property("words") == title)
    unit = kiosk.window.height() / layout.height
    head = 0 if layout.is_wide and come is not s.cancelling else layout.head
    # The closed page has its drawing above its title.
    drawn = 0 if come is s.cancelling or picture.blocks else 45
    assert top <= (head + drawn + 20) * unit


@pytest.mark.parametrize("come", [s.renewing, s.answers], ids=lambda come: come.__name__)
@pytest.mark.parametrize(
    "language", ["pt", *(pytest.param(each, marks=pytest.mark.full) for each in ("es", "en"))]
)
def test_both_answers_are_panels(
    kiosk: Standing, come: Callable[[Standing], object], language: str
) -> None:
    """Each a white panel that tells for which people it is, with a strip at its foot."""
    kiosk.link.tell_office(replace(catalogue(), languages=["es", "en", "pt"]))
    kiosk.controller.take(t.ChooseLanguage(language))
    come(kiosk)
    kiosk.settle()
    if len(kiosk.controller.bridge.picture.answers) < 2:
        # Only the way to the answers, which have a screen of their own.
        return
    cards = [each for each in kiosk.touchables() if each.property("isPanel") is not None]
    assert len(cards) == 2 or kiosk.controller.bridge.picture.page == "parts"
    assert all(card.property("isPanel") for card in cards)
    assert all(card.height() > 1.2 * card.property("bandHeight") for card in cards)


@pytest.mark.parametrize(
    ("language", "aids"),
    [
        pytest.param(
            *case, marks=() if case in {("es", ()), ("pt", (Aid.LARGE,))} else pytest.mark.full
        )
        for case in product(("es", "en", "pt"), ((), (Aid.LARGE,), (Aid.LARGE, Aid.TWICE)))
    ],
)
def test_a_code_that_was_not_found_can_be_corrected(language: str, aids: tuple[Aid, ...]) -> None:
    """On 10.1 inches: at the field, or one touch away where letters need its room."""
    screen = SCREENS["10"]
    with Standing(window_of(screen, 2), screen=screen) as kiosk:
        kiosk.open_office()
        kiosk.link.tell_office(catalogue(languages=("es", "en", "pt")))
        kiosk.controller.take(t.ChooseLanguage(language))
        for aid in aids:
            kiosk.controller.take(t.Switch(aid, is_on=True))
        s.not_found(kiosk)
        words = kiosk.controller.moment().words
        say = words.say
        assert words.language == language
        if aids:
            assert say("kiosk-find-correct") in kiosk.names()
            kiosk.controller.take(t.ShowMore())
        else:
            assert kiosk.controller.bridge.picture.fault
        field = say("kiosk-code") + ": J042"
        assert field in kiosk.names()
        kiosk.press(say("kiosk-erase"))
        assert kiosk.controller.journey.typed == "J04"
        assert not kiosk.controller.bridge.picture.fault
        assert kiosk.program.status == 0
