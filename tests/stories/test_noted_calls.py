"""The server is away while clerks call by hand: what they noted is whole, and no one twice."""

import time
from collections.abc import Callable
from typing import Any

import pytest

from antesala.demo.attendant import Attendant
from antesala.demo.processes import PIN
from tests.stories.hall import Hall, blind

LIMIT = 60.0
"""Seconds: many times what it takes on an idle machine."""


def call_by_hand(clerk: Attendant, code: str, field: str = "counter-noting-search") -> None:
    """Call a person from the list of the console, and note when they have gone."""
    hand = clerk.hand
    called, ended = (hand.say(f"counter-noting-{each}", code=code) for each in ("called", "ended"))
    hand.write(hand.say(field), code)
    hand.press(called, ended)
    hand.press(ended, hand.say("counter-noting-nobody"), hand.say("counter-noting-noted"))


def take(hall: Hall) -> str:
    """A ticket from the kiosk, which is then free for the next person."""
    code = hall.kiosk.take_ticket(hall.person(), blind)
    hall.kiosk.leave()
    return code


def noted(hall: Hall) -> list[dict[str, Any]]:
    """What the consoles have handed in."""
    return hall.rows("SELECT clerk, refused, reason FROM audit WHERE asked = 'note_call'")


def until(is_there: Callable[[], bool]) -> None:
    end = time.monotonic() + LIMIT
    while not is_there():
        assert time.monotonic() < end
        time.sleep(0.1)


@pytest.mark.full
def test_calls_by_hand_are_whole_afterwards(hall: Hall) -> None:
    """Served with their real times; of two notes of one person the one that comes later stays."""
    ana, luis = hall.ana, hall.luis
    clerks = {"ana": ana, "luis": luis}
    first, second = take(hall), take(hall)
    hall.stage.kill("server")
    for clerk, code in ((ana, first), (luis, second), (luis, first)):
        hand = clerk.hand
        opened = hand.say("counter-noting-search")
        if not hand.sees(opened):
            hand.press(hand.say("counter-act-note_call"), opened)
        call_by_hand(clerk, code)
    hall.stage.start_server()
    until(lambda: len(noted(hall)) == 3)
    [late] = [line for line in noted(hall) if line["refused"]]
    assert (late["refused"], late["reason"]) == ("wrong_state", f"code:{first}")
    hand = clerks[late["clerk"]].hand
    hand.wait_for_start(hand.say("counter-noting-refused-some", count=1))
    for code, names in ((first, {"ana", "luis"} - {late["clerk"]}), (second, {"luis"})):
        ticket = hall.ticket(code)
        assert ticket["state"] == "served"
        assert ticket["clerk"] in names
        (attention,) = hall.attentions(ticket)
        assert attention["started_at"] == ticket["called_at"] <= attention["registered_at"]
    calls = hall.rows("SELECT body FROM journal WHERE type = 'ticket_called'")
    assert not [each for each in calls if hall.ticket(first)["id"] in each["body"]]


@pytest.mark.full
def test_a_console_begun_without_a_server_notes_calls(hall: Hall) -> None:
    """As its last clerk, and without a name: that is theirs too once they say so after the PIN."""
    assert hall.ana.number == "1"
    own, unnamed = take(hall), take(hall)
    before = len(noted(hall))
    hall.stage.kill("server")
    ana = hall.begin_anew("ana", "m1")
    hand, search = ana.hand, ana.hand.say("counter-noting-search-alone")
    for act, code in (("note_call", own), ("note_nameless", unnamed)):
        hand.wait_for(hand.say("counter-unanswered"))
        hand.press(hand.say(f"counter-act-{act}"), search)
        call_by_hand(ana, code, "counter-noting-search-alone")
        hand.close(hand.say("counter-dialog-close"), search)
    hall.stage.start_server()
    hand.wait_for(hand.say("counter-pin"))
    hand.write(hand.say("counter-pin"), PIN)
    hand.press(hand.say("counter-act-sign_in"), *ana.free)
    until(lambda: len(noted(hall)) == before + 1)
    assert hall.ticket(unnamed)["state"] == "waiting"
    hand.wait_for_start(hand.say("counter-noting-unnamed-some", count=1))
    mine = hand.say("counter-noting-mine", code=unnamed)
    hand.press(hand.say("counter-noting-list"), mine)
    hand.close(mine, mine)
    until(lambda: len(noted(hall)) == before + 2)
    for code in (own, unnamed):
        ticket = hall.ticket(code)
        assert (ticket["state"], ticket["clerk"], ticket["counter"]) == ("served", "ana", "m1")
        assert len(hall.attentions(ticket)) == 1
