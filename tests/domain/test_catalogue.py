"""A new catalogue for a running office: its form, the things in use, and its effects."""

from dataclasses import replace
from typing import Any

import pytest

from server.domain import commands as c
from server.domain.attention import Channel
from server.domain.catalogue import Catalogue, Group, Series, TicketClass, Unit
from server.domain.decide.governing import Flaw, flaws_of
from server.domain.discipline import Discipline, Rule
from server.domain.identity import (
    ClassId,
    Letter,
    OfficeId,
    ServiceId,
    UnitId,
)
from server.domain.refusals import Code, Refusal
from tests.domain.builders import (
    ADMINISTRATOR,
    ADVICE,
    ANA,
    BRUNO,
    CLASSES,
    DIEGO,
    FOUR,
    GENERAL,
    OLDEST,
    ONE,
    PERMIT,
    PLANTS,
    PUNCTUAL,
    TAX,
    THREE,
    Hall,
    small_office,
)

TOWN = small_office()


@pytest.fixture
def hall() -> Hall:
    """Ana sits at counter 1."""
    hall = Hall()
    hall.sits(ANA, ONE)
    return hall


def without(**gone: str) -> Catalogue:
    """The office without a service, a counter, a clerk or a class."""
    (kind, name), *_ = gone.items()
    rows = tuple(each for each in getattr(TOWN, kind) if each.id != name)
    return small_office(**{kind: rows})


def loading(hall: Hall, catalogue: Catalogue) -> Code | None:
    found = hall.ask(ADMINISTRATOR, c.LoadCatalogue(catalogue))
    return found.code if isinstance(found, Refusal) else None


def test_service_in_use_cannot_vanish(hall: Hall) -> None:
    """As long as anybody waits for it, is attended about it, or may come back for it."""
    hall.issue(ADVICE)
    assert loading(hall, without(services=ADVICE)) is Code.SERVICE_IN_USE
    hall.does(ANA, c.CallNext(), c.MarkNoShow())
    assert loading(hall, without(services=ADVICE)) is Code.SERVICE_IN_USE
    hall.grant(ADMINISTRATOR, c.CloseDay())
    assert loading(hall, without(services=ADVICE)) is None


def test_service_on_the_telephone_stays(hall: Hall) -> None:
    """A service of a running attention is in use, even without a ticket."""
    hall.does(ANA, c.StartAttention(Channel.TELEPHONE, ADVICE))
    assert loading(hall, without(services=ADVICE)) is Code.SERVICE_IN_USE
    hall.does(ANA, c.RegisterAttention())
    assert loading(hall, without(services=ADVICE)) is None


def test_class_in_use_cannot_vanish(hall: Hall) -> None:
    """A class is needed as long as a ticket of it waits."""
    ticket = hall.issue(PERMIT, PUNCTUAL)
    assert loading(hall, without(classes=PUNCTUAL)) is Code.SERVICE_IN_USE
    hall.does(ANA, c.GrantClass(ticket, GENERAL))
    assert loading(hall, without(classes=PUNCTUAL)) is None


def test_staff_at_work_cannot_vanish(hall: Hall) -> None:
    """A file cannot remove a counter where a clerk sits, nor a clerk who is in."""
    assert loading(hall, without(counters=ONE)) is Code.COUNTER_IN_USE
    hall.does(ANA, c.CloseCounter())
    assert loading(hall, without(counters=ONE)) is None
    assert loading(hall, without(clerks=ANA)) is Code.CLERK_IN_USE
    hall.does(ANA, c.SignOut())
    assert loading(hall, without(clerks=ANA)) is None


def test_other_office_is_refused(hall: Hall) -> None:
    """A file of another office does not replace this one."""
    assert loading(hall, small_office(office=OfficeId("village"))) is Code.CATALOGUE_INVALID


def test_change_is_felt_at_once(hall: Hall) -> None:
    """Narrower counters call less from the next call on; tickets and hands stay."""
    held = hall.issue()
    hall.calls(ANA)
    tax = hall.issue(TAX)
    hall.issue(PLANTS)
    narrow = replace(TOWN.counters[0], services=(TAX,))
    assert loading(hall, small_office(counters=(narrow, *TOWN.counters[1:]))) is None
    assert hall.office.in_hand == {ANA: held}
    hall.does(ANA, c.StartService(), c.FinishService())
    assert hall.serves(ANA) == tax
    assert hall.cannot(ANA, c.CallNext()) is Code.NOBODY_WAITS


def test_rule_of_the_file_is_followed(hall: Hall) -> None:
    """A new rule in the file rules; a rule changed by hand stands while the file stays the same."""
    strict = Rule(Discipline.STRICT)
    hall.grant(ADMINISTRATOR, c.ChangeDiscipline(Discipline.FIRST_COME))
    assert loading(hall, small_office(name="Town hall, ground floor")) is None
    assert hall.office.rule == Rule(Discipline.FIRST_COME)
    assert loading(hall, small_office(rule=strict)) is None
    assert hall.office.rule == strict


def test_same_lines_keep_their_pointer(hall: Hall) -> None:
    """Services listed in another order are the same profile."""
    general, *_ = hall.issue(), hall.issue(PERMIT, OLDEST), hall.issue(PERMIT, OLDEST)
    hall.issue(PERMIT, OLDEST)
    hall.serves(ANA), hall.serves(ANA)
    assert loading(hall, small_office(services=TOWN.services[::-1])) is None
    assert hall.calls(ANA) == general


def test_board_forgets_a_vanished_counter(hall: Hall) -> None:
    """No board sends anybody to a removed counter."""
    hall.issue()
    hall.serves(ANA)
    hall.does(ANA, c.CloseCounter())
    assert loading(hall, without(counters=ONE)) is None
    assert hall.office.calls == []


@pytest.mark.parametrize("k", [-1, 0, 5, 100])
def test_cycle_out_of_bounds_is_refused(hall: Hall, k: int) -> None:
    """One to four preferential calls, then the oldest; other values are refused."""
    rule = c.ChangeDiscipline(Discipline.K_THEN_OLDEST, k)
    assert hall.refuse(ADMINISTRATOR, rule) is Code.MALFORMED


FIRST_SERVICE, FIRST_COUNTER, FIRST_CLERK = TOWN.services[0], TOWN.counters[0], TOWN.clerks[0]
FLAWS: list[tuple[str, Any, Flaw]] = [
    ("time_zone", "America/Nowhere", Flaw("office.time_zone", "America/Nowhere")),
    ("time_zone", "", Flaw("office.time_zone", "")),
    ("rule", Rule(k=0), Flaw("office.discipline", "0-then-oldest")),
    ("rule", Rule(k=5), Flaw("office.discipline", "5-then-oldest")),
    ("units", (*TOWN.units, Unit(UnitId("parks"), "Again")), Flaw("unit.id", "parks")),
    ("series", (*TOWN.series, Series(Letter("A"), "Again")), Flaw("series.letter", "A")),
    ("series", (*TOWN.series, Series(Letter("ZZ"), "Two")), Flaw("series.letter", "ZZ")),
    ("series", (*TOWN.series, Series(Letter("7"), "Digit")), Flaw("series.letter", "7")),
    ("groups", TOWN.groups * 2, Flaw("group.id", "all")),
    ("groups", (Group("other", "Other"),), Flaw("service.group", "all")),
    ("services", (*TOWN.services, FIRST_SERVICE), Flaw("service.id", "permit")),
    ("counters", (*TOWN.counters, FIRST_COUNTER), Flaw("counter.id", "one")),
    ("clerks", (*TOWN.clerks, FIRST_CLERK), Flaw("clerk.id", "ana")),
    ("classes", CLASSES + CLASSES[:1], Flaw("class.id", "oldest")),
    ("classes", (replace(CLASSES[1], head_start=-1), *CLASSES), Flaw("class.id", "first")),
    ("units", TOWN.units[:1], Flaw("service.unit", "parks")),
    ("series", TOWN.series[:2], Flaw("service.series", "J")),
    (
        "counters",
        (replace(FIRST_COUNTER, services=(ServiceId("x"),)),),
        Flaw("counter.services", "x"),
    ),
    (
        "counters",
        (replace(FIRST_COUNTER, classes=(ClassId("x"),)),),
        Flaw("counter.classes", "x"),
    ),
    ("clerks", (replace(FIRST_CLERK, unit=UnitId("x")),), Flaw("clerk.unit", "x")),
    ("clerks", (replace(FIRST_CLERK, services=(ServiceId("x"),)),), Flaw("clerk.services", "x")),
]


@pytest.mark.parametrize(("field", "value", "flaw"), FLAWS)
def test_flawed_catalogue_is_refused(field: str, value: object, flaw: Flaw) -> None:
    """The refusal names the field of the file, and its value."""
    hall = Hall()
    flawed = small_office(**{field: value})
    assert next(flaws_of(flawed)) == flaw
    found = hall.ask(ADMINISTRATOR, c.LoadCatalogue(flawed))
    assert isinstance(found, Refusal)
    assert found.code is Code.CATALOGUE_INVALID
    assert found.facts == {"field": flaw.field, "value": flaw.value}
    assert hall.office.catalogue == TOWN


def test_negative_head_start_is_a_flaw() -> None:
    """No arrival becomes later."""
    late = TicketClass(GENERAL, "General", CLASSES[-1].standing, head_start=-5)
    assert list(flaws_of(small_office(classes=(*CLASSES[:-1], late)))) == [
        Flaw("class.head_start", "-5")
    ]


def test_sound_catalogue_has_no_flaw() -> None:
    """The office of these tests is one that an office could stand on."""
    assert list(flaws_of(TOWN)) == []


def test_effective_services_are_the_common_ones() -> None:
    """A counter's services and its clerk's together; an empty list means all."""
    assert TOWN.services_at(ONE, ANA) == (PERMIT, TAX, PLANTS, ADVICE)
    assert TOWN.services_at(ONE, BRUNO) == (PERMIT, TAX)
    assert TOWN.services_at(THREE, BRUNO) == (TAX,)
    assert TOWN.services_at(THREE, DIEGO) == (PLANTS,)
    assert TOWN.services_at(THREE, None) == (TAX, PLANTS)
    assert TOWN.classes_at(FOUR) == CLASSES_OF_FOUR
    assert TOWN.classes_at(ONE) == tuple(each.id for each in CLASSES)


CLASSES_OF_FOUR = TOWN.counters[3].classes
"""Preferential people only."""
