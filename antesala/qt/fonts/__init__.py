"""The face of every screen, Antesala Sans, and how a program makes Qt know it.

The files are made by `build.py` beside this one; their origin is told in NOTICE.
"""

from pathlib import Path

from PySide6.QtGui import QFontDatabase

FAMILY = "Antesala Sans"

WEIGHTS = (400, 500, 600, 700, 800)
CAP_HEIGHT = 0.668
"""Height of a capital in em: the font's size is the capital's height divided by it."""

HERE = Path(__file__).parent


def register() -> None:
    """Make Qt know the face, in all its weights."""
    for weight in WEIGHTS:
        file = HERE / f"AntesalaSans-{weight}.ttf"
        if QFontDatabase.addApplicationFont(str(file)) == -1:
            raise OSError(f"the font {file} could not be loaded")
