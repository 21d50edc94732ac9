"""Texts of clerks and citizens on the staff pages and in the exports: read, never obeyed."""

import asyncio
import csv
from datetime import UTC, datetime, time
from html import unescape
from io import StringIO
from pathlib import Path
from uuid import uuid4

import pytest

from server.domain import commands as c
from server.domain.commands import Caller
from server.domain.identity import ClassId, ClerkId, CounterId, DeviceId, ServiceId
from server.domain.refusals import Refusal
from server.hub import Wish
from server.store import Device
from tests.web.hall import KIOSK
from tests.web.staff.office import StaffHall, open_staff, send
from tests.web.staff.test_survey_results import keep, told

NINE = datetime(2026, 12, 14, 12, 0, tzinfo=UTC)
DESK = Caller(DeviceId("desk-1"), "clerk")
PAGE = Caller(DeviceId("staff:x"), "supervisor", clerk=ClerkId("ines-contreras"))
RENEW = ServiceId("licencia-renovar")
TURN = "\u202e"
"""From it on, text runs from right to left."""
HOSTILE = (
    "<script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    '=HYPERLINK("http://x.example";"Pulse")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    f"{TURN}oditrevni </td></table> \u2067",
)
MARKUP = ("<script>alert", "<img src=x", "</td></table>")
PAGES = ("/hall", "/tickets", "/audit", "/clerks", "/media", "/survey", "/me")
EXPORTS = ("/tickets.csv", "/figures.csv", "/audit.csv")


async def lives(staff: StaffHall, text: str) -> str:
    """A text in each place that a person writes it; returns the code of the ticket with them."""
    ask, room = staff.hall.ask, staff.hall.room
    await ask(c.SignIn(ClerkId("carolina-rojas")), DESK)
    await ask(c.OpenCounter(CounterId("m3")), DESK)
    general = ClassId("general")
    held = (await ask(c.IssueTicket(RENEW, general), KIOSK)).answer
    gone = (await ask(c.IssueTicket(RENEW, general), KIOSK)).answer
    assert gone.ticket is not None
    await ask(c.CancelTicket(gone.ticket, text), PAGE)
    await ask(c.CallNext(), DESK)
    await ask(c.StartService(), DESK)
    await ask(c.SaveAttention(need=text, note=text), DESK)
    for said in (
        c.ShowNotice(text, time(13, 0)),
        c.StopTickets(ServiceId("permiso-circulacion"), text),
    ):
        # What turns the direction of text is refused where a whole hall reads it.
        result = await room.hub.ask(Wish(uuid4().hex, said, PAGE))
        assert isinstance(result, Refusal) is (TURN in text)
    # Nor may a device be enrolled under such a name.
    name = text.replace(TURN, "")
    room.arrive(Device("totem-9", "la-serena", "kiosk", name), "2026-12-14T12:00:00.000Z", "1.0")
    keep(staff, *told(RENEW, 7, 7, 6, 5, 1, words=text))
    assert held.code is not None
    return held.code


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_markup_or_a_formula(tmp_path: Path, text: str) -> None:
    """Over the real listener, in every page and export of the staff."""

    async def story() -> None:
        async with open_staff(tmp_path, NINE) as staff, staff.browser() as client:
            await staff.comes(client)
            code = await lives(staff, text)
            read = ""
            for path in (*PAGES, f"/tickets/{code}"):
                answer = await client.get(path)
                read += unescape(answer.text)
                assert answer.status_code == 200, path
                assert not any(mark in answer.text for mark in MARKUP), path
                assert TURN not in answer.text, path
            assert TURN in text or text in read
            for path in EXPORTS:
                answer = await client.get(path)
                assert answer.status_code == 200, path
                for separator in ",;":
                    table = csv.reader(StringIO(answer.text), delimiter=separator)
                    cells = [cell for row in table for cell in row]
                    assert not any(cell.startswith(("=", "@", "+", "\t")) for cell in cells), path

    asyncio.run(story())


def test_a_subject_longer_than_any_is_none(tmp_path: Path) -> None:
    """What a page itself puts into a form is short: a title has no room for more, and no words."""

    async def story() -> None:
        async with open_staff(tmp_path, NINE) as staff, staff.browser() as client:
            await staff.comes(client)
            for act, name in (("allow_tickets", "service"), ("free_counter", "counter")):
                long = {name: "a" * 9000}
                page = await client.get(f"/acts/{act}", params=long)
                sent = await send(client, f"/acts/{act}", opened="/me", **long)
                for answer in (page, sent):
                    assert answer.status_code < 500
                    assert "aaaa" not in answer.text, act

    asyncio.run(story())
