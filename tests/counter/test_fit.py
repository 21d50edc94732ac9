"""Every screen of the console in both languages, all themes and the widest face: whole."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import cast

import msgspec
import pytest
from PySide6.QtQuick import QQuickItem

from antesala.colours.palette import PALETTES
from antesala.link import Link
from antesala.messages.rows import CatalogueRow, DeviceRow, HelpRow, OfficeRow, RegisteredPart
from antesala.sizes import console_sizes, console_sizes_in
from counter.app import QML
from counter.app.controller import Controller
from counter.app.own_device import OwnDevice
from counter.panes.steps import OUTCOMES
from counter.work.desk import Act
from counter.work.last_desk import LastDesk
from counter.work.moment import UNANSWERED
from tests.counter.office import (
    NEXT,
    NOW,
    OFFER,
    QUEUE,
    FakeLink,
    attention,
    desk,
    office_rows,
    staffed_rows,
    stamp,
    ticket,
)
from tests.counter.place import CAROLINA, KnownDesk
from tests.qt.stage import Stage, clipped, place as place_of, shown

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
R019 = ticket("R019", 14, state="offered", clerk="hugo", ticket_class="preferente")
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


def worried(concern: str) -> Reach:
    def reach(link: FakeLink) -> None:
        rows = office_rows(*QUEUE)
        now = [row for row in rows if isinstance(row, OfficeRow)]
        others = [row for row in rows if row not in now]
        told = [msgspec.structs.replace(row, concerns=[concern]) for row in now]
        link.show("office", *others, *told)
        link.show("counter", desk(next_call=NEXT), key="c3")

    return reach


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


LONG = "Quiere pagar en cuotas una multa de tránsito antes de renovar la licencia. " * 3
OFFER_OF_ALL = msgspec.structs.replace(OFFER, need=LONG)
TO_MARCELA = msgspec.structs.replace(SERVING, state="offered", offered_to="marcela")


def held(**values: object) -> Reach:
    """Among colleagues, with a person in hand."""

    def reach(link: FakeLink) -> None:
        link.show("office", *staffed_rows(SERVING, R019, *QUEUE[1:]))
        part = attention(step="guide", brought=[0, 1], need=LONG)
        link.show("counter", desk(**{"ticket": SERVING, "attention": part, **values}), key="c3")

    return reach


def offered_while_free(link: FakeLink) -> None:
    link.show("office", *staffed_rows(R019, *QUEUE))
    link.show("counter", desk(next_call=NEXT, offers=[OFFER_OF_ALL] * 2), key="c3")


def linking(link: FakeLink) -> None:
    held(ticket=None, attention=attention(step="link", channel="telephone"))(link)


def paperless(link: FakeLink) -> None:
    """A kiosk needs attention, while the clerk is at the fullest of the steps."""
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
    "preference fails": worried("preferential_waits_longer"),
    "preference is the rule": worried("preferential_is_majority"),
    "offered": held(ticket=TO_MARCELA),
    "linking": linking,
    "declined": held(decline_reason="No corresponde a mi unidad. " * 4),
    "offer while free": offered_while_free,
    "paperless": paperless,
}
DIALOGS: dict[str, Act] = {
    "hand over": Act.OFFER,
    "change service": Act.TRANSFER,
    "park": Act.PARK,
    "finish": Act.FINISH,
    "decline": Act.DECLINE,
}


def registering_a_link(link: FakeLink, clerk: Controller) -> None:
    held(ticket=None, attention=attention(step="register", channel="telephone"))(link)
    clerk.bridge.chosen.emit("outcome", OUTCOMES.index("linked"))
    clerk.bridge.pressed.emit(Act.FINISH)


def leaving(act: Act) -> Callable[[FakeLink, Controller], None]:
    def reach(link: FakeLink, clerk: Controller) -> None:
        link.show("office", *staffed_rows(*ALONE))
        link.show("counter", desk(next_call=NEXT), key="c3")
        clerk.bridge.pressed.emit(act)

    return reach


ALONE = [ticket(f"J{n:03d}", n, service="renovar", reserved_for="carolina") for n in range(40, 55)]
QUESTIONS: dict[str, tuple[Act, Callable[[FakeLink, Controller], None]]] = {
    "register a link": (Act.FINISH, registering_a_link),
    "close": (Act.CLOSE, leaving(Act.CLOSE)),
    "sign out": (Act.SIGN_OUT, leaving(Act.SIGN_OUT)),
}


def clerk_of(link: FakeLink) -> Controller:
    known = cast(Link, link)  # noqa: TC006 - told apart from the fake
    return Controller(known, "3", seconds=lambda: 0.0, now=lambda: NOW)


def alone_at(desk: LastDesk) -> tuple[FakeLink, Controller]:
    """A console begun while no server answers, where a clerk had worked before."""
    link, clock = FakeLink(), [0.0]
    known = cast(Link, link)  # noqa: TC006 - told apart from the fake
    own = OwnDevice(last_desk=KnownDesk(desk))
    clerk = Controller(known, "3", device=own, seconds=lambda: clock[0], now=lambda: NOW)
    clock[0] = UNANSWERED
    clerk.look()
    return link, clerk


OWN, WIDER = "Antesala Sans", "DejaVu Sans"
"""The face of every screen, and a wider one."""
DRAWN, LOW, LEAST = (1280, 800), (1366, 690), (1000, 640)
KEY, ACTS = (690.0, 766.0), (638.0, 682.0)
"""Heights at 1280x800 of the main key and of the row of three acts above it, in pixels."""

in_each_language = pytest.mark.parametrize(
    ("language", "family"),
    [
        # The longest words in the widest face have the least room.
        ("pt", WIDER),
        *(
            pytest.param(*pair, marks=pytest.mark.full)
            for pair in [("es", OWN), ("es", WIDER), ("en", OWN), ("en", WIDER), ("pt", OWN)]
        ),
    ],
)


@contextmanager
def console(
    language: str, clerk: str | None = "carolina", family: str = OWN
) -> Iterator[tuple["Console", FakeLink]]:
    """A console's window and its link; the clerk is signed in."""
    link = FakeLink()
    stage = Console(link)
    try:
        stage.program.theme.set_family(family)
        link.come_online(clerk, language)
        yield stage, link
    finally:
        stage.close()


class Console(Stage):
    """A console's window with its controller."""

    def __init__(self, link: FakeLink) -> None:
        self.clerk = clerk_of(link)
        super().__init__(QML, {"bridge": self.clerk.bridge}, DRAWN, console_sizes())

    def cuts(self, *sizes: tuple[int, int]) -> dict[tuple[int, int], list[str]]:
        """What is cut in windows of each size; it ends in the first of them."""
        found = dict[tuple[int, int], list[str]]()
        for size in sizes:
            self.window.resize(*size)
            found[size] = clipped(self)
        self.window.resize(*sizes[0])
        return {size: cut for size, cut in found.items() if cut}

    def heights_of_keys(self) -> tuple[tuple[float, float], list[tuple[float, float]]]:
        """From where to where the main key stands, and each of the acts above it."""
        there = {str(one.property("text")): place_of(one) for one in self.touchables()}
        heights = {name: (at.top(), at.bottom()) for name, at in there.items()}
        shown = self.clerk.bridge.screen
        return heights[shown.main_key.words], [heights[key.words] for key in shown.keys]


@in_each_language
def test_no_text_is_cut(language: str, family: str) -> None:
    """Every text is whole, as drawn and on the low screens of many offices.

    The main key and the acts above it stay where they are, whatever a banner or an offer pushes
    down. One console goes through all its screens, as during a clerk's day.
    """
    with console(language, None, family) as (stage, link):
        for name, reach in SCREENS.items():
            if name != "sign in":
                link.come_online("carolina", language)
            reach(link)
            with stage.still():
                main, acts = stage.heights_of_keys()
                assert (name, clipped(stage)) == (name, [])
            assert main == pytest.approx(KEY, abs=1), name
            assert len(acts) <= 3
            assert all(each == pytest.approx(ACTS, abs=1) for each in acts), name
            assert (name, stage.cuts(LOW)) == (name, {})
            stage.window.resize(*DRAWN)


def last_of_the_line(link: FakeLink) -> None:
    link.show("office", *office_rows(SERVING))
    held = desk(ticket=SERVING, attention=attention(step="welcome"))
    link.show("counter", held, key="c3")


@in_each_language
def test_no_text_is_cut_where_no_server_answers(language: str, family: str) -> None:
    """The message, both lists of calls by hand, and the sign-in that has lost its server."""
    link, clerk = alone_at(msgspec.structs.replace(CAROLINA, language=language))
    stage = Stage(QML, {"bridge": clerk.bridge}, DRAWN, console_sizes())
    stage.program.theme.set_family(family)
    try:
        for act in (None, Act.NOTE_CALL, Act.NOTE_NAMELESS):
            if act is not None:
                clerk.bridge.pressed.emit(act)
                clerk.bridge.dialogTyped.emit("X007")
                clerk.bridge.dialogSent.emit()
            for size in (DRAWN, LOW):
                stage.window.resize(*size)
                assert (act, size, clipped(stage)) == (act, size, [])
            clerk.bridge.dialogClosed.emit()
        link.begin_with(language=language)
        link.go_offline()
        for size in (DRAWN, LOW):
            stage.window.resize(*size)
            assert (size, clipped(stage)) == (size, [])
    finally:
        stage.close()


@in_each_language
def test_the_key_to_the_lists_stays_in_its_pane(language: str, family: str) -> None:
    """Also where the head over it is a sentence, since no one waits."""
    with console(language, family=family) as (stage, link):
        for name, reach in {"a line": serving("welcome"), "no one": last_of_the_line}.items():
            reach(link)
            with stage.still():
                head = stage.clerk.bridge.property("queue")["head"]
                caps = [item for item in stage.items() if item.property("head") == head]
                keys = [item for item in caps if item.inherits("QQuickAbstractButton")]
                assert keys, name
                for each in keys:
                    row = place_of(each.parentItem()).adjusted(-1, -1, 1, 1)
                    assert row.contains(place_of(each)), (name, place_of(each), row)
                    assert place_of(each).contains(place_of(cap_of(each))), name
                assert (name, clipped(stage)) == (name, [])


def cap_of(key: QQuickItem) -> QQuickItem:
    """The plate with the name of a key's key."""
    (cap,) = (item for item in shown(key) if item.property("isQuiet") is True)
    return cap


def worried_after_a_register(link: FakeLink) -> None:
    worried("preferential_waits_longer")(link)
    line = RegisteredPart(
        id="a1", at=stamp(NOW), clerk="carolina", channel="telephone", outcome="linked",
        kind="procedure", received_by="marcela",
    )  # fmt: skip
    link.show("counter", desk(next_call=NEXT, registered=line), key="c3")


def help_called(link: FakeLink) -> None:
    link.show("office", *office_rows(CALLED, *QUEUE[1:]), HELP_CALL)
    link.show("counter", desk(ticket=CALLED, reason=NEXT.reason), key="c3")


HELP_CALL = HelpRow(id="k1", name=PAPERLESS.name, at=stamp(NOW))
BANNERS = {
    "preference fails": worried_after_a_register,
    "preference is the rule": worried("preferential_is_majority"),
    "help": help_called,
}


@in_each_language
def test_a_banner_leaves_the_figures(language: str, family: str) -> None:
    """Lists open from them: on the screen as drawn they stay, whole, whatever stands above."""
    with console(language, family=family) as (stage, link):
        for name, reach in BANNERS.items():
            reach(link)
            assert stage.clerk.bridge.screen.banner.headline
            names = stage.names()
            for figure in stage.clerk.bridge.screen.figures:
                assert f"{figure.head}: {figure.words}" in names
            assert (name, clipped(stage)) == (name, [])


@in_each_language
def test_no_dialog_is_cut(language: str, family: str) -> None:
    """Every dialog stands whole in the least window too, with a refusal in it as well."""
    with console(language, family=family) as (stage, link):
        for name, act in DIALOGS.items():
            held(offers=[OFFER_OF_ALL])(link)
            stage.clerk.bridge.pressed.emit(act)
            assert stage.clerk.bridge.screen.dialog.act == act
            assert (name, stage.cuts(DRAWN, LEAST)) == (name, {})
            stage.clerk.bridge.dialogSent.emit()
            link.refuse("clerk_away")
            assert (name, stage.cuts(DRAWN, LEAST)) == (name, {})
            stage.clerk.bridge.dialogClosed.emit()


@in_each_language
def test_no_question_is_cut(language: str, family: str) -> None:
    """The question before a clerk goes, and the receiver of a telephone call."""
    with console(language, family=family) as (stage, link):
        for name, (act, reach) in QUESTIONS.items():
            reach(link, stage.clerk)
            assert stage.clerk.bridge.screen.dialog.act == act
            assert (name, stage.cuts(DRAWN, LEAST)) == (name, {})
            stage.clerk.bridge.dialogSent.emit()
            link.refuse("wrong_state")
            assert (name, stage.cuts(DRAWN, LEAST)) == (name, {})
            stage.clerk.bridge.dialogClosed.emit()


@pytest.mark.parametrize(
    "size",
    [
        (750, 480),
        *(pytest.param(each, marks=pytest.mark.full) for each in ((1093, 552), (853, 500))),
    ],
)
def test_in_a_small_window_all_is_drawn_smaller(size: tuple[int, int]) -> None:
    """1366 x 768 or 1280 x 720, drawn larger by the system: the main key stays on the screen."""
    with console("es") as (stage, link):
        stage.window.resize(*size)
        stage.program.sizes.take(console_sizes_in(*size))
        for name in ("free", "called", "guide", "register", "offered"):
            SCREENS[name](link)
            assert (name, clipped(stage)) == (name, [])
            (_, bottom), _ = stage.heights_of_keys()
            assert bottom <= size[1], name


def test_every_theme_is_drawn() -> None:
    """The window's ground is the theme's own, so every part follows the theme."""
    grounds = set[str]()
    with console("es") as (stage, link):
        free(link)
        for theme in PALETTES:
            stage.program.theme.wear(theme)
            stage.settle()
            picture = stage.window.grabWindow()
            ground = picture.pixelColor(4, 400).name().upper()
            assert (theme, ground) == (theme, stage.program.theme.palette.ground)
            grounds.add(ground)
    assert len(grounds) == len(PALETTES) == 3


LONG_WORD = "Contrarrevolucionarísimamente"


def test_a_long_word_of_a_service_is_divided() -> None:
    """At syllables, in the narrow pane of the person and the widest face."""
    name = f"{LONG_WORD} {LONG_WORD}"
    with console("es") as (stage, link):
        serving("need")(link)
        office = link.mirror.only("office", CatalogueRow)
        assert office is not None
        services = [msgspec.structs.replace(each, name=name) for each in office.services]
        others = [row for row in office_rows(SERVING, *QUEUE[1:]) if row.id != office.id]
        link.show("office", msgspec.structs.replace(office, services=services), *others)
        stage.program.theme.set_family("DejaVu Sans")
        for size in (DRAWN, LEAST):
            stage.window.resize(*size)
            assert (size, clipped(stage)) == (size, [])
            divided = [str(each.property("text")) for each in stage.texts()]
            assert any("\u00ad" in text for text in divided)
