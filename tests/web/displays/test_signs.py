"""The sign above one counter, in a browser: its own ticket alone, and its state."""

from server.domain import commands as c
from tests.web.displays.page import enrolled, in_hall, stream
from tests.web.hall import DESK, Hall


@in_hall
async def test_a_counters_sign_shows_its_ticket_and_its_state(hall: Hall) -> None:
    display = await enrolled(hall)
    async with stream(hall, query="counter=3&sound=0") as told:
        await told.until("Cerrado")
        await hall.open_counter()
        await told.until(">3</text>")
        held = await hall.issue()
        await hall.ask(c.CallNext(), DESK)
        picture = await told.until(f">{held.code}</text>")
        row = hall.room.devices.row(hall.room.hub.published.catalogue, display)
        assert row is not None
        # It has no sound to lose: no alarm tells the staff that it is not heard.
        assert (row.kind, row.trouble) == ("counter", "none")
        # As large as five metres need on ten inches: at least a hundredth of the distance.
        assert "caption" not in picture
        assert not told.said


@in_hall
async def test_a_sign_of_no_counter_names_those_that_there_are(hall: Hall) -> None:
    await enrolled(hall)
    async with stream(hall, query="counter=77") as told:
        picture = await told.until("77")
        assert "1, 2, 3, 4, 5" in picture.replace("</text>", "")


@in_hall
async def test_the_staff_hear_what_a_page_shows_and_whether_it_is_heard(hall: Hall) -> None:
    display = await enrolled(hall)
    await hall.open_counter()
    async with stream(hall, query="diagonal=55&distance=8&sound=0") as told:
        await told.until("Sin sonido")
        row = hall.room.devices.row(hall.room.hub.published.catalogue, display)
        assert row is not None
        assert (row.can_speak, row.trouble, row.kind) == (False, "silent", "browser")
