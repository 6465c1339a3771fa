"""What a page prints around a story: above its headline, and teasers below its end."""

from __future__ import annotations

import pytest

from newsclean import clean

TITLE = "Warga Randu Panen Raya di Tengah Kemarau Panjang"
STORY = (
    "Petani Randu memanen padi di sawah tadah hujan sejak Senin pagi, kata Camat Randu.\n\n"
    "Warga membersihkan lumpur bersama petugas sampai sore, dan dapur umum dibuka di balai desa."
)

ABOVE = {
    "the name of the outlet": "Suara Lereng",
    "sections and a button": "Suara Lereng\nPolhukam Waru\nIndeks Daerah",
    "a path that ends at the headline": "Beranda Waru",
}
BELOW = {
    "titles with first words, cut by an ellipsis": (
        "Recent Posts\nBupati Waru Tunjuk Kepala Dinas Baru\nSuaralereng, Waru | Bupati menunjuk kepala…\n6 jam ago"
    ),
    "titles with first words that end nowhere": (
        "━ Berita Lainnya\nWisuda Politeknik Waru Digelar\nBupati menghadiri wisuda kelima. Ia berpesan agar"
    ),
    "times in front of titles that are cut": "21:19 - Latih Penjahit, Ibu-ibu D...\n15:07 - Harga Cabai di Pasar N...",
    "icons by their names": "facebook twitter whatsapp telegram line copy URL berhasil dicopy",
    "a count and what it counts": "1.3k\nVIEWS",
}
STAYS = {
    "a sentence that ends": "Warga lain menunggu di balai desa.",
    "a list that the story announces": "Sawah yang dipanen:\n- Sawah Randu Lor\n- Sawah Randu Kidul",
    "times of a schedule": "08:00 - Senam Pagi Bersama Warga\n09:30 - Lomba Balap Karung",
    "a count in prose": "Video itu sudah ditonton 1.300 orang dan dibagikan 40 warga.",
}


@pytest.mark.parametrize("above", ABOVE.values(), ids=ABOVE)
@pytest.mark.parametrize("blank", ["\n", " "])
def test_what_stands_above_a_known_headline_goes(above: str, blank: str) -> None:
    text = blank.join([above, TITLE, STORY]).replace("\n", blank)
    assert clean(text, title=TITLE).split() == STORY.split()


def test_a_sentence_above_the_headline_stays() -> None:
    lead = "Hujan tidak turun selama tiga bulan."
    assert clean(f"{lead}\n{TITLE}\n{STORY}", title=TITLE).startswith(lead)


def test_a_sentence_that_names_the_headline_stays() -> None:
    text = f"Panitia memberi nama acara itu {TITLE} Dan Syukuran. {' '.join(STORY.split())}"
    assert clean(text, title=TITLE).startswith("Panitia memberi nama acara itu ")


@pytest.mark.parametrize("below", BELOW.values(), ids=BELOW)
def test_what_stands_below_the_story_goes(below: str) -> None:
    assert clean(f"{STORY}\n\n{below}") == STORY


@pytest.mark.parametrize("below", STAYS.values(), ids=STAYS)
def test_what_only_looks_like_it_stays(below: str) -> None:
    assert clean(f"{STORY}\n\n{below}") == f"{STORY}\n\n{below}"


def test_a_label_and_titles_with_cut_words_go_from_the_end_of_one_line() -> None:
    story = " ".join(STORY.split())
    more = (
        "Berita Lainnya Bupati Tunjuk Kepala Dinas Bupati menunjuk kepala dinas yang... Harga Naik Harga cabai naik..."
    )
    assert clean(f"{story} {more}") == story


def test_lines_cut_behind_their_datelines_go_from_below_a_signature() -> None:
    cut = "WARU HULU - Bupati membuka pasar yang selesai dibangun\nRANDU – Harga cabai naik sejak awal pekan dan para"
    assert clean(f"{STORY}\n\nEditor: Budi Waskito\n{cut}") == STORY
