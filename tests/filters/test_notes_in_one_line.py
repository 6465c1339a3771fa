"""Promotion, rights, menus and advertisements in front of, between and behind the sentences of a one-line text."""

from __future__ import annotations

import pytest

from newsclean import Cleaner
from newsclean.filters.closing_forms import tells_of_no_site
from newsclean.filters.form_vetoes import is_story
from newsclean.page import Page
from newsclean.reading.pieces import Piece
from tests.filters.places import in_places

FIRST = (
    "Petani di Desa Randu memanen kentang lebih awal karena musim hujan datang pada September. Hasilnya turun "
    "sepertiga dibanding panen sebelumnya, sedangkan harga di pasar induk naik dua kali lipat dalam sebulan."
)
LAST = (
    "Kepala desa, Wiratno Hadi, meminta petani menyimpan benih di gudang koperasi yang dibangun tahun lalu. Gudang "
    "itu menampung empat puluh ton benih dan dijaga oleh pemuda dusun. Panen berikutnya dijadwalkan pada Maret."
)
RULES = Cleaner(ignore=["second-opinion"])
STORY = f"{FIRST} {LAST}"
PLACES = {"in front": f"{{}} {STORY}", "between": f"{FIRST} {{}} {LAST}", "at the end": f"{STORY} {{}}"}
GOES = {
    "in front": [
        "NASIONAL",
        "[ DAERAH ]",
        "HomeNewsEkonomiOlahragaHiburanTeknologiOtomotifIndeks",
        "Home News Megapolitan",
        "Home|Peristiwa",
    ],
    "between": [
        "Artikel bersambung selepas iklan",
        "Usap untuk lanjut baca",
        "*** ruang iklan ***",
        "Konten Bersponsor",
        "Follow kami di Instagram",
        "Tambahkan Randuwarta sebagai sumber pilihan di Google",
        "Add as a preferred source on Google",
        "Advertisement",
        "- Advertisement -",
        "Artikel Berlanjut Setelah Iklan",
        "Your browser does not support the video tag.",
        "Browser Anda tidak mendukung pemutaran video.",
        "Media error: Format(s) not supported or source(s) not found",
        "No media source currently available",
        "A post shared by Warta Randu (@wartarandu)",
        "Sebuah kiriman dibagikan oleh Warta Randu (@wartarandu) pada 12 Agu 2017 jam 6:20 PDT",
        "Tonton berita video lainnya di sini!",
        "Jangan lupa follow channel Telegram Randuwarta untuk kabar terkini yang menarik!",
        "Untuk mengetahui selengkapnya rangkaian lomba itu bisa dilihat di sini.",
        "Show All",
    ],
    "at the end": [
        "------ Artikel ini telah naik di Warta Randu.",
        "Nama dan email disimpan untuk komentar berikutnya. Kami tidak membagikannya ke pihak lain.",
        "Boleh dikutip asal menyebut sumber: kabarrandu.net",
        "Redaksi tidak bertanggung jawab atas isi situs yang ditautkan dari halaman ini.",
        "Temukan inspirasi masak dan berkebun lainnya di Randuwarta.",
        "Tabloid Kebun Randu, Rp8.500 se-Jawa, terbit tiap Kamis.",
        "Bila Anda mengalami tekanan emosional, hubungi layanan konseling terdekat.",
        "Kuota baca gratis Anda habis. Isi ulang lewat aplikasi Randuwarta, ya!",
        "Kabar laut tersedia pula di siniar Teras Malam.",
        "Semua karya tulis yang dimuat adalah tanggung jawab dari penulis.",
        "Khotbah Ahad disiarkan Radio Suara Teras 828 AM.",
        "Simak videonya di jendela pemutar video berikut.",
        "Halaman Selanjutnya Alasan warga menolak pompa baru",
    ],
}
STAYS = {
    "in front": [
        "Ekonomi Randu tumbuh lima persen.", "Pendidikan Agama Islam di Randu diperluas.", "NASIONAL DEMOKRAT menang.",
    ],
    "between": [
        "Klik fitur Cek Status Anggota, lalu isi nomor induk.",
        "Lanjutkan usaha itu, pesan Wiratno kepada para petani.",
        "Iklan pupuk di jalan desa Randu dicopot petugas.",
        "Kelanjutan laporan itu dibahas dalam rapat desa.",
    ],
    "at the end": [
        "Siniar tentang kentang dan gudang koperasi gratis didengarkan.",
        "Harga di pasar induk sewaktu-waktu dapat berubah.",
        "Tak ada kebun yang rusak. Jaga benih!",
    ],
}  # fmt: skip


def clean(text: str) -> str:
    return RULES.clean(text)


@pytest.mark.parametrize("text", in_places(GOES, PLACES))
def test_a_note_goes(text: str) -> None:
    assert clean(text) == STORY


@pytest.mark.parametrize("text", in_places(STAYS, PLACES))
def test_a_sentence_of_the_story_stays(text: str) -> None:
    assert clean(text) == text


def test_a_line_that_has_a_form_stays_if_a_sentence_of_the_story_ends_it() -> None:
    dues = "Iuran kelompok Rp10.000 per bulan. Sisanya dari menjual benih. Foto tidak boleh dijadikan latar undangan."
    assert clean(f"{STORY}\n{dues}") == f"{STORY}\n{dues}"


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("Sisanya dari menjual benih kepada tetangga.", True),
        ("Hasil panen diumumkan paling lambat 20 Mei.", True),
        ("Warga desa", False),
        ("Hanya untuk orang dewasa saja.", False),
        ("Sokong kami lewat rekening ini.", False),
        ("Hak cipta Warta Randu 2021.", False),
        ("Komentar ditutup tiga hari kemudian.", False),
    ],
)
def test_a_sentence_tells_if_it_speaks_of_nothing_that_outlets_speak_of(sentence: str, tells: bool) -> None:
    assert tells_of_no_site(sentence) is tells


@pytest.mark.parametrize("note", ["Ikuti saluran WhatsApp Randuwarta.", "Follow kami di Instagram", "Advertisement"])
def test_a_sentence_of_the_story_stays_beside_a_note_and_between_two(note: str) -> None:
    told = "Satu karung benih dikembalikan karena basah."
    for text in (f"{STORY} {told} {note}", f"{FIRST} {note} {told} {note} {LAST}"):
        assert told in clean(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "Foto dikirim ke koperasi sebagai bukti panen.",
        "Jangan lupa periksa tanggal kedaluwarsanya, ya!",
        "Komentar bernada hoaks ramai di akun itu.",
        "Ketua koperasi meminta siapa pun yang mengutip datanya mencantumkan nama desa.",
    ],
)
@pytest.mark.parametrize("note", ["", " Telegram kami: @randuwarta"])
def test_the_last_sentence_of_the_story_stays(sentence: str, note: str) -> None:
    assert clean(f"{STORY} {sentence}{note}") == f"{STORY} {sentence}"


COMPLAINT = (
    "Sudah tiga kali pinjaman itu dilunasi sebelum jatuh tempo, lalu pengajuan berikutnya ditolak tanpa sebab. Skor "
    "kredit dianggap kurang padahal akun masih baru, dan setelah sebulan menunggu hasilnya tetap sama. Penagih datang "
    "pagi dan sore ke rumah orang tua, menelepon saudara, bahkan mengancam lewat pesan singkat. Data pribadi disebar "
    "ke semua nomor yang ada, termasuk teman kerja. Kantor cabang di Waru mendiamkan surat yang dikirim dua kali."
)
MESSAGE = (
    "“Halo! Saya agen Randuwarta dan sedang mencari mitra untuk bergabung dengan tim. Menurut data yang ada, profil "
    "Bapak sangat cocok untuk membuka toko di Waru. Ikuti saja petunjuk untuk membuat toko pertama di kota itu. Tanpa "
    "perlu pengalaman, Anda akan mendapatkan bimbingan satu per satu dari tutor kami. Kami menjamin pendapatan stabil "
    "minimal 300.000 per hari. Jika Anda berminat (usia 24+), silakan hubungi tutor kami melalui WhatsApp dan "
    "lampirkan tangkapan layar undangan ini. WhatsApp: https://waranduwarta"
)


@pytest.mark.parametrize(
    "text",
    [
        f"{COMPLAINT} Jgn bisanya meneror tapi tidak berani tanggung jawab atas omongan",
        f"{COMPLAINT} Petugasnya memberi layanan yg lambat. Mohon maaf 🙏",
        f"{COMPLAINT} Tolong dihapus saja datanya dari aplikasi itu. Terima kasih 🙏",
        f"{COMPLAINT} Silahkan ditunjukkan kak biar dianalisa bersama2 :grin: Rika semangat :muscle:🏽:muscle:🏽",
        f"{COMPLAINT} Hampir sll begadang. Telat ikut voice chat nya pakde dari anak forex nya kuat nih Wah",
        f"{COMPLAINT} Saat dilayangkan pesan WhatsApp masih belum ada jawaban.",
        MESSAGE,
    ],
)
def test_what_somebody_wrote_stays(text: str) -> None:
    assert clean(text) == text


def test_the_number_of_a_heading_behind_an_arrow_stays() -> None:
    heading = "2. Petani Tidak Punya Pilihan Wiratno menyebut petani tidak punya pilihan."
    assert RULES.clean(f"{FIRST} Lanjutkan membaca --> {heading} {LAST}") == f"{FIRST} {heading} {LAST}"


def test_what_is_asked_behind_code_stays() -> None:
    code = "googletag.cmd.push(function() { googletag.display('div-gpt-ad-97'); });"
    asked = '"Pas, kan?" tanya Wiratno. "Pas," jawab para petani.'
    link = "Baca juga: Petani Randu Panen Kentang Lebih Awal..."
    told = f'{FIRST} Wiratno bertanya kepada mereka. {link} {code} {asked}"Ya," ujarnya.'
    assert asked in RULES.clean(f"{told} {LAST}")


@pytest.mark.parametrize(("after", "story"), [(" Lomba Panen, lalu pulang.", True), ("", False)])
def test_a_piece_that_ends_with_a_preposition_goes_on(after: str, story: bool) -> None:
    text = f"{LAST} Langkah Petani di"
    assert is_story(Page(text + after), Piece(len(LAST) + 1, len(text), True)) is story


@pytest.mark.parametrize(
    "follows", ["Unduh aplikasi kami gratis", "Ikuti kami di Google News", "Baca gratis lewat aplikasi"]
)
def test_a_note_closes_the_story_although_the_page_goes_on(follows: str) -> None:
    note = "Tulisan kolom mewakili pandangan penulisnya, bukan sikap redaksi."
    assert RULES.clean(f"{STORY} {note} {follows}") == STORY


@pytest.mark.parametrize(
    "follows", ["Warga memanen padi pada hari yang sama.", "Camat Randu mengatakan hal itu kepada warga."]
)
def test_a_sentence_like_a_note_stays_if_the_story_goes_on(follows: str) -> None:
    told = "Pendapat pribadi camat bukan sikap kecamatan."
    assert RULES.clean(f"{STORY} {told} {follows}") == f"{STORY} {told} {follows}"
