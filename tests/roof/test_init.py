"""The first day: an office folder made from a template, by flags, by answers, or not at all."""

import os
import pty
import re
import subprocess
from pathlib import Path

import pytest

from server.office_file import Examined, examine, text_of
from tests.roof.house import ANTESALA, PLAIN, antesala, running


def made(folder: Path) -> Examined:
    """The office file in a folder, looked at."""
    return examine(text_of(folder / "office.toml"))


def answered(folder: Path, *answers: str) -> str:
    """`antesala init` on a terminal, each answer typed once it is asked for; what was shown."""
    screen, keyboard = pty.openpty()
    command = [*ANTESALA, "init", str(folder)]
    around = {**os.environ, **PLAIN, "PYTHONUTF8": "1"}
    with subprocess.Popen(
        command, stdin=keyboard, stdout=keyboard, stderr=keyboard, env=around
    ) as init:
        os.close(keyboard)
        shown, left = b"", list(answers)
        # The terminal's end is an error on Linux and an empty read elsewhere.
        try:
            while piece := os.read(screen, 4096):
                shown += piece
                if left and shown.endswith(b"]: "):
                    os.write(screen, f"{left.pop(0)}\n".encode())
        except OSError:
            pass
        finally:
            init.kill()
    os.close(screen)
    return shown.decode().replace("\r\n", "\n")


def test_init_says_pins_and_next_steps(tmp_path: Path) -> None:
    """The output has each clerk's PIN and the next commands."""
    folder = tmp_path / "office"
    said = antesala("init", folder).stdout
    assert (
        len(re.findall(r"^  \d{6}  \S+ \S+ \((?:atención|supervisión)\)$", said, re.MULTILINE)) == 8
    )
    assert re.search(r"\d{6}  Carolina Rojas \(atención\)", said)
    for step in (
        f"antesala check {folder / 'office.toml'}",
        f"antesala office load {folder}",
        f"antesala server {folder}",
        f'antesala enroll {folder} --role kiosk --name "Tótem 2"',
        f'antesala enroll {folder} --role display --name "Sala 1, caja"',
        f'antesala enroll {folder} --role counter --name "Consola 1"',
    ):
        assert step in said


def test_next_steps_can_be_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are said as the command was called, and a folder of any name stays one word."""
    monkeypatch.setenv("ANTESALA_COMMAND", "./run")
    folder = tmp_path / "mi oficina"
    said = antesala("init", folder).stdout
    assert f"./run server '{folder}'" in said
    assert f"./run enroll '{folder}' --role kiosk" in said
    assert "./run kiosk --enroll -" in said
    assert "antesala server" not in said


def test_a_template_keeps_its_comments(tmp_path: Path) -> None:
    """The file is for people to read and to change."""
    antesala("init", tmp_path / "office", "--template", "mínima")
    text = text_of(tmp_path / "office" / "office.toml")
    assert text.startswith("# La oficina más chica")
    assert made(tmp_path / "office").catalogue.office == "oficina"


def test_flags_name_the_office(tmp_path: Path) -> None:
    """Name, country and clock by flags; the id is made of the name."""
    flags = ["--template", "minima", "--name", 'Municipalidad de "Ñuñoa"', "--country", "CL"]
    outcome = antesala("init", tmp_path / "o", *flags, "--time-zone", "America/Punta_Arenas")
    assert outcome.returncode == 0
    office = made(tmp_path / "o").catalogue
    assert office.name == 'Municipalidad de "Ñuñoa"'
    assert office.office == "municipalidad-de-nunoa"
    assert office.time_zone == "America/Punta_Arenas"
    assert made(tmp_path / "o").warnings == ()


@pytest.mark.parametrize(
    ("flag", "value", "says"),
    [
        ("--country", "Chile", '--country is "Chile"; allowed is a country that there is a'),
        ("--time-zone", "America/Santigo", 'did you mean "America/Santiago"?'),
        ("--name", "", '--name is ""; allowed is a text of one line'),
        ("--template", "enorme", "invalid choice"),
        ("--subdivision", "Lima", '--subdivision is "Lima"; allowed is a region of the country'),
    ],
)
def test_a_wrong_flag_makes_nothing(tmp_path: Path, flag: str, value: str, says: str) -> None:
    """The error names the allowed values, and no folder is left behind."""
    outcome = antesala("init", tmp_path / "office", flag, value)
    assert outcome.returncode == 2
    assert says in outcome.stderr
    assert not (tmp_path / "office").exists()


def test_a_terminal_is_asked(tmp_path: Path) -> None:
    """Values without a flag are asked; a wrong answer is asked again; Enter takes the default."""
    folder = tmp_path / "office"
    office = ("Perú", "cl", "minimo", "minima", "Oficina Río Hurtado")
    shown = answered(folder, *office, "Lima", "Tarapacá", "Santiago", "")
    assert "minima: 2 trámites, 2 módulos" in shown
    assert "se admite la-serena, minima\n" in shown
    assert "Nombre de la oficina [Oficina de atención]: " in shown
    assert 'is "Perú"; allowed is a country' in shown
    assert 'is "Santiago"; allowed is a time zone' in shown
    assert "Qué sigue:" in shown
    assert made(folder).catalogue.office == "oficina-rio-hurtado"
    assert made(folder).catalogue.time_zone == "America/Santiago"
    assert made(folder).catalogue.subdivision == "Tarapacá"


def test_whoever_leaves_leaves_nothing(tmp_path: Path) -> None:
    """Ctrl-D in the middle of the questions."""
    assert "No se hizo nada." in answered(tmp_path / "office", "CL", "minima", "\x04")
    assert not (tmp_path / "office").exists()


def test_init_overwrites_no_office(tmp_path: Path) -> None:
    """A folder that holds an office is left as it is."""
    folder = tmp_path / "office"
    antesala("init", folder, "--template", "minima")
    before = (folder / "office.toml").read_bytes()
    second = antesala("init", folder)
    assert second.returncode == 1
    assert "nada cambió" in second.stderr
    assert (folder / "office.toml").read_bytes() == before


def test_what_cannot_be_made_is_said(tmp_path: Path) -> None:
    """A file stands where the folder should; no half-made folder is left."""
    (tmp_path / "office").write_text("a file", "utf-8")
    outcome = antesala("init", tmp_path / "office")
    assert outcome.returncode == 1
    assert "Traceback" not in outcome.stderr
    assert str(tmp_path / "office") in outcome.stderr


def test_nothing_is_left_half_made(tmp_path: Path) -> None:
    """Where the database cannot be made there is no office file either: init can be tried again."""
    in_the_way = tmp_path / "office.db.lock"
    in_the_way.mkdir()
    outcome = antesala("init", tmp_path)
    assert outcome.returncode == 1
    assert "Traceback" not in outcome.stderr
    assert list(tmp_path.iterdir()) == [in_the_way]


def test_a_country_brings_its_own_office(tmp_path: Path) -> None:
    """Its template, its clock, its words at the terminal; small letters will do."""
    made_one = antesala("init", tmp_path / "o", "--country", "br")
    assert made_one.returncode == 0, made_one.stderr
    office = made(tmp_path / "o").catalogue
    assert (office.country, office.time_zone) == ("BR", "America/Sao_Paulo")
    assert office.languages[0] == "pt"
    assert "O que vem agora:" in made_one.stdout
    assert "EXEMPLO" in made_one.stdout
    assert '--role counter --name "Console 1"' in made_one.stdout


def test_another_countrys_template_is_not_used(tmp_path: Path) -> None:
    """No Chilean law in Peru: the templates for Peru are named, and no office is made."""
    wrong = antesala("init", tmp_path / "o", "--country", "PE", "--template", "la-serena")
    assert wrong.returncode == 2
    there = (
        'La plantilla "la-serena" es de Chile. Para Perú hay: municipio-pe, pueblo-libre, minima.'
    )
    assert there in wrong.stderr
    assert not (tmp_path / "o").exists()


def test_the_terminals_language_comes_first(tmp_path: Path) -> None:
    """An English terminal is spoken to in English, whatever the office speaks."""
    said = antesala("init", tmp_path / "o", "--country", "BR", LC_ALL="en_GB.UTF-8").stdout
    assert "What to do next:" in said


@pytest.mark.parametrize("template", ["la-serena", "minima"])
def test_a_server_stands_on_it(tmp_path: Path, template: str) -> None:
    """The folder that was made is all that a server needs."""
    antesala("init", tmp_path / "office", "--template", template)
    with running(tmp_path / "office") as address:
        assert address.startswith("ws://127.0.0.1:")
