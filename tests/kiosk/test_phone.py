"""The address that a telephone follows a ticket at, and the ones that lead nowhere."""

from dataclasses import replace

import pytest

from kiosk.phone import ticket_link
from tests.kiosk.office import catalogue, lobby


@pytest.mark.parametrize("url", ["https://turnos.cl", "https://turnos.cl/", "http://10.0.0.5:7300"])
def test_a_public_address_leads_to_the_ticket(url: str) -> None:
    """The token is the last part, and stands there once."""
    assert ticket_link(url, "TOKEN-1") == f"{url.rstrip('/')}/t/TOKEN-1"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "http://localhost:7300",
        "http://kiosk.localhost",
        "http://127.0.0.1:7300",
        "http://127.8.0.1",
        "http://[::1]:7300",
        "http://0.0.0.0:7300",
    ],
)
def test_this_machine_is_no_address_for_a_telephone(url: str) -> None:
    """No square and no promise where a telephone would find itself."""
    assert ticket_link(url, "TOKEN-1") == ""


@pytest.mark.parametrize("public_url", ["", "http://localhost:7300"])
def test_a_local_address_takes_the_place_of_none(public_url: str) -> None:
    """What the server says of itself, where the office says nothing that a telephone can open."""
    here = replace(lobby(catalogue(public_url=public_url)), web_url="http://10.0.0.5:7300")
    assert here.public_url == "http://10.0.0.5:7300"
    assert replace(here, web_url="").public_url == ""


def test_the_offices_own_address_comes_first() -> None:
    """It leads home from the street as well."""
    here = replace(lobby(), web_url="http://10.0.0.5:7300")
    assert here.public_url == "https://turnos.laserena.cl"


def test_without_a_token_there_is_no_link() -> None:
    """An answer that brought none opens no page."""
    assert ticket_link("https://turnos.cl", "") == ""
