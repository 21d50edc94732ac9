"""The list of punctual taxpayers in an office file: for Peru, with its ordinance and its class."""

import pytest

from antesala.words.terminal import sentence
from server.domain.catalogue import Standing
from server.office_file import OfficeFileError, examine
from tests.office_file.breakages import SAMPLE
from tests.punctual.lists import ON, PERU


def faults(text: str) -> str:
    with pytest.raises(OfficeFileError) as caught:
        examine(text)
    return str(caught.value)


def test_it_is_off_without_a_table() -> None:
    """A courtesy alone makes no list."""
    assert examine(PERU).catalogue.punctual_note == ""
    off = ON.replace("true", "false")
    assert examine(PERU + off).catalogue.punctual_note == ""


def test_it_names_its_ordinance() -> None:
    """By which the office favours them, after every class of the law."""
    catalogue = examine(PERU + ON).catalogue
    assert catalogue.punctual_note == "Ordenanza 000-2026"
    [courtesy] = [each for each in catalogue.classes if each.standing is Standing.COURTESY]
    assert courtesy.id == "punctual"
    assert catalogue.ranking.courtesy == {"punctual"}


def test_no_other_country_has_it() -> None:
    """Chile's sample is refused, with its country."""
    assert sentence("file-punctual-country", country="CL") in faults(SAMPLE + ON)


def test_it_needs_its_ordinance() -> None:
    """A preference without a rule would be a favour."""
    assert sentence("file-punctual-note") in faults(PERU + "\n[punctual]\nlisted = true\n")


def test_it_needs_its_class() -> None:
    """The office would recognise people and have no class for them."""
    without = PERU.replace('courtesies = ["punctual"]\n', "")
    assert sentence("file-punctual-courtesy", name="punctual") in faults(without + ON)
