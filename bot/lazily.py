"""Imports aiogram without building its models: each is built when it is used for the first time.

While it is imported, aiogram builds some hundreds of them, each with all that it is made of, for
two seconds and more of processor time; the service uses some twenty (docs/decisions/0037).
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pydantic import BaseModel

BUILD = "model_rebuild"
AS_USUAL = BaseModel.__dict__[BUILD]
"""How pydantic builds a model; a classmethod, as it stands in the class."""


def import_aiogram() -> None:
    """To be called before anything else imports it; afterwards it does nothing."""
    if "aiogram" in sys.modules:
        return
    with _building_nothing():
        from aiogram import types  # noqa: PLC0415 - that is what this is for
        from aiogram.client.default import Default  # noqa: PLC0415
        from aiogram.methods import Response, TelegramMethod  # noqa: PLC0415
    names = {**vars(types), "Default": Default}

    def build(kind: type[BaseModel], /, **options: Any) -> Any:
        """Names in its fields are looked up where aiogram would have done it."""
        kept = {key: options[key] for key in ("force", "raise_errors") if key in options}
        return AS_USUAL.__func__(kind, **kept, _types_namespace=names)

    for kind in (types.TelegramObject, TelegramMethod, Response):
        setattr(kind, BUILD, classmethod(build))


@contextmanager
def _building_nothing() -> Iterator[None]:
    BaseModel.model_config["defer_build"] = True
    setattr(BaseModel, BUILD, classmethod(lambda *_, **__: None))
    try:
        yield
    finally:
        del BaseModel.model_config["defer_build"]
        setattr(BaseModel, BUILD, AS_USUAL)
