"""The address at which a telephone follows a ticket, and addresses that cannot work."""

import pytest

from antesala.ticket_link import address_of, ticket_link


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


def test_a_local_address_takes_the_place_of_none() -> None:
    """The server's own address, if the office has none that a telephone can open."""
    here = "http://10.0.0.5:7300"
    assert [address_of(url, here) for url in ("", "http://localhost:7300")] == [here, here]
    assert address_of("https://turnos.cl", here) == "https://turnos.cl"
    assert address_of("", "") == ""


def test_without_a_token_there_is_no_link() -> None:
    """An answer that brought none opens no page."""
    assert ticket_link("https://turnos.cl", "") == ""
