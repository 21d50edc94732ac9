"""A day of forty tickets, told minute by minute, and what else is known of its month.

What all of it comes to is in `test_hand_made_day`. Nine o'clock is minute 0. Ana is at counter one,
Bruno at two, Diego at three; the day is closed at minute 120.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import insert

from server.domain import commands as c
from server.domain.attention import Channel
from server.domain.equipment import SESSIONS, Aid, AlarmPart, DeviceDay, Observed
from server.domain.identity import ClassId, ClerkId, ServiceId, TicketId
from server.domain.survey import Answer
from server.store import Store, tables as t
from server.store.equipment import EquipmentRows
from server.store.surveys import SurveyAnswers
from tests.domain.builders import (
    ADMINISTRATOR,
    ADVICE,
    ANA,
    BRUNO,
    CONSOLES,
    DIEGO,
    FIRST,
    GENERAL,
    LUNCH,
    OLDEST,
    ONE,
    PERMIT,
    PHONE,
    PLANTS,
    PUNCTUAL,
    TAX,
    THREE,
    TWO,
    kiosk,
)
from tests.hub.house import House

Asked = tuple[float, str, c.Caller, c.Command | type[c.Command]]
"""A minute, the name of a ticket, and who asks what; a bare type is asked of the ticket itself."""
KIOSK = kiosk()


def _issue(at: float, name: str, service: ServiceId, ticket_class: ClassId) -> Asked:
    return at, name, KIOSK, c.IssueTicket(service, ticket_class)


def _served(name: str, clerk: ClerkId, call: float, start: float, end: float) -> Iterator[Asked]:
    desk = CONSOLES[clerk]
    yield call, name, desk, c.CallTicket
    yield start, name, desk, c.StartService()
    yield end, name, desk, c.FinishService()


def _ana() -> Iterator[Asked]:
    """Ten people at 0, called every ten minutes from 2 on; they take 1, 2, … 8 minutes.

    The ninth is a slip of 20 seconds, the last takes 8 minutes. Then one who came by telephone.
    """
    lengths = [1, 2, 3, 4, 5, 6, 7, 8, 1 / 3, 8]
    for n, length in enumerate(lengths):
        name, call = f"permit {n}", 10 * n + 2
        yield _issue(0, name, PERMIT, GENERAL)
        yield from _served(name, ANA, call, call + 1, call + 1 + length)
    for number, name in enumerate(("comes", "expires", "gives up")):
        yield 10, name, PHONE, c.AnnounceTicket(ADVICE, GENERAL, phone=f"phone-{number}")
    yield 20, "gives up", ADMINISTRATOR, c.CancelTicket
    yield 30, "comes", KIOSK, c.ConfirmPresence
    yield from _served("comes", ANA, 105, 106, 110)
    yield 112, "", CONSOLES[ANA], c.StartAttention(Channel.TELEPHONE, ADVICE)
    yield 115, "", CONSOLES[ANA], c.RegisterAttention()


def _bruno() -> Iterator[Asked]:
    """Eight with preference, each called after one minute and there after half a minute more.

    Four of the general class who are called and do not come; two of the oldest who got their ticket
    from Bruno; three taxpayers: two are sent on, and one of these is sent back.
    """
    desk = CONSOLES[BRUNO]
    for n in range(8):
        name, at = f"first {n}", 5.0 * n
        yield _issue(at, name, TAX, FIRST)
        yield from _served(name, BRUNO, at + 1, at + 1.5, at + 3.5)
    for n in range(4):
        name, call = f"away {n}", 51.0 + 2 * n
        yield _issue(50, name, TAX, GENERAL)
        yield call, name, desk, c.CallTicket
        yield call + 1, name, desk, c.MarkNoShow()
    for n, call in enumerate((61.0, 70.0)):
        yield 60, f"old {n}", desk, c.IssueTicket(TAX, OLDEST)
        yield from _served(f"old {n}", BRUNO, call, call + 0.5, call + 4.5)
    for n in range(3):
        yield _issue(62, f"punctual {n}", PERMIT, PUNCTUAL)
    yield 80, "punctual 0", desk, c.CallTicket
    yield 80, "punctual 0", desk, c.StartService()
    yield 82, "punctual 0", desk, c.TransferTicket(TAX, "taxes")
    yield from _served("punctual 0", BRUNO, 84, 84, 88)
    yield 90, "punctual 1", desk, c.CallTicket
    yield 90, "punctual 1", desk, c.StartService()
    yield 91, "punctual 1", desk, c.TransferTicket(TAX, "taxes")
    yield 92, "punctual 1", desk, c.CallTicket
    yield 92, "punctual 1", desk, c.StartService()
    yield 93, "punctual 1", desk, c.TransferTicket(PERMIT, "not taxes")
    yield from _served("punctual 1", BRUNO, 94, 94, 97)
    yield from _served("punctual 2", BRUNO, 100, 100, 104)
    yield 105, "", desk, c.WorkInBackOffice()
    yield 110, "", desk, c.OpenCounter(TWO)


def _diego() -> Iterator[Asked]:
    """One who is set aside and never comes back, and one whose attention was left open.

    Three give their tickets back after ten minutes, five wait in vain until the day is closed.
    """
    desk = CONSOLES[DIEGO]
    yield _issue(0, "set aside", PLANTS, FIRST)
    yield 3, "set aside", desk, c.CallTicket
    yield 4, "set aside", desk, c.StartService()
    yield 10, "set aside", desk, c.ParkTicket
    yield _issue(1, "left open", PLANTS, GENERAL)
    yield from _served("left open", DIEGO, 12, 13, 113)
    for n in range(3):
        yield _issue(10, f"back {n}", PLANTS, GENERAL)
        yield 20, f"back {n}", ADMINISTRATOR, c.CancelTicket
    for n in range(5):
        yield _issue(20, f"in vain {n}", PLANTS, GENERAL)
    yield 114, "", desk, c.PauseCounter(LUNCH)
    yield 117, "", desk, c.OpenCounter(THREE)


def _closing() -> Iterator[Asked]:
    for clerk in (ANA, BRUNO, DIEGO):
        yield 118, "", CONSOLES[clerk], c.CloseCounter()
    yield 120, "", ADMINISTRATOR, c.CloseDay()


async def play_day(house: House) -> None:
    """Let the day happen; it ends at the minute of its closing."""
    begin, tickets = house.now, dict[str, TicketId]()
    for clerk, counter in ((ANA, ONE), (BRUNO, TWO), (DIEGO, THREE)):
        await house.sits(clerk, counter)
    asked = [*_ana(), *_bruno(), *_diego(), *_closing()]
    for at, name, caller, wish in sorted(asked, key=lambda each: each[0]):
        house.pass_time(begin + timedelta(minutes=at) - house.now)
        command = wish if isinstance(wish, c.Command) else _of_ticket(wish, tickets[name])
        done = await house.grant(caller, command)
        if name not in tickets and done.answer.ticket is not None:
            tickets[name] = done.answer.ticket


def _of_ticket(wish: type[c.Command], ticket: TicketId) -> c.Command:
    if wish is c.CancelTicket:
        return c.CancelTicket(ticket, "gave it back")
    return wish(ticket)  # type: ignore[call-arg]


GRADES = (7, 7, 6, 6, 6, 5, 4, 2, 7, 6)
"""Of ten people who were asked about their permit: seven good ones, and two bad ones."""
PETITIONS = (
    ("reclamo", "2026-03-02", "2026-03-20", "2026-03-10", "answered"),
    ("reclamo", "2026-03-03", "2026-03-20", "2026-03-25", "answered"),
    ("peticion", "2026-02-10", "2026-03-05", None, "assigned"),
    ("queja", "2026-03-16", "2026-04-10", "2026-03-16", "solved"),
    ("peticion", "2026-03-20", "2026-04-20", None, "assigned"),
    ("seguimiento", "2026-03-04", "2026-03-09", None, "assigned"),
    ("informacion", "2026-02-20", "2026-03-15", "2026-03-12", "answered"),
    ("sugerencia", "2026-03-05", "2026-03-30", "2026-03-30", "answered"),
)
"""Kind, received, last day for an answer, ended and state."""
DAY = date(2026, 3, 2)
NINE = datetime(2026, 3, 2, 12, tzinfo=UTC)


def keep_the_rest(store: Store) -> None:
    """What people said, petitions, and what was observed of the equipment."""
    for n, grade in enumerate(GRADES):
        answer = Answer(
            service=PERMIT, channel="kiosk", hour="2026-03-02T10", grade=grade, highest=7
        )
        SurveyAnswers(store.engine).keep("town", f"answer-{n}", f"mark-{n}", f"{DAY}", answer)
    with store.engine.begin() as connection:
        for n, each in enumerate(PETITIONS):
            connection.execute(insert(t.PETITION).values(_petition(n, *each)))
    EquipmentRows(store.engine).keep("town", OBSERVED)


def _petition(
    number: int, kind: str, received: str, due: str, ended: str | None, state: str
) -> dict[str, object]:
    texts = ("channel", "law", "reply", "counted", "request_hash", "body_hash", "key_hash")
    none = ("received_at", "days", "is_extended", "is_denied_preference")
    return dict.fromkeys((*texts, "token_hash"), f"{number}") | {
        **dict.fromkeys(none, 0),
        "office": "town",
        "folio": f"2026-{number}",
        "kind": kind,
        "state": state,
        "unit": "works",
        "first": received,
        "received_on": received,
        "due": due,
        "ended_on": ended,
        "steps": 1,
    }


OBSERVED = Observed(
    devices=(
        DeviceDay(DAY, "kiosk-1", "kiosk", "Kiosk", 27_000, 28_800),
        DeviceDay(DAY, "display-1", "display", "Display 1", 28_800, 28_800),
        DeviceDay(DAY, "display-2", "display", "Display 2", 14_400, 28_800),
    ),
    alarms=tuple(
        AlarmPart(DAY, "long_wait", f"{n}", NINE + timedelta(minutes=n), NINE, seconds)
        for n, seconds in enumerate((900, 60, 300, 120, 300))
    ),
    uses={
        (DAY, SESSIONS): 20,
        **{(DAY, each): n for each, n in zip(Aid, (3, 2, 5, 1, 4), strict=True)},
    },
)
"""A kiosk that was off for half an hour, five alarms, twenty people at the kiosk."""
