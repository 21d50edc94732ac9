"""The addresses at which a telephone follows a ticket, reads an answer, and checks a proof.

There are none where telephones cannot reach them.
"""

from ipaddress import ip_address
from urllib.parse import urlsplit


def ticket_link(public_url: str, token: str) -> str:
    """The ticket's own page, which only the token opens; empty where it cannot be reached."""
    if not token or not is_reachable(public_url):
        return ""
    return f"{public_url.rstrip('/')}/t/{token}"


def petition_link(public_url: str, token: str = "") -> str:
    """A petition's own page; without a token the page where folio and key are typed.

    Empty where it cannot be reached.
    """
    if not is_reachable(public_url):
        return ""
    return "/".join(filter(None, (public_url.rstrip("/"), "p", token)))


def verify_link(public_url: str, long: str = "") -> str:
    """The check of a proof of wait; without its long code the page where people type one.

    Empty where it cannot be reached.
    """
    if not is_reachable(public_url):
        return ""
    return f"{public_url.rstrip('/')}/verify{f'?proof={long}' if long else ''}"


def petition_form_link(public_url: str) -> str:
    """The page on which people hand in a petition; empty where it cannot be reached."""
    return f"{public_url.rstrip('/')}/petitions/new" if is_reachable(public_url) else ""


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
