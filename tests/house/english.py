"""The English step of ./run check: words that docstrings, comments and documents avoid.

Sentences have subject, verb and object, as a senior engineer speaks. Words of REFUSED and sentences
without a head (HEADLESS) are refused; those of RARE may be rare. `--where` lists every place; names
of files or folders look at these alone.
"""

import argparse
import ast
import io
import re
import sys
import tokenize
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

HOUSE = Path(__file__).parents[2]
ROOMS = ("antesala", "counter", "display", "kiosk", "server", "tests", "docs")
ENGLISH_PAGES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
REFUSED = re.compile(r"\b(?:whoever|whomever|whom)\b", re.IGNORECASE)
HEADLESS = re.compile(r"(?:^|[.!?]\s+|\n\s*\n\s*)Who\b(?![^.?!]*\?)")
RARE = re.compile(r"\b(?:nobody|somebody|nothing)\b", re.IGNORECASE)
MOST_RARE = 10
"""Rare words in 10,000; five model codebases have 0.5 to 2.6."""
COMMENTS = {
    ".qml": re.compile(r"^(?!.*://).*?//(.*)"),
    ".js": re.compile(r"^(?!.*://).*?//(.*)"),
    ".css": re.compile(r"/\*(.*?)\*/"),
    ".ftl": re.compile(r"^#(.*)"),
}
"""How a line's comment is found, by the file's suffix."""
Place = tuple[Path, int, str]
"""A file, a line, and a text that begins there."""


def files(chosen: Sequence[Path]) -> list[Path]:
    """The files that are looked at: sources, catalogues, and the pages in English."""
    roots = list(chosen) or [*(HOUSE / room for room in ROOMS), *(HOUSE / p for p in ENGLISH_PAGES)]
    found = [
        file
        for root in roots
        for file in ([root] if root.is_file() else sorted(root.rglob("*")))
        if file.suffix in {".py", ".md", *COMMENTS} and not file.name.endswith(".es.md")
    ]
    return [file for file in found if "migrations" not in file.parts]


def texts(file: Path) -> Iterator[Place]:
    """Every docstring, comment or paragraph of a file."""
    source = file.read_text("utf-8")
    if file.suffix == ".md":
        yield from _paragraphs(file, source)
    elif file.suffix in COMMENTS:
        for number, line in enumerate(source.splitlines(), 1):
            if found := COMMENTS[file.suffix].search(line):
                yield file, number, found[1].strip()
    else:
        yield from _docstrings(file, source)
        yield from _comments(file, source)


def _paragraphs(file: Path, source: str) -> Iterator[Place]:
    is_code = False
    for number, line in enumerate(source.splitlines(), 1):
        is_code ^= line.startswith("```")
        if not is_code and not line.startswith("    "):
            yield file, number, re.sub(r"`[^`]*`|«[^»]*»", "", line).strip()


def _docstrings(file: Path, source: str) -> Iterator[Place]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr):
            text = getattr(node.value, "value", None)
            if isinstance(text, str):
                yield file, node.lineno, text


def _comments(file: Path, source: str) -> Iterator[Place]:
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield file, token.start[0], token.string.lstrip("#: ")


def main(arguments: Sequence[str]) -> int:
    """Say what is refused, and how often the rare words come; 1 where it is too much."""
    parser = argparse.ArgumentParser(prog="python -m tests.house.english", description=__doc__)
    parser.add_argument("--where", action="store_true", help="list the rare words' places too")
    parser.add_argument("files", nargs="*", type=Path, help="files or folders; all without")
    asked = parser.parse_args(arguments)
    words, rare, refused = 0, Counter[str](), []
    for file in files([path.absolute() for path in asked.files]):
        for place in texts(file):
            words += len(place[2].split())
            rare[_room(file)] += len(found := RARE.findall(place[2]))
            if asked.where and found:
                refused += [_told(place, each) for each in found]
            refused += [_told(place, each) for each in _refused(place[2])]
    rate = sum(rare.values()) * 10_000 / max(1, words)
    for line in refused:
        print(line)  # noqa: T201 - the check's result
    print(f"english: {words} words, {rate:.1f} rare ones in 10,000: {dict(rare)}")  # noqa: T201
    return int(bool(refused) or rate > MOST_RARE)


def _refused(text: str) -> list[str]:
    return [each.lower() for each in REFUSED.findall(text)] + ["Who"] * len(HEADLESS.findall(text))


def _told(place: Place, word: str) -> str:
    file, line, text = place
    return f"{_within(file)}:{line}: {word}: {' '.join(text.split())[:100]}"


def _room(file: Path) -> str:
    return _within(file).parts[0]


def _within(file: Path) -> Path:
    return file.relative_to(HOUSE) if file.is_relative_to(HOUSE) else file


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
