"""What a seal keeps to itself."""

import pytest

from storage.seal import DoesNotOpen, KeySeal, PlainSeal, Seal

OLD, NEW, OTHER = b"o" * 32, b"n" * 32, b"x" * 32
HERE, THERE = "officers.name.1", "officers.name.2"


@pytest.mark.parametrize("seal", [PlainSeal(), KeySeal([NEW]), KeySeal([NEW, OLD])])
@pytest.mark.parametrize("text", ["", "Әйгерім", "plain:", "key1:AAAA", "a\x00b\n"])
def test_what_was_closed_opens_again(seal: Seal, text: str) -> None:
    assert seal.open(seal.close(text, HERE), HERE) == text


def test_a_sealed_value_shows_nothing_and_never_looks_the_same() -> None:
    seal = KeySeal([NEW])

    assert "Dana" not in seal.close("Dana", HERE)
    assert seal.close("Dana", HERE) != seal.close("Dana", HERE)


def test_a_value_moved_to_another_row_does_not_open() -> None:
    seal = KeySeal([NEW])

    with pytest.raises(DoesNotOpen, match=THERE):
        seal.open(seal.close("Dana", HERE), THERE)


def test_an_old_key_opens_what_it_closed_and_closes_nothing_more() -> None:
    before, after = KeySeal([OLD]), KeySeal([NEW, OLD])

    assert after.open(before.close("Dana", HERE), HERE) == "Dana"
    with pytest.raises(DoesNotOpen):
        before.open(after.close("Dana", HERE), HERE)


@pytest.mark.parametrize("damage", ["", "key1:", "key1:AAAA", "key1:%%%", "Dana", "key2:AAAA"])
def test_what_no_key_of_ours_closed_does_not_open(damage: str) -> None:
    with pytest.raises(DoesNotOpen):
        KeySeal([NEW]).open(damage, HERE)


def test_an_altered_value_does_not_open() -> None:
    sealed = KeySeal([NEW]).close("officer", HERE)
    altered = sealed[:-6] + ("A" if sealed[-6] != "A" else "B") + sealed[-5:]

    with pytest.raises(DoesNotOpen):
        KeySeal([NEW]).open(altered, HERE)


def test_a_key_can_be_set_later_but_not_taken_away() -> None:
    plain, key = PlainSeal(), KeySeal([NEW])

    assert key.open(plain.close("Dana", HERE), HERE) == "Dana"
    with pytest.raises(DoesNotOpen, match="no key is set"):
        plain.open(key.close("Dana", HERE), HERE)


@pytest.mark.parametrize("keys", [[], [b"short"], [NEW, b""]])
def test_a_weak_key_is_refused(keys: list[bytes]) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        KeySeal(keys)


def test_a_seal_knows_what_its_newest_key_has_closed() -> None:
    before, after = KeySeal([OLD]), KeySeal([NEW, OLD])

    assert after.is_newest(after.close("Dana", HERE))
    assert not after.is_newest(before.close("Dana", HERE))
    assert not after.is_newest(PlainSeal().close("Dana", HERE))
    assert not any(map(after.is_newest, ("", "key1:", "key1:A", "key1:%%%%", "Dana")))
    assert PlainSeal().is_newest(PlainSeal().close("Dana", HERE))


def test_a_word_is_blinded_by_the_newest_key_and_sought_by_every_key() -> None:
    before, after = KeySeal([OLD]), KeySeal([NEW, OLD])

    assert after.blind("dana") not in ("dana", before.blind("dana"))
    assert after.blinded("dana") == (after.blind("dana"), before.blind("dana"), "dana")
    assert PlainSeal().blinded("dana") == (PlainSeal().blind("dana"),) == ("dana",)
