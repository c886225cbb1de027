"""Which addresses Telegram takes for links."""

from urllib.parse import urlsplit

APP_LINKS = ("tg", "mailto", "tel")


def is_link(address: str) -> bool:
    """Web addresses need a host with a dot: "localhost" is refused by the real one, too."""
    if any(sign.isspace() for sign in address):
        return False
    try:
        parts = urlsplit(address if ":" in address else f"https://{address}")
        host = parts.hostname or ""
    except ValueError:
        return False
    if parts.scheme in APP_LINKS:
        return True
    return parts.scheme in ("http", "https") and ("." in host.strip(".") or ":" in host)
