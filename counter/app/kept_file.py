"""A small file beside a console's settings that is read whole, or set aside for a technician."""

import logging
from pathlib import Path
from typing import TypeVar

import msgspec

from antesala.whole_files import aside_of, set_aside
from antesala.words.terminal import reason_of, sentence

log = logging.getLogger(__name__)

Content = TypeVar("Content")


def read_kept(path: Path, kind: type[Content], most_bytes: int) -> Content | None:
    """What a file has; None where there is none, or where it has been set aside.

    A file of more than `most_bytes` bytes was not written by a console.
    """
    try:
        with path.open("rb") as file:
            content = file.read(most_bytes + 1)
        return msgspec.json.decode(content, type=kind)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError) as fault:
        names = {"file": path, "aside": aside_of(path)}
        log.warning("%s", sentence("device-set-aside", **names, why=reason_of(fault)))
        set_aside(path)
        return None
