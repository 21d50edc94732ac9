"""The README's picture: one ticket on the kiosk that gave it, on the display and on the console."""

import tempfile
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import msgspec
from PIL import Image

from antesala.messages.rows import AnyRow, StatusRow, WaitPart
from kiosk.way import events as t
from tests.counter.office import NEXT, NOW, desk, office_rows, stamp, ticket
from tests.counter.place import Desk
from tests.display.test_wall import Wall
from tests.display.wall import call, catalogue
from tests.kiosk.controller import Standing
from tests.kiosk.office import TICKET
from tests.kiosk.places import SCREENS
from tests.kiosk.printers import PaperlessPrinter

FILE = Path(__file__).parents[2] / "docs" / "pictures" / "one-ticket.png"
WAITED = 24
"""Minutes from the kiosk's picture to the other two; the kiosk said 20 to 35."""
HEIGHT, RIM, GAP = 1050, 28, 28
"""Pixels of the kiosk in the picture, around the three screens, and between them."""
RIGHT = 860
"""Pixels across the display and the console."""
PAPER = "#DAD6CB"
COLOURS = 128
BEFORE = [("K009", "12"), ("A027", "4"), ("J037", "3"), ("R018", "5"), ("J041", "1")]
"""The calls before it, the newest last."""
STILL_WAITING = [
    ticket("J038", 31),
    ticket("J039", 29, service="duplicado", has_returned=True),
    ticket("J040", 26),
    ticket("J043", 21, service="primera", ticket_class="preferente"),
    ticket("J044", 17, service="domicilio", help_needed=["sign_language"]),
    ticket("J045", 11),
    ticket("J046", 6, service="duplicado"),
    ticket("J047", 2),
]


def make() -> None:
    """Make it anew."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{name}.png" for name in ("kiosk", "display", "console")]
        for photograph, file in zip((give, call_it, greet), files, strict=True):
            photograph(file)
        kiosk, display, console = (_opened(file) for file in files)
    kiosk = _scaled(kiosk, HEIGHT / kiosk.height)
    display, console = (_scaled(each, RIGHT / each.width) for each in (display, console))
    right = RIM + kiosk.width + GAP
    low = max(kiosk.height, display.height + GAP + console.height)
    whole = Image.new("RGB", (right + RIGHT + RIM, low + 2 * RIM), PAPER)
    whole.paste(kiosk, (RIM, RIM))
    whole.paste(display, (right, RIM))
    whole.paste(console, (right, RIM + display.height + GAP))
    whole.quantize(COLOURS).save(FILE, optimize=True)


def give(file: Path) -> None:
    """The kiosk, when the ticket was taken."""
    screen = SCREENS["21"]
    pixels = (screen.width_px or 0, screen.height_px or 0)
    with Standing(pixels, PaperlessPrinter(paper_waits=3), screen=screen) as kiosk:
        kiosk.now = kiosk.link.server_time = NOW - timedelta(minutes=WAITED)
        kiosk.open_office()
        for touch in (
            t.ChooseGroup("licences"),
            t.ChooseService("renew"),
            t.TakeTicket("preferential", "i"),
        ):
            kiosk.controller.take(touch)
        kiosk.link.issue("J042")
        kiosk.link.tell("ticket", given(), key=TICKET)
        kiosk.look_after(3.5)
        kiosk.grab(file)


def given() -> StatusRow:
    return StatusRow(
        id=TICKET,
        code="J042",
        state="waiting",
        service="renew",
        arrival=stamp(NOW - timedelta(minutes=WAITED)),
        people_ahead=12,
        wait=WaitPart(least=20, most=35),
    )


def call_it(file: Path) -> None:
    """The display, when it is called."""
    wall = Wall()
    with closing(wall.stage):
        wall.link.come_online()
        earlier = [call(place, *each) for place, each in enumerate(BEFORE, start=1)]
        now = msgspec.structs.replace(call(9, "J042", "3", is_current=True), at=stamp(NOW))
        rows: list[AnyRow] = [catalogue("1", "3", "4", "5", "12"), *earlier]
        wall.link.show(*rows)
        wall.link.show(*rows, now)
        wall.stage.fill_lists()
        wall.stage.grab(file)


def greet(file: Path) -> None:
    """The console, at the same moment."""
    place = Desk()
    with closing(place.stage):
        held = ticket(
            "J042",
            WAITED,
            ticket_class="preferente",
            state="called",
            called_at=stamp(NOW),
            counter="c3",
            clerk="carolina",
        )
        place.link.come_online("carolina")
        place.link.show("office", *office_rows(held, *STILL_WAITING))
        row = desk(ticket=held, reason=NEXT.reason, attended=14)
        place.link.show("counter", row, key="c3")
        place.stage.fill_lists()
        place.stage.grab(file)


def _opened(file: Path) -> Image.Image:
    with Image.open(file) as whole:
        return whole.convert("RGB")


def _scaled(whole: Image.Image, by: float) -> Image.Image:
    size = (round(whole.width * by), round(whole.height * by))
    return whole.resize(size, Image.Resampling.LANCZOS)
