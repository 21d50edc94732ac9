"""A made-up year: every form of its report tells the same, and an auditor counts the same."""

import csv
import json
import re
import shutil
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from antesala import cli, samples
from antesala.administration.report_command import report
from server.report.indicators.registry import DEFINITIONS, Source
from tests.report.counted_again import counted_again

QUARTER = "2025-Q4"


def number(cell: object) -> float:
    """A cell's value; -1 of an empty one."""
    return float(str(cell)) if cell not in {None, ""} else -1.0


@pytest.mark.full
def test_every_form_of_a_seeded_year_agrees(tmp_path: Path) -> None:
    """CSV, JSON and sheets row by row, the tickets counted again, a figure of page and paper."""
    sample = Path(samples.__file__).parent / "minima.toml"
    folder, data = tmp_path / "office", tmp_path / "data"
    folder.mkdir()
    shutil.copy(sample, folder / "office.toml")
    made = ["seed-history", "--office", str(folder), "--months", "12", "--seed", "7"]
    assert cli.main([*made, "--until", "2025-12-31"]) == 0
    outs = [data, *(tmp_path / f"report{end}" for end in (".json", ".xlsx", ".html", ".pdf"))]
    asked = ["--office", str(folder), "--quarter", QUARTER]
    assert report([*asked, *(word for out in outs for word in ("--out", str(out)))]) == 0
    with (data / "indicators.csv").open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    told = json.loads(outs[1].read_text("utf-8"))["figures"]
    assert [row["value"] for row in rows] == [
        "" if each["value"] is None else str(each["value"]) for each in told
    ]
    book = load_workbook(BytesIO(outs[2].read_bytes()), read_only=True)
    tidy = next(sheet for sheet in book if sheet.title == "Indicadores")
    for cells, row in zip(tidy.iter_rows(min_row=2, values_only=True), rows, strict=True):
        # A sheet has sixteen digits, of which the last may be rounded.
        assert number(cells[7]) == pytest.approx(number(row["value"]), rel=1e-14)
        assert cells[8] == int(row["n"])
    attended = next(row["value"] for row in rows if row["indicator"] == "attended")
    page = re.sub(r"[.,\s]", "", outs[3].read_text("utf-8"))
    paper = re.sub(r"[.,\s]", "", "".join(each.extract_text() for each in PdfReader(outs[4]).pages))
    assert attended in page
    assert attended in paper
    package = json.loads((data / "datapackage.json").read_text("utf-8"))
    again = counted_again(data / "tickets.csv", package)
    ours = {each.name for each in DEFINITIONS.values() if each.source is Source.TICKETS}
    checked = 0
    for row in rows:
        if row["period"] == QUARTER and row["indicator"] in ours and row["value"]:
            place = (row["unit"], row["service"], row["channel"], row["class"])
            assert float(row["value"]) == again[row["indicator"], place], row
            checked += 1
    assert checked > 100
