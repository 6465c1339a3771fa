"""Who wrote, in one-line text: in front of the time of the page, and behind the last sentence, whatever follows."""

from __future__ import annotations

import pytest

from newsclean import Cleaner
from tests.filters.stories import AFTER, BEFORE, STORY

RULES = Cleaner(ignore="second-opinion")
LONG = f"{BEFORE} {AFTER} {STORY}"
FOLLOWS = "Kabar Randu hadir tiap pagi di kampungmu, tanpa biaya apa pun."
HEADLINE = "Sawah di Kecamatan Randu Terendam Banjir Sejak Senin"


@pytest.mark.parametrize(
    "time",
    [
        "Kamis, 11 Mei 2023 | 17.22 WIT ", "Rab, 14 Agu 2024 | 19.22 WITA ", "Dilihat: 1.208x ", "3 tahun yang lalu ",
        "Terbit 10/10/2024 05.00 WIB ", "Tayang 10 Jan, revisi 4 Feb 2023 ", "21.02.2022",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "author",
    [
        "Sutarjo Wibisana ", "Ditinjau oleh Sutarjo Wibisana, konsultan tani ", "Redaksi / Warta Randu ",
        "Sutarjo Wibisana, Analis Muda Warta Randu ", "Kontributor: Moh. Wibisana ", "",
    ],
)  # fmt: skip
def test_authors_go_in_front_of_the_time_of_the_page(author: str, time: str) -> None:
    assert RULES.clean(f"{author}{time}{STORY}") == STORY


@pytest.mark.parametrize(
    "opening",
    [
        "Pada November 2023 ", "Sudah 70 tahun ", "Camat Randu ", "Bendungan Waru Kamis, 11 Mei 2023, ",
        "Sejak Kamis, 11 Mei 2023 pukul 17.22 WIT, ",
    ],
)  # fmt: skip
def test_what_opens_a_sentence_is_no_author(opening: str) -> None:
    story = opening + "warga Kecamatan Randu membersihkan lumpur. " + STORY
    assert RULES.clean(story) == story


@pytest.mark.parametrize(
    "labels", ["Agenda SidangProduk Hukum", "Kabar Warga · Randu ", "Alat Kelengkapan Dewan / Agenda "]
)
def test_labels_go_in_front_of_the_time_if_the_headline_is_known(labels: str) -> None:
    assert RULES.clean(f"{labels}Selasa, 14 Maret 2023 {STORY}", title=HEADLINE) == STORY


def test_a_headline_that_is_not_known_stays_in_front_of_the_time() -> None:
    assert HEADLINE in RULES.clean(f"{HEADLINE} Selasa, 14 Maret 2023 {STORY}")


@pytest.mark.parametrize(
    "time", ["Ahad, 29 Des 2024, 10:15", "05/10/23", "2 jam yang lalu", "Senin, 6 Mei 2024 15:17 WIB"]
)
def test_a_time_may_have_lost_the_space_behind_it(time: str) -> None:
    assert RULES.clean(f"{time}{STORY}") == STORY


def test_no_time_is_glued_to_a_name() -> None:
    story = f"Pada November 2023, detikRandu membawa kabar dari dusun. {STORY}"
    assert RULES.clean(story) == story


@pytest.mark.parametrize(
    "sign",
    [
        "(vio|hk)", "[NWR]", "(tmf/c-07)", "(Yudi Wibisana)", "(RP-3)", "zainal/dbk",
        "JM/ed: Flora", "(Liputan: Yusri M. / Naskah: Citra)", "Teks: Dewi Wibisana & Arif | Suntingan: Maria Goreti",
        "Pemeriksa: Nindya", "Penulis Rara Wibisana (magang) Redaktur Pelaksana Fathan",
        "Kontak media: Biro Randu, Farida Wibisana, (021) 555-0118, humas@randu.example.id",
    ],
)  # fmt: skip
def test_who_signed_goes_whatever_follows(sign: str) -> None:
    assert RULES.clean(f"{LONG} {sign} {FOLLOWS}") == f"{LONG} {FOLLOWS}"


@pytest.mark.parametrize(
    "told",
    [
        "Saham terbesar dimiliki PT Waru Tbk. (WARU). Warga membeli sisanya.",
        "Mereka diajak oleh Dr. (HC) Wibisana untuk menanam padi.",
        'Lagu terbaik tahun ini "Rumah Kedua" (Sal Wibisana).',
        "Sebaik-baik kalian yang paling baik kepada keluarga.” (HR Tirmidzi) Begitu pesan kiai.",
        "Penulis Rara Wibisana datang ke balai desa.",
        "Data: Pasar Randu paling banyak pembelinya.",
        "TNI/Polri membantu warga sampai malam.",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_signature_stays(told: str) -> None:
    assert RULES.clean(f"{LONG} {told} {FOLLOWS}") == f"{LONG} {told} {FOLLOWS}"


@pytest.mark.parametrize(
    "tags", ["#padi #panenraya", "#Padi#PanenRaya#Randu", "[padi] [panen raya]", "{padi} {panen-raya}"]
)
def test_keywords_go_whatever_follows(tags: str) -> None:
    assert RULES.clean(f"{STORY} {tags} {FOLLOWS}") == f"{STORY} {FOLLOWS}"


@pytest.mark.parametrize(
    "told", ["Ikuti tagar #padi #panenraya dan #randu di media sosial.", "Warga menulis #padi #panenraya @camatrandu"]
)
def test_hashtags_of_a_sentence_stay(told: str) -> None:
    assert RULES.clean(f"{STORY} {told}\n") == f"{STORY} {told}\n"
