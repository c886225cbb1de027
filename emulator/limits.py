"""
Telegram's numbers.

D: documented at core.telegram.org/bots/api; S: read in the source of the official Bot API server;
C: customary, no number is published, so we refuse early.
"""

import re
from datetime import timedelta

TEXT = 4096  # D, after entity parsing
CAPTION = 1024  # D, after entity parsing
ENTITIES = 100  # D: later entities are ignored by clients

CALLBACK_DATA_BYTES = 64  # D: bytes, a Cyrillic letter takes two
CALLBACK_ANSWER = 200  # D
COPY_TEXT = 256  # D
PLACEHOLDER = 64  # D
BUTTON_TEXT = 128  # C: clients cut far earlier
BUTTON_URL = 2048  # C
BUTTONS_IN_ROW = 8  # C
BUTTONS = 100  # C

COMMANDS = 100  # D
COMMAND_NAME = re.compile(r"[a-z0-9_]{1,32}")  # D
COMMAND_DESCRIPTION = 256  # D
LANGUAGE_CODE = re.compile(r"([a-z]{2})?")  # D: two letters, or empty for everyone else
BOT_NAME = 64  # D
BOT_DESCRIPTION = 512  # D
BOT_SHORT_DESCRIPTION = 120  # D

START_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")  # D
SECRET_TOKEN = re.compile(r"[A-Za-z0-9_-]{1,256}")  # D
WEBHOOK_CONNECTIONS = 100  # D
UPDATES_AT_ONCE = 100  # D
LONGEST_POLL = 50  # S, seconds
MESSAGES_AT_ONCE = 100  # D, deleteMessages and its like
UPLOAD_BYTES = 50 * 1024 * 1024  # D
PHOTO_BYTES = 10 * 1024 * 1024  # D
PHOTO_EDGES = 10_000  # D: width and height together
PHOTO_RATIO = 20  # D
PHOTO_SIDES = (90, 320, 800, 1280)  # C: the longer side of each size that is made of a photo

MESSAGE_KEPT = timedelta(hours=24)  # S: unread updates
CALLBACK_KEPT = timedelta(seconds=150)  # S: unread button presses
DELETABLE = timedelta(hours=48)  # D

WEBHOOK_FIRST_PAUSE = 1.0  # S, seconds; then doubling
WEBHOOK_LONGEST_PAUSE = 60.0  # S: a random 60-120; the lower end keeps tests and demos brisk

MESSAGES_A_SECOND = 30  # C, overall
CHAT_EVERY = 1.0  # C, seconds between two messages to one chat
DOOR_CLOSES = 3.0  # C, seconds in which nothing passes after an excess
ROUND_TRIP = 0.12  # C, seconds; 0.6 to 1.6 of it
