"""PDFs, sound and hostile, and pictures with what should not be in them, made for a test."""

import io
import struct
import zlib
from collections.abc import Callable

from PIL import Image
from pypdf import PdfWriter
from pypdf.annotations import Link
from pypdf.generic import DictionaryObject, NameObject, TextStringObject


def pdf(change: Callable[[PdfWriter], object] = lambda _: None) -> bytes:
    """A document of one page, with a link to a page of the web."""
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.add_annotation(0, Link(rect=(0, 0, 10, 10), url="https://example.org/"))
    change(writer)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def with_action(kind: str) -> bytes:
    """A document that would do something when it is opened."""
    action = DictionaryObject({NameObject("/S"): NameObject(kind)})
    return pdf(lambda writer: writer.root_object.update({NameObject("/OpenAction"): action}))


def hidden_script() -> bytes:
    """A script in a packed stream of objects, its name written by numbers of letters."""
    return _by_hand(b"<</S/Java#53cript/JS(app.alert\\(1\\))>>", b"")


def unlisted_script() -> bytes:
    """A script that no table of the document leads to, for readers that search the bytes."""
    return _by_hand(b"<</S/GoTo/D[4 0 R/Fit]>>", b"9 0 obj<</S/JavaScript/JS(a)>>endobj\n")


def _by_hand(one: bytes, unlisted: bytes) -> bytes:
    """A document that opens with one action in a packed stream, and an object beside its table."""
    packed = zlib.compress(b"3 0 " + one)
    parts = [
        b"%PDF-1.5\n",
        b"1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction 3 0 R>>endobj\n",
        b"2 0 obj<</Type/Pages/Kids[4 0 R]/Count 1>>endobj\n",
        b"4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n",
        b"5 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream\n" % len(packed)
        + packed
        + b"\nendstream endobj\n"
        + unlisted,
    ]
    at = [len(b"".join(parts[:number])) for number in range(len(parts) + 1)]
    entries = [(0, 0, 0), (1, at[1], 0), (1, at[2], 0), (2, 5, 0), (1, at[3], 0), (1, at[4], 0)]
    rows = b"".join(struct.pack(">BIB", *each) for each in (*entries, (1, at[5], 0)))
    table = (
        b"6 0 obj<</Type/XRef/Size 7/W[1 4 1]/Root 1 0 R/Length %d>>stream\n" % len(rows)
        + rows
        + b"\nendstream endobj\n"
    )
    return b"".join(parts) + table + b"startxref\n%d\n%%%%EOF\n" % at[5]


def locked() -> bytes:
    return pdf(lambda writer: writer.encrypt("clave", algorithm="RC4-128"))


def with_file() -> bytes:
    return pdf(lambda writer: writer.add_attachment("virus.exe", b"MZ"))


def named_alike() -> bytes:
    """A document whose title only speaks of scripts."""
    title = {"/Title": TextStringObject("Curso de JavaScript, JS y Launch")}
    return pdf(lambda writer: writer.add_metadata(title))


def photograph(size: tuple[int, int] = (60, 40)) -> bytes:
    """A photograph of a telephone held upright, with the place where it was taken."""
    made = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Fabricante"
    exif.get_ifd(0x8825)[2] = (29.0, 54.0, 9.0)
    Image.new("RGB", size, "navy").save(made, "JPEG", exif=exif)
    return made.getvalue()


def drawing() -> bytes:
    made = io.BytesIO()
    Image.new("RGBA", (30, 20), (255, 0, 0, 0)).save(made, "PNG")
    return made.getvalue()
