"""The square code of a link as rows of modules, by ISO/IEC 18004, level M."""

from functools import lru_cache
from typing import Any

QUIET = 4
"""White modules around the code, by its standard."""

Rows = tuple[tuple[bool, ...], ...]
"""The rows from the top, dark modules true, without the white around them."""


@lru_cache(maxsize=8)
def side(link: str) -> int:
    """The number of its rows, for a printer that draws the code itself."""
    version: int = _begun(link).version
    return 4 * version + 17


@lru_cache(maxsize=8)
def modules(link: str) -> Rows:
    """The rows of the code. Screen and paper show the same one."""
    code = _begun(link)
    code.make()
    return tuple(map(tuple, code.get_matrix()))


def _begun(link: str) -> Any:  # noqa: ANN401  (untyped library)
    import qrcode  # noqa: PLC0415 - 15 ms of a start, and the first ticket is yet to come

    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0)
    code.add_data(link)
    code.best_fit()
    return code
