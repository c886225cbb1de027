"""What the service says: Kazakh and Russian, and the strict translator."""

from locales.translator import Translator, load, said

__all__ = ["Translator", "load", "said"]
