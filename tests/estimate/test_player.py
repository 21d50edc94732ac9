"""The player over arrays makes exactly the calls of the domain's rule, in the same order."""

import random

from hypothesis import given, strategies as st

from server.domain.catalogue import Standing, TicketClass
from server.domain.discipline import Discipline, Rule
from server.domain.office import CounterState, Office
from server.estimate.player import play
from server.estimate.position import Setting, set_up
from server.estimate.position_arrays import FAR, Longs
from server.estimate.record import Arrival, Window
from server.estimate.rest_of_day import Sketch
from tests.domain.builders import CLASSES, Hall, examples, small_office
from tests.domain.wishes import desk_wish, lobby_wish, staff_wish
from tests.estimate.playing import Certain, called_at, someone

RULES = (
    *(Rule(k=k) for k in (1, 2, 3, 4)),
    Rule(Discipline.STRICT),
    Rule(Discipline.HEAD_START),
    Rule(Discipline.FIRST_COME),
)
HOURS = 3_600_000


def busy_office(
    dice: random.Random, classes: tuple[TicketClass, ...] = CLASSES
) -> tuple[Office, int]:
    """An office some way into a random day, and its time in ms since 1970."""
    hall = Hall(small_office(classes=classes))
    for _ in range(dice.randrange(20, 160)):
        draw = dice.choice((lobby_wish, lobby_wish, lobby_wish, staff_wish, desk_wish))
        hall.ask(*draw(hall.office, dice.choice))
        # Half of the tickets come at the very moment of another one.
        hall.later(seconds=dice.choice((0, 0, 7, 40)))
    hall.office.rule = dice.choice(RULES)
    # A person who asked for more time is reckoned as if they would take their next call.
    hall.office.waiting.wanting_time.clear()
    return hall.office, round(hall.now.timestamp() * 1000)


def sketch_of(office: Office, dice: random.Random) -> Sketch:
    """People who will come, counters that will close and others that will open."""
    services = [each.id for each in office.catalogue.services]
    at = sorted(dice.sample(range(1, 2 * HOURS), dice.randrange(0, 30)))
    classes = office.catalogue.classes
    favoured = [each.id for each in classes if each.standing is not Standing.GENERAL]
    arrivals = [Arrival(each, dice.choice(favoured), dice.choice(services)) for each in at]
    closes, windows = {}, []
    for counter in office.catalogue.counters:
        desk = office.desks.get(counter.id)
        ends = dice.randrange(HOURS)
        if desk is not None and desk.state is CounterState.OPEN and dice.random() < 0.5:
            closes[counter.id] = ends
        if dice.random() < 0.5:
            clerk = dice.choice(office.catalogue.clerks).id
            opens = ends + dice.randrange(1, HOURS)
            taken = desk is not None and desk.state is CounterState.OPEN
            if not taken or counter.id in closes:
                windows.append(Window(counter.id, clerk, opens, dice.choice((opens + HOURS, FAR))))
    return Sketch(tuple(arrivals), closes, tuple(windows))


def played(office: Office, sketch: Sketch, now: int) -> tuple[Setting, Longs, Longs]:
    setting = set_up(office, [sketch], Certain(office), now)
    start, probed = play(setting.position, 2, 48 * HOURS)
    return setting, start[1], probed[1]


@examples(150)
@given(st.integers(0, 2**32))
def test_the_player_calls_in_the_domains_order(seed: int) -> None:
    """With certain service times every ticket is called at the same millisecond."""
    dice = random.Random(seed)  # noqa: S311 - no secret
    office, now = busy_office(dice)
    sketch = sketch_of(office, dice)
    setting, start, _ = played(office, sketch, now)
    expected = called_at(office, sketch, Certain(office), now)
    found = {t: int(at) for t, at in zip(setting.tickets, start, strict=True) if at < FAR}
    assert found == {t: at for t, at in expected.items() if not t.startswith("f")}


@examples(150)
@given(st.integers(0, 2**32))
def test_a_newcomer_is_told_what_would_happen(seed: int) -> None:
    """A probe is called when a ticket taken now would be, and delays no one.

    Without courtesies: those that wait would be held back by a preferential one that came.
    """
    dice = random.Random(seed)  # noqa: S311 - no secret
    lawful = tuple(each for each in CLASSES if each.standing is not Standing.COURTESY)
    office, now = busy_office(dice, lawful)
    sketch = sketch_of(office, dice)
    setting, _, probed = played(office, sketch, now)
    for probe, newcomers in enumerate(setting.newcomers):
        newcomer = newcomers[0]
        if newcomer.service is None:
            continue
        ticket = someone("new", now, newcomer.ticket_class, newcomer.service, 0)
        called = called_at(office, sketch, Certain(office), now, [ticket])
        assert called.get(ticket.id, FAR) == probed[probe], newcomer
