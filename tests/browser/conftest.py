"""The service with its console, for what needs no demo."""

from tests.web.conftest import console, stage

__all__ = ["console", "stage"]
