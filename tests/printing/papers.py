"""The two papers and what is tried on both: marks for tests. 8 dots are a millimetre."""

import pytest

from tests.printing.builders import ENGLISH, LONGEST, PORTUGUESE, SLIP, SPANISH

DOTS = {80: 576, 58: 384}
"""The width of the printer's head, by the roll's width in millimetres."""

LEAST_CAPITAL = 24

both_papers = pytest.mark.parametrize("width", [80, 58])
each_language = pytest.mark.parametrize(
    "words", [SPANISH, ENGLISH, PORTUGUESE], ids=["es", "en", "pt"]
)
every_ticket = pytest.mark.parametrize("slip", [SLIP, LONGEST], ids=["usual", "longest"])
