"""The one seam for encryption of personal values at rest."""

import base64
import hashlib
import hmac
import os
from collections.abc import Sequence
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from core.errors import ServiceError

PLAIN, SEALED = "plain:", "key1:"
KEY_LENGTH, ID_LENGTH, NONCE_LENGTH = 32, 4, 12
BEGINS = 8  # characters of base64 in which the id of the key stands
BLIND = 32  # characters of a blinded word: 128 bits


class DoesNotOpen(ServiceError):
    """A sealed value was altered, moved to another row, or its key is missing."""


class Seal(Protocol):
    """Closes values on their way into the database; *where* names table, column and row."""

    def close(self, text: str, where: str) -> str: ...

    def open(self, sealed: str, where: str) -> str:
        """
        The text that was closed.

        Raises:
            DoesNotOpen: it was altered, belongs elsewhere, or was closed with another key.
        """
        ...

    def is_newest(self, sealed: str) -> bool:
        """Would it be closed in the same way today?"""
        ...

    def blind(self, word: str) -> str:
        """Always the same for the same *word*, and without the key no way back to it."""
        ...

    def blinded(self, word: str) -> tuple[str, ...]:
        """All that it may stand as in an index that was begun with an older key, or without."""
        ...


class PlainSeal:
    """Seals nothing: for demos, and where the disk itself is encrypted."""

    def close(self, text: str, where: str) -> str:
        return PLAIN + text

    def open(self, sealed: str, where: str) -> str:
        if not sealed.startswith(PLAIN):
            raise DoesNotOpen(f"{where} was sealed with a key, and no key is set")
        return sealed.removeprefix(PLAIN)

    def is_newest(self, sealed: str) -> bool:
        return sealed.startswith(PLAIN)

    def blind(self, word: str) -> str:
        return word

    def blinded(self, word: str) -> tuple[str, ...]:
        return (word,)


class KeySeal:
    """
    AES-256-GCM. The first key closes, all open; so a new key is put in front of the old ones.

    Values from before there was a key still open: a key can be set on a running installation.
    """

    def __init__(self, keys: Sequence[bytes]) -> None:
        if not keys or any(len(key) != KEY_LENGTH for key in keys):
            raise ValueError(f"a data key has {KEY_LENGTH} bytes, and there is at least one")
        self._ciphers = {_id(key): AESGCM(key) for key in keys}
        self._newest = _id(keys[0])
        self._blinding = [hashlib.sha256(b"qonys blind index" + key).digest() for key in keys]

    def close(self, text: str, where: str) -> str:
        nonce = os.urandom(NONCE_LENGTH)
        closed = self._ciphers[self._newest].encrypt(nonce, text.encode(), where.encode())
        return SEALED + base64.b64encode(self._newest + nonce + closed).decode()

    def open(self, sealed: str, where: str) -> str:
        if sealed.startswith(PLAIN):
            return sealed.removeprefix(PLAIN)
        try:
            return self._decrypted(sealed, where)
        except (InvalidTag, ValueError, KeyError):
            # Neither the value nor the reason: an error text ends up in a log.
            raise DoesNotOpen(f"{where} does not open with any of our keys") from None

    def is_newest(self, sealed: str) -> bool:
        """Looks at the id of the key only: the value may still not open."""
        begins = sealed.removeprefix(SEALED)[:BEGINS]
        try:
            id_ = base64.b64decode(begins)[:ID_LENGTH]
        except ValueError:
            return False
        return sealed.startswith(SEALED) and id_ == self._newest

    def blind(self, word: str) -> str:
        return _blind(word, self._blinding[0])

    def blinded(self, word: str) -> tuple[str, ...]:
        """By the newest key first; last as it is, from before there was a key."""
        return (*(_blind(word, key) for key in self._blinding), word)

    def _decrypted(self, sealed: str, where: str) -> str:
        raw = base64.b64decode(sealed.removeprefix(SEALED), validate=True)
        key, nonce, closed = (
            raw[:ID_LENGTH],
            raw[ID_LENGTH : ID_LENGTH + NONCE_LENGTH],
            raw[ID_LENGTH + NONCE_LENGTH :],
        )
        return self._ciphers[key].decrypt(nonce, closed, where.encode()).decode()


def _id(key: bytes) -> bytes:
    """Which key it was, without telling anything about the key."""
    return hashlib.sha256(b"qonys data key" + key).digest()[:ID_LENGTH]


def _blind(word: str, key: bytes) -> str:
    return hmac.new(key, word.encode(), hashlib.sha256).hexdigest()[:BLIND]


def seal_with(keys: Sequence[bytes]) -> Seal:
    """Without keys nothing is sealed."""
    return KeySeal(keys) if keys else PlainSeal()
