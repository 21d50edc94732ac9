"""Two supervisors at once: the second one's refusal says what the first has done."""

import asyncio
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING, cast

import httpx

from antesala.words import Words
from server.domain import commands as c
from server.domain.decide.decide import decide
from server.domain.office import Office
from server.domain.refusals import Refusal
from server.web.staff.refusals import refusal_said
from tests.domain.builders import (
    ADMINISTRATOR,
    ANA,
    BRUNO,
    CARLA,
    ONE,
    PERMIT,
    Hall,
    kiosk,
    staff_page,
)
from tests.web.staff.office import ANDRES, INES, open_staff, said as shown
from tests.web.staff.test_tickets import LICENCE, MORNING, hidden

if TYPE_CHECKING:
    from server.web.staff.visit import Visit


@dataclass(frozen=True)
class Reader:
    """As much of a visit as the sentences need."""

    office: Office
    words: Words


def said(hall: Hall, command: c.Command) -> str:
    """What an administrator reads on asking a command that is refused."""
    found = decide(hall.office, command, ADMINISTRATOR, hall.now, hall.fresh())
    assert isinstance(found, Refusal)
    return refusal_said(cast("Visit", Reader(hall.office, Words("es", "CL"))), found)


def test_a_service_stopped_before_names_the_colleague_and_the_reason() -> None:
    hall = Hall()
    stop = c.StopTickets(PERMIT, "No quedan cupos.")
    hall.grant(staff_page(CARLA), stop)
    assert said(hall.later(minutes=5), stop) == (
        "Hoy ya no se entregan más turnos para este trámite. Fue Carla, a las 9:00. "
        "Motivo: No quedan cupos."
    )


def test_a_colleagues_notice_and_kiosk_say_whose_they_are() -> None:
    """Also of a clerk who is suspended already."""
    hall = Hall()
    acts = (
        c.ShowNotice("Hola", time(11)),
        c.TakeKioskOut(kiosk().device),
        c.SuspendClerk(BRUNO),
    )
    for act in acts:
        hall.grant(staff_page(CARLA), act)
        assert said(hall, act).endswith(" Fue Carla, a las 9:00.")


def test_what_the_server_itself_was_told_has_its_hour_alone() -> None:
    """From the server's own machine there is no name to tell."""
    hall = Hall()
    hall.grant(ADMINISTRATOR, c.TakeKioskOut(kiosk().device))
    assert said(hall, c.TakeKioskOut(kiosk().device)).endswith(" Desde las 9:00.")


def test_a_counter_that_changed_says_who_is_there_now() -> None:
    """The clerk who came back, with the person that they called meanwhile or with none."""
    hall = Hall()
    hall.sits(ANA, ONE)
    ticket = hall.issue()
    assert said(hall, c.FreeCounter(ONE, BRUNO)).endswith(" Ahora está Ana, sin nadie.")
    hall.calls(ANA)
    code = hall.ticket(ticket).code
    assert said(hall, c.FreeCounter(ONE, ANA)).endswith(f" Ahora está Ana, con {code}.")
    assert said(hall, c.SignClerkOut(ANA)).endswith(f" Ahora con {code}.")
    assert said(hall, c.CloseDay()) == f"Todavía hay personas en atención. Ahora con {code}."


async def act(browser: httpx.AsyncClient, name: str, **fields: str) -> str:
    """Open an act's page, send its form, and read the page that it leads to."""
    opened = await browser.get(f"/acts/{name}", params=fields)
    answer = await browser.post(f"/acts/{name}", data={**hidden(opened), **fields})
    if answer.status_code == 303:
        answer = await browser.get(httpx.URL(answer.url).join(answer.headers["location"]))
    return shown(answer)


def test_two_supervisors_stop_a_service(tmp_path: Path) -> None:
    """The second reads who was first; a reason is tidied, and as short as a kiosk's card."""

    async def story() -> None:
        async with (
            open_staff(tmp_path, MORNING) as staff,
            staff.browser() as ines,
            staff.browser() as andres,
        ):
            await staff.comes(ines)
            await staff.comes(andres, ANDRES)
            long = await act(ines, "stop_tickets", service=LICENCE, reason="x" * 61)
            assert "60" in long
            await act(ines, "stop_tickets", service=LICENCE, reason=" No quedan\u200b cupos ")
            [stop] = staff.hall.room.hub.published.stopped.values()
            assert (stop.reason, stop.by) == ("No quedan cupos", INES)
            second = await act(andres, "stop_tickets", service=LICENCE, reason="Otra")
            assert "Fue Inés Contreras, a las 10:30. Motivo: No quedan cupos." in second
            away = await act(andres, "take_kiosk_out", device="nowhere")
            assert Words("es", "CL").refusal("unknown_device") in away

    asyncio.run(story())
