"""What is looked at before the service starts: it refuses in one sentence that says what to do.

Whatever else must be right is refused where it is used: the token's form by ``bot/app.py``, the
database's version and its PRAGMAs by ``storage``, the rest of the settings by ``bot/settings.py``.
"""

import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from bot.settings import Settings
from core.errors import ServiceError

MADE = datetime(2026, 11, 1, tzinfo=UTC)
"""No machine that runs this code can be before that; moved on with each release."""
SQLITE = "sqlite:///"


class Unfit(ServiceError):
    """The service must not start like this; the words say what to do, and hold no value."""


def examine(settings: Settings, now: datetime) -> None:
    """
    Look at what is cheap to look at; takes no time that anybody notices.

    Raises:
        Unfit: the first thing that is wrong.
    """
    for complaint in complaints(settings, now):
        raise Unfit(complaint)


def complaints(settings: Settings, now: datetime) -> Iterator[str]:
    """Everything that is wrong, a sentence each."""
    if now < MADE:  # sessions, leases and links would be valid again
        yield f"the clock says {now:%d.%m.%Y}, before this version was made: set it"
    for path in _secret(settings):
        if _is_open_to_others(path):
            yield f"everybody on this machine can read {path}: chmod o-rwx {path}"
    if settings.officer_chat is not None and settings.officer_chat >= 0:
        yield "QONYS_OFFICER_CHAT is no group: the id of a group is a negative number"


def _secret(settings: Settings) -> Iterator[Path]:
    """Files that hold the token, the keys, or what people wrote."""
    yield Path(str(settings.model_config["env_file"]))
    if settings.database.startswith(SQLITE):
        yield Path(settings.database.removeprefix(SQLITE))


def _is_open_to_others(path: Path) -> bool:
    """A group may be let in on purpose, for a back-up; everybody never is."""
    try:
        return bool(path.stat().st_mode & (stat.S_IROTH | stat.S_IWOTH))
    except OSError:
        return False  # not there yet, or not ours to look at: whoever opens it will say so
