"""Which address a kiosk promises to telephones."""

from dataclasses import replace

import pytest

from tests.kiosk.office import catalogue, lobby


@pytest.mark.parametrize("public_url", ["", "http://localhost:7300"])
def test_a_local_address_takes_the_place_of_none(public_url: str) -> None:
    """The server's own address, if the office has none that a telephone can open."""
    here = replace(lobby(catalogue(public_url=public_url)), web_url="http://10.0.0.5:7300")
    assert here.public_url == "http://10.0.0.5:7300"
    assert replace(here, web_url="").public_url == ""


def test_the_offices_own_address_comes_first() -> None:
    """It leads home from the street as well."""
    here = replace(lobby(), web_url="http://10.0.0.5:7300")
    assert here.public_url == "https://turnos.laserena.cl"
