"""Whether what a clerk types matches a text on the screen. It looks up no data."""

import unicodedata


def is_found(text: str, *where: str) -> bool:
    """Whether each typed word begins a word of the text, whatever its accents and capitals."""
    there = " ".join(map(_plain, where)).split()
    return all(any(word.startswith(typed) for word in there) for typed in _plain(text).split())


def _plain(text: str) -> str:
    """Lower case without accents; all but letters and figures separates words."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    bare = (one for one in letters if not unicodedata.combining(one))
    return "".join(one if one.isalnum() else " " for one in bare)
