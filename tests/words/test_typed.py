"""Typed or pasted text is read in one form, and characters that paper lacks have stand-ins."""

import pytest
from hypothesis import given, strategies as st
from PySide6.QtGui import QGuiApplication, QRawFont

from antesala.qt import fonts
from antesala.words.signs import FACE, UNKNOWN, in_code_page, in_face, shown, stand_in
from antesala.words.typed import composed, tidied, tidied_lines


@pytest.mark.parametrize(
    ("pasted", "read"),
    [
        ("Atencio\u0301n de sen\u0303oras", "Atención de señoras"),
        ("Certi\ufb01cado de o\ufb01cina", "Certificado de oficina"),
        ("\uff21\uff22\uff23 \uff11\uff12", "ABC 12"),
        ("Foto nº 4, 1½ cm, 2.ª copia", "Foto nº 4, 1½ cm, 2.ª copia"),
        ("1⅓ taza, № 5", "1 1/3 taza, Nº 5"),
        ("Correo\u2011e", "Correo-e"),
        ("\ufeffAna\u200b\u202e Peña\u200d", "Ana Peña"),
        ("Ana\u00a0\u00a0Peña\u2003", "Ana Peña"),
        ("Ana\tPeña\r\n", "Ana Peña"),
        ("esta\u00adcionamiento", "estacionamiento"),
        ("a\x00b\x1b[31mc\x7f", "ab[31mc"),
        ("\ud83dmitad", "mitad"),
        ("\uf0b7 Cédula", "• Cédula"),
        ("Avan\u0303e\u0303 m\u0303", "Avañẽ m\u0303"),
        ("Straße", "Straße"),
    ],
)
def test_a_pasted_text_is_read_whole(pasted: str, read: str) -> None:
    assert tidied(pasted) == read


def test_a_note_keeps_its_lines() -> None:
    assert tidied_lines("Trae\u0301\tcédula\r\nfalta\u00a0foto\u2028fin\0") == (
        "Traé cédula\nfalta foto\nfin"
    )


@given(st.text(st.characters(exclude_categories=())))
def test_what_was_read_is_read_the_same_again(text: str) -> None:
    once = tidied(text)
    assert tidied(once) == once
    once.encode()
    assert "\0" not in once
    assert "\n" not in once


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("✓ Foto → color", "Foto -> color"),
        ("• “Edad” \u2212 mínimo 18…", '- "Edad" - mínimo 18...'),
        ("₡ 5.000", "¢ 5.000"),
        ("STRAẞE 🙂 hoy", "STRASSE hoy"),
        ("Avañe\u0303 m\u0303", "Avañe m"),
        ("\u041cunicipio", "Municipio"),
        ("Łódź, Şişli", "Lódz, Sisli"),
    ],
)
def test_what_paper_lacks_is_read_otherwise(written: str, printed: str) -> None:
    assert shown(written, in_code_page) == printed


@given(st.text())
def test_paper_has_all_that_is_shown(text: str) -> None:
    for has in (in_code_page, in_face):
        told = shown(text, has)
        assert all(map(has, told))
        assert told.count("?") <= text.count("?") + text.count("\uff1f") + sum(
            "?" in (stand_in(sign, has) or "") for sign in text
        )


def test_a_letter_of_no_alphabet_here_has_no_stand_in() -> None:
    assert [stand_in(letter) for letter in "中ب語Ж"] == [None] * 4
    assert shown("中", in_code_page) == UNKNOWN


def test_the_voice_keeps_the_tilde() -> None:
    assert composed("Nun\u0303oa, fun\u00adcionario") == "Nuñoa, funcionario"


def test_the_signs_of_the_face_are_those_of_the_font() -> None:
    _ = QGuiApplication.instance() or QGuiApplication([])
    for weight in (500, 600, 700, 800):
        font = QRawFont(str(fonts.HERE / f"AntesalaSans-{weight}.ttf"), 100.0)
        for code in range(0x20, 0x3000):
            # Breaks of a line and what has no width are in some fonts and are no signs.
            if chr(code).isprintable() or code == 0xA0:
                assert font.supportsCharacter(code) == (chr(code) in FACE), hex(code)


@pytest.mark.parametrize(
    "blank", [" ", "   ", "\u00a0", "\u3000 ", "\t", " \u200b", "\u202f\u2060 "]
)
def test_a_text_of_spaces_alone_is_empty(blank: str) -> None:
    """Plain ones as those of every other kind, in one line and in several."""
    assert tidied(blank) == ""
    assert tidied_lines(blank) == ""
    assert tidied_lines(f"{blank}\n{blank}\r\n") == ""
    assert tidied_lines(f"a\n{blank}\nb").replace(" ", "") == "a\n\nb"
