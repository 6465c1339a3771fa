"""What a timestamp tells as data."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import parse
from newsclean.filters.timestamp_reading import read_time

TIMES = {
    "Sabtu, 10 April 2021 - 17:44 WIB": "2021-04-10T17:44+07:00",
    "Sabtu, 10 April 2021 | 17.44 WITA": "2021-04-10T17:44+08:00",
    "10 Apr 2021, pukul 17.44 WIT": "2021-04-10T17:44+09:00",
    "10 April 2021 17:44": "2021-04-10T17:44",
    "10 April 2021 17:44:05 WIB": "2021-04-10T17:44:05+07:00",
    "17:44 WIB, Sabtu 10 April 2021": "2021-04-10T17:44+07:00",
    "17.44 WIB | 10/04/2021": "2021-04-10T17:44+07:00",
    "Jumat, 9 Agustus 2019": "2019-08-09",
    "Jum'at, 7 Pebruari 2020": "2020-02-07",
    "3 Nopember 2020": "2020-11-03",
    "1 Des 2020": "2020-12-01",
    "10/04/2021": "2021-04-10",
    "10-04-2021 08:05": "2021-04-10T08:05",
    "10.04.2021": "2021-04-10",
    "04/13/2021": "2021-04-13",
    "2021-04-10": "2021-04-10",
    "2021-04-10T17:44:00+07:00": "2021-04-10T17:44:00+07:00",
    "2021-04-10T10:44:00Z": "2021-04-10T10:44:00+00:00",
    "2021-04-10T10:44:00.000Z": "2021-04-10T10:44:00+00:00",
    "April 10, 2021 5:44 pm": "2021-04-10T17:44",
    "Posted on April 10, 2021 at 12:05 AM": "2021-04-10T00:05",
    "10 April 2021 17:44 (GMT+7)": "2021-04-10T17:44+07:00",
    "10 April 2021 17:44 GMT +7": "2021-04-10T17:44+07:00",
    "10 April 2021 17:44 -3 menit": "2021-04-10T17:44",
    "10 ſep 2021": None,
    "Terbit: 10 April 2021 17:44 WIB, Diperbarui: 11 April 2021 08:00 WIB": "2021-04-10T17:44+07:00",
    "Diperbarui: 11 April 2021 08:00 WIB, Terbit: 10 April 2021 17:44 WIB": "2021-04-10T17:44+07:00",
    "Diperbarui: 11 April 2021 08:00 WIB": "2021-04-11T08:00+07:00",
    "10 April 2021 · Dibaca 3.204 kali": "2021-04-10",
    "10 April 2021 - Waktu baca 3 menit": "2021-04-10",
    "31 Februari 2021": None,
    "10/04/21": None,  # who knows which of them is the year
    "10 April": None,
    "17:44 WIB": None,
    "2 jam yang lalu": None,
    "Dibaca 12.345 kali": None,
}


@pytest.mark.parametrize(("text", "time"), TIMES.items())
def test_it_tells_what_it_says_and_no_more(text: str, time: str | None) -> None:
    assert read_time(text) == time


@given(st.text(alphabet="0123456789/-:. TZWIBApril10 2021\n", max_size=60) | st.text())
def test_whatever_is_told_is_a_time(text: str) -> None:
    time = read_time(text)
    assert time is None or datetime.fromisoformat(time)


def test_of_an_article_the_raw_text_stays_beside_it() -> None:
    story = "Hujan turun di Sukamaju sejak pagi hingga petang, kata kepala desa setempat.\n"
    article = parse(f"Sabtu, 10 April 2021 - 17:44 WIB\n{story * 3}")
    assert (article.published, article.published_raw) == (
        "2021-04-10T17:44+07:00", "Sabtu, 10 April 2021 - 17:44 WIB"
    )
    assert parse(story * 3).published is parse(story * 3).published_raw is None
