"""The content of the kiosk's paper, and what is never printed."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec import structs

from antesala.messages.rows import StatusRow, WaitPart
from antesala.printing.slip import Slip, blocks
from antesala.words import Words
from kiosk.screens.moment import Moment
from kiosk.screens.ticket_pages import slip_of
from kiosk.way.office import Lobby
from kiosk.way.state import Held, Journey
from tests.kiosk.office import NOW, TICKET, TOKEN, catalogue, lobby

HELD = Held(TICKET, "J042", "renew", "2026-05-14T14:30:00Z", TOKEN)
STATUS = StatusRow(
    id=TICKET, code="J042", state="waiting", service="renew", arrival="", people_ahead=12
)


def moment(office: Lobby, journey: Journey | None = None) -> Moment:
    return Moment(journey=journey or Journey(held=HELD), lobby=office, seconds=0.0)


def known() -> Lobby:
    known = lobby()
    return Lobby(now=NOW, is_online=True, catalogue=known.catalogue, status=STATUS)


def test_a_slip_tells_what_the_screen_tells() -> None:
    """Office, code, service, the moment it was given, people ahead, place and link."""
    assert slip_of(HELD, moment(known())) == Slip(
        office="Municipalidad de La Serena",
        code="J042",
        service="Renovar licencia de conducir",
        at=datetime.fromisoformat("2026-05-14T14:30:00Z"),
        zone=ZoneInfo("America/Santiago"),
        people_ahead=12,
        place="Sala 1, primer piso",
        link=f"https://turnos.laserena.cl/t/{TOKEN}",
        board="https://turnos.laserena.cl",
        ask_at="1",
    )


def test_an_unknown_number_is_left_out() -> None:
    """The number is neither guessed nor taken from another person's ticket."""
    assert slip_of(HELD, moment(lobby())).people_ahead is None
    other = Held("f" * 32, "A001", "ask", HELD.at, TOKEN)
    assert slip_of(other, moment(known())).people_ahead is None


def test_a_slip_carries_the_wait() -> None:
    """The range that the screen tells; never that no counter is open, which paper would repeat."""
    wait = WaitPart(least=20, most=35)
    office = replace(known(), status=structs.replace(STATUS, wait=wait))
    assert slip_of(HELD, moment(office)).wait == wait
    unserved = replace(known(), status=structs.replace(STATUS, is_served=False))
    assert slip_of(HELD, moment(unserved)).wait is None


def test_a_loopback_address_is_not_printed() -> None:
    """A square that leads nowhere would be a promise broken."""
    office = lobby(catalogue(public_url="http://127.0.0.1:7300"))
    assert slip_of(HELD, moment(office)).link == ""


def test_help_wanted_is_never_printed() -> None:
    """Paper is left on benches, so it does not tell the help that its holder needs."""
    wanting = Journey(held=HELD, wishes=("sign_language", "low_counter"))
    words = Words("es", "CL")
    plain, told = (
        blocks(slip_of(HELD, moment(known(), journey)), words) for journey in (None, wanting)
    )
    assert plain == told
