"""The office's crest on the kiosk and on paper; a broken one leaves both as they were."""

import base64
import io
from collections.abc import Iterator
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace
from PIL import Image

from antesala.printing.paper import CREST, PAPERS
from antesala.printing.printer_settings import PrinterSettings
from antesala.printing.printjob import job_of
from antesala.printing.raster import draw
from antesala.printing.slip import Slip, blocks
from antesala.qt.pictures import crest_png, is_drawable
from antesala.words import Words
from tests.kiosk.controller import Standing
from tests.kiosk.office import NOW, catalogue
from tests.office_file.crests import SHIELD, painted


def address(content: bytes, kind: str = "svg+xml") -> str:
    return f"data:image/{kind};base64,{base64.b64encode(content).decode()}"


BROKEN = [
    address(SHIELD[:-30]),
    address(b"no drawing"),
    address(painted()[:60], "png"),
    address(painted(), "gif"),
    "data:image/svg+xml;base64,???",
    "http://evil.example/crest.svg",
    "file:///etc/passwd",
]


@pytest.fixture
def kiosk() -> Iterator[Standing]:
    with Standing() as standing:
        standing.open_office()
        yield standing
        assert standing.program.status == 0


def head_of(kiosk: Standing) -> bytes:
    """The pixels of the corner in which the crest stands."""
    kiosk.settle()
    corner = kiosk.window.grabWindow().copy(0, 0, 140, 120)
    return bytes(corner.constBits())


def shown(kiosk: Standing, crest: str) -> str:
    """Which crest the screen shows once the server has told this one."""
    kiosk.link.tell_office(replace(catalogue(), crest=crest))
    kiosk.settle()
    return str(kiosk.program.theme.property("crest"))


@pytest.mark.parametrize("content", [SHIELD, painted()], ids=["svg", "png"])
def test_the_head_shows_the_crest(kiosk: Standing, content: bytes) -> None:
    """As soon as the office file is loaded, and no more once it names none."""
    crest = address(content, "png" if content.startswith(b"\x89") else "svg+xml")
    before = head_of(kiosk)
    assert shown(kiosk, crest) == crest
    kiosk.until(lambda: head_of(kiosk) != before)
    assert shown(kiosk, "") == ""


def test_a_broken_crest_breaks_no_screen(kiosk: Standing) -> None:
    """For any bytes from the wire the drawing of a house stays, and no file is fetched."""
    before = head_of(kiosk)
    for crest in BROKEN:
        assert shown(kiosk, crest) == ""
        assert not is_drawable(crest)
        assert crest_png(crest, CREST) == b""
    assert head_of(kiosk) == before


def slip(crest: bytes) -> Slip:
    zone = ZoneInfo("America/Santiago")
    return Slip(office="Ovalle", code="J001", service="Licencias", at=NOW, zone=zone, crest=crest)


@pytest.mark.parametrize("width", [80, 58])
def test_paper_shows_the_crest_in_black(width: int) -> None:
    """Over the office's name, 14 mm high, as black dots that are neither all nor none."""
    words = Words("es", "CL")
    plain = draw(blocks(slip(b""), words), PAPERS[width])
    signed = draw(blocks(slip(crest_png(address(SHIELD), CREST)), words), PAPERS[width])
    added = signed.height - plain.height
    assert CREST <= added <= CREST + 16
    dots = signed.crop((0, 0, signed.width, added)).convert("L").histogram()[0]
    assert 0.2 < dots / CREST**2 < 0.9


@pytest.mark.parametrize("crest", [b"", b"no picture", painted()[:90]])
def test_paper_without_a_crest_is_as_before(crest: bytes) -> None:
    words = Words("es", "CL")
    one, other = (draw(blocks(slip(each), words), PAPERS[80]) for each in (b"", crest))
    assert one.tobytes() == other.tobytes()


def test_a_printer_of_letters_leaves_it_out() -> None:
    """Its ticket is the same with and without."""
    words, text = Words("es", "CL"), PrinterSettings(kind="file", path="x", mode="text")
    png = crest_png(address(painted(), "png"), CREST)
    assert Image.open(io.BytesIO(png)).mode == "L"
    assert job_of(slip(png), words, text) == job_of(slip(b""), words, text)
