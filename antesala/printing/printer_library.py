"""Loads python-escpos, which knows the printers' protocol, without side effects on the program."""

import errno
import logging
import os
import shutil
from functools import cache
from types import ModuleType
from typing import Any


@cache
def library() -> ModuleType:
    """The package `escpos`. The first call takes 0.2 s and belongs before the first ticket.

    Importing it gives the root logger a handler, so that a program's own set-up of its log would
    have no effect, and leaves a folder in the system's temporary one. Both are undone.
    """
    handlers = logging.root.handlers[:]
    import escpos.printer  # noqa: PLC0415  (this import is what is guarded here)

    logging.root.handlers[:] = handlers
    if "ESCPOS_CAPABILITIES_PICKLE_DIR" not in os.environ:
        shutil.rmtree(escpos.capabilities.pickle_dir, ignore_errors=True)
    package: ModuleType = escpos
    return package


def open_usb(vendor: int, product: int) -> Any:  # noqa: ANN401  (the library says no types)
    """A printer on USB, claimed; its `device` is pyusb's.

    Raises `OSError` where there is none, it may not be used, or the system lacks libusb-1.0.
    """
    usb = library().printer.Usb(vendor, product)
    try:
        usb.open()
    except (library().exceptions.DeviceNotFoundError, ValueError) as fault:
        raise OSError(errno.ENODEV, f"USB {vendor:04x}:{product:04x}: {fault}") from fault
    return usb
