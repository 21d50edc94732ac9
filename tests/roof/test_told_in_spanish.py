"""The demo, a scenario, the system's errors and `./run` in the terminal's language."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from antesala.demo.office import FolderError, office_of, prepare
from antesala.words import Words
from antesala.words.terminal import speak_as
from tests.docs.pages import HOUSE
from tests.roof.house import ENGLISH, PLAIN, antesala

SPANISH = {"LC_ALL": "es_CL.UTF-8"}
PORTUGUESE = {"LC_ALL": "pt_BR.UTF-8"}


@pytest.mark.parametrize(
    ("around", "said"),
    [
        (SPANISH, "contiene archivos que no son"),
        (PORTUGUESE, "contém arquivos que não são"),
        (ENGLISH, "holds files that are no earlier"),
        (PLAIN, "contiene archivos que no son"),
    ],
)
def test_the_demo_keeps_other_files_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, around: dict[str, str], said: str
) -> None:
    """In the terminal's language or, where it is set to none, in the sample office's."""
    for name, value in around.items():
        monkeypatch.setenv(name, value)
    (tmp_path / "mine.png").write_text("mine", "utf-8")
    try:
        office_of(None, is_headless=True)
        with pytest.raises(FolderError, match=said):
            prepare(tmp_path)
    finally:
        speak_as("")


SCENARIO = {
    "services": ["tax"],
    "classes": ["general"],
    "discipline": {"name": "first-come"},
    "counters": [{"id": "1"}],
    "tickets": [
        {"id": "A1", "class": "general", "service": "tax", "arrival": 0, "duration": 1},
    ],
}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"services": ["tax", "tax"]}, 'services[1]: "tax" ya está'),
        ({"classes": ["first"]}, 'tickets[0].class: "general" no está en classes'),
        ({"counters": 3}, "counters: se admite `array`, no `int`"),
        ({"discipline": {"name": "fastest"}}, "discipline.name: 'fastest' no se admite"),
        ({"colour": "red"}, "colour: no se conoce"),
        ({"counters": [{"id": "1", "open": [[3, 3]]}]}, "counters[0].open[0]: 3 no es anterior"),
    ],
)
def test_a_wrong_scenario_is_told_in_spanish(
    tmp_path: Path, changed: dict[str, object], said: str
) -> None:
    """What the fields' own rules say, and what the reader of JSON says, after the field's name."""
    file = tmp_path / "scenario.json"
    file.write_text(json.dumps(SCENARIO | changed), "utf-8")
    told = antesala("simulate", file, **SPANISH).stderr
    assert said in told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "no es JSON: en la línea 1, columna 2"),
        ("[" * 100_000, "no es JSON: hay demasiados corchetes"),
        ('{"services": NaN}', "no es JSON: NaN no es un número"),
        ('{"a": 1, "a": 2}', "no es JSON: 'a' está dos veces"),
    ],
)
def test_what_is_no_json_is_told_in_spanish(tmp_path: Path, text: str, said: str) -> None:
    """Python's own sentence, which is English, is left out."""
    file = tmp_path / "scenario.json"
    file.write_text(text, "utf-8")
    assert said in antesala("simulate", file, **SPANISH).stderr


@pytest.mark.parametrize(
    ("around", "said"),
    [
        (SPANISH, "No existe ese archivo"),
        (PORTUGUESE, "Não existe esse arquivo"),
        (ENGLISH, "No such file or directory"),
    ],
)
def test_the_systems_reason_is_in_the_language_too(
    tmp_path: Path, around: dict[str, str], said: str
) -> None:
    """A sentence in Spanish gives no reason in English."""
    none = tmp_path / "none"
    assert said in antesala("check", none, **around).stdout
    assert said in antesala("simulate", none, **around).stderr
    server = antesala("server", tmp_path, "--certificate", none, **around)
    assert said in server.stderr


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es_CL.UTF-8", "los cuatro programas juntos"),
        ("pt_BR.UTF-8", "os quatro programas juntos"),
        ("en_US.UTF-8", "the four programs together"),
        ("C", "the four programs together"),
    ],
)
def test_run_tells_its_commands(language: str, said: str) -> None:
    told = subprocess.run(
        [HOUSE / "run"],
        capture_output=True,
        env={**os.environ, "LC_ALL": language},
        encoding="utf-8",
        check=True,
    )
    assert said in told.stdout


LOW = {
    "CL": "Mesón bajo",
    "PE": "Ventanilla baja",
    "CR": "Plataforma baja",
    "CO": "Módulo bajo",
    "BR": "Guichê bajo",
}


@pytest.mark.parametrize(("country", "said"), LOW.items())
def test_a_low_counter_has_the_countrys_noun(country: str, said: str) -> None:
    """On the kiosk, at the console, and where the office file is checked."""
    words = Words("es", country)
    for key in ("kiosk-wish-low_counter", "counter-help-low_counter", "counter-low"):
        assert words.say(key) == said
    small = said[0].lower() + said[1:]
    assert words.say("counter-asks-low_counter") == f"Pide {small}"
    assert small in words.say("odd-no-low")
