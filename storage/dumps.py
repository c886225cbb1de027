"""Reads what pg_dump has written: every row, without a database."""

import os
import re
import shutil
import subprocess
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from storage.contents import Refused
from storage.transaction import UnfitDatabase

HEADER = re.compile(rb"COPY public\.(\w+) \(([^)]*)\) FROM stdin;\n")
END = b"\\.\n"
NOTHING = b"\\N"
ESCAPED = re.compile(rb"\\(.)", re.DOTALL)
SAID = {b"b": b"\b", b"f": b"\f", b"n": b"\n", b"r": b"\r", b"t": b"\t", b"v": b"\v"}
BEGINS = b"PGDMP"

Told = Mapping[str, str | None]
"""A row as it stands in a dump: everything in words."""


def run(program: str, url: str, *words: str) -> None:
    """
    Let one of PostgreSQL's programs do its work on the database at *url*.

    Raises:
        Refused: it is not installed, or could not do it.
    """
    address, password = without_password(url)
    settings = {**os.environ, "PGPASSWORD": password} if password else None
    done = subprocess.run(  # noqa: S603 - a program of PostgreSQL, words of ours
        [_found(program), f"--dbname={address}", *words],
        env=settings, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise Refused(f"{program} failed: {' '.join(done.stderr.split())}")


def without_password(url: str) -> tuple[str, str]:
    """An address that may stand on a command line, which everybody on the machine can read."""
    parts = urlsplit(url)
    user, at, host = parts.netloc.rpartition("@")
    name, _, password = user.partition(":")
    options = parse_qsl(parts.query)
    query = urlencode([option for option in options if option[0] != "password"])
    hidden = unquote(password) or dict(options).get("password", "")
    return urlunsplit(parts._replace(netloc=name + at + host, query=query)), hidden


class Dump:
    """*rows* says how many each table has, once all have been read."""

    def __init__(self, file: Path) -> None:
        self.rows: dict[str, int] = {}
        self._file = file

    def read(self, wanted: Collection[str]) -> Iterator[tuple[str, Told]]:
        """
        Every row of the tables that are *wanted*, with its table; those of others are counted.

        Raises:
            UnfitDatabase: it is no dump, or not a whole one.
        """
        with self._file.open("rb") as opened:
            if opened.read(len(BEGINS)) != BEGINS:
                raise UnfitDatabase(f"{self._file} was not written by pg_dump")
        with subprocess.Popen(  # noqa: S603 - a program of PostgreSQL, words of ours
            [_found("pg_restore"), "--data-only", "--file=-", str(self._file)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as reading:
            assert reading.stdout is not None
            yield from self._tables(reading.stdout, wanted)
        if reading.returncode:
            raise UnfitDatabase(f"{self._file} is damaged, or this pg_restore too old for it")

    def _tables(
        self, lines: Iterator[bytes], wanted: Collection[str]
    ) -> Iterator[tuple[str, Told]]:
        for line in lines:
            if begins := HEADER.fullmatch(line):
                table = begins[1].decode()
                self.rows[table] = 0
                names = [name.strip('"') for name in begins[2].decode().split(", ")]
                for row in iter(lambda: next(lines, END), END):
                    self.rows[table] += 1
                    if table in wanted:
                        yield table, _row(names, row)


def _row(names: list[str], line: bytes) -> Told:
    values = map(_value, line.rstrip(b"\n").split(b"\t"))
    return dict(zip(names, values, strict=True))


def _value(written: bytes) -> str | None:
    if written == NOTHING:
        return None
    if b"\\" not in written:
        return written.decode()
    return ESCAPED.sub(lambda found: SAID.get(found[1], found[1]), written).decode()


def _found(program: str) -> str:
    path = shutil.which(program)
    if path is None:
        raise Refused(f"{program} is not there: install the client programs of PostgreSQL")
    return path
