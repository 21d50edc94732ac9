"""The table [printer] of a device's settings: its printer, and the paper that it prints on."""

from dataclasses import dataclass
from typing import Annotated, Literal

from msgspec import Meta, Struct

from antesala.printing.paper import PAPERS
from antesala.settings import SettingsError, Table, read_table
from antesala.words.terminal import sentence

Port = Annotated[int, Meta(ge=1, le=65535, description="settings-port")]
UsbId = Annotated[int, Meta(ge=0, le=0xFFFF, description="settings-usb-id")]
Endpoint = Annotated[int, Meta(ge=0, le=0xFF, description="settings-usb-endpoint")]
Wait = Annotated[float, Meta(ge=0, le=10, description="settings-paper-wait")]
Width = Annotated[int, Meta(ge=58, le=80, description="settings-width")]


class PrinterSettings(
    Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """The settings of the printer of a kiosk, or of a console that prints by itself."""

    kind: Literal["none", "network", "usb", "file", "queue"] = "none"
    host: str = ""
    """Name or address of a network printer."""
    port: Port = 9100
    vendor: UsbId = 0
    product: UsbId = 0
    endpoint_in: Endpoint = 0x82
    endpoint_out: Endpoint = 0x01
    path: str = ""
    """A device such as /dev/usb/lp0, a file, or a folder that gets a file for each ticket."""
    queue: str = ""
    """The name of a queue of the system's print service, raw unless `mode` is `page`."""
    width: Width = 80
    """Width of the roll in millimetres."""
    mode: Literal["raster", "text", "page"] = "raster"
    """Drawn whole in the product's face; in the printer's own letters, for a slow printer; or as a
    page that the print service turns into what an office printer understands.
    """
    compact: bool | None = None
    """Print a shorter ticket; None: only on 58 mm."""
    cut: bool = True
    """Whether it has a cutter."""
    buzzer: bool = False
    """Whether it beeps when a ticket is out; some printers have a buzzer."""
    large: bool = False
    """Whether all is printed in large letters; otherwise only for people who want large text."""
    paper_waits: Wait = 3.0
    """How long, in seconds, a person can say that they want no paper; 0: it is printed at once."""
    answers: bool = True
    """Whether it reports its state. Some print well and never answer: a kiosk would wait in vain.
    """

    @property
    def is_compact(self) -> bool:
        return self.width == min(PAPERS) if self.compact is None else self.compact


def read_printer(table: Table) -> PrinterSettings:
    """Read the table and check it as a whole.

    Raises `SettingsError` naming the field and what is allowed there.
    """
    printer = read_table(table, PrinterSettings, "printer")
    if printer.width not in PAPERS:
        raise SettingsError(sentence("settings-printer-width"))
    needed = {
        "queue": printer.queue,
        "network": printer.host,
        "usb": printer.vendor and printer.product,
    }
    if not needed.get(printer.kind, True):
        both = sentence("settings-vendor-and-product")
        named = {"queue": "queue", "network": "host", "usb": both}
        fields = named[printer.kind]
        raise SettingsError(sentence("settings-printer-needs", kind=printer.kind, fields=fields))
    if printer.mode == "page" and printer.kind not in ("queue", "file"):
        raise SettingsError(sentence("settings-printer-page"))
    if printer.kind == "file" and not printer.path:
        raise SettingsError(sentence("settings-file-needs-path", table="printer", name="kind"))
    return printer


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Time limits for a printer, in seconds."""

    deadline: float = 2.5
    """Until the outcome. A person is waiting and should not have to wonder for longer."""
    connect: float = 1.0
    """To connect. In a building it takes 0.01."""
    answer: float = 0.8
    """Until its first answer; the slowest on a wireless network need 0.3."""
    silence: float = 1.5
    """While it prints, without taking or sending a byte: pauses of a second are common."""
