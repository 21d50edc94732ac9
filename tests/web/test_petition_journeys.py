"""A petition from its form to the answer, on a telephone, by the law and words of each country."""

import asyncio
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from server.domain import commands as c
from server.domain.petition.states import StepKind
from tests.web.browser import CHROMIUM, Browser, open_page
from tests.web.hall import OVERSIGHT, Hall, open_hall
from tests.web.petitions import Handed, act

AT = datetime(2026, 9, 21, 14, 32, tzinfo=UTC)
"""A Monday of September, in the morning from Costa Rica to Brazil."""


@dataclass(frozen=True)
class Journey:
    """What a person of one country hands in, and what they read."""

    country: str
    language: str
    kind: str
    received: str
    due: str
    state: str
    added: str
    answered: str


JOURNEYS = (
    Journey(
        "CL",
        "es",
        "reclamo",
        "Su reclamo ya está en la oficina",
        "martes 3 de noviembre",
        "En plazo",
        "Gracias: lo que agregó",
        "Dentro del plazo",
    ),
    Journey(
        "CO",
        "es",
        "queja",
        "Su queja ya está en la oficina",
        "martes 13 de octubre",
        "En plazo, va más de la mitad",
        "Gracias: lo que agregó",
        "Dentro del plazo",
    ),
    Journey(
        "CR",
        "es",
        "reclamo",
        "Su reclamo ya está en la oficina",
        "lunes 5 de octubre",
        "El plazo está por cumplirse",
        "Gracias: lo que agregó",
        "Dentro del plazo",
    ),
    Journey(
        "PE",
        "es",
        "denuncia",
        "Su denuncia ya está en la oficina",
        "martes 3 de noviembre",
        "En plazo",
        "Gracias: lo que agregó",
        "Dentro del plazo",
    ),
    Journey(
        "BR",
        "pt",
        "reclamo",
        "Sua reclamação já está na repartição",
        "quarta-feira, 21 de outubro",
        "No prazo",
        "Obrigado: o que acrescentou",
        "Dentro do prazo",
    ),
)
SAID = "document.querySelector('main').innerText.replace(/\\s+/g, ' ')"


async def walk(hall: Hall, browser: Browser, journey: Journey) -> None:
    """Hand it in, see it half way, add to it, and read the answer."""
    hall.set_clock(AT)
    query = f"?lang={journey.language}"
    await browser.go(f"{hall.url}/petitions/new{query}")
    await browser.run(f"document.querySelector('[value={journey.kind}]').click()")
    await browser.run("document.querySelector('#story').focus()")
    await browser.do("Input.insertText", text="No hay luz en el pasillo")
    await browser.run("document.querySelector('button[type=submit]').click()")
    await browser.until("document.querySelectorAll('.receipt').length", 1)
    said = await browser.run(SAID)
    assert journey.received in said
    assert journey.due in said
    folio, key = await browser.run(
        "[...document.querySelectorAll('.receipt .number')].map((each) => each.innerText)"
    )
    token = await browser.run("document.querySelector('.acts a').pathname.split('/').pop()")
    handed = Handed(folio, key, token)
    hall.set_clock(AT + timedelta(days=13))
    await browser.go(f"{hall.url}{handed.path}{query}")
    assert f"{journey.state} " in await browser.run(SAID)
    await act(hall, handed, StepKind.ASK_PERSON, "¿En qué piso?")
    await browser.go(f"{hall.url}{handed.path}/add{query}")
    await browser.run("document.querySelector('#words').focus()")
    await browser.do("Input.insertText", text="En el segundo")
    await browser.run("document.querySelector('button[type=submit]').click()")
    await browser.until("document.querySelectorAll('[data-sent=add]').length", 1)
    assert journey.added in await browser.run(SAID)
    await act(hall, handed, StepKind.ANSWER, "Se cambió la ampolleta.")
    await browser.go(f"{hall.url}/p{query}")
    for field, text in (("folio", folio), ("key", key)):
        await browser.run(f"document.querySelector('#{field}').focus()")
        await browser.do("Input.insertText", text=text)
    await browser.run("document.querySelector('button[type=submit]').click()")
    await browser.until("document.querySelectorAll('.answer').length", 1)
    said = await browser.run(SAID)
    assert "Se cambió la ampolleta." in said
    assert journey.answered in said


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_a_petition_is_answered_in_each_country(tmp_path: Path, browser_at: str) -> None:
    """Counted in its days and told in its words, from the receipt to folio and key at the end."""

    async def visit() -> None:
        async with open_hall(tmp_path, AT) as hall, open_page(browser_at) as browser:
            there = hall.room.hub.published.catalogue
            for journey in JOURNEYS:
                book = replace(
                    there, country=journey.country, languages=(journey.language,), subdivision=""
                )
                await hall.ask(c.LoadCatalogue(book), OVERSIGHT)
                await walk(hall, browser, journey)

    asyncio.run(visit())
