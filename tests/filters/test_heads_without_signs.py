"""Credits and bylines at the head of a one-line text, where no sign parts them from the story; authors behind it."""

from __future__ import annotations

import pytest

from newsclean import Cleaner
from tests.filters.places import in_places

STORY = (
    "Sebanyak 64 warga Desa Sukamaju memanen padi di tengah kemarau panjang sejak Senin pagi. Saluran air yang "
    "rusak sudah diperbaiki warga secara bergotong royong sebulan lalu. Kepala Desa Sukamaju, Wiratno Hadi, "
    "mengatakan hasil panen mencapai enam ton per hektare. Menurut dia, gabah akan dijual ke koperasi dengan harga "
    "yang sama seperti tahun lalu. Petani lain di lereng itu menunggu giliran memakai mesin perontok milik kelompok "
    "tani."
)
SHORT = STORY.partition(" Petani lain")[0]  # short of what makes one line
RULES = Cleaner(ignore=["second-opinion"])
PLACES = {"in front": f"{{}} {STORY}", "behind": f"{STORY} {{}}"}
GOES = {
    "in front": [
        # a credit alone
        "Instagram @kabar_sukamaju", "IG/panensukamaju", "TikTok/@padi.sukamaju", "contoh.com/siti rahma", "Freepik",
        "/Net",
        "Foto: dok. Koperasi Waru", "Foto : Repro Siti", "Dok. Humas Waru", "Sumber foto: Siti Rahma", "Foto/Net",
        "© 2019 Kabarwaru/Siti Rahma", "📷: tim panen", "Foto ilustrasi", "Gambar dihasilkan oleh AI",
        "Kabarwaru/Siti",
        # a caption with the credit behind it
        "Petani menjemur gabah di halaman balai desa. Foto: WARTA/Siti Rahma",
        "Lumbung desa yang baru diperbaiki | Foto oleh Siti",
        "Mesin perontok milik kelompok tani ~ dok. Koperasi Waru",
        "Saluran air di lereng Waru,foto:ist",
        "Petani menjemur gabahIST",
        "Kepala Desa Sukamaju, Wiratno Hadi : dok Siti",
        # a byline
        "Oleh Siti Rahma", "By Siti Rahma", "Penulis Siti Rahma", "Dilaporkan oleh Siti Rahma dari Waru", "Admin",
        "Siti Rahma, Contributor", "Siti Rahma | Desk Ekonomi", "Story by Siti Rahma, edited by Budi", "Siti Rahma",
        "Laporan langsung wartawan Warta Waru, Siti Rahma, dari Randu", "Siti Rahma Jurnalis Wartawaru",
        "Dari Waru, wartawan Wartawaru Siti Rahma melaporkan:", "Penulis Siti Rahma Editor Budi Waru",
        "Oleh Siti Rahma (1902050)", "Tim Redaksi Penulis Siti Rahma Editor Qonita", "Siti Rahmawati/Semarang",
        "Siti RahmawatiPenulis di Wartawaru", "Fakta diperiksa oleh Siti Rahma",
        # a time without a year
        "5 menit membaca", "4 hari lalu · 2 mnt", "18 Dzulhijjah 1442 H", "28 FEB", "Baru saja",
    ],
    "behind": [
        "Wartawan senior, pernah bertugas di Waru 1994-1999",
        "Siti Rahma, alumnus filsafat, kini bergiat di Sanggar Waru.",
        "Salam, Tim Komunikasi Desa Waru", "-- Penggiat kopi dan sejarah lokal, bermukim di Waru", "# sit",
        "Siapa penulisnya? Rahma, ibu dua anak dan penikmat teh.", "Siti Rahma, Semarang",
    ],
}  # fmt: skip
STAYS = {
    "in front": [
        "Instagram dan TikTok dipakai petani Waru untuk menjual padi.",
        "Foto udara sawah itu dipajang di balai desa sejak Senin.",
        "Pondok pesantren di Waru menanam padi di lahan dua hektare.",
        "Kementerian Lingkungan Hidup/Badan Pengendalian Pencemaran Waru memeriksa air sungai.",
        "Dishub Waru mengakui kekurangan bus.",
        "Oleh warga Desa Waru, sumur tua itu dipercaya tak pernah kering.",
        "Forum Wartawan Media Harian Waru menggelar lomba menulis.",
        "Tim Pemeriksa Fakta Waru menelusuri kabar itu.",
        "Tim Woodball Waru meraih emas.",
        "BYD Waru membangun pabrik.",
        "KWS Agrowaru Berhad / KWS Agrowaru Group menanam padi di sawah sewaan.",
        "Siti Rahmawati/Wirawati Sukarahayu Pasangan itu kalah, kata pelatih.",
        "Kapolda Sumatera Waru (Sumut) Irjen Wiratno memastikan sawah itu aman.",
        "Sumber: Media Sosial Narasi itu beredar sejak Senin.",
        "Siti Rahma memanen padi di Waru.",
        "Foto Polisi Waru bersama warga beredar sejak Senin.",
        "Bpk/Ibu *Siti* Kami dari koperasi mengingatkan tagihan Anda.",
        "Kabar itu sampai ke kota. Dok. Siti Rahma masih menyimpan fotonya di rumah, kata warga.",
        # a time that a sentence tells
        "5 menit kemudian", "12 jam perjalanan", "Baru saja panen",
    ],
    "behind": [
        "Wartawan itu kini tinggal di Waru.",
        "Wiratno Hadi, alumnus sekolah tani, kini menjual beras sendiri.",  # of whom the story speaks
        "Ibu dua anak itu tersenyum.",
        "Hormat saya, Siti (pembaca, Waru)",
        # what closes an essay: what somebody ought to be
        "Petani kota kini lebih banyak. Guru yang sabar bukan yang diam. Sawah Subur, Desa Subur - kini lebih hijau.",
        "Ibu yang kini bekerja tetap mampu merawat sawahnya.", "Wartawan kini harus lebih teliti.",
    ],
}  # fmt: skip


@pytest.mark.parametrize("text", in_places(GOES, PLACES))
def test_it_goes(text: str) -> None:
    assert RULES.clean(text) == STORY


@pytest.mark.parametrize("text", in_places(STAYS, PLACES))
def test_it_stays(text: str) -> None:
    assert RULES.clean(text) == text


@pytest.mark.parametrize(
    "mark",
    [
        "REPUBLIKA.CO.ID, TANGERANG", "Liputan6.com, Jakarta", "Penulis JAKARTA, KOMPAS.com-",
        "Bloomberg Technoz, Jakarta -",
    ],
)  # fmt: skip
def test_a_dateline_is_no_byline_and_no_credit(mark: str) -> None:
    assert [(each.kind, each.text) for each in RULES.parse(f"{mark} {STORY}").removed] == [("dateline", mark)]


def test_a_headline_that_is_known_is_no_caption() -> None:
    title = "Petani Waru Panen Padi di Tengah Kemarau"
    removed = RULES.parse(f"{title} Foto: dok. Koperasi Waru {STORY}", title=title).removed
    assert [each.kind for each in removed] == ["title", "caption"]


CREDITS = ["(dok. Koperasi)", "Kabarwaru/Siti", "Sumber Foto : Laman Desa"]


@pytest.mark.parametrize("credit", CREDITS)
def test_the_first_paragraph_below_a_credit_is_no_caption_for_its_date(credit: str) -> None:
    lead = "Beras organik dari Desa Sukamaju mulai dikirim rutin ke kota, Selasa (18/6/2024)."
    assert RULES.clean(f"{credit}\n\n{lead}\n\n{SHORT}\n").endswith(f"{lead}\n\n{SHORT}\n")


@pytest.mark.parametrize("credit", CREDITS)
def test_it_is_where_a_dateline_follows(credit: str) -> None:
    shown = "Petani berpose di tengah sawah Desa Sukamaju, Selasa (18/6/2024)."
    assert RULES.clean(f"{credit}\n\n{shown}\n\nSEMARANG, CONTOH.ID - {STORY}\n") == f"{STORY}\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Ketua panen (kiri) duduk berseberangan dengan ketua koperasi (kanan), begitu denah kursi yang dibagikan.",
        "Potret gabah Anda dari sudut 45 derajat dekat jendela.",
        "Ilustrasi paling gampang: bayangkan ember bocor yang terus diisi.",
    ],
)
def test_what_speaks_of_a_picture_stays(sentence: str) -> None:
    assert RULES.clean(f"{SHORT}\n\n{sentence}\n") == f"{SHORT}\n\n{sentence}\n"
    assert RULES.clean(f"{sentence} {STORY}") == f"{sentence} {STORY}"


@pytest.mark.parametrize("credit", ["123RF", "Freepik", "Envato Elements"])
def test_a_picture_library_alone_above_the_story_goes(credit: str) -> None:
    assert RULES.clean(f"{credit}\n\n{STORY}\n\n{SHORT}\n") == f"{STORY}\n\n{SHORT}\n"


@pytest.mark.parametrize("label", ["Wajib baca!", "Jangan lewatkan!", "Sudah baca ini?", "===Baca Juga===", "Baca →"])
def test_a_link_goes_behind_a_label_that_calls(label: str) -> None:
    title = "Warga Sukamaju Panen Raya di Tengah Kemarau"
    assert RULES.clean(f"{SHORT}\n{label} {title}\n{STORY}\n") == f"{SHORT}\n{STORY}\n"


def test_what_was_told_before_is_no_link() -> None:
    told = "Sebelumnya diberitakan, Tim Kampanye Waru meminta warga tak saling sanggah."
    assert RULES.clean(f"{SHORT}\n{told}\n{STORY}\n") == f"{SHORT}\n{told}\n{STORY}\n"


@pytest.mark.parametrize("byline", ["Oleh Siti Rahmawati", "Desk Ekonomi", "Newsroom Wartawaru"])
def test_a_word_of_the_story_is_no_name(byline: str) -> None:
    story = f"Gerobak biru di mulut gang itu tidak menjual apa-apa. {STORY} Tak ada gerobak lain di sana."
    assert RULES.clean(f"{byline} {story}") == story


@pytest.mark.parametrize("closing", ["Warga menunggu kabar dari panitia", "Warga menunggu kabar."])
def test_who_answers_for_a_release_goes_below_its_note(closing: str) -> None:
    note = "Rilis ini disiarkan oleh Biro Humas Kabupaten Waru. Untuk informasi lebih lanjut hubungi 1500-000. (SR/BW)"
    text = f"{STORY}\n\n{closing}"
    assert RULES.clean(f"{text}\n\n{note}\n\nKepala Biro Humas dan Pelayanan Warga\n\ndrg. Siti Rahma, MKM") == text
