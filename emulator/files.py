"""Files that travelled in messages."""

from dataclasses import dataclass

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
