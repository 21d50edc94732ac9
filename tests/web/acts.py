"""What the staff do with a ticket, for pages that show every state of one."""

from server.domain import commands as c
from server.domain.identity import ServiceId
from tests.web.hall import OVERSIGHT, Hall, Held


async def call(hall: Hall, held: Held) -> None:
    """At the first counter."""
    await hall.open_counter()
    await hall.ask(c.CallTicket(held.id))


async def miss(hall: Hall, held: Held) -> None:
    """Called, and not there."""
    await call(hall, held)
    await hall.ask(c.MarkNoShow())


async def serve(hall: Hall, held: Held) -> None:
    """Called, and there."""
    await call(hall, held)
    await hall.ask(c.StartService())


async def finish(hall: Hall, held: Held) -> None:
    """The attention is over."""
    await serve(hall, held)
    await hall.ask(c.FinishService())


async def park(hall: Hall, held: Held) -> None:
    """Set aside by a clerk."""
    await hall.open_counter()
    await hall.ask(c.ParkTicket(held.id))


async def transfer(hall: Hall, held: Held) -> None:
    """Waits for another service."""
    await serve(hall, held)
    await hall.ask(c.TransferTicket(ServiceId("licencia-duplicado"), "Perdió la licencia"))


async def close(hall: Hall, _held: Held) -> None:
    """The office closes its day."""
    await hall.ask(c.CloseDay(), OVERSIGHT)


async def send_list(hall: Hall, held: Held) -> None:
    """The clerk ticks the first paper, and sends the list of the others."""
    await serve(hall, held)
    await hall.ask(c.SaveAttention(brought=(0,)))
    await hall.ask(c.SendList())
