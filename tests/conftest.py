"""What all tests share. Nothing here imports aiogram: most tests start at once."""

import gc

YOUNG = 50_000
"""Objects that are made before the collector looks for cycles among them."""

gc.disable()  # nearly all that is loaded until the first test stays to the end


def pytest_collection_finish() -> None:
    """Let the collector pass over what stays: it took a third of the time."""
    gc.freeze()
    gc.set_threshold(YOUNG, 10, 10)
    gc.enable()
