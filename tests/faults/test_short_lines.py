"""Lines that filters look at closely, of one sign or word over and over: no pattern may try all ways to divide them.

A pattern that does so never ends, and neither does this test.
"""

from __future__ import annotations

import pytest

from newsclean import Cleaner

SIGNS = (
    *"-=_.,:;/|*#~>+(\"“a1A",
    "- ", "a ", "A ", "Aa ", ". ", "a-", "A-", "Aa-", "a_", "a.", "A.", "Ab.", "a/", "A/", "1.", "1/", "1:", "(a",
    "(A) ", "a, ", "A, ", "Aa, ", "a: ", "“A", "#a ", "@a ", "<a>", "&a", "© ", "(c) ", "Foto ", "Foto: ", "Dok. ",
    "IMG_", ".jpg", "a.jpg ", "www.", "http://a/", "A - ", "A – ", "A/B ", "JAKARTA, ", "KOMPAS.com ", "Editor: ",
    "Penulis : A ", "2024 ", "(1/1/2024) ", "10.00 WIB ", "Senin, ", "Baca juga: ", "Ikuti ", "ya? ", "Ya! ",
    "dan ", "\t", " a",
)  # fmt: skip
LENGTHS = (30, 70, 150, 300)
ABOVE = "Warga Desa Randu memanen padi sejak pagi hari ini dan menjualnya di pasar kecamatan, kata kepala desa itu."
BELOW = "Panen tahun ini naik dua kali lipat karena saluran air diperbaiki warga secara gotong royong sejak Januari."


@pytest.fixture(scope="module")
def cleaner() -> Cleaner:
    return Cleaner()


@pytest.mark.parametrize("sign", SIGNS)
def test_a_short_line_of_one_sign_is_read_to_its_end(cleaner: Cleaner, sign: str) -> None:
    for line in ((sign * length)[:length] for length in LENGTHS):
        for end in ("", ".", "!x", ".jpg"):
            assert BELOW in cleaner.clean(f"{ABOVE}\n{line}{end}\n{BELOW}")
        cleaner.clean(f"{line}\n{ABOVE} {BELOW}")
        cleaner.clean(f"{ABOVE} {BELOW} {line}")
