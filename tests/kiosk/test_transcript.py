"""A ticket taken blind, by keys alone, in the real kiosk before a real server: all that was heard.

The files in transcripts/ are read by people: they have what a person hears. Where the words
or the way change on purpose, the new file is read again from its first line to its last.
"""

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from antesala.demo.processes import Stage
from antesala.qt.driving import Driver
from antesala.settings import Settings
from antesala.words import Words
from tests.kiosk.transcribing import Transcriber

HERE = Path(__file__).parent / "transcripts"
LANGUAGES = ("es", "en", "pt")
"""Three people, one after the other; the first speaks the office's own language."""


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[tuple[Driver, Path]]:
    """The program as an office runs it, with a file in the place of its loudspeaker."""
    said = tmp_path / "said.txt"
    settings = Settings(
        voice={"output": "file", "path": str(said)},
        # A test's hand is quicker than any that trembles.
        keys={"double_strike": 0.0},
    )
    office = files("antesala.samples").joinpath("la-serena.toml").read_text("utf-8")
    with Stage(tmp_path, is_headless=True) as stage:
        stage.open_office(office.replace('languages = ["es", "en"]', f"languages = {[*LANGUAGES]}"))
        stage.start_server()
        stage.start_screen("kiosk", "540x960", settings)
        driver = stage.driver("kiosk")
        driver.wait_for("Start in English")
        yield driver, said


@pytest.mark.timeout(1200)
def test_blind_people_hear_the_whole_way(
    kiosk: tuple[Driver, Path], pytestconfig: pytest.Config
) -> None:
    """The first person in every run; `test_visits` hears another language there."""
    driver, said = kiosk
    heard = 0
    for language in LANGUAGES if pytestconfig.getoption("full") else LANGUAGES[:1]:
        way = Transcriber(driver, said, heard)
        walk(way, language)
        heard = way.heard
        assert same_seconds(way.written()) == (HERE / f"{language}.txt").read_text("utf-8")


def walk(way: Transcriber, language: str) -> None:
    """From an idle kiosk to «Listo»."""
    say = Words(language, "CL").say
    way.press("F4", "the plug, or F4")
    if language != LANGUAGES[0]:
        way.choose(say("kiosk-start"))
    way.choose("Licencias y vehículos")
    way.choose("Renovar licencia de conducir")
    way.go_to(say("kiosk-yes"))
    way.take_ticket(say("kiosk-ahead"), say("slip-wait"))
    way.press("F1", "F1")
    way.choose(say("kiosk-wishes"))
    way.choose(say("kiosk-wish-escort"))
    way.press("Plus", "louder")
    way.press("F3", "faster")
    way.once_round()
    way.choose(say("kiosk-wishes-done"))
    way.choose(say("kiosk-done"))


def same_seconds(text: str) -> str:
    """Replace what depends on the moment of the test: seconds, the hour, the day."""
    text = re.sub(r"\b\d+ (segundos|seconds)", r"120 \1", text)
    for hour, usual in HOURS.items():
        text = re.sub(hour, usual, text, flags=re.MULTILINE)
    return text


HOURS = {
    r"^(\d+|una|veintiuna)( horas?| y \d+)$": "10 y 42",
    r"^(\d+|one)( (oh )?\d+)? [AP]M$": "10 42 AM",
    r"^(\d+|uma|duas|20 e (uma|duas))( horas?| e \d+)$": "10 e 42",
    r"^(lunes|martes|miércoles|jueves|viernes|sábado|domingo) \d.*$": "jueves 14 de mayo",
    r"^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d.*$": "Thursday 14 May",
    r"^(\w+-feira|sábado|domingo), \d.*$": "quinta-feira, 14 de maio",
}
"""How an hour and a day are said in each language, as lines by themselves."""
