"""What a person switches on to see, reach or hear better, and how long the kiosk waits for them."""

from hypothesis import given, strategies as st

from kiosk.screens.moment import Moment
from kiosk.screens.painter import paint, switches
from kiosk.way import events as t
from kiosk.way.journey import after
from kiosk.way.state import (
    MORE_TIME,
    PATIENCE,
    STEPS,
    SWITCHES,
    WARNING,
    WITHOUT_PAPER_STAYS,
    Aid,
    Held,
    Journey,
    Screen,
    seconds_left,
)
from tests.kiosk.office import TICKET, lobby

HELD = Held(TICKET, "J042", "renew")


def went(journey: Journey, *events: t.Event, now: float = 0.0) -> Journey:
    for event in events:
        journey, _ = after(journey, event, lobby(), now)
    return journey


def test_an_aid_is_switched_on_and_off() -> None:
    on = went(Journey(), t.Switch(Aid.CONTRAST), t.Switch(Aid.LARGE))
    assert on.aids == {Aid.CONTRAST, Aid.LARGE}
    assert went(on, t.Switch(Aid.CONTRAST)).aids == {Aid.LARGE}
    assert went(on, t.Switch(Aid.LARGE, is_on=True)).aids == on.aids


def test_letters_have_three_steps() -> None:
    """From as drawn to larger, to twice the size, and back; each says in words which it is."""
    there, told = Journey(), []
    for _ in range(4):
        letters = switches(Moment(journey=there, lobby=lobby(), seconds=0))[0]
        told.append((letters.name, letters.drawing, letters.is_on, letters.state))
        there = went(there, t.Switch(Aid.LARGE))
    assert told[0] == told[3]
    assert [name for name, *_ in told[:3]] == ["Texto grande", "Texto grande", "Texto doble"]
    assert [drawing for _, drawing, *_ in told[:3]] == list(STEPS)
    assert [is_on for *_, is_on, _ in told[:3]] == [False, True, True]
    assert len({state for *_, state in told[:3]}) == 3


@given(st.lists(st.tuples(st.sampled_from(Aid), st.sampled_from([None, True, False]))))
def test_twice_the_size_is_always_large_too(
    touches: list[tuple[Aid, bool | None]],
) -> None:
    """Large paper and longer time come with larger letters, at either step."""
    there = went(Journey(), *(t.Switch(aid, is_on=is_on) for aid, is_on in touches))
    assert Aid.LARGE in there.aids or Aid.TWICE not in there.aids


def test_the_next_person_finds_no_aid_on() -> None:
    """By an end that is said, and by one that is waited for."""
    there = Journey(screen=Screen.TICKET, held=HELD, aids=frozenset(Aid))
    assert went(there, t.Finish()).aids == frozenset()
    assert went(there, t.Pass(), now=MORE_TIME * WITHOUT_PAPER_STAYS).is_home


def test_an_aid_left_on_is_not_left_for_the_next() -> None:
    """A person tries the contrast on the first screen and goes away."""
    there = went(Journey(), t.Switch(Aid.CONTRAST))
    assert not there.is_home
    assert went(there, t.Pass(), now=MORE_TIME * (PATIENCE + WARNING)).is_home


def test_starting_over_keeps_the_aids_and_the_language() -> None:
    there = Journey(screen=Screen.SERVICE, service="renew", language="en", aids=frozenset(Aid))
    again = went(there, t.StartOver())
    assert (again.screen, again.language, again.aids) == (Screen.CHOICES, "en", frozenset(Aid))


def test_a_ticket_given_back_keeps_the_aids() -> None:
    there = went(
        Journey(screen=Screen.TICKET, held=HELD, aids=frozenset({Aid.VOICE})),
        t.GoBack(),
        t.GiveBack("wish"),
        t.Granted("wish"),
    )
    assert (there.cancelled, there.aids) == ("J042", frozenset({Aid.VOICE}))


def test_whoever_uses_an_aid_has_three_times_the_time() -> None:
    quick, slow = Journey(language="en"), Journey(language="en", aids=frozenset({Aid.LOW}))
    assert seconds_left(slow, 0) == 3 * seconds_left(quick, 0)


@given(speech=st.floats(0.1, 500), before=st.floats(0, 70))
def test_no_time_passes_while_the_kiosk_speaks(speech: float, before: float) -> None:
    """A warning is worth its seconds only once it was heard."""
    journey = went(Journey(language="en", aids=frozenset({Aid.VOICE})))
    left = seconds_left(journey, before)
    journey = went(journey, t.Speaks(), now=before)
    assert seconds_left(journey, before + speech) == left
    journey = went(journey, t.Spoke(), now=before + speech)
    assert abs(seconds_left(journey, before + speech) - left) <= 1
    assert seconds_left(journey, before + speech + 10) < left


def test_a_touch_while_it_speaks_gives_all_the_time_again() -> None:
    journey = went(Journey(language="en"), t.Speaks(), now=5)
    journey = went(journey, t.Touch(), now=50)
    assert seconds_left(went(journey, t.Spoke(), now=60), 60) == PATIENCE + WARNING


def test_what_the_device_cannot_give_says_so() -> None:
    moment = Moment(journey=Journey(), lobby=lobby(), seconds=0, missing=frozenset({Aid.VOICE}))
    *others, voice = switches(moment)
    assert (voice.name, voice.is_off) == ("Sin sonido", True)
    assert not any(each.is_off for each in others)


def test_the_aids_have_a_screen_of_their_own_and_lead_back() -> None:
    there = went(Journey(), t.ChooseGroup("licences"), t.ShowAids())
    acts = paint(Moment(journey=there, lobby=lobby(), seconds=0)).acts
    assert [act.identity for act in acts] == list(SWITCHES)
    assert went(there, t.ShowAids()).screen is Screen.SERVICES
    assert went(there, t.GoBack()).screen is Screen.SERVICES
