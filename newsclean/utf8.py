"""Text and its bytes: names of encodings, what is said of invalid bytes, and how any text is written."""

from __future__ import annotations

# The byte order of what says of itself only that it has one.
_UNMARKED = {"utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8"}
_SHOWN = 200


def encoding_name(name: str) -> str:
    """The name by which Python knows an encoding of text. Raises ValueError with a message for users."""
    import codecs

    try:
        "a".encode(name)
        found = codecs.lookup(name)
    except (LookupError, UnicodeError, ValueError):
        raise ValueError(f"no encoding of text is called {abridged(name)!r}; some are cp1252, latin-1") from None
    if found.incrementaldecoder is None or found.incrementalencoder is None:
        raise ValueError(f"{found.name} cannot be read piece by piece")
    return _UNMARKED.get(found.name, found.name)


def invalid_bytes(error: UnicodeDecodeError, encoding: str = "UTF-8", before: int = 0) -> str:
    """What to tell the user about bytes that are not what they should be; so many bytes stand `before` them."""
    advice = "--encoding NAME reads other encodings (cp1252 is frequent)" if encoding == "UTF-8" else ""
    advice = advice or "is that its encoding? --errors replace goes on, and loses such bytes"
    return f"not valid {encoding} at byte {before + error.start} (0x{error.object[error.start]:02x}); {advice}"


def utf8(text: str) -> bytes:
    """Bytes of a text; a lone surrogate, which UTF-8 does not have, is written as its escape."""
    return text.encode("utf-8", "backslashreplace")


def abridged(text: str, most: int = _SHOWN) -> str:
    """A text that may be of any length, as a message shows it."""
    return text if len(text) <= most else f"{text[:most]}... ({len(text):,} characters)"
