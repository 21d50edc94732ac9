"""`antesala simulate --office`: a table and a page, or one clear error."""

import subprocess
import sys
from html.parser import HTMLParser
from importlib import resources
from pathlib import Path

import pytest

from antesala.colours.palette import DARK, LIGHT
from antesala.planning.command import main

SAMPLES = Path(str(resources.files("antesala.samples")))
OFFICE, ARRIVALS = SAMPLES / "la-serena.toml", SAMPLES / "la-serena-arrivals.csv"


def compare(folder: Path, *more: str, arrivals: Path = ARRIVALS) -> int:
    asked = [
        "--office",
        str(OFFICE),
        "--arrivals",
        str(arrivals),
        "--out",
        str(folder / "page.html"),
    ]
    return main([*asked, "--days", "4", *more])


class Text(HTMLParser):
    """A page's visible text, without any fetched files."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self.fetched: list[str] = []
        self.feed(page)

    def handle_data(self, data: str) -> None:
        self.said.append(" ".join(data.split()))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.fetched += [f"{tag} {value}" for name, value in attrs if name in {"src", "href"}]


def test_one_counter_more_at_the_peak(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Table and page say the same settings; the page is the only file."""
    assert compare(tmp_path, "--open", "8:30-14:00", "--counters", "+1:open-10:00-13:00") == 0
    said = capsys.readouterr()
    page = Text((tmp_path / "page.html").read_text("utf-8"))
    for name in ("Como hoy", "Módulos: uno más de 10:00 a 13:00", "Nueve de diez esperan hasta"):
        assert name in said.out
        assert name in page.said
    assert [each.name for each in tmp_path.iterdir()] == ["page.html"]
    assert said.err == "4 of 4 days played\n"


@pytest.fixture(scope="module")
def strict(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The page of one question, asked once."""
    return strict_page(tmp_path_factory.mktemp("strict"))


def strict_page(folder: Path) -> bytes:
    compare(folder, "--open", "8:30-14:00", "--discipline", "strict")
    return (folder / "page.html").read_bytes()


def test_the_page_stands_by_itself(strict: bytes) -> None:
    """It can be sent by mail: no file is fetched; ids of its drawings point into itself."""
    fetched = Text(strict.decode()).fetched
    assert [each for each in fetched if "#" not in each] == []


def test_each_chart_is_explained_and_has_its_table_behind(strict: bytes) -> None:
    page = strict.decode()
    assert page.count("<figure") == page.count("<details>") == page.count("</details>") == 3
    for said in ("La línea gruesa es la espera que nueve de diez", "La línea cortada está en 85 %"):
        assert said in page
    assert page.count("<title id=") == page.count("<desc id=") > 3


def test_the_page_is_light_or_dark_as_the_device_asks_and_light_on_paper(strict: bytes) -> None:
    page = strict.decode()
    light, _, dark = page.partition("@media screen and (prefers-color-scheme: dark)")
    assert f"--surface: {LIGHT.surface}" in light
    assert f"--surface: {DARK.surface}" in dark
    drawings = "".join(part.partition("</svg>")[0] for part in page.split("<svg")[1:])
    assert "#" not in drawings


def test_the_page_speaks_english_too(tmp_path: Path) -> None:
    compare(tmp_path, "--open", "8:30-14:00", "--discipline", "1-then-oldest", "--language", "en")
    said = Text((tmp_path / "page.html").read_text("utf-8")).said
    assert "1 preferential, then the oldest" in said


def test_the_same_question_has_the_same_answer(tmp_path: Path, strict: bytes) -> None:
    assert strict_page(tmp_path) == strict


def visits_on(folder: Path, *days: str) -> Path:
    """Thirty people on each day."""
    table = folder / "visits.csv"
    lines = [
        f"{day} {9 + n // 10:02}:{n % 10 * 6:02},orientacion" for day in days for n in range(30)
    ]
    table.write_text("\n".join(["arrival,service", *lines]) + "\n", "utf-8")
    return table


def test_a_past_that_is_too_short_is_said_before_all_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = visits_on(tmp_path, "2026-10-05")
    assert compare(tmp_path, "--open", "8:30-14:00", "--counters", "+1", arrivals=table) == 0
    warning = "Sale de solo un día y 30 atenciones: tómelo como un ejemplo."
    assert warning in capsys.readouterr().err
    said = Text((tmp_path / "page.html").read_text("utf-8")).said
    assert any("Sale de 30 atenciones del 5 de octubre de 2026." in each for each in said)
    findings = [
        each for each in said if each.startswith((warning, "Nueve de diez personas", "En la"))
    ]
    assert findings[0].startswith(warning)


def test_a_week_of_days_is_enough(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = visits_on(tmp_path, *(f"2026-10-0{day}" for day in range(5, 10)))
    assert compare(tmp_path, "--open", "8:30-14:00", arrivals=table) == 0
    assert "tómelo" not in capsys.readouterr().err


def test_nothing_but_the_end_is_said_to_a_file(tmp_path: Path) -> None:
    """In a process of its own, where a face that is missing would be told of for the first time."""
    asked = ["simulate", "--office", str(OFFICE), "--arrivals", str(ARRIVALS)]
    asked += ["--open", "8:30-14:00", "--days", "12", "--out", str(tmp_path / "page.html")]
    ended = subprocess.run(
        [sys.executable, "-m", "antesala", *asked], capture_output=True, check=True, text=True
    )
    assert ended.stderr == "12 of 12 days played\n"


@pytest.mark.parametrize(
    ("more", "status", "said"),
    [
        ((), 2, "say them, as in --open 8:30-14:00"),
        (("--open", "8:30"), 2, "«8:30» are no hours"),
        (("--open", "8:30-14:00", "--counters", "m9:open-9:00-10:00"), 2, "no counter «m9»"),
        (("--open", "8:30-14:00", "--discipline", "fair"), 2, "there is no «fair»"),
    ],
)
def test_what_cannot_be_played_is_said(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    more: tuple[str, ...],
    status: int,
    said: str,
) -> None:
    assert compare(tmp_path, *more) == status
    assert said in capsys.readouterr().err
    assert not (tmp_path / "page.html").exists()


def test_a_wrong_table_is_said_with_its_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "visits.csv"
    table.write_text("arrival,service\nsoon,orientacion\n", "utf-8")
    assert compare(tmp_path, arrivals=table) == 2
    assert f"{table}, line 2: arrival: «soon»" in capsys.readouterr().err


def test_a_table_of_nobody_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "visits.csv"
    table.write_text("arrival,service\n", "utf-8")
    assert compare(tmp_path, arrivals=table) == 2
    assert "tells of nobody who came" in capsys.readouterr().err


@pytest.mark.parametrize("days", ["0", "many", "5001"])
def test_days_are_a_sensible_number(tmp_path: Path, days: str) -> None:
    with pytest.raises(SystemExit) as raised:
        compare(tmp_path, "--days", days)
    assert raised.value.code == 2


@pytest.mark.parametrize(
    "wrong", [("--seed", "-1"), ("--out", "."), ("--out", ""), ("--out", "sheet.png")]
)
def test_what_would_fail_after_the_plays_is_asked_before(
    tmp_path: Path, wrong: tuple[str, str]
) -> None:
    """A page named like a picture would be opened as one."""
    with pytest.raises(SystemExit) as raised:
        compare(tmp_path, "--open", "8:30-14:00", *wrong)
    assert raised.value.code == 2


def test_a_name_with_dollars_is_a_name(tmp_path: Path) -> None:
    """It is neither a formula, which would fail, nor markup."""
    office = tmp_path / "office.toml"
    name = r"Rentas <b>1</b> $\frac{$ x"
    text = OFFICE.read_text("utf-8").replace(
        "Municipalidad de La Serena", name.replace("\\", r"\\")
    )
    office.write_text(text, "utf-8")
    assert compare(tmp_path, "--open", "8:30-14:00", "--office", str(office)) == 0
    page = (tmp_path / "page.html").read_text("utf-8")
    assert name in " ".join(Text(page).said)
    assert "<b>1" not in page
