"""aiogram without its models built: every one that a bot meets still comes about when used."""

import subprocess
import sys
from pathlib import Path

USES = """
from bot import lazily
lazily.import_aiogram()
from aiogram import methods, types
assert not types.Message.__pydantic_complete__, "built at the import: nothing was saved"
person = {"id": 501, "is_bot": False, "first_name": "A"}
chat = {"id": 501, "type": "private"}
message = {"message_id": 1, "date": 1, "text": "/start", "chat": chat, "from": person}
query = {"id": "1", "chat_instance": "1", "data": "x", "message": message, "from": person}
for event in ({"message": message}, {"callback_query": query}):
    types.Update.model_validate({"update_id": 1, **event})
sent = methods.SendPhoto(chat_id=501, photo="id", reply_markup=types.ForceReply())
assert sent.model_dump(exclude_none=True, warnings=False)["reply_markup"] == {"force_reply": True}
answer = methods.Response[types.Message].model_validate({"ok": True, "result": message})
print(answer.result.chat.id)
"""


def test_the_service_reads_and_writes_with_models_built_on_demand() -> None:
    """In an interpreter of its own: here aiogram has been imported the usual way."""
    seen = subprocess.run(  # noqa: S603 - our own interpreter and our own words
        [sys.executable, "-W", "error", "-c", USES],
        cwd=Path(__file__).parent.parent, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert (seen.stdout.strip(), seen.stderr) == ("501", "")
