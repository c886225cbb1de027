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

    def blind(self, word: str) -> str:
        """Always the same for the same *word*, and without the key no way back to it."""
        ...


class PlainSeal:
    """Seals nothing: for demos, and where the disk itself is encrypted."""

    def close(self, text: str, where: str) -> str:
        return PLAIN + text

    def open(self, sealed: str, where: str) -> str:
        if not sealed.startswith(PLAIN):
            raise DoesNotOpen(f"{where} was sealed with a key, and no key is set")
        return sealed.removeprefix(PLAIN)

    def blind(self, word: str) -> str:
        return word


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
        self._blinding = hashlib.sha256(b"qonys blind index" + keys[-1]).digest()

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

    def blind(self, word: str) -> str:
        """By the oldest key: a newer one in front must not hide what is in the index."""
        return hmac.new(self._blinding, word.encode(), hashlib.sha256).hexdigest()[:BLIND]

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
