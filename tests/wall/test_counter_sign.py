"""A counter's sign: what it says in each state, and how large, on the screens that offices buy."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

import pytest

from antesala.messages.rows import SignRow
from antesala.sizes import CAP_HEIGHT, Geometry
from antesala.wall.counter_sign import OLD_AFTER, SignMoment, SignPicture, counter_sign
from antesala.wall.hall import Box, Hall
from antesala.words import Words

NOW = datetime(2026, 3, 2, 13, 0, tzinfo=UTC)
SCREENS = ((1280, 800), (1024, 600), (800, 1280))
LANGUAGES = ("es", "en", "pt")
CALLED = SignRow(id="c3", number="3", state="called", code="J042")
PAUSED = SignRow(id="c3", number="3", state="paused", until="2026-03-02T16:30:00Z")
OTHER = SignRow(id="c4", number="4", state="closed")


def hall(width: int, height: int, diagonal: float = 10.1) -> Hall:
    return Hall(width, height, Geometry.of(diagonal, width, height).unit_in(width, height), 5.0)


def moment(row: SignRow, asked: str = "3") -> SignMoment:
    return SignMoment(asked, (row, OTHER), NOW, ZoneInfo("America/Santiago"))


def sign(now: SignMoment, size: tuple[int, int] = (1280, 800), language: str = "es") -> SignPicture:
    return counter_sign(now, hall(*size), Words(language, "CL"))


def millimetres(size: float, on: Hall) -> float:
    """The height of a capital."""
    return size * CAP_HEIGHT / on.px_per_mm


@pytest.mark.parametrize("size", SCREENS)
def test_code_and_number_are_read_at_five_metres(size: tuple[int, int]) -> None:
    """Ten inches: a code's capitals are 50 mm at least (0.57 degrees), a number's 33 mm.

    Upright the width leaves 32 mm for a code of four signs.
    """
    on, drawn = hall(*size), sign(moment(CALLED), size)
    assert millimetres(drawn.code_size, on) >= (50 if size[0] > size[1] else 32)
    assert millimetres(drawn.plate_size, on) >= 33
    assert millimetres(drawn.head_size, on) >= 9.5
    assert millimetres(drawn.detail_size, on) >= 10


@pytest.mark.parametrize(("size", "language"), list(product(SCREENS, LANGUAGES)))
def test_nothing_leaves_the_screen_or_its_neighbour(size: tuple[int, int], language: str) -> None:
    rows = [
        CALLED,
        replace_row(CALLED, code="M9999", number="12"),
        PAUSED,
        *(SignRow(id="c3", number="3", state=state) for state in ("open", "closed")),
    ]
    for row, since in product(rows, (None, NOW - timedelta(minutes=3))):
        asked = row.number
        drawn = sign(replace(moment(row, asked), since=since), size, language)
        boxes = [drawn.plate, drawn.main, *([drawn.band_box] if drawn.band else [])]
        for box in boxes:
            assert box.x >= 0
            assert box.y >= 0
            assert box.x + box.width <= size[0] + 0.5
            assert box.y + box.height <= size[1] + 0.5
        assert not any(overlaps(one, other) for one in boxes for other in boxes if one is not other)
        measure = hall(*size).measure
        assert measure(drawn.code) * drawn.code_size <= drawn.main.width + 0.5
        assert drawn.words or drawn.code


def replace_row(row: SignRow, *, code: str, number: str) -> SignRow:
    return SignRow(id=row.id, number=number, state=row.state, code=code)


def overlaps(one: Box, other: Box) -> bool:
    apart = (
        one.x + one.width <= other.x + 0.5
        or other.x + other.width <= one.x + 0.5
        or one.y + one.height <= other.y + 0.5
        or other.y + other.height <= one.y + 0.5
    )
    return not apart


def test_a_pause_says_until_when_and_never_why() -> None:
    drawn = sign(moment(PAUSED))
    assert (drawn.words, drawn.detail) == ("En pausa", "vuelve a las 13:30")
    assert sign(moment(PAUSED), language="pt").detail == "volta às 13:30"
    late = replace(moment(PAUSED), now=NOW + timedelta(hours=4))
    assert sign(late).detail == ""


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (CALLED, ("J042", "", "Pase")),
        (SignRow(id="c3", number="3", state="open", code="J042"), ("J042", "", "Atendiendo")),
        (SignRow(id="c3", number="3", state="open"), ("", "Abierto", "")),
        (SignRow(id="c3", number="3", state="closed"), ("", "Cerrado", "")),
    ],
)
def test_each_state_has_its_words(row: SignRow, said: tuple[str, str, str]) -> None:
    drawn = sign(moment(row))
    assert (drawn.code, drawn.words, drawn.detail) == said
    assert drawn.name.startswith("Módulo 3")


def test_a_number_that_the_office_does_not_have_is_told() -> None:
    drawn = sign(moment(CALLED, "7"))
    assert drawn.words == "Esta oficina no tiene módulo 7"
    assert drawn.detail == "Tiene: 3, 4. Corrija «--counter»."


def test_a_lost_server_is_told_and_an_old_code_goes() -> None:
    soon = replace(moment(CALLED), since=NOW - timedelta(minutes=3))
    assert (sign(soon).code, sign(soon).band) == ("J042", "Sin conexión desde las 9:57")
    late = replace(moment(CALLED), since=NOW - timedelta(seconds=OLD_AFTER + 1))
    assert (sign(late).code, sign(late).words, sign(late).state) == ("", "Sin información", "none")


def test_a_new_sign_says_that_it_starts() -> None:
    started = replace(moment(CALLED), rows=(), is_known=False)
    assert sign(started).words == "Comenzando"
    turned_away = replace(started, refusal="unknown_token")
    assert sign(turned_away).words
    assert sign(turned_away).detail
