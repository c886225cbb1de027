"""One spelling for all the ways in which people write Kazakh and Russian."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.alike import distance
from core.fold import fold
from core.stems import stem


@pytest.mark.parametrize(
    "written",
    ["қандас", "Кандас", "qandas", "kandas", "QANDAS", "قانداس", "ҚAНДAC", "қандас!", "«Қандас»"],
)
def test_a_kandas_is_found_in_every_spelling(written: str) -> None:
    assert fold(written) == "кандас"


@pytest.mark.parametrize(
    "written",
    ["Маңғыстау", "Мангыстау", "Mańǵystaý", "Mañğystau", "Mangystau", "ماڭعىستاۋ", "Maңғыстау"],
)
def test_whoever_writes_mangystau_means_mangystau(written: str) -> None:
    assert stem(fold(written)) == stem(fold("Маңғыстау"))


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("azamattyq", "азаматтық"),
        ("azamattık", "азаматтық"),
        ("қujat", "құжат"),
        ("qujat", "құжат"),
        ("o‘zbekiston", "озбекистон"),
        ("jeńildetilgen", "жеңілдетілген"),
        ("mektepke", "мектепке"),
        ("şağym", "шағым"),
        ("shagym", "шағым"),
        ("propiska", "прописка"),
        ("grazhdanstvo", "гражданство"),
        ("zayavlenie", "заявление"),
    ],
)
def test_whoever_types_in_latin_letters_is_understood(latin: str, cyrillic: str) -> None:
    assert stem(fold(latin)) == stem(fold(cyrillic))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("баламды", "балаға"),
        ("құжаттар", "құжаттың"),
        ("квоты", "квоту"),
        ("заявления", "заявление"),
    ],
)
def test_an_ending_makes_no_other_word(one: str, other: str) -> None:
    assert stem(fold(one)) == stem(fold(other))


@pytest.mark.parametrize("mark", "'`ʹʻʼʽ‘’", ids=ascii)
def test_an_uzbek_name_is_found_with_any_apostrophe(mark: str) -> None:
    """Keyboards type different ones; to Unicode some are letters and some are not."""
    assert fold(f"O{mark}zbekov") == fold("Ozbekov")
    assert fold(f"{mark} {mark}{mark} Ozbekov") == fold("Ozbekov")


def test_digits_of_every_script_are_digits() -> None:
    assert fold("٧٠ МРП, ۷۰, ７０") == "70 мрп 70 70"


@given(st.text(max_size=300))
def test_nothing_that_can_be_typed_breaks_the_folding(words: str) -> None:
    folded = fold(words)

    assert fold(folded) == folded
    assert folded == " ".join(folded.split())


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [("квота", "кввота", 1), ("квота", "кавота", 1), ("квота", "вкота", 1)],
)
def test_a_slip_of_the_finger_is_one_step(one: str, other: str, slips: int) -> None:
    assert distance(one, other, 2) == slips
