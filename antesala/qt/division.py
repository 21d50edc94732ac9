"""Long words as QML draws them: with soft hyphens where they do not fit whole.

`antesala.words.hyphens` decides where a word may be divided; only Qt knows how wide it is.
"""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from antesala.words.hyphens import IN_SPANISH, Hyphens
from antesala.words.signs import FACE, in_face, stand_in

QML_IMPORT_NAME = "Antesala.Ground"
QML_IMPORT_MAJOR_VERSION = 1

ROUNDING = 1.0
"""Pixels of tolerance: an item as wide as its own text has room for it."""

WIDEST_LETTER = 1.4
"""Em, and wider than any letter: a word that has room by its length alone is not measured."""


@QmlElement
@QmlSingleton
class Division(QObject):
    """Divides words by the rules of the office, whose language its names are written in."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hyphens, self._rules = IN_SPANISH, 0

    @Property(int, notify=changed)
    def rules(self) -> int:
        """How often the rules have changed: bindings on it divide their words again."""
        return self._rules

    def follow(self, languages: Sequence[str], divided: Sequence[str]) -> None:
        """Take an office's own language, the first, and the words that it divides itself."""
        hyphens = Hyphens(languages[0] if languages else IN_SPANISH.language, tuple(divided))
        if hyphens != self._hyphens:
            self._hyphens, self._rules = hyphens, self._rules + 1
            self.changed.emit()

    @Slot(str, QFont, float, result=str)
    def fitted(self, text: str, font: QFont, room: float) -> str:
        """The text, with soft hyphens only in those words that `room` pixels cannot hold."""
        text = shown_on_screens(text)
        if room <= 0 or longest_word(text) * font.pixelSize() * WIDEST_LETTER <= room:
            return text
        return self._hyphens.fitted(text, room + ROUNDING, QFontMetricsF(font).horizontalAdvance)


def longest_word(text: str) -> int:
    return max(map(len, text.split()), default=0)


def shown_on_screens(text: str) -> str:
    """The text with a stand-in for each sign that the product's face lacks, if there is one.

    A letter of another alphabet stays: the machine may have a face for it.
    """
    if FACE.issuperset(text):
        return text
    told = (stand_in(sign, in_face) for sign in text)
    return "".join(sign if plain is None else plain for sign, plain in zip(text, told, strict=True))


def division_of(engine: QQmlEngine) -> Division:
    """The one instance for a program's QML."""
    return cast("Division", engine.singletonInstance(QML_IMPORT_NAME, "Division"))
