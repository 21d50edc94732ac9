"""Screens of the kiosk in three themes on two sizes of screen, and the steps of its letters.

Scaled down for a page; all of them together are on the sheets.
"""

from pathlib import Path

from msgspec.structs import replace
from PIL import Image

from antesala.colours.palette import ThemeName
from antesala.messages.rows import FoundPart
from antesala.printing.condition import Outcome
from kiosk.way import events as t
from kiosk.way.state import Aid
from tests.kiosk.controller import Standing
from tests.kiosk.places import SCREENS
from tests.kiosk.printers import PaperlessPrinter
from tests.pictures.sheets import sheet

FOLDER = Path(__file__).parents[2] / "docs" / "pictures" / "kiosk"
THEMES: tuple[ThemeName, ...] = ("light", "dark", "contrast")
STEPS = {
    "large": frozenset({Aid.LARGE}),
    "twice": frozenset({Aid.LARGE, Aid.TWICE}),
    "twice-low": frozenset({Aid.LARGE, Aid.TWICE, Aid.LOW}),
}
"""How large the letters may be, and the largest within reach of a wheelchair."""

HEIGHT = 720
"""Pixels of a picture: on a page one sees what a screen is like, and reads its large words."""
COLOURS = 64


def make() -> None:
    """Make all of them anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for size in ("21", "10"):
        for theme in THEMES:
            sheet(size, theme, FOLDER / f"{size}-{theme}-all.png")
            with Visit(size, theme) as visit:
                visit.ticket()
                visit.enquiries()
                visit.staff()
            for step, aids in STEPS.items():
                with Visit(size, theme) as visit:
                    visit.letters(step, aids)
        with Visit(size, "light") as visit:
            visit.faces()
    with Visit("32 wide", "light") as visit:
        visit.wide()


class Visit(Standing):
    """A kiosk of that size in that theme, through which one goes with a camera."""

    def __init__(self, size: str, theme: ThemeName) -> None:
        screen = replace(SCREENS[size], theme=theme)
        pixels = (screen.width_px or 0, screen.height_px or 0)
        super().__init__(pixels, PaperlessPrinter(paper_waits=3), screen=screen)
        self._name = f"{size.replace(' ', '-')}-{theme}"
        self.controller.check_pin = lambda pin: pin == "2468"
        self.open_office()

    def take(self, name: str) -> None:
        """One picture."""
        file = FOLDER / f"{self._name}-{name}.png"
        self.grab(file)
        with Image.open(file) as whole:
            width = round(whole.width * HEIGHT / whole.height)
            small = whole.convert("RGB").resize((width, HEIGHT), Image.Resampling.LANCZOS)
        small.quantize(COLOURS).save(file, optimize=True)

    def letters(self, step: str, aids: frozenset[Aid]) -> None:
        """The way to a ticket with such letters, and where they are switched."""
        for aid in aids:
            self.controller.take(t.Switch(aid, is_on=True))
        self.take(f"{step}-home")
        self.controller.take(t.ShowAids())
        self.take(f"{step}-aids")
        self.controller.take(t.GoBack())
        self.controller.take(t.ChooseGroup("licences"))
        self.controller.take(t.ChooseService("renew"))
        self.take(f"{step}-service")
        self.controller.take(t.TakeTicket("general", "i"))
        self.link.issue("M042")
        self.link.tell_status()
        self.look_after(10)
        self.take(f"{step}-ticket")

    def wide(self) -> None:
        """The same on a screen that lies on its side."""
        self.take("home")
        self.controller.take(t.ChooseGroup("licences"))
        self.controller.take(t.ChooseService("renew"))
        self.take("service")
        self.controller.take(t.TakeTicket("general", "i"))
        self.link.issue("M042")
        self.link.tell_status()
        self.look_after(3.5)
        self.take("ticket")

    def ticket(self) -> None:
        """The way to a ticket, and what can become of its paper."""
        self.take("home")
        self.controller.take(t.ChooseGroup("licences"))
        self.take("services")
        self.controller.take(t.ChooseService("renew"))
        self.take("service")
        self.controller.take(t.TakeTicket("general", "i"))
        self.link.issue("M042")
        self.link.tell_status()
        self.take("decline")
        self.look_after(3.5)
        self.take("ticket")
        self.printed(Outcome.NO_PAPER)
        self.link.take_report()
        self.take("no-paper")
        self.controller.take(t.Finish())

    def faces(self) -> None:
        """The question at the way out, and the thanks for its answer."""
        self.controller.is_survey = True
        self.controller.look()
        self.take("faces")
        self.controller.take(t.Rate(4, "r"))
        self.link.grant()
        self.take("thanks")

    def enquiries(self) -> None:
        """The enquiries without a ticket."""
        self.controller.take(t.ShowEnquiries())
        self.take("enquiries")
        self.controller.take(t.ShowTyping())
        self.take("letter")
        for key in "M042":
            self.controller.take(t.Type(key))
        self.take("figures")
        self.controller.take(t.Seek("s"))
        self.controller.take(
            t.Granted(
                "s",
                at=self.now.isoformat(),
                # By its code, which tells what the whole hall may know.
                found=FoundPart(code="M042", state="waiting"),
            )
        )
        self.take("found")
        self.controller.take(t.Finish())
        self.controller.take(t.ShowEnquiries())
        self.controller.take(t.ShowTopics())
        self.take("topics")
        self.controller.take(t.ChooseGroup("licences"))
        self.controller.take(t.ChooseService("renew"))
        self.take("advice")
        self.controller.take(t.StartOver())

    def staff(self) -> None:
        """The staff's screens, and the locked kiosk."""
        for _ in range(5):
            self.controller.take(t.TapHead())
        for key in "2468":
            self.controller.take(t.Type(key))
        self.take("pin")
        self.controller.take(t.Seek("p"))
        self.take("staff")
        self.controller.take(t.ChooseStaff("lock"))
        self.take("locked")
