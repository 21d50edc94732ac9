"""What an office file says of tickets on telephones: off unless it says so, and every slip told."""

import pytest

from server.domain.catalogue import PhoneTickets
from server.office_file import OfficeFileError, examine
from tests.office_file.breakages import SAMPLE

HEAD = SAMPLE.rstrip() + "\n[phone]\n"
SERVICE = "[[service]]"


@pytest.mark.parametrize("text", [SAMPLE, HEAD, f"{HEAD}tickets = false\nper_hour = 3\n"])
def test_telephones_get_no_tickets_unless_the_file_says_so(text: str) -> None:
    """Without the table, with an empty one, and with one that says no."""
    catalogue = examine(text).catalogue
    assert catalogue.phone_tickets is None
    assert {catalogue.on_phones(service.id) for service in catalogue.services} == {0}


def test_office_gives_them_as_it_says() -> None:
    """A dozen an hour of each service, within an hour; or other numbers."""
    usual = examine(f"{HEAD}tickets = true\n").catalogue
    assert usual.phone_tickets == PhoneTickets(per_hour=12, expires_after=60)
    own = examine(f"{HEAD}tickets = true\nper_hour = 5\nexpires_after = 20\n").catalogue
    assert own.phone_tickets == PhoneTickets(per_hour=5, expires_after=20)


def test_service_has_a_number_of_its_own() -> None:
    """The first service gives none, the others as the office."""
    text = f"{HEAD}tickets = true\n".replace(SERVICE, f"{SERVICE}\nphone_per_hour = 0", 1)
    catalogue = examine(text).catalogue
    first, *others = catalogue.services
    assert catalogue.on_phones(first.id) == 0
    assert {catalogue.on_phones(service.id) for service in others} == {12}


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ('tickets = "yes"', "true or false"),
        ("per_hour = 0", "from 1 to 200"),
        ("expires_after = 5", "from 10 to 240"),
        ("expires_after = 1000", "from 10 to 240"),
        ("expire_after = 60", "expires_after"),
    ],
)
def test_slip_is_told(more: str, says: str) -> None:
    """A word for a flag, numbers out of their bounds, and a misspelt name with the near one."""
    with pytest.raises(OfficeFileError, match=says):
        examine(f"{HEAD}{more}\n")
