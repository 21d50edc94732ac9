"""Every screen of the console in both languages, all themes and the widest face: whole."""

from collections.abc import Callable, Iterator
from typing import cast

import msgspec
import pytest

from antesala.colours.palette import ThemeName
from antesala.link import Link
from antesala.messages.rows import DeviceRow
from antesala.qt.sizes import console_sizes
from counter.app import QML
from counter.app.clerk import Clerk
from tests.counter.office import (
    NEXT,
    NOW,
    QUEUE,
    FakeLink,
    attention,
    desk,
    office_rows,
    stamp,
    ticket,
)
from tests.qt.stage import Stage, clipped

HELP = ["sign_language", "low_counter", "escort", "written_conversation"]
CALLED = ticket(
    "M042",
    122,
    ticket_class="preferente",
    help_needed=HELP,
    has_returned=True,
    state="called",
    recalls=3,
    called_at=stamp(NOW),
)
PAPERLESS = DeviceRow(
    id="k1",
    name="Tótem de la entrada principal",
    role="kiosk",
    place="Edificio Consistorial, junto a la escalera",
    printer="no_paper",
)
SERVING = msgspec.structs.replace(CALLED, state="serving")
Reach = Callable[[FakeLink], None]


def signing_in(_link: FakeLink) -> None:
    """The first page."""


def choosing(link: FakeLink) -> None:
    link.show("office", *office_rows(*QUEUE, clerk=None))


def free(link: FakeLink) -> None:
    link.show("office", *office_rows(*QUEUE))
    link.show("counter", desk(next_call=NEXT), key="c3")


def nobody(link: FakeLink) -> None:
    link.show("office", *office_rows())
    link.show("counter", desk(), key="c3")


def paused(link: FakeLink) -> None:
    free(link)
    link.show("counter", desk(state="paused"), key="c3")


def called(link: FakeLink) -> None:
    link.show("office", *office_rows(CALLED, *QUEUE[1:]))
    link.show("counter", desk(ticket=CALLED, reason=NEXT.reason), key="c3")


def serving(step: str) -> Reach:
    def reach(link: FakeLink) -> None:
        link.show("office", *office_rows(SERVING, *QUEUE[1:]))
        held = desk(ticket=SERVING, attention=attention(step=step, brought=[0, 1]))
        link.show("counter", held, key="c3")

    return reach


def offline(link: FakeLink) -> None:
    serving("guide")(link)
    link.go_offline()


def paperless(link: FakeLink) -> None:
    """A kiosk needs somebody, while the clerk is at the fullest of the steps."""
    held = desk(ticket=SERVING, attention=attention(step="guide", brought=[0, 1]))
    link.show("office", *office_rows(SERVING, *QUEUE[1:]), PAPERLESS)
    link.show("counter", held, key="c3")


SCREENS: dict[str, Reach] = {
    "sign in": signing_in,
    "choose": choosing,
    "free": free,
    "nobody": nobody,
    "paused": paused,
    "called": called,
    "welcome": serving("welcome"),
    "need": serving("need"),
    "guide": serving("guide"),
    "farewell": serving("farewell"),
    "register": serving("register"),
    "offline": offline,
    "paperless": paperless,
}


def clerk_of(link: FakeLink) -> Clerk:
    known = cast(Link, link)  # noqa: TC006 - told apart from the fake
    return Clerk(known, "3", seconds=lambda: 0.0, now=lambda: NOW)


@pytest.fixture(params=["Antesala Sans", "DejaVu Sans"])
def family(request: pytest.FixtureRequest) -> Iterator[str]:
    return request.param  # type: ignore[no-any-return]


@pytest.mark.parametrize("size", [(1280, 800), (1366, 700)], ids=["drawn", "low"])
@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("name", SCREENS)
def test_no_text_is_cut(name: str, language: str, family: str, size: tuple[int, int]) -> None:
    """Every text stands whole in its place, as drawn and on the low screens of many offices."""
    link = FakeLink()
    clerk = clerk_of(link)
    stage = Stage(QML, {"desk": clerk.console}, size)
    try:
        stage.program.sizes.take(console_sizes())
        stage.program.theme.set_family(family)
        link.come_online(None if name == "sign in" else "carolina", language)
        SCREENS[name](link)
        assert clipped(stage) == []
    finally:
        stage.close()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_every_theme_is_drawn(theme: ThemeName) -> None:
    """The ground of the window is the theme's own, so nothing was left out of it."""
    link = FakeLink()
    clerk = clerk_of(link)
    stage = Stage(QML, {"desk": clerk.console}, (1280, 800))
    try:
        stage.program.sizes.take(console_sizes())
        stage.program.theme.wear(theme)
        link.come_online("carolina")
        free(link)
        stage.settle()
        picture = stage.window.grabWindow()
        assert picture.pixelColor(4, 400).name().upper() == stage.program.theme.palette.ground
    finally:
        stage.close()
