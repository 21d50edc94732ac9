"""The square code of a link: which of its modules are black. Paper and screens draw it."""

import qrcode

QUIET = 4
"""White modules around the code, by its standard."""


def modules(link: str) -> list[list[bool]]:
    """The rows of the code, level M, without the white around it."""
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0)
    code.add_data(link)
    code.make()
    matrix: list[list[bool]] = code.get_matrix()
    return matrix
