"""The filter that asks a learned model about what the rules leave."""

from __future__ import annotations

import gzip
import json
import pickle
import sys
from itertools import islice
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "opinion"))
from models import model, tagging

from newsclean.cleaner import Cleaner
from newsclean.filters.second_opinion import opinion_of

FIRST = "Warga Desa Sukamaju memanen padi dua pekan lebih awal dari biasanya karena air sungai mulai meluap ke sawah."
LAST = "Kepala desa Wiratno Hadi berharap pemerintah kabupaten segera memperbaiki tanggul yang jebol sejak tahun lalu."
PIECE = "Sapa mereka di Threads"
OPINION = opinion_of(model({"w=threads": 48, "w=[": 48}, promo="w=threads", openers=("Sapa",)))
CLEANER = Cleaner(opinion=OPINION)


@pytest.mark.parametrize(
    "text",
    [f"{FIRST}\n{LAST}\n{PIECE}\n", f"{FIRST}\n{PIECE}\n{LAST}\n", f"{PIECE}\n{FIRST}\n{LAST}\n"],
)  # fmt: skip
def test_a_piece_goes_wherever_it_stands_apart(text: str) -> None:
    assert CLEANER.clean(text) == f"{FIRST}\n{LAST}\n"


def test_each_removal_has_a_kind_of_its_own() -> None:
    [removal] = CLEANER.parse(f"{FIRST}\n{LAST}\n{PIECE}\n").removed
    assert (removal.kind, removal.filter, removal.text) == ("promo", "second-opinion", PIECE)


def test_it_can_be_left_out() -> None:
    text = f"{FIRST}\n{LAST}\n{PIECE}\n"
    assert Cleaner(ignore=["second-opinion"]).clean(text) == text


def test_it_is_asked_where_marks_stay_that_are_not_cut() -> None:
    text = f"{FIRST}\nADVERTISEMENT\n{LAST}\n{PIECE}\n"
    left = Cleaner(ignore=["ad"], opinion=OPINION).clean(text)
    assert left == f"{FIRST}\nADVERTISEMENT\n{LAST}\n"


def test_a_guessed_kind_is_no_metadata() -> None:
    guessed = opinion_of(model({"w=threads": 48}, kinds=("byline", "promo")))
    article = Cleaner(opinion=guessed).parse(f"{FIRST}\n{LAST}\nDitulis Wiratno Hadi di Threads\n")
    assert [each.kind for each in article.removed] == ["byline"]
    assert article.metadata.authors == ()


def test_a_cleaner_with_a_model_of_ones_own_can_be_pickled(tmp_path: Path) -> None:
    (tmp_path / "own.bin").write_bytes(model({"w=threads": 48}).to_bytes())
    again = pickle.loads(pickle.dumps(Cleaner(opinion=opinion_of(tmp_path / "own.bin"))))
    assert again.clean(f"{FIRST}\n{LAST}\n{PIECE}\n") == f"{FIRST}\n{LAST}\n"


@pytest.mark.parametrize(
    "line",
    [
        "“Sapa mereka di Threads”",
        "Sapa mereka di Threads, kata Wiratno kepada para tetangga",
        "1. Sapa mereka di Threads\n2. Kirim pesan",
        "• Kirim pesan\n• Sapa mereka di Threads",
        "Surel: warga@desa.example\nThreads: @desa.example",
        "Sapa mereka di Threads, tolong.”",
        "lalu sapa mereka di Threads",
        "[3]",
        "Persatuan Sagara | Threads | 1-0\nPutra Rawa | Bahari | 2-2",
        "It was the rain\nThreads of the river and the rain\nThat is all we had",
        "Layar 6,4 inci\nThreads\nBobot 180 gram\nBaterai 4000 mAh",
        "· Kirim pesan\n· Sapa mereka di Threads",
        "[SALAH] Padi Tumbuh di Threads\n[SALAH] Sungai Kering",
        "Sawah ini ramai di Threads pic.twitter.com/abc",
        "Threads dipakai 12% petani dan 30% pedagang",
        "Juara Sari Wati (Kimia)Budi Laksono (Fisika) di Threads",
    ],
)
def test_the_structure_says_that_a_line_is_of_the_story(line: str) -> None:
    text = f"{FIRST}\n{line}\n{LAST}\n"
    assert CLEANER.clean(text) == text


@pytest.mark.parametrize(
    ("line", "left"),
    [("• Pantau\nJadwal Sagara: pastikan namanya terdaftar", None), ("• Pantau kami di sana", "")],
)
def test_the_first_word_of_an_item_is_of_the_story(line: str, left: str | None) -> None:
    asked = opinion_of(model({"w=pantau": 96}))
    text = Cleaner(opinion=asked).clean(f"{FIRST}\n{line}\n{LAST}\n")
    assert text == (f"{FIRST}\n{LAST}\n" if left == "" else f"{FIRST}\n{line}\n{LAST}\n")


@pytest.mark.parametrize(("weight", "goes"), [(48, False), (140, True)])  # beside a limit of 32
def test_a_line_that_is_surely_boilerplate_may_look_like_one_of_a_list(weight: int, goes: bool) -> None:
    asked = Cleaner(opinion=opinion_of(model({"w=threads": weight})))
    for line in ("• Sapa mereka di Threads", "Senam pagi\nThreads lawan Sagara\nLomba balap karung"):
        text = f"{FIRST}\n• Kirim pesan\n{line}\n{LAST}\n"
        assert ("Threads" not in asked.clean(text)) is goes


SCHEDULE = opinion_of(model({"w=wita": 48}, classes={"zone": ["wita"]}))


@pytest.mark.parametrize(
    "tail",
    ["Wiratno\nThreads\nHadi", "Senam pagi\nThreads lawan Sagara\nLomba balap karung\nPembagian hadiah"],
)
def test_names_in_a_row_and_lines_in_a_row_between_paragraphs_stay(tail: str) -> None:
    names = f"{FIRST}\n{tail}\n{LAST}\n"
    assert CLEANER.clean(names) == names


def test_the_hours_of_a_programme_stay() -> None:
    text = f"{FIRST}\n{LAST}\nSenam pagi di balai desa\n08.00-09.30 WITA\n"
    assert Cleaner(opinion=SCHEDULE).clean(text) == text


@pytest.mark.parametrize(("beside", "stays"), [(" Asar: 14:47 WITA Isya: 19:03 WITA", True), ("", False)])
def test_hours_with_their_labels_in_a_row_stay(beside: str, stays: bool) -> None:
    asked = opinion_of(model({}, classes={"zone": ["wita"]}, tagger=tagging({"wsubuh": 900}, resumes={"wasar": 900})))
    text = f"{FIRST} Subuh: 04:19 WITA{beside} {LAST}"
    assert (Cleaner(opinion=asked).clean(text) == text) is stays


def cleaned_inside(sentence: str, opening: str, weight: int = 180) -> str:
    """One line with a sentence at its end, cleaned by a model that takes what begins with a word."""
    asked = model({}, tagger=tagging(begins={f"w{opening}": weight}), classes={"channel": ["threads"]})
    return Cleaner(opinion=opinion_of(asked)).clean(f"{FIRST} {LAST} {sentence}")


@pytest.mark.parametrize(
    ("sentence", "opening"),
    [
        ("Sapa mereka di Threads.", "sapa"),
        ("Kabar | Olahraga | Budaya Desa", "kabar"),
        ("Singkong rebus disediakan di Threads.", "singkong"),
        ("Kabar – Olahraga – Budaya Desa di Threads", "kabar"),
    ],
)
def test_a_piece_in_running_text_goes(sentence: str, opening: str) -> None:
    assert cleaned_inside(sentence, opening) == f"{FIRST} {LAST}"


@pytest.mark.parametrize(
    ("sentence", "opening"),
    [
        ("Ayo ke desa!", "ayo"),  # a cry
        ("Nah, sudahkah Anda malu hari ini?", "nah"),
        ("This is what the village of Sagara wrote to us.", "this"),
        ("Ketua Paguyuban Petani Sagara (PPS)", "ketua"),
        ("Terima kasih.", "terima"),
        ("08.00 | Senam pagi | 09.00 | Threads lawan Sagara | Selesai.", "threads"),
        ("Ada dua lowongan: 1. Analis Threads dan data.", "analis"),
        ("Posko Threads: 0361-751122.", "posko"),
        ("Kiper: Wiratno Hadi, Budi Laksono, Yoga Saputra, Made Sudarma, Agus Wijaya, Rian Putra.", "kiper"),
        ("Bek: Wirat, Hadi, Yoga; Made, Agus, Rian; Threads", "bek"),
        ("Caranya buka Threads.- Klik namanya.- Tekan tombol merah.", "caranya"),
        ("Bacaannya الحمد لله di Threads.", "bacaannya"),
        ("Sapa mereka di Threads, kata Wiratno kepada para tetangga.", "sapa"),
        ("Pemenang lomba - Wiratno - Tari Padi - Hadi - Lagu Sawah di Threads", "pemenang"),
        ("Pemenang lomba – Wiratno – Tari Padi — Hadi - Lagu Sawah di Threads", "pemenang"),
        ("Hasilnya menurut panitia 38 21 8 9 71 lalu 38 20 7 11 68 dan 38 20 di Threads", "hasilnya"),
        ("Sabtu Sagara vs Rawa Minggu Bahari vs Threads", "sabtu"),
        ("Jawaban nomor tiga: 7 + 8 = 15 di Threads", "jawaban"),
        ("Matikan dengan kode ##002# lalu tulis di Threads", "matikan"),
        ("TOLONG, KAMI SUDAH TIGA HARI TANPA AIR DAN TAK ADA SATU PUN YANG MAU DATANG KE DESA INI.", "tolong"),
        ("Through this post we hope that the river and the village are to be seen by you this week", "through"),
        ("Kabar di Threads itu dibenarkan Wiratno kepada Sagara.id.", "kabar"),
        ("“Sapa mereka di Threads,” begitu pesannya.", "sapa"),
        ("Umur: 44 Asal: Sagara Hobi: Threads", "umur"),  # a profile
        ("Harga tiket: Jam buka: Threads", "harga"),  # the labels of a table whose cells are lost
        ("Panen Raya tayang 2 Mei di Threads.", "panen"),
        ("Sudahkah padi dijemur lama? Sudahkah gabah kering benar?", "sudahkah"),
    ],
)
def test_what_a_sentence_inside_a_line_says_is_of_the_story(sentence: str, opening: str) -> None:
    assert cleaned_inside(sentence, opening) == f"{FIRST} {LAST} {sentence}"


@pytest.mark.parametrize(
    ("sentence", "goes"),
    [
        ("Singkong rebus disediakan gratis setiap malam.", False),
        ("Pembelian bisa memakai kode QR.", False),
        ("Pembelian bisa memakai Threads.", True),  # it speaks of what sites speak of
        ("Singkong rebus gratis setiap malam.", True),  # nobody does anything
    ],
)
def test_what_something_of_the_story_does_stays(sentence: str, goes: bool) -> None:
    asked = model({}, tagger=tagging(begins={f"w{sentence.split()[0].lower()}": 900}))
    story = f"{FIRST} {LAST} " * 6
    assert Cleaner(opinion=opinion_of(asked)).clean(story + sentence) == (story.strip() if goes else story + sentence)


@pytest.mark.parametrize(
    ("before", "opening", "stays"),
    [
        ("", "Robot bawah laut", True),
        ("", "Robot bawah laut (RBL)", True),
        ("", "Robot | Berita | Sagara", False),  # a menu
        ("", "Robot Threads", False),  # of which sites speak
        ("", "Robot bawah laut.", False),  # nothing goes on
        ("Kabar dari Sagara – ", "Robot bawah laut", True),
        ("Kabar dari Sagara. ", "Robot bawah laut", False),
    ],
)
def test_the_first_words_of_a_sentence_that_goes_on_stay(before: str, opening: str, stays: bool) -> None:
    tagger = tagging(begins={"wrobot": 900}, resumes={"wwarga": 900})
    asked = opinion_of(model({}, tagger=tagger, classes={"channel": ["threads"]}))
    cleaned = Cleaner(opinion=asked).clean(f"{before}{opening} {FIRST} {LAST}", title="Padi")
    assert (opening in cleaned) is stays


def test_a_long_piece_in_running_text_is_a_notice_or_headlines() -> None:
    prose = (
        "hujan yang turun sejak sore membuat air sungai naik dengan cepat dan menggenangi sawah dan jalan desa lalu "
        "masuk ke rumah warga yang baru saja selesai memanen padi dan belum sempat menyimpan hasilnya"
    )
    headlines = " ".join(["Warga Sagara Memanen Padi Lebih Awal"] * 6)
    assert cleaned_inside(f"Begini {prose} di Threads", "begini", 900) == f"{FIRST} {LAST} Begini {prose} di Threads"
    assert cleaned_inside(f"Begini {headlines}", "begini", 900) == f"{FIRST} {LAST}"


@pytest.mark.parametrize("title", [None, "Tanggul Sagara Jebol"])
def test_the_first_line_may_be_the_headline(title: str | None) -> None:
    text = f"Warga Sagara Memanen Padi Lebih Awal, Kabarnya Ramai di Threads\n{FIRST}\n{LAST}\n"
    assert CLEANER.clean(text, title=title) == text


def test_a_first_line_that_says_something_may_be_the_headline_where_none_is_known() -> None:
    text = f"Artis Muda Resmi Pindah ke Threads\n{FIRST}\n{LAST}\n"
    assert CLEANER.clean(text) == text
    assert CLEANER.clean(text, title="Tanggul Sagara Jebol") == f"{FIRST}\n{LAST}\n"


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("Sudah Berapa Petani Sagara Punya Threads?", True),
        ("Jumlah Petani di Threads pada Maret", True),
        ("Beranda | Jumlah Petani di Threads", False),
        ("Threads Petani", False),
    ],
)
def test_where_no_title_is_known_a_first_line_that_tells_something_stays(line: str, stays: bool) -> None:
    assert CLEANER.clean(f"{line}\n{FIRST}\n{LAST}\n") == (f"{line}\n" if stays else "") + f"{FIRST}\n{LAST}\n"
    assert CLEANER.clean(f"{line}\n{FIRST}\n{LAST}\n", title="Tanggul Sagara Jebol") == f"{FIRST}\n{LAST}\n"


def test_the_head_of_a_dictionary_entry_stays() -> None:
    text = f"[pe.sa.wah.an] Threads. {FIRST} {LAST}"
    assert CLEANER.clean(text) == text


def test_the_same_words_go_where_they_stand_apart() -> None:
    assert CLEANER.clean(f"{FIRST}\n{LAST}\nAyo ke Threads!") == f"{FIRST}\n{LAST}"


def test_what_people_post_stays_in_a_fact_check() -> None:
    text = f"{PIECE}\n{FIRST}\nKabar itu hoaks, menurut pemerintah kabupaten yang memeriksa foto-fotonya.\n{LAST}\n"
    assert CLEANER.clean(text) == text


def test_it_takes_no_article_whole() -> None:
    text = "Threads mulai dipakai petani\nPesan di Threads dibaca warga\n"
    assert CLEANER.clean(text) == text


def test_what_is_cut_decides_nothing_about_the_rest() -> None:
    once = CLEANER.clean(f"{FIRST}\n{LAST}\nKabar dari tetangga\n{PIECE}\n{PIECE} ya\n")
    assert once == f"{FIRST}\n{LAST}\nKabar dari tetangga\n"
    assert CLEANER.clean(once) == once


@pytest.mark.parametrize(
    ("tail", "left"),
    [
        ("Kabar warga\nSapa mereka di Threads\nKabar tetangga", ""),  # touched on both sides
        ("Sapa mereka di Threads\nKabar warga\nKabar tetangga", ""),  # one after the other
        ("Kabar warga\nHadi\nSapa mereka di Threads", "Kabar warga\nHadi\n"),
        ("Kabar warga\nKabar tetangga", "Kabar warga\nKabar tetangga"),
    ],
)
def test_what_touches_boilerplate_needs_to_speak_less_for_itself(tail: str, left: str) -> None:
    asked = opinion_of(model({"w=threads": 48, "w=kabar": 12}))  # beside a limit of 32
    assert Cleaner(opinion=asked).clean(f"{FIRST}\n{LAST}\n{tail}") == f"{FIRST}\n{LAST}\n{left}".rstrip("\n")


SHORT, LONG = "Sambutan lurah", "Sambutan lurah dan doa bersama lalu makan siang di balai desa bersama warga"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"{FIRST}\n{LAST}\n{PIECE}\n{SHORT}\n{PIECE} ya", f"{FIRST}\n{LAST}"),
        (f"{FIRST}\n{LAST}\n{PIECE}\n{LONG}\n{PIECE} ya", f"{FIRST}\n{LAST}\n{LONG}"),
        (f"{FIRST}\n{LAST}\n{PIECE}\n{SHORT}", f"{FIRST}\n{LAST}"),
        (f"{FIRST}\n{LAST}\n{PIECE}\n“{SHORT}”", f"{FIRST}\n{LAST}\n“{SHORT}”"),
        (f"{SHORT}\n{PIECE}\n{FIRST}\n{LAST}", f"{FIRST}\n{LAST}"),
        (f"{SHORT}\n{FIRST}\n{PIECE}\n{LAST}", f"{SHORT}\n{FIRST}\n{LAST}"),
    ],
)
def test_what_little_stands_between_two_pieces_or_beyond_the_outermost_goes_with_them(text: str, left: str) -> None:
    assert CLEANER.clean(text) == left


def test_what_is_not_to_be_cut_is_no_rest_of_boilerplate() -> None:
    text = f"{FIRST}\n{LAST}\n{PIECE}\nADVERTISEMENT\n{PIECE} ya\nADVERTISEMENT\n"
    left = Cleaner(ignore=["ad"], opinion=OPINION).clean(text)
    assert left == f"{FIRST}\n{LAST}\nADVERTISEMENT\nADVERTISEMENT\n"


@pytest.mark.parametrize(("weight", "goes"), [(160, False), (260, True)])
def test_inside_a_paragraph_of_several_boilerplate_needs_to_speak_more_for_itself(weight: int, goes: bool) -> None:
    asked = opinion_of(model({}, tagger=tagging(begins={"wsapa": weight})))
    cleaner, piece = Cleaner(opinion=asked), " Sapa mereka di Threads."
    middle = "Air baru surut menjelang sore, dan warga mulai membersihkan lumpur dari teras rumah mereka bersama-sama."
    assert cleaner.clean(f"{FIRST}\n{middle}{piece}\n{LAST}") == f"{FIRST}\n{middle}{'' if goes else piece}\n{LAST}"
    assert cleaner.clean(f"{FIRST}{piece}\n{LAST}") == f"{FIRST}\n{LAST}"


REAL = Path(__file__).parents[2] / "shared" / "corpus" / "raw.jsonl.gz"


@pytest.mark.skipif(not REAL.exists(), reason="needs the articles in ../shared")
def test_real_articles_lose_little_and_only_once() -> None:
    usual = Cleaner()
    with gzip.open(REAL, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in islice(lines, 0, None, 25)]
    for article in articles:
        cleaned = usual.parse(article["text"], title=article["title"])
        taken = sum(len(each.text) for each in cleaned.removed if each.filter == "second-opinion")
        assert taken <= 0.6 * len(article["text"]), article["id"]
        assert usual.clean(cleaned.cleaned, title=article["title"]) == cleaned.cleaned, article["id"]
