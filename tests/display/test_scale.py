"""How large a wall is drawn: never under its floors, and never over its edges."""

from dataclasses import replace
from itertools import pairwise
from math import floor

import pytest
from hypothesis import given, strategies as st

from antesala.settings import Screen
from antesala.sizes import CAP_HEIGHT
from antesala.wall.hall import (
    AGAIN,
    ARROW,
    COLUMN_GAP,
    HEAD,
    PLATE_HEIGHT,
    SIDE,
    Box,
    Hall,
    Said,
    body_of,
)
from antesala.wall.letter_sizes import CURRENT_CALL, EARLIER_CALL, NOTICE
from antesala.wall.moment import hall_of
from antesala.wall.scale import LEAST_PLATE, ROWS, TILES, Scale, places, scale_of

TEXTS = ({"J042"}, {"12"})
BAND = Said("Sin conexión desde las 10:42", "Puede haber llamados nuevos. Pregunte en el módulo 1.")
NOTICED = replace(BAND, others=("El reloj de este equipo está mal.", "No se oye el aviso."))
LONG = Said(office="Ilustre Municipalidad de San Pedro de la Paz, Dirección de Tránsito y Permisos")


def hall(inches: float, metres: float, width: int = 1920, height: int = 1080) -> Hall:
    """A screen in a hall, with the widths of the house's own face."""
    screen = Screen(
        diagonal_inches=inches, width_px=width, height_px=height, viewing_distance_m=metres
    )
    return replace(hall_of(screen, (width, height), TEXTS), code=2.45, number=1.23)


halls = st.builds(
    hall,
    st.floats(10, 120),
    st.floats(1, 30),
    st.integers(640, 4000),
    st.integers(640, 4000),
)


def right(box: Box) -> float:
    return box.x + box.width


def bottom(box: Box) -> float:
    return box.y + box.height


def test_a_wall_at_eight_metres_has_three_places() -> None:
    """55 inches at eight metres: three tiles of full size and five earlier calls."""
    wall = hall(55, 8)
    assert places(wall) == 3
    assert scale_of(wall, 1).rows == 5


def test_a_near_wall_has_four_places() -> None:
    """A near hall has room for four, two by two and without earlier calls."""
    wall = hall(55, 5)
    assert places(wall) == TILES
    assert (scale_of(wall, 4).abreast, scale_of(wall, 4).rows) == (2, 0)


def test_a_small_screen_is_told_apart() -> None:
    """A screen too small for its hall is drawn as large as it can be, and is not legible."""
    wall = hall(32, 15)
    assert places(wall) == 1
    assert not scale_of(wall, 1).is_legible


def test_an_upright_wall_stacks_its_parts() -> None:
    """Tiles over earlier calls, both over the whole width."""
    scale = scale_of(hall(55, 7, 1080, 1920), 1)
    assert scale.panel.width == scale.list.width
    assert bottom(scale.panel) < scale.list.y
    assert scale.rows >= 4


def test_the_first_call_of_a_day_has_the_whole_wall() -> None:
    """Without earlier calls no room is kept for them."""
    wall = hall(55, 8)
    first, later = scale_of(wall, 1, has_list=False), scale_of(wall, 1)
    assert right(first.panel) == right(first.header) > right(later.panel)
    assert first.rows == 0
    assert first.code > later.code


@given(halls, st.integers(1, TILES), st.sampled_from([Said(), BAND, LONG, NOTICED]), st.booleans())
def test_parts_stay_on_the_screen(
    wall: Hall,
    tiles: int,
    said: Said,
    has_list: bool,  # noqa: FBT001 - drawn, not passed
) -> None:
    """No part leaves the screen or lies on another, whatever the screen."""
    scale = scale_of(wall, tiles, said, has_list=has_list)
    for box in (scale.header, scale.band, *scale.others, scale.panel, scale.list):
        assert box.x >= 0
        assert right(box) <= wall.width + 0.01
    across = (scale.header, scale.band, *scale.others, scale.panel)
    for above, below in pairwise(across):
        assert bottom(above) <= below.y + 0.01
    if scale.rows:
        beside = right(scale.panel) <= scale.list.x
        assert beside or bottom(scale.panel) <= scale.list.y
    assert 0 <= scale.rows <= ROWS


@given(halls, st.integers(1, TILES))
def test_legible_means_the_floors_hold(wall: Hall, tiles: int) -> None:
    """A legible wall can be read by the person farthest away."""
    scale = scale_of(wall, tiles)
    if scale.is_legible:
        assert scale.code >= wall.floor(CURRENT_CALL) - 0.01
        if scale.rows:
            assert scale.earlier >= wall.floor(EARLIER_CALL) - 0.01


@given(halls)
def test_as_many_places_as_are_legible(wall: Hall) -> None:
    """So many tiles are legible, or there is one."""
    number = places(wall)
    assert number == 1 or scale_of(wall, number).is_legible


@given(halls, st.integers(1, TILES))
def test_codes_fit_their_tiles(wall: Hall, tiles: int) -> None:
    """The widest code, arrow and plate stand side by side on a tile."""
    scale: Scale = scale_of(wall, tiles)
    if scale.code <= 0:
        return
    wide = (scale.panel.width - 20 * scale.unit * (scale.abreast - 1)) / scale.abreast
    assert scale.code * (wall.code + ARROW + wall.plate) <= wide - 2 * SIDE * scale.unit + 0.01


@given(halls, st.sampled_from(["J1", "J042"]), st.sampled_from(["3", "12"]))
def test_a_lone_call_grows_into_its_panel(wall: Hall, code: str, number: str) -> None:
    """It is never smaller than the widest call would be, and stands on its panel whole."""
    wall = replace(wall, code=0.62 * 4, number=0.62 * 2)
    usual, lone = scale_of(wall, 1), scale_of(wall, 1, lone=(code, number))
    assert lone.code >= usual.code - 0.01
    assert (lone.panel, lone.rows, lone.is_legible) == (usual.panel, usual.rows, usual.is_legible)
    own = replace(wall, code=wall.measure(code), number=wall.measure(number))
    if lone.code > 0:
        room = lone.panel.width - 2 * SIDE * lone.unit
        assert lone.code * (own.code + ARROW + own.plate) <= room + 0.01


@pytest.mark.parametrize(("words", "width", "lines"), [("uno dos", 100, 1), ("uno dos", 45, 2)])
def test_lines_break_between_words(words: str, width: float, lines: int) -> None:
    """A text takes as many lines as its words need."""
    wall = replace(hall(55, 8), measure=lambda text: float(len(text)))
    assert wall.lines(words, 10, width) == lines


RECALLS = st.lists(st.booleans(), min_size=2, max_size=TILES).map(tuple)


@given(halls, RECALLS)
def test_a_recalled_tile_is_taller_and_all_are_whole(wall: Hall, again: tuple[bool, ...]) -> None:
    """It is taller by its words alone; tiles and gaps fill the panel, and the code fits below."""
    scale = scale_of(wall, len(again), again=again)
    if scale.code <= 0:
        return
    deep = -(-len(again) // scale.abreast)
    rows = [scale.tall[row * scale.abreast] for row in range(deep)]
    heads = scale.words.head * HEAD
    filled = sum(rows) + 20 * scale.unit * (deep - 1) + heads
    assert filled == pytest.approx(scale.panel.height)
    plain = [tall for tall, is_again in zip(scale.tall, again, strict=True) if not is_again]
    line = AGAIN * scale.words.place
    base = min(plain) if plain else min(scale.tall) - line
    assert all(tall in (pytest.approx(base), pytest.approx(base + line)) for tall in scale.tall)
    if scale_of(wall, len(again), again=(True,) * len(again)).is_legible:
        assert scale.code * CAP_HEIGHT <= base + 0.01


def test_three_tiles_of_the_common_wall() -> None:
    """55 inches at 8 metres: 324 pixels for the recalled one, 246 for the others, beside a list."""
    wall = replace(hall(55, 8), code=2.774, number=1.264)
    scale = scale_of(wall, 3, again=(False, True, False))
    assert [round(tall) for tall in scale.tall] == [
        pytest.approx(each, abs=3) for each in (246, 324, 246)
    ]
    assert scale.is_legible
    assert scale.panel.width / wall.width == pytest.approx(0.62, abs=0.02)
    assert scale.rows == 5
    first = scale_of(wall, 3, has_list=False)
    assert (first.panel, first.code) == (scale.panel, scale.code)


@given(halls, st.integers(1, ROWS))
def test_earlier_calls_fill_their_list(wall: Hall, calls: int) -> None:
    """Their rows are stretched, and never beyond the list."""
    scale = scale_of(wall, 1, Said(calls=calls))
    if scale.rows and scale.columns == 1:
        shown = min(scale.rows, calls)
        text = scale.row * (shown - 1) + scale.earlier * PLATE_HEIGHT
        assert text <= scale.list.height - scale.list_head + 0.01
        assert scale.row >= scale.earlier * PLATE_HEIGHT


@given(halls, st.integers(1, TILES))
def test_two_columns_of_earlier_calls_stand_apart(wall: Hall, tiles: int) -> None:
    """By one and a half of their letters at least, and by more than a code from its own counter."""
    scale = scale_of(wall, tiles)
    if scale.columns == 1:
        assert scale.column == scale.list.width
        return
    assert scale.column_gap >= COLUMN_GAP * scale.earlier - 0.01
    assert scale.column >= (wall.code + wall.plate) * scale.earlier
    assert scale.column - (wall.code + wall.plate) * scale.earlier < scale.column_gap
    assert scale.columns * (scale.column + scale.column_gap) - scale.column_gap == pytest.approx(
        scale.list.width
    )


@given(halls)
def test_words_of_trouble_have_room_above_and_below(wall: Hall) -> None:
    """In the band and in each notice, by a part of their letters, however large these are."""
    body = body_of(wall, NOTICED)
    words, wide = body.words, wall.width
    band = wall.lines(NOTICED.headline, words.headline, wide - 240 * wall.unit)
    detail = wall.lines(NOTICED.detail, words.detail, wide - 240 * wall.unit)
    text = band * words.headline * 1.28 + detail * words.detail * 1.3
    assert body.band.height - text >= 2 * 0.4 * words.detail - 0.01
    for notice, sentence in zip(body.others, NOTICED.others, strict=True):
        lines = wall.lines(sentence, words.head, wide - 192 * wall.unit)
        assert notice.height - lines * words.head * 1.32 >= 2 * 0.4 * words.head - 0.01


def test_a_caption_never_lies_on_its_code() -> None:
    """On the tile that is announced it stands over the code, beside the plate or across it."""
    wall = replace(hall(55, 8), code=2.774, number=1.264)
    for again in ((False, False, False), (False, True, False), (True, True, True)):
        for is_again in {False, again[1]}:
            said = Said(caption="Segundo llamado: turno M017, módulo 12", is_again=is_again)
            scale = scale_of(wall, 3, said, again=again)
            base = (
                min(scale.tall) if not all(again) else min(scale.tall) - AGAIN * scale.words.place
            )
            over = (base - CAP_HEIGHT * scale.code) / 2 + (
                AGAIN * scale.words.place if is_again else 0
            )
            if scale.caption_line and not is_again:
                # The sign moves down below it, and the plate is as low as its number allows.
                over = base - LEAST_PLATE * scale.code
            assert scale.caption * 1.32 <= over
            # Where a line of words is kept free for it, it is always written.
            assert scale.caption > 0 or not is_again


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (1366, 768)])
@pytest.mark.parametrize(
    "caption",
    [
        "Turno A, cero, cero, uno. Módulo tres.",
        "Segundo llamado. Turno erre, nueve, uno, cero. Módulo doce.",
        "Tercera chamada. Senha ípsilon, quatro, quatro, quatro. Guichê vinte e quatro.",
    ],
)
def test_a_caption_below_a_call_is_read_from_mid_hall(
    size: tuple[float, float], caption: str
) -> None:
    """On several lines where one would be too small, and the code keeps its size."""
    width, height = size
    wall = Hall(width, height, px_per_mm=max(width, height) / 1217, distance_m=8)
    said, lone = Said(caption=caption), ("R910", "12")
    scale = scale_of(wall, 1, said, lone, again=(False,))
    assert scale.caption >= floor(wall.floor(NOTICE))
    assert scale.code == scale_of(wall, 1, Said(), lone, again=(False,)).code
