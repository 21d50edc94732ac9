"""The crest of an office: valid files, and the errors of others."""

from pathlib import Path

import pytest

from server.office_file import CrestError, OfficeFileError, crest_of, read_office_file
from server.office_file.crest import LARGEST
from tests.office_file.breakages import SAMPLE
from tests.office_file.crests import SHIELD, painted, with_part
from tests.roof.house import antesala, running

_BOMB = b"""<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>""" + SHIELD


@pytest.mark.parametrize(("content", "kind"), [(SHIELD, "svg"), (painted(), "png")])
def test_a_crest_is_known_by_its_content(content: bytes, kind: str) -> None:
    """An SVG or a PNG, whatever its name; the same bytes have the same digest."""
    crest = crest_of(content)
    assert crest.kind == kind
    assert crest == crest_of(content)
    assert crest.digest != crest_of(content.replace(b"B3261E", b"B3261F") + b"\n").digest or (
        kind == "png"
    )


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "neither an SVG nor a PNG"),
        (b"GIF89a" + bytes(100), "neither an SVG nor a PNG"),
        (b"\xff\xd8\xff\xe0JFIF", "neither an SVG nor a PNG"),
        (b"\x00" * 50, "neither an SVG nor a PNG"),
        (b"<html xmlns='http://www.w3.org/1999/xhtml'/>", "no SVG"),
        (b"<svg viewBox='0 0 1 1'/>", "xmlns"),
        (SHIELD[:-20], "neither an SVG nor a PNG"),
        (painted()[:-40], "breaks off"),
        (painted()[:20], "breaks off"),
        (painted(20, 20), "pixels"),
        (painted(4000, 40), "pixels"),
        (painted(400, 40), "at most three times"),
        (SHIELD.replace(b"0 0 100 120", b"0 0 100 5"), "at most three times"),
        (SHIELD.replace(b'viewBox="0 0 100 120"', b""), "viewBox"),
        (SHIELD.replace(b"0 0 100 120", b"0 0 x y"), "viewBox"),
        (SHIELD + b" " * LARGEST, "64 KiB"),
        (_BOMB, "entities"),
        (with_part("<script>alert(1)</script>"), "<script>"),
        (with_part('<animate attributeName="x" to="9"/>'), "<animate>"),
        (with_part("<foreignObject><p>x</p></foreignObject>"), "<foreignObject>"),
        (with_part('<path onclick="x()"/>'), "onclick"),
        (with_part('<use href="http://evil.example/a.svg#b"/>'), "href"),
        (with_part('<use xlink:href="//x" xmlns:xlink="http://www.w3.org/1999/xlink"/>'), "href"),
        (with_part('<image href="data:image/png;base64,AAAA"/>'), "picture within"),
        (with_part('<path style="fill: url(http://evil.example/)"/>'), "style"),
        (with_part("<style>@import 'http://evil.example/a.css';</style>"), "<style>"),
        (with_part("<style>path { fill: url('//evil.example') }</style>"), "<style>"),
        (with_part("<g>" * 100 + "</g>" * 100), "parts"),
        (with_part("<g/>" * 6000), "parts"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_crest_is_said(content: bytes, says: str) -> None:
    """Broken, too large, or able to act or to fetch: each gets a sentence, and is not drawn."""
    with pytest.raises(CrestError) as raised:
        crest_of(content)
    assert says in str(raised.value)


def test_what_leads_within_itself_is_allowed() -> None:
    """Gradients and repeated parts are named by # and stay."""
    within = '<g id="a"/><use href="#a"/><path style="fill: url(#g)"/>'
    assert crest_of(with_part(within)).kind == "svg"


def office_with(folder: Path, crest: str) -> Path:
    file = folder / "office.toml"
    file.write_text(SAMPLE.replace("phone =", f'crest = "{crest}"\nphone ='), "utf-8")
    return file


def test_the_file_names_its_crest(tmp_path: Path) -> None:
    """It stands beside; the office has it from the first day on."""
    (tmp_path / "escudo.svg").write_bytes(SHIELD)
    catalogue = read_office_file(office_with(tmp_path, "escudo.svg"))
    assert catalogue.crest == crest_of(SHIELD)
    assert antesala("check", tmp_path / "office.toml").returncode == 0


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("escudo.svg", "is not beside the office file"),
        ("../secret.svg", "allowed is the name of a file beside the office file"),
        ("/etc/passwd", "allowed is the name of a file beside the office file"),
        ("wrong.png", "neither an SVG nor a PNG"),
    ],
)
def test_a_wrong_crest_is_said_with_its_line(tmp_path: Path, name: str, says: str) -> None:
    (tmp_path / "wrong.png").write_text("a text")
    with pytest.raises(OfficeFileError) as raised:
        read_office_file(office_with(tmp_path, name))
    (finding,) = raised.value.findings
    assert says in finding.text
    assert finding.line == next(
        n for n, line in enumerate(SAMPLE.splitlines(), 1) if line.startswith("phone =")
    )


def test_a_loaded_file_brings_its_crest(tmp_path: Path) -> None:
    """To the running server; a broken one is not loaded."""
    folder = tmp_path / "office"
    assert antesala("init", folder).returncode == 0
    with running(folder):
        text = (folder / "office.toml").read_text("utf-8")
        (folder / "escudo.png").write_bytes(painted())
        changed = text.replace("phone =", 'crest = "escudo.png"\nphone =')
        (folder / "office.toml").write_text(changed, "utf-8")
        loaded = antesala("office", "load", folder)
        assert loaded.returncode == 0, loaded.stderr
        (folder / "escudo.png").write_bytes(painted()[:50])
        broken = antesala("office", "load", folder, LC_ALL="en_US.UTF-8")
        assert broken.returncode == 1
        assert "office: crest" in broken.stderr
        assert "nothing was changed" in broken.stderr
