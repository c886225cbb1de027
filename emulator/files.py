"""Files that travelled in messages."""

from dataclasses import dataclass

from emulator.limits import PHOTO_SIDES
from emulator.refusals import Json


@dataclass(frozen=True, slots=True)
class Upload:
    """A file handed over with a call."""

    name: str
    content: bytes


class Files:
    """What was uploaded, by file id."""

    def __init__(self) -> None:
        self._kept: dict[str, Upload] = {}
        self._photos: dict[str, list[Json]] = {}
        self._documents: set[str] = set()

    def keep(self, upload: Upload) -> str:
        """Remember a file; its id can be sent again."""
        file_id = f"emulated-file-{len(self._kept) + 1}"
        self._kept[file_id] = upload
        return file_id

    def find(self, file_id: str) -> Upload | None:
        """The file with this id, if it ever was here."""
        return self._kept.get(file_id)

    def by_path(self, path: str) -> Upload | None:
        """The file at a path that getFile told."""
        return self._kept.get(path.rsplit("/", 2)[-2]) if "/" in path else None

    def wire(self, file_id: str) -> Json:
        """As a Bot API ``File``."""
        upload = self._kept.get(file_id)
        wire: Json = {"file_id": file_id, "file_unique_id": f"u-{file_id}"}
        if upload is not None:
            wire |= {
                "file_size": len(upload.content),
                "file_path": f"files/{file_id}/{upload.name}",
            }
        return wire

    def photo(self, file_id: str) -> list[Json] | None:
        """The photo that has this id in one of its sizes, in all of them."""
        return self._photos.get(file_id)

    def develop(self, file_id: str, width: int, height: int) -> list[Json]:
        """
        Make a photo of a file: in every size that Telegram makes of it, the largest last.

        Each size has an id of its own. Nothing is really scaled: all show the same content.
        """
        longest, most = max(width, height), PHOTO_SIDES[-1]
        sides = [*(side for side in PHOTO_SIDES if side < min(longest, most)), min(longest, most)]
        ids = [*(self.keep(self._kept[file_id]) for _ in sides[1:]), file_id]
        sizes = [
            {
                **self.wire(each),
                "width": max(1, round(width * side / longest)),
                "height": max(1, round(height * side / longest)),
            }
            for each, side in zip(ids, sides, strict=True)
        ]
        for size in sizes:
            del size["file_path"]
            self._photos[size["file_id"]] = sizes
        return sizes

    def is_document(self, file_id: str) -> bool:
        """Was it sent as a document?"""
        return file_id in self._documents

    def file(self, file_id: str) -> None:
        """From now on it is a document."""
        self._documents.add(file_id)
