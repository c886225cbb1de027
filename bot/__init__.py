"""How the service talks: Telegram."""
