"""Rows of stores with the addresses of an app at the end of a page: of the outlet's, and of one the story tells of."""

from __future__ import annotations

import pytest

from newsclean import Cleaner
from tests.filters.stories import MORE, STORY

CLEANER = Cleaner(ignore=["second-opinion"])
ROWS = ("Android: https://contoh.example/a1b", "iOS: https://contoh.example/c2d")
NO_APP = f"{STORY}\n{MORE}"


@pytest.mark.parametrize("joint", ["\n", "\r\n", " ", ""], ids=["lines", "CRLF", "one line", "glued"])
@pytest.mark.parametrize(
    "invitation",
    [
        "Unduh aplikasi Kabarrandu.com supaya lebih mudah membaca kabar:",
        "Dapatkan aplikasi Kabar Randu:",
        "Pasang aplikasi kami sekarang di Play Store atau App Store",
    ],
)
def test_an_invitation_goes_with_the_rows_below_it(invitation: str, joint: str) -> None:
    assert CLEANER.clean(f"{NO_APP}{joint}{joint.join((invitation, *ROWS))}") == NO_APP.rstrip()


@pytest.mark.parametrize(
    "rows",
    [
        "\n".join(ROWS),
        "- Google Play https://contoh.example/a\n- App Store https://contoh.example/b",
        "Play Store : contoh.id/a\niPhone : contoh.id/b",
    ],
)
def test_rows_go_whose_invitation_was_lost(rows: str) -> None:
    assert CLEANER.clean(f"{NO_APP}\n{rows}") == NO_APP.rstrip()


@pytest.mark.parametrize(
    "told",
    [
        # of an app that the story tells of; in its midst; one address that a sentence has
        "Lumbung dibuat warga untuk mencatat panen.\nUnduh aplikasi Lumbung:\nAndroid: https://contoh.example/a",
        f"Aplikasi itu dibuat warga untuk mencatat panen.\n{ROWS[0]}\n{ROWS[1]}",
        f"Alamatnya ditulis di papan.\n{ROWS[0]}\n{ROWS[1]}\nBegitu bunyi papan itu, kata warga kepada panitia.",
        "Panduannya ada di laman koperasi.\nAndroid: https://contoh.example/a",
        'Camat berpesan, "Unduh aplikasi Lumbung:\nAndroid: https://contoh.example/a"',
    ],
)
def test_what_the_story_tells_of_an_app_stays(told: str) -> None:
    assert CLEANER.clean(f"{NO_APP}\n{told}") == f"{NO_APP}\n{told}"
