"""The table [printer]: allowed values, and the errors of wrong ones."""

import tomllib

import pytest

from antesala.printing.printer_settings import PrinterSettings, read_printer
from antesala.settings import SettingsError

GOOD = {
    "": PrinterSettings(),
    'kind = "network"\nhost = "192.168.1.50"': PrinterSettings(kind="network", host="192.168.1.50"),
    'kind = "usb"\nvendor = 0x04b8\nproduct = 0x0202': PrinterSettings(
        kind="usb", vendor=0x04B8, product=0x0202
    ),
    'kind = "file"\npath = "/dev/usb/lp0"\nwidth = 58\nmode = "text"\ncut = false': PrinterSettings(
        kind="file", path="/dev/usb/lp0", width=58, mode="text", cut=False
    ),
}
WRONG = {
    'kind = "serial"': "file, network, none, queue, usb",
    'kind = "network"': "host",
    'kind = "usb"\nvendor = 0x04b8': "product",
    'kind = "file"': "path",
    "width = 70": "58 or 80",
    "width = 100": "58 or 80",
    'mode = "picture"': "raster, text",
    "port = 0": "1 to 65535",
    'hots = "192.168.1.50"': "host",
}


@pytest.mark.parametrize("table", GOOD)
def test_a_good_table_is_read(table: str) -> None:
    """As it stands in a settings file."""
    assert read_printer(tomllib.loads(table)) == GOOD[table]


@pytest.mark.parametrize("table", WRONG)
def test_a_wrong_table_is_explained(table: str) -> None:
    """The message names the table and what is allowed there."""
    with pytest.raises(SettingsError, match=r"^\[printer\]: ") as told:
        read_printer(tomllib.loads(table))
    assert WRONG[table] in str(told.value)


@pytest.mark.parametrize(
    ("settings", "is_compact"),
    [
        (PrinterSettings(width=80), False),
        (PrinterSettings(width=58), True),
        (PrinterSettings(width=58, compact=False), False),
        (PrinterSettings(width=80, compact=True), True),
    ],
)
def test_narrow_paper_is_compact(settings: PrinterSettings, *, is_compact: bool) -> None:
    """Unless the table says otherwise."""
    assert settings.is_compact is is_compact
