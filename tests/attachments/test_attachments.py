"""Files of strangers: what they are decides, what is hidden in them is refused or gone."""

import asyncio
import inspect
import io
import re
from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from PIL import Image
from pypdf import PdfReader

from server.attachments import looking
from server.attachments.checking import (
    LONGEST_NAME,
    SUFFIXES,
    AttachmentRefusedError,
    Attachments,
    safe_name,
)
from server.attachments.looking import ACTS, MOST_BYTES, RefusedError, looked_at
from server.domain.petition.register import Attachment
from server.web.shared.languages import words_of
from tests.attachments import documents
from tests.media.files import bomb, picture


def look(folder: Path, data: bytes) -> tuple[str, bytes]:
    """The type of a file and what is kept of it, without the process of its own."""
    source, made = folder / "source", folder / "made"
    source.write_bytes(data)
    made.unlink(missing_ok=True)
    return looked_at(source, made), made.read_bytes()


def refusal(folder: Path, data: bytes) -> str:
    with pytest.raises(RefusedError) as refused:
        look(folder, data)
    assert not (folder / "made").exists()
    return str(refused.value)


def test_a_document_stays_as_it_is(tmp_path: Path) -> None:
    """To the last byte, for it may be signed; a link to the web is no act."""
    for data in (documents.pdf(), documents.named_alike()):
        assert look(tmp_path, data) == ("application/pdf", data)
        assert len(PdfReader(io.BytesIO(data)).pages) == 1


def test_a_photograph_loses_its_place_and_stands_upright(tmp_path: Path) -> None:
    data = documents.photograph()
    assert b"Fabricante" in data
    kind, kept = look(tmp_path, data + b"<script>alert(1)</script>")
    assert kind == "image/jpeg"
    assert b"Fabricante" not in kept
    assert b"script" not in kept
    with Image.open(io.BytesIO(kept)) as made:
        assert made.size == (40, 60)
        assert not made.getexif()


def test_a_drawing_is_shown_on_white(tmp_path: Path) -> None:
    kind, kept = look(tmp_path, documents.drawing())
    assert kind == "image/png"
    with Image.open(io.BytesIO(kept)) as made:
        assert made.convert("RGB").getpixel((3, 3)) == (255, 255, 255)


def test_a_disguised_file_is_refused(tmp_path: Path) -> None:
    """By its content, whatever it calls itself: pages, programs, other pictures, archives."""
    for data in (
        b"",
        b"<!doctype html><script>alert(1)</script>",
        b"MZ\x90\x00",
        b"PK\x03\x04",
        b"\n\n%PDF-1.7\n",
        picture("GIF"),
        picture("WEBP"),
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    ):
        assert refusal(tmp_path, data) == "kind"
    for data in (
        b"\xff\xd8\xff<script>alert(1)</script>",
        picture("JPEG")[:200],
        b"\x89PNG\r\n\x1a\n" + b"<html>",
        b"%PDF-1.7\n<script>alert(1)</script>",
        b"%PDF-1.7\n<script>alert(1)</script>\n%%EOF\n",
        documents.pdf() + b"PK\x03\x04" + bytes(2000),
    ):
        assert refusal(tmp_path, data) == "broken", data[:40]


def test_a_document_that_acts_is_refused(tmp_path: Path) -> None:
    """Scripts however they are written or packed, programs, forms that send, files within."""
    for kind in ("/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToR"):
        assert refusal(tmp_path, documents.with_action(kind)) == "script", kind
    data = documents.hidden_script()
    assert b"JavaScript" not in data
    assert refusal(tmp_path, data) == "script"
    assert refusal(tmp_path, documents.unlisted_script()) == "script"
    assert refusal(tmp_path, documents.with_file()) == "files"
    assert refusal(tmp_path, documents.locked()) == "locked"


def test_a_file_that_would_burst_is_refused(tmp_path: Path) -> None:
    """Too many bytes as it comes, or too many pixels once unpacked."""
    assert refusal(tmp_path, documents.pdf() + bytes(MOST_BYTES)) == "large"
    assert refusal(tmp_path, bomb()) == "pixels"


def test_a_file_is_looked_at_in_a_process_of_its_own(tmp_path: Path) -> None:
    """And what it says of it is a name, a type and the bytes, or one word of why not."""
    source = tmp_path / "file1"

    async def send(data: bytes, name: str) -> Attachment:
        source.write_bytes(data)
        return await Attachments().checked(source, name, "archivo")

    async def visit() -> tuple[Attachment, str, str]:
        taken = await send(documents.photograph(), r"C:\fotos\..\boleta.pdf.exe")
        with pytest.raises(AttachmentRefusedError) as refused:
            await send(b"MZ", "foto.jpg")
        source.write_bytes(bytes(MOST_BYTES + 1))
        with pytest.raises(AttachmentRefusedError) as large:
            await Attachments().checked(source, "video.mp4", "archivo")
        assert large.value.why == "large"
        return taken, refused.value.why, refused.value.name

    taken, why, name = asyncio.run(visit())
    assert (taken.name, taken.media_type) == ("boleta.pdf.jpg", "image/jpeg")
    assert (why, name) == ("kind", "foto.jpg")


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("../../etc/passwd", "passwd.pdf"),
        ("..\\..\\windows\\system32\\a.dll", "a.pdf"),
        (".htaccess", "htaccess.pdf"),
        ("con.pdf", "_con.pdf"),
        ("a\r\nSet-Cookie: x=1.pdf", "a Set-Cookie x=1.pdf"),
        ("factura\u202efdp.exe", "facturafdp.pdf"),
        ('<img src=x onerror="alert(1)">.png', "img src=x onerror= alert(1).pdf"),
        ("n\u0303a\u0301.pdf", "ñá.pdf"),
        ("...", "archivo.pdf"),
        ("", "archivo.pdf"),
        ("Carta del 3.10.2026", "Carta del 3.10.pdf"),
    ],
)
def test_a_name_has_no_path_and_no_trap(given_name: str, kept: str) -> None:
    assert safe_name(given_name, ".pdf", "archivo") == kept


@given(st.text(max_size=200))
def test_every_name_is_one_of_a_file(name: str) -> None:
    for suffix in SUFFIXES.values():
        kept = safe_name(name, suffix, "archivo")
        assert kept.endswith(suffix)
        assert len(kept) <= LONGEST_NAME + 5
        assert kept.isprintable()
        assert not set(kept) & set('/\\<>:"|?*%')
        assert Path(kept).name == kept
        assert not kept.startswith((".", " "))


REASONS = set(re.findall(r'RefusedError\("(\w+)"\)', inspect.getsource(looking))) | {*ACTS.values()}


@pytest.mark.parametrize("language", ["es", "en", "pt"])
@pytest.mark.parametrize("page", ["petition-page-file", "step-file"])
def test_every_reason_against_a_file_has_its_sentence(page: str, language: str) -> None:
    """On the people's pages and on the staff's: a message that is missing is an error in tests."""
    assert len(REASONS) > 6
    for why in REASONS:
        said = words_of(language, "CL").say(f"{page}-{why}", name="boleta.pdf", size="10")
        assert "boleta.pdf" in said
