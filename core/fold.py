"""One spelling for many: what people type in any script, as plain Russian letters.

Kazakh is written without its own letters, in several Latin alphabets and in the Arabic script of
Kazakhs in China and Iran (domain brief, 11.2 and 11.5); who wants exact letters finds nothing.
"""

import re
import unicodedata

UNSEEN = ("Mn", "Me", "Cf")
WORD = re.compile(r"[^\W_]+(?:['`´‘’][^\W_]+)*")
APOSTROPHE = re.compile(r"['`´ʹʻʼʽ‘’]")
"""Some of them count as letters; they stand in Uzbek names and for a soft sign."""
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u0259]")
CYRILLIC = re.compile(r"[\u0400-\u052f]")


def _pairs(written: str) -> dict[int, str]:
    """``"aа bб"`` as a table: the first letter of each pair becomes the rest of it."""
    return {ord(pair[0]): pair[1:] for pair in written.split()}


KAZAKH = _pairs("әа ғг қк ңн өо ұу үу һх іи ёе ўу ҳх җж")
LOOK_ALIKES = _pairs("Aа Bв Cс Eе Hн Kк Mм Oо Pр Tт Xх Yу aа cс eе hх iи kк oо pр xх yу")
"""Latin letters inside a Cyrillic word: there the eye chose them, not the ear."""

ARABIC = _pairs(
    "اа أа إа آа ٵа بб پп تт ةт طт جж چч حх خх دд ذз زз رр ژж سс شш صс ضз ظз عг غг فф قк كк کк گг "
    "ڭн ڬн لл مм نн ھх هе ەе وо ۆв ڤв ۇу ۋу ۈу ۉу ىы يи یи ئи ؤу ء ٴ"
)
TOGETHER = {
    "shch": "щ", "sch": "щ", "dzh": "ж", "zh": "ж", "kh": "х", "gh": "г", "ch": "ч", "sh": "ш",
    "ts": "ц", "ya": "я", "yu": "ю", "yo": "е", "ye": "е",
}  # fmt: skip
SINGLE = _pairs(
    "aа bб cс dд eе fф gг hх iи jж kк lл mм nн oо pп qк rр sс tт uу vв wу xх yы zз "
    "äа áа âа əа æа çч čч ćч éе ëе êе ğг ǵг ġг ģг ħх ıи íи îи ïи ñн ńн ŋн öо óо ôо øо "
    "şш šш śс ūу üу úу ùу ûу ýу žж"
)
CLUSTER = re.compile("|".join(sorted(TOGETHER, key=len, reverse=True)))


def fold(words: str) -> str:
    """
    *words* in small Russian letters, single spaces between them and nothing else.

    «Қандас», ``qandas`` and ``قانداس`` become «кандас».
    """
    shown = unicodedata.normalize("NFKC", words)
    shown = "".join(c for c in shown if unicodedata.category(c) not in UNSEEN)
    return " ".join(filter(None, map(_word, WORD.findall(shown))))


def _word(word: str) -> str:
    bare = APOSTROPHE.sub("", word)
    if CYRILLIC.search(bare):
        bare = bare.translate(LOOK_ALIKES).lower().translate(SINGLE)
    elif LATIN.search(bare):
        bare = CLUSTER.sub(lambda found: TOGETHER[found[0]], _small(bare)).translate(SINGLE)
    return "".join(map(_digit, bare.lower().translate(KAZAKH).translate(ARABIC)))


def _small(word: str) -> str:
    """Turkic İ becomes an i and a loose dot above; the dot goes."""
    return "".join(c for c in word.lower() if unicodedata.category(c) not in UNSEEN)


def _digit(character: str) -> str:
    value = unicodedata.digit(character, None)
    return character if value is None else str(value)
