"""How fast one connection may ask: a burst at once, and so many a second in the long run."""

from server.pace import Pace


def test_a_burst_is_allowed_at_once() -> None:
    """So many, and not one more in the same instant."""
    pace = Pace(rate=10, burst=5, now=100.0)
    assert [pace.allows(100.0) for _ in range(7)] == [True] * 5 + [False] * 2


def test_the_long_run_has_its_rate() -> None:
    """Even endless requests get no more than the rate."""
    pace = Pace(rate=10, burst=5, now=0.0)
    allowed = sum(pace.allows(number / 1000) for number in range(100_000))
    assert allowed == 5 + 10 * 100 - 1


def test_rest_gives_no_more_than_a_burst() -> None:
    """A night of silence is no licence for the morning."""
    pace = Pace(rate=10, burst=5, now=0.0)
    assert sum(pace.allows(36_000.0) for _ in range(20)) == 5


def test_a_debt_is_waited_for() -> None:
    """Tokens spent beyond the burst come back at the rate."""
    pace = Pace(rate=10, burst=5, now=0.0)
    pace.spend(25, now=0.0)
    assert pace.wait(0.0) == 2.1
    assert not pace.allows(2.0)
    assert pace.allows(2.1)


def test_a_rest_allows_nothing() -> None:
    """For as long as it lasts, whatever there was; and no longer."""
    pace = Pace(rate=10, burst=500, now=0.0)
    pace.rest(3.0, now=0.0)
    assert not pace.allows(2.9)
    assert pace.allows(3.0)


def test_what_is_given_back_was_never_spent() -> None:
    """But there is never more than a burst."""
    pace = Pace(rate=10, burst=2, now=0.0)
    assert pace.allows(0.0)
    for _ in range(5):
        pace.give_back()
    assert [pace.allows(0.0) for _ in range(3)] == [True, True, False]
