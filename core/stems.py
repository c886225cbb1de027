"""Words without their endings and spellings, light and alike for Kazakh and Russian."""

import re

from core.fold import fold

SHORTEST = 3  # letters that stay of a word
ROUNDS = 3  # Kazakh puts several endings after one another

ALIKE = str.maketrans({"й": "и", "ы": "и", "э": "е", "щ": "ш", "ц": "с", "я": "иа", "ю": "иу"})
SILENT = str.maketrans(dict.fromkeys("ъь", ""))
TWICE = re.compile(r"(.)\1+")

WRITTEN = """
лар лер дар дер тар тер дың дің ның нің тың тің ға ге қа ке на не ды ді ты ті ны ні да де та те
нда нде дан ден тан тен нан нен мен бен пен ым ім ың ің ымыз іміз ыңыз іңіз ңыз ңіз сы сі ы і
ған ген қан кен амын емін ймын ймін йды йді асыз есіз йсыз йсіз уға уге сам сем сақ сек
ғым гім қым кім мас мес лық лік дық дік тық тік шы ші
а у е и о ю я ой ей ом ем ам ям ах ях ов ев ами ями ого его ому ему ый ий ая яя ое ее ые ие ых их
ым им ую юю ия ии ию ть ти ет ит ют ут ла ло ли ся сь ться
"""


def sound(word: str) -> str:
    """A folded *word* as it sounds, roughly: spellings that are mixed up become one."""
    return TWICE.sub(r"\1", word.translate(SILENT).translate(ALIKE))


ENDINGS = tuple(sorted({sound(fold(one)) for one in WRITTEN.split()}, key=len, reverse=True))


def stem(word: str) -> str:
    """A folded *word* as it sounds, its endings cut off."""
    left = sound(word)
    for _ in range(ROUNDS):
        shorter = next((left.removesuffix(e) for e in ENDINGS if _may_go(left, e)), left)
        if shorter == left:
            break
        left = shorter
    return left


def _may_go(word: str, ending: str) -> bool:
    return word.endswith(ending) and len(word) - len(ending) >= SHORTEST
