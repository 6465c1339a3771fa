"""Names, labels, times and buttons of a page's head, between its marks or in one line with the story; keywords."""

from __future__ import annotations

import pytest

from newsclean import Cleaner

RULES = Cleaner(ignore="second-opinion")
TITLE = "Panen Raya di Sukamaju Tertunda Dua Pekan"
URL = "https://wartarandu.id/daerah/panen-tertunda"
STORY = (
    "Sejumlah petani memilih menunggu sampai hujan reda sebelum memotong padi mereka. Camat Sukamaju, Hardi, "
    "mengatakan mesin panen baru dikirim setelah jalan desa mengering. Harga gabah turun menjadi Rp5.100 per kilogram "
    "di tingkat petani. Pedagang beras di pasar kecamatan masih menjual stok lama sampai akhir pekan ini. Mereka "
    "berharap harga tidak berubah sebelum masa tanam berikutnya."
)
TIME = "Sabtu, 10 April 2021 - 17:44 WIB"


def clean(text: str, title: str | None = TITLE) -> str:
    return RULES.clean(text, title=title, url=URL)


@pytest.mark.parametrize(
    "author",
    ["Rahmi Sutedjo - Warta Randu", "Rahmi Sutedjo, Warta Randu", "Rahmi Sutedjo, Jurnalis", "wartarandu"],
)
def test_who_wrote_between_the_headline_and_the_time_goes(author: str) -> None:
    assert clean(f"{TITLE}\n{author}\n{TIME}\n{STORY}") == STORY


@pytest.mark.parametrize("said", ["Petani menunggu hujan reda", "Camat: Mesin Panen Dikirim", "Rahmi Sutedjo, petani"])
def test_what_says_something_between_them_stays(said: str) -> None:
    assert said in clean(f"{TITLE}\n{said}\n{TIME}\n{STORY}")


@pytest.mark.parametrize("label", ["Sawah, Cuaca Tani", "Warta Randu / Sawah / Cuaca Tani", "Filantropi"])
def test_labels_above_the_time_go(label: str) -> None:
    assert clean(f"{label}\n{TIME}\n{STORY}") == STORY


@pytest.mark.parametrize("label", ["Panen Raya Tertunda", "Mesin Belum Dikirim"])
def test_a_headline_above_the_time_stays(label: str) -> None:
    assert label in clean(f"{label}\n{TIME}\n{STORY}")


def test_where_no_headline_is_known_nothing_above_the_time_goes() -> None:
    assert "Sawah, Cuaca Tani" in clean(f"Sawah, Cuaca Tani\n{TIME}\n{STORY}", title=None)


@pytest.mark.parametrize(
    "head",
    [
        "Kanal Sawah › Cuaca › ",
        "Kanal Sawah › Cuaca Rahmi 2 thn lalu ",
        "Tanya Tani 6.208 views ",
        "Kisah • Nomor 214 • Rabiul Akhir 1445 H ",
        "Cuaca | Ikatan Tani | Dipublikasikan 9 hari yang lalu ",
    ],
)
def test_a_head_in_one_line_with_the_story_goes(head: str) -> None:
    assert clean(head + STORY) == STORY


@pytest.mark.parametrize(
    "begins",
    [
        "Akun Facebook Rahmi Sutedjo membagikan foto sawah yang kering. ",
        "Universitas 17 Agustus 1945 Randu mengirim mahasiswa ke sawah. ",
        "Kategori Konten Sawah dimenangkan Rahmi pada pukul 19.30 malam. ",
        "Persirandu 2 - 1 Persima, begitu bunyi papan skor di lapangan. ",
    ],
)
def test_a_sentence_with_signs_of_a_head_stays(begins: str) -> None:
    assert clean(begins + STORY) == begins + STORY


@pytest.mark.parametrize("sign", [", ", " | ", " / ", ";", " · "])
def test_keywords_with_a_sign_between_them_go(sign: str) -> None:
    keywords = sign.join(("harga gabah", "mesin panen", "sukamaju"))
    assert clean(f"{STORY}\n{keywords}") == STORY


def test_keywords_in_a_row_without_a_sign_go() -> None:
    assert clean(f"{STORY}\nharga gabah mesin panen sukamaju") == STORY


@pytest.mark.parametrize(
    "last",
    [
        "harga gabah naik karena mesin panen juga rusak",
        "petani membeli mesin panen sukamaju",
        "harga gabah, mesin panen, dan beras",  # a sentence goes on
        "jagung, kopi dari hulu, tembakau rajangan",  # the story has none of them
        "Hardi, camat, petani",
        "harga gabah, mesin panen",  # too few
    ],
)
def test_what_is_no_list_of_keywords_stays(last: str) -> None:
    assert clean(f"{STORY}\n{last}").endswith(last)
