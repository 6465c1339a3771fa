"""The titles of a corpus, as hashes: where a text has one of them, it is a link to that article."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby
from mmap import ACCESS_READ, mmap
from pathlib import Path

from newsclean.lexicon.outlets import outlet_of_mark

# The format, and the way in which titles are compared.
_MAGIC = b"newsclean titles 1\n"
_DIGEST = 16
_HASH = 8
_WORDS = re.compile(r"[^\W_]+")
_FEWEST_WORDS, _SHORTEST = 4, 20
_OUTLET = re.compile(r"\s(?:[-–—|])\s([^-–—|]{3,40})\Z")


class TitlesError(ValueError):
    """A file that is no index of titles; the message says why."""


def title_hash(title: str) -> int | None:
    """The hash of a title, without regard to case and punctuation; None if it is too short to be told from words.

    >>> title_hash("Warga Desa Sukamulya Panen Raya!") == title_hash("WARGA DESA SUKAMULYA PANEN RAYA")
    True
    """
    words = _WORDS.findall(title.casefold())
    if len(words) < _FEWEST_WORDS or len(title) < _SHORTEST:
        return None
    return _hash_of(" ".join(words))


def title_hashes(title: str) -> list[int]:
    """The hashes of a title as it is, and without the name of the outlet behind it."""
    signed = _OUTLET.search(title)
    spellings = [title, title[: signed.start()]] if signed and outlet_of_mark(signed[1]) else [title]
    return [found for spelling in spellings if (found := title_hash(spelling)) is not None]


@lru_cache(1 << 12)
def _hash_of(words: str) -> int:
    from hashlib import blake2b  # cleaning without an index needs it nowhere

    return int.from_bytes(blake2b(words.encode("utf-8", "replace"), digest_size=_HASH).digest(), "little")


class KnownTitles:
    """Hashes of titles in a file, sorted; processes that read the same file share its memory.

    >>> "WARGA DESA SUKAMULYA PANEN RAYA!" in KnownTitles.of(["Warga Desa Sukamulya Panen Raya"])
    True
    """

    def __init__(self, hashes: memoryview, digest: str) -> None:
        self._hashes = hashes
        self.digest = digest
        """What the content is known by."""

    def __len__(self) -> int:
        return len(self._hashes)

    def __contains__(self, title: object) -> bool:
        wanted = title_hash(title) if isinstance(title, str) else None
        return wanted is not None and self._has(wanted)

    def _has(self, wanted: int) -> bool:
        at = bisect_left(self._hashes, wanted)
        return at < len(self._hashes) and self._hashes[at] == wanted

    @classmethod
    def of(cls, titles: Iterable[str]) -> KnownTitles:
        """An index of these titles."""
        return cls._read(memoryview(index_of(each for title in titles for each in title_hashes(title))), "")

    @classmethod
    def load(cls, path: Path) -> KnownTitles:
        """The index in a file. Raises TitlesError."""
        try:
            with open(path, "rb") as file:
                if file.read(len(_MAGIC)) != _MAGIC:
                    raise TitlesError(f"{path}: is no index of titles; `newsclean learn --save-titles FILE` makes one")
                return cls._read(memoryview(mmap(file.fileno(), 0, access=ACCESS_READ)), f"{path}: ")
        except OSError as error:
            raise TitlesError(f"{path}: {error.strerror}") from None

    @classmethod
    def _read(cls, content: memoryview, name: str) -> KnownTitles:
        start = -(-(len(_MAGIC) + _DIGEST) // _HASH) * _HASH
        hashes = content[start:]
        if len(content) < start or len(hashes) % _HASH:
            raise TitlesError(f"{name}the index of titles is damaged")
        return cls(hashes.cast("Q"), content[len(_MAGIC) : len(_MAGIC) + _DIGEST].hex())


def index_of(hashes: Iterable[int]) -> bytes:
    """The content of an index file."""
    from array import array

    body = array("Q", (each for each, _ in groupby(sorted(hashes)))).tobytes()  # a set would be twice as large
    from hashlib import blake2b

    head = _MAGIC + blake2b(body, digest_size=_DIGEST).digest()
    return head.ljust(-(-len(head) // _HASH) * _HASH, b"\0") + body
