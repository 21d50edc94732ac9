"""No plain text reaches a terminal: what a person reads there comes from the catalogues."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.pages import HOUSE

PROGRAMS = ("antesala", "counter", "display", "kiosk", "server")
ERRORS_TOLD = (
    "antesala/administration",
    "antesala/demo",
    "antesala/planning",
    "antesala/qt/driver.py",
    "antesala/qt/driving.py",
    "server/simulate",
)
"""Where the message of an error is what the person reads who typed the command."""
PRINTERS = {"print", "say", "exit", "write", "ArgumentTypeError"}
HELP = {"help", "description", "epilog"}
ALLOWED = {
    "started": "the answer of --check-start, which an installer's script reads",
    "the waits of office ": "of a process within the server: it goes to the server's log",
    " end: ": "the same line",
}


def plain_texts(source: str, *, errors_too: bool = False) -> Iterator[tuple[int, str]]:
    """The line and text of each literal of words that is printed, a help, or an error's message."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Raise) and errors_too and isinstance(node.exc, ast.Call):
            yield from _words_in(node.exc.args)
        # A Meta describes a field of the protocol, for programmers.
        elif isinstance(node, ast.Call) and _name(node.func) != "Meta":
            if _name(node.func) in PRINTERS:
                yield from _words_in(node.args)
            yield from _words_in([each.value for each in node.keywords if each.arg in HELP])


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _words_in(values: list[ast.expr]) -> Iterator[tuple[int, str]]:
    """Literals that stand there themselves, or within an f-string or a sum; not a call's own."""
    for value in values:
        match value:
            case ast.Constant(value=str(text)) if _is_told(text):
                yield value.lineno, text
            case ast.JoinedStr(values=parts):
                yield from _words_in(parts)
            case ast.BinOp(left=left, right=right):
                yield from _words_in([left, right])
            case ast.IfExp(body=body, orelse=orelse):
                yield from _words_in([body, orelse])
            case _:
                pass


def _is_told(text: str) -> bool:
    """Whether it has words in small letters; a key, a flag or a program's name is no sentence."""
    words = [word.strip(".,:;") for word in text.split()]
    return " " in text.strip() and any(word.isalpha() and word.islower() for word in words)


def files() -> list[Path]:
    return [file for name in PROGRAMS for file in sorted((HOUSE / name).rglob("*.py"))]


def test_no_plain_text_reaches_a_terminal() -> None:
    """A new message has a key, and is written in each language."""
    found = {}
    for file in files():
        place = file.relative_to(HOUSE).as_posix()
        is_told = place.startswith(ERRORS_TOLD)
        for line, text in plain_texts(file.read_text("utf-8"), errors_too=is_told):
            if text not in ALLOWED:
                found[f"{place}:{line}"] = text
    assert found == {}


@pytest.mark.parametrize(
    "line",
    [
        'print("the office is open")',
        'sys.exit(f"{folder} is not a folder")',
        'sys.stderr.write("no such " + name)',
        'parser.add_argument("--out", help="where the pictures go")',
        'parser.add_argument("--out", help="a folder" if one else "some folders")',
        'raise argparse.ArgumentTypeError(f"{text} is no port")',
        'raise FolderError("this folder is not empty")',
    ],
)
def test_a_plain_text_is_found(line: str) -> None:
    assert list(plain_texts(line, errors_too=True))


@pytest.mark.parametrize(
    "line",
    [
        'print(sentence("demo-windows"))',
        'say(f"       {command} check {file}")',
        'raise FolderError(sentence("demo-no-folder", folder=folder))',
        'sys.exit(f"{called()} {program}: {fault}")',
    ],
)
def test_a_text_of_the_catalogues_is_not(line: str) -> None:
    assert not list(plain_texts(line, errors_too=True))
