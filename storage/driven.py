"""Runs a transaction's coroutine and sees to it that it waits for nothing but its statements."""

from collections.abc import Callable, Generator
from typing import Any, Generic, TypeVar

from storage.transaction import Transaction, Work

T = TypeVar("T")


class Driven(Generic[T]):
    """
    Await it to have *work* done in *tx*. Between its steps *is_asking* says whether a statement is
    under way.

    Raises:
        RuntimeError: it waits for something else, while locks are held and others wait for them.
    """

    def __init__(self, work: Work[T], tx: Transaction, is_asking: Callable[[], bool]) -> None:
        self._work = work
        self._tx = tx
        self._is_asking = is_asking

    def __await__(self) -> Generator[Any, None, T]:
        steps = self._work(self._tx).__await__()
        resume: Callable[[], Any] = lambda: next(steps)  # noqa: E731
        while True:
            try:
                awaited = resume()
            except StopIteration as end:
                value: T = end.value
                return value
            if not self._is_asking():
                steps.close()
                raise RuntimeError("a transaction waits for nothing but its database")
            try:
                yield awaited
            except BaseException as error:
                resume = _throwing(steps, error)
            else:
                resume = lambda: next(steps)  # noqa: E731


def _throwing(steps: Any, error: BaseException) -> Callable[[], Any]:
    return lambda: steps.throw(error)
