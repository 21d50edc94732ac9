"""A printer that keeps what it is given, and ends as a test says."""

from collections.abc import Callable

from antesala.words import Words
from kiosk.printing.condition import Condition, Outcome
from kiosk.printing.printer import Printer
from kiosk.printing.printer_settings import PrinterSettings
from kiosk.printing.printjob import Printed
from kiosk.printing.slip import Slip


class PaperlessPrinter(Printer):
    """Prints nothing; `tell` says how the last slip went, `seen` what the last look has shown."""

    def __init__(self, paper_waits: float = 0.0) -> None:
        super().__init__(PrinterSettings(paper_waits=paper_waits))
        self.slips: list[Slip] = []
        self.printed: list[Printed] = []
        self.languages: list[str] = []
        self.tell: Callable[[Outcome], None] = lambda _: None
        self.seen: Callable[[Condition | None], None] = lambda _: None
        self.looks = 0

    def start(self, slip: Printed, words: Words, tell: Callable[[Outcome], None]) -> None:
        self.printed.append(slip)
        if isinstance(slip, Slip):
            self.slips.append(slip)
        self.languages.append(words.language)
        self.tell = tell

    def check(self, tell: Callable[[Condition | None], None]) -> None:
        self.looks += 1
        self.seen = tell
