"""The size of a file in words, in the numbers of each language."""

import pytest

from antesala.words import Words
from antesala.words.file_sizes import said_size


@pytest.mark.parametrize(
    ("size", "says"),
    [
        (0, "1 KB"),
        (48 * 1024, "48 KB"),
        (999 * 1024, "999 KB"),
        (1009 * 1024, "1 MB"),
        (1536 * 1024, "1,5 MB"),
    ],
)
def test_a_size_is_short_and_never_nothing(size: int, says: str) -> None:
    """In whole KB below a thousand of them, above in MB."""
    assert said_size(size, Words("es", "CL")) == says
    assert said_size(size, Words("en", "CL")) == says.replace(",", ".")
