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

from antesala.words.terminal import reason_of, sentence
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
            raise CrestError(sentence("crest-absent", name=shown(name)))
        with file.open("rb") as opened:
            content = opened.read(LARGEST + 1)
    except OSError as error:
        said = sentence("crest-unread", name=shown(name), why=reason_of(error))
        raise CrestError(said) from error
    try:
        return crest_of(content)
    except CrestError as error:
        raise CrestError(f"{shown(name)} {error}") from error


def crest_of(content: bytes) -> Crest:
    """Read the crest from a file's bytes. Raises `CrestError`."""
    if len(content) > LARGEST:
        raise CrestError(sentence("crest-too-large", most=LARGEST // 1024))
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
        raise CrestError(sentence("crest-cut"))
    wide, high = int.from_bytes(sizes[:4]), int.from_bytes(sizes[4:])
    if not (min(wide, high) >= _LEAST_SIDE and max(wide, high) <= _MOST_SIDE):
        least, most = _LEAST_SIDE, _MOST_SIDE
        said = sentence("crest-pixels", wide=wide, high=high, least=least, most=most)
        raise CrestError(said)
    _check_shape(wide, high)


def _check_shape(wide: float, high: float) -> None:
    if max(wide / high, high / wide) > _WIDEST:
        raise CrestError(sentence("crest-shape", wide=f"{wide:g}", high=f"{high:g}"))


def _check_svg(content: bytes) -> None:
    if re.search(rb"<!(?:DOCTYPE|ENTITY)", content, re.IGNORECASE):
        raise CrestError(sentence("crest-entities"))
    try:
        root = ET.fromstring(content)  # noqa: S314 - entities were refused above
    except (ET.ParseError, ValueError, LookupError, RecursionError) as error:
        line, column = getattr(error, "position", (1, 0))
        raise CrestError(sentence("crest-neither", line=line, column=column + 1)) from error
    if root.tag not in (f"{{{_SVG}}}svg", "svg"):
        raise CrestError(sentence("crest-other-xml"))
    if root.tag == "svg":
        raise CrestError(sentence("crest-no-namespace", name=_SVG))
    for number, (part, depth) in enumerate(_parts(root)):
        if number > _MOST_PARTS or depth > _DEEPEST:
            raise CrestError(sentence("crest-parts", most=_MOST_PARTS))
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
        raise CrestError(sentence("crest-acting", part=name))
    if name == "image":
        raise CrestError(sentence("crest-picture"))
    if _OUTWARD.search(part.text or ""):
        raise CrestError(sentence("crest-leads-out", part=name))
    for key, value in part.attrib.items():
        attribute = key.rpartition("}")[2]
        leads_out = attribute in ("href", "src") and not value.strip().startswith("#")
        if attribute.lower().startswith("on") or leads_out or _OUTWARD.search(value):
            raise CrestError(sentence("crest-acts-by", attribute=attribute, part=name))


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
        raise CrestError(sentence("crest-no-size"))
    return wide, high


_BOX = 4
"""Numbers of a viewBox: left, top, width, height."""
