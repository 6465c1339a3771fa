"""What only looks like a caption, a credit, a menu, contacts or a linked title, in one line or below the story."""

from __future__ import annotations

import pytest

from newsclean import Cleaner

FIRST = (
    "Pemuda Dusun Randu membuka kedai kentang rebus di tepi waduk sejak Mei. Kedai itu buka pada sore hari dan dijaga "
    "bergantian oleh dua belas keluarga, sedangkan untungnya dipakai membeli buku untuk perpustakaan dusun."
)
LAST = (
    "Ketua pemuda, Wiratno Hadi, menghitung pembeli di buku tulis bergaris biru setiap malam. Buku itu sudah penuh "
    "pada Juli, dan isinya dibacakan pada rapat dusun. Rapat yang berikutnya dijadwalkan pada Maret."
)
OTHER = FIRST.replace("Randu", "Waru")
RULES = Cleaner(ignore=["second-opinion"])
STORIES = {
    "a place in capitals in front of a dash": (
        f"{FIRST} DESA RANDU JAKARTA - Hujan turun sejak pagi di kota itu, Senin. (Instagram @warga) {LAST}"
    ),
    "what somebody says behind words in capitals": (
        f"{FIRST} PANEN RAYA - Kepala desa mengatakan kentang itu dijual ke koperasi. (Instagram @desarandu) {LAST}"
    ),
    "what an office will do, below a heading": (
        f"{FIRST}\n{LAST}\nNarahubung:\nKepala Dinas Pangan Randu akan membagikan beras besok pagi"
    ),
    "winners in a series": (
        f"{FIRST} {LAST} Juara pertama: Budi Santoso; Juara kedua: Siti Aminah; Juara ketiga: Rina Lestari"
    ),
    "an account of which a fact check tells": (
        "Beredar unggahan di Facebook yang mengklaim kentang itu beracun. Hasil cek fakta: klaim itu hoaks. "
        f"{FIRST} Instagram @budi.santoso Unggahan itu dibagikan warga. {LAST} KESIMPULAN: klaim itu salah."
    ),
    "an account with which a fact check opens": (
        "Facebook/Siti Rahma Unggahan video itu beredar dengan klaim bahwa kentang Randu beracun. Hasil cek fakta: "
        f"hoaks. {FIRST} {LAST}"
    ),
    "sections that are the subject of a sentence": (
        f"Ekonomi Olahraga Hiburan Teknologi Otomotif Kesehatan dan wisata tumbuh di Randu. {FIRST} {LAST}"
    ),
    "a cry with which a story ends": f"{FIRST}\n{LAST}\nAyo Dukung Timnas!",
    "what one does until the evening": f"{FIRST} {LAST} Jangan lupa main bersama temannya sembari ngabuburit ya.",
    "a subhead about subscribing": (
        f"{FIRST}\n{LAST}\nLangganan Baca Koran\nSebagian besar pembeli menjadi pelanggan tetap kedai itu sejak "
        f"minggu pertama, dan mereka memesan lewat ketua dusun.\n{OTHER}"
    ),
    "who was told of, and a place": f"{FIRST} Siti Rahma menjual benih itu. {LAST} Siti Rahma, Semarang",
}
# What stays of a text of which something else goes.
KEPT = {
    "few words in front of the same credit": (
        "Ia lalu pulang", f"{FIRST} Ia lalu pulang (foto) {LAST} Ia lalu pulang (foto) {OTHER}",
    ),
    "the heading of the next item, behind an invitation": (
        "2. Warga Randu Minta Jembatan Diperbaiki",
        f"1. Panen {FIRST} Ulasan selengkapnya bisa Anda baca di sini 2. Warga Randu Minta Jembatan Diperbaiki {LAST}",
    ),
    "a name without a verb, behind an invitation": (
        "Rapat Koperasi Tani Desa Randu",
        f"{FIRST} Ulasan selengkapnya bisa Anda baca di sini Rapat Koperasi Tani Desa Randu {LAST}",
    ),
}  # fmt: skip


@pytest.mark.parametrize("text", STORIES.values(), ids=STORIES)
def test_the_story_stays(text: str) -> None:
    assert RULES.clean(text) == text


@pytest.mark.parametrize(("words", "text"), KEPT.values(), ids=KEPT)
def test_what_stands_beside_boilerplate_stays(words: str, text: str) -> None:
    cleaned = RULES.clean(text)
    assert words in cleaned
    assert cleaned != text
