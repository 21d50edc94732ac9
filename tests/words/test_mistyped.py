"""What is wrong with a value of a command, told without the words of the wire's library."""

import msgspec
import pytest

from antesala.messages import commands as m
from antesala.words import Words
from antesala.words.terminal import mistyped

BASE = {
    "type": "enroll_device",
    "id": "00000000-0000-4000-8000-000000000001",
    "role": "kiosk",
    "name": "T",
}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"name": ""}, "name: está vacío"),
        ({"name": "x" * 201}, "name: tiene más de 200 letras"),
        ({"name": 5}, "name: no es de la clase que corresponde"),
        ({"role": "sofa"}, "role: no se conoce sofa"),
        ({"colour": "red"}, "no se conoce colour"),
    ],
)
def test_a_wrong_value_is_told_in_spanish(change: dict[str, object], said: str) -> None:
    with pytest.raises(msgspec.ValidationError) as caught:
        msgspec.convert({**BASE, **change}, m.EnrollDevice)
    assert mistyped(str(caught.value), Words("es")) == said


def test_what_is_unknown_here_stays_as_it_is() -> None:
    assert mistyped("the moon is full", Words("es")) == "the moon is full"
