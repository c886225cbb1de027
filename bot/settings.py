"""Settings from the environment. Read once, in the command line; ``.env.example`` lists them."""

from base64 import b64decode
from datetime import timedelta
from typing import Annotated, Any

from pydantic import Field, SecretStr, ValidationError, model_validator
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from core.retention import Retention

KEY_LENGTH = 32  # bytes, AES-256


class Settings(BaseSettings):
    """Names are fixed: tools outside rely on them."""

    model_config = SettingsConfigDict(
        env_prefix="QONYS_",
        env_file=".env",
        extra="ignore",
        frozen=True,
        use_attribute_docstrings=True,
        hide_input_in_errors=True,
    )

    token: SecretStr = SecretStr("")
    """From @BotFather."""

    api_url: str = ""
    """Another Bot API server, for instance the emulator. Empty: Telegram's own."""

    database: str = "sqlite:///data/qonys.db"
    """A file, made on first run; or postgresql://user:password@host/name, for several replicas."""

    webhook_url: str = ""
    """The public address that Telegram calls. Empty: the bot polls."""

    webhook_secret: SecretStr = SecretStr("")
    """What Telegram sends along with each call; needed with a webhook."""

    listen: str = Field(default="127.0.0.1:8080", pattern=r"^[^:]+:[0-9]{1,5}$")
    """Where health checks and the webhook are served."""

    public_url: str = Field(default="", pattern=r"^(https?://[^\s/?#]+)?$")
    """Where officers reach the console; no slash at the end. Empty: http:// and `listen`."""

    admins: Annotated[frozenset[int], NoDecode] = frozenset()
    """Telegram ids, with commas between, that are admins from the first start."""

    officer_chat: int | None = None
    """A group that hears of new cases: references only. Followed if Telegram renumbers it."""

    sends_per_second: float = Field(default=25, gt=0, le=10_000)
    """The even pace of the sender. Telegram takes about 30 a second."""

    details_in_telegram: bool = False
    """May officers see answers in Telegram? A state body may not (docs/before-launch.md)."""

    keep_drafts_days: int = Field(default=14, ge=3, le=365)
    """How many days a draft lies untouched before it is deleted, announced two days before.
    Visitors read it as a fact: change `retention-draft` in knowledge/facts/service.toml too."""

    keep_cases_days: int | None = Field(default=None, ge=1)
    """How many days personal data stay in a case after its end. Empty: the department has not
    decided, nothing is deleted by itself. Visitors read `retention-case`: change it too."""

    keep_lists_days: int = Field(default=365, ge=1, le=3650)
    """How many days a list of papers stays after its last change.
    Visitors read it as a fact: change `retention-list` in knowledge/facts/service.toml too."""
    keep_questions_days: int = Field(default=365, ge=1)
    """How many days a question is kept that no card answers; its count stays. Visitors read it
    as a fact: change `retention-question` in knowledge/facts/service.toml too."""

    data_key: SecretStr = SecretStr("")
    """Keys for personal fields at rest: 32 bytes in base64 each, the newest first, commas between.
    Empty: they are kept in plain text, and a warning says so."""

    @model_validator(mode="before")
    @classmethod
    def _split(cls, given: dict[str, Any]) -> dict[str, Any]:
        """``1, 2`` as people write it, and empty where nothing is set."""
        kept = {key: value for key, value in given.items() if value != ""}
        if isinstance(kept.get("admins"), str):
            kept["admins"] = [part for part in kept["admins"].split(",") if part.strip()]
        return kept

    @model_validator(mode="after")
    def _webhook_has_a_secret(self) -> "Settings":
        if self.webhook_url and not self.webhook_secret.get_secret_value():
            raise ValueError("QONYS_WEBHOOK_SECRET is needed when QONYS_WEBHOOK_URL is set")
        return self

    @model_validator(mode="after")
    def _keys_are_keys(self) -> "Settings":
        if any(len(key) != KEY_LENGTH for key in self.data_keys()):
            raise ValueError("QONYS_DATA_KEY: 32 bytes in base64 each, commas between")
        return self

    @property
    def keeps(self) -> Retention:
        cases = self.keep_cases_days
        return Retention(
            drafts=timedelta(days=self.keep_drafts_days),
            cases=timedelta(days=cases) if cases else None,
            lists=timedelta(days=self.keep_lists_days),
            questions=timedelta(days=self.keep_questions_days),
        )

    @property
    def address(self) -> str:
        """Where links to the console point."""
        return self.public_url or f"http://{self.listen}"

    def data_keys(self) -> list[bytes]:
        """The keys for personal fields, the newest first; none if nothing is set."""
        given = self.data_key.get_secret_value().split(",")
        try:
            return [b64decode(key, validate=True) for key in given if key.strip()]
        except ValueError:
            raise ValueError("QONYS_DATA_KEY is not base64") from None


def wrong(error: ValidationError) -> str:
    """What whoever runs the service reads: the settings by name, never their values."""
    names = (f"QONYS_{one['loc'][0]}".upper() if one["loc"] else "" for one in error.errors())
    said = [name or one["msg"] for name, one in zip(names, error.errors(), strict=True)]
    return f"{', '.join(said)}: put it right in .env; python -m bot settings explains it"


def example() -> str:
    """Every setting with its meaning and default, as ``.env.example`` holds them."""
    return "\n".join(_entry(name, field) for name, field in Settings.model_fields.items())


def _entry(name: str, field: FieldInfo) -> str:
    meaning = "\n".join(f"# {line}" for line in (field.description or "").splitlines())
    shown = "" if isinstance(field.default, SecretStr | frozenset | None) else field.default
    value = str(shown).lower() if isinstance(shown, bool) else shown
    return f"{meaning}\nQONYS_{name.upper()}={value}\n"
