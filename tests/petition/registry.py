"""An office's register of petitions at work, without a listener; its clock is the house's."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from server.domain.catalogue import Catalogue
from server.domain.identity import ClerkId, UnitId
from server.domain.petition.register import (
    THE_PERSON,
    Actor,
    Incoming,
    Person,
    Petition,
    PetitionChannel,
    Receipt,
    Role,
    Step,
)
from server.domain.petition.states import StepKind
from server.domain.petition.terms import PetitionKind
from server.domain.refusals import Refusal
from server.petitions import Petitions
from tests.domain.builders import ANA, PARKS, WORKS
from tests.hub.house import House

SUPERVISOR = Actor(Role.SUPERVISOR, ClerkId("carla"))
OF_WORKS = Actor(Role.RESPONDER, ClerkId("bruno"), WORKS)
OF_PARKS = Actor(Role.RESPONDER, ClerkId("diego"), PARKS)
CLERK = Actor(Role.CLERK, ANA)
NAME, STORY, MAIL = "Rosa Tapia", "La luminaria lleva un mes apagada", "rosa@correo.example"


def incoming(number: int = 1, **other: Any) -> Incoming:  # noqa: ANN401 - any field of it
    """A complaint from the phone page, of a person who says who they are."""
    known = {
        "request_id": f"request-{number}",
        "kind": PetitionKind.RECLAMO,
        "channel": PetitionChannel.PAGE,
        "story": STORY,
        "person": Person(name=NAME, contact=MAIL, identity="12.345.678-5"),
    }
    return Incoming(**{**known, **other})


class Registry:
    """The register of a house."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.told: list[Petition] = []
        self.petitions = self.opened()
        self.petitions.listen(self.told.append)

    def opened(self) -> Petitions:
        """The register as another start of the server finds it."""
        house = self.house
        return Petitions(house.published.id, house.store, house.writer, lambda: house.now)

    def governed_by(self, **changes: Any) -> Catalogue:  # noqa: ANN401 - any field of it
        """Another catalogue for the office: other closed dates, another country."""
        office = self.house.published
        office.catalogue = replace(office.catalogue, **changes)
        return office.catalogue

    async def receive(self, asked: Incoming) -> Receipt:
        """Take in what must be taken."""
        receipt = await self.petitions.receive(self.house.published, asked)
        assert isinstance(receipt, Receipt), receipt
        return receipt

    async def refuse(self, asked: Incoming) -> Refusal:
        """Ask what must be refused."""
        refused = await self.petitions.receive(self.house.published, asked)
        assert isinstance(refused, Refusal), refused
        return refused

    async def ask(
        self,
        folio: str,
        kind: StepKind,
        words: str = "",
        by: Actor = SUPERVISOR,
        **other: Any,  # noqa: ANN401 - any field of a step
    ) -> Petition | Refusal:
        """Ask for a step."""
        step = Step(kind=kind, words=words, **other)
        return await self.petitions.act(self.house.published, folio, step, by)

    async def act(self, folio: str, kind: StepKind, words: str = "", **other: Any) -> Petition:  # noqa: ANN401
        """Take a step that must be taken."""
        petition = await self.ask(folio, kind, words, **other)
        assert isinstance(petition, Petition), petition
        return petition

    async def assigned(self, number: int = 1, unit: UnitId = WORKS, **other: Any) -> str:  # noqa: ANN401
        """The folio of a petition that a unit has."""
        return (await self.receive(incoming(number, unit=unit, **other))).folio


def run(folder: Path, story: Callable[[Registry], Awaitable[None]]) -> None:
    """Tell a story of the register."""

    async def told() -> None:
        async with House(folder) as house:
            await story(Registry(house))

    asyncio.run(told())


__all__ = ["CLERK", "OF_PARKS", "OF_WORKS", "SUPERVISOR", "THE_PERSON", "Registry", "run"]
