"""`/data`: when to come, and the last quarter's figures; only where the office publishes them."""

import asyncio
import csv
import io
import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from server.domain import commands as c
from server.web.people import open_data
from server.web.people.open_data import last_quarter
from tests.web.hall import Hall, open_hall
from tests.web.test_ticket_page import text_of

NINE = datetime(2026, 9, 21, 12, 0, tzinfo=UTC)
"""A Monday, nine o'clock in Santiago."""
AUTUMN = datetime(2026, 10, 5, 14, 0, tzinfo=UTC)
ON = "[open_data]\npublished = true\n"
PARTS = ("unit", "service", "channel", "class")
PATHS = (
    *("/data?lang=es", "/data?lang=en", "/data/indicators.csv", "/data/datapackage.json"),
    *("/data/dictionary", "/data/tickets.csv", "/services"),
    *("/static/phone.css", "/static/data.css"),
)


async def wait(hall: Hall, at: datetime, minutes: int, people: int) -> None:
    """So many people come at once, and each is attended after these minutes."""
    hall.set_clock(at)
    for _ in range(people):
        await hall.issue()
    hall.set_clock(at + timedelta(minutes=minutes))
    for _ in range(people):
        for act in (c.CallNext, c.StartService, c.FinishService):
            await hall.ask(act())


@dataclass(frozen=True)
class Told:
    """What was handed out on one day, and how often it was worked out."""

    pages: dict[str, httpx.Response]
    counted: int
    counted_next_day: int


async def visit(hall: Hall) -> Told:
    """Several readers at once, and one on the next day."""
    counted: list[object] = []
    real = open_data._published  # noqa: SLF001 - the work itself

    def watched(*about: object) -> object:
        counted.append(about)
        return real(*about)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(open_data, "_published", watched)
        await asyncio.gather(*(hall.get("/data") for _ in range(5)))
        pages = {path: await hall.get(path) for path in PATHS}
        first = len(counted)
        hall.set_clock(AUTUMN + timedelta(days=1))
        await hall.get("/data")
    return Told(pages, first, len(counted))


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """A quarter with one day: little wait at nine, much at eleven."""

    async def telling() -> Told:
        async with open_hall(tmp_path_factory.mktemp("open"), NINE, ON) as hall:
            await hall.open_counter()
            await wait(hall, NINE + timedelta(minutes=5), 4, 20)
            await wait(hall, NINE + timedelta(hours=2), 30, 20)
            await wait(hall, NINE + timedelta(hours=3), 1, 3)
            hall.set_clock(AUTUMN)
            return await visit(hall)

    return asyncio.run(telling())


def test_the_page_says_when_to_come(told: Told) -> None:
    """The hour of three people is better, and too few to be told; other services had none."""
    page = told.pages["/data?lang=es"]
    said = text_of(page)
    assert "Trimestre 3 de 2026" in said
    assert "De 9:00 a 10:00 La mitad esperó hasta 4 min; 9 de 10, hasta 4 min." in said
    assert "Más espera: de 11:00 a 12:00. La mitad, hasta 30 min" in said
    assert "12:00 a 13:00" not in said
    assert "Vino poca gente para decirlo." in said
    assert "Open data" in text_of(told.pages["/data?lang=en"])
    style = sum(len(told.pages[f"/static/{name}.css"].content) for name in ("phone", "data"))
    assert len(page.content) + style < 60_000
    assert "/data" in told.pages["/services"].text


def test_the_data_is_whole_and_hides_the_few(told: Told) -> None:
    """The CSV has its description, each of its indicators is defined, and no person is in it."""
    rows = list(csv.DictReader(io.StringIO(told.pages["/data/indicators.csv"].text)))
    whole = [each for each in rows if not any(each[part] for part in PARTS)]
    assert next(each["value"] for each in whole if each["indicator"] == "issued") == "43"
    few = [each for each in rows if each["indicator"] == "wait_p50" and 0 < int(each["n"]) < 5]
    assert {each["value"] for each in few} <= {""}
    package = json.loads(told.pages["/data/datapackage.json"].text)
    (resource,) = package["resources"]
    assert resource["path"] == "indicators.csv"
    assert [each["name"] for each in resource["schema"]["fields"]] == list(rows[0])
    for each in package["indicators"]:
        assert each["name"] in told.pages["/data/dictionary"].text
    assert told.pages["/data/tickets.csv"].status_code == 404


def test_it_is_worked_out_once_a_day(told: Told) -> None:
    """Many readers at once wait for one count."""
    assert (told.counted, told.counted_next_day) == (1, 2)


@pytest.mark.parametrize("more", ["", "[open_data]\npublished = false\n"])
def test_without_the_offices_word_there_is_nothing(tmp_path: Path, more: str) -> None:
    async def story() -> None:
        async with open_hall(tmp_path, NINE, more) as hall:
            for path in ("/data", "/data/indicators.csv", "/data/datapackage.json"):
                assert (await hall.get(path)).status_code == 404
            assert (await hall.get("/data/dictionary")).status_code == 404
            assert "/data" not in (await hall.get("/services")).text

    asyncio.run(story())


@pytest.mark.parametrize(
    ("today", "name"),
    [
        (date(2026, 1, 1), "2025-Q4"),
        (date(2026, 3, 31), "2025-Q4"),
        (date(2026, 4, 1), "2026-Q1"),
        (date(2026, 12, 31), "2026-Q3"),
    ],
)
def test_the_last_quarter_is_the_one_that_is_over(today: date, name: str) -> None:
    assert last_quarter(today).name == name
