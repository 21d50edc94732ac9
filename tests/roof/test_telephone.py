"""The demo's telephone: one Chromium for all pictures, and a sentence where it gives none."""

from pathlib import Path

import pytest
from PIL import Image, ImageColor

from antesala.demo.telephone import HEIGHT, SCALE, WIDTH, Telephone, TelephoneError, find_browser

BROWSER = find_browser()
PAGE = "<body style='margin:0;background:{color}'><p style='height:3000px'>Turno</p></body>"


def page(folder: Path, color: str) -> str:
    """The address of a page of one colour, longer than a telephone is."""
    file = folder / f"{color}.html"
    file.write_text(PAGE.format(color=color))
    return file.as_uri()


def program(folder: Path, does: str) -> str:
    """A browser that counts how often it is started."""
    file = folder / "browser"
    file.write_text(f'#!/bin/sh\necho $$ >>"{folder / "started"}"\n{does}\n')
    file.chmod(0o700)
    return str(file)


@pytest.mark.skipif(BROWSER is None, reason="there is no Chromium")
def test_one_browser_takes_all_pictures(tmp_path: Path) -> None:
    """Each of its page, a screen of it; a page that is not there is said; then it is gone."""
    browser = program(tmp_path, f'exec "{BROWSER}" "$@"')
    with Telephone(browser, tmp_path / "profile") as telephone:
        for color in ("red", "blue"):
            telephone.grab(page(tmp_path, color), tmp_path / f"{color}.png")
        with pytest.raises(TelephoneError, match="ERR_FILE_NOT_FOUND"):
            telephone.grab((tmp_path / "none.html").as_uri(), tmp_path / "none.png")
        telephone.grab(page(tmp_path, "red"), tmp_path / "again.png")
    for name, color in (("red", "red"), ("blue", "blue"), ("again", "red")):
        with Image.open(tmp_path / f"{name}.png") as picture:
            assert picture.size == (WIDTH * SCALE, HEIGHT * SCALE)
            corner = picture.convert("RGB").getpixel((WIDTH * SCALE - 1, 0))
            assert corner == ImageColor.getrgb(color)
    assert not (tmp_path / "none.png").exists()
    (started,) = (tmp_path / "started").read_text().split()
    assert not Path(f"/proc/{started}").exists()


def test_a_browser_that_ends_is_said(tmp_path: Path) -> None:
    """With its last words."""
    browser = program(tmp_path, "echo no display >&2; exit 1")
    with (
        Telephone(browser, tmp_path / "profile") as telephone,
        pytest.raises(TelephoneError, match="no display"),
    ):
        telephone.grab("about:blank", tmp_path / "page.png")


def test_what_is_not_looked_at_starts_no_browser(tmp_path: Path) -> None:
    """A morning in which no ticket is taken has no page to show."""
    with Telephone(program(tmp_path, "exit 1"), tmp_path / "profile") as telephone:
        assert telephone.is_there
    assert not (tmp_path / "started").exists()
