"""What Telegram signs for a Mini App, as it does it."""

import hashlib
import hmac
import json
from urllib.parse import urlencode

from core.init_data import key_of
from tests.stage import Stage


def signed(stage: Stage, person: int, *, age: int = 0, token: str = "") -> str:
    """Init data of *person*, *age* seconds old, signed with the bot's token or another."""
    fields = {
        "auth_date": str(int(stage.clock.time.timestamp()) - age),
        "query_id": f"AAE{person}",
        "user": json.dumps({"id": person, "first_name": "Ерлан"}, ensure_ascii=False),
    }
    lines = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
    key = key_of(token or stage.app.bot.token)
    fields["hash"] = hmac.new(key, lines.encode(), hashlib.sha256).hexdigest()
    return urlencode(fields)
