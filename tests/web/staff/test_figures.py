"""The figures of any period on the staff pages: those of the report, by filter, with formulas."""

import asyncio
import csv
import io
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from antesala.words import Words
from server.domain.period import Period
from server.domain.target import Target
from server.report.breakdown import By, broken_down
from server.report.figures import OFFICE, Scope
from server.report.out.forms import Made
from server.store.figures import facts
from server.store.reading import Reader
from server.store.tallies import keep_tally, next_day
from server.web.staff.figures import OTHER, PRESETS, Asked, preset_period, read_for
from server.web.staff.figures_ahead import USUAL_PERIODS, work_figures_out
from tests.domain.builders import ANA, BRUNO, ONE, TWO
from tests.hub.house import House, issue
from tests.hub.test_tallies import ZONE
from tests.hub.years import TOWN, play_days
from tests.web.staff.office import open_staff, said

MORNING = datetime(2026, 12, 14, 13, 30, tzinfo=UTC)
TODAY = date(2026, 12, 14)


def test_the_page_and_its_file_have_the_same_figures(tmp_path: Path) -> None:
    """The page's table of today has each service's tickets as the open data counts them."""

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            for _ in range(6):
                await staff.hall.issue()
            page = said(await browser.get("/figures?period=today&by=service"))
            data = await browser.get("/figures/report.csv?period=2026-12-14")
            rows = list(csv.DictReader(io.StringIO(data.text)))
            issued = [row for row in rows if row["indicator"] == "issued" and row["service"]]
            counted = {(row["service"], row["value"]) for row in issued if not row["channel"]}
            assert ("licencia-renovar", "6") in counted
            assert "Renovar licencia de conducir Turnos del período: 6" in page

    asyncio.run(story())


def test_a_figure_leads_to_its_formula_and_to_counts(tmp_path: Path) -> None:
    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            for _ in range(7):
                await staff.hall.issue()
            page = await browser.get("/figures?period=today")
            assert 'figures/of/issued?period=2026-12-14"' in page.text
            one = said(await browser.get("/figures/of/issued?period=2026-12-14"))
            assert "Cómo se calcula Fórmula" in one
            assert "Por hora de llegada Hora Cifra De cuántos De 10 a 11 h Cifra: 7" in one

    asyncio.run(story())


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("period=2026-Q9", "2026-Q9"),
        ("period=other&from=2026-12-02&to=2026-12-01", "2026-12-02..2026-12-01"),
        ("period=other&from=ayer&to=", "ayer"),
        ("period=2027-Q1", "2027-Q1"),
        ("period=%3Cscript%3E", "<script>"),
    ],
)
def test_a_period_that_is_none_is_named_in_the_sentence(
    tmp_path: Path, query: str, why: str
) -> None:
    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            page = await browser.get(f"/figures?{query}")
            assert page.status_code == 422
            assert why in said(page)
            assert "<script>" not in page.text.split("<main", 1)[1]

    asyncio.run(story())


def test_what_is_unknown_is_told_without_a_fault(tmp_path: Path) -> None:
    """A filter that the office lacks is none; an unknown indicator or form is said."""

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            assert (await browser.get("/figures?service=none&by=moon&class=x")).status_code == 200
            assert (await browser.get("/figures/of/luck?period=2026-Q4")).status_code == 404
            assert (await browser.get("/figures/report.exe?period=2026-Q4")).status_code == 404

    asyncio.run(story())


def test_typed_days_go_before_the_name_beside_them(tmp_path: Path) -> None:
    """The form sends both; what a person has not changed is left to the name."""

    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            shown = "period=last-month&was-from=2026-10-01&was-to=2026-12-31"
            kept = said(await browser.get(f"/figures?{shown}&from=2026-10-01&to=2026-12-31"))
            assert "noviembre de 2026" in kept
            typed = said(await browser.get(f"/figures?{shown}&from=2026-12-01&to=2026-12-02"))
            assert "1 dic 2026" in typed or "1 de diciembre de 2026" in typed

    asyncio.run(story())


def test_a_figure_of_the_whole_office_says_that_it_is_not_split(tmp_path: Path) -> None:
    async def story() -> None:
        async with open_staff(tmp_path, MORNING) as staff, staff.browser() as browser:
            await staff.comes(browser)
            page = said(await browser.get("/figures/of/kiosk_up?period=2026-12-14"))
            assert Words("es", "CL").say("figures-not-split") in page

    asyncio.run(story())


def test_the_page_judges_by_the_reports_targets(tmp_path: Path) -> None:
    """What a figure is judged by is the office's own, as it is on paper."""

    async def story() -> None:
        async with House(tmp_path) as house:
            await play_days(house, (0, 1), 12)
            day, target = house.now.date(), Target("within_target", 0.99)
            catalogue = replace(house.published.catalogue, targets=(target,))
            period = Period(date(day.year, day.month, 1), day)
            wanted = Asked(period=period, preset=OTHER, scope=OFFICE, by=By.SERVICE)
            page = read_for(house.hub.reader, catalogue, wanted, (), day).report
            paper = Made(house.hub.reader, catalogue, period, Words("es", "CL"), day).report
            for name in ("within_target", "issued", "wait_p90", "abandoned"):
                assert page.compared(name) == paper.compared(name), name
            assert page.compared("within_target").target == target

    asyncio.run(story())


def test_figures_of_a_clerk_need_ten_attentions(tmp_path: Path) -> None:
    """Counts are shown, times are not below ten; counters tell from five on."""

    async def story() -> None:
        async with House(tmp_path) as house:
            await play_days(house, (0, 1), 12)
            day = house.now.date()
            period = Period(date(day.year, day.month, 1), day)
            catalogue, reader = house.published.catalogue, house.hub.reader
            with facts(reader, catalogue) as known:
                clerks = {part.key: part.figures for part in broken_down(known, period, By.CLERK)}
                counters = [part.key for part in broken_down(known, period, By.COUNTER)]
            assert set(clerks) == {ANA, BRUNO}
            for figures in clerks.values():
                is_shown = figures["service_p50"].value is not None
                assert is_shown == (figures["attended"].n >= 10)
            assert counters == [ONE, TWO]

    asyncio.run(story())


def test_parts_add_up_to_the_whole(tmp_path: Path) -> None:
    """Hours, days, classes and services have all the tickets, also of one service alone."""

    async def story() -> None:
        async with House(tmp_path) as house:
            await play_days(house, (0, 1), 12)
            day = house.now.date()
            period = Period(date(day.year, day.month, 1), day)
            catalogue, reader = house.published.catalogue, house.hub.reader
            kinds = (By.HOUR, By.DAY, By.CLASS, By.SERVICE, By.UNIT, By.CHANNEL, By.MONTH)
            with facts(reader, catalogue) as known:
                for by in kinds:
                    parts = broken_down(known, period, by)
                    assert sum(part.figures["issued"].n for part in parts) == 24, by
                for part in broken_down(known, period, By.SERVICE):
                    scope = Scope(service=part.key)
                    hours = broken_down(known, period, By.HOUR, scope)
                    assert (
                        sum(each.figures["issued"].n for each in hours) == part.figures["issued"].n
                    )
                assert broken_down(known, period.year_before, By.DAY, OFFICE) == ()

    asyncio.run(story())


def test_figures_from_memory_are_those_made_anew(tmp_path: Path) -> None:
    """Worked out ahead, and again after more tickets: no figure is one of before."""

    async def story() -> None:
        async with House(tmp_path) as house:
            await play_days(house, (0, 1), 12)
            house.now += timedelta(days=1)
            while due := next_day(house.hub.reader, TOWN, house.now.date(), ZONE):
                house.store.age(partial(keep_tally, TOWN, *due[:2], provisional_on=due[2]))
            with pytest.raises(EndOfSleepError):
                await work_figures_out(lambda: [house.hub], sleep_for(2 + len(USUAL_PERIODS)))
            assert house.hub.reader.memory.bytes > 0
            today, catalogue = house.now.date(), house.published.catalogue
            for tickets in (0, 3):
                for _ in range(tickets):
                    await house.turn([issue()])
                anew = Reader.open(house.place)
                for name in PRESETS:
                    period = preset_period(name, today)
                    asked = Asked(period=period, preset=name, scope=OFFICE, by=By.SERVICE)
                    kept, made = (
                        read_for(reader, catalogue, asked, (By.SERVICE, By.HOUR), today)
                        for reader in (house.hub.reader, anew)
                    )
                    assert kept == made, name
                anew.close()

    asyncio.run(story())


class EndOfSleepError(Exception):
    """So much is enough."""


def sleep_for(times: int) -> Callable[[float], Awaitable[None]]:
    """A sleep that takes no time, and after so many of which there is none."""
    left = iter(range(times))

    async def sleep(_seconds: float) -> None:
        if next(left, None) is None:
            raise EndOfSleepError

    return sleep


def test_every_preset_has_words_and_days() -> None:
    for language in ("es", "en", "pt"):
        words = Words(language, "CL")
        for name in (*PRESETS, OTHER):
            assert words.say(f"figures-period-{name}") != f"figures-period-{name}"
        for by in By:
            assert words.say(f"figures-by-{by.value}") != f"figures-by-{by.value}"
    assert preset_period("last-quarter", TODAY).name == "2026-Q3"
    assert preset_period("yesterday", date(2026, 1, 1)).name == "2025-12-31"
