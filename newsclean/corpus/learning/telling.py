"""What the words of a passage tell: boilerplate speaks of reading, following and the outlet itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsclean.corpus.learning.masking import without_slots

_SHARE = 0.25  # of the words of a passage
_LEAST_SHARE = 0.15

_WORD = re.compile(r"[^\W\d_]{2,}")
# What boilerplate speaks of, and stories seldom do at the same place.
_TELLING = frozenset(
    """
    baca simak ikuti klik tonton saksikan lihat cek follow subscribe share bagikan bagi download unduh instal install
    gabung bergabung berlangganan langganan dapatkan daftarkan kunjungi google news whatsapp telegram channel
    saluran facebook instagram twitter youtube tiktok video foto berita artikel konten halaman selengkapnya
    selanjutnya lainnya terkait terpopuler populer rekomendasi pilihan editor penulis reporter
    pewarta uploader fotografer sumber iklan advertisement advertorial scroll continue reading loading copyright
    rights reserved dilindungi hak cipta dilarang redaksi komentar newsletter aplikasi app epaper tautan link
    laman situs tag tags topik read more also related redaktur gambas embed player lewatkan terbaru terkini
    font update pembaca sobat anda kamu kami email membaca ponsel kasih
    """.split()  # noqa: SIM905 - so many words are read best as text
)

# The story itself says where it is from.
_ATTRIBUTES = frozenset(
    """
    dilansir dikutip disadur mengutip melansir menurut dihimpun diberitakan
    """.split()  # noqa: SIM905 - so many words are read best as text
)


def words_of(text: str) -> list[str]:
    """The words of a masked text, without its slots.

    >>> words_of("baca juga ({NUMBER} foto)")
    ['baca', 'juga', 'foto']
    """
    return _WORD.findall(without_slots(text))


def names_source(words: Sequence[str]) -> bool:
    """Whether the words say where a story is from."""
    return not _ATTRIBUTES.isdisjoint(words)


def is_telling(words: Sequence[str], outlet: str, *, whole: bool) -> bool:
    """Whether the words of an outlet's passage, which is a `whole` sentence or line, are those of boilerplate."""
    telling = _count(words, outlet)
    if telling < 2:
        return whole and telling >= _SHARE * len(words)
    return telling >= _LEAST_SHARE * len(words)


def is_all_telling(words: Sequence[str], outlet: str) -> bool:
    """Whether every one of the words is, and there are two at least."""
    return 2 <= len(words) == _count(words, outlet)


def _count(words: Sequence[str], outlet: str) -> int:
    name = "".join(_WORD.findall(outlet.casefold()))
    return sum(word in _TELLING or (len(word) > 3 and name.startswith(word)) for word in words)
