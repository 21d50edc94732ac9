"""A week of an office in moved time: what kiosk, display, console and telephone show, day by day.

The real programs run, each under libfaketime (Debian's package `faketime`), which adds one
offset to the clocks of them all. The week has nights, a public holiday on Tuesday and a Sunday. The
clerk never signs out and never closes the counter: the server has to end each day by itself.
"""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from PIL import Image, ImageDraw, ImageFont

from antesala.demo.album import Records
from antesala.demo.attendant import Attendant
from antesala.demo.person_at_screen import Kiosk
from antesala.demo.plan import Person, Seat
from antesala.demo.processes import PIN, Stage
from antesala.demo.telephone import Telephone, find_browser
from antesala.qt.driving import DrivingError
from server.domain.identity import ClerkId, CounterId
from server.office_file import read_office

SANTIAGO = ZoneInfo("America/Santiago")
MONDAY = datetime(2026, 12, 7, tzinfo=SANTIAGO)
"""Tuesday the 8th is a public holiday in Chile (Inmaculada Concepción)."""
OFFICE = """
[office]
id = "hall"
name = "Municipalidad"
country = "CL"
time_zone = "America/Santiago"
public_url = "https://turnos.example.org"
waiting_room = "Sala 1, primer piso"
hours = ["mon-fri 8:00-14:00"]

[[unit]]
id = "transit"
name = "Tránsito"

[[series]]
letter = "J"
name = "Licencias"

[[group]]
id = "all"
name = "Trámites"

[[service]]
id = "renewal"
unit = "transit"
series = "J"
group = "all"
name = "Renovar licencia"
requirements = ["Cédula de identidad", "Licencia anterior"]

[[counter]]
id = "m1"
number = "1"
place = "A la derecha"

[[clerk]]
id = "ana"
name = "Ana"
unit = "transit"
"""
CATALOGUE = read_office(OFFICE)
WINDOWS = {"kiosk": "1080x1920", "display": "1920x1080", "counter": "1366x768"}
SCREENS = (*WINDOWS, "telephone")
TIMES = ("07:00", "08:05", "14:01", "23:59")
FRIDAY = 4
BETWEEN = 0.8
"""Seconds between two keys of the clerk; quicker ones count as trembling."""
SETTLE = 12.0
"""Seconds after a leap in which heartbeats come and every timer that is due has run."""
HEIGHT, RIM, LABEL = 430, 14, 30
"""Pixels of a screen on its sheet, around it, and of the line over it."""


class MovedClock:
    """The clocks of all programs started while it is entered, moved together."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "offset"

    def start(self) -> None:
        """Have every program started from now on load libfaketime. Raises `SystemExit`."""
        library = next(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"), None)
        if library is None:
            sys.exit("libfaketime is not here: apt-get install faketime")
        os.environ["LD_PRELOAD"] = str(library)
        os.environ["FAKETIME_TIMESTAMP_FILE"] = str(self._file)
        os.environ["FAKETIME_CACHE_DURATION"] = "1"

    def move(self, moment: datetime) -> None:
        """Let it be this moment for all programs, and let them notice."""
        offset = moment.timestamp() - time.time()
        draft = self._file.with_suffix(".new")
        draft.write_text(f"{offset:+.0f}s\n", "utf-8")
        draft.replace(self._file)
        time.sleep(SETTLE)


class Week:
    """The office, its programs, and the pictures taken so far."""

    def __init__(self, folder: Path, stage: Stage, clock: MovedClock) -> None:
        self.folder, self.stage, self.clock = folder, stage, clock
        self._records = Records(stage.folder / "office.db")
        self._kiosk = Kiosk.of(stage.driver("kiosk"), CATALOGUE)
        classes = tuple(CATALOGUE.classes)
        counter, clerk = CATALOGUE.counter[CounterId("m1")], CATALOGUE.clerk[ClerkId("ana")]
        self._seat = Seat(counter, clerk, tuple(CATALOGUE.services), classes)
        self._page = ""

    def day(self, day: datetime) -> None:
        """One day: opened, worked in and left as the clerk leaves it."""
        self.clock.move(at(day, "07:00"))
        self.look(day, "07:00")
        self.clock.move(at(day, "08:01"))
        self._work(day)
        self.clock.move(at(day, "08:05"))
        self.look(day, "08:05")
        self.clock.move(at(day, "14:01"))
        self.look(day, "14:01")
        # The server ends the day two hours after closing, or at half past eleven.
        for moment in ("16:01", "20:00", "23:31", "23:59"):
            self.clock.move(at(day, moment))
        self.look(day, "23:59")

    def look(self, day: datetime, moment: str) -> None:
        """Take a picture of each screen, under the day and the time."""
        for name in SCREENS:
            path = self.folder / f"{day:%m-%d} {moment} {name}.png"
            if name == "telephone":
                # A browser of its own for each: an old one may wait for hours that were leapt over.
                with Telephone(find_browser(), self.stage.folder / "profile") as telephone:
                    if self._page and telephone.is_there:
                        telephone.grab(self._page, path)
            else:
                self.stage.driver(name).grab(path)

    def _work(self, day: datetime) -> None:
        """Five tickets on an open day: one served, one called, three waiting. Not on a weekend.

        On Monday the called one is still attended when the clerk leaves, and finished on Tuesday.
        """
        if day.weekday() > FRIDAY:
            return
        attendant = Attendant(self._seat, self.stage.driver("counter"), CATALOGUE)
        if attendant.hand.sees(attendant.hand.say("counter-sign-in-again")):
            self._finish_what_was_left(attendant)
        attendant.sit_down(ignore)
        try:
            codes = [self._ticket() for _ in range(5)]
        except DrivingError as fault:
            print(f"{day:%A %d}: no ticket: {str(fault)[:300]}", flush=True)  # noqa: T201
            return
        attendant.call_next(ignore)
        self._serve(attendant)
        called = attendant.call_next(ignore)
        if day == MONDAY:
            attendant.begin(ignore)
        links = self._records.links()
        self._page = f"{self.stage.web_url.rstrip('/')}/t/{links[codes[-1]]}"
        print(f"{day:%A %d}: {codes}, called {called}", flush=True)  # noqa: T201

    def _finish_what_was_left(self, attendant: Attendant) -> None:
        hand = attendant.hand
        hand.write(hand.say("counter-pin"), PIN)
        hand.press(hand.say("counter-act-sign_in"), hand.say("counter-act-to-need"))
        self._finish(attendant, hand.say("counter-name"))

    def _serve(self, attendant: Attendant) -> None:
        attendant.begin(ignore)
        self._finish(attendant, *attendant.free)

    @staticmethod
    def _finish(attendant: Attendant, *awaited: str) -> None:
        """Through the steps one by one, as a clerk who reads them: a second between two keys."""
        hand = attendant.hand
        for step in ("need", "guide", "farewell", "register"):
            attendant.go_on(step)
            time.sleep(BETWEEN)
        outcome = hand.say("counter-outcome-resolved")
        hand.press(outcome, outcome)
        time.sleep(BETWEEN)
        hand.press(hand.say("counter-act-finish"), *awaited)

    def _ticket(self) -> str:
        code = self._kiosk.take_ticket(person(), ignore)
        self._kiosk.leave()
        return code


def ignore(_: str) -> None:
    """No picture here."""


def person() -> Person:
    """A person for the one service, without a preference."""
    general = next(each for each in CATALOGUE.classes if each.standing.value == "general")
    return Person(service=CATALOGUE.services[0], ticket_class=general)


def at(day: datetime, moment: str) -> datetime:
    """That time of that day, in the office's zone."""
    hour, minute = map(int, moment.split(":"))
    return day.replace(hour=hour, minute=minute)


def sheet(folder: Path, day: datetime) -> None:
    """Put a day's pictures on one sheet: a row for each time, a column for each screen."""
    rows: list[list[Image.Image]] = []
    for moment in TIMES:
        row = []
        for name in SCREENS:
            path = folder / f"{day:%m-%d} {moment} {name}.png"
            picture = (
                Image.open(path).convert("RGB") if path.exists() else Image.new("RGB", (199, 430))
            )
            width = round(picture.width * HEIGHT / picture.height)
            row.append(picture.resize((width, HEIGHT), Image.Resampling.LANCZOS))
        rows.append(row)
    width = sum(each.width + RIM for each in rows[0]) + RIM
    whole = Image.new("RGB", (width, len(rows) * (HEIGHT + LABEL + RIM) + RIM), "#8A8F95")
    draw, letters = ImageDraw.Draw(whole), ImageFont.load_default(size=22)
    top = RIM
    for moment, row in zip(TIMES, rows, strict=True):
        draw.text((RIM, top), f"{day:%A %d %B} {moment}", "#FFFFFF", letters)
        left = RIM
        for picture in row:
            whole.paste(picture, (left, top + LABEL))
            left += picture.width + RIM
        top += HEIGHT + LABEL + RIM
    whole.save(folder / f"{day:%m-%d}.png")


def main(arguments: Sequence[str]) -> None:
    """Write the sheets of the days into a folder; `--days N` for the first N only."""
    folder = Path(arguments[0])
    days = int(arguments[2]) if arguments[1:2] == ["--days"] else 7
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        place = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        clock = MovedClock(place)
        (place / "offset").write_text("+0s\n")
        clock.start()
        clock.move(at(MONDAY, "06:59"))
        stage = stack.enter_context(Stage(place, is_headless=True))
        stage.open_office(OFFICE)
        stage.start_server()
        stage.give_pins(["ana"])
        for name, window in WINDOWS.items():
            stage.start_screen(name, window)
        week = Week(folder, stage, clock)
        for number in range(days):
            day = MONDAY + timedelta(days=number)
            week.day(day)
            sheet(folder, day)
        for name in ("server", *WINDOWS):
            shutil.copy(place / f"{name}.log", folder)


if __name__ == "__main__":
    main(sys.argv[1:])
