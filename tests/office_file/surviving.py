"""What must hold for any text that is read as an office file."""

from server.domain.decide.governing import flaws_of
from server.office_file import OfficeFileError, examine


def survives(text: str) -> None:
    """It is refused in words, or an office can stand on it."""
    refused, examined = None, None
    try:
        examined = examine(text)
    except OfficeFileError as error:
        refused = error
    if examined is not None:
        assert list(flaws_of(examined.catalogue)) == []
        assert isinstance(examined.warnings, tuple)
    if refused is not None:
        assert refused.findings
        assert all(finding.text.isprintable() for finding in refused.findings)
        assert all(0 <= finding.line <= text.count("\n") + 1 for finding in refused.findings)
