"""Which known words an unknown one may be: typing slips forgiven, endings too."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

SHORT, LONG = 4, 7  # letters; from each on, one slip more is forgiven
PREFIX = 0.8  # how alike words are of which one begins the other


class Alike:
    """Finds words of a vocabulary by the pairs of letters that they share."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._with_pair: dict[str, set[str]] = defaultdict(set)
        for word in self._words:
            for pair in pairs(word):
                self._with_pair[pair].add(word)
        self.to = lru_cache(maxsize=4096)(self._to)

    def _to(self, word: str) -> Mapping[str, float]:
        """The known words like *word*, each with how much, up to 1."""
        if word in self._words:
            return {word: 1.0}
        if len(word) < SHORT:
            return {}
        shared: dict[str, int] = defaultdict(int)
        for pair in pairs(word):
            for other in self._with_pair.get(pair, ()):
                shared[other] += 1
        least = max(2, len(word) - 2 * slips(word) - 1)
        return {
            other: likeness
            for other, count in shared.items()
            if count >= min(least, len(other) - 1) and (likeness := _likeness(word, other))
        }


def pairs(word: str) -> set[str]:
    """Neighbouring letters, the edges of the word among them."""
    edged = f"^{word}$"
    return {edged[at : at + 2] for at in range(len(edged) - 1)}


def slips(word: str) -> int:
    """How many slips are forgiven in a word of this length."""
    return (len(word) >= SHORT) + (len(word) >= LONG)


def _likeness(one: str, other: str) -> float:
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= SHORT and longer.startswith(shorter):
        return max(PREFIX, len(shorter) / len(longer))
    most = min(slips(one), slips(other))
    found = distance(one, other, most)
    return 0.0 if found > most else 1 - found / max(len(longer), SHORT)


def distance(one: str, other: str, most: int) -> int:
    """Letters to change, add, drop or swap with a neighbour; more than *most* is *most* + 1."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and (a, one[i - 2]) == (other[j - 2], b):
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
