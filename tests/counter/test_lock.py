"""A console asks for the PIN again: after a restart, when it is left alone, when the day ends."""

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import Qt

from antesala.messages import commands as c
from antesala.messages.frames import Refusal
from antesala.messages.happenings import DayClosed
from antesala.messages.rows import ClerkRow
from antesala.session import FollowRefused, Happened
from counter.screen import View
from tests.counter.office import CLERKS, NOW, QUEUE, office_rows, stamp
from tests.counter.place import Desk, Post


@pytest.fixture
def place() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.stage.close()


def begun_anew(place: Desk, *, serves: bool = False) -> None:
    """The program was ended and begun again while Carolina was at work."""
    place.link.begin_with("carolina")
    place.link.show("office", *office_rows(*QUEUE))
    place.serve(step="guide", note="Trae la foto") if serves else place.free()


def view(place: Desk) -> int:
    return place.clerk.bridge.screen.view


def why(place: Desk) -> str:
    return place.clerk.bridge.screen.sign_in.why


def type_pin(place: Desk) -> None:
    """The PIN and Enter; the name is chosen already."""
    place.write("4321")
    place.strike(Qt.Key.Key_Return)


def test_a_console_begun_anew_asks_for_the_pin(place: Desk) -> None:
    """A connection proves no one's identity: anybody may have started the program."""
    begun_anew(place)
    assert view(place) == View.SIGN_IN
    place.strike(Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_F2)
    assert place.asked == []
    type_pin(place)
    (command,) = place.asked
    assert isinstance(command, c.SignIn)
    assert (command.clerk, command.pin) == ("carolina", "4321")
    place.link.answer()
    assert view(place) == View.DESK


def test_the_ticket_in_hand_is_there_after_the_pin(place: Desk) -> None:
    """The counter has not lost it, nor what was typed."""
    begun_anew(place, serves=True)
    assert view(place) == View.SIGN_IN
    assert "J042" in why(place)
    type_pin(place)
    place.link.answer()
    assert view(place) == View.ATTENTION
    assert place.clerk.bridge.property("noteText") == "Trae la foto"


def test_a_wrong_pin_opens_nothing(place: Desk) -> None:
    """The desk stays shut until the server grants the sign-in."""
    begun_anew(place)
    type_pin(place)
    place.link.refuse("wrong_pin")
    assert view(place) == View.SIGN_IN
    assert place.clerk.bridge.screen.sign_in.pin_error


def test_a_lost_link_asks_for_nothing(place: Desk) -> None:
    """A running console whose network comes back goes on where it was."""
    place.sit()
    place.link.go_offline()
    place.link.begin_with("carolina")
    assert view(place) == View.DESK


def test_a_console_left_alone_asks_for_the_pin(place: Desk) -> None:
    """After half an hour without a hand at it; a key begins the time anew."""
    place.sit()
    place.wait(29 * 60)
    place.strike(Qt.Key.Key_A)
    place.wait(29 * 60)
    assert view(place) == View.DESK
    place.wait(60)
    assert view(place) == View.SIGN_IN
    assert why(place)
    type_pin(place)
    place.link.answer()
    assert view(place) == View.DESK


def test_with_a_person_in_hand_nobody_is_asked(place: Desk) -> None:
    """A long attention is not interrupted; but after a whole morning the clerk has gone home."""
    place.sit()
    place.serve(step="guide")
    place.wait(3 * 3600)
    assert view(place) == View.ATTENTION
    place.wait(3600)
    assert view(place) == View.SIGN_IN


def test_the_office_says_how_long(place: Desk) -> None:
    """As its file has it."""
    place.sit()
    rows = office_rows(*QUEUE)
    first = msgspec.structs.replace(rows[0], console_locks_after=5)
    place.link.show("office", first, *rows[1:])
    place.wait(5 * 60)
    assert view(place) == View.SIGN_IN


def test_what_a_dialog_held_is_kept(place: Desk) -> None:
    """Opened again, the dialog has what was typed in it before the console was left."""
    place.sit()
    place.serve(step="guide")
    place.clerk.bridge.pressed.emit("offer")
    assert place.clerk.bridge.screen.dialog.act == "offer"
    place.clerk.bridge.dialogTyped.emit("Pide una copia")
    place.wait(4 * 3600)
    assert not place.clerk.bridge.screen.dialog.act
    type_pin(place)
    place.link.answer()
    place.seconds += 1
    place.clerk.bridge.pressed.emit("offer")
    assert place.clerk.bridge.property("dialogText") == "Pide una copia"


def test_another_clerk_may_sit_down_at_it(place: Desk) -> None:
    """With their own name and PIN; the server decides whether the counter is free of people."""
    begun_anew(place)
    place.clerk.bridge.chosen.emit("clerk", 1)
    type_pin(place)
    (command,) = place.asked
    assert isinstance(command, c.SignIn)
    assert command.clerk == "hugo"
    place.link.answer()
    assert view(place) == View.CHOOSE


def test_the_end_of_the_day_leads_to_the_names(place: Desk) -> None:
    """With a word about it, which is gone the next morning."""
    place.sit()
    day_closed = Happened("office", None, stamp(NOW), [DayClosed()])
    place.link.happened.emit(day_closed)
    refusal = Refusal(code="not_signed_in", asked="subscribe")
    place.link.follow_refused.emit(FollowRefused("office", None, refusal))
    assert view(place) == View.SIGN_IN
    assert why(place)
    place.wait(3600)
    assert not why(place)


def test_a_clerk_signed_out_by_others_is_told_so(place: Desk) -> None:
    """By a supervisor or at another console: not that the day has ended; gone in an hour."""
    place.sit()
    refusal = Refusal(code="not_signed_in", asked="subscribe")
    place.link.follow_refused.emit(FollowRefused("office", None, refusal))
    assert view(place) == View.SIGN_IN
    assert why(place).startswith("Su sesión se cerró: por supervisión")
    place.wait(3600)
    assert not why(place)


def test_a_clerk_who_signs_out_is_told_nothing(place: Desk) -> None:
    """Nor after having been signed out by others before."""
    place.sit()
    refusal = Refusal(code="not_signed_in", asked="subscribe")
    place.link.follow_refused.emit(FollowRefused("office", None, refusal))
    place.sit()
    place.clerk.bridge.pressed.emit("sign_out")
    place.clerk.bridge.dialogSent.emit()
    place.link.answer()
    place.link.follow_refused.emit(FollowRefused("office", None, refusal))
    assert view(place) == View.SIGN_IN
    assert not why(place)


def suspended(place: Desk) -> None:
    """A supervisor suspends Carolina, whose rows come before anything ends."""
    rows = [
        msgspec.structs.replace(row, is_suspended=row.id == "carolina")
        if isinstance(row, ClerkRow)
        else row
        for row in office_rows(*QUEUE)
    ]
    place.link.show("office", *rows)


def test_a_suspended_clerk_with_a_person_is_told_to_finish(place: Desk) -> None:
    """The work goes on, and the band says what comes after it."""
    place.sit()
    place.serve(step="guide")
    suspended(place)
    banner = place.clerk.bridge.screen.banner
    assert banner.headline == "Su ingreso está suspendido."
    assert banner.detail.startswith("Termine con esta persona")
    assert place.clerk.bridge.screen.keys


@pytest.mark.parametrize("has_person", [False, True])
def test_a_suspended_clerk_is_told_why_the_work_ended(place: Desk, *, has_person: bool) -> None:
    """Also after the last person; the name is no longer among those who may sign in."""
    place.sit()
    if has_person:
        place.serve()
    suspended(place)
    place.free()
    others = [clerk for clerk in CLERKS if clerk.id != "carolina"]
    place.link.renew(clerk=None, clerks=others)
    refusal = Refusal(code="not_signed_in", asked="subscribe")
    place.link.follow_refused.emit(FollowRefused("office", None, refusal))
    sign_in = place.clerk.bridge.screen.sign_in
    assert sign_in.why.startswith("Su sesión se cerró porque su ingreso está suspendido.")
    assert [name.key for name in sign_in.names] == [clerk.id for clerk in others]


def test_a_suspended_clerk_is_in_no_list_of_names() -> None:
    """Whatever an older server lists; a choice that was made before does not stay."""
    post = Post()
    post.link.come_online()
    post.clerk.bridge.chosen.emit("clerk", 0)
    listed = [msgspec.structs.replace(each, is_suspended=each.id == "carolina") for each in CLERKS]
    post.link.renew(clerks=listed)
    names = post.clerk.bridge.screen.sign_in.names
    assert "carolina" not in {name.key for name in names}
    assert len(names) == len(CLERKS) - 1


def test_the_next_clerk_begins_with_the_names(place: Desk) -> None:
    """The field of the PIN, where the last one signed in, has the keys no longer."""
    place.link.begin_with(None)
    place.strike(Qt.Key.Key_Down)
    place.write("1234")
    place.strike(Qt.Key.Key_Return)
    place.link.answer()
    place.sit()
    place.strike(Qt.Key.Key_Q, held=Qt.KeyboardModifier.ControlModifier)
    place.strike(Qt.Key.Key_Return)
    place.link.answer()
    place.link.renew(clerk=None)
    assert view(place) == View.SIGN_IN
    place.strike(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert place.clerk.bridge.screen.sign_in.chosen == 1
