"""Personal data lies in two tables; secrets lie in none."""

import asyncio
import sqlite3
from pathlib import Path

import pytest

from server.domain import commands as c
from server.domain.office import Topic
from server.live.access import Gate
from server.store import Device
from tests.domain.builders import ADVICE, ANA, BRUNO, CONSOLES, GENERAL, ONE, PERMIT, TWO, kiosk
from tests.hub.house import House

NEED, NOTE, TOLD, DECLINED = "a neighbour's tree", "weeps; call him", "has three forms", "at lunch"
CANCELLED = "left with her son"
PIN = "83472651"


async def _attend(house: House) -> list[str]:
    """All that is personal comes up once; the link tokens of the two tickets."""
    await house.sits(ANA, ONE)
    await house.sits(BRUNO, TWO)
    ana, bruno = CONSOLES[ANA], CONSOLES[BRUNO]
    asks = c.IssueTicket(PERMIT, GENERAL, help_needed=("escort", "sign_language"))
    tokens = [(await house.grant(kiosk(), asks)).link_token for _ in range(2)]
    held = (await house.grant(ana, c.CallNext())).answer.ticket
    assert held is not None
    await house.grant(ana, c.StartService())
    await house.grant(ana, c.SaveAttention(need=NEED, note=NOTE))
    await house.grant(ana, c.SendList())
    await house.grant(ana, c.OfferTicket(BRUNO, TOLD))
    await house.grant(bruno, c.DeclineTicket(held, DECLINED))
    await house.grant(ana, c.TransferTicket(ADVICE, TOLD))
    await house.grant(kiosk(), c.SetHelpNeeded(held, ("low_counter",)))
    await house.grant(ana, c.CancelTicket(held, CANCELLED))
    return [token or "" for token in tokens]


@pytest.mark.sqlite
def test_only_the_private_tables_are_personal(tmp_path: Path) -> None:
    """Needs, notes, help, reasons and link tokens are in no other row, the answers' among them."""

    async def story() -> list[str]:
        async with House(tmp_path) as house:
            return await _attend(house)

    tokens = asyncio.run(story())
    personal = [
        *tokens,
        NEED,
        NOTE,
        TOLD,
        DECLINED,
        CANCELLED,
        "escort",
        "sign_language",
        "low_counter",
    ]
    tables = _tables(tmp_path / "office.db")
    assert all(len(token) >= 22 for token in tokens), "128 bits in base64"
    assert {name for name in tables if any(word in tables[name] for word in personal)} == {
        "private",
        "private_of_day",
    }
    help_wanted = ("escort", "sign_language", "low_counter")
    assert not any(word in tables["private"] for word in help_wanted)
    assert {"ticket_transferred", "attention_registered"} <= _kinds(tmp_path / "office.db")


def test_an_attention_is_forgotten_with_its_end(tmp_path: Path) -> None:
    """The running office keeps need and note no longer than the attention may come back."""

    async def story() -> None:
        async with House(tmp_path) as house:
            await _attend(house)
            await house.grant(CONSOLES[ANA], c.CloseCounter())
            kept = {topic for _, topic in house.published.private}
            assert kept == set(Topic) - {Topic.NOTE, Topic.NEED_BEFORE, Topic.PHONE}
            attentions = set(house.published.attentions)
            assert not attentions & {subject for subject, _ in house.published.private}

    asyncio.run(story())


@pytest.mark.sqlite
def test_no_secret_is_in_the_file(tmp_path: Path) -> None:
    """Not a number, a one-time code or a device's token in any byte of the database's files."""

    async def story() -> list[str]:
        async with House(tmp_path) as house:
            gate = Gate(house.store, house.writer, lambda: house.now)
            await gate.pins.set("town", ANA, PIN)
            assert await gate.pins.check("town", ANA, "console-1", "1111") is not None
            assert await gate.pins.check("town", ANA, "console-1", PIN) is None
            code = await gate.new_code("town", "kiosk", "Entrance")
            enrolled = await gate.by_code(code)
            assert isinstance(enrolled, tuple)
            device, token = enrolled
            assert isinstance(device, Device)
            # While it is open: afterwards the write-ahead log is gone.
            files = _bytes_in(tmp_path)
            assert device.id.encode() in files
            assert [secret for secret in (PIN, code, token) if secret.encode() in files] == []
            return [code, token]

    code, token = asyncio.run(story())
    assert len(code) == 12
    assert len(token) >= 43, "256 bits in base64"


def _bytes_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


def _tables(place: Path) -> dict[str, str]:
    """Each table's rows as one text."""
    with sqlite3.connect(place) as database:
        tables = {}
        for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'"):
            tables[name] = repr(database.execute(f"SELECT * FROM {name}").fetchall())  # noqa: S608
    database.close()
    return tables


def _kinds(place: Path) -> set[str]:
    """The kinds of event in the journal."""
    with sqlite3.connect(place) as database:
        kinds = {kind for (kind,) in database.execute("SELECT type FROM journal")}
    database.close()
    return kinds
