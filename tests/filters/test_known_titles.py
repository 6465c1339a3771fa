"""Titles of a corpus: where a linked one ends, and lines that are one."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsclean import Cleaner
from newsclean.lexicon.known_titles import KnownTitles, TitlesError, index_of, title_hashes

# In the case of a sentence: without the index its end is not certain.
LINKED = "Kunjungan Warga ke Bendungan Karangmalang yang meluap tadi malam"
OWN = "Panen Raya di Karangmalang Dua Pekan Lebih Awal"


@pytest.fixture
def cleaner(tmp_path: Path) -> Cleaner:
    path = tmp_path / "titles"
    path.write_bytes(index_of(each for title in (LINKED, OWN) for each in title_hashes(title)))
    return Cleaner(titles=path)


FIRST, LAST = "Hujan turun sejak pagi di lereng bukit itu.", "Padi dipanen warga bersama petugas dari kota sejak subuh."


@pytest.mark.parametrize("label", ["Baca juga: ", "BACA JUGA:", "Simak juga: "])
def test_a_linked_title_ends_where_a_known_one_does(cleaner: Cleaner, label: str) -> None:
    assert cleaner.clean(f"{FIRST} {label}{LINKED} {LAST}") == f"{FIRST} {LAST}"
    assert cleaner.clean(f"{FIRST} {label}{LINKED}{LAST}") == f"{FIRST} {LAST}"


@pytest.mark.parametrize("line", [LINKED, LINKED.upper() + "!", f"• {LINKED}", f"Kabar lain: {LINKED}"])
def test_a_line_that_is_another_title_is_a_link(cleaner: Cleaner, line: str) -> None:
    text = f"{FIRST}\n{line}\n{LAST}"
    assert cleaner.clean(text, title=OWN) == f"{FIRST}\n{LAST}"
    assert Cleaner(select=["related"]).clean(f"{FIRST}\n{LINKED}\n{LAST}", title=OWN) != f"{FIRST}\n{LAST}"


def test_the_own_title_is_no_link(cleaner: Cleaner) -> None:
    text = f"{OWN}\n{FIRST}\n{LAST}"
    assert cleaner.clean(text) == text
    assert [each.kind for each in cleaner.parse(f"{FIRST}\n{text}", title=OWN).removed] == ["title"]


def test_an_outlet_behind_a_title_is_no_part_of_it() -> None:
    known = KnownTitles.of([f"{LINKED} - Kompas.com"])
    assert LINKED in known
    assert f"{LINKED} - Kompas.com" in known


def test_short_titles_are_words() -> None:
    assert "Panen Raya" not in KnownTitles.of(["Panen Raya"])


@pytest.mark.parametrize("content", [b"", b"bukan indeks", index_of([1, 2])[:-3]])
def test_another_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "titles"
    path.write_bytes(content)
    with pytest.raises(TitlesError):
        KnownTitles.load(path)
