"""The console's look: one skeleton in every state, caps that tell the truth, whole rows."""

from collections import Counter
from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtQml import QQmlProperty
from PySide6.QtQuick import QQuickItem

from antesala.messages import commands as c
from antesala.messages.rows import ClerkRow
from antesala.words import Words
from counter.panes.keys import ENTER, LOOKS
from counter.panes.queue import wait_words
from counter.work.desk import Act
from tests.counter.hall import fill
from tests.counter.office import (
    QUEUE,
    attention,
    desk,
    office_rows,
    staffed_rows,
    ticket,
)
from tests.counter.place import SERVING, Desk
from tests.counter.test_fit import console
from tests.qt.stage import Stage, place as place_of

EDGES = (350.0, 926.0)
"""Left and right of all rules, ticks and counts of a step."""
TAKEN_BY_TEXT = {f"Ctrl+{letter}" for letter in "ACDEHKUVXYZ"}
"""What a text field takes for itself on some system."""


@pytest.fixture
def place() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.stage.close()


def caps(stage: Stage) -> dict[str, bool]:
    """The caps that are shown, and whether each is dashed."""
    found = (one for one in stage.items() if one.property("isOff") is not None)
    keys = {str(one.property("key")): bool(one.property("isOff")) for one in found}
    return {key: is_off for key, is_off in keys.items() if key}


def test_one_key_is_one_act() -> None:
    """In every state: a hand that knows a key presses nothing else by it.

    F2 calls the next person; while one is attended, it registers them before that.
    """
    pressed = Counter(key for look in LOOKS.values() for key in look.sequences)
    assert [key for key, times in pressed.items() if times > 1] == ["F2"]
    assert {act for act, look in LOOKS.items() if "F2" in look.sequences} == {
        Act.CALL_NEXT,
        Act.FINISH_AND_CALL,
    }
    assert set(pressed).isdisjoint(ENTER)
    assert set(pressed).isdisjoint(TAKEN_BY_TEXT)


def test_leaving_is_behind_the_clerks_name(place: Desk) -> None:
    """Pressed by name, worked by keys; what is done all day stands alone."""
    place.sit()
    assert "Salir" not in place.stage.names()
    place.stage.press("Carolina Rojas")
    place.stage.until(lambda: "Salir" in place.stage.names())
    assert {"Cerrar módulo", "Cambiar mi clave"} <= set(place.stage.names())
    assert place.stage.focused() == "Cambiar mi clave"
    place.strike(Qt.Key.Key_Down)
    assert place.stage.focused() == "Cerrar módulo"
    place.strike(Qt.Key.Key_Return)
    assert place.clerk.bridge.screen.dialog.act == Act.CLOSE


def test_with_a_person_in_hand_no_way_out_is_behind_the_name(place: Desk) -> None:
    """What the person asks the office is there, in each step, and the form of the window."""
    place.sit()
    place.serve(step="guide")
    assert [key.act for key in place.clerk.bridge.screen.menu] == [
        Act.PROVE,
        Act.PETITION,
        Act.FOLLOW_UP,
        Act.DOCK,
    ]
    place.strike(Qt.Key.Key_Q, held=Qt.KeyboardModifier.ControlModifier)
    assert place.asked == []
    assert place.clerk.bridge.screen.dialog.act == ""


def test_caps_tell_the_truth_while_a_note_is_written(place: Desk) -> None:
    """Enter begins a line and a digit is a letter there; both are said before they are struck."""
    place.sit()
    place.serve(step="guide")
    assert caps(place.stage)["Enter"] is False
    assert caps(place.stage)["1"] is False
    place.to_the_note()
    assert place.stage.focused() == "Nota de la atención"
    shown = caps(place.stage)
    assert "Enter" not in shown
    assert (shown["Ctrl Enter"], shown["1"], shown["F9"]) == (False, True, False)
    place.strike(Qt.Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    sent = [one for one in place.asked if isinstance(one, c.SaveAttention)]
    assert sent[-1].step == "farewell"


def test_rules_ticks_and_counts_share_their_edges(place: Desk) -> None:
    """Whether a list has room or not."""
    place.sit()
    place.serve(step="guide", brought=[0])
    drawn = [one for one in place.stage.items() if one.property("text") == "Faltan 2"]
    assert place_of(drawn[0]).right() == pytest.approx(EDGES[1], abs=1)
    rows = [one for one in place.stage.touchables() if one.inherits("QQuickCheckDelegate")]
    assert len(rows) == 4
    for row in rows:
        at = place_of(row)
        assert (at.left(), at.right()) == pytest.approx(EDGES, abs=1)
        assert min(place_of(icon).left() for icon in inside(row)) == pytest.approx(EDGES[0], abs=1)


def inside(item: QQuickItem) -> list[QQuickItem]:
    """What a row lays out from left to right."""
    content = item.property("contentItem")
    return [one for one in content.childItems() if one.width() > 0 and one.isVisible()]


def test_lists_show_whole_rows_and_say_what_they_leave_out(place: Desk) -> None:
    many = [ticket(f"J{n:03d}", n, service="renovar") for n in range(100, 130)]
    place.link.come_online("carolina")
    place.link.show("office", *office_rows(*many))
    for shown in (desk(), desk(ticket=SERVING, attention=attention(step="guide"))):
        place.link.show("counter", shown, key="c3")
        place.stage.until(lambda: any(one.endswith(" más") for one in place.stage.names()))
        left_out = next(one for one in place.stage.names() if one.endswith(" más"))
        rows = [
            one
            for one in place.stage.items()
            if one.property("model") and one.opacity() > 0 and one.isVisible()
        ]
        codes = {one.property("code") for one in rows if one.property("code")}
        if codes:
            assert left_out == f"{30 - len(codes)} más"


def test_offline_is_said_once(place: Desk) -> None:
    """In the banner, with since when; the keys are dashed, and tell it only when they are asked."""
    place.sit()
    place.serve(step="guide")
    place.link.go_offline()
    shown = [str(one.property("text")) for one in place.stage.items() if one.property("text")]
    assert [one for one in shown if "onexión" in one and "desde" not in one] == []
    assert len([one for one in shown if one.startswith("Sin conexión desde")]) == 1
    assert {key.waiting for key in place.clerk.bridge.screen.keys} == {"Sin conexión"}


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, "0 min"), (90, "90 min"), (91, "1 h 31 min"), (120, "2 h"), (245, "4 h 5 min")],
)
def test_long_waits_are_told_in_hours(minutes: int, said: str) -> None:
    assert wait_words(minutes, Words("es", "CL")) == said


def test_a_long_wait_is_in_hours_wherever_it_is_told(place: Desk) -> None:
    """In the queue, beside the person, and in the list of who waits."""
    late = ticket("J001", 122, service="renovar")
    place.link.come_online("carolina")
    place.link.show("office", *office_rows(late, *QUEUE))
    held = msgspec.structs.replace(SERVING, arrival=late.arrival)
    place.link.show("counter", desk(ticket=held, attention=attention(step="guide")), key="c3")
    assert any("Esperó 2 h 2 min." in one for one in place.stage.names())
    assert any(one.startswith("J001") and one.endswith("2 h 2 min") for one in place.stage.names())
    place.clerk.bridge.pressed.emit(Act.CALL_BY_HAND)
    asides = {row.words: row.aside for row in place.clerk.bridge.screen.dialog.rows}
    assert asides["J001"] == "2 h 2 min"


def test_who_stepped_out_has_an_hourglass(place: Desk) -> None:
    """Two bars are the clerk's own pause, and nothing else."""
    icons = Counter(look.icon for look in LOOKS.values())
    assert (LOOKS[Act.PARK].icon, LOOKS[Act.RESUME].icon) == ("hourglass", "hourglass")
    assert icons["pause"] == 1
    place.sit()
    place.serve(step="guide")
    assert "Salió un momento" in place.stage.names()


def test_a_dialogs_list_shows_whole_rows_and_the_chosen_one(place: Desk) -> None:
    """Down to the last by the arrows: what is chosen is seen, and what is left out is counted."""
    many = [ticket(f"J{n:03d}", n, service="renovar") for n in range(100, 130)]
    place.link.come_online("carolina")
    place.link.show("office", *office_rows(*many))
    place.link.show("counter", desk(), key="c3")
    place.clerk.bridge.pressed.emit(Act.CALL_BY_HAND)
    for _ in range(29):
        place.clerk.bridge.dialogStepped(1)
    assert place.clerk.bridge.screen.dialog.rows[29].is_chosen
    place.stage.until(lambda: any(one.endswith(" más") for one in place.stage.names()))
    rows = [one for one in place.stage.touchables() if one.inherits("QQuickRadioDelegate")]
    found = [one for one in rows if one.property("checked")]
    assert [one.opacity() for one in found] == [1.0]
    whole = [one for one in rows if one.opacity() > 0]
    assert f"{30 - len(whole)} más" in place.stage.names()


def test_acts_of_the_second_rank_are_quiet(place: Desk) -> None:
    """Beside the main key: a hairline in the outlines' colour and the second ink."""
    place.sit()
    place.serve(step="guide")
    theme = place.stage.program.theme
    seconds = [one for one in place.stage.touchables() if one.property("isKey") is False]
    assert len(seconds) > 3
    for one in seconds:
        edge = one.property("background").childItems()[0]
        assert QQmlProperty.read(edge, "border.width") == 1.0
        assert QQmlProperty.read(edge, "border.color") == theme.property("line")
        assert one.property("ink") == theme.property("ink2")


def test_names_and_counters_are_whole_rows(place: Desk) -> None:
    """Before work as well: no row is cut, and those without room are counted."""
    names = [f"Clerk {number:02}" for number in range(30)]
    clerks = [ClerkRow(id=name, name=name, unit="licencias") for name in names]
    place.link.come_online()
    assert place.link.welcome is not None
    place.link.welcome = msgspec.structs.replace(place.link.welcome, clerks=clerks)
    place.link.online_changed.emit()
    place.stage.until(lambda: any(one.endswith(" más") for one in place.stage.names()))
    rows = [one for one in place.stage.touchables() if one.inherits("QQuickRadioDelegate")]
    whole = [one for one in rows if one.opacity() > 0]
    view = place_of(next(one for one in place.stage.items() if one.property("moreTexts")))
    assert whole
    assert all(place_of(one).bottom() <= view.bottom() for one in whole)
    assert f"{30 - len(whole)} más" in place.stage.names()


def test_rows_are_counted_where_the_list_is_scrolled_too(place: Desk) -> None:
    """The last name is chosen while the list comes to be: its rows are made after the count."""
    names = [f"Clerk {number:02}" for number in range(30)]
    clerks = [ClerkRow(id=name, name=name, unit="licencias") for name in names]
    place.link.come_online()
    assert place.link.welcome is not None
    place.link.welcome = msgspec.structs.replace(place.link.welcome, clerks=clerks)
    place.link.online_changed.emit()
    place.clerk.bridge.chosen.emit("clerk", 29)
    place.stage.until(lambda: any(one.endswith(" más") for one in place.stage.names()))
    for height in (728, 600, 800, 690):
        place.stage.window.resize(1164, height)
        place.stage.settle()
        rows = [one for one in place.stage.touchables() if one.inherits("QQuickRadioDelegate")]
        whole = [one for one in rows if one.opacity() > 0]
        assert f"{30 - len(whole)} más" in place.stage.names()


@pytest.mark.parametrize(
    "act",
    [
        Act.CALL_BY_HAND,
        *(pytest.param(each, marks=pytest.mark.full) for each in (Act.START_TELEPHONE, Act.OFFER)),
    ],
)
def test_no_row_disappears_without_being_counted(place: Desk, act: Act) -> None:
    """In a window of any height, also where the last row lacks the few pixels of its ring."""
    place.link.come_online("carolina")
    fill(place.link)
    if act is Act.OFFER:
        place.link.show("office", *staffed_rows(SERVING, *QUEUE[1:]))
        place.serve(step="need")
    place.clerk.bridge.pressed.emit(act)
    count = len(place.clerk.bridge.screen.dialog.rows)
    view = next(one for one in place.stage.items() if one.property("moreTexts"))
    for height in range(640, 720, 4):
        place.stage.window.resize(1280, height)
        place.stage.fill_lists()
        rows = view.property("contentItem").childItems()
        whole = [one for one in rows if one.inherits("QQuickRadioDelegate") and one.opacity() > 0]
        beside = (one for one in view.childItems() if one.isVisible())
        told = [said for one in beside if (said := str(one.property("text"))).endswith(" más")]
        assert told == ([f"{count - len(whole)} más"] if len(whole) < count else []), height


def lines_of(stage: Stage, names: set[str]) -> dict[str, int]:
    """In how many lines each of these words of a button are drawn."""
    found = {str(one.property("text")): one for one in stage.texts()}
    return {name: int(found[name].property("lineCount")) for name in names}


@pytest.mark.parametrize(
    "language", ["pt", *(pytest.param(each, marks=pytest.mark.full) for each in ("es", "en"))]
)
def test_acts_abreast_stand_in_one_line_each(language: str) -> None:
    """And the heads of the figures; in a narrow window the icons give way to the words."""
    with console(language) as (stage, link):
        link.show("office", *office_rows(*QUEUE))
        link.show("counter", desk(), key="c3")
        shown = stage.clerk.bridge.screen
        acts = {key.words for key in shown.keys}
        assert len(acts) == 3
        heads = {figure.head for figure in shown.figures}
        for size in ((1280, 800), (1000, 700)):
            stage.window.resize(*size)
            lines = lines_of(stage, acts | heads)
            assert (size, set(lines.values())) == (size, {1})


def test_the_acts_of_a_list_stand_in_one_line_each(place: Desk) -> None:
    place.link.come_online("carolina")
    fill(place.link)
    for act in (Act.CALL_BY_HAND, Act.REINSTATE, Act.RESUME):
        place.clerk.bridge.pressed.emit(act)
        assert place.clerk.bridge.screen.dialog.act == act
        acts = {key.words for key in place.clerk.bridge.screen.dialog.seconds}
        assert acts
        assert set(lines_of(place.stage, acts).values()) == {1}
        place.clerk.bridge.dialogClosed.emit()
