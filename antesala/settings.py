"""One device's settings: its server, token, screen and printer. A TOML file.

The office is described elsewhere, in the office file that the server loads.
"""

import difflib
import math
import re
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar
from urllib.parse import urlsplit

import msgspec
import platformdirs
import tomli_w
from msgspec import Meta, Struct

from antesala.messages.kinds import Line, Secret
from antesala.whole_files import draft, write_whole
from antesala.words.terminal import reason_of, sentence
from antesala.words.toml_faults import is_twice, toml_place, toml_reason

Server = Annotated[str, Meta(pattern=r"^wss?://[^/\s]+", description="settings-server")]
Inches = Annotated[float, Meta(ge=3, le=200, description="settings-inches")]
Pixels = Annotated[int, Meta(ge=200, le=20_000, description="settings-pixels")]
Height = Annotated[float, Meta(ge=0, le=10_000, description="settings-height")]
Distance = Annotated[float, Meta(gt=0, le=50, description="settings-distance")]
Token = Annotated[Secret, Meta(description="settings-token")]
Name = Annotated[Line, Meta(description="settings-name")]
Value = bool | int | float | str | list[str] | dict[str, str]
Table = dict[str, Value]
AnyTable = TypeVar("AnyTable", bound=Struct)


MOST_BYTES = 1 << 20
"""A settings file is a page; a longer file is another one."""


KINDS = {
    "str": "settings-kind-str",
    "int": "settings-kind-int",
    "float": "settings-kind-float",
    "bool": "settings-kind-bool",
    "array": "settings-kind-array",
    "object": "settings-kind-object",
    "date": "settings-kind-date",
    "datetime": "settings-kind-date",
    "time": "settings-kind-time",
}
"""The message for each kind of value, as a person who writes a settings file calls it."""


class SettingsError(Exception):
    """A settings file that cannot be used; the message is for the person who edits it."""


class Screen(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """The screen as measured in its place. Missing values are asked of the system."""

    diagonal_inches: Inches | None = None
    width_px: Pixels | None = None
    height_px: Pixels | None = None
    bottom_edge_mm: Height | None = None
    """Height of the screen's lower edge above the floor."""
    viewing_distance_m: Distance | None = None
    theme: Literal["light", "dark", "contrast"] | None = None

    @property
    def pixels_per_mm(self) -> float | None:
        """None where diagonal, width or height is not known."""
        if self.diagonal_inches is None or self.width_px is None or self.height_px is None:
            return None
        return math.hypot(self.width_px, self.height_px) / (self.diagonal_inches * 25.4)


class Settings(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A device's own settings; `msgspec.structs.replace` makes others of them."""

    server: Server = "ws://127.0.0.1:7301"
    token: Token | None = None
    name: Name | None = None
    ca_file: str | None = None
    """PEM file of the authority that signed the server's certificate."""
    nodes: list[Server] = []
    """Further servers of the same office, as they have told; one of them will do as well."""
    screen: Screen = Screen()
    printer: Table = {}
    voice: Table = {}
    sound: Table = {}
    counter: Table = {}
    keys: Table = {}
    staff: Table = {}


def settings_path(program: str) -> Path:
    """A program's usual settings file: one for each program on a machine."""
    return platformdirs.user_config_path("antesala", appauthor=False) / f"{program}.toml"


def read_settings(path: Path) -> Settings:
    """The settings in a file; a device that is new, and has no file, gets the defaults.

    Raises `SettingsError` naming the file, the field and what is allowed there.
    """
    try:
        settings = _converted(_content(path), Settings, str(path))
    except FileNotFoundError:
        return Settings()
    check_server(settings.server, f"{path}: server")
    return settings


def read_file(path: Path, kind: type[AnyTable]) -> AnyTable:
    """Another file of a device, which has to be there. Raises `SettingsError` likewise."""
    try:
        return _converted(_content(path), kind, str(path))
    except FileNotFoundError as fault:
        said = sentence("settings-unread", file=path, why=reason_of(fault))
        raise SettingsError(said) from fault


def _content(path: Path) -> dict[str, Any]:
    """The tables of a TOML file. Raises `SettingsError`, and `FileNotFoundError` without one."""
    text = ""
    try:
        # Editors of Windows begin a file with a byte order mark, which TOML does not know.
        text = path.read_text(encoding="utf-8-sig") if _is_short(path) else ""
        return tomllib.loads(text)
    except FileNotFoundError:
        raise
    except RecursionError:
        raise SettingsError(sentence("settings-too-deep", file=path)) from None
    except OSError as fault:
        said = sentence("settings-unread", file=path, why=reason_of(fault))
        raise SettingsError(said) from fault
    except UnicodeDecodeError as fault:
        byte = f"{fault.object[fault.start]:02X}"
        said = sentence("settings-not-utf8", file=path, byte=byte)
        raise SettingsError(said) from fault
    except tomllib.TOMLDecodeError as fault:
        raise SettingsError(_not_toml(path, text, str(fault))) from fault
    except ValueError as fault:
        # A number of more than 4,300 digits, which Python does not read.
        raise SettingsError(sentence("settings-unreadable", file=path)) from fault


def check_server(address: str, field: str) -> None:
    """Raise `SettingsError`, naming the field, where an address has a port that cannot be."""
    try:
        is_right = urlsplit(address).port != 0
    except ValueError:
        is_right = False
    if not is_right:
        raise SettingsError(sentence("settings-address", field=field, address=repr(address)))


def _not_toml(path: Path, text: str, fault: str) -> str:
    """What is wrong with the file's form, and in which line."""
    line = toml_place(fault)[0] or len(text.splitlines())
    if is_twice(fault):
        return sentence("settings-twice", file=path, line=line)
    return sentence("settings-not-toml", file=path, line=line, why=toml_reason(fault))


def _is_short(path: Path) -> bool:
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise SettingsError(sentence("settings-too-long", file=path, size=size, most=MOST_BYTES))
    return True


def read_table(table: Table, kind: type[AnyTable], name: str) -> AnyTable:
    """A table that only the program that owns it knows.

    Raises `SettingsError` naming the table, the field and what is allowed there.
    """
    return _converted(table, kind, f"[{name}]")


def write_settings(settings: Settings, path: Path) -> None:
    """Write settings whole or not at all, readable by their owner only: the token is a secret.

    Comments in the file are lost. Raises `SettingsError` naming the file and what to do.
    """
    with _told(path):
        write_whole(path, tomli_w.dumps(msgspec.to_builtins(settings)).encode())


def check_room(path: Path) -> None:
    """Raise `SettingsError` where settings could not be written now; the file stays as it is."""
    with _told(path), draft(path, b"#" * 4096):
        return


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        said = sentence("settings-unwritten", file=path, why=reason_of(fault))
        raise SettingsError(said) from fault


def _converted(content: dict[str, Any], kind: type[AnyTable], where: str) -> AnyTable:
    try:
        return msgspec.convert(content, kind)
    except msgspec.ValidationError as fault:
        raise SettingsError(f"{where}: {_explained(str(fault), kind)}") from fault


def _explained(fault: str, kind: type[Struct]) -> str:
    reason, _, path = fault.partition(" - at `$")
    place = re.sub(r"\[[^]]*\]", "", path.strip("`."))
    unknown = re.search(r"unknown field `(.+)`", reason)
    if unknown is not None:
        known = _properties(kind, f"{place}.")
        name = ".".join(part for part in (place, unknown[1]) if part)
        close = difflib.get_close_matches(unknown[1], known, n=1)
        meant = {"name": close[0]} if close else {"names": ", ".join(known)}
        hint = sentence("settings-meant" if close else "settings-allowed", **meant)
        return sentence("settings-unknown", field=name, hint=hint)
    missing = re.fullmatch(r"Object missing required field `(.+)`", reason)
    if missing is not None:
        name = ".".join(part for part in (place, missing[1]) if part)
        return sentence("settings-missing", field=name)
    allowed = _allowed(_properties(kind, place).get(place.rpartition(".")[2], {}))
    if allowed:
        return sentence("settings-wrong", field=place, allowed=allowed)
    return _in_words(place, reason)


def _in_words(place: str, reason: str) -> str:
    """A wrong type, in the words of a settings file."""
    found = re.fullmatch(r"Expected `([^`]+)`(?:, got `([^`]+)`)?", reason)
    if found is None:
        return f"{place}: {reason}"
    allowed = ", ".join(_kind(kind) for kind in found[1].split(" | ") if kind != "null")
    if not found[2]:
        return sentence("settings-wrong", field=place, allowed=allowed)
    given = _kind(found[2])
    return sentence("settings-wrong-kind", field=place, allowed=allowed, given=given)


def _kind(name: str) -> str:
    return sentence(KINDS[name]) if name in KINDS else name


def _properties(kind: type[Struct], place: str) -> dict[str, Any]:
    """The JSON Schema of the fields beside a place: `screen.theme`, or `screen.` for all in it."""
    _, structs = msgspec.json.schema_components([kind])
    properties: dict[str, Any] = structs[kind.__name__]["properties"]
    for name in place.split(".")[:-1]:
        field = properties.get(name, {})
        within = next((o["$ref"] for o in (field, *field.get("anyOf", ())) if "$ref" in o), "")
        if within:
            properties = structs[within.rpartition("/")[2]]["properties"]
    return properties


def _allowed(schema: dict[str, Any]) -> str:
    for option in (*schema.get("anyOf", ()), schema):
        if "enum" in option:
            return ", ".join(option["enum"])
        if "description" in option:
            return sentence(str(option["description"]))
    return ""
