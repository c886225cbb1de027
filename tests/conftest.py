"""What all tests share. Nothing here imports aiogram: most tests start at once."""
