"""Reads what pg_dump has written: every row, without a database."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
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


def told(dump: Path) -> Iterator[tuple[str, Told | None]]:
    """
    Table by table, its name alone and then with each of its rows.

    Raises:
        UnfitDatabase: it is no dump, or not a whole one.
    """
    with dump.open("rb") as opened:
        if opened.read(len(BEGINS)) != BEGINS:
            raise UnfitDatabase(f"{dump} was not written by pg_dump")
    with subprocess.Popen(  # noqa: S603 - a program of PostgreSQL, words of ours
        [_found("pg_restore"), "--data-only", "--file=-", str(dump)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as reading:
        assert reading.stdout is not None
        yield from _tables(reading.stdout)
    if reading.returncode:
        raise UnfitDatabase(f"{dump} is damaged, or of a newer PostgreSQL than this pg_restore")


def _tables(lines: Iterator[bytes]) -> Iterator[tuple[str, Told | None]]:
    for line in lines:
        if begins := HEADER.fullmatch(line):
            table = begins[1].decode()
            yield table, None
            names = [name.strip('"') for name in begins[2].decode().split(", ")]
            for row in iter(lambda: next(lines, END), END):
                values = map(_value, row.rstrip(b"\n").split(b"\t"))
                yield table, dict(zip(names, values, strict=True))


def _value(written: bytes) -> str | None:
    if written == NOTHING:
        return None
    return ESCAPED.sub(lambda found: SAID.get(found[1], found[1]), written).decode()


def _found(program: str) -> str:
    path = shutil.which(program)
    if path is None:
        raise Refused(f"{program} is not there: install the client programs of PostgreSQL")
    return path
