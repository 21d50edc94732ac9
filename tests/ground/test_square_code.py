"""The square code of a link is drawn once, and not at all where only its size is asked."""

from collections.abc import Iterator
from unittest import mock

import pytest
import qrcode

from antesala.square_code import modules, side

LINK = "https://turnos.laserena.cl/t/9fJ2kQxW7bTzL0mNvRcY"


@pytest.fixture
def drawn() -> Iterator[mock.Mock]:
    """Counts how often a code is drawn whole."""
    draw = qrcode.QRCode.makeImpl
    with mock.patch.object(qrcode.QRCode, "makeImpl", autospec=True, side_effect=draw) as counted:
        yield counted


@pytest.mark.parametrize("link", ["1", LINK, "https://a.cl/" + "oficina-central/" * 12])
def test_its_size_is_that_of_the_drawn_code(link: str) -> None:
    assert side(link) == len(modules(link)) == len(modules(link)[0])


def test_a_code_asked_for_again_is_not_drawn_again(drawn: mock.Mock) -> None:
    """Screen and paper show the same one."""
    first = modules(f"{LINK}01")
    drawn.reset_mock()
    assert modules(f"{LINK}01") == first
    assert not drawn.called


def test_a_printer_that_draws_the_code_itself_needs_none_drawn(drawn: mock.Mock) -> None:
    """Only its size."""
    assert side(f"{LINK}02") == 33
    assert not drawn.called
