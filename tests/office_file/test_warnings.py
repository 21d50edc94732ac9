"""Allowed but probably unintended entries: warned of, with their line, and never refused."""

from dataclasses import replace

import pytest

from server.domain.catalogue import Catalogue, ClerkRole
from server.domain.identity import ClassId, ServiceId
from server.domain.petition.terms import PetitionKind
from server.office_file import examine
from server.office_file.oddities import oddities_of
from tests.office_file.breakages import SAMPLE

EXAMINED = examine(SAMPLE)
OFFICE = EXAMINED.catalogue
ADVICE = ServiceId("orientacion")


def warnings_in(text: str) -> list[tuple[str, str]]:
    """The warnings on a text: the line, and the message."""
    written = ["", *text.splitlines()]
    return [(written[warning.line], warning.text) for warning in examine(text).warnings]


def odd_in(office: Catalogue) -> list[str]:
    """The warnings on an office, as messages alone."""
    return [said for _, said in oddities_of(office, EXAMINED.profile)]


def changed(*changes: tuple[str, str]) -> str:
    """The sample with each change made once."""
    text = SAMPLE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text


@pytest.mark.parametrize(
    ("changes", "line", "says"),
    [
        ([('letter = "A"', 'letter = "B"')], 'letter = "B"', "easily mistaken for another"),
        ([("America/Santiago", "Europe/Madrid")], 'time_zone = "Europe/Madrid"', "of Chile are"),
        ([("\nphone", '\npublic_url = "http://[::1]:7300"\nphone')], None, "citizen's phone"),
        (
            [('role = "supervisor"', ""), ('role = "supervisor"', "")],
            "",
            "nobody can close the day",
        ),
        ([("low = true", ""), ("low = true", "")], "", "asks for a low counter will find none"),
        (
            [('optional = ["Lentes, si los usa"]', 'optional = ["Anteojos"]')],
            'optional = ["Anteojos"]',
            "is none of its requirements",
        ),
        ([('name = "Pedro Araya"', 'name = "Marcela Tapia"')], None, "has the name of another"),
    ],
)
def test_what_is_odd_is_said(changes: list[tuple[str, str]], line: str | None, says: str) -> None:
    """One warning, on the line that is odd."""
    text = changed(*changes)
    if 'letter = "B"' in text:
        text = text.replace('series = "A"', 'series = "B"')
    [(place, said)] = warnings_in(text)
    assert says in said
    assert line is None or place == line


def test_an_administrator_answers_for_the_hall_too() -> None:
    """With one, an office needs no supervisor."""
    one, none = ('role = "supervisor"', 'role = "administrator"'), ('role = "supervisor"', "")
    text = changed(one, none)
    assert warnings_in(text) == []
    office = examine(text).catalogue
    [clerk] = [each for each in office.clerks if each.role is ClerkRole.ADMINISTRATOR]
    assert clerk.role_at_console is ClerkRole.SUPERVISOR


def test_a_service_has_the_offices_target_unless_it_has_its_own() -> None:
    """Half an hour where the file says nothing."""
    assert OFFICE.target_of(ADVICE) == 30
    header = '[[service]]\nid = "orientacion"'
    own = changed((header, f"{header}\ntarget_minutes = 5"))
    slow = own.replace("\nphone", "\ntarget_minutes = 45\nphone", 1)
    office = examine(slow).catalogue
    assert {office.target_of(each.id) for each in office.services} == {5, 45}
    assert office.target_of(ADVICE) == 5


def test_a_service_without_counter_is_said() -> None:
    """No clerk could ever call its tickets."""
    counters = [replace(each, services=(ADVICE,)) for each in OFFICE.counters]
    office = replace(OFFICE, services=OFFICE.services[-2:], counters=tuple(counters))
    assert 'service "reclamo" is attended at no counter' in odd_in(office)
    assert 'service "orientacion" is attended at no counter' not in odd_in(office)


def test_a_class_without_counter_is_said() -> None:
    """Counters for preferential tickets alone leave the general ones waiting."""
    counters = [replace(each, classes=(ClassId("preferential"),)) for each in OFFICE.counters]
    said = odd_in(replace(OFFICE, counters=tuple(counters)))
    assert 'service "reclamo": no counter calls its class "general"' in said
    assert len(said) == len(OFFICE.services)


def test_a_service_without_clerk_is_said() -> None:
    """Every clerk has services of their own, and this one has no clerk."""
    clerks = [replace(each, services=(ADVICE,)) for each in OFFICE.clerks]
    said = odd_in(replace(OFFICE, clerks=tuple(clerks)))
    assert 'service "reclamo" is attended by no clerk' in said
    assert len([each for each in said if "by no clerk" in each]) == len(OFFICE.services) - 1


def test_a_counter_that_is_for_no_clerk_is_said() -> None:
    """Counters and clerks have services enough, and this counter none that any clerk attends."""
    clerks = [replace(each, services=(ADVICE,)) for each in OFFICE.clerks]
    only = replace(OFFICE.counters[0], services=(ServiceId("reclamo"),))
    said = odd_in(replace(OFFICE, clerks=tuple(clerks), counters=(only, *OFFICE.counters[1:])))
    assert f'counter "{only.id}" is for no clerk: none attends any service of it' in said


def test_a_clerk_without_counter_is_said() -> None:
    """At any counter this clerk has no service to call."""
    counters = tuple(replace(each, services=(ADVICE,)) for each in OFFICE.counters)
    said = odd_in(replace(OFFICE, counters=counters))
    assert 'clerk "paola-cortes" is at no counter: none serves what this clerk attends' in said
    assert not any("pedro-araya" in each for each in said)


@pytest.mark.parametrize("role", [ClerkRole.CLERK, ClerkRole.SUPERVISOR])
def test_a_unit_whose_petitions_no_clerk_answers_is_said(role: ClerkRole) -> None:
    """A responder of another unit is of no help, and a unit that gets none needs none."""
    first, other, *rest = OFFICE.units
    units = (replace(first, petitions=(PetitionKind.QUEJA,)), other, *rest)
    inside, outside = replace(OFFICE.clerks[0], unit=first.id), OFFICE.clerks[1]
    outside = replace(outside, unit=other.id, role=ClerkRole.RESPONDER)
    without = replace(OFFICE, units=units, clerks=(replace(inside, role=role), outside))
    [said] = [each for each in odd_in(without) if "gets petitions" in each]
    assert said.startswith(f'unit "{first.id}" gets petitions, and no clerk of that unit')
    answered = replace(inside, role=ClerkRole.RESPONDER)
    assert not any(
        "gets petitions" in each for each in odd_in(replace(without, clerks=(answered, outside)))
    )


def test_a_crowded_screen_is_said() -> None:
    """More choices than fit under each other, and empty groups."""
    groups = "".join(f'[[group]]\nid = "g{n}"\nname = "Grupo {n}"\n' for n in range(2))
    said = [text for _, text in warnings_in(SAMPLE + groups)]
    assert said == [
        'group "g0" has no service; the kiosk does not show it',
        "there are 7 groups; few people read more than six",
        'group "g1" has no service; the kiosk does not show it',
    ]


def test_a_letter_of_no_service_is_said() -> None:
    """It is probably a service that was forgotten."""
    [(place, said)] = warnings_in(SAMPLE + '[[series]]\nletter = "K"\nname = "K"\n')
    assert (place, said) == ("[[series]]", 'series "K" is the letter of no service')
