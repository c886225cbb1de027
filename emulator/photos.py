"""Photos the bot sends: Telegram opens them, and takes only what is one."""

import struct

from emulator.files import Files, Upload
from emulator.limits import PHOTO_BYTES, PHOTO_EDGES, PHOTO_RATIO
from emulator.refusals import Json, bad_request

PNG, GIF, JPEG = b"\x89PNG\r\n\x1a\n", b"GIF8", b"\xff\xd8"
NO_FRAME = (0xC4, 0xC8, 0xCC)  # of the JPEG markers 0xC0-0xCF


def photo_sizes(files: Files, file_id: str, upload: Upload) -> list[Json]:
    """
    The photo in all its sizes; an id that was a photo before shows that one again.

    Raises:
        Refusal: it is too large, too long, or no picture at all.
    """
    known = files.photo(file_id)
    if known is not None:
        return known
    if files.is_document(file_id):
        raise bad_request("can't use file of type Document as Photo")
    if (size := len(upload.content)) > PHOTO_BYTES:
        raise bad_request(
            f"file of size {size} bytes is too big for a photo; "
            f"the maximum size is {PHOTO_BYTES} bytes"
        )
    width, height = _measured(upload.content)
    if not width or not height:
        raise bad_request("IMAGE_PROCESS_FAILED")
    longer, shorter = max(width, height), min(width, height)
    if width + height > PHOTO_EDGES or longer > PHOTO_RATIO * shorter:
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return files.develop(file_id, width, height)


def _measured(content: bytes) -> tuple[int, int]:
    """Width and height as the file itself tells them; zeros if it is no picture."""
    try:
        if content.startswith(PNG):
            return struct.unpack(">II", content[16:24])
        if content.startswith(GIF):
            return struct.unpack("<HH", content[6:10])
        if content.startswith(JPEG):
            return _measured_jpeg(content)
    except struct.error:  # it breaks off
        pass
    return 0, 0


def _measured_jpeg(content: bytes) -> tuple[int, int]:
    at = len(JPEG)
    while True:
        start, marker, length = struct.unpack(">BBH", content[at : at + 4])
        if start != 0xFF:  # noqa: PLR2004 - every segment begins so
            return 0, 0
        if 0xC0 <= marker <= 0xCF and marker not in NO_FRAME:  # noqa: PLR2004 - frames
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + length
