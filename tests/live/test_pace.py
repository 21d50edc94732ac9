"""How fast one connection may ask: a burst at once, and so many a second in the long run."""

from server.pace import Pace


def test_a_burst_is_allowed_at_once() -> None:
    """So many, and not one more in the same instant."""
    pace = Pace(rate=10, burst=5, now=100.0)
    assert [pace.allows(100.0) for _ in range(7)] == [True] * 5 + [False] * 2


def test_the_long_run_has_its_rate() -> None:
    """However often somebody asks, no more than the rate is allowed."""
    pace = Pace(rate=10, burst=5, now=0.0)
    allowed = sum(pace.allows(number / 1000) for number in range(100_000))
    assert allowed == 5 + 10 * 100 - 1


def test_rest_gives_no_more_than_a_burst() -> None:
    """A night of silence is no licence for the morning."""
    pace = Pace(rate=10, burst=5, now=0.0)
    assert sum(pace.allows(36_000.0) for _ in range(20)) == 5
