"""Wordings that need no entry of their own, for a form or another phrase knows them; and stories like them."""

from __future__ import annotations

import pytest

from tests.lexicon.stories import assert_goes, assert_stays


@pytest.mark.parametrize(
    ("kind", "wording"),
    [
        ("ad", "Iklan"),
        ("ad", "Scroll ke bawah untuk melanjutkan membaca"),
        ("ad", "Konten berlanjut di bawah"),
        ("ad", ".iklan-tengah{margin:12px auto;width:336px;height:280px;overflow:hidden}"),
        ("embed", "Simak informasi selengkapnya dalam video berikut."),
        ("embed", "detikers, klik di sini untuk menonton video 20Detik lainnya!"),
        ("embed", "baca berita lainnya di Berita Video <<<"),
        ("embed", "Tonton video selengkapnya di YouTube Koran Kita"),
        ("syndication", "Artikel ini sudah lebih dulu tayang di detikbali. Selengkapnya klik disini."),
        ("promo", "Cek Berita dan Artikel yang lain di Google News"),
        ("promo", "Follow us on Instagram"),
        ("promo", "Silakan baca konten menarik lainnya dari JPNN.com di Google News"),
        (
            "promo",
            (
                "Follow Official WhatsApp Channel Liputan6.com untuk mendapatkan berita-berita terkini dengan "
                "mengklik tautan ini."
            ),
        ),
        (
            "promo",
            ("(Ayo ikuti saluran WhatsApp KapanLagi.com biar enggak ketinggalan update. Klik di sini ya, Klovers)"),
        ),
        (
            "promo",
            (
                "Akses TribunJakarta.com di Google News atau WhatsApp Channel TribunJakarta.com. Pastikan "
                "Tribunners sudah install aplikasi WhatsApp ya"
            ),
        ),
        (
            "promo",
            (
                "Berita Katadata.co.id di WhatsApp Anda Dapatkan akses cepat ke berita terkini dan data berharga "
                "dari WhatsApp Channel Katadata.co.id Ikuti kami"
            ),
        ),
        (
            "promo",
            ("Follow IDN Times untuk mendapatkan informasi terkini. Klik untuk follow WhatsApp Channel & Google News"),
        ),
        ("promo", "Simak berita lainnya seputar China di sini."),
        ("promo", "Gabung KOMPAS.com Plus sekarang"),
        ("promo", "Download Apps CNN Indonesia sekarang https://contoh.example/"),
        ("promo", "Telusuri berita news lainnya"),
        ("promo", "Ikuti terus berita terhangat dari Beritasatu.com"),
        ("promo", "Simak berita lainnya terkait Timnas Indonesia"),
        ("promo", "Simak breaking news Contoh langsung di saluran WhatsApp kami"),
        ("promo", "Sobat bisa berlangganan Tabloid Contoh di sini"),
        ("promo", "[Cek Berita dan informasi kunci jawaban SD KLIK DISINI]"),
        ("promo", "Subscribe channel YouTube Koran Kita"),
        ("promo", "Jangan lupa like, share dan subscribe"),
        ("promo", "Simak berita lainnya di Koran Kita"),
        ("promo", "Simak berita terbaru Koran Kita di WhatsApp Channel"),
        ("paging", "Langsung klik halaman berikutnya"),
        ("paging", "Halaman Selanjutnya"),
        ("nav", "Anda harus masuk log untuk mengirim komentar."),
        ("nav", "Medium Large Larger"),
        ("nav", "Lihat Foto"),
        ("legal", "Disclaimer: Keputusan investasi sepenuhnya di tangan investor."),
        ("legal", "Hak Cipta Dilindungi Undang-Undang"),
        ("legal", "All Rights Reserved"),
        ("legal", "Pendapat dalam artikel ini bukan anjuran investasi dari redaksi."),
    ],
)
def test_the_wording_goes(kind: str, wording: str) -> None:
    assert_goes(wording, kind)


@pytest.mark.parametrize(
    "sentence",
    [
        "Iklan rokok itu dilarang tayang sebelum pukul 21.30.",
        "Scroll ke bawah untuk melihat daftar sekolah penerima bantuan, lalu pilih nama kecamatan.",
        "Simak penjelasan menteri di bawah ini.",
        "Download aplikasi Sapawarga di ponsel Anda, lalu isi data diri.",
        "Subscribe channel YouTube menjadi syarat lomba itu, kata panitia.",
        "Jangan lupa like itu urusan anak muda, kata kakek tersebut.",
        "Simak berita terbaru di WhatsApp, begitu kebiasaan warga desa itu setiap pagi sebelum ke sawah.",
        "Halaman selanjutnya memuat peta desa itu.",
        "Sebarkan artikel ini kepada teman, pinta relawan itu.",
        "Lihat foto itu baik-baik, kata penyidik.",
        "Tonton video itu sampai selesai, pesan guru.",
        "Disclaimer itu dibacakan hakim sebelum keputusan dijatuhkan.",
        "Hak cipta dilindungi undang-undang, sehingga penyalinan lagu itu bisa dipidana.",
    ],
)
def test_what_sounds_like_it_stays(sentence: str) -> None:
    assert_stays(sentence)
