"""Tickets on the staff pages: found by code, told from first to last, and acted on once."""

import asyncio
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from antesala.words import Words
from server.domain import commands as c
from server.domain.catalogue import Catalogue
from server.domain.events import EVENTS, TicketEvent
from server.domain.identity import ClassId, ServiceId
from server.domain.ticket import IssuedAlone, State
from server.web.staff.tickets import code_typed
from tests.web.hall import KIOSK, OVERSIGHT, Held
from tests.web.staff.office import ANDRES, StaffHall, open_staff, said

MORNING = datetime(2026, 11, 20, 13, 30, tzinfo=UTC)
"""A Friday, half past ten in La Serena."""
LICENCE, OTHER = "licencia-renovar", "permiso-circulacion"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("j42", "J042"),
        (" J 042 ", "J042"),
        ("j-042", "J042"),
        ("J0042", "J042"),
        ("\uff2a\uff14\uff12", "J042"),
        ("j\u00b0 42", None),
        ("\u00e1 7", "A007"),
        ("\u00d1 7", "\u00d1007"),
        ("J1000", "J1000"),
        ("42", None),
        ("J", None),
        ("JJ42", None),
    ],
)
def test_a_code_is_known_however_it_is_typed(typed: str, code: str | None) -> None:
    """Small letters, spaces, hyphens, accents, wide letters, and any number of zeros."""
    assert code_typed(typed, ["A", "J", "\u00d1"]) == code


async def issue(staff: StaffHall, minutes: float = 0, ticket_class: str = "general") -> Held:
    """A ticket for a driving licence, some minutes after the last one."""
    wait(staff, minutes)
    command = c.IssueTicket(ServiceId(LICENCE), ClassId(ticket_class))
    done = await staff.hall.ask(command, KIOSK)
    assert done.answer.ticket is not None
    assert done.answer.code is not None
    return Held(done.answer.ticket, done.answer.code, "")


def wait(staff: StaffHall, minutes: float) -> None:
    staff.hall.set_clock(staff.hall.room.hub.clock() + timedelta(minutes=minutes))


def named(held: Held) -> dict[str, str]:
    return {"ticket": held.id, "code": held.code, "back": f"/tickets/{held.code}"}


async def do(browser: httpx.AsyncClient, name: str, held: Held, **fields: str) -> httpx.Response:
    """Open an act from a ticket's page, and send its form; the page that it leads to."""
    opened = await browser.get(f"/acts/{name}", params=named(held))
    answer = await browser.post(f"/acts/{name}", data={**hidden(opened), **fields})
    if answer.status_code == 303:
        return await browser.get(httpx.URL(answer.url).join(answer.headers["location"]))
    return answer


def hidden(page: httpx.Response) -> dict[str, str]:
    """The hidden fields of the form on a page."""
    form = page.text[page.text.index('<form class="pane') :]
    return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form))


def test_a_ticket_is_told_from_first_to_last(tmp_path: Path) -> None:
    """Each act with its author and place, and why this one was called, in whole sentences."""

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            await staff.hall.open_counter()
            general = await issue(staff)
            held = await issue(staff, 19, "preferential")
            await staff.hall.ask(c.SetHelpNeeded(held.id, ("low_counter",)), KIOSK)
            wait(staff, 13)
            await staff.hall.ask(c.CallNext())
            wait(staff, 2)
            await staff.hall.ask(c.Recall())
            wait(staff, 2)
            await staff.hall.ask(c.MarkNoShow())
            text = said(await browser.get(f"/tickets/{held.code.lower()}", follow_redirects=True))
            for sentence in (
                f"¿Por qué se llamó {held.code}?",
                "Dijo que le corresponde atención preferente .",
                "Pidió mesón bajo .",
                "Se llamó al módulo 3 .",
                "Carolina Rojas, con «Llamar siguiente»",
                f"Por qué {held.code} y no otro De cada tres llamados, dos son preferentes, "
                f"y tocaba preferente. {held.code} era quien más esperaba entre los preferentes "
                f"de ese módulo: 13\u00a0min. {general.code} esperaba 32\u00a0min con turno "
                "general: se llama después.".replace("\u00a0", " "),
                "Segundo llamado al módulo 3 .",
                "No llegó al llamado.",
                "Carolina Rojas, con «No se presentó»",
                "Vuelve con su hora de llegada, 10:49, y su preferencia.",
            ):
                assert sentence in text, (sentence, text)
            assert (
                text.index("Se llamó al") < text.index("Segundo llamado") < text.index("No llegó")
            )

    asyncio.run(story())


def test_each_act_on_a_ticket_is_done_once_and_written(tmp_path: Path) -> None:
    """Back in the line, another service, another class, cancelled with a reason: and who did it."""

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            await staff.hall.open_counter()
            held = await issue(staff)
            await staff.hall.ask(c.CallNext())
            await staff.hall.ask(c.MarkNoShow())
            tickets = staff.hall.room.hub.published.tickets
            assert f"{held.code} está otra vez en la fila." in said(
                await do(browser, "reinstate_ticket", held)
            )
            assert "espera ahora para Permiso" in said(
                await do(browser, "move_ticket", held, service=OTHER)
            )
            assert "tiene ahora la preferencia" in said(
                await do(browser, "grant_class", held, **{"class": "preferential"})
            )
            assert tickets[held.id].state is State.WAITING
            assert tickets[held.id].service == OTHER
            assert tickets[held.id].ticket_class == "preferential"
            unsaid = await do(browser, "cancel_ticket", held, reason=" ")
            assert unsaid.status_code == 422
            page = said(await do(browser, "cancel_ticket", held, reason="Se fue con su hija"))
            assert tickets[held.id].state is State.CANCELLED
            assert "Motivo escrito: Se fue con su hija" in page
            assert "Inés Contreras, desde estas páginas, con «Anular turno»" in page
            assert "Ya terminó: no hay nada que hacer." in page

    asyncio.run(story())


@pytest.mark.parametrize("is_opened_before", [True, False])
def test_a_ticket_that_has_moved_on_is_left_alone(tmp_path: Path, is_opened_before: bool) -> None:  # noqa: FBT001 - a case
    """Two supervisors at once: the second one is told how it stands now."""

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as first:
            await staff.comes(first)
            async with staff.browser() as second:
                await staff.comes(second, ANDRES)
                held = await issue(staff)
                answer = await second.get("/acts/move_ticket", params=named(held))
                await do(first, "cancel_ticket", held, reason="Se fue")
                if is_opened_before:
                    data = {**hidden(answer), "service": OTHER}
                    answer = await second.post("/acts/move_ticket", data=data)
                else:
                    answer = await second.get("/acts/move_ticket", params=named(held))
                assert answer.status_code == 409
                assert 'class="main-act"' not in answer.text
                assert f"{held.code} ya cambió: ahora está «Anulado»." in said(answer)
                ticket = staff.hall.room.hub.published.tickets[held.id]
                assert (ticket.state, ticket.service) == (State.CANCELLED, LICENCE)

    asyncio.run(story())


def test_the_second_of_two_changes_is_asked_again(tmp_path: Path) -> None:
    """A ticket that still waits, but elsewhere: nothing is moved by what was true before."""

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            held = await issue(staff)
            opened = await browser.get("/acts/grant_class", params=named(held))
            await do(browser, "move_ticket", held, service=OTHER)
            data = {**hidden(opened), "class": "preferential"}
            answer = await browser.post("/acts/grant_class", data=data)
            assert answer.status_code == 409
            assert staff.hall.room.hub.published.tickets[held.id].ticket_class == "general"

    asyncio.run(story())


def test_a_ticket_given_without_the_server_is_told(tmp_path: Path) -> None:
    """Its page has both codes and is found by either; the list counts them by kiosk."""

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            for code, ago in (("X001", 20), ("X002", -20)):
                alone = IssuedAlone(code, MORNING - timedelta(minutes=ago))
                command = c.IssueTicket(ServiceId(LICENCE), ClassId("general"), issued_alone=alone)
                done = await staff.hall.ask(command, KIOSK)
            assert done.answer.ticket is not None
            series = staff.hall.room.hub.published.tickets[done.answer.ticket].series_code or ""
            found = await browser.get("/tickets", params={"code": series.lower()})
            assert found.headers["location"].endswith("tickets/X002")
            told = said(await browser.get("/tickets/X002"))
            assert f"mientras el tótem no tenía conexión; en la serie es {series}." in told
            assert f"en la serie, {series}" in told
            assert "El reloj del tótem marcaba las 10:50" in told
            assert "10:10" in said(await browser.get("/tickets/X001"))
            every = said(await browser.get("/tickets"))
            assert re.search(r"Se dieron sin conexión con el servidor: .*: 2\.", every)

    asyncio.run(story())


def test_the_list_finds_and_filters(tmp_path: Path) -> None:
    """By a code in any form, by service and state; what is wrong is said in a sentence."""

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            held = await issue(staff)
            letter = held.code[0].lower()
            found = await browser.get("/tickets", params={"code": f" {letter} 1"})
            assert found.headers["location"].endswith(f"tickets/{held.code}")
            for query, words in (
                ({"code": "zz"}, "«zz» no es un código"),
                ({"code": f"{letter}77"}, f"No hay un turno {letter.upper()}077 ese día"),
                ({"day": "ayer"}, "«ayer» no es un día"),
                ({"state": "served"}, "Con ese filtro no hay ninguno."),
                ({"service": LICENCE, "state": "waiting"}, "1 turno Código"),
                ({"day": "2026-11-19"}, "Todavía no se ha dado ningún turno."),
            ):
                assert words in said(await browser.get("/tickets", params=query)), query
            assert "No hay un turno Z001 ese día" in said(await browser.get("/tickets/z1"))

    asyncio.run(story())


def test_a_page_of_a_ticket_is_told_its_changes(tmp_path: Path) -> None:
    """The open page gets its part anew when the ticket is called, and nothing of other tickets."""

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            await staff.hall.open_counter()
            held = await issue(staff)
            async with browser.stream("GET", f"/tickets/{held.code}/events") as stream:
                parts = [""]
                lines = stream.aiter_lines()
                async for line in lines:
                    if line.startswith("data: "):
                        parts[-1] += line
                    if line == "" and "En espera" in parts[-1]:
                        await staff.hall.ask(c.CallNext())
                        parts = [""]
                    if line == "" and "En llamado" in parts[-1]:
                        break

    asyncio.run(asyncio.wait_for(story(), 120))


@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_whatever_happens_to_a_ticket_has_words(language: str) -> None:
    """Every kind of event about a ticket has its sentence."""
    words = Words(language, "CL")
    kinds = {name for name, kind in EVENTS.items() if issubclass(kind, TicketEvent)}
    for kind in kinds - {"ticket_recalled"}:
        assert "x" in words.say(f"life-{kind}", what="x")


def renamed(catalogue: Catalogue, **names: str) -> Catalogue:
    """The office as its file is after a service, a class or a counter was given another name."""
    services = [replace(e, name=names.get("service", e.name)) for e in catalogue.services]
    classes = [replace(e, name=names.get("preference", e.name)) for e in catalogue.classes]
    counters = [replace(e, number=names.get("counter", e.number)) for e in catalogue.counters]
    return replace(
        catalogue, services=tuple(services), classes=tuple(classes), counters=tuple(counters)
    )


@pytest.mark.parametrize(
    ("what", "then"),
    [
        ("service", "Renovar licencia de conducir"),
        ("preference", "General"),
        ("counter", "módulo 3"),
    ],
)
def test_a_past_day_has_the_names_of_that_day(tmp_path: Path, what: str, then: str) -> None:
    """Something is renamed that night: list, life and export of the day before say the old name."""

    async def story() -> None:
        spanish = {"Accept-Language": "es"}
        async with open_staff(tmp_path, MORNING) as staff, staff.browser(**spanish) as browser:
            await staff.comes(browser)
            await staff.hall.open_counter()
            held = await issue(staff)
            await staff.hall.ask(c.CallNext())
            day = MORNING.date().isoformat()
            wait(staff, 24 * 60)
            known = staff.at.office.catalogue
            await staff.hall.ask(
                c.LoadCatalogue(renamed(known, **{what: "Nuevo nombre"})), OVERSIGHT
            )
            await issue(staff)
            of_then, of_today = f"/tickets/{held.code}?day={day}", f"/tickets/{held.code}"
            life = said(await browser.get(of_then))
            assert then in life
            assert "Nuevo nombre" not in life
            shown = said(await browser.get(f"/tickets?day={day}"))
            exported = (await browser.get(f"/tickets.csv?day={day}")).text
            assert "Nuevo nombre" not in shown + exported
            if what != "counter":
                assert then in shown
                assert then in exported
                assert "Nuevo nombre" in said(await browser.get(of_today))

    asyncio.run(story())


def test_a_code_of_another_day_is_found_there(tmp_path: Path) -> None:
    """Its day is a link, in words as all days on the pages are."""

    async def story() -> None:
        spanish = {"Accept-Language": "es"}
        async with open_staff(tmp_path, MORNING) as staff, staff.browser(**spanish) as browser:
            await staff.comes(browser)
            await issue(staff)
            held = await issue(staff)
            day = MORNING.date()
            in_words = f"{day.day} de noviembre de {day.year}"
            wait(staff, 24 * 60)
            await issue(staff)
            answer = await browser.get(f"/tickets/{held.code}")
            assert answer.status_code == 404
            assert f"Otros días con el mismo código {in_words}" in said(answer)
            then = f"tickets/{held.code}?day={day.isoformat()}"
            assert then in answer.text
            assert f"Turnos del {in_words}" in said(await browser.get(f"/{then}"))

    asyncio.run(story())


def test_a_day_that_is_none_gives_no_file_of_another(tmp_path: Path) -> None:
    """A misspelt address says so, and is no export of today."""

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            for page in ("tickets", "figures"):
                answer = await browser.get(f"/{page}.csv?day=2026-13-40")
                assert answer.status_code == 422
                assert "2026-13-40" in said(answer)

    asyncio.run(story())
