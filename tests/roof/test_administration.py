"""Setting an office up by the command line, with a server running and without one."""

import asyncio
import json
import re
import shlex
import socket
import sqlite3
import subprocess
from contextlib import closing
from importlib import resources
from pathlib import Path

import pytest

from antesala import __version__
from antesala.administration.control import fresh_id
from antesala.conversation import Conversation, TurnedAwayError
from antesala.messages import commands as m
from antesala.messages.frames import Welcome
from tests.roof.house import ANTESALA, ENGLISH, antesala, program, running, serving


def test_only_the_owner_reads_the_database(office: Path) -> None:
    """The database holds what people told a clerk."""
    assert (office / "office.db").stat().st_mode & 0o077 == 0


def test_enrolling_works_while_a_server_runs(office: Path) -> None:
    """The code comes from the running server, through its control listener."""
    with serving(office):
        assert (office / "control.json").stat().st_mode & 0o077 == 0
        made = antesala("enroll", office, "--role", "kiosk", "--name", "Tótem 1")
    assert re.fullmatch(r"[A-Z2-9]{12}\n", made.stdout)
    assert not (office / "control.json").exists()


def test_enrolling_works_without_a_server(office: Path) -> None:
    """Where no server runs, the command opens the folder itself."""
    made = program("enroll", office, "--role", "counter", "--name", "Consola 1")
    assert re.fullmatch(r"[A-Z2-9]{12}\n", made.stdout)


async def enrolled(office: Path, address: str, name: str) -> Welcome:
    """How the server welcomes a display that comes with a code of its own."""
    made = antesala("enroll", office, "--role", "display", "--name", name)
    async with Conversation(address, code=made.stdout.strip()) as talk:
        return await talk.online()


async def admitted(address: str, token: str | None) -> bool:
    """Whether a device with this token is let in."""
    async with Conversation(address, token=token) as talk:
        try:
            await talk.online()
        except TurnedAwayError:
            return False
        return True


def test_a_lost_device_is_let_in_no_more(office: Path) -> None:
    """It is found by its name, and its token is refused; the others stay."""

    async def lose(address: str) -> None:
        lost = await enrolled(office, address, "Sala 1")
        kept = await enrolled(office, address, "Sala 2")
        listed = antesala("office", "devices", office).stdout
        line = r"^pantalla +\S+  (.+?)  inscrito [-0-9: ]+  no se ha conectado desde .+$"
        assert re.findall(line, listed, re.MULTILINE) == ["Sala 1", "Sala 2"]
        gone = antesala("office", "revoke", office, "Sala 1")
        assert gone.stdout == "Sala 1 queda excluido; ya no puede entrar.\n", gone.stderr
        assert not await admitted(address, lost.token)
        assert await admitted(address, kept.token)

    with running(office) as address:
        asyncio.run(lose(address))
    assert "Sala 1" not in antesala("office", "devices", office).stdout


def test_an_unclear_name_revokes_nobody(office: Path) -> None:
    """Two devices of one name are told apart by their ids; an unknown one is said."""

    async def two(address: str) -> list[str]:
        return [(await enrolled(office, address, "Sala 1")).device for _ in range(2)]

    assert antesala("office", "devices", office).stdout == "No hay ningún equipo inscrito.\n"
    with running(office) as address:
        one, other = asyncio.run(two(address))
        unclear = antesala("office", "revoke", office, "Sala 1")
        assert unclear.returncode == 1
        assert f'2 equipos se llaman "Sala 1". Dé el id de uno: {one}, {other}' in unclear.stderr
        unknown = antesala("office", "revoke", office, "Sala 3")
        assert 'ningún equipo inscrito con el id o el nombre "Sala 3"' in unknown.stderr
        assert '¿Quiso decir "Sala 1"?' in unknown.stderr
    assert antesala("office", "revoke", office, one).returncode == 0
    listed = antesala("office", "devices", office).stdout
    assert other in listed
    assert one not in listed


def test_devices_of_no_office_are_said(tmp_path: Path) -> None:
    """A folder without a database has none, and gets none by asking."""
    asked = antesala("office", "devices", tmp_path)
    assert asked.returncode == 1
    assert "holds no office" in asked.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_nameless_device_is_refused(office: Path) -> None:
    """The wire's refusals hold without a server too."""
    made = antesala("enroll", office, "--role", "kiosk", "--name", "")
    assert made.returncode == 1
    assert "no aceptó lo que se escribió" in made.stderr
    assert "malformed" not in made.stderr
    assert "name: está vacío" in made.stderr


def test_an_unnamed_screen_is_told_of(office: Path) -> None:
    """By what it is, not by its program's name."""
    made = antesala("enroll", office, "--role", "display", "--name", "Patio")
    assert 'no nombra ninguna pantalla "Patio", sino "Sala 1", "Sala 1, caja"' in made.stderr


@pytest.mark.parametrize("typed", [["protocol"], ["office", "clerks"], ["check"]])
def test_a_reader_that_leaves_is_no_fault(office: Path, typed: list[str]) -> None:
    """`antesala protocol | true` ends like any other pipe."""
    about = {"office": [str(office)], "check": [str(office / "office.toml")]}.get(typed[0], [])
    command = f"{shlex.join([*ANTESALA, *typed, *about])} | true"
    ended = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=True)
    assert (ended.stdout, ended.stderr) == ("", "")


def test_a_damaged_control_file_is_passed_over(office: Path) -> None:
    """A killed server's damaged file does not hinder the command."""
    (office / "control.json").write_text("{", "utf-8")
    made = antesala("enroll", office, "--role", "kiosk", "--name", "Tótem 1")
    assert re.fullmatch(r"[A-Z2-9]{12}\n", made.stdout)


def test_a_killed_servers_address_is_not_asked(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its file stays behind; no program listens at its port, so no answer is waited for."""
    with closing(socket.socket()) as once:
        once.bind(("127.0.0.1", 0))
        port = once.getsockname()[1]
    entry = {"url": f"ws://127.0.0.1:{port}", "token": "x" * 43}
    (office / "control.json").write_text(json.dumps(entry), "utf-8")
    monkeypatch.setattr(Conversation, "ask", pytest.fail)
    made = antesala("enroll", office, "--role", "kiosk", "--name", "Tótem 1")
    assert re.fullmatch(r"[A-Z2-9]{12}\n", made.stdout)
    assert antesala("office", "devices", office).returncode == 0


def test_a_second_server_is_refused(office: Path) -> None:
    """There is never a second writer."""
    with running(office):
        second = program("server", office, "--live-port", "0")
    assert second.returncode == 1
    assert "otro servidor tiene abierta" in second.stderr


def test_a_changed_office_file_is_loaded(office: Path) -> None:
    """A new clerk may sign in without a restart."""
    file = office / "office.toml"
    added = '\n[[clerk]]\nid = "rosa-vega"\nname = "Rosa Vega"\nunit = "social"\n'
    file.write_text(file.read_text("utf-8") + added, "utf-8")
    with running(office):
        assert antesala("office", "pin", office, "rosa-vega").returncode == 1
        loaded = antesala("office", "load", office)
        assert loaded.returncode == 0, loaded.stderr
        assert re.match(r"\d{6}  rosa-vega", antesala("office", "pin", office, "rosa-vega").stdout)


def test_a_wrong_office_file_changes_nothing(office: Path, tmp_path: Path) -> None:
    """Each thing that is wrong is said with its line, and the office goes on as it was."""
    wrong = tmp_path / "wrong.toml"
    text = (office / "office.toml").read_text("utf-8")
    wrong.write_text(text.replace('unit = "rentas"', 'unit = "ventas"'), "utf-8")
    places = [n for n, line in enumerate(text.splitlines(), 1) if line == 'unit = "rentas"']
    others = ", ".join(map(str, places[1:]))
    with running(office):
        loaded = antesala("office", "load", office, wrong)
        assert loaded.returncode == 1
        said = re.findall(
            r'^(.+):(\d+): error: .*: unit es "ventas"; .* líneas (.+)$',
            loaded.stderr,
            re.MULTILINE,
        )
        assert said == [(str(wrong), str(places[0]), others)]
        assert "no se cargó; nada cambió" in loaded.stderr
        assert antesala("office", "load", office).returncode == 0


def test_the_file_alone_names_its_office(office: Path) -> None:
    """`antesala office load FILE` is for the folder that the file lies in; warnings are said."""
    file = office / "office.toml"
    file.write_text(file.read_text("utf-8").replace('icon = "users"', 'icon = "usrs"'), "utf-8")
    loaded = antesala("office", "load", file, **ENGLISH)
    assert loaded.returncode == 0
    assert loaded.stdout == "Municipalidad de La Serena: 15 services, 5 counters\n"
    assert 'warning: group "vecinos": icon is "usrs"; no drawing has that name' in loaded.stderr


def test_another_office_is_not_loaded(office: Path, tmp_path: Path) -> None:
    """Another office's file, sound as it is, is refused by the server itself."""
    other = tmp_path / "other.toml"
    text = (office / "office.toml").read_text("utf-8")
    other.write_text(text.replace('id = "la-serena"', 'id = "ovalle"'), "utf-8")
    with running(office):
        loaded = antesala("office", "load", office, other)
    assert loaded.returncode == 1
    assert 'su id es "ovalle" y el de esta es "la-serena"' in loaded.stderr
    assert 'Escriba id = "la-serena" en [office]' in loaded.stderr
    assert "catalogue_invalid" not in loaded.stderr


def rule_of(office: Path) -> tuple[str, int]:
    """By which rule the office calls, as its database says."""
    with closing(sqlite3.connect(office / "office.db")) as database:
        (text,) = database.execute("SELECT rule FROM office").fetchone()
    rule = json.loads(text)
    return rule["name"], rule["k"]


def test_the_rule_is_changed_by_the_administrator(office: Path) -> None:
    """While a server runs and without one; an unknown rule is refused."""
    with running(office):
        changed = antesala("office", "discipline", office, "strict")
    assert changed.stdout.startswith("desde el próximo llamado: strict")
    assert changed.stderr == ""
    assert rule_of(office) == ("strict", 2)
    assert antesala("office", "discipline", office, "3-then-oldest").returncode == 0
    assert rule_of(office) == ("k-then-oldest", 3)
    assert antesala("office", "discipline", office, "fastest").returncode == 2
    assert rule_of(office) == ("k-then-oldest", 3)


def test_less_than_the_law_is_said_as_it_is_set(tmp_path: Path) -> None:
    """With the law's notice; the office decides all the same."""
    folder = tmp_path / "office"
    assert antesala("init", folder, "--country", "PE", "--name", "Lima").returncode == 0
    assert rule_of(folder) == ("strict", 2)
    changed = antesala("office", "discipline", folder, "two-then-oldest", **ENGLISH)
    assert changed.returncode == 0
    assert "the law of Perú asks for more: Ley 28683" in changed.stderr
    assert "checked on 2026-11-21" in changed.stderr
    assert rule_of(folder) == ("k-then-oldest", 2)


def test_a_folder_without_office_is_said(tmp_path: Path) -> None:
    """The message says what there is to do."""
    missing = program("server", tmp_path / "nowhere")
    assert missing.returncode == 1
    assert "antesala init" in missing.stderr


def test_the_protocol_is_printed() -> None:
    """The schema is whole JSON on standard output."""
    printed = json.loads(antesala("protocol").stdout)
    assert {"ClientMessage", "ServerMessage"} <= set(printed["$defs"])


def test_help_names_every_command() -> None:
    """A person who types the bare command learns what there is."""
    said = program("--help")
    assert said.returncode == 0
    for command in (
        "init",
        "check",
        "server",
        "enroll",
        "office",
        "kiosk",
        "display",
        "counter",
        "demo",
    ):
        assert f"  {command}" in said.stdout


def test_an_unknown_command_is_refused() -> None:
    """With wrong arguments the command says so and stops."""
    asked = program("kiosko")
    assert asked.returncode == 2
    assert "kiosko" in asked.stderr


@pytest.mark.parametrize(
    ("role", "name", "is_said"),
    [
        ("kiosk", "Tótem 1", False),
        ("kiosk", "Tótem", True),
        ("display", "Tótem 1", True),
        ("counter", "Consola 1", False),
    ],
)
def test_a_name_unknown_to_the_file_is_said(
    tmp_path: Path, role: str, name: str, *, is_said: bool
) -> None:
    """The device gets its code; what staff will miss is said, with the names that there are."""
    sample = resources.files("antesala.samples").joinpath("la-serena.toml").read_text("utf-8")
    (tmp_path / "office.toml").write_text(sample, "utf-8")
    made = antesala("enroll", tmp_path, "--role", role, "--name", name, **ENGLISH)
    assert made.returncode == 0
    assert len(made.stdout.split()) == 1
    assert ("where it stands" in made.stderr) is is_said
    if is_said:
        assert f'"{name}"' in made.stderr


def add_clerk(office: Path, name: str) -> None:
    file = office / "office.toml"
    added = f'\n[[clerk]]\nid = "{name}"\nname = "Rosa Vega"\nunit = "social"\n'
    file.write_text(file.read_text("utf-8") + added, "utf-8")


def test_what_the_server_refuses_is_said_with_what_to_do(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A clerk's id misspelt, one that is in the file alone, another office's file, renamed ids."""
    monkeypatch.setenv("ANTESALA_COMMAND", "./run")
    with running(office):
        misspelt = antesala("office", "pin", office, "carolina-roja")
        assert misspelt.returncode == 1
        assert '¿Quiso decir "carolina-rojas"?' in misspelt.stderr
        assert f"./run office clerks {office}" in misspelt.stderr
        add_clerk(office, "rosa-vega")
        early = antesala("office", "pin", office, "rosa-vega")
        assert f"./run office load {office}" in early.stderr
        assert antesala("office", "load", office).returncode == 0
        assert antesala("office", "pin", office, "rosa-vega").returncode == 0
        nameless = antesala("enroll", office, "--role", "kiosk", "--name", "")
    for outcome in (misspelt, early, nameless):
        assert "refused" not in outcome.stderr
        assert outcome.stderr.startswith("./run: ")


def test_clerks_are_listed_with_what_they_lack(office: Path) -> None:
    """Ids, names, services, who has no PIN and how to give one, who is signed in where."""
    add_clerk(office, "rosa-vega")

    async def at_work(address: str) -> str:
        made = antesala("enroll", office, "--role", "counter", "--name", "Consola 1").stdout.strip()
        pin = antesala("office", "pin", office, "carolina-rojas").stdout.split()[0]
        async with Conversation(address, code=made) as talk:
            await talk.online()
            await talk.ask(m.SignIn(id=fresh_id(), clerk="carolina-rojas", pin=pin))
            await talk.ask(m.OpenCounter(id=fresh_id(), counter="m3"))
            return antesala("office", "clerks", office).stdout

    with running(office) as address:
        assert antesala("office", "load", office).returncode == 0
        said = asyncio.run(at_work(address))
    carolina = next(line for line in said.splitlines() if line.startswith("carolina-rojas"))
    assert "Carolina Rojas " in carolina
    assert " atención " in carolina
    assert "ingresó en Consola 1, módulo 3; con clave" in carolina
    rosa = next(line for line in said.splitlines() if line.startswith("rosa-vega"))
    assert f"SIN CLAVE: antesala office pin {office} rosa-vega" in rosa
    assert "licencia-renovar" in said


def test_devices_say_since_when_and_which_version(office: Path) -> None:
    """While they are connected; without a server, what the database knows, and that it is off."""

    async def here(address: str) -> str:
        made = antesala("enroll", office, "--role", "display", "--name", "Sala 1").stdout.strip()
        async with Conversation(address, code=made) as talk:
            await talk.online()
            return antesala("office", "devices", office).stdout

    with running(office) as address:
        said = asyncio.run(here(address))
        assert said.startswith("El servidor está en marcha.\n")
        since = r"conectado desde \d{4}-\d\d-\d\d \d\d:\d\d, versión " + re.escape(__version__)
        assert re.search(rf"^pantalla .* Sala 1 .*{since}$", said, re.MULTILINE)
    off = antesala("office", "devices", office).stdout
    assert off.startswith("El servidor no está en marcha")
    assert "Sala 1" in off
    assert "conectado desde" not in off


def test_a_password_begins_with_a_code(office: Path) -> None:
    """Beside a running server and without one; only for a person whose role may enter."""
    with running(office):
        assert antesala("office", "load", office).returncode in {0, 1}
        given = antesala("office", "password", office, "ines-contreras")
        plain = antesala("office", "password", office, "carolina-rojas")
        misspelt = antesala("office", "password", office, "ines-contrera")
    without = antesala("office", "password", office, "ines-contreras")
    for made in (given, without):
        assert re.fullmatch(r"[0-9A-Z]{12}  ines-contreras\n", made.stdout)
        assert "«Es mi primera vez, u olvidé mi clave»" in made.stderr
        assert "su usuario, ines-contreras, y este código" in made.stderr
    assert given.stdout != without.stdout
    assert plain.returncode == misspelt.returncode == 1
    assert '¿Quiso decir "ines-contreras"?' in misspelt.stderr
    assert plain.stdout == ""
    assert 'escriba role = "supervisor"' in plain.stderr
