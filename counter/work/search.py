"""Whether what a clerk types means something that is shown. Nothing is looked up here."""

import unicodedata


def is_found(text: str, *where: str) -> bool:
    """Whether each word typed begins a word of the text, whatever its accents and capitals."""
    there = " ".join(map(_plain, where)).split()
    return all(any(word.startswith(typed) for word in there) for typed in _plain(text).split())


def _plain(text: str) -> str:
    """Small letters without accents; what is neither letter nor figure parts words."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    bare = (one for one in letters if not unicodedata.combining(one))
    return "".join(one if one.isalnum() else " " for one in bare)
