"""Tokens guessed over the real listener: none opens, the limiter answers, and a holder comes in.

By chance and near a real one, for tickets and for petitions, from many addresses at once.
"""

import asyncio
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from string import ascii_letters, digits
from urllib.parse import quote, urlsplit

import pytest

from server.service import end_day
from server.web.people import application
from server.web.shared.connections import Hall as Inside, Turnstile
from tests.web.hall import Hall, open_hall
from tests.web.petitions import hand_in, text_of

LETTERS = ascii_letters + digits + "-_"
ADDRESSES = 20
"""Addresses of the attack: all of 127.0.0.0/8 are this machine's."""
HOURS = 6 * 3600
AT = datetime(2026, 9, 21, 14, 32, tzinfo=UTC)


def guesses(real: str, chance: random.Random) -> Iterator[str]:
    """Tokens by chance and near a real one, without end; the real one is never among them."""
    near: list[Callable[[int], str]] = [
        lambda _: "".join(chance.choices(LETTERS, k=len(real))),
        lambda at: real[:at] + chance.choice(LETTERS) + real[at + 1 :],
        lambda at: real[:at] + real[at:].swapcase(),
        lambda at: real[:at],
        lambda at: real + chance.choice(LETTERS) * (1 + at % 3),
        lambda at: real[:at] + chance.choice(LETTERS) + real[at:],
        lambda at: real[:at] + real[at + 1 :] + real[at],
        lambda at: real[:at] + "%00" + real[at:],
        lambda at: quote(real[:at] + "\uff41" + real[at + 1 :]),
        lambda at: f"{real}%2f{at}",
        lambda at: "/" * (at % 2) + real + "/",
        lambda _: real[::-1],
    ]
    while True:
        for make in near:
            guess = make(chance.randrange(len(real)))
            if guess not in {real, ""}:
                yield guess


async def attack(hall: Hall, address: str, tokens: list[tuple[str, str]]) -> Counter[int]:
    """Ask for all of these one after the other, on one connection; how often each answer came."""
    port = urlsplit(hall.url).port
    reader, writer = await asyncio.open_connection("127.0.0.1", port, local_addr=(address, 0))
    seen: Counter[int] = Counter()
    for room, token in tokens:
        writer.write(f"GET /{room}/{token} HTTP/1.1\r\nHost: a\r\n\r\n".encode())
        head = await reader.readuntil(b"\r\n\r\n")
        seen[int(head[9:12])] += 1
        length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r")[0])
        await reader.readexactly(length)
    writer.close()
    return seen


async def besiege(hall: Hall, count: int) -> Counter[int]:
    """Guess so many tokens from all addresses at once, by turns for a ticket and a petition."""
    held, handed = await hall.issue(), await hand_in(hall)
    chance = random.Random(count)  # noqa: S311 - the same guesses each time
    ways = [("t", guesses(held.token, chance)), ("p", guesses(handed.token, chance))]
    # A token of one register is none of the other.
    drawn = [("p", held.token), ("t", handed.token), ("p", handed.folio), ("p", handed.key)]
    drawn += [(room, next(found)) for _ in range(count // 2) for room, found in ways]
    shares = [drawn[each::ADDRESSES] for each in range(ADDRESSES)]
    under_way = [
        asyncio.create_task(attack(hall, f"127.0.1.{each + 1}", share))
        for each, share in enumerate(shares)
    ]
    while not all(each.done() for each in under_way):
        for path in (held.path, handed.path):
            assert (await hall.get(path)).status_code == 200
        await asyncio.wait(under_way, timeout=0.5)
    return sum((each.result() for each in under_way), Counter())


@pytest.fixture
def without_turnstile(monkeypatch: pytest.MonkeyPatch) -> None:
    """Strangers come as fast as they can: the turnstile would make a million last three hours."""

    def make(most: int) -> Inside:
        made = Inside(most)
        made.turnstile = Turnstile(time.monotonic(), rate=1e9, burst=1e9)
        return made

    monkeypatch.setattr(application, "Hall", make)


@pytest.mark.usefixtures("without_turnstile")
@pytest.mark.parametrize(
    "count",
    [900, pytest.param(1_000_000, marks=[pytest.mark.full, pytest.mark.timeout(HOURS)])],
)
def test_no_guessed_token_opens(tmp_path: Path, count: int) -> None:
    """Twenty misses of an address get the page of what is not found, the rest has to wait."""

    async def visit() -> Counter[int]:
        async with open_hall(tmp_path, AT) as hall:
            return await besiege(hall, count)

    seen = asyncio.run(visit())
    assert set(seen) == {404, 429}
    assert seen.total() >= count
    assert seen[429] > seen[404] - 40 * ADDRESSES


def test_a_link_of_yesterday_says_what_to_do(tmp_path: Path) -> None:
    """A ticket's says that its day is over; a petition's stays, and a broken one leads on."""

    async def visit() -> None:
        async with open_hall(tmp_path, AT) as hall:
            held, handed = await hall.issue(), await hand_in(hall)
            hall.set_clock(AT + timedelta(days=1))
            await end_day(hall.room.hub)
            assert (await hall.get(handed.path)).status_code == 200
            gone = await hall.get("/p/" + handed.token[:-1])
            assert gone.status_code == 404
            assert "No encontramos esa página" in text_of(gone)
            assert 'href="../p"' in gone.text
            said = text_of(await hall.get(held.path))
            assert "Su turno ya no vale Este turno es del 21 de septiembre de 2026." in said
            assert "pida otro en la oficina" in said

    asyncio.run(visit())
