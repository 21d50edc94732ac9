"""The crest of an office: an SVG or PNG beside its file, checked before any screen draws it.

The content decides the kind of file, not its name. A drawing may neither run code nor fetch: no
script, no entity, no reference to anything outside it.
"""

import base64
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from server.domain.catalogue import Crest
from server.office_file.findings import shown

LARGEST = 64 * 1024
"""Bytes. Each screen receives it with the office, and a coat of arms in lines takes a tenth."""
_LEAST_SIDE, _MOST_SIDE = 32, 2048
"""Pixels of a PNG's side: fewer are blurred on a kiosk, more only use memory."""
_WIDEST = 3.0
"""Largest ratio of the longer side to the shorter: a crest is drawn in a square of 14 mm."""
_MOST_PARTS, _DEEPEST = 5000, 64
_HEADER = 33
"""Bytes of a PNG's signature and first chunk."""
_PNG = b"\x89PNG\r\n\x1a\n"
_SVG = "http://www.w3.org/2000/svg"
_ACTING = frozenset({"script", "foreignObject", "iframe", "set", "handler", "listener", "audio"})
_NUMBER = re.compile(r"\s*([0-9.]+(?:e[+-]?\d+)?)\s*(?:px|mm|cm|in|pt|pc)?\s*", re.IGNORECASE)
_OUTWARD = re.compile(
    r"url\(\s*['\"]?(?!\s*['\"]?#)|@import|expression\(|javascript:", re.IGNORECASE
)


class CrestError(Exception):
    """The file is not a usable crest; the message says why and what to do."""


def crest_beside(folder: Path, name: str) -> Crest:
    """Read the crest that an office file names. Raises `CrestError`."""
    file = folder / name
    try:
        if not file.is_file():
            raise CrestError(f"{shown(name)} is not beside the office file; put it there")
        with file.open("rb") as opened:
            content = opened.read(LARGEST + 1)
    except OSError as error:
        raise CrestError(f"{shown(name)} cannot be read: {error.strerror}") from error
    try:
        return crest_of(content)
    except CrestError as error:
        raise CrestError(f"{shown(name)} {error}") from error


def crest_of(content: bytes) -> Crest:
    """Read the crest from a file's bytes. Raises `CrestError`."""
    if len(content) > LARGEST:
        raise CrestError(f"has more than {LARGEST // 1024} KiB; save it smaller or simpler")
    if content.startswith(_PNG):
        _check_png(content)
        kind = "png"
    else:
        _check_svg(content)
        kind = "svg"
    digest = hashlib.sha256(content).hexdigest()[:32]
    return Crest(kind, digest, base64.b64encode(content).decode())


def _check_png(content: bytes) -> None:
    sizes = content[16:24] if content[12:16] == b"IHDR" and len(content) > _HEADER else b""
    if not sizes or b"IEND" not in content[-16:]:
        raise CrestError("is a PNG that breaks off; save it anew")
    wide, high = int.from_bytes(sizes[:4]), int.from_bytes(sizes[4:])
    if not (min(wide, high) >= _LEAST_SIDE and max(wide, high) <= _MOST_SIDE):
        raise CrestError(
            f"has {wide} by {high} pixels; each side may have {_LEAST_SIDE} to {_MOST_SIDE}"
        )
    _check_shape(wide, high)


def _check_shape(wide: float, high: float) -> None:
    if max(wide / high, high / wide) > _WIDEST:
        raise CrestError(f"is {wide:g} by {high:g}; a crest is at most three times as wide as high")


def _check_svg(content: bytes) -> None:
    if re.search(rb"<!(?:DOCTYPE|ENTITY)", content, re.IGNORECASE):
        raise CrestError("has a document type or entities; save it as plain SVG")
    try:
        root = ET.fromstring(content)  # noqa: S314 - entities were refused above
    except (ET.ParseError, ValueError, LookupError, RecursionError) as error:
        raise CrestError(
            f"is neither an SVG nor a PNG ({error}); save it as one of them"
        ) from error
    if root.tag not in (f"{{{_SVG}}}svg", "svg"):
        raise CrestError("is XML and no SVG; save it as plain SVG")
    if root.tag == "svg":
        raise CrestError(f'has no xmlns="{_SVG}", without which no screen draws it')
    for number, (part, depth) in enumerate(_parts(root)):
        if number > _MOST_PARTS or depth > _DEEPEST:
            raise CrestError(f"has more than {_MOST_PARTS} parts; save it simpler")
        _check_part(part)
    _check_shape(*_size_of(root))


def _parts(root: ET.Element) -> Iterator[tuple[ET.Element, int]]:
    left = [(root, 0)]
    while left:
        part, depth = left.pop()
        yield part, depth
        left += [(child, depth + 1) for child in part]


def _check_part(part: ET.Element) -> None:
    name = str(part.tag).rpartition("}")[2]
    if name in _ACTING or name.startswith("animate"):
        raise CrestError(f"has a part <{name}>, which acts; save it as plain SVG")
    if name == "image":
        raise CrestError("holds a picture within the drawing; save that picture as PNG instead")
    if _OUTWARD.search(part.text or ""):
        raise CrestError(f"leads out of itself in <{name}>; save it as plain SVG")
    for key, value in part.attrib.items():
        attribute = key.rpartition("}")[2]
        leads_out = attribute in ("href", "src") and not value.strip().startswith("#")
        if attribute.lower().startswith("on") or leads_out or _OUTWARD.search(value):
            raise CrestError(f"acts or leads out of itself by {attribute} of <{name}>")


def _size_of(root: ET.Element) -> tuple[float, float]:
    """The drawing's width and height in any unit, since only their ratio counts."""
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    sides = box[2:] if len(box) == _BOX else [root.get("width", ""), root.get("height", "")]
    found = [_NUMBER.fullmatch(side) for side in sides]
    try:
        wide, high = (float(each[1]) if each else 0.0 for each in found)
    except ValueError:
        wide, high = 0.0, 0.0
    if wide <= 0 or high <= 0:
        raise CrestError("has neither viewBox nor width and height; save it with a viewBox")
    return wide, high


_BOX = 4
"""Numbers of a viewBox: left, top, width, height."""
