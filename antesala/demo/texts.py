"""The texts that the demo's clerks type, in the office's language. They name no person."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Texts:
    """Sentences of a clerk at work."""

    need: str
    note: str
    wrong_line: str
    """Why a person is led to another service."""
    colleague: str
    """Why a person is handed to a colleague."""


TEXTS: Mapping[str, Texts] = {
    "es": Texts(
        need="Viene por primera vez. Pregunta qué falta y cuánto demora.",
        note="Se le explicaron los pasos y los plazos. Volverá con lo que falta.",
        wrong_line="Tomó turno para otra cosa: necesita este trámite.",
        colleague="Tiene una duda que conoce mejor otra persona del equipo.",
    ),
    "en": Texts(
        need="Here for the first time. Asks what is missing and how long it takes.",
        note="Steps and times explained. Will come back with what is missing.",
        wrong_line="Took a ticket for something else: needs this service.",
        colleague="Has a question that a colleague knows more about.",
    ),
    "pt": Texts(
        need="Vem pela primeira vez. Pergunta o que falta e quanto demora.",
        note="Explicados os passos e os prazos. Vai voltar com o que falta.",
        wrong_line="Retirou senha para outra coisa: precisa deste serviço.",
        colleague="Tem uma dúvida que outra pessoa da equipe conhece melhor.",
    ),
}


def texts_in(language: str) -> Texts:
    """The texts of a language; Spanish where it has none."""
    return TEXTS.get(language.partition("-")[0], TEXTS["es"])
