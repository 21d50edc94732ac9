"""Reads a stranger's picture or PDF and writes what may be kept, in a process of its own.

Readers of such files are attacked, so they run apart from the server, with little memory and time.
A picture is drawn anew: what was hidden in it is gone, and so are the place and the camera that
telephones write into it. A PDF stays as it is, byte by byte, since it may be signed; one that
holds scripts, files, forms of another kind or a password is refused. The last line of the output is
JSON: what was made, or why it was refused.

`python -m server.attachments.looking SOURCE MADE`
"""

import contextlib
import io
import json
import logging
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image
    from pypdf import PdfReader
    from pypdf.generic import PdfObject

MEMORY = 1 << 30
"""Bytes of address space; a picture of the largest size takes a quarter of it."""
CPU_SECONDS = 20
PIXELS = 50_000_000
LONGEST_SIDE = 4000
"""Pixels; a page of A4 at 300 dpi has 3508."""
MOST_BYTES = 10 << 20
"""Bytes of a file, as it comes and as it is kept."""
PAGES, OBJECTS = 1000, 200_000
DEPTH = 64
"""Dictionaries within dictionaries of one object of a PDF."""
PDF, JPEG, PNG = "application/pdf", "image/jpeg", "image/png"
BEGINS = {b"%PDF-": PDF, b"\xff\xd8\xff": JPEG, b"\x89PNG\r\n\x1a\n": PNG}
TAIL = 1024
"""Bytes at the end of a PDF among which its end mark stands (ISO 32000-1, annex H.3.18)."""


class RefusedError(Exception):
    """The file is not taken; the message is the last part of a key of words."""


def main(source: str, made: str) -> int:
    """Look at a file and write what may be kept; prints its type, or why there is none."""
    _limit()
    try:
        found = {"media_type": looked_at(Path(source), Path(made))}
    except RefusedError as refused:
        found = {"refused": str(refused)}
    except (MemoryError, RecursionError):
        found = {"refused": "broken"}
    print(json.dumps(found))  # noqa: T201 - the program's result
    return 0


def _limit() -> None:
    """Take less of the machine than the office needs; Windows has no such limits."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import os  # noqa: PLC0415 - Unix alone has what follows
        import resource  # noqa: PLC0415 - likewise

        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        os.nice(19)


def looked_at(source: Path, made: Path) -> str:
    """The type of a file by its content alone, once it is written to `made`."""
    if source.stat().st_size > MOST_BYTES:
        raise RefusedError("large")
    data = source.read_bytes()
    media_type = next((each for begin, each in BEGINS.items() if data.startswith(begin)), None)
    if media_type is None:
        raise RefusedError("kind")
    if media_type == PDF:
        _look_at_pdf(data)
        made.write_bytes(data)
        return PDF
    return _draw_anew(source, made, media_type)


def _draw_anew(source: Path, made: Path, media_type: str) -> str:
    """Write a picture's own pixels, upright, and nothing that stood beside them."""
    from PIL import Image, ImageOps, UnidentifiedImageError  # noqa: PLC0415 - a PDF needs none

    # Twice as many raise an error before a single pixel is unpacked; between them we look.
    Image.MAX_IMAGE_PIXELS = PIXELS
    try:
        with Image.open(source, formats=["JPEG" if media_type == JPEG else "PNG"]) as opened:
            if opened.width * opened.height > PIXELS:
                raise RefusedError("pixels")
            opened.load()
            upright = _on_white(ImageOps.exif_transpose(opened))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise RefusedError("pixels") from None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError):
        raise RefusedError("broken") from None
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    return _written(upright, made, media_type)


def _on_white(image: "Image.Image") -> "Image.Image":
    from PIL import Image  # noqa: PLC0415 - as above

    if not image.has_transparency_data:
        return image.convert("RGB")
    with_alpha = image.convert("RGBA")
    white = Image.new("RGBA", with_alpha.size, "white")
    return Image.alpha_composite(white, with_alpha).convert("RGB")


def _written(picture: "Image.Image", made: Path, media_type: str) -> str:
    """Letters and lines stay sharp as PNG, unless a photograph would be too large as one."""
    if media_type == PNG:
        picture.save(made, "PNG")
        if made.stat().st_size <= MOST_BYTES:
            return PNG
    picture.save(made, "JPEG", quality=90)
    if made.stat().st_size > MOST_BYTES:
        raise RefusedError("large")
    return JPEG


ACTS = {
    "/JavaScript": "script",
    "/JS": "script",
    "/Launch": "script",
    "/ImportData": "script",
    "/SubmitForm": "script",
    "/Rendition": "script",
    "/RichMedia": "script",
    "/RichMediaExecute": "script",
    "/Movie": "script",
    "/Sound": "script",
    "/3D": "script",
    "/XFA": "script",
    "/GoToR": "script",
    "/GoToE": "files",
    "/EmbeddedFile": "files",
    "/EmbeddedFiles": "files",
    "/FileAttachment": "files",
}
"""What a document to be read has no need of, as a key or as a name (ISO 32000-1, 7.11, 12.6)."""
_NAKED = re.compile(rb"/(?:JavaScript|Launch|EmbeddedFile|RichMedia)\b")
"""The same where no table of objects leads to it, for readers that search the bytes."""


def _look_at_pdf(data: bytes) -> None:
    """Read every object of a PDF. Raises `RefusedError`."""
    from pypdf import PdfReader  # noqa: PLC0415 - a picture needs none
    from pypdf.errors import PyPdfError  # noqa: PLC0415 - likewise

    # What it says of a document would have parts of the document in the log.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    if b"%%EOF" not in data[-TAIL:]:
        raise RefusedError("broken")
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted:
            raise RefusedError("locked")
        if not 1 <= len(reader.pages) <= PAGES:
            raise RefusedError("broken")
        for found in _objects(reader):
            _refuse_acts(found)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, OSError, IndexError):
        # What a reader stumbles over is no sound document, whatever it stumbles by.
        raise RefusedError("broken") from None
    if _NAKED.search(data):
        raise RefusedError("script")


def _objects(reader: "PdfReader") -> Iterator["PdfObject | None"]:
    """Each object that the document's tables know, those in packed streams too."""
    from pypdf.generic import IndirectObject  # noqa: PLC0415 - as above

    yield reader.trailer
    numbers = {
        (number, generation) for generation, places in reader.xref.items() for number in places
    } | {(number, 0) for number in reader.xref_objStm}
    if len(numbers) > OBJECTS:
        raise RefusedError("broken")
    for number, generation in numbers:
        yield reader.get_object(IndirectObject(number, generation, reader))


def _refuse_acts(found: object) -> None:
    """Raise `RefusedError` for what acts when a document is opened. References are not followed."""
    waiting = [(found, 0)]
    while waiting:
        each, depth = waiting.pop()
        if depth > DEPTH:
            raise RefusedError("broken")
        if isinstance(each, dict):
            waiting += [(part, depth + 1) for pair in dict.items(each) for part in pair]
        elif isinstance(each, list):
            waiting += [(part, depth + 1) for part in list.__iter__(each)]
        elif isinstance(each, str) and each in ACTS:
            raise RefusedError(ACTS[each])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
