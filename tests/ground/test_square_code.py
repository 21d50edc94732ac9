"""The square code of a link is the one that the library would draw, and costs a part of it."""

from collections.abc import Iterator
from unittest import mock

import pytest
import qrcode
from hypothesis import example, given, settings, strategies as st

from antesala.square_code import modules, side

LINK = "https://turnos.laserena.cl/t/9fJ2kQxW7bTzL0mNvRcY"
LETTERS = st.characters(min_codepoint=33, max_codepoint=126)


@example("1")
@example(f"{LINK}hA")
@example("https://a.cl/" + "oficina-central/" * 12)
@given(st.text(LETTERS, min_size=1, max_size=120))
@settings(max_examples=40)
def test_a_code_is_the_one_of_the_library(link: str) -> None:
    """Every module, of every size, so that its mask is the easiest to read by the standard."""
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0)
    code.add_data(link)
    code.make()
    assert modules(link) == tuple(map(tuple, code.get_matrix()))
    assert side(link) == len(modules(link))


@pytest.fixture
def drawn() -> Iterator[mock.Mock]:
    """Counts how often a code is drawn whole."""
    draw = qrcode.QRCode.makeImpl
    with mock.patch.object(qrcode.QRCode, "makeImpl", autospec=True, side_effect=draw) as counted:
        yield counted


def test_a_ticket_does_not_draw_the_code_of_every_mask(drawn: mock.Mock) -> None:
    """After the first ticket of an office: once to choose the mask, and once with it."""
    modules(f"{LINK}00")
    drawn.reset_mock()
    modules(f"{LINK}01")
    modules(f"{LINK}01")
    assert drawn.call_count <= 2


def test_a_printer_that_draws_the_code_itself_needs_none_drawn(drawn: mock.Mock) -> None:
    """Only its size."""
    assert side(f"{LINK}02") == 33
    assert not drawn.called
