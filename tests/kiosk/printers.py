"""A printer that keeps what it is given, and ends as a test says."""

from collections.abc import Callable

from antesala.words import Words
from kiosk.condition import Outcome
from kiosk.printer import Printer
from kiosk.printer_settings import PrinterSettings
from kiosk.slip import Slip


class PaperlessPrinter(Printer):
    """Prints nothing; `tell` says how the last of the slips went."""

    def __init__(self) -> None:
        super().__init__(PrinterSettings())
        self.slips: list[Slip] = []
        self.languages: list[str] = []
        self.tell: Callable[[Outcome], None] = lambda _: None

    def start(self, slip: Slip, words: Words, tell: Callable[[Outcome], None]) -> None:
        self.slips.append(slip)
        self.languages.append(words.language)
        self.tell = tell
