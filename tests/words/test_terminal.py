"""What the terminal says: its language, the command as typed, refusals with what to do."""

import errno
import re
import socket
import ssl
from pathlib import Path

import pytest

from antesala.words import Words
from antesala.words.terminal import (
    Surroundings,
    called,
    language_asked,
    near,
    reason_of,
    refusal_lines,
    told,
)
from server.domain.refusals import Code

HERE = Surroundings(
    "mi oficina",
    "la-serena",
    {"clerk": ["ana", "luis"], "device": ["Sala 1", "Tótem 1"]},
    {"service": ["licencia-nueva"], "counter": ["m9"], "clerk": ["anna"]},
)
FACTS = {
    "service": "licencia",
    "counter": "m1",
    "clerk": "an",
    "device": "Sala",
    "ticket": "J004",
    "clock": "2026-11-20",
    "day": "2026-12-20",
}


@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_every_refusal_is_a_sentence(language: str) -> None:
    """No code of the wire is read by a person, whatever the server refuses."""
    words = Words(language, "CL")
    for code in Code:
        said = refusal_lines(code, FACTS, words, HERE)
        assert re.search(r"[.?:]", said[0]), code
        # `forbidden`, `malformed` and `fault` are words too.
        assert "_" not in code or code not in " ".join(said)
        assert "{" not in " ".join(said), code


def said_of(code: str, **facts: str) -> str:
    return "\n".join(refusal_lines(code, facts, Words("es", "CL"), HERE))


@pytest.mark.parametrize(
    ("code", "facts", "parts"),
    [
        ("unknown_clerk", {"clerk": "anna"}, ["«anna»", "¿Quiso decir «ana»?", "office load"]),
        ("unknown_clerk", {"clerk": "zoe"}, ["Hay: ana, luis.", "office clerks 'mi oficina'"]),
        ("unknown_device", {"device": "sala 1"}, ["¿Quiso decir «Sala 1»?", "office devices"]),
        ("unknown_device", {"device": "Tót"}, ["¿Quiso decir «Tótem 1»?"]),
        ("clerk_in_use", {"clerk": "ana"}, ["«ana»", "salga de su consola", "«anna»", "nunca"]),
        ("service_in_use", {"service": "licencia", "ticket": "J004"}, ["J004", "«licencia-nueva»"]),
        ("service_in_use", {"ticket": "J004", "class": "donor"}, ["«donor»", "J004"]),
        ("counter_in_use", {"counter": "m1"}, ["«m1»", "En su consola, ciérrelo"]),
        ("catalogue_invalid", {"field": "clerk.unit", "value": "x"}, ["clerk.unit = «x»"]),
        ("catalogue_invalid", {"errors": "line 3\nline 4"}, ["  line 3\n  line 4"]),
        ("catalogue_invalid", {"office": "ovalle"}, ["«ovalle»", "id = «la-serena»"]),
        ("store_unavailable", {}, ["nada cambió", "disco"]),
        ("wrong_protocol", {}, ["otra versión", "Reinícielo"]),
    ],
)
def test_a_refusal_says_what_to_do(code: str, facts: dict[str, str], parts: list[str]) -> None:
    """It has the request, the obstacle, a similar name, and the command that helps."""
    said = said_of(code, **facts)
    for part in parts:
        assert part.replace("«", '"').replace("»", '"') in said


def test_the_command_is_named_as_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    """`./run` where a person typed `./run`."""
    monkeypatch.setenv("ANTESALA_COMMAND", "./run")
    assert "./run office load 'mi oficina'" in said_of("unknown_clerk", clerk="zoe")
    monkeypatch.setenv("ANTESALA_COMMAND", "/opt/mi casa/run")
    assert called() == "'/opt/mi casa/run'"
    monkeypatch.delenv("ANTESALA_COMMAND")
    assert called() == "antesala"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "es_PE.UTF-8"}, "es"),
        ({"LANG": "pt_BR"}, "pt"),
        ({"LC_ALL": "C", "LANG": "en_US.UTF-8"}, ""),
        ({"LC_MESSAGES": "en_GB.UTF-8", "LANG": "es_CL.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, ""),
        ({"LANG": "C.UTF-8"}, ""),
        ({}, ""),
    ],
)
def test_a_terminal_has_a_language(environment: dict[str, str], language: str) -> None:
    """The first variable that is set counts; an unsupported language does not."""
    assert language_asked(environment) == language


@pytest.mark.parametrize(
    ("typed", "meant"), [("aan", "ana"), ("LUIS", "luis"), ("lu", "luis"), ("zzz", ""), ("", "")]
)
def test_a_near_name_is_found(typed: str, meant: str) -> None:
    """Letters turned round, capitals, a beginning; none where no name is similar."""
    assert near(typed, ["ana", "luis"]) == meant


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (OSError(111, "Connect call failed ('127.0.0.1', 7301)"), "Ahí no atiende ningún programa"),
        (OSError("Multiple exceptions: [Errno 113] x, [Errno 111] y"), "No se llega a esa máquina"),
        (TimeoutError("timed out"), "No respondió a tiempo"),
        (socket.gaierror(-2, "Name or service not known"), "No hay ninguna máquina con ese nombre"),
        (ssl.SSLCertVerificationError(1, "self-signed"), "Su certificado no es de una autoridad"),
        (OSError(errno.ENOSPC, "No space left on device"), "No queda espacio en el disco"),
        (OSError("la impresora no responde"), "la impresora no responde"),
        (ValueError("una frase nuestra"), "una frase nuestra"),
    ],
)
def test_what_the_system_says_is_told(
    monkeypatch: pytest.MonkeyPatch, fault: Exception, said: str
) -> None:
    """Python asks the system for its English; a message of ours stays as it is."""
    for name, value in {"LC_ALL": "", "LC_MESSAGES": "", "LANG": "es_CL.UTF-8"}.items():
        monkeypatch.setenv(name, value)
    assert reason_of(fault).startswith(said)


def test_a_fault_of_a_file_names_it(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="none") as caught:
        (tmp_path / "none").read_text("utf-8")
    assert told(caught.value) == f"{tmp_path / 'none'}: No such file or directory"
