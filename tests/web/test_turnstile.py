"""Turns at the web listener: so many a second, and every address its own."""

from server.web.shared.connections import Turnstile


def all_of(turnstile: Turnstile[str], now: float) -> list[str]:
    """The requests that pass at a moment."""
    return list(iter(lambda: turnstile.next(now), None))


def test_a_burst_passes_at_once() -> None:
    """After the burst the next request waits."""
    turnstile: Turnstile[str] = Turnstile(0.0, rate=10, burst=3)
    assert [turnstile.passes(0.0) for _ in range(4)] == [True, True, True, False]
    assert turnstile.seconds(0.0) is None
    turnstile.wait("10.0.0.2", "telephone")
    assert turnstile.seconds(0.0) == 0.1
    assert all_of(turnstile, 0.0) == []
    assert all_of(turnstile, 0.1) == ["telephone"]


def test_addresses_take_turns() -> None:
    """A telephone passes a hundred requests that another address asked before it."""
    turnstile: Turnstile[str] = Turnstile(0.0, rate=10, burst=3)
    for number in range(100):
        turnstile.wait("10.0.0.66", f"flood {number}")
    turnstile.wait("10.0.0.2", "telephone")
    assert all_of(turnstile, 0.0) == ["flood 0", "telephone", "flood 1"]


def test_none_is_passed_by_within_an_address() -> None:
    """A waiting request is served before a newcomer, however much the pace would allow."""
    turnstile: Turnstile[str] = Turnstile(0.0, rate=10, burst=3)
    turnstile.wait("10.0.0.2", "first")
    assert not turnstile.passes(0.0)
    assert all_of(turnstile, 0.0) == ["first"]
    assert turnstile.passes(0.0)


def test_a_ticket_holders_turn_is_given_back() -> None:
    """A hall of telephones that come back at once is not the crowd that the pace is for."""
    turnstile: Turnstile[str] = Turnstile(0.0, rate=10, burst=2)
    for _ in range(1000):
        assert turnstile.passes(0.0)
        turnstile.give_back()
