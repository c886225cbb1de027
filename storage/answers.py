"""Answers as one sealed text; their order, which is the order of asking, is kept."""

import json
from collections.abc import Mapping

from core.answers import Answer
from storage.seal import Seal


def closed(answers: Mapping[str, Answer], seal: Seal, where: str) -> str:
    if not answers:
        return ""
    return seal.close(json.dumps(dict(answers), ensure_ascii=False), where)


def opened(text: str, seal: Seal, where: str) -> dict[str, Answer]:
    if not text:
        return {}
    answers: dict[str, Answer] = json.loads(seal.open(text, where))
    return answers
