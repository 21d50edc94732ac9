"""What a PDF is made of, as its reader finds it: fonts, pictures, tags, and where words lie."""

from collections.abc import Iterator
from functools import cached_property
from io import BytesIO

import pypdfium2  # type: ignore[import-untyped]
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject, StreamObject

_MM = 72 / 25.4
"""Points of a millimetre."""
_SIDES, _TOP, _FOOT = 15 * _MM, 12 * _MM, 8 * _MM
_SLACK = 1.0
"""Points by which letters may reach over an edge, or over letters beside them."""
_COVERED = 0.12
"""The part of some words that others may cover: the descenders of a line above."""
_Place = tuple[float, float, float, float]
"""Left, lower, right and upper edge in points, from the lower left corner of the sheet."""


class Paper:
    """One PDF, read again."""

    def __init__(self, made: bytes) -> None:
        self._reader = PdfReader(BytesIO(made))
        self._drawn = pypdfium2.PdfDocument(made)

    @cached_property
    def sheets(self) -> list[str]:
        """The text of each sheet in one line."""
        texts = [page.get_textpage().get_text_range() for page in self._drawn]
        # A word that is divided has its mark in the text.
        return [" ".join(text.replace("\ufffe", "").split()) for text in texts]

    def sheet_as_copied(self, number: int) -> str:
        """The text of a sheet as another reader takes it out, in one line."""
        return " ".join(self._reader.pages[number].extract_text().split())

    @property
    def text(self) -> str:
        """The text of all of them."""
        return " ".join(self.sheets)

    @property
    def is_accessible(self) -> bool:
        """Whether it says that it keeps PDF/UA-1, which the typesetter has checked then."""
        told = self._reader.root_object["/Metadata"].get_object()
        assert isinstance(told, StreamObject)
        return b"<pdfuaid:part>1</pdfuaid:part>" in told.get_data()

    @property
    def pictures(self) -> int:
        """How many pictures made of dots it has."""
        return sum(len(page.images) for page in self._reader.pages)

    def fonts(self) -> Iterator[tuple[str, bool]]:
        """Each font by its family's name, and whether it is embedded."""
        for page in self._reader.pages:
            resources = page["/Resources"].get_object()
            assert isinstance(resources, DictionaryObject)
            for font in resources.get("/Font", DictionaryObject()).get_object().values():
                (described,) = font.get_object()["/DescendantFonts"]
                about = described.get_object()["/FontDescriptor"].get_object()
                name = str(about["/FontName"]).partition("+")[2]
                yield name, bool({"/FontFile2", "/FontFile3"} & set(about))

    def tags(self) -> Iterator[tuple[str, str]]:
        """Each element of the structure in its order: its kind, and its alternative text."""
        yield from _tags(self._reader.root_object["/StructTreeRoot"])

    def outside(self) -> Iterator[str]:
        """Words that lie in the margins of their sheet or beyond."""
        for page in self._drawn:
            width, height = page.get_size()
            for words, (left, lower, right, upper) in _lines(page):
                if (
                    left < _SIDES - _SLACK
                    or right > width - _SIDES + _SLACK
                    or lower < _FOOT - _SLACK
                    or upper > height - _TOP + _SLACK
                ):
                    yield words

    def covered(self) -> Iterator[tuple[str, str]]:
        """Pairs of words that lie over each other."""
        for page in self._drawn:
            for (one, here), (other, there) in _near(_lines(page)):
                wide = min(here[2], there[2]) - max(here[0], there[0])
                high = min(here[3], there[3]) - max(here[1], there[1])
                least = min(_area(here), _area(there))
                if min(wide, high) > _SLACK and wide * high > _COVERED * least:
                    yield one, other


def _lines(page: pypdfium2.PdfPage) -> list[tuple[str, _Place]]:
    text = page.get_textpage()
    places = [text.get_rect(i) for i in range(text.count_rects())]
    return [(text.get_text_bounded(*place), place) for place in places]


_Line = tuple[str, _Place]


def _near(lines: list[_Line]) -> Iterator[tuple[_Line, _Line]]:
    """Pairs whose heights meet: each page has hundreds of lines, and few of them do."""
    ordered = sorted(lines, key=lambda line: -line[1][3])
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 :]:
            if other[1][3] <= one[1][1]:
                break
            yield one, other


def _area(place: _Place) -> float:
    return (place[2] - place[0]) * (place[3] - place[1])


def _tags(element: object) -> Iterator[tuple[str, str]]:
    if isinstance(element, IndirectObject):
        element = element.get_object()
    if isinstance(element, list):
        for each in element:
            yield from _tags(each)
    elif isinstance(element, DictionaryObject):
        if "/S" in element:
            yield str(element["/S"]).removeprefix("/"), str(element.get("/Alt", ""))
        yield from _tags(element.get("/K"))
