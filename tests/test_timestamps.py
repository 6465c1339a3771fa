"""Lines that say when: in all months, in Indonesian and in English, long and short."""

from __future__ import annotations

import pytest

import newsclean

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember", "January", "February", "March", "May", "June", "July", "August", "October", "December",
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Agu", "Agt", "Ags", "Aug", "Sep", "Sept", "Okt", "Oct", "Nov", "Des",
)  # fmt: skip
STORY = "Warga memanen padi di lereng gunung itu sejak pagi, sebelum hujan turun lagi pada sore hari."


@pytest.mark.parametrize("month", MONTHS)
@pytest.mark.parametrize(
    "line",
    [
        "29 {} 2023, 07:48", "Senin, 29 {} 2023", "Rab, 29 {} 2023", "Senin, 29 {} 2023 - 10:30 WIB",
        "Diterbitkan 29 {} 2023, 22:16 WIB",
    ],
)
def test_a_date_above_the_story_goes(line: str, month: str) -> None:
    assert newsclean.clean(f"{line.format(month)}\n\n{STORY}\n") == f"{STORY}\n"


@pytest.mark.parametrize("month", MONTHS)
def test_a_date_in_the_story_stays(month: str) -> None:
    story = f"{STORY}\n\nPanen berikutnya dijadwalkan pada 29 {month} 2023, kata kepala desa.\n"
    assert newsclean.clean(story) == story


@pytest.mark.parametrize(
    "line",
    [
        "29/03/2023", "29/3/23 10:30", "29-03-2023", "2023-03-29", "March 29, 2023", "Update: 29/03/2023",
        "3 jam yang lalu", "Dibaca 1.204 kali", "Contoh.com - 29/03/2023 10:30 WIB",
    ],
)  # fmt: skip
def test_a_time_of_any_shape_above_the_story_goes(line: str) -> None:
    assert newsclean.clean(f"{line}\n\n{STORY}\n") == f"{STORY}\n"
