"""The hall's lists, a ticket given and an attention without one, in every size: whole."""

from collections.abc import Callable

import msgspec
import pytest

from counter.app.controller import Controller
from counter.work.desk import Act
from tests.counter.hall import HELP, ID, fill, on_the_telephone, status
from tests.counter.office import NEXT, QUEUE, SERVICES, FakeLink, attention, desk, id_of
from tests.counter.place import SERVING
from tests.counter.test_fit import OWN, WIDER, console
from tests.qt.stage import beyond, clipped

Reach = Callable[[FakeLink, Controller], None]
LONGEST_NAME = "Tótem de la entrada principal, junto a la escalera del primer piso"
OTHERS = [msgspec.structs.replace(HELP, id=f"k{n}", name=LONGEST_NAME) for n in range(3)]


def opened(act: Act, *after: Act) -> Reach:
    """The hall with a dialog, and those to which its keys lead."""

    def reach(link: FakeLink, clerk: Controller) -> None:
        fill(link)
        for each in (act, *after):
            clerk.bridge.pressed.emit(each)

    return reach


def calling(link: FakeLink, _clerk: Controller) -> None:
    fill(link, *OTHERS)


def paused(link: FakeLink, _clerk: Controller) -> None:
    fill(link, *OTHERS)
    link.show("counter", desk(state="paused"), key="c3")


def on_the_way(link: FakeLink, clerk: Controller) -> None:
    """The hall's list with one more key: people are on the way with tickets of telephones."""
    coming = msgspec.structs.replace(QUEUE[0], id=id_of("H051"), code="H051", state="announced")
    fill(link, coming)
    clerk.bridge.pressed.emit(Act.CALL_BY_HAND)


def refused(link: FakeLink, clerk: Controller) -> None:
    opened(Act.CALL_BY_HAND)(link, clerk)
    clerk.bridge.dialogSent.emit()
    link.refuse("wrong_state")


def while_attending(link: FakeLink, clerk: Controller) -> None:
    fill(link)
    row = desk(next_call=NEXT, ticket=SERVING, attention=attention(step="guide"))
    link.show("counter", row, key="c3")
    clerk.bridge.pressed.emit(Act.CALL_BY_HAND)


def issuing(link: FakeLink, clerk: Controller) -> None:
    opened(Act.ISSUE)(link, clerk)
    clerk.bridge.dialogPicked.emit("class", 0)


def lost(link: FakeLink, clerk: Controller) -> None:
    issuing(link, clerk)
    clerk.bridge.dialogSent.emit()
    link.go_offline()


def given(link: FakeLink, clerk: Controller) -> None:
    opened(Act.ISSUE)(link, clerk)
    clerk.bridge.dialogSent.emit()
    link.answer(ticket=ID, code="M1047", link_token="not-a-secret")  # noqa: S106 - of no server
    link.show("ticket", status(112), key=ID)


def telephone(step: str, channel: str = "telephone") -> Reach:
    def reach(link: FakeLink, _clerk: Controller) -> None:
        on_the_telephone(link, step, channel=channel)

    return reach


def service(link: FakeLink, clerk: Controller) -> None:
    on_the_telephone(link, "need")
    clerk.bridge.pressed.emit(Act.SERVICE)


REACHES: dict[str, Reach] = {
    "help called": calling,
    "help called in a pause": paused,
    "who waits": opened(Act.CALL_BY_HAND),
    "who waits, refused": refused,
    "who waits, attending": while_attending,
    "who missed the call": opened(Act.REINSTATE),
    "who was set aside": opened(Act.RESUME),
    "who is on the way": on_the_way,
    "another class": opened(Act.CALL_BY_HAND, Act.GRANT_CLASS),
    "a ticket": issuing,
    "a ticket, link lost": lost,
    "a ticket given": given,
    "without a ticket": opened(Act.START_TELEPHONE),
    "on the telephone": telephone("guide"),
    "at the farewell": telephone("farewell", "online"),
    "in writing": telephone("welcome", "written"),
    "another service": service,
}


LEAST, DRAWN, LOW = (1000, 700), (1280, 800), (1366, 700)
# Both languages stand in the least window; the other sizes have more room for them.
SIZES = {"es": (LEAST, DRAWN), "en": (LEAST, LOW)}


@pytest.mark.parametrize(
    ("language", "family"),
    [
        ("es", WIDER),
        pytest.param("en", OWN, marks=pytest.mark.full),
        pytest.param("es", OWN, marks=pytest.mark.full),
        pytest.param("en", WIDER, marks=pytest.mark.full),
    ],
)
def test_no_part_is_cut(language: str, family: str, pytestconfig: pytest.Config) -> None:
    """Every text and every key stand whole in the window, also in the widest face."""
    sizes = (LEAST, DRAWN, LOW) if pytestconfig.getoption("full") else SIZES[language]
    with console(language, family=family) as (stage, link):
        for name, reach in REACHES.items():
            link.come_online("carolina", language)
            reach(link, stage.clerk)
            for size in sizes:
                stage.window.resize(*size)
                with stage.still():
                    # Only a service's name in the queue may be cut short.
                    cuts = [cut for cut in clipped(stage) if cut not in SERVICES.values()]
                    assert (name, size, cuts, beyond(stage)) == (name, size, [], [])
            if stage.clerk.bridge.screen.dialog.act:
                stage.clerk.bridge.dialogClosed.emit()
