"""What a method takes: aiogram's own classes are the specification, read strictly."""

import json
from functools import cache
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from aiogram import methods
from aiogram.client.default import Default
from aiogram.methods import TelegramMethod
from aiogram.types import InputFile
from pydantic import BaseModel, ValidationError

from emulator.refusals import Json, Refusal, bad_request

WORDS_ONLY = {str, NoneType, Default, InputFile}
MISSING = {
    "chat_id": "chat_id is empty",
    "from_chat_id": "from_chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "callback_query_id": "query is too old and response timeout expired or query ID is invalid",
}


@cache
def _methods() -> dict[str, type[TelegramMethod[Any]]]:
    named = [getattr(methods, name) for name in methods.__all__]
    return {
        method.__api_method__.lower(): method
        for method in named
        if isinstance(getattr(method, "__api_method__", None), str)
    }


def proper_name(method: str) -> str | None:
    """The method as documented, however it was capitalised; None if there is no such."""
    known = _methods().get(method.lower())
    return known.__api_method__ if known else None


def read(method: str, raw: Json) -> Json:
    """
    Parameters as JSON values, all of them known, wanted ones present.

    Raises:
        Refusal: something is unknown, missing or of another type.
    """
    specification = _methods()[method.lower()]
    fields = specification.model_fields
    unknown = [name for name in raw if name not in fields]
    if unknown:
        raise bad_request(f"unknown parameter {unknown[0]!r} of {method}")
    params = {
        name: value if _is_words(method, name) else _decoded(value)
        for name, value in raw.items()
        if value is not None
    }
    try:
        model = specification.model_validate(params)
    except ValidationError as error:
        raise _refusal(error) from None
    for name in params:
        _refuse_extras(name, getattr(model, name))
    return {name: _same_type(value, getattr(model, name)) for name, value in params.items()}


@cache
def _is_words(method: str, name: str) -> bool:
    annotation = _methods()[method.lower()].model_fields[name].annotation
    return _leaves(annotation) <= WORDS_ONLY


def _leaves(annotation: Any) -> set[Any]:
    if get_origin(annotation) is Literal:
        return {str}
    parts = get_args(annotation)
    if get_origin(annotation) in (list, dict) or not parts:
        return {annotation}
    return set().union(*map(_leaves, parts))


def _decoded(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def _same_type(value: Any, read_value: object) -> Any:
    """Numbers sent as words ("7") arrive as numbers; everything else stays as it came."""
    simple = isinstance(read_value, bool | int | float) and not isinstance(value, dict | list)
    return read_value if simple else value


def _refuse_extras(path: str, value: object) -> None:
    if isinstance(value, list):
        for item in value:
            _refuse_extras(path, item)
    if isinstance(value, BaseModel):
        for name in value.model_extra or {}:
            raise bad_request(f"unknown field {name!r} in {path}")
        for name in value.model_fields_set:
            _refuse_extras(f"{path}.{name}", getattr(value, name))


def _refusal(error: ValidationError) -> Refusal:
    first = error.errors()[0]
    name = str(first["loc"][0])
    if first["type"] == "missing" and len(first["loc"]) == 1:
        return bad_request(MISSING.get(name, f"parameter {name!r} is required"))
    where = ".".join(str(part) for part in first["loc"])
    return bad_request(f"can't parse {name}: {first['msg']} ({where})")
