"""A sealed proof: what has been altered, forged, guessed or signed elsewhere does not check."""

import base64
import random
from dataclasses import replace
from datetime import datetime

import pytest

from server.domain.identity import OfficeId
from server.domain.wait_proof import Outcome, WaitProof, text_of, typed_of
from server.proofs.keys import Keys
from server.proofs.seal import LETTERS, LONG, SHORT, Proofs, Sealed, keys_later

OFFICE = OfficeId("la-serena")
PROOF = WaitProof(
    office=OFFICE,
    code="J042",
    service="Licencia de conducir: renovación",
    arrival=datetime(2026, 11, 29, 10, 6),  # noqa: DTZ001 - local, as it is told
    outcome=Outcome.CALLED,
    until=datetime(2026, 11, 29, 10, 54),  # noqa: DTZ001 - likewise
    minutes=48,
    signed=datetime(2026, 11, 29, 11, 0),  # noqa: DTZ001 - likewise
)
PROOFS = Proofs(OFFICE, keys_later())
ORDER = 2**252 + 27742317777372353535851937790883648493
"""Of the curve's group: a number in a signature that is larger by it would be the same one."""


def sealed(proofs: Proofs = PROOFS, proof: WaitProof = PROOF) -> Sealed:
    """The proof with its codes."""
    made = proofs.seal(proof)
    assert made is not None
    return made


def bytes_of(long: str) -> bytes:
    return base64.urlsafe_b64decode(long + "=" * (-len(long) % 4))


def coded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def test_a_proof_checks_by_both_codes() -> None:
    made = sealed()
    assert PROOFS.check(made.long) == PROOF
    assert PROOFS.vouches(typed_of(PROOF), made.short)
    assert PROOFS.vouches(typed_of(PROOF), f" {made.short[:4].lower()}-{made.short[4:]} ")


def test_the_same_wait_has_the_same_short_code() -> None:
    """Printed once more an hour later, the paper differs in its moment alone."""
    later = replace(PROOF, signed=PROOF.signed.replace(hour=12))
    assert sealed(proof=later).short == sealed().short
    assert sealed(proof=later).long != sealed().long


def test_no_altered_bit_is_believed() -> None:
    """Each bit of signature and text in turn."""
    whole = bytes_of(sealed().long)
    for place in range(len(whole) * 8):
        spoilt = bytearray(whole)
        spoilt[place // 8] ^= 1 << place % 8
        assert PROOFS.check(coded(bytes(spoilt))) is None


@pytest.mark.parametrize(
    "change",
    [
        {"minutes": 148},
        {"code": "J043"},
        {"service": "Patente comercial"},
        {"outcome": Outcome.NOT_CALLED},
        {"arrival": PROOF.arrival.replace(hour=8)},
        {"until": PROOF.until.replace(hour=11)},
        {"office": OfficeId("otra")},
    ],
)
def test_an_altered_fact_is_not_believed(change: dict[str, object]) -> None:
    """The text rewritten under the old signature, and the paper rewritten beside its code."""
    made, other = sealed(), replace(PROOF, **change)  # type: ignore[arg-type]
    forged = coded(bytes_of(made.long)[:64] + text_of(other).encode())
    assert PROOFS.check(forged) is None
    if typed_of(other) != typed_of(PROOF):
        assert not PROOFS.vouches(typed_of(other), made.short)


def test_another_offices_key_is_not_believed() -> None:
    """Not even where it signs in our name, nor our own key in another office's name."""
    strangers = Proofs(OFFICE, keys_later())
    made = sealed(strangers)
    assert strangers.check(made.long) == PROOF
    assert PROOFS.check(made.long) is None
    assert not PROOFS.vouches(typed_of(PROOF), made.short)
    elsewhere = replace(PROOF, office=OfficeId("otra"))
    neighbour = Proofs(OfficeId("otra"), lambda: PROOFS.keys)
    assert PROOFS.check(sealed(neighbour, elsewhere).long) is None
    assert not PROOFS.vouches(typed_of(elsewhere), sealed(neighbour, elsewhere).short)


def test_a_code_has_one_way_to_be_written() -> None:
    """No longer, shorter, padded or respelt one is taken for it, nor a malleable signature."""
    long = sealed().long
    whole = bytes_of(long)
    larger = (int.from_bytes(whole[32:64], "little") + ORDER).to_bytes(32, "little")
    spoilt = [
        *(long + "=", long + "==", long + "A", long[:-1], f" {long}", f"{long}\n"),
        *(long.swapcase(), long.replace("a", "á", 1), "+" + long[1:], "/" * 300, "\ud800" * 80),
        *("", "A", "AAAA", long * 9, "A" * 100_000),
        coded(whole[:32] + larger + whole[64:]),
        coded(whole + b"\n"),
        coded(bytes(64) + whole[64:]),
    ]
    assert [each for each in spoilt if PROOFS.check(each) is not None] == []


def test_a_signature_of_one_kind_is_none_of_another() -> None:
    """What the key signs for a short code, or for nothing, is no proof."""
    text = text_of(PROOF).encode()
    for before in (b"", SHORT, LONG[:-1]):
        signature = PROOFS.keys.sign(before + text)
        assert PROOFS.check(coded(signature + text)) is None
    junk = b"not a proof"
    assert PROOFS.check(coded(PROOFS.keys.sign(LONG + junk) + junk)) is None


def test_guessed_short_codes_never_fit() -> None:
    """By chance and one letter beside the right one."""
    chance, real = random.Random(15), sealed().short  # noqa: S311 - a seeded attack
    letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
    guesses = {"".join(chance.choices(letters, k=LETTERS)) for _ in range(300)}
    guesses |= {
        real[:at] + letter + real[at + 1 :] for at in range(LETTERS) for letter in letters[:6]
    }
    guesses |= {"", real[:-1], real + "A", real[::-1], "ñ" * LETTERS, "\u0660" * LETTERS}
    assert [each for each in guesses - {real} if PROOFS.vouches(typed_of(PROOF), each)] == []


def test_without_a_key_no_proof_is_made() -> None:
    """Those of former keys are checked all the same."""
    keyless = Proofs(OFFICE, lambda: Keys(None, public=PROOFS.keys.public))
    assert keyless.seal(PROOF) is None
    assert keyless.check(sealed().long) == PROOF
