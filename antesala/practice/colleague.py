"""The colleague at the other counter: calls and attends, takes what is offered, and offers once."""

from datetime import timedelta

from antesala.practice.house import CONSOLE, House
from antesala.practice.office import PracticeOffice
from server.domain import commands as c
from server.domain.identity import ClerkId
from server.domain.ticket import State, Ticket

WALK = timedelta(seconds=20)
"""From a call until the person is at the counter."""
THINKS = timedelta(seconds=4)
"""From an offer of the trainee's to its answer."""
LEAVES = 2
"""People in the line before a colleague takes one: the last one is left to the trainee."""


class Colleague:
    """One clerk who is made up; without one in the office nothing happens here."""

    def __init__(self, house: House, office: PracticeOffice, need: str) -> None:
        """`need` is what the colleague writes of the person offered to the trainee."""
        self._house, self._office, self._need = house, office, need
        self._until = house.clock()
        self._subject = ""
        self.offers_to: ClerkId | None = None
        """The clerk who is offered the next person attended; once."""

    @property
    def clerk(self) -> ClerkId | None:
        return self._office.colleague.id if self._office.colleague else None

    async def sit_down(self) -> None:
        """Sign in and open the counter."""
        if self._office.colleague and self._office.counter:
            await self._ask(c.SignIn(self._office.colleague.id))
            await self._ask(c.OpenCounter(self._office.counter.id))

    async def act(self) -> None:
        """Do what is due by now."""
        clerk, office = self.clerk, self._house.hub.published
        if clerk is None or clerk not in office.consoles:
            return
        held = office.held_by(clerk)
        for offered in office.offered_to(clerk):
            if self._is_time(f"offer {offered.id}", THINKS):
                await self._ask(c.AcceptTicket(offered.id))
            return
        if held is None:
            await self._call()
        elif held.state is State.CALLED and self._is_time(f"walk {held.id}", WALK):
            await self._ask(c.StartService())
        elif held.state is State.SERVING:
            await self._attend(held)

    async def _call(self) -> None:
        house = self._house
        office, counter = house.hub.published, self._office.counter
        waiting = sum(ticket.state is State.WAITING for ticket in office.tickets.live().values())
        clerk = self.clerk
        if (
            counter is None
            or clerk is None
            or house.room.once.next_at(office, counter.id, clerk) is None
        ):
            return
        is_reserved = any(ticket.reserved_for == clerk for ticket in office.tickets.live().values())
        if waiting >= LEAVES or is_reserved:
            await self._ask(c.CallNext())

    async def _attend(self, held: Ticket) -> None:
        if self.offers_to is not None:
            to, self.offers_to = self.offers_to, None
            await self._ask(c.OfferTicket(to, self._need))
            return
        minutes = self._office.catalogue.service[held.service].minutes
        if self._is_time(f"serve {held.id}", timedelta(minutes=minutes)):
            await self._ask(c.FinishService())

    def _is_time(self, subject: str, after: timedelta) -> bool:
        """Whether so much time has passed since this was first looked at."""
        now = self._house.clock()
        if subject != self._subject:
            self._subject, self._until = subject, now + after
        return now >= self._until

    async def _ask(self, command: c.Command) -> None:
        await self._house.ask(CONSOLE, "clerk", command)
