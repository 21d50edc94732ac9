"""Bots at the kiosk: one has names and keys alone, one walks everywhere, one trembles."""

import random
from collections.abc import Callable, Iterator
from itertools import product

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from antesala.messages.commands import IssueTicket
from kiosk import touches as t
from kiosk.aids import SWITCHES, Aid
from kiosk.reading import reading
from tests.kiosk.hearing import Ear
from tests.kiosk.machine import Standing
from tests.kiosk.places import SCREENS
from tests.qt.stage import place

AIDS = [frozenset[Aid](), *(frozenset({aid}) for aid in Aid), frozenset(SWITCHES), frozenset(Aid)]
YES = {"es": "Sí, atención preferente", "en": "Yes, priority service"}
ONWARD = {"es": "Tomar turno", "en": "Take a ticket"}
MORE = {
    "es": ("Más opciones", "Seguir", "Ver de nuevo"),
    "en": ("More options", "Continue", "See again"),
}
SCREENS_TRIED = ("10", "21", "32 wide")
CASES = list(product(SCREENS_TRIED, AIDS, YES))


@pytest.fixture
def kiosk(request: pytest.FixtureRequest) -> Iterator[Standing]:
    screen = SCREENS[getattr(request, "param", "21")]
    assert screen.width_px
    assert screen.height_px
    size = (screen.width_px, screen.height_px)
    with Standing(size, screen=screen, outlet=Ear()) as standing:
        standing.open_office()
        yield standing
        assert standing.program.status == 0


def key(kiosk: Standing, each: Qt.Key) -> None:
    kiosk.seconds += 1
    QTest.keyClick(kiosk.window, each)
    kiosk.settle()


def come_by(kiosk: Standing, name: str) -> bool:
    """Go through the screen by arrows until the focus is on a thing of this name."""
    for _ in range(len(kiosk.touchables()) + 1):
        if kiosk.focused() == name:
            return True
        key(kiosk, Qt.Key.Key_Down)
    return False


def choose(kiosk: Standing, name: str, language: str) -> None:
    """Choose by name, among further choices too."""
    for _ in range(10):
        if come_by(kiosk, name):
            key(kiosk, Qt.Key.Key_Return)
            return
        assert any(come_by(kiosk, more) for more in MORE[language]), f"{name} is nowhere"
        key(kiosk, Qt.Key.Key_Return)
    raise AssertionError(f"{name} never comes")


def is_of_the_normal_run(case: tuple[str, frozenset[Aid], str]) -> bool:
    screen, aids, language = case
    return list(YES)[(SCREENS_TRIED.index(screen) + AIDS.index(aids)) % 2] == language


@pytest.mark.parametrize(
    ("kiosk", "aids", "language"),
    [
        pytest.param(*case, marks=[] if is_of_the_normal_run(case) else [pytest.mark.full])
        for case in CASES
    ],
    indirect=["kiosk"],
)
def test_names_and_keys_are_enough(kiosk: Standing, aids: frozenset[Aid], language: str) -> None:
    """A preferential ticket, whatever is switched on and whatever is spoken."""
    for aid in aids:
        kiosk.machine.take(t.Switch(aid, is_on=True))
    kiosk.machine.take(t.ChooseLanguage(language))
    kiosk.settle()
    choose(kiosk, "Licencias y vehículos", language)
    choose(kiosk, "Renovar licencia de conducir", language)
    if not come_by(kiosk, YES[language]):
        choose(kiosk, ONWARD[language], language)
    choose(kiosk, YES[language], language)
    asked = kiosk.link.asked[-1]
    assert isinstance(asked, IssueTicket)
    assert (asked.ticket_class, asked.language) == ("preferential", language)


@pytest.mark.parametrize("kiosk", ["10", "21"], indirect=True)
def test_everything_that_takes_the_focus_is_told(kiosk: Standing) -> None:
    """On every screen, in the order of the keys, by the name that a screen reader has for it."""
    view = kiosk.machine.view
    ways: list[Callable[[], object]] = [
        lambda: None,
        lambda: view.choose("group", "licences"),
        lambda: view.choose("service", "renew"),
        lambda: view.take("general"),
        kiosk.link.issue,
        view.show_wishes,
        view.go_back,
        view.go_back,
        view.show_languages,
        view.show_aids if view.picture.aids_button else view.go_back,
    ]
    for way in ways:
        way()
        kiosk.settle()
        before = (view.picture.page, len(kiosk.link.asked))
        key(kiosk, Qt.Key.Key_Down)
        walked = []
        for _ in [each for each in kiosk.touchables() if each.isEnabled()]:
            walked.append(kiosk.focused())
            key(kiosk, Qt.Key.Key_Down)
        told = [stop.name for stop in reading(view.picture, kiosk.machine.scene()).stops]
        start = walked.index(told[0])
        assert [*walked[start:], *walked[:start]] == told
        assert (view.picture.page, len(kiosk.link.asked)) == before, "to be there did something"


@pytest.mark.parametrize("kiosk", ["10", "15", "21", "32 wide"], indirect=True)
@pytest.mark.parametrize("page", ["choices", "services", "answers"])
def test_a_trembling_hand_is_right_or_does_nothing(kiosk: Standing, page: str) -> None:
    """A hundred touches on a screen, each up to 8 mm beside the middle of what is meant."""
    view, chance = kiosk.machine.view, random.Random(8)  # noqa: S311 - the same touches every time
    ways: dict[str, Callable[[], object]] = {
        "choices": lambda: None,
        "services": lambda: view.choose("group", "licences"),
        "answers": lambda: (view.choose("group", "orientation"), view.take("")),
    }
    ways[page]()
    wrong, unit = 0, kiosk.program.sizes.table.unit
    buttons = {item: place(item) for item in kiosk.touchables()}
    for _ in range(100):
        meant = chance.choice(list(buttons))
        beside = QPoint(*(round(chance.uniform(-8, 8) * unit) for _ in range(2)))
        point = buttons[meant].center().toPoint() + beside
        hit = next((b for b, area in buttons.items() if area.contains(point.toPointF())), None)
        wrong += hit is not None and hit is not meant
    assert wrong <= 2
