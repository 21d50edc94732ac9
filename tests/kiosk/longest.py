"""An office whose every text is as long as its file may have it, with the long words of offices."""

from collections.abc import Mapping

from msgspec.structs import replace

from antesala.messages.rows import CatalogueRow, CounterPart, GroupPart, ServicePart
from tests.kiosk.tour import OFFICE

WORDS: Mapping[str, str] = {
    "es": (
        "Municipalidad Provincial de San Antonio de Huarochirí y Santa Cruz, Regularización y"
        " Fraccionamiento, Estacionamiento y Otorgamiento de Licencias de Funcionamiento"
    ),
    "pt": (
        "Prefeitura Municipal de Nossa Senhora do Livramento e Santa Cruz, Regularização do"
        " Parcelamento, Estacionamento e Licenciamento do Funcionamento de Estabelecimentos"
    ),
    "en": (
        "Metropolitan Administration of Saint Christopher and the Northern Municipalities,"
        " Registration, Authorization and Acknowledgement of Commercial Establishments"
    ),
}


def text_of(most: int, language: str = "es", start: int = 0) -> str:
    """A text of so many characters or one fewer, whole words but the last."""
    words = WORDS[language].split()
    text = " ".join((words[start % len(words) :] + words) * 2)[:most].strip(" ,")
    return text[0].upper() + text[1:]


def longest(language: str = "es") -> CatalogueRow:
    """The office of the kiosk's tour, with every text at its limit."""
    return replace(
        OFFICE,
        name=text_of(80, language),
        languages=[language, *(each for each in OFFICE.languages if each != language)],
        waiting_room=text_of(80, language, 7),
        phone="+51 (01) 555 0100, anexos 1234 a 1299",
        groups=[group(each, n, language) for n, each in enumerate(OFFICE.groups)],
        services=[service(each, n, language) for n, each in enumerate(OFFICE.services)],
        counters=[CounterPart(id="c1", number="12A", place=text_of(80, language, 4))],
    )


def group(part: GroupPart, number: int, language: str) -> GroupPart:
    name = text_of(40, language, 5 * number + 9)
    return replace(part, name=name, examples=text_of(80, language, number))


def service(part: ServicePart, number: int, language: str) -> ServicePart:
    bring = [text_of(120, language, number + n) for n in range(len(part.requirements) or 3)]
    return replace(
        part,
        name=text_of(60, language, 5 * number + 8),
        requirements=bring,
        fee=text_of(80, language, number + 3),
        time_to_resolve=text_of(60, language, number + 5),
        legal_basis=text_of(160, language, number),
    )
