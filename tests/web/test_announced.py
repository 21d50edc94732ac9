"""A ticket taken on a telephone: on the way, here by the code of the hall, and one for each."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from antesala.messages.presence import presence_code
from server.domain import commands as c
from server.domain.identity import ServiceId
from server.domain.ticket import State, Ticket
from server.web.people.door_sign import is_reachable, link_of
from tests.domain.builders import small_office
from tests.web.hall import NO_TLS, OVERSIGHT, Hall, open_hall
from tests.web.test_ticket_page import AT, text_of, title_of

PHONE = "\n[phone]\ntickets = true\nper_hour = 3\nexpires_after = 30\n"
DOOR = "/q/la-serena"
SERVICE = f"{DOOR}/licencia-renovar"
OTHER = f"{DOOR}/permiso-circulacion"
FORM = re.compile(r'name="form" value="([^"]+)"')


CLIENTS: list[httpx.AsyncClient] = []
"""The telephones' connections, which end with the visit."""


class Phone:
    """One telephone with cookies of its own."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self.client = httpx.AsyncClient(base_url=hall.url, timeout=300, verify=NO_TLS)
        CLIENTS.append(self.client)
        self.path = ""

    async def get(self, path: str, **headers: str) -> httpx.Response:
        return await self.client.get(path, headers=headers)

    async def take(self, answer: str = "general", service: str = SERVICE) -> httpx.Response:
        """Open a service's page and answer it."""
        page = await self.get(service)
        return await self.answer(page, answer)

    async def answer(self, page: httpx.Response, answer: str = "general") -> httpx.Response:
        found = FORM.search(page.text)
        fields = {"class": answer, "form": found[1] if found else ""}
        taken = await self.client.post(page.url.path, data=fields)
        if taken.status_code == 303:
            self.path = str(taken.next_request.url.path) if taken.next_request else ""
        return taken

    async def says(self, code: str) -> httpx.Response:
        """«Ya llegué», with what was typed."""
        return await self.client.post(f"{self.path}/here", data={"code": code})

    @property
    def state(self) -> str:
        return str(self.ticket.state)

    @property
    def ticket(self) -> Ticket:
        office = self.hall.room.hub.published
        token = self.path.removeprefix("/t/")
        (found,) = [t for (t, _), text in office.private.items() if text == token]
        return next(each for each in office.tickets.values() if each.id == found)


def code_now(hall: Hall) -> str:
    """What the screens of the hall show."""
    hub = hall.room.hub
    return presence_code(hub.presence_seed, hub.clock())


def visit(tmp_path: Path, steps: Callable[[Hall], Awaitable[None]], more: str = PHONE) -> None:
    """Take steps at an office whose file has `more`."""

    async def run() -> None:
        async with open_hall(tmp_path, AT, more) as hall:
            try:
                await steps(hall)
            finally:
                while CLIENTS:
                    await CLIENTS.pop().aclose()

    asyncio.run(run())


def test_person_takes_a_ticket_on_the_way_and_comes(tmp_path: Path) -> None:
    """From the door's square code to the line, without a script."""

    async def steps(hall: Hall) -> None:
        phone = Phone(hall)
        door = await phone.get(DOOR)
        assert title_of(door) == "Tomar un turno en este teléfono"
        assert (
            f'href="{SERVICE.rpartition("/")[0].rpartition("/")[2]}/licencia-renovar"' in door.text
        )
        asked = await phone.get(SERVICE)
        assert "¿Le corresponde atención preferente?" in text_of(asked)
        await phone.answer(asked)
        page = await phone.get(phone.path)
        assert "Todavía no está en la fila" in text_of(page)
        assert "Le esperamos hasta las" in text_of(page)
        assert '<svg class="square"' in page.text
        assert phone.ticket.expected_until is not None
        assert (await phone.says(code_now(hall))).status_code == 303
        assert phone.state == State.WAITING
        assert "Su turno" in text_of(await phone.get(phone.path))
        await hall.open_counter()
        await hall.ask(c.CallNext())
        assert phone.state == State.CALLED

    visit(tmp_path, steps)


def test_code_is_read_however_it_is_spaced(tmp_path: Path) -> None:
    """Keyboards put spaces in, and people group digits."""

    async def steps(hall: Hall) -> None:
        for typed in ("{} ", " {}", "{0[0]} {0[1]}{0[2]}{0[3]}"):
            phone = Phone(hall)
            await phone.take()
            await phone.says(typed.format(code_now(hall)))
            assert phone.state == State.WAITING

    visit(tmp_path, steps)


def test_wrong_code_is_told_and_may_be_tried_a_few_times(tmp_path: Path) -> None:
    """Then the kiosk or the staff confirm; the right code is one try too many as well."""

    async def steps(hall: Hall) -> None:
        phone = Phone(hall)
        await phone.take()
        for _ in range(5):
            wrong = await phone.says("12x4")
            assert wrong.status_code == 422
            assert "Ese no es el código de ahora" in text_of(wrong)
        locked = await phone.says(code_now(hall))
        assert locked.status_code == 429
        assert "avise al personal" in text_of(locked)
        assert phone.state == State.ANNOUNCED

    visit(tmp_path, steps)


def test_code_of_a_moment_ago_counts(tmp_path: Path) -> None:
    """People walk from a display to a chair, and a screen's clock may be a little ahead."""

    async def steps(hall: Hall) -> None:
        hub = hall.room.hub
        for minutes, counts in ((-3, False), (-2, True), (1, True), (2, False)):
            phone = Phone(hall)
            await phone.take(service=SERVICE if counts else OTHER)
            at = hub.clock() + timedelta(minutes=minutes)
            await phone.says(presence_code(hub.presence_seed, at))
            assert (phone.state == State.WAITING) == counts, minutes

    visit(tmp_path, steps)


def test_telephone_has_one_ticket(tmp_path: Path) -> None:
    """The door, a service and a second form lead to it, and another telephone gets its own."""

    async def steps(hall: Hall) -> None:
        phone, other = Phone(hall), Phone(hall)
        first, second = await phone.get(SERVICE), await phone.get(OTHER)
        await phone.answer(first)
        here = phone.path
        again = await phone.answer(second)
        assert (again.status_code, phone.path) == (303, here)
        for path in (DOOR, SERVICE, f"{SERVICE}?lang=en"):
            led = await phone.get(path)
            assert led.status_code == 303
            assert led.next_request is not None
            assert led.next_request.url.path == here
        await other.take()
        assert other.path != here
        assert len(hall.room.hub.published.tickets) == 2

    visit(tmp_path, steps)


def test_form_sent_twice_takes_one_ticket(tmp_path: Path) -> None:
    """Also at the same moment, as a double touch does."""

    async def steps(hall: Hall) -> None:
        phone = Phone(hall)
        page = await phone.get(SERVICE)
        answers = await asyncio.gather(*(phone.answer(page) for _ in range(4)))
        assert {each.status_code for each in answers} == {303}
        assert len(hall.room.hub.published.tickets) == 1

    visit(tmp_path, steps)


def test_telephone_without_cookies_is_told(tmp_path: Path) -> None:
    """Nothing is taken: it could not be told from another telephone."""

    async def steps(hall: Hall) -> None:
        page = await Phone(hall).get(SERVICE)
        stranger = Phone(hall)
        for cookie in ("", "antesala-phone=short", f"antesala-phone={'x' * 23}"):
            headers = {"Cookie": cookie} if cookie else {}
            form = FORM.search(page.text)
            assert form is not None
            data = {"class": "general", "form": form[1]}
            found = await stranger.client.post(SERVICE, data=data, headers=headers)
            assert found.status_code == 409
            assert "no nos deja reconocer su teléfono" in text_of(found)
        assert not hall.room.hub.published.tickets

    visit(tmp_path, steps)


def test_full_hour_is_told_with_its_end(tmp_path: Path) -> None:
    """Three telephones an hour here; the fourth may come back in the next, or go to the kiosk."""

    async def steps(hall: Hall) -> None:
        phones = [Phone(hall) for _ in range(4)]
        early = await phones[3].get(SERVICE)
        for phone in phones[:3]:
            assert (await phone.take()).status_code == 303
        for page in (await phones[3].get(SERVICE), await phones[3].answer(early)):
            assert page.status_code == 409
            assert "Ya se dieron los turnos por teléfono de esta hora" in text_of(page)
            assert re.search(r"después de las \d+:00", text_of(page))
        assert (await phones[3].take(service=OTHER)).status_code == 303

    visit(tmp_path, steps)


def test_what_stands_in_the_way_is_told(tmp_path: Path) -> None:
    """A stopped service with its reason, and an unknown office or service."""

    async def steps(hall: Hall) -> None:
        stop = c.StopTickets(ServiceId("licencia-renovar"), "Se cayó el sistema nacional")
        await hall.ask(stop, OVERSIGHT)
        page = await Phone(hall).get(SERVICE)
        assert page.status_code == 409
        assert "Se cayó el sistema nacional" in text_of(page)
        for path in ("/q/elsewhere", f"{DOOR}/no-such", "/q/", f"{DOOR}/"):
            assert (await Phone(hall).get(path)).status_code == 404

    visit(tmp_path, steps)


def test_closed_office_says_why(tmp_path: Path) -> None:
    """As the kiosk and the public board say it."""

    async def steps(hall: Hall) -> None:
        for path in (DOOR, SERVICE):
            page = await Phone(hall).get(path)
            assert page.status_code == 409
            assert "Aniversario de la ciudad" in text_of(page)

    closed = '[[closed]]\ndate = 2026-11-20\nreason = "Aniversario de la ciudad"\n'
    visit(tmp_path, steps, more=f"{PHONE}\n{closed}")


def test_office_that_gives_none_says_so(tmp_path: Path) -> None:
    """Off by default, and whatever the address."""

    async def steps(hall: Hall) -> None:
        for path in (DOOR, SERVICE):
            page = await Phone(hall).get(path)
            assert page.status_code == 404
            assert "Aquí no se dan turnos por teléfono" in text_of(page)

    visit(tmp_path, steps, more="")


def test_person_who_never_comes_is_told(tmp_path: Path) -> None:
    """The ticket expires by itself, and the telephone may take another."""

    async def steps(hall: Hall) -> None:
        phone = Phone(hall)
        await phone.take()
        hall.set_clock(AT + timedelta(minutes=30))
        late = await phone.says(code_now(hall))
        assert late.status_code == 303
        await hall.ask(c.ExpireAnnounced(), c.SYSTEM)
        assert "Su turno venció" in text_of(await phone.get(phone.path))
        before = phone.path
        await phone.take()
        assert phone.path != before

    visit(tmp_path, steps)


def test_announced_ticket_is_given_back(tmp_path: Path) -> None:
    """By the same question as any other."""

    async def steps(hall: Hall) -> None:
        phone = Phone(hall)
        await phone.take()
        assert "/cancel" in (await phone.get(phone.path)).text
        assert "¿Anular su turno" in text_of(await phone.get(f"{phone.path}/cancel"))
        await phone.client.post(f"{phone.path}/cancel")
        assert phone.state == State.CANCELLED

    visit(tmp_path, steps)


def test_another_site_takes_and_confirms_nothing(tmp_path: Path) -> None:
    """Neither a form of another site, nor one whose origin a browser names."""

    async def steps(hall: Hall) -> None:
        phone, other = Phone(hall), Phone(hall)
        await phone.take()
        page = await other.get(SERVICE)
        form = FORM.search(page.text)
        assert form is not None
        fields = {"class": "general", "form": form[1]}
        for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "http://elsewhere.example"}):
            taken = await other.client.post(SERVICE, data=fields, headers=headers)
            here = f"{phone.path}/here"
            code = {"code": code_now(hall)}
            confirmed = await phone.client.post(here, data=code, headers=headers)
            assert (taken.status_code, confirmed.status_code) == (404, 404)
        assert phone.state == State.ANNOUNCED
        assert len(hall.room.hub.published.tickets) == 1

    visit(tmp_path, steps)


def test_one_address_cannot_take_all_tickets_at_once(tmp_path: Path) -> None:
    """A program without manners is slowed down; the people at one door share an address."""

    async def steps(hall: Hall) -> None:
        answers = []
        for number in range(14):
            service = ("licencia-renovar", "permiso-circulacion")[number % 2]
            answers.append((await Phone(hall).take(service=f"{DOOR}/{service}")).status_code)
        assert 429 in answers
        assert answers[:12].count(429) == 0

    visit(tmp_path, steps, more=PHONE.replace("per_hour = 3", "per_hour = 100"))


def test_class_that_the_page_does_not_offer_takes_nothing(tmp_path: Path) -> None:
    """A form that was tampered with gets a sentence."""

    async def steps(hall: Hall) -> None:
        phone = Phone(hall)
        assert (await phone.take("kings")).status_code == 422
        assert not hall.room.hub.published.tickets

    visit(tmp_path, steps)


def test_sign_for_the_door_has_the_address_of_telephones(tmp_path: Path) -> None:
    """In the office's languages; from the server's own address it is of no use."""

    async def steps(hall: Hall) -> None:
        sign = await Phone(hall).get("/sign/la-serena")
        text = text_of(sign)
        assert "Apunte la cámara de su teléfono" in text
        assert "Point your phone's camera" in text
        assert "/q/la-serena" in text
        assert '<svg class="square"' in sign.text
        assert "Desde otro equipo este enlace no se abre" in text
        assert (await Phone(hall).get("/sign/elsewhere")).status_code == 404

    visit(tmp_path, steps)


@pytest.mark.parametrize(
    ("public_url", "base", "link", "is_usable"),
    [
        ("https://turnos.example.cl", "http://x/", "https://turnos.example.cl/q/town", True),
        ("", "http://192.168.1.20:7300/", "http://192.168.1.20:7300/q/town", True),
        ("", "http://127.0.0.1:7300/", "http://127.0.0.1:7300/q/town", False),
        ("", "http://localhost:7300/", "http://localhost:7300/q/town", False),
        ("", "http://[::1]:7300/", "http://[::1]:7300/q/town", False),
        ("", "http://turnos.local/", "http://turnos.local/q/town", True),
        ("", "http://localhost/", "http://localhost/q/town", False),
    ],
)
def test_address_on_the_sign_is_one_that_telephones_open(
    public_url: str, base: str, link: str, *, is_usable: bool
) -> None:
    """The office's own, else that of the page; and whether it leads to this machine alone."""
    found = link_of(small_office(public_url=public_url), base)
    assert found == link
    assert is_reachable(found) == is_usable
