"""Heads as students' scrapers copy them: a site, a time, who wrote and a dateline in any order, with stray signs."""

from __future__ import annotations

import pytest

from newsclean import Cleaner

TITLE = "Panen Padi di Sukamaju Melimpah, Petani Minta Harga Gabah Dijaga"
FIRST = (
    "Warga Kabupaten Sukamaju memanen padi di sawah milik desa pada Senin pagi setelah tiga bulan menunggu hujan. "
    "Kepala desa mengatakan hasil panen kali ini lebih baik daripada tahun lalu."
)
REST = (
    '"Kami bersyukur panen kali ini lancar," kata Suminah, petani setempat, saat ditemui di sawahnya.',
    "Ia berharap harga gabah tidak turun lagi pada bulan depan karena pupuk mahal.",
)
RULES = Cleaner(ignore="second-opinion")
HEADS = (
    "Siti Rahma - detikNews.\nSelasa, 21 Apr 2020 19:15 WIB.\nSleman - ",
    "Siti Rahma - detikNews\nSabtu, 11 Apr 2020 20:07 WIB .\nBandung - ",
    "Siti Rahma - detikFinance .\nSabtu, 11 Apr 2020 20:07 WIB\n.\nBandung - ",
    "News - srw, CNBC Indonesia\n14 March 2020 15:41\nJakarta, CNBC Indonesia - ",
    "TECH - Redaksi, CNBC Indonesia Rabu 22 April 2020 09:41 WIB\n.\nJakarta, CNBC Indonesia - ",
    "Market - Budi Waru Santoso, CNBC Indonesia\n22 April 2020 09:41\nJakarta, CNBC Indonesia - ",
    "Siti Rahma, CNBC Indonesia\n22 April 2020 09:41\nJakarta, CNBC Indonesia - ",
    "Tim, CNN Indonesia | Rabu, 22/04/2020 09:41 WIB\nJakarta, CNN Indonesia -- ",
    "Kompas.com - 02/03/2020, 11:26 WIB.\nPenulis: Budi Waru\nJAKARTA, KOMPAS.com - ",
    "Kompas.com - 02/03/2020, 11:26 WIB\nPenulis Budi Waru | Editor Siti Rahma\nJAKARTA, KOMPAS.com - ",
    "Kompas.com, 22 April 2020, 09:41 WIB\nJAKARTA, KOMPAS.com - ",
    "Reporter: Siti Rahma\nEditor: Budi Waru\n22 April 2020\nTEMPO.CO, Jakarta - ",
    "Oleh: Siti Rahma\nEditor: Budi Waru\n22 Apr 2020 09:41 WIB\nBANDUNG, AYOBANDUNG.COM -- ",
    "Tribunnews.com, Rabu, 22 April 2020 09:41 WIB\nTRIBUNNEWS.COM, JAKARTA - ",
    "Rabu, 22 April 2020 / 09:41 WIB\nReporter: Siti Rahma | Editor: Budi Waru\nKONTAN.CO.ID - JAKARTA. ",
    f"14 April 2020 06:20\n{TITLE}\nSURYA.co.id - ",
    "**JAKARTA, KOMPAS.com - **",
    "**JAKARTA, KOMPAS.com** -- ",
    "**Jakarta** - ",
    "__Jakarta, CNN Indonesia__ -- ",
    "**TEMPO.CO**, **Jakarta** - ",
    "[JAKARTA, KOMPAS.com](https://www.kompas.com/) - ",
    "<strong>Wartarandu.com, RANDU</strong> – ",
    "Bogor, 24 September 2018. ",
    "Bogor (24/9/2018). ",
    "Jakarta, 28 Maret 2019 - ",
    "Jakarta, 12 Mei 2020 (Kemenkes) - ",
    "Jakarta (12/5/2020) - ",
    "Jakarta, Selasa (12/5) - ",
    "Jakarta, InfoPublik - ",
    "Suara.com - ",
    "JawaPos.com – ",
    "tirto.id - ",
    "Bisnis.com, JAKARTA - ",
)
# In one line nothing tells where these begin.
HEADS_ABOVE_LINES = (
    "[Jakarta] ",
    "(Jakarta, 12/5/2020) ",
    "RMOL. ",
    "kumparanNEWS\n22 April 2020 9:41 WIB\nJakarta - ",
    "Liputan6.com\n22 Apr 2020, 09:41 WIB\nLiputan6.com, Jakarta - ",
    "Kompas.com - 22/04/2020, 09:41 WIB\nSiti Rahma,\nBudi Waru\nTim Redaksi\nJAKARTA, KOMPAS.com - ",
    "Siti Rahma, Jurnalis-Okezone\nRabu, 22 April 2020 09:41\nJAKARTA - ",
    "Siti Rahma - detikNews , Rabu, 22 Apr 2020 09:41 WIB\nJakarta - ",
    "22/04/2020, 09:41 WIB\nPenulis Siti Rahma\n| Editor Budi Waru\nJAKARTA, KOMPAS.com - ",
)


def _joined(lines: list[str], by: str) -> str:
    return by.join(part.strip() for line in lines for part in line.split("\n"))


@pytest.mark.parametrize("head", (*HEADS, *HEADS_ABOVE_LINES))
def test_the_head_goes_above_lines(head: str) -> None:
    text = "\n".join((TITLE, head + FIRST, *REST))
    assert RULES.clean(text) == "\n".join((TITLE, FIRST, *REST))
    windows = text.replace("\n", "\r\n")
    assert RULES.clean(windows).split() == " ".join((TITLE, FIRST, *REST)).split()


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("by", [" ", ""])
def test_the_head_goes_in_one_line(head: str, by: str) -> None:
    text = _joined([TITLE, head + FIRST, *REST], by)
    assert RULES.clean(text).replace(" ", "") == _joined([TITLE, FIRST, *REST], "").replace(" ", "")


@pytest.mark.parametrize("head", ["Randu Alas, 24 September 2018. ", "Randu Alas, Senin 24 September 2018. "])
def test_a_place_that_no_list_knows_is_told_by_its_date(head: str) -> None:
    assert RULES.clean(f"{head}{FIRST}") == FIRST
    assert RULES.clean("\n".join((TITLE, head + FIRST, *REST))) == "\n".join((TITLE, FIRST, *REST))


def test_a_name_that_opens_with_a_common_word_is_told_by_the_story() -> None:
    story = f"{FIRST} Sawah itu berada di Kecamatan Batang Randu."
    assert RULES.clean(f"Batang Randu, 24 September 2018. {story}") == story


@pytest.mark.parametrize("rubric", ["Dampak Kemarau", "Round-Up", "Panen 2020"])
def test_a_rubric_above_the_headline_goes(rubric: str) -> None:
    title = "Warga Sukamaju Minta Harga Gabah Dijaga"
    head = "\n".join(("Siti Rahma - detikNews", "Selasa, 21 Apr 2020 19:15 WIB", f"Sleman - {FIRST}", *REST))
    assert RULES.clean(f"{rubric}\n{title}\n{head}") == "\n".join((title, FIRST, *REST))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Petani Minta", "Petani Sukamaju Minta Harga Gabah Dijaga"),  # it tells something
        ("Dampak Kemarau", "Petani di Sukamaju kini gagal panen"),  # a standfirst, and no headline
        ("Dampak Kemarau", "Sawah Kering"),
    ],
)
def test_a_headline_of_few_words_stays(first: str, second: str) -> None:
    head = "\n".join(("Siti Rahma - detikNews", "Selasa, 21 Apr 2020 19:15 WIB", f"Sleman - {FIRST}", *REST))
    assert RULES.clean(f"{first}\n{second}\n{head}").startswith(f"{first}\n{second}\n")


def test_a_dateline_goes_in_front_of_a_paragraph_that_is_broken_into_lines() -> None:
    broken = FIRST.replace(" milik ", "\nmilik ").replace(" kali ", "\nkali ")
    head = f"SIARAN PERS\nKEMENTERIAN PERTANIAN\n\n{TITLE}\n \nJakarta, 28 Maret 2019 - "
    assert RULES.clean(f"{head}{broken}\n\n{REST[0]}", title=TITLE) == f"{broken}\n\n{REST[0]}"


@pytest.mark.parametrize(
    "opening",
    [
        "Senin, 24 September 2018. ",  # a diary
        "Budi Waru lahir di Bogor, 24 September 2018. ",
        "**Bandung** - Kota kembang. Ada juga **Bogor** - Kota hujan. ",
        "**Jakarta - Bandung** ditempuh tiga jam dengan kereta. ",
        "**Kepala Desa** - Orang yang dipilih warga. ",
        "Jakarta - Bandung ditempuh tiga jam dengan kereta. ",
        "Surabaya - Malang macet sejak pagi. ",
        "[Catatan] Semua nama disamarkan. ",
        "(Budi Waru, 45 tahun) Ia petani. ",
        "KPUD. Begitu warga menyebut kantor itu. ",
        "Jakarta - Surabaya membutuhkan waktu delapan jam. ",
    ],
)
def test_what_looks_like_a_dateline_stays(opening: str) -> None:
    text = "\n".join((TITLE, opening + FIRST, *REST))
    assert RULES.clean(text) == text
    assert RULES.clean(f"{opening}{FIRST} {REST[0]}", title=TITLE) == f"{opening}{FIRST} {REST[0]}"


@pytest.mark.parametrize(
    "begins",
    ["Gunung Merapi kembali meletus.", "Kabupaten Bogor mencatat 12 kasus.", "Jawa Barat akan menutup tiga pasar."],
)
def test_a_place_that_the_story_tells_of_is_no_end_of_a_way(begins: str) -> None:
    assert RULES.clean("\n".join((TITLE, f"Jakarta - {begins} {FIRST}", *REST))).split("\n")[1] == f"{begins} {FIRST}"


@pytest.mark.parametrize(
    "sentence",
    [
        "Laporan itu terbit di Kompas.com - 2 Maret lalu - dan dibaca banyak orang.",
        "Siti Rahma, CNN Indonesia, mengajar warga menulis berita.",
        "Penulis Budi Waru dan editor Siti Rahma datang ke balai desa.",
        "Warga memilih Penulis Budi Waru sebagai ketua panitia.",
    ],
)
def test_a_sentence_that_names_who_writes_stays(sentence: str) -> None:
    text = "\n".join((TITLE, f"{sentence} {FIRST}", *REST))
    assert RULES.clean(text) == text
    assert sentence in RULES.clean(f"{sentence} {FIRST} {REST[0]}")


def test_a_headline_keeps_its_date_in_front_of_a_dateline() -> None:
    title = "Prakiraan Cuaca Sukamaju Hari Ini, Senin 12 Mei 2024"
    assert RULES.clean(f"{title} JAKARTA, KOMPAS.com - {FIRST} {REST[0]}") == f"{title} {FIRST} {REST[0]}"


@pytest.mark.parametrize(
    "opening",
    [
        "Wali Kota Bogor Menjamu Petani Sukamaju di Balai Kota Bogor, Minggu 9 November 2025. ",
        "“Harga gabah dijaga koperasi,” kata ketua petani kepadaberitajatim.com. ",
        "Wartawan bertanya soal harga gabah, betul sekaliLiputan6.com: Apa kabar? ",
    ],
)
def test_a_place_with_its_day_and_an_outlet_in_a_sentence_stay(opening: str) -> None:
    assert RULES.clean(f"{opening}{FIRST} {REST[0]}") == f"{opening}{FIRST} {REST[0]}"


def test_a_headline_that_ends_with_places_stays_whole() -> None:
    title = "Warga Berlarian Saat Gempa Guncang Lombok, Bali"
    assert RULES.clean(f"{title} - Petugas Siaga {FIRST} {REST[0]}").startswith(f"{title} ")


@pytest.mark.parametrize("title", [TITLE, None])
def test_who_wrote_is_told_from_the_first_word_of_the_story_that_is_glued_to_it(title: str | None) -> None:
    text = f"{title or ''}Oleh Siti Rahma{FIRST} {REST[0]}"
    assert "Warga" in RULES.clean(text, title=title).removeprefix(TITLE)[:6]


def test_a_headline_comes_again_behind_the_time() -> None:
    text = f"{TITLE} 14 April 2020 06:20 {TITLE} {FIRST} {REST[0]}"
    assert RULES.clean(text) == f"{TITLE} {FIRST} {REST[0]}"
    other = f"{TITLE} Kata Warga {TITLE} {FIRST} {REST[0]}"  # what stands between is no time
    assert RULES.clean(other) == other


@pytest.mark.parametrize(
    "sign",
    [
        "~GI",
        " ~ Siti",
        "\n~GI",
        " (Adv).",
        "\n(ADV).",
        " (bud) .",
        "**(bud)**",
        "\n**(bud/rah)**",
        "\n-000-",
        "\n--o0o--",
        "\nnull",
    ],
)
def test_what_closes_a_story_goes(sign: str) -> None:
    text = "\n".join((TITLE, FIRST, *REST))
    assert RULES.clean(text + sign).rstrip("\n") == text


@pytest.mark.parametrize(
    "last",
    [
        "Harganya ~ 5.000 rupiah",
        "Ia tertawa (senang).",
        "Ia menyebut **gabah**",
        "Nilainya null",
        "Kata itu ditulis ~~gabah",
    ],
)
def test_what_looks_like_a_signature_stays(last: str) -> None:
    text = "\n".join((TITLE, FIRST, *REST, last))
    assert RULES.clean(text) == text


def test_initials_behind_the_contact_of_a_note_go() -> None:
    contact = f"{REST[1]} Keterangan lain lewat surat ke humas@sukamaju.go.id"
    text = "\n".join((TITLE, FIRST, f"{contact} (PRU/NI)", "Kepala Biro Humas", "Siti Rahma"))
    assert "(PRU/NI)" not in RULES.clean(text)
    kept = f"{REST[1]} Laporan itu diserahkan kepada dua lembaga (KPU/KPK)"
    assert kept in RULES.clean("\n".join((TITLE, FIRST, kept, "Kepala Biro Humas", "Siti Rahma")))


@pytest.mark.parametrize("slot", ["[img.2]", "**\\[img.2\\]**", "[image1]"])
def test_the_numbered_slot_of_a_picture_goes(slot: str) -> None:
    assert RULES.clean("\n\n".join((FIRST, slot, *REST))) == "\n\n".join((FIRST, *REST))
