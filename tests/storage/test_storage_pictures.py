"""Under which id Telegram keeps a picture; whose picture it was is nowhere."""

import pytest

from storage.database import Database
from storage.pictures import Pictures
from tests.storage.stage import LATER, NOW


async def test_a_picture_is_found_by_what_it_shows(database: Database) -> None:
    await database.write(lambda tx: Pictures(tx).keep("one", "AgAC-1", NOW))

    assert await database.read(lambda tx: Pictures(tx).find("one")) == "AgAC-1"
    assert await database.read(lambda tx: Pictures(tx).find("other")) is None


async def test_a_picture_sent_anew_takes_the_place_of_the_old_one(database: Database) -> None:
    await database.write(lambda tx: Pictures(tx).keep("one", "AgAC-1", NOW))
    await database.write(lambda tx: Pictures(tx).keep("one", "AgAC-2", LATER))

    assert await database.read(lambda tx: Pictures(tx).find("one")) == "AgAC-2"


@pytest.mark.sqlite
async def test_a_table_of_pictures_has_no_place_for_a_person(database: Database) -> None:
    rows = await database.read(
        lambda tx: tx.fetch("SELECT name FROM pragma_table_info('pictures')")
    )

    assert [row["name"] for row in rows] == ["digest", "file_id", "made_at"]
