"""The official book of complaints: by the country's law, with the office's own link and code."""

import pytest

from antesala.administration.templates import template_text
from server.domain.petition.terms import PetitionKind
from server.office_file import OfficeFileError, read_office

LINK = "https://libro.example.pe/entidad?codigo=12&ver=1"


def with_book(template: str, link: str) -> str:
    """A sample whose file gives a link and a code."""
    lines = [
        each
        for each in template_text(template).splitlines()
        if not each.startswith(("complaint_book", "# complaint_book"))
    ]
    at = lines.index("[office]") + 1
    given = [f"complaint_book = {link!r}", 'complaint_book_code = "E-12"']
    return "\n".join([*lines[:at], *given, *lines[at:]])


def test_peru_s_book_has_the_office_s_link() -> None:
    """And takes what belongs in it out of the office's own form."""
    book = read_office(with_book("pueblo-libre", LINK)).complaint_book
    assert book is not None
    assert (book.name, book.link, book.code) == ("Libro de Reclamaciones", LINK, "E-12")
    assert set(book.kinds) == {PetitionKind.RECLAMO, PetitionKind.QUEJA}


def test_a_country_without_a_book_has_none() -> None:
    """Whatever the file says: a book that no law knows would be an imitation."""
    assert read_office(with_book("chimichagua", LINK)).complaint_book is None


@pytest.mark.parametrize(
    "link", ["libro.example.pe", "javascript:alert(1)", "https://", 'https://a/"b', "https://a@b/"]
)
def test_only_an_address_of_the_web_is_a_link(link: str) -> None:
    """Of a page that a browser opens, without a name or a word of HTML in it."""
    with pytest.raises(OfficeFileError, match="allowed is a link as https://"):
        read_office(with_book("pueblo-libre", link))
