"""What a PDF is made of, as its reader finds it: fonts, pictures, text, tags."""

from collections.abc import Iterator
from functools import cached_property
from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject, StreamObject


class Paper:
    """One PDF, read again."""

    def __init__(self, made: bytes) -> None:
        self._reader = PdfReader(BytesIO(made))

    @cached_property
    def sheets(self) -> list[str]:
        """The text of each sheet in one line."""
        return [" ".join(page.extract_text().split()) for page in self._reader.pages]

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
