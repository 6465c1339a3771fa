"""What outlets that no list knows put around a story: by its form, and the sentences that only look like it."""

import pytest

import newsclean

TITLE = "Jembatan Hanyut di Randuwangi Dibangun Kembali"
STORY = (
    "Pemerintah desa memastikan jembatan bambu yang hanyut akan dibangun kembali pada tahun ini, Senin (3/3/2025).\n"
    'Kepala dusun mengatakan perbaikan di Desa Kaliwaru selesai dalam tiga hari. "Kami bekerja siang malam," ujarnya.'
)
LAST = "Warga berharap jembatan itu selesai sebelum musim hujan."


@pytest.mark.parametrize(
    "mark",
    [
        "Banyuwangi Poskita Online – ", "Kendal wartarandu.id – ", "PROBOLINGGO-RANDUTIMUR9.com, ", "RANDUWANGI,-",
        "Wartarandu.id (21/7/2025) ", "POSMETRO MEDAN: ", "KABAR RANDU-WANGITENGAH-", "Randu Hilir, LASPELAN – ",
        "RANDU TIGA | ", "wartarandu.co.id | Gianyar ", "wartarandu.site – ", "wartarandu.com/, ", ", , -", ", -",
        "RANDUWANGI (JATENG) - ", "RANDUWANGI (18/7). ", "Randu Hilir wartarandu.co – ", "RANDUWANGI/wartarandu.id – ",
        "RANDUWANGI-", "Randu Hilir--", "Randu Hilir, – ", "Sorot Randu,- ", "Randu Hilir, Kampungwarta. – ",
        "Randu Hilir, 31/3 - ", "Randu 17/10 (SWARA FM) - ", "Randu Hilir, Senin, 04 November 2024. ",
        "(WARTARANDU) – ", "RANDU TIMUR. ", "Wartarandu.net, ", "Randu Hilir, Warta Median - ",
        "Sukasuara, Padi Laweh – ",
        "Kaliwaru, Rakata Line - ", "Kaliwaru - ", "Kaliwaru. ", "KALIWARU-NTT, Pilar Nusa | ",
        "Wartarandu.com – Polres Randu Wangi ; ", "[RANDU BARU/RIAU], Rabu, 3 Desember 2025, 10.00 WIB — ",
    ],
)  # fmt: skip
@pytest.mark.parametrize("head", ["", f"{TITLE}\n"])
def test_a_dateline_is_known_by_its_form(mark: str, head: str) -> None:
    cleaned = newsclean.clean(f"{head}{mark}{STORY}", title=TITLE)
    assert cleaned.removeprefix(head) == STORY


@pytest.mark.parametrize(
    "line", ["Randu Hilir, WARTARANDU.ID", "Randu Hilir | WartaRandu.com", "wartarandu.id | Randu Hilir"]
)
def test_a_dateline_may_have_its_line_to_itself(line: str) -> None:
    assert newsclean.clean(f"{TITLE}\n{line}\n{STORY}", title=TITLE).endswith(STORY)


def test_a_lone_dash_above_the_story_is_left_of_a_dateline() -> None:
    assert newsclean.clean(f"{TITLE}\n-\n{STORY}", title=TITLE) == STORY


@pytest.mark.parametrize(
    "mark", ["RANDU WANGI, PKDN – ", "KABAR RANDU-WANGITENGAH-", "RANDUWANGI | ", "RANDUWANGI (JATENG) - "]
)
def test_a_dateline_in_capitals_in_a_text_of_one_line(mark: str) -> None:
    head, file = "Jembatan Hanyut Dibangun Kembali Bulan Ini", "Img 20240611 wa0042"
    assert newsclean.clean(f"{head} {file} {mark}{' '.join(STORY.split())}") == f"{head} {' '.join(STORY.split())}"


@pytest.mark.parametrize(
    "mark",
    ["KALIWARU – ", "KALIWARU-", "Kaliwaru, randuterang.com – ", "Kaliwaru , Kabar Randu - ", "Kaliwaru, InfoRandu – "],
)
def test_a_dateline_in_one_line_may_name_a_place_of_the_story(mark: str) -> None:
    head, story = "Jembatan Hanyut Dibangun Kembali Bulan ini", " ".join(STORY.split())
    assert newsclean.clean(f"{head} {mark}{story}") == f"{head} {story}"


@pytest.mark.parametrize(
    "opening",
    [
        "Kapal Dialihkan ke Kaliwaru, Sumini-11 Aktivis Akan Dipulangkan - Kaliwaru",
        "Pengiklan Media Minggat, Elok Randu Meradang - Elok",
    ],
)
def test_of_a_headline_and_the_dash_behind_it_the_dash_goes_alone(opening: str) -> None:
    text = f"{opening} mengatakan bahwa perahu itu telah dialihkan. {' '.join(STORY.split())}"
    assert newsclean.Cleaner(ignore=["second-opinion"]).clean(text) == text.replace(" - ", " ")


def test_hours_with_bars_in_a_text_of_one_line_stay() -> None:
    text = "Prakiraan cuaca hari ini di kecamatan: 08.00 WITA | Hujan ringan sekali 11.00 WITA | Cerah berawan saja."
    assert newsclean.clean(text) == text


def test_the_same_dateline_again_goes_with_the_first() -> None:
    text = f"RANDU HILIR, LASPELAN – {STORY}\nRANDU HILIR, LASPELAN – {STORY.splitlines()[1]}"
    assert newsclean.clean(text) == f"{STORY}\n{STORY.splitlines()[1]}"


@pytest.mark.parametrize(
    "opening",
    [
        "Persib - Persija bermain imbang tanpa gol dalam laga tunda di stadion, Senin (3/3/2025).",
        "Persib - Persija 2-1 dalam laga tunda di stadion utama kota itu, Senin (3/3/2025) malam waktu setempat.",
        "Tokopedia.com, Shopee, dan Lazada mencatat kenaikan pesanan menjelang hari raya, Senin (3/3/2025).",
        "Polres Bogor: Tersangka pencurian kabel telepon ditangkap di rumahnya, Senin (3/3/2025).",
        "INFORMASI.Untuk tenaga honorer dibuka hingga akhir bulan ini, Senin (3/3/2025).",
        "Harga emas - naik turun sepanjang pekan ini karena permintaan dari luar negeri, Senin (3/3/2025).",
        "TPN Ganjar- Mahfud memiliki tim baru di Desa Kaliwaru yang bekerja sejak pekan lalu, Senin (3/3/2025).",
        "BASARNAS-Polri mencari penumpang perahu yang hilang di Desa Kaliwaru, Senin (3/3/2025) malam.",
        "Kaliwaru, Randusari, dan Pamekar di lereng gunung itu kekurangan air sejak pekan lalu, Senin (3/3/2025).",
        "Sumini. Begitulah ia dipanggil oleh tetangganya yang setiap pagi membeli lontong, Senin (3/3/2025).",
        "Tokopedia.com, Shopee dan Lazada mencatat kenaikan pesanan menjelang hari raya, Senin (3/3/2025).",
        "Detik.com adalah salah satu media daring pertama yang terbit di Indonesia, Senin (3/3/2025).",
    ],
)
def test_a_sentence_that_opens_with_names_stays(opening: str) -> None:
    text = f"{opening}\n{STORY}"
    assert newsclean.clean(text) == text


def test_a_list_of_hours_with_bars_stays() -> None:
    text = f"{STORY}\nPrakiraan cuaca:\n07.00 WIB | Hujan ringan di seluruh kecamatan | 23 derajat sepanjang hari."
    assert newsclean.clean(text) == text


@pytest.mark.parametrize(
    "time",
    [
        "Rabu, 8 Maret 2023 | 19:22 WIB | Dilihat 1.204 kali", "3 days ago 58", "09 Nov 2023 : 13.20 Views 41",
        "Jumat, 12 Januari 2018, 08:15 WIB Last Updated 2018-01-12T01:20:44Z", "Diposting 03-09-2025 | Dilihat 87x",
        "Thursday, September 19, 2024", "• September 21, 2024 • 2 min read • 312 Views", "Durasi baca: 2 menit",
    ],
)  # fmt: skip
def test_a_time_behind_the_headline_in_its_line(time: str) -> None:
    text = f"{TITLE} {{}} {STORY}"
    assert newsclean.clean(text.format(time)) == f"{TITLE} {STORY}"


def test_names_of_icons_stand_before_who_wrote_and_when() -> None:
    icons = "• account_circle Budi Rasmin\n• calendar_month Sab, 31 Mei 2025\n• visibility 318"
    assert newsclean.clean(f"{TITLE}\n{icons}\n{STORY}", title=TITLE) == STORY
    spoken = "Tombol visibility 318 kali ditekan pada 31 Mei 2025."
    assert newsclean.clean(f"{spoken}\n{STORY}") == f"{spoken}\n{STORY}"


@pytest.mark.parametrize(
    "sentence",
    [
        "Buku itu dipublikasikan pada 7 Juli 2022 oleh penerbit kecil di Randuwangi.",
        "Pertandingan dimulai pada Rabu, 8 Maret 2023 pukul 19:22 WIB di lapangan desa.",
        "Jadwalnya: Jumat, 20 Juni 2025, 13:55 WIB latihan bebas, 14:40 WIB kualifikasi.",
    ],
)
def test_a_time_in_a_sentence_stays(sentence: str) -> None:
    text = f"{sentence} {STORY}"
    assert newsclean.clean(text) == text


def test_who_wrote_stands_before_the_time() -> None:
    text = f"{TITLE} by Budi Rasmin October 20, 2017 {STORY}"
    assert newsclean.clean(text) == f"{TITLE} {STORY}"


@pytest.mark.parametrize(
    "code",
    [
        "(abc/dfg)", "[lrs]", "(cr3)", "|RZK", "(Sul/R3/NW-Online/Editor: Gafur)", "(DS/Red)**",
        "(Budi Rasmin/Wati Ningsih Sari)",
    ],
)  # fmt: skip
@pytest.mark.parametrize("behind", [",,,loading...", " Kurs tengah hari ini dan harga emas batangan"])
def test_a_code_behind_the_last_sentence_signs_it(code: str, behind: str) -> None:
    cleaned = newsclean.clean(f"{STORY}\n{LAST}{code}{behind}")
    assert cleaned.startswith(f"{STORY}\n{LAST}")
    assert code not in cleaned


@pytest.mark.parametrize(
    "remark",
    [
        "Apakah Anda setuju? (ya/tidak) Jawablah dengan jujur di atas kertas.",
        "Kampus itu didirikan oleh Dr. (HC) Budi Rasmin pada tahun lalu.",
        'Ia ditahan di kantor polisi. "(SR) Sudah kami mintai keterangan," kata kepala polisi.',
        "Lajunya diukur dengan alat. (km/jam) Hasilnya dicatat petugas.",
    ],
)
def test_a_remark_in_brackets_stays(remark: str) -> None:
    text = f"{STORY}\n{LAST}\n{remark}"
    assert newsclean.clean(text) == text


@pytest.mark.parametrize(
    "line",
    ["Avatar photo", "Reporter:,Editor:", "ditulis oleh Editor", "by", "Laporan oleh Budi Rasmin", "Published\non"],
)
def test_labels_above_the_story_that_lost_their_names(line: str) -> None:
    assert newsclean.clean(f"{TITLE}\n{line}\n{STORY}", title=TITLE).removeprefix(f"{TITLE}\n") == STORY


def test_rows_of_credits_without_the_first_bar() -> None:
    text = f"{STORY}\nPenulis | : | Budi Rasmin |\nEditor | : | Wati Ningsih |"
    assert newsclean.clean(text) == STORY


def test_the_date_of_a_browser_below_the_story() -> None:
    assert newsclean.clean(f"{STORY}\nTue Aug 11 2020") == STORY


@pytest.mark.parametrize(
    "tags",
    [
        "Polres Randu, Kapolres Randu, AKBP Budi Rasmin, Iptu Wati Ningsih",
        "Jembatan Bambu\nKepala Dusun\nMusim Hujan\nPlt Desa",
    ],
)
def test_tags_without_a_label_below_the_story(tags: str) -> None:
    story = f"{STORY}\nPelaksana tugas (PLT) kepala desa dan warga berharap jembatan itu selesai sebelum musim hujan."
    assert newsclean.clean(f"{story}\n{tags}") == story


def test_names_below_the_story_that_are_none_of_its_words_stay() -> None:
    names = "Ana Dewi\nBudi Rasmin\nCici Lestari"
    text = f"{STORY}\nPemenang lomba diumumkan oleh panitia di balai desa pada malam itu juga.\n{names}"
    assert newsclean.clean(text) == text
