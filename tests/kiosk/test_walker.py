"""A bot walks all controls of every screen: each has a name, role, place, and a next one."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from kiosk.app.reader import name_of
from kiosk.hearing.reading import Stop, reading
from kiosk.keys.keypad import KeyAct
from kiosk.screens.choice_pages import CALLS_STAND, calls
from kiosk.way import events as t
from kiosk.way.state import MORE_TIME, PATIENCE, Aid
from tests.kiosk.bots import HANDS, Bot
from tests.kiosk.controller import Standing
from tests.kiosk.hearing import Ear
from tests.kiosk.places import SCREENS, window_of
from tests.kiosk.printers import PaperlessPrinter
from tests.kiosk.situations import PAPER_WAITS, SITUATIONS, leave, services

ROLE = re.compile(r"(Botón|Botão|Interruptor|Casilla), (\d+) de (\d+)")
"""As it is said in Spanish, and in Brazil."""
WALKED = "10"
"""The screen of every run: the smallest, on which the most is apart."""


@pytest.fixture(
    params=[pytest.param(n, marks=() if n == WALKED else pytest.mark.full) for n in SCREENS]
)
def kiosk(request: pytest.FixtureRequest) -> Iterator[Standing]:
    screen = SCREENS[request.param]
    size = window_of(screen, 4)
    # Longer than a round on the ticket's screen takes.
    printer = PaperlessPrinter(paper_waits=PAPER_WAITS)
    with Standing(size, printer, screen=screen, outlet=Ear()) as standing:
        standing.open_office()
        yield standing
        assert standing.program.status == 0, "QML complained; see standard error"


def test_every_screen_is_walked(kiosk: Standing) -> None:
    """With speech, which the bot hears: the focused control, without any effect of the focus."""
    for name, come in SITUATIONS.items():
        kiosk.controller.take(t.Switch(Aid.VOICE, is_on=True))
        come(kiosk)
        kiosk.settle()
        kiosk.hush()
        walk(kiosk, name)
        leave(kiosk)
        assert kiosk.controller.journey.is_home, name


def walk(kiosk: Standing, name: str) -> None:
    bot, before = Bot(kiosk), state(kiosk)
    stops = reading(kiosk.controller.bridge.picture, kiosk.controller.moment()).stops
    names = [stop.name for stop in stops]
    assert stops, f"{name}: nowhere to go"
    assert all(names), name
    walked, ear = [], ear_of(kiosk)
    for item in bot.round():
        stop = stops[(names.index(name_of(item)))]
        check_heard(kiosk, ear, stop)
        check_told(bot, stop)
        walked.append(stop.name)
    assert turned(walked, names[0]) == names, f"{name}: another order than told"
    backwards = [name_of(item) for item in bot.round(KeyAct.PREVIOUS)]
    assert turned(backwards[::-1], names[0]) == names, f"{name}: another way back"
    check_positions(stops)
    assert state(kiosk) == before, f"{name}: to be there did something"


def check_heard(kiosk: Standing, ear: Ear, stop: Stop) -> None:
    """Its name, its role and its place are said, the name first."""
    kiosk.until(lambda: ear.last[:1] == [stop.spoken.text])
    assert stop.role.text in ear.last


def check_told(bot: Bot, stop: Stop) -> None:
    """A screen reader of the system is told the same."""
    told = bot.told
    kind = ROLE.fullmatch(stop.role.text)
    assert kind, stop.role.text
    assert told.text(QAccessible.Text.Name) == stop.name
    state = told.state()
    is_button = kind[1].startswith("Bot")
    assert told.role() in (QAccessible.Role.Button, QAccessible.Role.CheckBox)
    assert state.focused
    assert state.focusable
    assert not (is_button and state.checkable), stop.name
    if stop.state:
        assert state.checkable, stop.name
        assert bool(state.checked) == (stop.state.text in ("activado", "ligado", "marcada")), (
            stop.name
        )


def check_positions(stops: tuple[Stop, ...]) -> None:
    """1 of n to n of n, and then another row."""
    places = [tuple(map(int, ROLE.findall(stop.role.text)[0][1:])) for stop in stops]
    assert places[0][0] == 1
    for (here, count), (there, _) in pairwise([*places, (1, 0)]):
        assert there == (1 if here == count else here + 1), places


def turned(names: list[str], first: str) -> list[str]:
    start = names.index(first)
    return [*names[start:], *names[:start]]


def state(kiosk: Standing) -> object:
    """All that a key could do, but for the time: the strip counts it, calls take turns by it.

    So the calls are those of every turn, at times that are passed here.
    """
    timed: dict[str, Any] = dict.fromkeys(("closes", "paper", "paper_drawing", "paper_arrow"), "")
    shown, now = kiosk.controller.bridge.picture, kiosk.controller.moment()
    turns = [replace(now, seconds=turn * CALLS_STAND) for turn in range(len(now.lobby.calls))]
    told = tuple(call for each in turns for call in calls(each)) if shown.calls else ()
    assert {call.code for call in shown.calls} <= {call.code for call in told}
    # A request that is not answered is told after some seconds, which a walk may take.
    timed |= {"banner_kind": 0, "banner_drawing": ""}
    timed["answers"] = tuple(replace(each, note="") for each in shown.answers)
    picture = replace(shown, **timed, blocks=(), calls=told)
    journey = replace(kiosk.controller.journey, touched=0.0, speaks_since=None)
    printer = kiosk.printer
    assert isinstance(printer, PaperlessPrinter)
    link = kiosk.link
    return picture, journey, [*link.asked], [*link.withdrawn], [*printer.printed]


def ear_of(kiosk: Standing) -> Ear:
    assert isinstance(kiosk.outlet, Ear)
    return kiosk.outlet


def test_the_question_whether_anybody_is_there_holds_nobody(kiosk: Standing) -> None:
    """It stands by itself; a key in either direction answers, and one is back where one was."""
    bot, ear = Bot(kiosk), ear_of(kiosk)
    kiosk.controller.take(t.Switch(Aid.VOICE, is_on=True))
    services(kiosk)
    for act in (KeyAct.NEXT, KeyAct.PREVIOUS, KeyAct.SELECT):
        bot.key(KeyAct.NEXT)
        kiosk.hush()
        before = bot.here, kiosk.controller.journey.screen
        kiosk.look_after(PATIENCE * MORE_TIME + 1)
        kiosk.until(lambda: ear.last[-2:] == ["Sigo aquí", "Botón, 1 de 1"])
        assert bot.here == "Sigo aquí"
        kiosk.hush()
        kiosk.look_after(1)
        assert kiosk.controller.bridge.picture.stay_title, "to be there did something"
        bot.key(act)
        kiosk.settle()
        assert (bot.here, kiosk.controller.journey.screen) == before
        assert not kiosk.controller.bridge.picture.stay_title


def test_a_kiosk_that_has_not_found_its_office_can_be_walked() -> None:
    """There is little on it, and help."""
    with Standing(outlet=Ear()) as kiosk:
        QTest.keyClick(kiosk.window, HANDS["arrows"][KeyAct.NEXT])
        assert "Ayuda" in map(name_of, Bot(kiosk).round())
