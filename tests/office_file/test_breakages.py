"""Broken office files: each error is said, with its line and with what is allowed; all at once."""

import re

import pytest

from server.office_file import Finding, OfficeFileError, examine
from tests.office_file.breakages import BREAKAGES, SAMPLE, Breakage


def findings_in(text: str) -> list[Finding]:
    """The errors of a text that must have some."""
    with pytest.raises(OfficeFileError) as caught:
        examine(text)
    return list(caught.value.findings)


@pytest.mark.parametrize("breakage", BREAKAGES, ids=lambda breakage: breakage.name)
def test_each_breakage_is_said_and_placed(breakage: Breakage) -> None:
    """The message is there, on its line."""
    said = [(finding.line, finding.text) for finding in findings_in(breakage.text)]
    assert [line for line, text in said if breakage.said in text] == [breakage.line], said


def test_all_errors_come_at_once() -> None:
    """All errors are told at once, so that a file is mended in one go."""
    text, said = SAMPLE, {}
    for breakage in BREAKAGES:
        entry, _, fault = breakage.says.partition(": ")
        # One for each entry, so that none is hidden by another; the office has many fields.
        name = f"{entry} {fault}" if entry == "office" else entry
        if breakage.line and "TOML" not in entry and name not in said and breakage.old in text:
            text = text.replace(breakage.old, breakage.new, 1)
            said[name] = re.split(";|,| on line", breakage.says)[0]
    found = [finding.text for finding in findings_in(text)]
    assert len(said) > 20
    assert [each for each in said.values() if not any(each in text for text in found)] == []


def test_errors_stand_in_the_order_of_lines() -> None:
    """One reads the file and the errors side by side."""
    text = re.sub(r"minutes = (\d+)", r'minutes = "\1"', SAMPLE)
    places = [finding.line for finding in findings_in(text)]
    assert places == sorted(places)
    assert len(places) == len(set(re.findall(r"minutes = (\d+)", SAMPLE)))


def test_a_mark_before_the_text_is_skipped() -> None:
    """Windows' Notepad puts it there; places stay right."""
    breakage = BREAKAGES[-1]
    assert findings_in("\ufeff" + breakage.text) == findings_in(breakage.text)


def test_endless_errors_have_an_end() -> None:
    """A file full of errors gets a limited list."""
    text = SAMPLE + "".join(f"k{number} = 0\n" for number in range(5_000))
    findings = findings_in(text)
    assert len(findings) == 1001
    assert findings[0].text == "more than 1000 things are wrong; these are the first"
    with pytest.raises(OfficeFileError, match="and 901 more"):
        examine(text)
