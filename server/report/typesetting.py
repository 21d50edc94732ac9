"""Sets documents as PDF by Typst: the one room that knows it.

A document is a file of `documents/`, which may use others there; what it shows comes as data, which
Typst never reads as its own markup. Fonts are those of the house, so that a document looks the same
on every machine.
"""

import importlib.util
import json
from collections.abc import Mapping
from functools import cache, partial
from importlib import resources
from pathlib import Path

DOCUMENTS = resources.files("server.report").joinpath("documents")


class NoTypesetterError(Exception):
    """The extra `reports` is not installed, which brings the typesetter."""


def can_typeset() -> bool:
    """Whether this installation can set documents."""
    return importlib.util.find_spec("typst") is not None


def typeset(document: str, values: Mapping[str, object], language: str) -> bytes:
    """The PDF of a document, with these values in it; it takes some hundredths of a second.

    `document` is the name of a file of `documents/` without its suffix; `values` are texts, numbers
    and lists, and mappings of them. The PDF is tagged for screen readers (PDF/UA-1), which demands
    a value `title`. Raises `NoTypesetterError`.
    """
    if not can_typeset():
        raise NoTypesetterError
    import typst  # noqa: PLC0415 - the extra `reports` brings it, and only documents need it

    told = json.dumps({"language": language, **values}, ensure_ascii=False)
    compiled = partial(
        typst.compile,
        {"main.typ": source(document), **shared()},
        font_paths=[fonts()],
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"values": told},
    )
    try:
        made = compiled(pdf_standards=["ua-1"])
    except typst.TypstError:
        # The standard refuses a sign that our fonts lack, such as an emoji in a person's words. The
        # document is handed out all the same, with an empty box there.
        made = compiled()
    assert isinstance(made, bytes)  # noqa: S101 - one document is one file
    return made


@cache
def source(document: str) -> bytes:
    """A document as it is written."""
    return DOCUMENTS.joinpath(f"{document}.typ").read_bytes()


@cache
def shared() -> dict[str, bytes]:
    """The files that documents have in common, by the names that documents call them by."""
    return {
        file.name: file.read_bytes()
        for file in DOCUMENTS.iterdir()
        if file.name.endswith(("_look.typ", "_charts.typ"))
    }


@cache
def fonts() -> str:
    """The folder with the house's fonts, which lie with the windows that use them most."""
    return str(Path(__file__).parents[2] / "antesala" / "qt" / "fonts")
