"""Where things are on screens of six sizes, in millimetres."""

import pytest

from antesala.sizes import CARD_SIDE, LONGEST_WORD, Geometry
from kiosk.measures.frame import HIGHEST, LOWEST, Place
from kiosk.measures.layout import layout
from kiosk.measures.text import lines_of
from kiosk.screens.moment import Moment
from kiosk.screens.paging.column import MORE
from kiosk.screens.paging.page_breaks import at_most
from kiosk.screens.paging.space import Room
from kiosk.screens.painter import paint
from kiosk.way import events as t
from kiosk.way.journey import after
from kiosk.way.state import Aid, Journey
from tests.kiosk.office import GROUPS, lobby
from tests.kiosk.places import PLACES

LARGE, LOW, BOTH = frozenset({Aid.LARGE}), frozenset({Aid.LOW}), frozenset({Aid.LARGE, Aid.LOW})
TWICE = frozenset({Aid.LARGE, Aid.TWICE})


@pytest.mark.parametrize("name", PLACES)
@pytest.mark.parametrize("aids", [LOW, BOTH, TWICE | LOW])
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


def test_ten_inches_have_six_rows() -> None:
    """Six choices of an office stand there at once, each at least 20 mm high."""
    place = layout(PLACES["10"], office="Municipalidad de La Serena")
    drawn = paint(Moment(journey=Journey(), lobby=lobby(), seconds=0, layout=place))
    assert [act.name for act in drawn.acts] == [
        "Renovar licencia de conducir",
        *(group.name for group in GROUPS),
    ]
    room = Room(place)
    assert all(room.act_height(act) >= 20 for act in drawn.acts)
    assert not drawn.part


@pytest.mark.parametrize("aids", [LARGE, TWICE])
def test_choices_without_room_come_by_turns(aids: frozenset[Aid]) -> None:
    """None is lost, none comes twice, and every turn leads on from the same place."""
    place = PLACES["10"]
    journey = Journey(aids=aids)
    seen: list[str] = []
    for _ in range(20):
        moment = Moment(journey=journey, lobby=lobby(), seconds=0, layout=layout(place, aids))
        acts = paint(moment).acts
        if acts[0].name in seen:
            break
        assert acts[-1].kind == MORE
        assert len(acts) - 1 <= at_most(moment.layout)
        seen += [act.name for act in acts if act.kind != MORE]
        journey, _ = after(journey, t.ShowMore(), lobby(), 0)
    assert seen == ["Renovar licencia de conducir", *(group.name for group in GROUPS)]


def test_ten_inches_have_four_rows_of_large_letters() -> None:
    moment = Moment(
        journey=Journey(aids=LARGE), lobby=lobby(), seconds=0, layout=layout(PLACES["10"], LARGE)
    )
    assert len(paint(moment).acts) == 4


@pytest.mark.parametrize("name", PLACES)
def test_twice_is_twice_what_is_read(name: str) -> None:
    """On every screen; what has few words as far as the longest of them has room."""
    drawn, twice = layout(PLACES[name]), layout(PLACES[name], TWICE)
    assert twice.text_size == 2 * drawn.text_size
    assert twice.lead_size >= 1.9 * drawn.lead_size
    assert twice.name_size >= (1.6 if twice.is_tiny else 2) * drawn.name_size
    card = twice.answers_width - 2 * CARD_SIDE
    assert max(twice.name_size, twice.button_size) * LONGEST_WORD <= card + 0.01


def test_a_word_is_divided_only_where_it_has_no_room() -> None:
    assert lines_of("Certificados", 12.5, 81) == 1
    assert lines_of("Renovar licencia de conducir", 12.5, 81) == 3
    assert lines_of("Renovar licencia de conducir", 12.5, 56) == 4
    assert lines_of("Renovar licencia de conducir", 12.5, 48) == 5
