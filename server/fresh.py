"""The time now, and new unguessable values: ids, link tokens, one-time codes, device tokens."""

import hashlib
import secrets
from datetime import UTC, datetime

from antesala.messages.kinds import CODE_LENGTH, CODE_LETTERS
from server.domain.decide.context import Fresh
from server.domain.identity import AttentionId, TicketId
from server.domain.opening import Holidays


def wall_clock() -> datetime:
    """Now in UTC, to the millisecond, as the store keeps it."""
    now = datetime.now(UTC)
    return now.replace(microsecond=now.microsecond // 1000 * 1000)


def draw(now: datetime, holidays: Holidays, codes: frozenset[str] = frozenset()) -> Fresh:
    """Fresh ids for one command, and the holidays and the hall's codes for its decision."""
    return Fresh(
        ticket=TicketId(new_id(now)),
        attention=AttentionId(new_id(now)),
        link_token=secrets.token_urlsafe(16),
        holidays=holidays,
        presence_codes=codes,
    )


def new_id(now: datetime) -> str:
    """32 hexadecimal digits as in a UUID of version 7 (RFC 9562, 5.7).

    The time in front makes rows arrive in the order of their keys, so that a million past
    tickets do not slow the next one.
    """
    milliseconds = int(now.timestamp() * 1000) & (1 << 48) - 1
    chance = secrets.randbits(74)
    value = milliseconds << 80 | 7 << 76 | (chance >> 62) << 64 | 2 << 62 | chance & (1 << 62) - 1
    return f"{value:032x}"


def new_token() -> str:
    """256 bits in base64url, for a device to keep."""
    return secrets.token_urlsafe(32)


def hash_of(secret: str) -> str:
    """As which a token or a one-time code is kept; both are too long to be guessed from it."""
    return hashlib.sha256(secret.encode()).hexdigest()


def new_seed() -> str:
    """128 bits from which the screens of a hall reckon its code."""
    return secrets.token_urlsafe(16)


def new_code() -> str:
    """A one-time code of 12 letters and digits: 59 bits, typed once within the hour."""
    return "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
