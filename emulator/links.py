"""Which addresses Telegram takes for links."""

from urllib.parse import parse_qs, urlsplit

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


def opens(address: str, username: str) -> bool:
    """Does it open the chat with *username*? A page that only passes such a link on does not."""
    parts = urlsplit(address if ":" in address else f"https://{address}")
    if parts.scheme == "tg":
        named = parse_qs(parts.query).get("domain", [""])[0] if parts.netloc == "resolve" else ""
    else:
        named = parts.path.strip("/") if parts.hostname == "t.me" else ""
    return named.lower() == username.lower()
