"""A printer that keeps what it is given, and ends as a test says."""

from collections.abc import Callable

from antesala.printing.condition import Condition, Outcome
from antesala.printing.printer import Printer
from antesala.printing.printer_settings import PrinterSettings
from antesala.printing.printjob import Printed
from antesala.printing.slip import Slip
from antesala.words import Words


class PaperlessPrinter(Printer):
    """A fake printer; `tell` reports the end of the last slip, `seen` the last state looked at."""

    def __init__(self, paper_waits: float = 0.0) -> None:
        super().__init__(PrinterSettings(paper_waits=paper_waits))
        self.slips: list[Slip] = []
        self.printed: list[Printed] = []
        self.languages: list[str] = []
        self.foreseen: list[tuple[Printed, str]] = []
        self.tell: Callable[[Outcome], None] = lambda _: None
        self.seen: Callable[[Condition | None], None] = lambda _: None
        self.looks = 0

    def start(self, slip: Printed, words: Words, tell: Callable[[Outcome], None]) -> None:
        self.printed.append(slip)
        if isinstance(slip, Slip):
            self.slips.append(slip)
        self.languages.append(words.language)
        self.tell = tell

    def foresee(self, paper: Printed, words: Words) -> None:
        self.foreseen.append((paper, words.language))

    def check(self, tell: Callable[[Condition | None], None]) -> None:
        self.looks += 1
        self.seen = tell
