"""A trainee who does what the coach says, over the real wire, and time that the test passes."""

import asyncio
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from antesala.conversation import Conversation
from antesala.messages import commands as m, frames as f
from antesala.practice.coach import tip_of
from antesala.practice.house import PracticeClock, PracticeKiosk, house_of
from antesala.practice.morning import Look, Morning
from antesala.practice.office import PracticeOffice
from antesala.practice.people import other_service
from antesala.practice.telling import Teller
from antesala.practice.thread import first_moment

NOW = datetime(2026, 11, 20, 18, 30, tzinfo=UTC)
NEXT = {"welcome": "need", "need": "guide", "guide": "farewell", "farewell": "register"}


def fresh() -> str:
    return str(uuid.uuid4())


class Trainee:
    """One console at the practice's wire, with the morning that it is in."""

    def __init__(self, office: PracticeOffice, morning: Morning, talk: Conversation) -> None:
        self.office, self.morning, self._talk = office, morning, talk
        self.teller = Teller(office)
        self.seconds = 0.0

    async def ask(self, command: m.Command) -> f.Answer:
        """Ask what must be granted."""
        answer = await asyncio.wait_for(self._talk.ask(command), 20)
        assert isinstance(answer, f.Answer), (command, answer)
        return answer

    async def sign_in(self) -> None:
        await self.ask(m.SignIn(id=fresh(), clerk=self.office.trainee.id, pin="0000"))

    async def look(self) -> Look:
        self.seconds += 1
        return await self.morning.step()

    async def follow(self, look: Look) -> str:
        """Do what the coach says; returns the tip."""
        tip = tip_of(look.situation, look.record.done)
        command = self._command(tip, look)
        if command is not None:
            await self.ask(command)
        return tip

    def _command(self, tip: str, look: Look) -> m.Command | None:  # noqa: C901, PLR0911, PLR0912 - one case a tip
        now, office = look.situation, self.morning.published
        ticket = look.held.id if look.held else ""
        match tip:
            case "choose":
                return m.OpenCounter(id=fresh(), counter=self.office.seat)
            case "open_again":
                desk = office.desk_of(self.office.trainee.id)
                return m.OpenCounter(id=fresh(), counter=str(desk))
            case "steps" | "need" | "guide" | "farewell":
                return m.SaveAttention(id=fresh(), step=NEXT[now.step])  # type: ignore[arg-type]
            case "ticks":
                return m.SaveAttention(id=fresh(), brought=[0])
            case "transfer":
                catalogue = self.office.catalogue
                served = [each.id for each in catalogue.services]
                assert look.held is not None
                service = other_service(catalogue, served, look.held.service)
                return m.TransferTicket(id=fresh(), service=service.id, need="Otro trámite")
            case "offer":
                assert self.office.colleague is not None
                return m.OfferTicket(id=fresh(), clerk=self.office.colleague.id, need="Duda")
            case "park":
                return m.ParkTicket(id=fresh(), ticket=ticket)
            case "accept":
                offered = office.offered_to(self.office.trainee.id)[0]
                return m.AcceptTicket(id=fresh(), ticket=offered.id)
            case "reinstate" | "resume":
                code = now.missed if tip == "reinstate" else now.back
                found = next(each.id for each in office.tickets.values() if each.code == code)
                kind = m.ReinstateTicket if tip == "reinstate" else m.ResumeTicket
                return kind(id=fresh(), ticket=found)
            case "list":
                return m.PrintList(id=fresh(), device="practice-kiosk")
            case "help":
                return m.TakeHelp(id=fresh(), device="practice-kiosk")
            case "issue":
                catalogue = self.office.catalogue
                general = catalogue.classes[-1].id
                first = catalogue.services[0].id
                return m.IssueTicket(id=fresh(), service=first, ticket_class=general)
            case _:
                return PLAIN[tip](id=fresh()) if tip in PLAIN else None


PLAIN: dict[str, type[m.Command]] = {
    "call": m.CallNext,
    "greet": m.StartService,
    "recall": m.Recall,
    "no_show": m.MarkNoShow,
    "register": m.FinishService,
    "pause": m.PauseCounter,
    "undo": m.UndoAct,
}


@asynccontextmanager
async def trainee(office: PracticeOffice, folder: Path, seed: int = 5) -> AsyncIterator[Trainee]:
    """A trainee who is signed in, on a morning that has begun."""
    seconds: list[Trainee] = []
    clock = PracticeClock(first_moment(office, NOW), lambda: seconds[0].seconds if seconds else 0.0)
    tasks = set()

    def later(work: object) -> None:
        tasks.add(asyncio.ensure_future(work))  # type: ignore[call-overload]

    async with house_of(office.catalogue, folder, clock, "Consola de práctica") as house:
        PracticeKiosk(house, later).come("Tótem")
        chance = Random(seed)  # noqa: S311 - people who are made up
        morning = Morning(house, office, chance, "Necesita pagar en cuotas.")
        await morning.begin()
        async with Conversation(house.url, code=house.code) as talk:
            await asyncio.wait_for(talk.online(), 20)
            found = Trainee(office, morning, talk)
            seconds.append(found)
            await found.sign_in()
            yield found
