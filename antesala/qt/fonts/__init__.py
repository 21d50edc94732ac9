"""The face of every screen, Antesala Sans, and how a program loads it into Qt.

`build.py` beside this one makes the files; NOTICE tells their origin.
"""

from functools import cache
from pathlib import Path

from PySide6.QtGui import QFontDatabase

from antesala.words.terminal import sentence

WEIGHTS = (400, 500, 600, 700, 800)

HERE = Path(__file__).parent


@cache
def register() -> None:
    """Load the face into Qt, in all its weights, once for a process."""
    for weight in WEIGHTS:
        file = HERE / f"AntesalaSans-{weight}.ttf"
        if QFontDatabase.addApplicationFont(str(file)) == -1:
            raise OSError(sentence("device-no-font", file=file))
