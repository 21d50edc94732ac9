"""The address at which a telephone follows a ticket, and its square code for paper and screens.

There is none where telephones cannot reach it.
"""

from functools import lru_cache
from ipaddress import ip_address
from urllib.parse import urlsplit


def ticket_link(public_url: str, token: str) -> str:
    """The ticket's own page, which only the token opens; empty where it cannot be reached."""
    if not token or not is_reachable(public_url):
        return ""
    return f"{public_url.rstrip('/')}/t/{token}"


def address_of(public_url: str, web_url: str) -> str:
    """The office's own address, else the server's; empty where neither can be reached."""
    return next(filter(is_reachable, (public_url, web_url)), "")


def is_reachable(public_url: str) -> bool:
    """Whether an address can be reached from another machine."""
    host = urlsplit(public_url).hostname or ""
    if not host or host == "localhost" or host.endswith(".localhost"):
        return False
    try:
        address = ip_address(host)
    except ValueError:
        return True
    return not (address.is_loopback or address.is_unspecified)


QUIET = 4
"""White modules around the code, by its standard."""


@lru_cache(maxsize=8)
def modules(link: str) -> tuple[tuple[bool, ...], ...]:
    """The rows of the code, level M, without the white around it.

    Screen and paper show the same code, and finding its best mask takes 20 ms.
    """
    import qrcode  # noqa: PLC0415 - 15 ms of a start, and the first ticket is yet to come

    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0)
    code.add_data(link)
    code.make()
    return tuple(map(tuple, code.get_matrix()))
