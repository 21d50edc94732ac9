"""The command line in the terminal's language, in the office's, and in English."""

import re
import socket
from pathlib import Path

import pytest

from antesala.administration.office_command import ACTS
from antesala.cli import COMMANDS, main
from tests.roof.house import ENGLISH, antesala, program

SPANISH = {"LC_ALL": "", "LC_MESSAGES": "", "LANG": "es_CL.UTF-8"}
NEITHER = {"LC_ALL": "C", "LANG": ""}
BROKEN = '[office]\nid = "x"\ncountry = "{country}"\nname = Centro\n'


def broken(folder: Path, country: str) -> Path:
    file = folder / "office.toml"
    file.write_text(BROKEN.format(country=country), "utf-8")
    return file


@pytest.mark.parametrize(
    ("around", "country", "said"),
    [
        (SPANISH, "BR", "no es TOML"),
        (NEITHER, "CL", "no es TOML"),
        (NEITHER, "BR", "não é TOML"),
        (ENGLISH, "CL", "is not TOML"),
        ({"LC_ALL": "pt_BR.UTF-8"}, "CL", "não é TOML"),
    ],
)
def test_a_broken_file_is_told_in_a_language(
    tmp_path: Path, around: dict[str, str], country: str, said: str
) -> None:
    """The terminal's or, where it is set to none, that of the office whose file is broken."""
    told = antesala("check", broken(tmp_path, country), **around)
    assert told.returncode == 2
    assert said in told.stdout


def test_typical_faults_are_told_in_spanish(tmp_path: Path) -> None:
    """A folder that is not there, one without an office, settings that are wrong, a wrong port."""
    settings = tmp_path / "kiosk.toml"
    settings.write_text("[screen]\ndiagonal_inches = 1\n", "utf-8")
    faults = {
        ("office", "pin", tmp_path / "none", "ana"): "no existe la carpeta",
        ("enroll", tmp_path, "--role", "kiosk", "--name", "T"): "no contiene ninguna oficina",
        ("server", tmp_path, "--key", "k.pem"): "necesita --certificate",
        ("server", tmp_path, "--live-port", "99999"): "no es un puerto",
        ("office", "clerks", tmp_path): "no contiene la base de datos",
        ("office", "load", tmp_path): "no se puede leer",
        ("doctor", "kiosk", "--settings", settings): "screen.diagonal_inches: se admite de 3 a 200",
    }
    for typed, said in faults.items():
        told = antesala(*typed, **SPANISH)
        assert told.returncode in (1, 2), typed
        assert said in told.stderr, typed


def test_what_the_system_says_is_told_in_spanish(office: Path, tmp_path: Path) -> None:
    """A port in use, a machine of no known name, files that are not there or are folders."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        in_use = program("server", office, "--live-port", port, "--web-port", "0", **SPANISH)
    assert f"no se puede atender en 127.0.0.1:{port}: Otro programa ya usa" in in_use.stderr
    nowhere = ("--live-host", "no.such.host.invalid", "--web-port", "0")
    away = program("server", office, *nowhere, **SPANISH)
    assert "no.such.host.invalid:7301: No hay ninguna máquina con ese nombre" in away.stderr
    plan = ("simulate", "--office", office / "office.toml", "--arrivals")
    assert (
        "none.csv: No existe ese archivo"
        in antesala(*plan, tmp_path / "none.csv", **SPANISH).stderr
    )
    assert "Es una carpeta" in antesala(*plan, tmp_path, **SPANISH).stderr


def test_a_check_is_told_in_spanish(office: Path) -> None:
    """Errors with what is allowed and a near name, warnings, and the line that sums up."""
    file = office / "office.toml"
    text = file.read_text("utf-8")
    assert antesala("check", file, **SPANISH).stdout.endswith("todo está bien\n")
    file.write_text(text.replace('country = "CL"', 'country = "CL"\nacent = "#00"'), "utf-8")
    told = antesala("check", file, **SPANISH).stdout
    assert ': error: office: "acent" no se conoce; ¿quiso decir "accent"?; se conocen id' in told
    assert told.endswith("1 error\n")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("check",), "faltan estos argumentos: ARCHIVO"),
        (("office",), "faltan estos argumentos: {load,add,"),
        (
            ("office", "day", "x", "--set-back", "ayer"),
            "'ayer' no es una fecha; escríbala como 2026",
        ),
        (("demo", "--seed", "uno"), "'uno' no es un número entero"),
        (("enroll", "x", "--role", "sofa", "--name", "T"), "no se conoce 'sofa' (elija entre"),
        (("server", "x", "--live-port", "uno"), "'uno' no es un puerto"),
        (("simulate", "x", "y"), "argumentos desconocidos: y"),
        (("check", "x", "--ayuda"), "argumentos desconocidos: --ayuda"),
        (("office", "day", "x", "--set-back"), "falta su valor"),
    ],
)
def test_wrong_arguments_are_told_in_spanish(typed: tuple[str, ...], said: str) -> None:
    """What the parser itself says, and what ours say in it."""
    told = antesala(*typed, **SPANISH)
    assert told.returncode == 2
    assert "uso: " in told.stderr
    assert said in told.stderr


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ((), "comandos:\n init crear la carpeta"),
        (("simulate",), "--office"),
        (("server",), "atender en la red local"),
        (("office", "load"), "la carpeta de la oficina"),
        (("simulate", "--office=x"), "el archivo de oficina; sin --office"),
        (("doctor", "kiosk"), "el archivo de ajustes"),
    ],
)
def test_help_is_in_spanish(typed: tuple[str, ...], said: str) -> None:
    """Of the command and of its acts."""
    told = antesala(*typed, "--help", **SPANISH, COLUMNS="200").stdout
    # The longest name of a command decides how wide the column is.
    assert said in re.sub(" +", " ", told)
    assert "mostrar esta ayuda" in told
    assert "usage" not in told


EVERY_HELP = [
    [],
    *([command] for command in COMMANDS),
    *(["office", act] for act in (*ACTS, "calendar")),
    *(["doctor", patient] for patient in ("kiosk", "display", "office")),
    *(["voice", act] for act in ("record-list", "check")),
    ["simulate", "--office=x"],
    ["petition", "due"],
    ["privacy", "register"],
]
ALSO_SPANISH = {"ANTESALA", "ENROLL", "CSV", "JSON", "LED", "PIN", "TCP", "UDP"} | {"DNI", "RUC"}
ENGLISH_WORDS = {"the", "of", "and", "to", "for", "with", "is", "file", "folder", "show", "exit"}


def helps(
    language: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> str:
    for name, value in {"LC_ALL": "", "LC_MESSAGES": "", "LANG": language}.items():
        monkeypatch.setenv(name, value)
    for typed in EVERY_HELP:
        with pytest.raises(SystemExit):
            main([*typed, "--help"])
    return capsys.readouterr().out


@pytest.mark.parametrize("language", ["es_CL.UTF-8", "pt_BR.UTF-8"])
def test_no_help_has_a_word_of_english(
    language: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither in its sentences nor in the capitals that stand for a value, of any command."""
    own = helps(language, monkeypatch, capsys)
    english = helps("en_US.UTF-8", monkeypatch, capsys)
    capitals = set(re.findall(r"[A-Z]{3,}", english)) & set(re.findall(r"[^\W\d_]+", own))
    assert capitals <= ALSO_SPANISH
    assert not ENGLISH_WORDS & set(re.findall(r"(?<![-{,.])\b[a-z]+\b(?![.}])", own))


@pytest.mark.parametrize("typed", [("petition", "due"), ("privacy", "register")], ids=" ".join)
def test_a_help_names_the_options_of_its_own_command(
    typed: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """An option that its sentences tell people to give is one that it takes."""
    with pytest.raises(SystemExit):
        main([*typed, "--help"])
    told = capsys.readouterr().out
    named = re.findall(r"(?<![\w-])--[a-z][a-z-]+", told)
    taken = re.findall(r"^ +(?:-\w, )?(--[a-z][a-z-]+)", told, re.MULTILINE)
    assert set(named) <= {*taken, "--help", "--version"}


def test_past_visits_are_told_in_spanish(tmp_path: Path, office: Path) -> None:
    """Each wrong line of a table, and a rule that there is not."""
    table = tmp_path / "visits.csv"
    table.write_text("arrival,service\nyesterday,nothing\n", "utf-8")
    plan = ("simulate", "--office", office / "office.toml", "--arrivals", table)
    told = antesala(*plan, **SPANISH).stderr
    assert "línea 2: arrival: «yesterday» no es una hora" in told
    assert "línea 2: service: la oficina no tiene «nothing»" in told
    assert "línea 2: service: the office" not in told
