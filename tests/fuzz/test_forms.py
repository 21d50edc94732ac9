"""Forms at random: each is answered in words, and none does what its sender has no right to."""

import asyncio
from dataclasses import replace
from html import escape
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from tests.domain.builders import examples
from tests.fuzz.blanks import blanks_of
from tests.fuzz.forms import (
    HOSTILE,
    MEANS,
    OTHERS,
    REPLACED,
    RIGHTS,
    UNESCAPED,
    VALUES,
    WHOLE,
    WRONG,
    Filling,
    Forms,
    Spoiling,
    open_forms,
)

FEWEST_DONE = 6
"""Addresses at which a usual run does something: forms that are all refused would be no proof."""
SPOILINGS = st.lists(
    st.builds(
        Spoiling,
        means=st.integers(0, MEANS - 1),
        at=st.integers(0, 9),
        value=st.sampled_from(VALUES) | st.text(max_size=50),
    ),
    max_size=4,
)
FILLINGS = st.builds(
    Filling,
    seed=st.integers(0, 2**32),
    right=st.sampled_from(RIGHTS),
    spoilings=SPOILINGS.map(tuple),
    is_odd=st.sampled_from((False,) * 11 + (True,)),
)


def test_no_form_does_harm(tmp_path: Path) -> None:
    """Of any address that takes one, with any fields, from any sender."""
    with asyncio.Runner() as runner:
        opened = open_forms(tmp_path)
        forms = runner.run(opened.__aenter__())

        @settings(examples(70), suppress_health_check=list(HealthCheck))
        @given(address=st.sampled_from(forms.addresses), filling=FILLINGS)
        def send(address: tuple[bool, str], filling: Filling) -> None:
            runner.run(forms.send(address, filling))

        try:
            send()
            _check_tally(runner, forms)
        finally:
            runner.run(opened.__aexit__(None, None, None))


def _check_tally(runner: asyncio.Runner, forms: Forms) -> None:
    """Each address is tried as it should be and otherwise, and enough is done that could be."""
    for seed, address in enumerate(forms.addresses):
        hostile = [Spoiling(REPLACED, at, HOSTILE[seed % 2]) for at in range(10)]
        wrong = WRONG[seed % len(WRONG)] if address[0] else replace(WHOLE, site=OTHERS[0])
        # A field that is not understood may hide from what is done with the others.
        for spoilings in ((), hostile[::2], hostile[1::2]):
            runner.run(forms.send(address, Filling(seed, WHOLE, tuple(spoilings))))
        runner.run(forms.send(address, Filling(seed, wrong)))
    assert set(forms.tally.routes) == {route for _, route in forms.addresses}
    assert len(forms.tally.done) >= FEWEST_DONE, forms.tally.done


def test_a_page_tells_its_forms() -> None:
    """As a browser reads it: where to, by which fields, and what there is to choose."""
    page = """
    <form action="other" method="get"><input name="q"></form>
    <form method="post" action="../x?lang=en" enctype="multipart/form-data">
    <input type="hidden" name="token" value="t&amp;1"><select name="kind"><option value="a">A
    <option value="b">B</select><textarea name="words">Hola</textarea><input type="file" name="f">
    <label><input type="radio" name="one" value="1"></label>
    <input type="radio" name="one" value="2"></form><button name="outside" value="1">
    """
    [blank] = blanks_of("http://office/p/page", page)
    assert (blank.path, blank.is_multipart) == ("/x?lang=en", True)
    asked = blank.questions
    assert sorted(asked) == ["f", "kind", "one", "token", "words"]
    assert (asked["token"].value, asked["words"].value) == ("t&1", "Hola")
    assert (asked["kind"].options, asked["one"].options) == (["a", "b"], ["1", "2"])
    assert asked["f"].is_file


@pytest.mark.parametrize("text", HOSTILE[:3])
def test_what_is_not_escaped_is_found(text: str) -> None:
    """A fuzz is worth its time only where it would notice."""
    assert any(mark in text for mark in UNESCAPED)
    assert not any(mark in escape(text) for mark in UNESCAPED)
