"""Documents as PDF: tagged, with the house's fonts, and no text is read as markup."""

import re
import sys
import zlib

import pytest

from server.report import typesetting as t

VALUES: dict[str, object] = {
    "title": "Datos de la petición 2026-000123",
    "office": "Municipalidad de Ñuñoa",
    "about": "Todo lo que se guarda.",
    "none": "No hay.",
    "foot": "pie",
    "parts": [{"title": "La persona", "rows": [{"name": "Nombre", "value": "Rosa Ñancupil"}]}],
}


def told(value: str) -> bytes:
    """The document with this text of a person."""
    part = {"title": "Lo que se escribió", "rows": [{"name": "Lo pedido", "value": value}]}
    return t.typeset("own_data", {**VALUES, "parts": [part]}, "es")


def test_a_document_is_a_tagged_pdf_of_the_house() -> None:
    """Its language and title are said, its font is embedded; it is set the same each time."""
    made = t.typeset("own_data", VALUES, "es")
    assert made.startswith(b"%PDF-1.")
    plain = made + b"".join(_streams(made))
    assert b"/Lang" in plain
    assert b"StructTreeRoot" in plain
    assert b"AntesalaSans" in plain.replace(b" ", b"")
    assert b"LibertinusSerif" not in plain


def _streams(made: bytes) -> list[bytes]:
    """The PDF's packed streams, unpacked."""
    found = []
    for each in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", made, re.DOTALL):
        try:
            found.append(zlib.decompress(each))
        except zlib.error:
            continue
    return found


@pytest.mark.parametrize(
    "value",
    [
        '#read("/etc/passwd")',
        '$ #panic() ] } = *x* _y_ `z` @ref <label> // /* \\ "',
        '#import "@preview/x:1.0.0"\n= Título\n- a\n+ b',
        "línea\n\n\n" * 400,
        "\u202eocultar \u0000 \ufffe 🙂 漢字",
    ],
)
def test_no_text_is_markup(value: str) -> None:
    """What a person wrote stands there, however it looks, over as many pages as it takes."""
    assert told(value).startswith(b"%PDF")


def test_without_the_extra_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """An office that has not installed the typesetter is told, and starts without it."""
    monkeypatch.setitem(sys.modules, "typst", None)
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    assert not t.can_typeset()
    with pytest.raises(t.NoTypesetterError):
        t.typeset("own_data", VALUES, "es")
