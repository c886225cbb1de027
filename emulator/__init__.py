"""A pretend Telegram: a strict, stateful Bot API server, in process and over HTTP."""
