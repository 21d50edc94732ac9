"""Past the cap the oldest newcomer of the most crowded address goes."""

from server.newcomers import FEWEST, NEWCOMERS, OWN, WEB, Newcomer, Newcomers, allowance


def test_a_flood_sends_itself_away() -> None:
    """A device at another address stays, though it came before the whole flood."""
    newcomers = Newcomers(most=5, per_address=10)
    device = Newcomer("10.0.0.2")
    assert newcomers.come(device) is None
    flood = [Newcomer("10.0.0.66") for _ in range(20)]
    gone = [newcomers.come(each) for each in flood]
    assert gone == [None] * 4 + flood[:16]
    assert newcomers.go(device)


def test_an_address_has_its_own_cap() -> None:
    """Long before the whole is full."""
    newcomers = Newcomers(most=100, per_address=2)
    first, second, third = (Newcomer("10.0.0.66") for _ in range(3))
    assert [newcomers.come(each) for each in (first, second, third)] == [None, None, first]
    assert newcomers.come(Newcomer("10.0.0.67")) is None


def test_who_has_greeted_is_not_counted() -> None:
    """A hundred devices behind one address, each of which greets, shut no one out."""
    newcomers = Newcomers(most=5, per_address=2)
    for _ in range(100):
        device = Newcomer("10.0.0.1")
        assert newcomers.come(device) is None
        assert newcomers.go(device)
    assert len(newcomers) == 0
    assert not newcomers.go(device)


def test_files_are_kept_for_devices() -> None:
    """Even of few files strangers and telephones together never get all."""
    for files in (200, 256, 1024, 4096, 65536):
        allowed = allowance(files)
        strangers = allowed.web + 2 * allowed.newcomers
        assert strangers + OWN <= files * 0.9
    assert allowance(1 << 20).web == WEB
    assert allowance(1 << 20).newcomers == NEWCOMERS
    assert allowance(10).web == FEWEST
