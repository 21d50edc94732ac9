"""The keys by which proofs of wait are signed and checked: pairs of Ed25519 in an office's folder.

`proof-keys/signing.pem` signs. Each other private key there still checks all that it has signed,
each public one (`*.pub.pem`) what is read from a square code. A key is made once, where none signs.
"""

import logging
import os
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization as s
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from antesala.words.terminal import Sentence, reason_of
from server.office_folder import PROOF_KEYS, PUBLIC_KEY

log = logging.getLogger(__name__)

FOLDER, SIGNING, PUBLIC = PROOF_KEYS, "signing.pem", PUBLIC_KEY
LONGEST = 4096
"""Bytes of a key's file at most."""


@dataclass(frozen=True, slots=True)
class Keys:
    """The key that signs, former private ones, and all public ones, without any of them twice."""

    signing: Ed25519PrivateKey | None
    former: tuple[Ed25519PrivateKey, ...] = ()
    public: tuple[Ed25519PublicKey, ...] = ()

    def sign(self, text: bytes) -> bytes:
        """The signature of a text; `signing` is there."""
        assert self.signing is not None  # noqa: S101 - asked only where proofs can be made
        return self.signing.sign(text)

    def has_signed(self, text: bytes, signature: bytes) -> bool:
        """Whether one of the keys has signed the text."""
        return any(_checks(key, text, signature) for key in self.public)

    def signatures(self, text: bytes) -> Iterator[bytes]:
        """The signature by each private key, which is the same each time it is made."""
        for key in (self.signing, *self.former):
            if key is not None:
                yield key.sign(text)

    @property
    def pem(self) -> bytes:
        """The public key that belongs to the signing one, for all to check by."""
        return b"" if self.signing is None else _public_pem(self.signing.public_key())


def keys_of_process() -> Keys:
    """A key that ends with the process."""
    key = Ed25519PrivateKey.generate()
    return Keys(key, public=(key.public_key(),))


def keys_in(folder: Path) -> Keys:
    """The keys of an office's folder; the one that signs is made where there is none.

    Where it can be neither read nor kept, none signs: a proof must be good for more than a day.
    """
    place = folder / FOLDER
    signing = _signing(place)
    files = sorted(place.glob("*.pem")) if place.is_dir() else []
    found = [key for file in files if file.name != SIGNING and (key := _read(file)) is not None]
    former = tuple(key for key in found if isinstance(key, Ed25519PrivateKey))
    public = [key for key in found if isinstance(key, Ed25519PublicKey)]
    public += [key.public_key() for key in former]
    if signing is not None:
        public.append(signing.public_key())
        _publish(place, signing.public_key())
    return Keys(signing, former, tuple({_raw(key): key for key in public}.values()))


def _signing(place: Path) -> Ed25519PrivateKey | None:
    file, made = place / SIGNING, Ed25519PrivateKey.generate()
    pem = made.private_bytes(s.Encoding.PEM, s.PrivateFormat.PKCS8, s.NoEncryption())
    try:
        place.mkdir(mode=0o700, exist_ok=True)
        _write(file, pem)
    except FileExistsError:
        kept = _read(file)
        return kept if isinstance(kept, Ed25519PrivateKey) else None
    except OSError as error:
        log.warning("%s", Sentence("proof-key-unwritten", file=file, why=reason_of(error)))
        return None
    return made


def _publish(place: Path, key: Ed25519PublicKey) -> None:
    """Keep the public key under a name of its own, so that it stays once another key signs."""
    file = place / f"{sha256(_raw(key)).hexdigest()[:16]}{PUBLIC}"
    try:
        _write(file, _public_pem(key))
    except FileExistsError:
        pass
    except OSError as error:
        log.warning("%s", Sentence("proof-key-unwritten", file=file, why=reason_of(error)))


def _write(file: Path, pem: bytes) -> None:
    """Write a file that was not there, for this user alone. Raises `OSError`."""
    binary = getattr(os, "O_BINARY", 0)
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | binary, 0o600)
    with os.fdopen(handle, "wb") as opened:
        opened.write(pem)
        opened.flush()
        os.fsync(opened.fileno())


def _read(file: Path) -> Ed25519PrivateKey | Ed25519PublicKey | None:
    """The key of a file; None where it holds none that signs proofs."""
    try:
        with file.open("rb") as opened:
            pem = opened.read(LONGEST)
        is_private = b"PRIVATE KEY" in pem
        key = s.load_pem_private_key(pem, None) if is_private else s.load_pem_public_key(pem)
    except OSError as error:
        log.warning("%s", Sentence("proof-key-unread", file=file, why=reason_of(error)))
        return None
    except (ValueError, TypeError, UnsupportedAlgorithm):
        key = None
    if isinstance(key, Ed25519PrivateKey | Ed25519PublicKey):
        return key
    log.warning("%s", Sentence("proof-key-none", file=file))
    return None


def _checks(key: Ed25519PublicKey, text: bytes, signature: bytes) -> bool:
    try:
        key.verify(signature, text)
    except InvalidSignature:
        return False
    return True


def _raw(key: Ed25519PublicKey) -> bytes:
    return key.public_bytes(s.Encoding.Raw, s.PublicFormat.Raw)


def _public_pem(key: Ed25519PublicKey) -> bytes:
    return key.public_bytes(s.Encoding.PEM, s.PublicFormat.SubjectPublicKeyInfo)
