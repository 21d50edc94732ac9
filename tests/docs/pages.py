"""The documents as their readers use them: the commands in them, the links, the files they name."""

import re
import shlex
from pathlib import Path

from antesala.words import Words

HOUSE = Path(__file__).parents[2]
PAGES = sorted([*HOUSE.glob("*.md"), *(HOUSE / "docs").glob("*.md")])
STARTS = ("./run", "antesala")
VALUES = HOUSE / "antesala" / "words" / "es" / "values.ftl"
OURS = re.compile(
    r"(?:sudo -u \w+ |ExecStart=|/usr/bin/cage -- |[A-Z_]+=\S+ )*(?:/opt/antesala/)?"
    r"(?:\.venv/bin/)?((?:\./)?\b(?:run|antesala))((?: .*)?$)"
)
"""A line that starts us, as any user; the path to us is left out."""


def blocks(page: str, language: str) -> list[str]:
    """The fenced blocks in a language, free of the indent of a list around them."""
    found = re.findall(rf"^( *)```{language}\n(.*?)^\1```", page, re.DOTALL | re.MULTILINE)
    return [re.sub(rf"^{indent}", "", text, flags=re.MULTILINE) for indent, text in found]


def commands(page: str) -> list[list[str]]:
    """Our commands on a page, word by word, without comments and other commands.

    As any user and with any path, including those of a systemd unit.
    """
    typed = [line for block in blocks(page, "sh") for line in block.splitlines()]
    started = [line for block in blocks(page, "ini") for line in block.splitlines()]
    lines = [OURS.match(line) for line in typed + started]
    return [shlex.split(f"{line[1]}{line[2]}", comments=True) for line in lines if line]


def quoted(page: str) -> list[list[str]]:
    """The commands of ours that stand within a sentence, as `antesala check FILE`."""
    prose = re.sub(r"^ *```.*?^ *```", "", page, flags=re.DOTALL | re.MULTILINE)
    found = [shlex.split(" ".join(text.split())) for text in re.findall(r"`([^`]+)`", prose)]
    return [each for each in found if len(each) > 1 and each[0] in STARTS]


def links(page: str) -> list[str]:
    """Where the page's links lead, within the house."""
    found = re.findall(r"\]\(([^)\s]+)\)", page)
    return [link for link in found if not re.match(r"[a-z]+:", link)]


def anchors(page: str) -> set[str]:
    """The headings of a page as links name them."""
    heads = re.findall(r"^#+ (.+)$", page, re.MULTILINE)
    plain = [re.sub(r"[^\w\s-]", "", head.lower()) for head in heads]
    return {re.sub(r"\s", "-", head) for head in plain}


def in_english(spanish: str) -> str:
    """A Spanish page with what stands for a value as in English: FOLDER for CARPETA."""
    keys = re.findall(r"^(value-\w+) = ", VALUES.read_text("utf-8"), re.MULTILINE)
    words = {Words("es").say(key): Words("en").say(key) for key in keys}
    form = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return re.sub(rf"(?<!\w)(?:{form})(?!\w)", lambda found: words[found[0]], spanish)
