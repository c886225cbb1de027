"""How officers work, and how operators look in: console, health, metrics, webhook."""
