"""What the office does, for people who have not come yet: `/services` and `/services/ID`."""

import asyncio
import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import time
from html import unescape
from pathlib import Path

import httpx
import pytest

from server.domain import commands as c
from server.domain.catalogue import Catalogue, Hours
from tests.web.hall import OVERSIGHT, open_hall
from tests.web.test_ticket_page import AT, text_of, title_of


def same(catalogue: Catalogue) -> Catalogue:
    """The office as its file has it."""
    return catalogue


def visit(
    tmp_path: Path, *paths: str, office: Callable[[Catalogue], Catalogue] = same
) -> list[httpx.Response]:
    """Pages of La Serena's office at five to eleven, with one open counter and a person waiting."""

    async def all_of_them() -> list[httpx.Response]:
        async with open_hall(tmp_path, AT) as hall:
            own = office(hall.room.hub.published.catalogue)
            if office is not same:
                await hall.ask(c.LoadCatalogue(own), OVERSIGHT)
            await hall.open_counter()
            await hall.issue()
            return [await hall.get(path) for path in paths]

    return asyncio.run(all_of_them())


def found(page: httpx.Response) -> list[str]:
    """The services that a page leads to, in order."""
    return re.findall(r'href="[./]*services/([^"?]+)', page.text)


def test_every_service_is_listed_under_its_group(tmp_path: Path) -> None:
    """With how full it is now, where a counter is open for it."""
    (page,) = visit(tmp_path, "/services")
    assert title_of(page) == "Trámites y consultas"
    assert len(found(page)) == 15
    assert "Ahora espera 1 persona" in text_of(page)
    assert page.headers["X-Robots-Tag"] == "all"


@pytest.mark.parametrize(
    "typed", ["licencias", "renovar la licencia", "LICENCIA%20RENOVACI%C3%93N"]
)
def test_a_search_takes_citizens_words(tmp_path: Path, typed: str) -> None:
    """Accents, capitals and plurals do not matter; the best match is first."""
    (page,) = visit(tmp_path, f"/services?q={typed}")
    assert found(page)[0].startswith("licencia")
    assert "con esas palabras" in text_of(page)


def test_a_search_without_a_match_shows_all(tmp_path: Path) -> None:
    """And says so, with the words as they were typed, none of them run as script."""
    (page,) = visit(tmp_path, "/services?q=%3Cscript%3Eperro")
    assert "Ningún trámite tiene «<script>perro»" in unescape(text_of(page))
    assert "<script>perro" not in page.text
    assert len(found(page)) == 15


def test_a_service_says_all_that_a_person_has_to_know(tmp_path: Path) -> None:
    """What to bring, steps, price, term, law, where, hours, and how full it is now."""
    week = (Hours((1, 2, 3, 4), time(8, 30), time(14)), Hours((5,), time(8, 30), time(13)))
    page, unknown = visit(
        tmp_path,
        "/services/licencia-renovar",
        "/services/nothing",
        office=lambda catalogue: replace(catalogue, hours=week),
    )
    said = text_of(page)
    assert "Módulo 3. A la derecha" in said
    for part in ("Necesita traer", "Pasos", "Valor", "Plazo", "Norma", "Dónde"):
        assert part in said
    assert "lunes a jueves 8:30 a 14:00" in said
    assert "viernes 8:30 a 13:00" in said
    assert "Hoy se atiende de 8:30 a 1" in said
    assert "Ahora espera 1 persona" in said
    assert unknown.status_code == 404


def test_machines_read_the_same(tmp_path: Path) -> None:
    """As schema.org's GovernmentService; a text of the office does not end its element."""

    def hostile(catalogue: Catalogue) -> Catalogue:
        services = tuple(
            replace(each, steps=("</script><script>alert(1)</script> & más",))
            for each in catalogue.services
        )
        return replace(catalogue, services=services)

    (page,) = visit(tmp_path, "/services/licencia-renovar", office=hostile)
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', page.text, re.DOTALL)
    assert block is not None
    facts = json.loads(block[1])
    assert facts["@type"] == "GovernmentService"
    assert facts["provider"]["name"] == "Municipalidad de La Serena"
    assert facts["description"] == "</script><script>alert(1)</script> & más"
    assert "<script>alert" not in page.text


def test_the_language_of_the_address_is_kept(tmp_path: Path) -> None:
    """From the list to a service and back."""
    page, one = visit(
        tmp_path, "/services?lang=en&q=licencia", "/services/licencia-renovar?lang=en"
    )
    assert title_of(page) == "Procedures and enquiries"
    assert "services/licencia-renovar?lang=en" in page.text
    assert "Price, term and hours" in text_of(one)
    assert "services?lang=en" in one.text
    assert 'lang="es" hreflang="es"' in page.text
    assert "q=licencia" in page.text
    assert 'href="licencia-renovar?lang=es"' in one.text


def test_an_optional_paper_is_listed_once(tmp_path: Path) -> None:
    """Apart from those that every person brings."""
    (page,) = visit(tmp_path, "/services/licencia-renovar")
    said = text_of(page)
    assert said.count("Lentes, si los usa") == 1
    assert said.index("Solo algunas personas") < said.index("Lentes, si los usa")


def test_the_board_leads_to_the_services(tmp_path: Path) -> None:
    """A person who typed the office's address finds them."""
    (page,) = visit(tmp_path, "/")
    assert 'href="./services"' in page.text
