"""UTF-8 on the way in and out: what is said of bytes that are none, and how any text is written."""

from __future__ import annotations


def invalid_utf8(error: UnicodeDecodeError) -> str:
    """What to tell the user about bytes that are no UTF-8."""
    return (
        f"not valid UTF-8 at byte {error.start} (0x{error.object[error.start]:02x}); "
        "--errors replace goes on and puts U+FFFD there"
    )


def utf8(text: str) -> bytes:
    """Bytes of a text; a lone surrogate, which UTF-8 does not have, is written as its escape."""
    return text.encode("utf-8", "backslashreplace")
