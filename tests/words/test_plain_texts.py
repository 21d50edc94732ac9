"""No plain text reaches a terminal: what a person reads there comes from the catalogues.

Nor does one reach the log, where an administrator acts on the line.
"""

import ast
from collections.abc import Iterator
from functools import cache

import pytest

from tests.docs.pages import HOUSE

PROGRAMS = ("antesala", "counter", "display", "kiosk", "server")
PRINTERS = {"print", "say", "_say", "fail", "exit", "write"}
LOGGERS = {"log", "_log"}
LINES = {"info", "warning", "error", "critical"}
HELP = {"help", "description", "epilog", "title"}
SHOWN = {"metavar", "usage"}
"""Where a single word is English too."""
OF_PROGRAMMERS = {
    "ImpossibleChangeError": "a fault of the domain: the log has it with its traceback",
    "LookupError": "a fault of the process that estimates waits: the same",
    "RuntimeError": "a call in the wrong order: the same",
    "UnsupportedOperation": "a port that is asked what it never is",
    "ValueError": "a value that no person gives, or that the caller tells in its own words",
}
"""Errors whose messages no person reads who gives a command, sits at a screen or reads a log."""
ALLOWED = {
    "the waits of office ": "of a process within the server: it goes to the server's log",
    "a fault in looking after the database": "with a traceback",
    "a fault in keeping what the equipment did": "with a traceback",
    "a fault in the connection: %s": "with a traceback",
    "the connection failed": "with a traceback",
    "the connection to %s failed": "with a traceback",
    "a connection is closed after a fault: %r": "with a traceback",
    "the server stops after a fault": "with a traceback; the sentence follows on the terminal",
    "%s in the end: %s": "a ticket's code and the outcome's own word",
    " [--help] [--version] ": "what is typed",
    "{kiosk,display,office}": "what is typed",
    "8:30-14:00": "what is typed",
}


def plain_texts(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """The line and text of each literal of words that a person may read."""
    for node in ast.walk(tree):
        # A Meta describes a field of the protocol, for programmers.
        if not isinstance(node, ast.Call) or _name(node.func) == "Meta":
            continue
        name = _name(node.func)
        if name in PRINTERS or _is_log(node.func) or _is_error(name):
            yield from _words_in(node.args)
        yield from _words_in([each.value for each in node.keywords if each.arg in HELP])
        shown = [each.value for each in node.keywords if each.arg in SHOWN]
        yield from _words_in(shown, is_one_enough=True)


def _is_log(function: ast.expr) -> bool:
    is_line = isinstance(function, ast.Attribute) and function.attr in LINES
    return is_line and isinstance(function, ast.Attribute) and _name(function.value) in LOGGERS


def _is_error(name: str) -> bool:
    is_one = name.endswith(("Error", "Exception")) or name in OF_PROGRAMMERS
    return is_one and name not in OF_PROGRAMMERS


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _words_in(values: list[ast.expr], *, is_one_enough: bool = False) -> Iterator[tuple[int, str]]:
    """Literals that stand there themselves, or within an f-string or a sum; not a call's own."""
    for value in values:
        match value:
            case ast.Constant(value=str(text)) if _is_told(text, is_one_enough=is_one_enough):
                yield value.lineno, text
            case ast.JoinedStr(values=parts):
                yield from _words_in(parts, is_one_enough=is_one_enough)
            case ast.BinOp(left=left, right=right):
                yield from _words_in([left, right], is_one_enough=is_one_enough)
            case ast.IfExp(body=body, orelse=orelse):
                yield from _words_in([body, orelse], is_one_enough=is_one_enough)
            case ast.BoolOp(values=either):
                yield from _words_in(either, is_one_enough=is_one_enough)
            case _:
                pass


def _is_told(text: str, *, is_one_enough: bool) -> bool:
    """Whether it has words in small letters; a key, a flag or a program's name is no sentence."""
    if is_one_enough:
        return any(letter.isalnum() for letter in text) and not text.startswith(".")
    words = [word.strip(".,:;") for word in text.split()]
    return " " in text.strip() and any(word.isalpha() and word.islower() for word in words)


@cache
def trees() -> dict[str, ast.AST]:
    """Every file of the programs, by its place in the house."""
    files = [file for name in PROGRAMS for file in sorted((HOUSE / name).rglob("*.py"))]
    return {str(file.relative_to(HOUSE)): ast.parse(file.read_text("utf-8")) for file in files}


@cache
def texts_of_all() -> dict[str, str]:
    """Each plain text of the programs by its place."""
    return {
        f"{place}:{line}": text
        for place, tree in trees().items()
        for line, text in plain_texts(tree)
    }


def test_no_plain_text_reaches_a_terminal() -> None:
    """A new message has a key, and is written in each language."""
    found = {place: text for place, text in texts_of_all().items() if text not in ALLOWED}
    assert found == {}


def test_every_exception_is_still_there() -> None:
    """The list of what may stay in English does not grow old."""
    assert set(ALLOWED) <= set(texts_of_all().values())


def _value_arguments() -> Iterator[tuple[str, ast.Call]]:
    """Each argument of a command line that takes a value without a list of those there are."""
    for place, tree in trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _name(node.func) == "add_argument":
                given = {each.arg for each in node.keywords}
                if not given & {"action", "choices"} or "metavar" in given:
                    yield f"{place}:{node.lineno}", node


def test_every_value_has_a_name_in_each_language() -> None:
    """Without one, `argparse` makes it of the English name in the program."""
    nameless = [
        place
        for place, node in _value_arguments()
        if "metavar" not in {each.arg for each in node.keywords}
    ]
    assert nameless == []


@pytest.mark.parametrize(
    "line",
    [
        'print("the office is open")',
        'sys.exit(f"{folder} is not a folder")',
        'sys.stderr.write("no such " + name)',
        'parser.add_argument("--out", help="where the pictures go")',
        'parser.add_argument("--out", help="a folder" if one else "some folders")',
        'parser.add_argument("--out", metavar="FOLDER")',
        'parser.add_argument("--out", metavar=f"{name}-FILE")',
        'raise argparse.ArgumentTypeError(f"{text} is no port")',
        'raise FolderError("this folder is not empty")',
        'raise StoreError(f"the tables cannot be used: {error}") from error',
        'failed = ConnectionRefusedError("the name stands for no address")',
        'raise SpeechError(said or "the engine gave no sound")',
        '_log.warning("the printer cannot be reached: %s", fault)',
    ],
)
def test_a_plain_text_is_found(line: str) -> None:
    assert list(plain_texts(ast.parse(line)))


@pytest.mark.parametrize(
    "line",
    [
        'print(sentence("demo-windows"))',
        'say(f"       {command} check {file}")',
        'raise FolderError(sentence("demo-no-folder", folder=folder))',
        'sys.exit(f"{called()} {program}: {fault}")',
        'parser.add_argument("--out", metavar=sentence("value-folder"))',
        'parser.add_argument("--out", metavar=f"{sentence(\'value-file\')}.csv")',
        'log.warning("%s", sentence("device-unwritten", file=file, why=why))',
        'raise RuntimeError("a link is started once")',
        "math.log(2)",
    ],
)
def test_a_text_of_the_catalogues_is_not(line: str) -> None:
    assert not list(plain_texts(ast.parse(line)))
