"""The offices after three municipalities' documents at work: a ticket, its survey, a petition."""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from server.domain import commands as c
from server.domain.identity import ClerkId, CounterId
from server.domain.petition.states import StepKind
from tests.web.hall import open_hall
from tests.web.petitions import act, hand_in, text_of

AT = datetime(2026, 9, 21, 15, 32, tzinfo=UTC)
"""A Monday of September, in the morning from Costa Rica to Peru."""


@dataclass(frozen=True)
class Office:
    """An office, who attends what there, and what a person reads who hands something in."""

    name: str
    clerk: str
    counter: str
    service: str
    listed: str
    kind: str
    unit: str
    due: str


# Where there is an official book, as in Peru, complaints of the office are not taken by the page.
OFFICES = (
    Office(
        "municipio-aum",
        "diego-araya",
        "p1",
        "informacion-tramites",
        "Con qué dependencia o persona hablar",
        "denuncia",
        "unidad-competente",
        "lunes 5 de octubre",
    ),
    Office(
        "pueblo-libre",
        "raul-castillo",
        "v1",
        "seguimiento-tramite",
        "Trámite de un vecino puntual",
        "denuncia",
        "defensoria",
        "martes 3 de noviembre",
    ),
    Office(
        "chimichagua",
        "carlos-rangel",
        "m1",
        "tramite",
        "Queja por la conducta de un funcionario",
        "queja",
        "despacho",
        "martes 13 de octubre",
    ),
)


@pytest.mark.parametrize("office", OFFICES, ids=lambda each: each.name)
def test_an_office_hears_its_people(tmp_path: Path, office: Office) -> None:
    """Five faces after the attention; a petition goes to its unit, and its answer back."""

    async def story() -> None:
        async with open_hall(tmp_path, AT, office=office.name) as hall:
            assert office.listed in text_of(await hall.get("/services"))
            await hall.open_counter(ClerkId(office.clerk), CounterId(office.counter))
            held = await hall.issue(office.service)
            for step in (c.CallNext(), c.StartService(), c.FinishService()):
                await hall.ask(step)
            asked = await hall.get(f"{held.path}/survey")
            assert asked.text.count('<svg class="face"') == 5
            thanked = await hall.client.post(f"{held.path}/survey", data={"grade": "4"})
            assert "Gracias por su opinión" in text_of(thanked)
            handed = await hand_in(hall, {"kind": office.kind, "story": "No hay luz en el pasillo"})
            assert office.due in text_of(await hall.get(handed.path))
            detail = await hall.room.petitions.detail(handed.folio)
            assert detail is not None
            assert detail.petition.unit == office.unit
            await act(hall, handed, StepKind.ANSWER, "Se cambió el foco.")
            assert "Se cambió el foco." in text_of(await hall.get(handed.path))

    asyncio.run(story())
