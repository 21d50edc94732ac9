"""The console with every name, place and paper as long as the office file lets it be."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

import msgspec

from antesala.link import Link
from antesala.messages.kinds import Topic
from antesala.messages.rows import AnyRow, ClassPart
from antesala.sizes import console_sizes
from counter.app import QML
from counter.app.controller import Controller
from counter.work.desk import Act
from tests.counter.office import NOW, FakeLink
from tests.counter.place import CAROLINA
from tests.counter.test_fit import DIALOGS, OFFER_OF_ALL, SCREENS, alone_at, held
from tests.kiosk.longest import text_of
from tests.qt.stage import Stage, clipped, is_scrolled

SIZES = {"1280 x 800": (1280, 800), "1366 x 768": (1366, 700)}
"""The second as far as its window has it, under the desktop's own bars."""

LIMITS = {"name": 60, "place": 80, "fee": 80, "legal_basis": 160, "time_to_resolve": 60}


def lengthened(value: Any, number: int = 0) -> Any:  # noqa: ANN401 - any row, or part of one
    """The same row with each text of an office file at its limit."""
    if isinstance(value, list):
        return [lengthened(each, n) for n, each in enumerate(value)]
    # A class has its name from the country's profile.
    if not isinstance(value, msgspec.Struct) or isinstance(value, ClassPart):
        return value
    changed = dict[str, Any]()
    for field in value.__struct_fields__:
        there = getattr(value, field)
        if field in LIMITS and there:
            changed[field] = text_of(LIMITS[field], start=3 * number + 5)
        elif field in ("requirements", "optional"):
            changed[field] = [text_of(120, start=n) for n in range(len(there))]
        else:
            changed[field] = lengthened(there, number)
    return msgspec.structs.replace(value, **changed)


class LongLink(FakeLink):
    """A link to an office of long names."""

    def show(self, topic: Topic, *rows: AnyRow, key: str | None = None) -> None:
        super().show(topic, *(lengthened(row, n) for n, row in enumerate(rows)), key=key)

    def come_online(self, clerk: str | None = None, language: str = "es") -> None:
        super().come_online(clerk, language)
        assert self.welcome is not None
        self.renew(
            office_name=text_of(80),
            name=text_of(60),
            clerks=lengthened(self.welcome.clerks),
        )


def lost(stage: Stage) -> list[str]:
    """Cut texts, except names in rows of a list: a row has one line, and is named whole."""
    with stage.still():
        rows = {
            str(text.property("text"))
            for text in stage.texts()
            if text.property("truncated") and is_scrolled(text)
        }
        return [each for each in clipped(stage) if each not in rows]


@contextmanager
def console() -> Iterator[tuple[Stage, LongLink, Controller]]:
    """A console of the office of long names."""
    link = LongLink()
    clerk = Controller(cast(Link, link), "3", seconds=lambda: 0.0, now=lambda: NOW)  # noqa: TC006
    stage = Stage(QML, {"bridge": clerk.bridge}, SIZES["1280 x 800"], console_sizes())
    try:
        yield stage, link, clerk
    finally:
        stage.close()


def test_the_longest_names_are_whole() -> None:
    """One console goes through all its screens, as during a clerk's day."""
    with console() as (stage, link, _):
        for name, reach in SCREENS.items():
            link.come_online(None if name == "sign in" else "carolina")
            reach(link)
            for size in SIZES.values():
                stage.window.resize(*size)
                assert (name, size, lost(stage)) == (name, size, [])


def test_the_longest_names_are_whole_in_dialogs() -> None:
    with console() as (stage, link, clerk):
        link.come_online("carolina")
        for name, act in DIALOGS.items():
            held(offers=[OFFER_OF_ALL])(link)
            clerk.bridge.pressed.emit(act)
            assert clerk.bridge.screen.dialog.act == act
            assert (name, lost(stage)) == (name, [])
            clerk.bridge.dialogClosed.emit()


def test_the_longest_name_is_whole_where_no_server_answers() -> None:
    """The message says in which name calls are noted, and so does each of the lists."""
    desk = msgspec.structs.replace(CAROLINA, clerk_name=text_of(60), number="12345678")
    _, clerk = alone_at(desk)
    stage = Stage(QML, {"bridge": clerk.bridge}, SIZES["1280 x 800"], console_sizes())
    try:
        for act in (None, Act.NOTE_CALL, Act.NOTE_NAMELESS):
            if act is not None:
                clerk.bridge.pressed.emit(act)
            for size in SIZES.values():
                stage.window.resize(*size)
                assert (act, size, lost(stage)) == (act, size, [])
            clerk.bridge.dialogClosed.emit()
    finally:
        stage.close()
