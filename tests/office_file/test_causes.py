"""One slip of the pen is one error, however many entries it makes wrong, with all its lines."""

import re

import pytest

from server.office_file import Finding, OfficeFileError, examine
from tests.office_file.breakages import SAMPLE


def errors(text: str) -> list[Finding]:
    with pytest.raises(OfficeFileError) as raised:
        examine(text)
    return list(raised.value.findings)


def lines_of(part: str, text: str = SAMPLE) -> list[int]:
    return [number for number, line in enumerate(text.splitlines(), 1) if line.startswith(part)]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        # A letter, a unit, a group that is described under another name than it is used under.
        ('letter = "J"', 'letter = "H"', 'series is "J"; allowed is the letter of a series'),
        ('[[unit]]\nid = "rentas"', '[[unit]]\nid = "renta"', 'did you mean "renta"?'),
        ('[[group]]\nid = "social"', '[[group]]\nid = "ayuda"', 'group is "social"'),
        # A misspelt name in its definition: its correct uses are not wrong.
        ('letter = "J"', 'letter = "j"', 'series "j": letter is "j"; allowed is one capital'),
        ('letter = "J"', 'letter = "JJ"', 'letter is "JJ"; allowed is one capital'),
        ('[[unit]]\nid = "rentas"', '[[unit]]\nid = "rentas "', 'id is "rentas "'),
        # A service that was renamed: counters and clerks still name it.
        ('id = "licencia-renovar"', 'id = "licencia-renueva"', 'entry 1 is "licencia-renovar"'),
        # A whole table forgotten, and a word misspelt throughout.
        ("[[unit]]", "[[unidad]]", '"unidad" is not known'),
        ("minutes = ", "minuts = ", '"minuts" is not known; did you mean "minutes"?'),
    ],
)
def test_one_slip_is_one_error(old: str, new: str, said: str) -> None:
    """As many findings as causes, and the first says what to mend."""
    found = errors(SAMPLE.replace(old, new))
    texts = [each.text for each in found]
    # A table under another name is missing under its own.
    allowed = 2 if old == "[[unit]]" else 1
    assert len(texts) == allowed, texts
    assert any(said in text for text in texts)


def test_every_line_is_named() -> None:
    """Every line to be mended is named."""
    text = SAMPLE.replace('letter = "J"', 'letter = "H"')
    (finding,) = errors(text)
    first, *others = lines_of('series = "J"', text)
    assert finding.line == first
    numbers = re.search(r"the same on lines ([\d, ]+)", finding.text)
    assert numbers is not None
    assert [int(each) for each in numbers[1].split(", ")] == others


def test_two_slips_are_two_errors() -> None:
    """Findings are grouped by cause, not by kind."""
    text = SAMPLE.replace('letter = "J"', 'letter = "H"').replace('letter = "R"', 'letter = "V"')
    assert len(errors(text)) == 2


def test_lines_are_named_up_to_a_dozen() -> None:
    """Of more, their number."""
    text = SAMPLE.replace("minutes = ", "minuts = ")
    (finding,) = errors(text)
    assert finding.text.endswith("and 2 more")
