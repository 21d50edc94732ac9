"""A ticket taken blind, by keys alone, in the real kiosk before a real server: all that was heard.

The files in transcripts/ are read by people: what they say is what a person hears. Where the words
or the way change on purpose, the new file is read again from its first line to its last.
"""

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from antesala.demo.stage import Stage
from antesala.qt.driving import Driver
from antesala.settings import Settings
from tests.kiosk.transcribing import Transcriber

HERE = Path(__file__).parent / "transcripts"


LATER = {"es": ("Personas antes", "Espera"), "en": ("People ahead of you", "Wait")}


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[tuple[Driver, Path]]:
    """The program as an office runs it, with a file in the place of its loudspeaker."""
    said = tmp_path / "said.txt"
    settings = Settings(
        voice={"output": "file", "path": str(said)},
        # A test's hand is quicker than any that trembles.
        keys={"double_strike": 0.0},
    )
    with Stage(tmp_path, is_headless=True) as stage:
        stage.open_office(files("antesala.samples").joinpath("la-serena.toml").read_text("utf-8"))
        stage.start_server()
        stage.start_screen("kiosk", "540x960", settings)
        driver = stage.driver("kiosk")
        driver.wait_for("Start in English")
        yield driver, said


@pytest.mark.timeout(240)
@pytest.mark.parametrize("language", ["es", "en"])
def test_a_blind_person_hears_the_whole_way(kiosk: tuple[Driver, Path], language: str) -> None:
    driver, said = kiosk
    if language == "en":
        driver.press("Start in English")
        driver.wait_for("Take your ticket here")
    way = Transcriber(driver, said)
    way.press("F4", "the plug, or F4")
    way.go_to({"es": "Licencias y vehículos", "en": "Licencias y vehículos"}[language])
    way.press("Return", "Enter")
    way.go_to("Renovar licencia de conducir")
    way.press("Return", "Enter")
    way.go_to({"es": "Sí, atención preferente", "en": "Yes, priority service"}[language])
    way.take_ticket(*LATER[language])
    way.press("F1", "F1")
    way.go_to({"es": "Necesito ayuda en mi atención", "en": "I need help at the counter"}[language])
    way.press("Return", "Enter")
    way.go_to({"es": "Que me acompañen", "en": "Somebody to go with me"}[language])
    way.press("Return", "Enter")
    way.press("Plus", "louder")
    way.press("F3", "faster")
    way.once_round()
    assert same_seconds(way.written()) == (HERE / f"{language}.txt").read_text("utf-8")


def same_seconds(text: str) -> str:
    """What depends on the moment of the test: seconds, the hour, the day."""
    text = re.sub(r"\b\d+ (segundos|seconds)", r"120 \1", text)
    text = re.sub(r"^\d{1,2}:\d\d$", "10:42", text, flags=re.MULTILINE)
    return re.sub(rf"^({DAYS}) \d+ .*$", "jueves 14 de mayo", text, flags=re.MULTILINE)


DAYS = (
    "lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    "|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
)
