"""What belongs to one country alone, in texts: papers, money, nouns, laws, names. For tests."""

import re
from functools import cache
from importlib import resources

from antesala.administration.templates import templates_for
from server.office_file import countries, profile_of, read_office

_LAW = re.compile(
    r"(?:Ley(?:es)?|Lei|Decreto(?:-Ley)?|DS|D\.S\.|idNorma)\s+(?:Complementar\s+)?(?:N[°º.]\s*)?"
    r"(\d[\d.]*\d)"
)
WORDS = {
    r"\bRUT\b": "CL",
    r"\bDNI\b|\bRUC\b|\bTUPA\b": "PE",
    r"\bCPF\b|\bCNPJ\b|\bRG\b": "BR",
    r"(?i)cédula de ciudadanía": "CO",
    r"(?i)cédula de identidad": "CL CR",
    r"S/ ?\d": "PE",
    r"₡": "CR",
    r"R\$": "BR",
    r"(?<![RS])\$ ?\d": "CL CO",
    r"(?i)\bpesos\b": "CL CO",
    r"(?i)\bsoles\b": "PE",
    r"(?i)\bcolones\b": "CR",
    r"(?i)\breais\b": "BR",
    r"(?i)\bm[óo]dulos?\b": "CL CO",
    r"(?i)\bventanillas?\b": "PE",
    r"(?i)\bplataformas? \d": "CR",
    r"(?i)\bguichês?\b": "BR",
    r"(?i)\bturnos?\b": "CL PE CO",
    r"(?i)\bfichas?\b": "CR",
    r"(?i)\bsenhas?\b": "BR",
    r"(?i)\bchilen|\bChile\b|La Serena|\bOIRS\b": "CL",
    r"(?i)\bperuan|\bPer[úu]\b|\bPeru\b": "PE",
    r"(?i)\bcostarric|\bCosta Rica\b": "CR",
    r"(?i)\bcolombian|\bColombia\b|\bSisbén\b": "CO",
    r"(?i)\bbrasile|\bBra[sz]il\b": "BR",
    r"(?i)\balcald[íi]a\b": "CO",
    r"(?i)\bprefeitura\b": "BR",
    r"Fuerza Pública": "CO",
}
"""A word that betrays a country, and the countries that say it."""


@cache
def laws_of(country: str) -> set[str]:
    """The numbers of the laws that a country's profile and templates name."""
    texts = [profile_of(country).law.notice]
    for template in templates_for(country):
        text = resources.files("antesala.samples").joinpath(f"{template}.toml").read_text("utf-8")
        if read_office(text).country == country:
            texts.append(text)
    return {number for text in texts for number in _LAW.findall(text)}


def foreign(text: str, country: str) -> list[str]:
    """Other countries' words in a text, each with a few words around it."""
    found = [
        _around(text, match)
        for pattern, owners in WORDS.items()
        if country not in owners.split()
        for match in re.finditer(pattern, text)
    ]
    own = laws_of(country)
    others = set().union(*(laws_of(other) for other in countries() if other != country)) - own
    found += [_around(text, m) for m in _LAW.finditer(text) if m[1] in others]
    return found


def _around(text: str, match: re.Match[str]) -> str:
    return text[max(0, match.start() - 30) : match.end() + 30].replace("\n", " ")
