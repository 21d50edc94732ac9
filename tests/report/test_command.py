"""`antesala report`: files of data that agree, and clear words for what cannot be made."""

import asyncio
import csv
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from antesala.administration import report_command
from antesala.administration.report_command import report
from antesala.words.terminal import speak_as
from tests.hub.house import House
from tests.hub.years import play_days

NOW = datetime(2026, 4, 2, 15, tzinfo=UTC)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with three days of March behind it."""
    folder = tmp_path_factory.mktemp("office")

    async def story() -> None:
        async with House(folder) as house:
            await play_days(house, (0, 1, 4), 14)

    asyncio.run(story())
    return folder


@pytest.fixture(autouse=True)
def _in_april(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(report_command, "wall_clock", lambda: NOW)
    speak_as("en")
    yield
    speak_as("")


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def test_a_folder_gets_figures_tickets_and_what_they_mean(office: Path, tmp_path: Path) -> None:
    out = tmp_path / "data"
    assert report(["--office", str(office), "--quarter", "2026-Q1", "--out", str(out)]) == 0
    assert sorted(each.name for each in out.iterdir()) == [
        *("datapackage.json", "indicators.csv", "tickets.csv"),
    ]
    figures, tickets = rows(out / "indicators.csv"), rows(out / "tickets.csv")
    whole = ("2026-Q1", "", "", "", "")
    (issued,) = (
        row["value"]
        for row in figures
        if row["indicator"] == "issued"
        and (row["period"], *(row[each] for each in ("unit", "service", "channel", "class")))
        == whole
    )
    assert int(issued) == len(tickets) == 42
    package: dict[str, Any] = json.loads((out / "datapackage.json").read_text("utf-8"))
    for resource in package["resources"]:
        names = [each["name"] for each in resource["schema"]["fields"]]
        assert names == list(rows(out / resource["path"])[0])
    assert (out / "tickets.csv").stat().st_mode & 0o077 == 0


def test_csv_and_json_have_the_same_figures(office: Path, tmp_path: Path) -> None:
    """Row by row and digit by digit."""
    outs = [tmp_path / "figures.csv", tmp_path / "figures.json"]
    asked = ["--office", str(office), "--month", "2026-03"]
    for out in outs:
        asked += ["--out", str(out)]
    assert report(asked) == 0
    document = json.loads(outs[1].read_text("utf-8"))
    for row, figure in zip(rows(outs[0]), document["figures"], strict=True):
        assert row == {name: "" if figure[name] is None else str(figure[name]) for name in row}


def test_a_report_on_paper_is_made_of_the_same_figures(office: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    asked = ["--office", str(office), "--month", "2026-03", "--language", "es", "--out", str(out)]
    assert report(asked) == 0
    pages = PdfReader(out).pages
    text = "".join(page.extract_text() for page in pages)
    assert "Town hall" in text
    assert "marzo de 2026" in text


def test_the_sheets_of_a_meeting_are_of_a_month(office: Path, tmp_path: Path) -> None:
    """As a page and as PDF, with the office first and a unit after it."""
    outs = [tmp_path / "meeting.html", tmp_path / "meeting.pdf"]
    asked = ["--office", str(office), "--month", "2026-03", "--meeting"]
    for out in outs:
        asked += ["--out", str(out)]
    assert report(asked) == 0
    assert "Reunión de marzo de 2026" in outs[0].read_text("utf-8")
    assert len(PdfReader(outs[1]).pages) > 1


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["--quarter", "2026-Q5", "--out", "a.csv"], "“2026-Q5” is no quarter"),
        (["--month", "2026-13", "--out", "a.csv"], "“2026-13” is no month"),
        (["--from", "2026-03-09", "--to", "2026-03-01", "--out", "a.csv"], "ends before it begins"),
        (["--from", "2026-03-09", "--out", "a.csv"], "Add the other day"),
        (["--out", "a.csv"], "not said of which period"),
        (["--month", "2026-03", "--quarter", "2026-Q1", "--out", "a.csv"], "More than one period"),
        (
            ["--quarter", "2026-Q3", "--out", "a.csv"],
            "has not begun: at the office it is 2026-04-02",
        ),
        (["--quarter", "2026-Q1", "--out", "a.doc"], "does not say which form"),
        (["--quarter", "2026-Q1", "--meeting", "--out", "a.pdf"], "Name it with --month 2026-09"),
        (["--month", "2026-03", "--meeting", "--out", "a.csv"], "ends with .pdf, .html"),
        (["--quarter", "2026-Q1", "--out", "none/a.csv"], "there is no folder"),
        (["--quarter", "2026-Q1", "--out", "a.csv", "--out", "a.csv"], "there twice"),
    ],
)
def test_what_cannot_be_reported_is_said(
    office: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    asked: list[str],
    said: str,
) -> None:
    """No file is written, and the sentence says what was asked and what to do."""
    monkeypatch.chdir(tmp_path)
    assert report(["--office", str(office), *asked]) == 2
    assert said in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_folder_without_an_office_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "a.csv")
    assert report(["--office", str(tmp_path), "--quarter", "2026-Q1", "--out", out]) == 1
    assert str(tmp_path) in capsys.readouterr().err
