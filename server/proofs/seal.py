"""A proof of wait sealed: its long code with text and signature, its short code, and both checked.

The long code stands in a square code and in links, and holds all that is signed: nothing is looked
up. The short one is for people who type: the server signs once more what was typed, for Ed25519
gives the same signature each time, and compares a digest of it.
"""

import base64
import binascii
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from hmac import compare_digest
from pathlib import Path
from typing import TYPE_CHECKING

from antesala.messages.kinds import CODE_LETTERS
from server.domain.identity import OfficeId
from server.domain.wait_proof import (
    Typed,
    WaitProof,
    letters_of,
    read_text,
    text_of,
    typed_of,
    typed_text,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from server.proofs.keys import Keys

SIGNATURE = 64
"""Bytes of a signature."""
LONG, SHORT = b"antesala proof of wait\n", b"antesala proof of wait, short\n"
"""Stand before what is signed, so that a signature of the one is none of the other."""
LETTERS = 16
"""Letters and figures of a short code: 79 bits."""
LONGEST = 1200
"""Signs of the longest long code that is looked at."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """A proof with its two codes."""

    proof: WaitProof
    long: str
    short: str


class Proofs:
    """The proofs of one office's tickets."""

    def __init__(self, office: OfficeId, keys: "Callable[[], Keys]") -> None:
        self._office, self._keys = office, keys

    @property
    def keys(self) -> "Keys":
        """The keys that sign and check."""
        return self._keys()

    def seal(self, proof: WaitProof) -> Sealed | None:
        """The proof signed; None where the server has no key."""
        if self.keys.signing is None:
            return None
        text = text_of(proof).encode()
        long = _coded(self.keys.sign(LONG + text) + text)
        short = _short(self.keys.sign(SHORT + typed_text(typed_of(proof)).encode()))
        return Sealed(proof, long, short)

    def check(self, long: str) -> WaitProof | None:
        """The proof of a long code that this office has signed; None for any other text."""
        sealed = _decoded(long) if len(long) <= LONGEST else b""
        signature, text = sealed[:SIGNATURE], sealed[SIGNATURE:]
        if not text or not self.keys.has_signed(LONG + text, signature):
            return None
        proof = read_text(text.decode("utf-8", "replace"))
        return proof if proof is not None and proof.office == self._office else None

    def vouches(self, typed: Typed, short: str) -> bool:
        """Whether a short code belongs to what was typed, and this office has made it."""
        text = SHORT + typed_text(typed).encode()
        said = letters_of(short).upper()[: LETTERS + 1].encode()
        fits = [compare_digest(_short(one).encode(), said) for one in self.keys.signatures(text)]
        return typed.office == self._office and any(fits)


def keys_later(folder: Path | None = None) -> "Callable[[], Keys]":
    """The keys of an office's folder, or of this process alone, read when they are first asked for.

    The library of signatures is not loaded before that: a start has to answer first.
    """

    @cache
    def read() -> "Keys":
        from server.proofs.keys import keys_in, keys_of_process  # noqa: PLC0415 - as said above

        return keys_of_process() if folder is None else keys_in(folder)

    return read


def _short(signature: bytes) -> str:
    number = int.from_bytes(sha256(signature).digest())
    signs = []
    for _ in range(LETTERS):
        number, place = divmod(number, len(CODE_LETTERS))
        signs.append(CODE_LETTERS[place])
    return "".join(signs)


def _coded(sealed: bytes) -> str:
    return base64.urlsafe_b64encode(sealed).decode().rstrip("=")


def _decoded(long: str) -> bytes:
    """The bytes of a long code; empty where it is written in another way than ours."""
    try:
        sealed = base64.b64decode(long + "=" * (-len(long) % 4), b"-_", validate=True)
    except (binascii.Error, ValueError):
        return b""
    return sealed if _coded(sealed) == long else b""
