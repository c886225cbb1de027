"""What people agreed to can be told later: new words of the consent need a new version."""

import hashlib

import locales
from bot.flows import FLOWS
from core import consent
from core.text import Text

WORDS = {
    "2026-11": {
        "kandas": "9ddaefe7428fec77",
        "resettler": "2d63367369aa91ff",
        "quota": "8eff17d903f98a61",
        "intra": "9f7a971539cd241e",
        "ask": "893726fa14908cc2",
    },
    "2026-11-26": {
        "kandas": "1737f9f213b174ec",
        "resettler": "c4de3c7372ef094f",
        "quota": "e8583e16e56541a7",
        "intra": "5e1dfc8a9f2a769c",
        "ask": "2ee4f6ffc00a36b1",
    },
}
"""A digest of the consent's words in both languages, by version and form. Never edit one that
visitors have seen: add a version."""


def digest(form: str) -> str:
    asked = Text(f"{form}-{consent.QUESTION}")
    said = "\0".join(say(asked) for say in locales.load().values())
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def test_a_visitor_agrees_to_the_words_that_the_version_names() -> None:
    forms = [flow.key for flow in FLOWS.values() if consent.QUESTION in flow.nodes]

    assert WORDS[consent.VERSION] == {form: digest(form) for form in forms}
