"""Calls noted by hand without a server: kept on the device, and handed in once it is back."""

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from antesala.messages import commands as c
from antesala.messages.rows import UndoPart
from antesala.session.subscriptions import PASSING
from counter.app.noted_file import NotedFile, noted_beside
from counter.app.own_device import OwnDevice
from counter.dialogs.noting import code_of
from counter.work.desk import Act
from counter.work.noted import NotedCall, begun as added
from tests.counter.office import NEXT, NOW, QUEUE, desk, office_rows, stamp, ticket
from tests.counter.place import Post
from tests.qt.application import application

FIRST, SECOND = (each.code for each in QUEUE[1:3])


@pytest.fixture
def begun(tmp_path: Path) -> Callable[[], Post]:
    """A console's program, begun once more over the same file."""

    def begin() -> Post:
        application()
        return Post(OwnDevice(noted=NotedFile(tmp_path / "counter.calls")))

    return begin


def press(place: Post, act: Act) -> None:
    place.clerk.bridge.pressed.emit(act)


def types(place: Post, text: str) -> None:
    place.clerk.bridge.dialogTyped.emit(text)


def sends(place: Post) -> None:
    place.clerk.bridge.dialogSent.emit()


def rows(place: Post) -> list[tuple[str, str]]:
    return [(each.words, each.tag) for each in place.clerk.bridge.screen.dialog.rows]


def away(place: Post) -> None:
    """Carolina is free as the server goes, and opens the list."""
    place.sit()
    place.link.go_offline()
    press(place, Act.NOTE_CALL)


def calls_by_hand(place: Post, code: str, minutes: float = 5) -> None:
    """Call a person and be done with them after some minutes."""
    types(place, code)
    sends(place)
    place.wait(60 * minutes)
    sends(place)


def notes(place: Post) -> tuple[NotedCall, ...]:
    return place.clerk._state.memory.noted  # noqa: SLF001 - nothing of it is asked yet


def back(place: Post) -> list[c.NoteCall]:
    """The server is there again; what is handed in."""
    place.link.asked.clear()
    place.link.since = None
    place.link.online_changed.emit()
    place.wait(1)
    return [each for each in place.link.asked if isinstance(each, c.NoteCall)]


def test_a_call_by_hand_is_kept_and_handed_in(begun: Callable[[], Post], tmp_path: Path) -> None:
    """Under its own id, also after the program was killed; then its file is gone."""
    place = begun()
    away(place)
    assert place.clerk.bridge.screen.dialog.main.words == "Anotar llamado de J042"
    calls_by_hand(place, FIRST)
    types(place, SECOND)
    sends(place)
    assert rows(place)[0] == (SECOND, "Con usted")
    assert (FIRST, "Anotado") in rows(place)
    assert "2 llamados anotados aquí." in place.clerk.bridge.screen.banner.detail
    kept = msgspec.json.decode((tmp_path / "counter.calls").read_bytes(), type=list[NotedCall])
    assert [(each.code, each.goes_on) for each in kept] == [(FIRST, False), (SECOND, True)]
    again = begun()
    again.sit()
    first = again.link.asked[-1]
    assert isinstance(first, c.NoteCall)
    assert (first.id, first.code, first.counter) == (kept[0].id, FIRST, "c3")
    assert first.started_at == first.called_at == NOW
    assert first.ended_at == NOW + timedelta(minutes=5)
    again.link.answer()
    second = again.link.asked[-1]
    assert isinstance(second, c.NoteCall)
    assert (second.code, second.ended_at) == (SECOND, None)
    again.link.answer()
    assert again.clerk.bridge.screen.banner.headline == (
        "Los llamados anotados a mano quedaron traspasados."
    )
    assert list(tmp_path.iterdir()) == []


def test_one_person_after_the_other(begun: Callable[[], Post]) -> None:
    """The end of one comes before the call of the next, and a person may not come at all."""
    place = begun()
    place.sit()
    place.serve(step="guide")
    place.link.go_offline()
    press(place, Act.NOTE_CALL)
    assert rows(place)[0] == ("J042", "Con usted")
    types(place, FIRST)
    assert place.clerk.bridge.screen.dialog.main.waiting == "Primero anote el término de J042"
    types(place, "")
    place.clerk.bridge.dialogChosen.emit(0)
    sends(place)
    held = notes(place)[0]
    assert (held.code, held.ended_at) == ("J042", NOW)
    types(place, FIRST)
    sends(place)
    press(place, Act.NOTE_ABSENT)
    assert notes(place)[1].started_at is None
    assert notes(place)[1].id != held.id
    press(place, Act.NOTE_DROP)
    types(place, SECOND)
    sends(place)
    press(place, Act.NOTE_DROP)
    assert SECOND not in [each.code for each in notes(place)]


def test_a_code_of_a_kiosk_alone_waits_for_it(begun: Callable[[], Post]) -> None:
    """It is in no list; the server does not know it before its kiosk is back."""
    place = begun()
    away(place)
    types(place, "x 7")
    assert rows(place) == [("X007", "")]
    sends(place)
    place.wait(60)
    sends(place)
    [first] = back(place)
    place.link.refuse("unknown_ticket")
    place.wait(60)
    assert place.link.asked == []
    banner = place.clerk.bridge.screen.banner
    assert banner.headline == "Un llamado anotado a mano espera para traspasarse."
    place.link.show("office", *office_rows(*QUEUE, ticket("X007", 7)))
    place.wait(10)
    second = place.link.asked[-1]
    assert isinstance(second, c.NoteCall)
    assert second.id != first.id
    assert second.code == "X007"


@pytest.mark.parametrize("code", sorted(PASSING))
def test_a_refusal_that_passes_says_nothing_of_the_note(
    begun: Callable[[], Post], code: str
) -> None:
    """The same is handed in again, also where an answer got lost and its ticket has ended by it."""
    place = begun()
    away(place)
    calls_by_hand(place, FIRST)
    [first] = back(place)
    place.link.refuse(code)
    place.link.show("office", *office_rows(*QUEUE[2:]))
    place.wait(1)
    banner = place.clerk.bridge.screen.banner
    assert banner.headline == "Un llamado anotado a mano espera para traspasarse."
    assert place.link.asked == []
    place.wait(10)
    assert place.link.asked == [first]
    place.link.answer()
    assert notes(place) == ()
    assert not any(each.refused for each in place.link.reports)


@pytest.mark.parametrize("code", ["unknown_ticket", "wrong_state"])
def test_a_note_that_stays_hides_no_undo(begun: Callable[[], Post], code: str) -> None:
    """An act may be taken back for seconds; the note is named beside it."""
    place = begun()
    away(place)
    calls_by_hand(place, FIRST)
    back(place)
    place.link.refuse(code)
    place.clerk.bridge.dialogClosed.emit()
    until = stamp(place.now + timedelta(seconds=10))
    undo = UndoPart(act="no_show", ticket=QUEUE[2].id, code=SECOND, until=until)
    place.link.show("counter", desk(next_call=NEXT, undo=undo), key="c3")
    shown = place.clerk.bridge.screen
    assert [each.act for each in shown.notice_keys] == [Act.UNDO]
    assert "llamado anotado a mano" in shown.banner.also
    place.wait(10)
    assert [each.act for each in place.clerk.bridge.screen.notice_keys] == [Act.NOTE_CALL]


def test_what_cannot_be_taken_over_stays(begun: Callable[[], Post]) -> None:
    """With the reason, until the clerk takes it off the list."""
    place = begun()
    away(place)
    calls_by_hand(place, FIRST)
    back(place)
    place.link.refuse("wrong_state", clerk="hugo", state="served")
    banner = place.clerk.bridge.screen.banner
    assert banner.headline == "Un llamado anotado a mano no se pudo traspasar."
    dialog = place.clerk.bridge.screen.dialog
    assert [(each.words, each.detail) for each in dialog.rows] == [
        (FIRST, "Ya lo atendió Hugo Araya.")
    ]
    place.wait(60)
    assert place.link.asked == []
    sends(place)
    assert len(notes(place)) == 1
    note = notes(place)[0]
    assert [each.refused for each in place.link.reports] == [
        [],
        [],
        [
            c.RefusedCall(
                code=FIRST,
                clerk="carolina",
                counter="c3",
                called_at=note.called_at,
                refused_at=NOW + timedelta(minutes=5, seconds=1),
                why="wrong_state",
            )
        ],
    ]
    press(place, Act.NOTE_DROP)
    place.wait(1)
    assert place.link.reports[-1].refused == []
    assert notes(place) == ()
    assert not place.clerk.bridge.screen.dialog.act


def test_what_was_refused_is_told_anew_with_each_connection(begun: Callable[[], Post]) -> None:
    """The server keeps it in memory, for any clerk there; an office is told of its own."""
    place = begun()
    away(place)
    calls_by_hand(place, FIRST)
    back(place)
    place.link.refuse("unknown_ticket")
    place.wait(1)
    assert [each.refused for each in place.link.reports] == [[], []]
    place.link.show("office", *office_rows(*QUEUE))
    place.wait(10)
    place.link.refuse("unknown_counter", counter="c3")
    again = begun()
    again.link.begin_with()
    again.wait(1)
    [told] = again.link.reports
    assert [(each.code, each.why) for each in told.refused] == [(FIRST, "unknown_counter")]
    again.link.go_offline()
    again.wait(1)
    again.link.begin_with("hugo")
    again.wait(1)
    assert [each.refused for each in again.link.reports] == [told.refused] * 2
    again.link.renew(office="another")
    again.wait(1)
    assert again.link.reports[-1].refused == []


def test_notes_of_another_clerk_stay(begun: Callable[[], Post]) -> None:
    """They are handed in when their own clerk is here again."""
    place = begun()
    away(place)
    calls_by_hand(place, FIRST)
    again = begun()
    again.link.come_online("hugo")
    again.link.show("office", *office_rows(*QUEUE))
    again.wait(10)
    assert not [each for each in again.link.asked if isinstance(each, c.NoteCall)]
    assert len(notes(again)) == 1


def test_a_refused_note_gives_way_to_its_own_clerk_alone() -> None:
    """Codes come again each day, and another clerk's call of one is not theirs."""

    def note(clerk: str, name: str, refused: str = "") -> NotedCall:
        return NotedCall(name, "la-serena", clerk, "c3", FIRST, NOW, refused=refused)

    before = (
        note("carolina", "1", "wrong_state"),
        note("", "2"),
        note("marcela", "3", "wrong_state"),
    )
    after = added(before, note("marcela", "4"))
    assert [each.id for each in after] == ["1", "2", "4"]


def test_a_broken_file_is_set_aside(begun: Callable[[], Post], tmp_path: Path) -> None:
    (tmp_path / "counter.calls").write_bytes(b"[{")
    assert notes(begun()) == ()
    assert [each.name for each in tmp_path.iterdir()] == ["counter.calls.broken"]


def test_an_old_note_goes_at_the_start(begun: Callable[[], Post], tmp_path: Path) -> None:
    place = begun()
    away(place)
    calls_by_hand(place, FIRST)
    settings = tmp_path / "counter"
    for days, count in ((6, 1), (8, 0)):
        assert len(noted_beside(settings, NOW + timedelta(days=days)).notes) == count
    assert list(tmp_path.iterdir()) == []


def test_codes_are_read_as_they_are_typed() -> None:
    typed = ("x7", "X-007", " a 1234 ", "x0", "7", "renovar")
    assert [code_of(each) for each in typed] == ["X007", "X007", "A1234", "", "", ""]


def test_a_broken_file_of_notes_is_kept_aside_for_a_week(tmp_path: Path) -> None:
    """It has what a clerk wrote, and is kept no longer than notes are."""
    settings = tmp_path / "counter.toml"
    path = tmp_path / "counter.toml.calls"
    path.write_text("no list")
    os.utime(path, (NOW.timestamp(), NOW.timestamp()))
    for days, left in ((6, ["no list"]), (7, [])):
        noted_beside(settings, NOW + timedelta(days=days))
        assert [each.read_text() for each in tmp_path.iterdir()] == left
