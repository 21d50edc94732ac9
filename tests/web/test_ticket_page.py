"""A ticket's page in each state and language, and facts that it never tells."""

import asyncio
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path

import httpx
import pytest

from server.domain import commands as c
from server.domain.catalogue import Service
from server.domain.commands import Caller
from server.domain.identity import ClassId, ClerkId, CounterId, DeviceId
from server.estimate.waits import Answer
from server.office_file import crest_of
from server.web.shared.page_templates import soft
from tests.office_file.crests import SHIELD
from tests.web.acts import call, close, finish, miss, park, send_list, serve, transfer
from tests.web.hall import DESK, OVERSIGHT, Hall, Held, open_hall

AT = datetime(2026, 11, 20, 13, 54, tzinfo=UTC)
"""10:54 in La Serena."""


def text_of(page: httpx.Response) -> str:
    """The page's readable text, on one line."""
    body = re.sub(r"<head>.*</head>", "", page.text, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def title_of(page: httpx.Response) -> str:
    found = re.search(r"<title>(.*)</title>", page.text)
    assert found
    return unescape(found[1])


def test_a_waiting_ticket_says_everything(tmp_path: Path) -> None:
    """Code, service, people ahead, how long, where to wait, and how old all that is."""

    async def visit() -> httpx.Response:
        async with open_hall(tmp_path, AT) as hall:
            await hall.open_counter()
            for _ in range(5):
                await hall.issue()
            held = await hall.issue()
            foresee(hall, held, (10, 20))
            return await hall.get(held.path)

    page = asyncio.run(visit())
    said = text_of(page)
    assert "Su turno J006 Renovar licencia de conducir" in said
    assert "Personas antes 5 Faltan 10 a 20 min Espere en Sala 1, primer piso" in said
    assert "Al día a las 10:54. Se actualiza solo." in said
    assert "No puedo esperar: anular" in said
    assert title_of(page) == "J006: 5 antes"


def foresee(hall: Hall, held: Held, wait: tuple[int, int]) -> None:
    """Set the estimate of the estimating process."""
    office = hall.room.hub.published
    hall.room.waits.take(Answer(office.seq, round(AT.timestamp() * 1000), tickets={held.id: wait}))


def test_nobody_is_told_a_wait_that_no_counter_will_end(tmp_path: Path) -> None:
    """If no open counter serves the ticket, the page says so instead of an estimate."""

    async def visit() -> httpx.Response:
        async with open_hall(tmp_path, AT) as hall:
            held = await hall.issue()
            foresee(hall, held, (10, 20))
            return await hall.get(held.path)

    said = text_of(asyncio.run(visit()))
    assert "Espera No hay módulo abierto para este trámite ahora" in said
    assert "10 a 20" not in said


def test_the_page_speaks_the_ticket_language(tmp_path: Path) -> None:
    """A ticket taken in English has an English page, with a choice of Spanish."""

    async def visit() -> tuple[httpx.Response, httpx.Response]:
        async with open_hall(tmp_path, AT) as hall:
            await hall.open_counter()
            held = await hall.issue(language="en")
            return await hall.get(held.path), await hall.get(f"{held.path}?lang=es")

    english, spanish = asyncio.run(visit())
    assert '<html lang="en">' in english.text
    assert "People ahead Nobody Wait in Sala 1, primer piso" in text_of(english)
    assert '<html lang="es">' in spanish.text
    assert "Personas antes Ninguna" in text_of(spanish)


def test_the_switch_leads_through_every_language_of_the_office(tmp_path: Path) -> None:
    async def visit() -> list[list[str]]:
        async with open_hall(tmp_path, AT) as hall:
            catalogue = hall.room.hub.published.catalogue
            spoken = replace(catalogue, languages=("es", "pt", "en"))
            await hall.ask(c.LoadCatalogue(spoken), OVERSIGHT)
            held = await hall.issue(language="es")
            asked = (held.path, f"{held.path}?lang=pt", f"{held.path}?lang=en")
            pages = [(await hall.get(each)).text for each in asked]
            return [re.findall(r'class="language" href="[^"]+lang=(..)"', page) for page in pages]

    assert asyncio.run(visit()) == [["pt"], ["en"], ["es"]]


async def give_back(hall: Hall, held: Held) -> None:
    await hall.ask(c.CancelTicket(held.id), Caller(DeviceId("phone"), "citizen", held.id))


STATES = [
    (call, "Es su turno, pase J001 Módulo 3 A la derecha, junto a la ventana Llamado a las 10:54."),
    (miss, "J001 Le llamamos a las 10:54 y no alcanzó a llegar No pierde su lugar."),
    (serve, "J001 Le están atendiendo Módulo 3"),
    (finish, "J001 Su atención terminó"),
    (park, "J001 Su turno está en pausa No pierde su lugar."),
    (give_back, "J001 Su turno quedó anulado Si lo necesita, pida otro en la oficina."),
    (close, "J001 Su turno ya no vale La oficina cerró y no alcanzamos a llamarle."),
    (transfer, "J001 Duplicado de licencia"),
]


@pytest.mark.parametrize(("act", "words"), STATES, ids=lambda each: getattr(each, "__name__", ""))
def test_every_state_has_plain_words(tmp_path: Path, act, words: str) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """The page has a sentence for every act of the staff."""

    async def visit() -> httpx.Response:
        async with open_hall(tmp_path, AT) as hall:
            held = await hall.issue()
            await act(hall, held)
            return await hall.get(held.path)

    page = asyncio.run(visit())
    assert words in text_of(page)
    assert "J001" in title_of(page)


def test_an_accepted_ticket_names_who_attends(tmp_path: Path) -> None:
    """After a hand-over the page says the person, the unit, and where that person sits."""

    async def visit() -> tuple[httpx.Response, httpx.Response]:
        async with open_hall(tmp_path, AT) as hall:
            held = await hall.issue()
            await serve(hall, held)
            other = Caller(DeviceId("desk-9"), "clerk")
            await hall.ask(c.SignIn(ClerkId("hector-godoy")), other)
            await hall.ask(c.OfferTicket(ClerkId("hector-godoy"), "Falta un certificado"))
            await hall.ask(c.AcceptTicket(held.id), other)
            standing = await hall.get(held.path)
            await hall.ask(c.OpenCounter(CounterId("m4")), other)
            return standing, await hall.get(held.path)

    standing, seated = map(text_of, asyncio.run(visit()))
    assert "Le atenderá Héctor Godoy, Licencias de Conducir" in standing
    assert "Le atenderá Héctor Godoy, Licencias de Conducir, módulo 4" in seated
    assert "certificado" not in standing


@pytest.mark.parametrize(
    ("act", "head"),
    [
        (None, "Necesita traer"),
        (park, "Necesita traer"),
        (call, ""),
        (serve, "Lo que pide este trámite"),
        (finish, "Lo que pide este trámite"),
        (give_back, ""),
    ],
    ids=["waiting", "parked", "called", "serving", "served", "cancelled"],
)
def test_what_to_bring_can_be_taken_away(tmp_path: Path, act, head: str) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """Before the call to have it ready, after it as what was explained; never beside the call."""

    async def visit() -> tuple[httpx.Response, tuple[str, ...]]:
        async with open_hall(tmp_path, AT) as hall:
            held = await hall.issue()
            if act is not None:
                await act(hall, held)
            service = hall.room.hub.published.tickets[held.id].service
            known = hall.room.hub.published.catalogue.service[service]
            return await hall.get(held.path), known.requirements

    page, requirements = asyncio.run(visit())
    assert requirements
    assert (" ".join((head, *requirements)) in text_of(page)) is bool(head)
    assert (requirements[0] in text_of(page)) is bool(head)


def test_the_list_from_the_counter_is_on_the_page(tmp_path: Path) -> None:
    """What is missing first, then the rest, and where to come back; not what was brought."""

    async def visit() -> tuple[list[httpx.Response], Service]:
        async with open_hall(tmp_path, AT) as hall:
            held = await hall.issue()
            await send_list(hall, held)
            serving = await hall.get(held.path)
            await hall.ask(c.FinishService())
            service = hall.room.hub.published.tickets[held.id].service
            known = hall.room.hub.published.catalogue.service[service]
            return [serving, await hall.get(held.path)], known

    pages, service = asyncio.run(visit())
    brought, *others = service.requirements
    missing = [each for each in others if each not in service.optional]
    for page in pages:
        said = text_of(page)
        assert " ".join(("Le falta", *missing, service.name)) in said
        assert brought not in said
        assert "Lo que pide este trámite" not in said
        places = [said.index(each) for each in (missing[0], service.fee, "Dónde volver")]
        assert places == sorted(places)
        assert all(each in said for each in service.steps)
        assert service.legal_basis in said
        assert "Vuelva a Sala 1, primer piso. Hoy mismo u otro día." in said


def test_the_page_never_says_the_class(tmp_path: Path) -> None:
    """A person who sees the telephone cannot learn of a preference."""

    async def visit() -> httpx.Response:
        async with open_hall(tmp_path, AT) as hall:
            held = await hall.issue()
            await hall.open_counter()
            (best, *_) = hall.room.hub.published.catalogue.classes
            await hall.ask(c.GrantClass(held.id, ClassId(best.id)), DESK)
            return await hall.get(held.path)

    page = re.sub(r"<style>.*?</style>", "", asyncio.run(visit()).text, flags=re.DOTALL)
    assert "prefer" not in page.lower()


def test_the_page_works_without_script(tmp_path: Path) -> None:
    """It reloads by itself, and no script of ours stands in it."""

    async def visit() -> list[httpx.Response]:
        async with open_hall(tmp_path, AT) as hall:
            held = await hall.issue()
            live = await hall.get(held.path)
            await give_back(hall, held)
            return [live, await hall.get(held.path)]

    live, over = asyncio.run(visit())
    assert '<noscript><meta http-equiv="refresh" content="20"></noscript>' in live.text
    assert "refresh" not in over.text
    for page in (live, over):
        assert re.findall(r"<script(?![^>]* src=)|style=|\son[a-z]+=", page.text) == []


def test_nobody_keeps_or_passes_on_a_page(tmp_path: Path) -> None:
    """No cache has it, no other site hears of it, no search finds it, no script but ours runs."""

    async def visit() -> list[httpx.Response]:
        async with open_hall(tmp_path, AT) as hall:
            held = await hall.issue()
            return [await hall.get(path) for path in (held.path, "/t/none", "/health", "/")]

    for page in asyncio.run(visit()):
        assert page.headers["cache-control"] == "no-store"
        assert page.headers["referrer-policy"] == "no-referrer"
        assert page.headers["x-robots-tag"] == "noindex, nofollow"
        assert "default-src 'none'" in page.headers["content-security-policy"]
        assert "unsafe" not in page.headers["content-security-policy"]
        assert "server" not in page.headers


def test_a_page_wears_the_office_accent(tmp_path: Path) -> None:
    """In the page itself after the house's own; the board by a sheet that a browser may keep."""

    async def visit() -> tuple[str, str, list[str], list[httpx.Response]]:
        async with open_hall(tmp_path, AT) as hall:
            held = await hall.issue()
            page = await hall.get(held.path)
            board = await hall.get("/")
            sheets = re.findall(r'rel="stylesheet" href="\./([^"]+)"', board.text)
            wrong = ("static/accent/red.css", "static/accent/7A1F1F", "static/accent/7A1F1F0.css")
            answers = [await hall.get(f"/{name}") for name in (sheets[-1], *wrong)]
            return hall.room.hub.published.catalogue.accent, page.text, sheets, answers

    accent, page, sheets, (sheet, *others) = asyncio.run(visit())
    assert sheets == ["static/phone.css", f"static/accent/{accent[1:]}.css"]
    assert (sheet.status_code, sheet.headers["content-type"]) == (200, "text/css; charset=utf-8")
    assert "--accent:" in sheet.text
    assert page.index(sheet.text) > page.index("--ground")
    assert [answer.status_code for answer in others] == [404] * 3


def test_a_page_shows_the_office_crest(tmp_path: Path) -> None:
    """From our own address, kept by its digest, on the ticket's page and the board."""

    async def story() -> None:
        async with open_hall(tmp_path) as hall:
            assert "static/crest/" not in (await hall.get("/")).text
            crest = crest_of(SHIELD)
            await hall.ask(
                c.LoadCatalogue(replace(hall.room.hub.published.catalogue, crest=crest)), OVERSIGHT
            )
            held = await hall.issue()
            for path in ("/", f"/t/{held.token}"):
                page = (await hall.get(path)).text
                found = re.search(r'src="([./]*static/crest/[0-9a-f]{32}\.svg)" alt=""', page)
                assert found is not None, path
            answer = await hall.get(f"/static/crest/{crest.digest}.svg")
            assert answer.content == SHIELD
            assert answer.headers["content-type"].startswith("image/svg+xml")
            assert "sandbox" in answer.headers["content-security-policy"]
            assert answer.headers["x-content-type-options"] == "nosniff"
            assert (await hall.get("/static/crest/" + "0" * 32 + ".svg")).status_code == 404

    asyncio.run(story())


def test_a_word_that_the_office_divides_is_read_whole(tmp_path: Path) -> None:
    """Its hyphen is drawn by the style; a code, and a word that it does not divide, stay whole."""
    drawn = soft("Permiso de estacionamiento A042 <b>", ("estaciona\u00admiento",))
    assert drawn == 'Permiso de estaciona<i class="soft"></i>miento A042 &lt;b&gt;'
    assert soft("Licencia municipal", ()) == "Licencia municipal"
    long = soft("Otorgamiento y funcionamiento", (), "es")
    assert long.split('<i class="soft"></i>') == ["Otorgamiento y fun", "cio", "na", "miento"]

    async def visit() -> httpx.Response:
        async with open_hall(tmp_path, AT) as hall:
            return await hall.get((await hall.issue()).path)

    assert '<span class="service" lang="es">' in asyncio.run(visit()).text


def test_a_ticket_of_another_day_says_so(tmp_path: Path) -> None:
    """Its code is another person's today; on its own day there is no such note."""

    async def visit() -> list[str]:
        async with open_hall(tmp_path, AT) as hall:
            held = await hall.issue()
            await hall.open_counter()
            await hall.ask(c.CallNext())
            await hall.ask(c.StartService())
            pages = [await hall.get(held.path)]
            hall.set_clock(AT + timedelta(days=1))
            pages.append(await hall.get(held.path))
            return [text_of(page) for page in pages]

    same, next_day = asyncio.run(visit())
    assert "20 de noviembre" not in same
    assert "Este turno es del 20 de noviembre de 2026." in next_day
