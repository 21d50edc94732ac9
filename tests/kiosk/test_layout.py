"""Where things are on screens of six sizes, in millimetres."""

import pytest

from antesala.qt.sizes import Geometry
from kiosk import touches as t
from kiosk.aids import Aid
from kiosk.choosing import MORE
from kiosk.journey import after
from kiosk.layout import HIGHEST, LOWEST, Place, layout, lines_of
from kiosk.painter import paint
from kiosk.scene import Scene
from kiosk.whereabouts import Journey
from tests.kiosk.office import GROUPS, lobby
from tests.kiosk.places import PLACES

LARGE, LOW, BOTH = frozenset({Aid.LARGE}), frozenset({Aid.LOW}), frozenset({Aid.LARGE, Aid.LOW})


@pytest.mark.parametrize("name", PLACES)
@pytest.mark.parametrize("aids", [LOW, BOTH])
def test_the_band_is_within_reach(name: str, aids: frozenset[Aid]) -> None:
    """Answers, foot and bar, from the floor up."""
    place = PLACES[name]
    there = layout(place, aids)
    bottom = place.bottom_edge + there.lift
    top = bottom + there.bar + there.foot + 5 + there.answers_height
    assert bottom >= LOWEST
    assert top <= HIGHEST + 0.1 or not there.is_low


def test_a_low_screen_is_lifted() -> None:
    """A large screen near the floor has its foot where a hand reaches it without bending."""
    there = layout(Place(Geometry.of(32, 1080, 1920), 300), LOW)
    assert there.lift == pytest.approx(80)


def test_large_letters_make_large_targets() -> None:
    assert layout(PLACES["21"], LARGE).target == 30


def test_choices_without_room_come_by_turns() -> None:
    """None is lost, none comes twice, and every turn leads on from the same place."""
    place = PLACES["10"]
    journey = Journey(aids=LARGE)
    seen: list[str] = []
    for _ in range(20):
        scene = Scene(journey=journey, lobby=lobby(), seconds=0, layout=layout(place, LARGE))
        choices = paint(scene).choices
        if choices[0].name in seen:
            break
        assert choices[-1].kind == MORE
        seen += [choice.name for choice in choices if choice.kind != MORE]
        journey, _ = after(journey, t.ShowMore(), lobby(), 0)
    assert seen == ["Renovar licencia de conducir", *(group.name for group in GROUPS)]


def test_a_word_is_never_broken() -> None:
    assert lines_of("Certificados", 12.5, 81) == 1
    assert lines_of("Renovar licencia de conducir", 12.5, 81) == 3
    assert lines_of("Renovar licencia de conducir", 12.5, 10) == 4
