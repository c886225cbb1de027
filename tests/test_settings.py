"""Settings are documentation: what is listed is what there is."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.settings import Settings, example
from core.facts import Measure
from knowledge.loader import load

ROOT = Path(__file__).parent.parent


def test_an_operator_finds_every_setting_in_the_example() -> None:
    """Renew it with ``python -m bot settings > .env.example``."""
    assert (ROOT / ".env.example").read_text() == example()


def test_an_operator_who_copies_the_example_as_it_is_gets_the_defaults() -> None:
    assert Settings(_env_file=ROOT / ".env.example") == Settings(_env_file=None)


@pytest.mark.parametrize(
    ("setting", "read"),
    [("keep_drafts_days", "retention-draft"), ("keep_questions_days", "retention-question")],
)
def test_visitors_read_the_terms_that_hold_if_nobody_sets_others(setting: str, read: str) -> None:
    (told,) = load().facts.editions[read]

    assert told.amounts == (getattr(Settings(_env_file=None), setting),)


def test_a_webhook_without_a_secret_is_refused_and_no_secret_is_printed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("QONYS_WEBHOOK_URL", "https://example.kz/telegram")
    monkeypatch.setenv("QONYS_TOKEN", "42:CANARY")
    with pytest.raises(ValidationError) as refused:
        Settings(_env_file=None)

    assert "QONYS_WEBHOOK_SECRET" in str(refused.value)
    assert "CANARY" not in str(refused.value)


def test_admins_are_written_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QONYS_ADMINS", "7, 8")

    assert Settings(_env_file=None).admins == {7, 8}


def test_visitors_read_the_terms_that_hold_by_default() -> None:
    """Whoever changes a setting changes the fact too: docs/operating.md."""
    terms = {"retention-draft": "keep_drafts_days", "retention-list": "keep_lists_days"}
    told = {key: load().facts.editions[key][-1] for key in terms}

    assert {one.unit for one in told.values()} == {Measure.DAYS}
    for key, setting in terms.items():
        assert told[key].amounts == (getattr(Settings(_env_file=None), setting),)


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("QONYS_DATA_KEY", "CANARY"),
        ("QONYS_DATA_KEY", "Q0FOQVJZ"),
        ("QONYS_LISTEN", "CANARY"),
        ("QONYS_SENDS_PER_SECOND", "CANARY"),
        ("QONYS_ADMINS", "CANARY"),
    ],
)
def test_a_wrong_setting_is_named_and_its_value_is_not_printed(
    setting: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(setting, value)
    with pytest.raises(ValidationError) as refused:
        Settings(_env_file=None)

    assert setting.removeprefix("QONYS_").lower() in str(refused.value).lower()
    assert value not in str(refused.value)
