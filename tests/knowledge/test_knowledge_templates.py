"""The templates that come with the service: careful words, in both languages, that fit a reply."""

import re
from pathlib import Path

import pytest

from bot.flows import FLOWS
from core.answers import Words
from core.cases import Status
from core.errors import ContentError
from core.templates import Placeholder, Template
from knowledge.loader import load
from knowledge.templates import load_templates
from tests.locales.test_locales_wording import KAZAKH_LETTERS, NEVER

TEMPLATES = load().templates
every = pytest.mark.parametrize("template", TEMPLATES.values(), ids=TEMPLATES)
RUDE = re.compile(
    r"(?<!-)\bсіз(ге|дің|ді|бен|де|ден|дер\w*)?\b|\b[Сс]ен(ің|і|імен|де|ен)?\b"
    r"|\b(вы|вас|вам|вами|ваш\w*)\b|\b[Тт](ы|ебя|ебе|обой)\b"
)
WRITTEN = """
[[template]]
key = "thanks"
title.kk = "Рақмет"
title.ru = "Спасибо"
body.kk = "Рақмет! Нөмірі: {reference}."
body.ru = "Спасибо! Номер: {reference}."
"""
SPOILED = {
    "one language": ('body.ru = "Спасибо! Номер: {reference}."\n', "", "body.ru"),
    "other places": ("Номер: {reference}", "Номер: {due}", "template-unlike"),
    "an unknown place": ("{reference}", "{iin}", "template-unknown-place iin"),
    "a digit": ("Спасибо!", "Спасибо за 2 дня!", "template-digit"),
    "a promise": ("Спасибо!", "Одобрено!", "одобрен"),
    "a glued ending": ("Нөмірі: {reference}", "{reference}-ге", "glued"),
    "a Latin letter": ("Рақмет!", "Рaқмет!", "Latin"),
    "a status that there is not": ("title.kk", 'statuses = ["approved"]\ntitle.kk', "statuses"),
    "a field that nobody reads": ("title.kk", "colour = 1\ntitle.kk", "colour"),
    "a key that is none": ('"thanks"', '"Thanks"', "template-key"),
}


def test_there_are_templates_for_every_way_a_case_can_go() -> None:
    ends = {status for template in TEMPLATES.values() for status in template.statuses}

    assert 10 <= len(TEMPLATES) <= 20
    assert ends >= {
        *(Status.IN_REVIEW, Status.NEEDS_CORRECTION, Status.ANSWERED),
        *(Status.READY_TO_FILE, Status.NOT_ELIGIBLE, Status.REDIRECTED),
    }
    assert {p for template in TEMPLATES.values() for p in template.placeholders} == set(
        Placeholder
    )


@every
def test_a_template_is_about_flows_that_there_are(template: Template) -> None:
    assert template.programmes <= {key for key, flow in FLOWS.items() if flow.is_form}


@every
def test_a_template_says_nothing_that_we_never_say(template: Template) -> None:
    said = f"{template.title.kk} {template.title.ru} {template.body.kk} {template.body.ru}"

    assert [what for what, never in NEVER.items() if re.search(never, said, re.I)] == []
    assert not RUDE.search(said)
    assert not re.search('[ёЁ"“”„]| - |—|  ', said)


@every
def test_a_template_is_written_in_its_own_language(template: Template) -> None:
    assert KAZAKH_LETTERS & set(template.body.kk)
    assert not KAZAKH_LETTERS & set(template.body.ru)
    assert template.body.kk.startswith("Сәлеметсіз бе!")
    assert template.body.ru.startswith("Здравствуйте!")


@every
def test_a_template_leaves_room_for_what_is_added(template: Template) -> None:
    reply = FLOWS["reply"].question("words").reader
    assert isinstance(reply, Words)
    assert max(len(template.body.kk), len(template.body.ru)) <= reply.most // 2


@pytest.mark.parametrize("key", ["ready", "not-eligible", "answer"])
def test_no_template_sounds_like_a_decision(key: str) -> None:
    """T-1: that of the state body is named, or it is said that this is none."""
    template = TEMPLATES[key]
    assert "мемлекеттік орган" in template.body.kk
    assert "государственн" in template.body.ru


@pytest.mark.parametrize(("old", "new", "told"), SPOILED.values(), ids=SPOILED)
def test_a_spoiled_template_is_refused(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert old in WRITTEN
    path = tmp_path / "templates.toml"
    path.write_text(WRITTEN.replace(old, new), "utf-8")
    with pytest.raises(ContentError, match=rf"templates\.toml: .*{re.escape(told)}"):
        load_templates(path)


def test_a_template_written_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "templates.toml"
    path.write_text(WRITTEN + WRITTEN, "utf-8")
    with pytest.raises(ContentError, match="thanks: written twice"):
        load_templates(path)
