"""An office with petitions, for the pages on which staff answer them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from server.domain.catalogue import ClerkRole
from server.domain.identity import ClerkId, ServiceId, UnitId
from server.domain.petition.register import (
    Actor,
    Incoming,
    Person,
    Petition,
    PetitionChannel,
    Receipt,
    Role,
    Step,
)
from server.domain.petition.states import StepKind
from server.domain.petition.terms import PetitionKind, Right
from tests.web.staff.office import StaffHall, send

AT = datetime(2026, 11, 20, 13, 0, tzinfo=UTC)
"""A Friday, ten o'clock in La Serena."""
PAOLA = "paola-cortes"
"""A clerk of Rentas; `answering` gives them the role of those who answer petitions."""
RENTAS, LICENCIAS = UnitId("rentas"), UnitId("licencias")
CHIEF = Actor(Role.SUPERVISOR, ClerkId("ines-contreras"))
LONG = (
    "Solicito el gasto mensual en arriendo de vehículos durante 2025, con el nombre de cada"
    " empresa y el número de vehículos. Si es posible, en una planilla."
)
STORY = "Pagué la patente dos veces y pido que me devuelvan lo que sobra."


def answering(staff: StaffHall, clerk: str = PAOLA) -> None:
    """Give a clerk the role of those who answer."""
    office = staff.at.office
    clerks = tuple(
        replace(each, role=ClerkRole.RESPONDER) if each.id == clerk else each
        for each in office.catalogue.clerks
    )
    office.catalogue = replace(office.catalogue, clerks=clerks)


async def comes_in(staff: StaffHall, number: int = 1, **other: Any) -> Receipt:  # noqa: ANN401
    """A petition that came by the phone page."""
    known = {
        "request_id": f"request-{number}",
        "kind": PetitionKind.RECLAMO,
        "channel": PetitionChannel.PAGE,
        "story": STORY,
        "person": Person(name="Elena Cortés", contact="elena@correo.example"),
    }
    room = staff.hall.room
    taken = await room.petitions.receive(room.hub.published, Incoming(**{**known, **other}))
    assert isinstance(taken, Receipt), taken
    return taken


async def step(staff: StaffHall, folio: str, kind: StepKind, words: str = "", **other: Any) -> None:  # noqa: ANN401
    """A step of the supervisor's."""
    room = staff.hall.room
    asked = Step(kind=kind, words=words, **other)
    assert isinstance(await room.petitions.act(room.hub.published, folio, asked, CHIEF), Petition)


def days_later(staff: StaffHall, days: int) -> None:
    """Let days pass on the office's stopped clock."""
    staff.hall.set_clock(staff.hall.room.hub.clock() + timedelta(days=days))


async def take(browser: httpx.AsyncClient, folio: str, kind: str, **fields: str) -> httpx.Response:
    """Open the page of a step, fill in its form and send it."""
    path = f"/petitions/{folio}/step/{kind}"
    return await send(browser, path, **{"request_id": f"{kind}-{len(fields)}", **fields})


async def a_full_inbox(staff: StaffHall) -> list[str]:
    """Petitions in every state and of every age, in the office's own words."""
    told = [
        ("Demora en la atención de licencias del lunes", "reclamo", "licencia-renovar", 45),
        (LONG, "informacion", "", 27),
        ("Luminaria apagada en calle Los Carrera hace un mes", "reclamo", "", 38),
        ("Horario de tarde para permisos de circulación", "sugerencia", "permiso-circulacion", 20),
        ("Requisitos para patente de almacén de barrio", "consulta", "patente-comercial", 9),
        ("No quisieron darme la atención preferente aunque voy con muletas", "queja", "", 3),
        ("Buen trato en el módulo 5", "felicitacion", "licencia-primera", 2),
        ("Quiero saber qué datos míos tiene la municipalidad", "derechos", "", 1),
    ]
    now, folios = staff.hall.room.hub.clock(), []
    for number, (story, kind, service, age) in enumerate(told):
        staff.hall.set_clock(now - timedelta(days=age))
        more: dict[str, Any] = {"service": ServiceId(service)} if service else {}
        if kind == "derechos":
            more["right"] = Right.ACCESS
        if kind == "queja":
            more |= {"is_denied_preference": True, "person": None}
        receipt = await comes_in(staff, number, story=story, kind=PetitionKind(kind), **more)
        folios.append(receipt.folio)
    staff.hall.set_clock(now - timedelta(days=20))
    await step(staff, folios[1], StepKind.ASSIGN, "Es de transparencia activa", unit=RENTAS)
    staff.hall.set_clock(now - timedelta(days=2))
    await step(staff, folios[1], StepKind.NOTE, "Finanzas envió la planilla de arriendos.")
    staff.hall.set_clock(now - timedelta(days=1))
    await step(staff, folios[4], StepKind.ANSWER, "Necesita el permiso municipal y la resolución.")
    await step(staff, folios[3], StepKind.ASK_PERSON, "¿Qué día le sirve más?")
    staff.hall.set_clock(now)
    return folios
