"""A ticket on the screen: its paper, and the help wanted with it."""

from dataclasses import replace

import pytest

from antesala.messages.commands import IssueTicket, SetHelpNeeded
from antesala.messages.kinds import HelpNeeded
from antesala.messages.rows import StatusRow
from antesala.printing.condition import Outcome
from kiosk.way import events as t
from kiosk.way.journey import after
from kiosk.way.office import Lobby
from kiosk.way.state import (
    TICKET_STAYS,
    WITHOUT_PAPER_STAYS,
    Held,
    Journey,
    Paper,
    Screen,
    seconds_left,
    stays,
)
from kiosk.way.steps import PAPER_WAITS
from tests.kiosk.office import NOW, TICKET, TOKEN, lobby

IDS = [f"00000000-0000-4000-8000-00000000000{i}" for i in range(9)]
ISSUE = IssueTicket(id=IDS[0], service="renew", ticket_class="general")
AT = NOW.isoformat()
GRANTED = t.Granted(IDS[0], TICKET, "J042", AT, TOKEN)
HELD = Held(TICKET, "J042", "renew", AT, TOKEN)
STATUS = StatusRow(
    id=TICKET, code="J042", state="waiting", service="renew", arrival="", people_ahead=12
)
PRINTING = replace(lobby(), has_printer=True)
KNOWN = replace(PRINTING, status=STATUS)
OTHERS = replace(
    PRINTING,
    status=StatusRow(id="f" * 32, code="A001", state="waiting", service="ask", arrival=""),
)


def issued(office: Lobby = PRINTING) -> Journey:
    """A journey that got its ticket at the first second."""
    asking = Journey(screen=Screen.SERVICE, language="en", asked=ISSUE)
    return after(asking, GRANTED, office, 1.0)[0]


def failed() -> Journey:
    journey, _ = after(issued(), t.Pass(), KNOWN, 1.1)
    return after(journey, t.Printed(TICKET, Outcome.NO_PAPER), KNOWN, 3.0)[0]


def at_wishes() -> Journey:
    return after(issued(), t.ShowWishes(), PRINTING, 2.0)[0]


def wish(journey: Journey, *wishes: tuple[HelpNeeded, str]) -> tuple[Journey, list[list[str]]]:
    """The journey after these touches, and what the server is told by each."""
    told = []
    for named, command_id in wishes:
        journey, errands = after(journey, t.Wish(named, command_id), PRINTING, 3.0)
        for errand in errands:
            assert isinstance(errand, t.Ask)
            assert isinstance(errand.command, SetHelpNeeded)
            assert errand.command.ticket == TICKET
            told.append([str(each) for each in errand.command.help_needed])
    return journey, told


def test_the_code_waits_for_no_printer() -> None:
    """The ticket is on the screen in the moment of its answer."""
    journey = issued()
    assert (journey.screen, journey.held, journey.paper) == (Screen.TICKET, HELD, Paper.DUE)


def test_paper_waits_for_the_people_ahead() -> None:
    """It is printed as soon as their number is known."""
    journey, errands = after(issued(), t.Pass(), PRINTING, 1.1)
    assert errands == ()
    journey, errands = after(journey, t.Pass(), KNOWN, 1.2)
    assert errands == (t.Print(HELD, "en"),)
    assert journey.paper is Paper.COMING


def test_paper_does_not_wait_for_long() -> None:
    """Where the number does not come, the paper goes without it."""
    at = 1.0 + PAPER_WAITS
    assert after(issued(), t.Pass(), OTHERS, at - 0.1)[1] == ()
    assert after(issued(), t.Pass(), OTHERS, at)[1] == (t.Print(HELD, "en"),)


def test_a_ticket_is_printed_once() -> None:
    """Time passes and rows change; the paper stays one."""
    journey, _ = after(issued(), t.Pass(), KNOWN, 1.1)
    for _ in range(3):
        journey, errands = after(journey, t.Pass(), KNOWN, 5.0)
        assert errands == ()


def test_a_hurried_person_gets_paper() -> None:
    """A person who ends before the paper is due still gets it."""
    journey, errands = after(issued(), t.Finish(), PRINTING, 1.1)
    assert errands == (t.Print(HELD, "en"), t.Unfollow())
    assert journey.is_home


def test_no_printer_promises_no_paper() -> None:
    """A kiosk without one neither says that it prints nor prints."""
    journey = issued(lobby())
    assert journey.paper is Paper.NONE
    assert stays(journey) == WITHOUT_PAPER_STAYS
    assert after(journey, t.Pass(), lobby(), 9.0)[1] == ()


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_means_something(outcome: Outcome) -> None:
    """A failure is shown only if no paper can be in the slot."""
    journey, _ = after(issued(), t.Pass(), KNOWN, 1.1)
    journey, errands = after(journey, t.Printed(TICKET, outcome), KNOWN, 3.0)
    is_well = outcome.is_on_paper or outcome is Outcome.NOT_CONFIGURED
    assert (journey.paper is Paper.FAILED) is not is_well
    assert errands == ()


@pytest.mark.parametrize(
    ("outcome", "paper"), [(Outcome.PRINTED, Paper.OUT), (Outcome.HANGS, Paper.FAILED)]
)
def test_slow_paper_ends_one_way_or_the_other(outcome: Outcome, paper: Paper) -> None:
    """It was promised; where the printer stops after all, the screen says so."""
    journey, _ = after(issued(), t.Pass(), KNOWN, 1.1)
    journey, _ = after(journey, t.Printed(TICKET, Outcome.STILL_PRINTING), KNOWN, 3.0)
    assert journey.paper is Paper.COMING
    assert after(journey, t.Printed(TICKET, outcome), KNOWN, 5.0)[0].paper is paper


def test_without_paper_the_screen_stays_longer() -> None:
    """There is a code to write down."""
    assert seconds_left(failed(), 3.0) == WITHOUT_PAPER_STAYS > TICKET_STAYS


def test_printing_again_issues_no_ticket() -> None:
    """The same ticket goes to the printer, and no command to the server."""
    journey, errands = after(failed(), t.PrintAgain(), KNOWN, 5.0)
    assert errands == (t.Print(HELD, "en"),)
    assert journey.paper is Paper.COMING
    assert after(journey, t.PrintAgain(), KNOWN, 5.1)[1] == ()


def test_another_persons_paper_is_not_told() -> None:
    """An outcome that comes late belongs to a person who has gone."""
    journey = issued()
    assert after(journey, t.Printed("f" * 32, Outcome.NO_PAPER), PRINTING, 2.0) == (journey, ())
    assert after(Journey(), t.Printed(TICKET, Outcome.NO_PAPER), PRINTING, 2.0)[0] == Journey()


def test_help_is_chosen_and_taken_back() -> None:
    """Each touch tells the server all that is wanted now."""
    journey, told = wish(
        at_wishes(),
        ("sign_language", IDS[1]),
        ("escort", IDS[2]),
        ("sign_language", IDS[3]),
    )
    assert told == [["sign_language"], ["sign_language", "escort"], ["escort"]]
    assert journey.wishes == ("escort",)


def test_help_stays_chosen_on_the_way_back() -> None:
    """The person finds their choices again, and may change them."""
    journey, _ = wish(at_wishes(), ("escort", IDS[1]))
    journey, _ = after(journey, t.GoBack(), PRINTING, 4.0)
    assert (journey.screen, journey.wishes) == (Screen.TICKET, ("escort",))


def test_who_leaves_has_still_said_it() -> None:
    """Help wanted is not withdrawn when its person goes."""
    journey, _ = wish(at_wishes(), ("escort", IDS[1]))
    journey, errands = after(journey, t.Pass(), KNOWN, 500.0)
    assert journey.is_home
    assert not [errand for errand in errands if isinstance(errand, t.Withdraw)]


def test_help_not_noted_is_shown_so() -> None:
    """After a refusal the screen shows what the server has."""
    journey, _ = wish(at_wishes(), ("escort", IDS[1]), ("low_counter", IDS[2]))
    journey, _ = after(journey, t.Granted(IDS[1]), PRINTING, 4.0)
    journey, _ = after(journey, t.Refused(IDS[2], "store_unavailable"), PRINTING, 4.0)
    assert journey.wishes == journey.noted == ("escort",)
    assert journey.refusal == "store_unavailable"


def test_a_later_wish_outlives_a_refusal() -> None:
    """A wish under way may still be noted."""
    journey, _ = wish(at_wishes(), ("escort", IDS[1]), ("low_counter", IDS[2]))
    journey, _ = after(journey, t.Refused(IDS[1], "store_unavailable"), PRINTING, 4.0)
    assert journey.wishes == ("escort", "low_counter")
    journey, _ = after(journey, t.Granted(IDS[2]), PRINTING, 4.0)
    assert journey.noted == ("escort", "low_counter")


def test_without_a_server_no_help_is_noted() -> None:
    """Without a server no wish can be chosen, since no one would hear of it."""
    journey = at_wishes()
    gone = replace(PRINTING, is_online=False)
    assert after(journey, t.Wish("escort", IDS[1]), gone, 2.0)[0].wishes == ()
