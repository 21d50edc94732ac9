"""What an office file says of its displays: taken as written, and every slip said with its line."""

import pytest

from server.domain.catalogue import Arrow, Direction
from server.domain.identity import CounterId
from server.office_file import OfficeFileError, examine
from tests.office_file.breakages import SAMPLE

HALL = (
    SAMPLE.replace('id = "m1"\n', 'id = "m1"\nzone = "Piso 1"\n')
    .replace('id = "m2"\n', 'id = "m2"\nzone = "Piso 2"\n')
    .replace('id = "m3"\n', 'id = "m3"\nzone = "Piso 2"\n')
)
"""The sample with counters on two floors, and two displays that show everything."""
LAST = HALL.rstrip() + "\n"
"""What is added to it is of its last display, Sala 1, caja."""


def said_of(text: str) -> list[tuple[str, str]]:
    """Each fault: the line that it is on, and what is said."""
    written = ["", *text.splitlines()]
    with pytest.raises(OfficeFileError) as caught:
        examine(text)
    return [(written[each.line], each.text) for each in caught.value.findings]


def test_a_display_shows_what_its_office_gives_it() -> None:
    """Services, counters, zone, arrows, waits and the number of calls reach the catalogue."""
    more = """
services = ["licencia-renovar"]
counters = ["m2", "m3"]
zone = "Piso 2"
waits = true
calls = 2
[[display.direction]]
counter = "m2"
arrow = "left"
[[display.direction]]
counter = "m3"
arrow = "here"
"""
    *_, shown = examine(LAST + more).catalogue.displays
    assert (shown.services, shown.counters) == (("licencia-renovar",), ("m2", "m3"))
    assert (shown.zone, shown.waits, shown.calls) == ("Piso 2", True, 2)
    assert shown.directions == (
        Direction(CounterId("m2"), Arrow.LEFT),
        Direction(CounterId("m3"), Arrow.HERE),
    )


@pytest.mark.parametrize(
    ("more", "line", "says"),
    [
        ('zone = "Piso 3"', 'zone = "Piso 3"', 'zone is "Piso 3"; allowed is the zone of a'),
        ('zone = "piso 2"', 'zone = "piso 2"', 'did you mean "Piso 2"?'),
        ('counters = ["m2", "m9"]', "counters = ", 'counters entry 2 is "m9"; allowed is one of'),
        ('services = ["permiso"]', "services = ", 'services entry 1 is "permiso"'),
        ("calls = 5", "calls = 5", "calls is 5; allowed is a whole number from 1 to 4"),
        ("calls = 0", "calls = 0", "calls is 0; allowed is a whole number from 1 to 4"),
        ('waits = "yes"', "waits", 'waits is "yes"; allowed is true or false'),
        (
            'zone = "Piso 2"\ncounters = ["m1"]',
            "[[display]]",
            "with counters zone no call is left for it to show",
        ),
        (
            'services = ["junta-vecinos"]\ncounters = ["m3"]',
            "[[display]]",
            "with services counters no call is left for it to show",
        ),
        (
            'services = ["junta-vecinos"]\nzone = "Piso 2"',
            "[[display]]",
            "with services zone no call is left for it to show",
        ),
        (
            'zone = "Piso 2"\n[[display.direction]]\ncounter = "m1"\narrow = "left"',
            'counter = "m1"',
            'direction points at "m1", whose calls it does not show; it shows those of "m2", "m3"',
        ),
        (
            '[[display.direction]]\ncounter = "m1"\narrow = "north"',
            'arrow = "north"',
            'direction entry 1: arrow is "north"; allowed is the way to a counter: "left"',
        ),
        (
            '[[display.direction]]\ncounter = "m7"\narrow = "left"',
            'counter = "m7"',
            'direction entry 1: counter is "m7"; allowed is the id of a counter',
        ),
        (
            '[[display.direction]]\ncounter = "m1"',
            "[[display.direction]]",
            "direction entry 1: arrow is missing; it is the way to a counter",
        ),
        (
            'direction = [{ counter = "m1", arrow = "up", floor = 2 }]',
            "direction = ",
            'direction entry 1: "floor" is not known; known are counter, arrow',
        ),
        (
            'direction = [{ counter = "m1", arrow = "up" }, { counter = "m1", arrow = "down" }]',
            "direction = ",
            'direction entry 2: counter is "m1", as in an entry above',
        ),
        ('direction = "left"', "direction = ", 'direction is "left"; allowed is tables'),
        ('direction = ["left"]', "direction = ", 'direction entry 1: is "left"; allowed is tables'),
    ],
)
def test_a_slip_of_a_display_is_said(more: str, line: str, says: str) -> None:
    """Once, on the line where it is."""
    [(place, said)] = said_of(f"{LAST}{more}\n")
    assert place.startswith(line)
    assert says in said


def test_a_zone_where_no_counter_has_one() -> None:
    """The message says what to do, since there is none to choose."""
    [(_, said)] = said_of(SAMPLE.rstrip() + '\nzone = "Piso 2"\n')
    assert "none; give its [[counter]] tables a zone" in said


def test_a_counter_on_no_display_is_a_warning() -> None:
    """With both displays on the second floor, the others' calls would be seen nowhere."""
    both = HALL.replace("[[display]]\n", '[[display]]\nzone = "Piso 2"\n')
    unseen = [each.text.split('"')[1] for each in examine(both).warnings]
    assert unseen == ["m1", "m4", "m5"]
    apart = HALL.replace("[[display]]\n", '[[display]]\nzone = "Piso 2"\n', 1)
    assert examine(apart).warnings == ()


def test_a_service_on_no_display_is_a_warning() -> None:
    """A counter may be seen for one service and not for another."""
    both = HALL.replace("[[display]]\n", '[[display]]\nservices = ["licencia-renovar"]\n')
    said = next(each.text for each in examine(both).warnings if '"m3"' in each.text)
    assert 'when it calls for "licencia-primera", "licencia-duplicado"' in said
