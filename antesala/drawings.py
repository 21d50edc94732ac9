"""The names of the drawings that screens have, and what stands in for an unknown one.

The drawings are the files of antesala/qt/icons. No Qt is needed here: the check of an office file
asks for the names too.
"""

from functools import cache
from importlib import resources

SPARE = "file-text"
"""Drawn for a name that this edition has no drawing of, as a newer server may send."""


@cache
def names() -> frozenset[str]:
    """The names of all drawings, without `.svg`."""
    files = resources.files("antesala.qt").joinpath("icons").iterdir()
    return frozenset(file.name.removesuffix(".svg") for file in files if file.name.endswith(".svg"))


def drawable(name: str) -> str:
    """A name that surely has a drawing: the one asked for, or the spare; "" stays without one.

    Only whole names count, so a path never leads out of the folder.
    """
    return name if not name or name in names() else SPARE
