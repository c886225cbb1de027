"""References of cases: short, easy to say on the phone, nothing in them."""

import re
from collections.abc import Callable

ALPHABET = "ACDEFHJKMNPQRTUVWXY3479"
"""Without what is mixed up when read aloud or by hand: 0 O, 1 I L, 2 Z, 5 S, 6 G, 8 B."""

SHAPE = re.compile(rf"M-[{ALPHABET}]{{4}}-[0-9]{{2}}")

Draw = Callable[[int], int]
"""Draws a whole number from 0 up to, not including, the one given."""


def reference(draw: Draw) -> str:
    """A new reference such as ``M-4K7Q-39``; storage refuses one that is taken."""
    letters = "".join(ALPHABET[draw(len(ALPHABET))] for _ in range(4))
    return f"M-{letters}-{draw(100):02}"


def find(words: str) -> str | None:
    """The first reference in what a person typed, in whatever case."""
    found = SHAPE.search(words.upper())
    return found[0] if found else None
