"""The bounded texts of the wire, at their edges."""

import msgspec
import pytest

from antesala.messages import decode_command

ID = "00000000-0000-4000-8000-000000000001"


@pytest.mark.parametrize(
    "spoilt",
    [
        {"type": "call_next", "id": f"{ID}\n"},
        {"type": "open_counter", "id": ID, "counter": "m1\n"},
        {"type": "sign_in", "id": ID, "clerk": "ana", "pin": "2468\n"},
        {"type": "call_ticket", "id": ID, "ticket": "0" * 32 + "\n"},
        {"type": "issue_ticket", "id": ID, "service": "s", "class": "c", "language": "es\n"},
        {"type": "hello", "id": ID, "protocol": 1, "token": "abcdefgh\n"},
    ],
)
def test_a_trailing_line_feed_is_refused(spoilt: dict[str, object]) -> None:
    """Python's `$` would let it through; no other language's does."""
    with pytest.raises(msgspec.ValidationError, match="regex"):
        decode_command(msgspec.json.encode(spoilt))
