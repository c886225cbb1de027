"""Stories about people, a bot, and a strict pretend Telegram."""
