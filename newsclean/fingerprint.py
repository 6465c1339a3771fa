"""A digest of the rules and facts in force, so that a resumed run knows whether they have changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

_HOME = Path(__file__).parent
# What decides how a text is cleaned lies here, however deep, and in the modules of the package itself.
_PACKAGES = ("filters", "lexicon", "opinion", "page", "reading")


def fingerprint(names: Iterable[str]) -> str:
    """The hex digest of the named filters and of all files that decide what they do."""
    digest = hashlib.blake2b("\n".join(names).encode(), digest_size=16)
    for path in deciding_files():
        digest.update(path.read_bytes())
    return digest.hexdigest()


def deciding_files() -> list[Path]:
    """The files that decide what is removed: code and data, but nothing that Python keeps beside them."""
    nested = (path for package in _PACKAGES for path in (_HOME / package).rglob("*"))
    return sorted(path for path in (*_HOME.glob("*.py"), *nested) if path.is_file() and "__pycache__" not in path.parts)
