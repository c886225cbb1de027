"""Applicants that several forms know, and what must hold for each of these forms."""

from core.answers import SKIPPED
from tests.flows.stage import Answers

AGREED: Answers = {"consent": "agree"}
PERSON: Answers = {
    "speaks": "kk",
    "surname": "Әбенова",
    "name": "Айгүл",
    "patronymic": SKIPPED,
    "birth_year": 1986,
    "phone": "+77011234567",
}
PUPIL: Answers = {**PERSON, "birth_year": 2010}
PUPIL.pop("phone")
RUSSIAN: Answers = {**PERSON, "speaks": "ru", "patronymic": "Серікқызы"}
FAMILY: Answers = {"adults": 2, "children": 3, "pupils": 2}
ALONE: Answers = {"adults": 1, "children": 0}
TRADE: Answers = {
    "education": "vocational",
    "profession": "дәнекерлеуші",
    "experience": 12,
    "training": "yes",
    "comment": "Жазда көшеміз",
}
NO_TRADE: Answers = {
    "education": "school",
    "profession": SKIPPED,
    "experience": SKIPPED,
    "training": "no",
    "comment": SKIPPED,
}
HIGHER: Answers = {**NO_TRADE, "education": "higher"}
UNSCHOOLED: Answers = {**NO_TRADE, "education": "none"}

FORBIDDEN = ("iin", "passport", "document", "health", "religion", "bank", "photo", "address")
"""Domain brief, 7.2: never asked in Telegram."""

EVERYBODY = {
    *("consent", "speaks", "surname", "name", "patronymic", "birth_year", "phone", "present"),
    *("adults", "children", "pupils"),
    *("education", "profession", "experience", "training", "comment"),
}
"""What every form asks."""
