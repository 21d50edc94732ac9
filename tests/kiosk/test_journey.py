"""A person's way through the kiosk: the effect of each touch, and the end of a visit."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st
from msgspec import structs

from antesala.messages.commands import CallForHelp, CancelTicket, IssueTicket
from antesala.messages.rows import HelpRow, StatusRow
from antesala.printing.condition import Outcome
from kiosk.way import events as t
from kiosk.way.journey import after
from kiosk.way.office import Lobby
from kiosk.way.state import (
    PATIENCE,
    WARNING,
    WITHOUT_PAPER_STAYS,
    Held,
    Help,
    Journey,
    Screen,
    is_warning,
    seconds_left,
)
from tests.kiosk.office import GENERAL, PREFERENTIAL, SERVICES, TICKET, catalogue, lobby

ID = "00000000-0000-4000-8000-000000000001"
OTHER_ID = "00000000-0000-4000-8000-000000000002"
OFFICE = lobby()
OFFLINE = lobby(is_online=False)


def with_help(at: str, *, is_taken: bool = False) -> Lobby:
    """The office while this kiosk's call stands, or a clerk has taken it."""
    return replace(OFFICE, help_call=HelpRow(id="d1", name="Tótem 1", at=at, is_taken=is_taken))


def walk(*events: t.Event, office: Lobby = OFFICE) -> tuple[Journey, list[t.Errand]]:
    """The journey after touches at the first second, and all that it asked for."""
    journey, errands = Journey(), list[t.Errand]()
    for event in events:
        journey, asked = after(journey, event, office, 1.0)
        errands += asked
    return journey, errands


TO_RENEW = (t.ChooseGroup("licences"), t.ChooseService("renew"))
ASKED = (*TO_RENEW, t.TakeTicket("general", ID))
ISSUED = (*ASKED, t.Granted(ID, TICKET, "J042"))


def test_three_touches_take_a_ticket() -> None:
    journey, errands = walk(*ISSUED)
    command = IssueTicket(id=ID, service="renew", ticket_class="general", language="es")
    assert errands == [t.Ask(command), t.Follow(TICKET)]
    assert journey.screen is Screen.TICKET
    assert journey.held == Held(TICKET, "J042", "renew")


def test_a_group_with_one_service_opens_it() -> None:
    journey, _ = walk(t.ChooseGroup("orientation"))
    assert (journey.screen, journey.service) == (Screen.SERVICE, "ask")


def test_an_empty_group_leads_nowhere() -> None:
    journey, _ = walk(t.ChooseGroup("nothing"))
    assert journey.screen is Screen.CHOICES


def test_back_leads_where_the_person_came_from() -> None:
    screens = []
    journey, _ = walk(*TO_RENEW)
    while journey.trail:
        journey, _ = after(journey, t.GoBack(), OFFICE, 1.0)
        screens.append(journey.screen)
    assert screens == [Screen.SERVICES, Screen.CHOICES]


def test_the_law_is_a_look_aside() -> None:
    """From the question and back to it; while a ticket is asked for no touch leads away."""
    journey, errands = walk(*TO_RENEW, t.ShowLaw())
    assert (journey.screen, errands) == (Screen.LAW, [])
    journey, _ = after(journey, t.GoBack(), OFFICE, 1.0)
    assert (journey.screen, journey.service) == (Screen.SERVICE, "renew")
    asking, _ = walk(*TO_RENEW, t.TakeTicket("general", "1"), t.ShowLaw())
    assert asking.screen is Screen.SERVICE


def test_a_featured_service_leads_back_to_the_choices() -> None:
    journey, _ = walk(t.ChooseService("renew"), t.GoBack())
    assert journey.screen is Screen.CHOICES


def test_the_ticket_speaks_the_chosen_language() -> None:
    _, errands = walk(t.ChooseLanguage("en"), *ASKED)
    assert isinstance(errands[0], t.Ask)
    assert isinstance(errands[0].command, IssueTicket)
    assert errands[0].command.language == "en"


def test_the_offices_own_language_is_nobodys_choice() -> None:
    journey, _ = walk(t.ChooseLanguage("en"), t.ChooseLanguage("es"))
    assert journey.is_home


def test_a_language_that_the_office_does_not_have_is_not_chosen() -> None:
    """Its card may have been touched as the office took it away."""
    journey, _ = walk(t.ChooseLanguage("pt"))
    assert journey.language == ""
    journey, _ = walk(t.ChooseLanguage("en"), t.ChooseLanguage("qu"))
    assert journey.language == "en"


def test_a_second_touch_asks_no_second_ticket() -> None:
    _, errands = walk(*ASKED, t.TakeTicket("preferential", OTHER_ID))
    assert len(errands) == 1


def test_without_a_server_nothing_is_asked() -> None:
    journey, errands = walk(*ASKED, office=OFFLINE)
    assert (errands, journey.asked) == ([], None)


def test_a_ticket_begins_at_its_first_part() -> None:
    """After a turn to further classes the ticket's screen shows its first part, with the code."""
    third = structs.replace(GENERAL, id="third")
    several = lobby(catalogue(classes=(PREFERENTIAL, GENERAL, third)))
    asking = (t.ShowClasses(), t.ShowMore(), t.TakeTicket("general", ID))
    journey, _ = walk(*ASKED[:-1], *asking, t.Granted(ID, TICKET, "J042"), office=several)
    assert (journey.screen, journey.turned) == (Screen.TICKET, 0)


def test_who_goes_back_wants_the_ticket_no_more() -> None:
    journey, errands = walk(*ASKED, t.GoBack())
    assert errands[-1] == t.Withdraw(ID)
    assert journey.asked is None


def test_who_leaves_before_the_answer_wants_the_ticket_no_more() -> None:
    journey, _ = walk(*ASKED)
    journey, errands = after(journey, t.Pass(), OFFICE, 1.0 + PATIENCE + WARNING)
    assert errands == (t.Withdraw(ID),)
    assert journey.is_home


def test_an_answer_for_somebody_else_changes_nothing() -> None:
    journey, _ = walk(*ASKED)
    assert after(journey, t.Granted(OTHER_ID, TICKET, "J042"), OFFICE, 9.0) == (journey, ())
    assert after(journey, t.Refused(OTHER_ID, "forbidden"), OFFICE, 9.0) == (journey, ())


def test_a_refusal_is_told_and_the_person_may_try_again() -> None:
    journey, _ = walk(*ASKED, t.Refused(ID, "store_unavailable"))
    assert (journey.screen, journey.refusal) == (Screen.SERVICE, "store_unavailable")
    journey, errands = after(journey, t.TakeTicket("general", OTHER_ID), OFFICE, 1.0)
    assert journey.refusal == ""
    assert len(errands) == 1


def test_a_ticket_is_given_back_after_a_question() -> None:
    journey, errands = walk(*ISSUED, t.GoBack(), t.GiveBack(OTHER_ID))
    assert errands[-1] == t.Ask(CancelTicket(id=OTHER_ID, ticket=TICKET))
    journey, _ = after(journey, t.Granted(OTHER_ID), OFFICE, 1.0)
    assert (journey.screen, journey.cancelled) == (Screen.CHOICES, "J042")


def test_a_wrong_touch_on_cancel_keeps_the_ticket() -> None:
    journey, errands = walk(*ISSUED, t.GoBack(), t.GoBack())
    assert journey.screen is Screen.TICKET
    assert len(errands) == 2


def test_a_cancelling_under_way_is_not_left() -> None:
    journey, _ = walk(*ISSUED, t.GoBack(), t.GiveBack(OTHER_ID), t.GoBack())
    assert journey.screen is Screen.CANCELLING


def test_a_ticket_that_cannot_be_given_back_stays() -> None:
    journey, _ = walk(*ISSUED, t.GoBack(), t.GiveBack(OTHER_ID), t.Refused(OTHER_ID, "wrong_state"))
    assert (journey.held, journey.refusal) == (Held(TICKET, "J042", "renew"), "wrong_state")


def test_ready_means_that_the_next_person_begins_anew() -> None:
    journey, _ = walk(t.ChooseLanguage("en"), *ISSUED, t.Finish())
    assert journey.is_home


def test_a_touch_too_late_for_its_screen_does_nothing() -> None:
    ticket, _ = walk(*ISSUED)
    for late in (t.ChooseGroup("social"), t.TakeTicket("general", OTHER_ID), t.GiveBack(OTHER_ID)):
        assert after(ticket, late, OFFICE, 1.0) == (ticket, ())


def test_help_is_asked_once_and_comes() -> None:
    journey, errands = walk(t.CallHelp(ID), t.CallHelp(OTHER_ID))
    assert errands == [t.Ask(CallForHelp(id=ID))]
    journey, _ = after(journey, t.Granted(ID), OFFICE, 1.0)
    assert journey.help is Help.CALLED
    journey, _ = after(journey, t.Pass(), with_help("10:00"), 1.0)
    assert journey.help is Help.CALLED
    journey, _ = after(journey, t.Pass(), with_help("10:00", is_taken=True), 1.0)
    assert journey.help is Help.COMING


def test_the_person_before_had_another_call() -> None:
    """That a clerk went there a while ago is no promise for a new call."""
    before = with_help("09:30", is_taken=True)
    journey, _ = walk(t.CallHelp(ID), t.Granted(ID), t.Pass(), office=before)
    assert journey.help is Help.CALLED
    journey, _ = after(journey, t.Pass(), with_help("10:00"), 1.0)
    journey, _ = after(journey, t.Pass(), with_help("10:00", is_taken=True), 1.0)
    assert journey.help is Help.COMING


def test_a_call_that_stood_already_is_taken_for_both() -> None:
    """No clerk had gone to the person before; one who comes for that call comes for this one."""
    journey, _ = walk(t.CallHelp(ID), t.Granted(ID), office=with_help("09:58"))
    journey, _ = after(journey, t.Pass(), with_help("09:58", is_taken=True), 1.0)
    assert journey.help is Help.COMING


def test_help_without_a_server_says_so_at_once() -> None:
    journey, errands = walk(t.CallHelp(ID), office=OFFLINE)
    assert (journey.help, errands) == (Help.FAILED, [])


def test_help_is_withdrawn_when_the_person_leaves() -> None:
    journey, _ = walk(t.CallHelp(ID))
    _, errands = after(journey, t.Pass(), OFFICE, 1.0 + PATIENCE + WARNING)
    assert errands == (t.Withdraw(ID),)


@pytest.mark.parametrize("asked", [ASKED, (*ISSUED, t.GoBack(), t.GiveBack(OTHER_ID))])
def test_the_language_waits_for_an_answer(asked: tuple[t.Event, ...]) -> None:
    before, _ = walk(*asked)
    assert after(before, t.ShowLanguages(), OFFICE, 1.0) == (before, ())


def test_a_language_is_chosen_on_the_way() -> None:
    journey, _ = walk(*TO_RENEW, t.ShowLanguages(), t.ChooseLanguage("en"))
    assert (journey.screen, journey.language) == (Screen.SERVICE, "en")


def test_nobody_is_asked_before_their_patience_is_over() -> None:
    journey, _ = walk(*TO_RENEW)
    assert not is_warning(journey, PATIENCE)
    assert is_warning(journey, 1.0 + PATIENCE)
    assert seconds_left(journey, 1.0 + PATIENCE) == WARNING


def test_any_touch_gives_all_the_time_again() -> None:
    journey, _ = walk(*TO_RENEW)
    journey, _ = after(journey, t.Touch(), OFFICE, 70.0)
    assert not is_warning(journey, 71.0)


def test_a_ticket_stays_its_time_and_no_longer() -> None:
    journey, _ = walk(*ISSUED)
    journey, _ = after(journey, t.Pass(), OFFICE, WITHOUT_PAPER_STAYS)
    assert journey.screen is Screen.TICKET
    journey, _ = after(journey, t.Pass(), OFFICE, 1.0 + WITHOUT_PAPER_STAYS)
    assert journey.is_home


def test_a_service_that_is_no_more_is_left() -> None:
    journey, _ = walk(*TO_RENEW)
    other = lobby(catalogue(services=SERVICES[1:]))
    journey, _ = after(journey, t.Pass(), other, 2.0)
    assert (journey.screen, journey.refusal) == (Screen.CHOICES, "unknown_service")


IDS = st.sampled_from([ID, OTHER_ID])
EVENTS = st.one_of(
    st.builds(t.Touch),
    st.builds(t.ChooseGroup, st.sampled_from(["licences", "orientation", "nothing"])),
    st.builds(t.ChooseService, st.sampled_from(["renew", "first", "nothing"])),
    st.builds(t.ShowClasses),
    st.builds(t.TakeTicket, st.sampled_from(["general", "preferential"]), IDS),
    st.builds(t.GoBack),
    st.builds(t.GiveBack, IDS),
    st.builds(t.Finish),
    st.builds(t.ShowLanguages),
    st.builds(t.ChooseLanguage, st.sampled_from(["es", "en"])),
    st.builds(t.CallHelp, IDS),
    st.builds(t.Granted, IDS, st.just(TICKET), st.just("J042")),
    st.builds(t.PrintAgain),
    st.builds(t.ShowWishes),
    st.builds(t.Wish, st.sampled_from(["escort", "low_counter"]), IDS),
    st.builds(t.Refused, IDS, st.just("store_unavailable")),
    st.builds(t.Printed, st.just(TICKET), st.sampled_from(Outcome)),
    st.builds(t.Pass),
)
STEPS = st.lists(st.tuples(EVENTS, st.booleans(), st.integers(0, 100)), max_size=40)


@given(STEPS)
def test_any_way_ends_where_it_began(steps: list[tuple[t.Event, bool, int]]) -> None:
    """For all touches and answers: no person is stuck, and no command is left behind."""
    journey, now, open_issues = Journey(), 0, set[str]()
    for event, is_online, passes in steps:
        now += passes
        office = OFFICE if is_online else OFFLINE
        journey, errands = after(journey, event, office, now)
        for errand in errands:
            match errand:
                case t.Ask(IssueTicket(id=asked)):
                    open_issues.add(asked)
                case t.Withdraw(command_id):
                    open_issues.discard(command_id)
                case _:
                    pass
        if isinstance(event, t.Granted | t.Refused):
            open_issues.discard(event.id)
        assert open_issues <= ({journey.asked.id} if journey.asked else set())
        assert len(journey.trail) <= len(steps)
    gone, _ = after(journey, t.Pass(), OFFICE, now + PATIENCE + WARNING)
    assert gone.is_home


@given(STEPS)
def test_back_always_ends_at_the_first_screen(steps: list[tuple[t.Event, bool, int]]) -> None:
    journey = Journey()
    for event, _, _ in steps:
        journey, _ = after(journey, event, OFFICE, 0.0)
    journey = replace(journey, cancel=None)
    if journey.held:
        journey, _ = after(replace(journey, screen=Screen.TICKET), t.Finish(), OFFICE, 0.0)
    for _ in range(len(journey.trail)):
        journey, _ = after(journey, t.GoBack(), OFFICE, 0.0)
    assert journey.screen is Screen.CHOICES


def test_a_ticket_that_is_over_leaves_the_screen() -> None:
    """While it is called or attended it says so; once that has ended, no person is to wait."""
    journey, _ = walk(*ISSUED)
    status = StatusRow(id=TICKET, code="J042", state="serving", service="renew", arrival="")
    journey, errands = after(journey, t.Pass(), replace(OFFICE, status=status), 2.0)
    assert (journey.screen, errands) == (Screen.TICKET, ())
    over = structs.replace(status, state="served")
    journey, errands = after(journey, t.Pass(), replace(OFFICE, status=over), 3.0)
    assert journey.is_home
    assert t.Unfollow() in errands


def test_a_language_that_is_gone_is_not_spoken_on() -> None:
    """A loaded office file has it no more: the person reads on in the office's own."""
    journey, _ = walk(*TO_RENEW, t.ShowLanguages(), t.ChooseLanguage("en"))
    spanish = lobby(catalogue(languages=("es",)))
    journey, _ = after(journey, t.Pass(), spanish, 1.0)
    assert (journey.language, journey.service) == ("", SERVICES[0].id)
