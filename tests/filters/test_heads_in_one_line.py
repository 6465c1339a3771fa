"""What stands above the story in one-line text, and where the story begins behind it."""

from __future__ import annotations

import pytest

from newsclean import Cleaner, clean

STORY = (
    "Polisi menangkap dua pria yang diduga mencuri kabel stasiun cuaca di Kabupaten Randu. Keduanya ditangkap di rumah "
    "kontrakan pada Senin (13/5/2024) malam. Kapolres Randu Wiratno Hadi mengatakan kabel itu dijual kepada penadah di "
    "pasar loak. Petugas stasiun cuaca berharap alat pengukur hujan segera berfungsi lagi. Sebab, musim hujan "
    "diperkirakan datang lebih awal."
)
TITLES = (
    "Warga Sukamaju Panen Raya di Tengah Kemarau Jembatan Gantung Waru Roboh Diterjang Banjir Bandang "
    "Harga Cabai di Pasar Randu Naik Dua Kali Lipat Jelang Lebaran"
)
RULES = Cleaner(ignore="second-opinion")
ROW = "Reporter: Siti Rahma | Editor: Budi Waru"


def test_titles_between_the_authors_and_the_dateline_go_with_the_authors() -> None:
    assert clean(f"{ROW} {TITLES} JAKARTA, CONTOH.ID - {STORY}") == STORY


@pytest.mark.parametrize("between", ["Keduanya ditangkap di pasar. Kabel itu dijual kepada penadah. ", ""])
def test_what_is_no_run_of_titles_stays_above_the_dateline(between: str) -> None:
    assert clean(f"{ROW} {between}JAKARTA, CONTOH.ID - {STORY}") == between + STORY


@pytest.mark.parametrize("video", ["", "Simak Video 'Detik-detik Pencurian Kabel di Randu': [Gambas:Video 20detik] "])
@pytest.mark.parametrize("credit", ["Foto: Siti Rahma/detikcom", "Foto: Kabel yang dicuri (dok. Istimewa)"])
@pytest.mark.parametrize("dash", [" - ", "-"])
def test_the_first_paragraph_behind_a_place_that_nobody_knows_is_no_caption(credit: str, dash: str, video: str) -> None:
    first, _, rest = STORY.partition("malam. ")
    cleaned = clean(f"{credit} Sukamajuwaru{dash}{first}malam. {video}{rest} (srw/bdi)")
    assert first in cleaned and rest in cleaned


def test_a_place_in_capitals_and_a_comma_may_stand_behind_a_headline() -> None:
    headline = "Pencuri Kabel Stasiun Cuaca di Randu Ditangkap Polisi"
    assert clean(f"{headline} SEMARANG, {STORY}") == f"{headline} {STORY}"


@pytest.mark.parametrize("begins", ["Polisi menangkap", "Kapolda Wiratno menangkap", "Warga yang resah menangkap"])
def test_a_hyphen_between_a_place_and_the_story_closes_a_dateline(begins: str) -> None:
    assert clean(f"Surabaya-{begins} pencuri itu.\n{STORY}\n").startswith(begins)


@pytest.mark.parametrize("begins", ["Surabaya-Malang kini tersambung tol.", "Surabaya-Randu macet sejak pagi."])
def test_a_hyphen_between_two_places_stays(begins: str) -> None:
    assert clean(f"{begins}\n{STORY}\n").startswith(begins)


@pytest.mark.parametrize("initials", ["(bud/rah)", "[bud/rah]"])
@pytest.mark.parametrize("last", ["Atas perbuatannya, mereka dijerat Pasal 363.", "Wiratno meminta warga melapor."])
def test_the_last_paragraph_behind_a_link_stays(last: str, initials: str) -> None:
    cleaned = clean(f"Jakarta - {STORY} Baca juga: Maling Kabel Bikin Warga Randu Resah {last} {initials}")
    assert cleaned.endswith(last) and "Resah" not in cleaned


TITLE = "Hujan Turun di Desa Karangwuni Sejak Pagi"


@pytest.mark.parametrize(
    "sentence",
    [
        f"Penyair Budi Waru membacakan sajak berjudul {TITLE} Karya Siti Rahma di balai desa.",
        f"Penyair Budi Waru membacakan sajak berjudul\n{TITLE}\nkarya Siti Rahma di balai desa.",
    ],
)
def test_the_title_stays_where_a_sentence_names_it(sentence: str) -> None:
    assert clean(f"{sentence} {STORY}", title=TITLE) == f"{sentence} {STORY}"


@pytest.mark.parametrize("before", ["Beranda / Daerah ", "Senin, 12 Mei 2024 10:00 WIB ", "Beranda\n"])
def test_the_title_goes_where_it_stands_apart(before: str) -> None:
    assert TITLE not in clean(f"{before}{TITLE}{before[-1]}{STORY}", title=TITLE)


HEADLINE = "Pencuri Kabel Stasiun Cuaca di Randu Akhirnya Ditangkap Polisi"


@pytest.mark.parametrize("dash", [" - ", "- ", " -- ", " – "])
def test_a_dash_that_is_left_of_a_dateline_goes_from_behind_the_headline(dash: str) -> None:
    assert clean(f"{HEADLINE}{dash}{STORY}") == f"{HEADLINE} {STORY}"


@pytest.mark.parametrize(
    "opening",
    [
        "PT Kabel Randu - Divisi Pemasaran menjual kabel.",  # no headline
        "Jadwal Liga Randu Pekan Ini, Persatu Randu - Persatu Waru Main Malam. Kick off pukul 19.00.",  # no story of it
        "Dewan Penasihat Tim Kampanye Nasional Budi Waru - Siti Rahma, Wiratno Hadi, mengawali kampanye pasangan itu.",
        "Polisi yang menangkap pencuri kabel itu - Tim Kobra - bertugas sejak pagi.",
    ],
)
def test_a_dash_that_no_headline_ends_with_stays(opening: str) -> None:
    assert clean(f"{opening} {STORY}") == f"{opening} {STORY}"


@pytest.mark.parametrize("mark", ["Jakarta, NU Online ", "Semarang, CNN Indonesia "])
def test_a_place_and_a_known_outlet_need_no_dash(mark: str) -> None:
    assert clean(f"{mark}{STORY}") == STORY


@pytest.mark.parametrize("mark", ["Jakarta, Kabel Laut ", "Semarang, Stasiun Cuaca "])
def test_a_place_and_a_name_open_a_sentence(mark: str) -> None:
    assert clean(f"{mark}{STORY}") == f"{mark}{STORY}"


@pytest.mark.parametrize("first", ["Pekan Kabel Randu 2016", "Polisi menangkap dua pria di kasus pencurian kabel."])
def test_a_dateline_that_is_glued_to_what_is_before_it_goes_alone(first: str) -> None:
    assert clean(f"{first}WARTARANDU.COM, JAKARTA - {STORY}") == f"{first} {STORY}"


def test_a_known_outlet_and_its_place_may_stand_behind_a_caption() -> None:
    caption = "Kapolres Randu saat diwawancarai, Senin (13/5)"
    assert clean(f"{caption} Palembang, Detik Sumsel- {STORY}").endswith(STORY)
    assert "Detik Sumsel" not in clean(f"{caption} Palembang, Detik Sumsel- {STORY}")


@pytest.mark.parametrize(
    "sentence",
    [
        "Informasi resmi hanya ada di situs: www.wartarandu.co.id - Halaman Pelanggan.",
        "Dilansir dari warta.detik.com, Ketua Tim Budi-Siti melaporkan pencurian kabel itu ke polisi.",
    ],
)
def test_an_address_that_a_sentence_names_is_no_dateline(sentence: str) -> None:
    assert clean(f"{sentence} {STORY}") == f"{sentence} {STORY}"


@pytest.mark.parametrize("dateline", ["SEMARANG, 5 Februari 2026 –", "Semarang, KABARWARU.ID |"])
def test_a_known_place_with_a_date_or_a_domain_opens_the_story_behind_what_nobody_knows(dateline: str) -> None:
    before = "Untuk disiarkan segera oleh lembaga penyiaran"
    assert clean(f"{before} {dateline} {STORY}") == f"{before} {STORY}"


def test_a_date_and_a_place_that_are_told_stay() -> None:
    born = "Wiratno lahir di Semarang, 5 Februari 1976 - Ia anak pertama."
    opened = "Hujan turun sejak pagi. Pasar dibuka oleh Wali Kota Semarang, 5 Februari 2026 – Sejak itu ramai."
    for told in (born, opened):
        assert Cleaner(ignore=["second-opinion"]).clean(f"{told} {STORY}") == f"{told} {STORY}"


def test_a_name_between_the_title_and_two_times_wrote() -> None:
    title, times = "Pencuri Kabel Stasiun Cuaca Ditangkap Polisi", "13 Mei 2024, 15:45 WIB 13 Mei 2024, 15:50 WIB"
    assert clean(f"{title} Siti Rahma {times} {STORY}", title=title) == STORY
    assert clean(f"{title} Ari Rahma {times} {STORY}", title=title) == STORY  # "ari" is a word, too
    assert clean(f"{title} Kabel Sudah Dijual {times} {STORY}", title=title) == f"Kabel Sudah Dijual {STORY}"


def test_the_dateline_of_a_domain_goes_again_inside_the_line() -> None:
    first, _, rest = STORY.partition("Petugas ")
    assert clean(f"KABARWARU.COM - {first}KABARWARU.COM - Petugas {rest}") == STORY
    told = f"{first}Lewat KABARWARU.COM - laman milik warga - petugas {rest}"
    assert clean(f"KABARWARU.COM - {told}") == told


HEADLINE = "Pencuri Kabel Stasiun Cuaca di Randu Ditangkap Polisi"
# In front of the story, in its line, behind the headline where it is the first.
HEADS = {
    "the place that most datelines name": f"{HEADLINE} [Jakarta - ]",
    "the same, behind the address of the page": f"https://contoh.example/d-12/pencuri {HEADLINE} [Jakarta - ]",
    "a time with its hits": f"{HEADLINE} [16 November 2017 13:31 | 1156 hits CONTOH.ID - ]",
    "a name between the time and the dateline": f"{HEADLINE} [Rabu, 15 Nov 2017 | 10:48 | Sari Wulandari Contoh.id- ]",
}  # fmt: skip
HEADS_THAT_STAY = {
    "a place with which the headline ends, for the story begins with it": f"{HEADLINE} di Tengah Batang - ",
    "what is no headline of the story": "Kantor Berita Negara Republik Sukamaju Jakarta - ",
    "a sentence between the time and the dateline": f"{HEADLINE} Hujan turun sejak Rabu. ",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS.keys())
def test_what_stands_between_headline_and_story_goes(head: str) -> None:
    kept = head.partition("[")[0]
    assert RULES.clean(head.replace("[", "").replace("]", "") + STORY) == kept + STORY


@pytest.mark.parametrize("head", HEADS_THAT_STAY.values(), ids=HEADS_THAT_STAY.keys())
def test_what_only_looks_like_a_dateline_behind_a_headline_stays(head: str) -> None:
    assert RULES.clean(head + STORY) == head + STORY


def test_the_day_of_the_page_and_what_is_left_of_the_dateline_go_below_a_standfirst() -> None:
    standfirst, last = "Kabel stasiun cuaca dicuri pada malam hari.", "Polisi menyita tang."
    stamps = "Diperbarui 29 Sep 2024, 22:20 WIBDiterbitkan 29 Sep 2024, 21:20 WIB"
    assert RULES.clean(f"{standfirst}\n{stamps}\n, Surabaya {STORY}\n{last}") == f"{standfirst}\n{STORY}\n{last}"


@pytest.mark.parametrize("below", ["Diterbitkan pada tahun 2024 oleh Penerbit Randu", "Diperbarui 12 kali"])
def test_what_a_line_below_the_standfirst_tells_of_a_year_stays(below: str) -> None:
    text = f"Buku itu laris.\n{below}\n{STORY}\nPolisi menyita tang."
    assert below in RULES.clean(text)


def test_a_comma_in_front_of_a_word_that_is_no_place_stays() -> None:
    text = f"Kabel stasiun cuaca dicuri pada malam hari.\n, Kemudian {STORY}\nPolisi menyita tang."
    assert ", Kemudian" in RULES.clean(text)
