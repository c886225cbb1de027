"""Named pure functions of a situation: what flows decide by, apart from plain answers."""
