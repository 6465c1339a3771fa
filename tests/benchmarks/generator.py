"""Writes synthetic Indonesian news, so that anyone can run the benchmarks. People and events are invented.

About nine lines of ten are story; the others are the boilerplate of news pages, in their usual forms and places.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import NamedTuple

_FIRST = (
    "Budi", "Siti", "Agus", "Rina", "Joko", "Dewi", "Hendra", "Maya", "Yusuf", "Lestari", "Bambang",
    "Putri", "Rahmat", "Wulan", "Eko", "Fitri", "Dedi", "Ayu", "Taufik", "Ratna",
)  # fmt: skip
_LAST = (
    "Santoso", "Rahayu", "Wibowo", "Kusuma", "Hidayat", "Pratiwi", "Nugroho", "Anggraini", "Saputra",
    "Maharani", "Setiawan", "Permata", "Gunawan", "Larasati",
)  # fmt: skip
_TOWNS = (
    "Jakarta", "Bandung", "Surabaya", "Semarang", "Medan", "Makassar", "Palembang", "Yogyakarta",
    "Denpasar", "Malang", "Bogor", "Cirebon", "Kupang",
)  # fmt: skip
_OUTLETS = ("Contoh.com", "KabarContoh.id", "WartaContoh.co.id", "HarianContoh.com")
_ROLES = (
    "Kepala Dinas Perhubungan", "Kapolsek", "Camat", "Ketua RT", "Direktur Rumah Sakit", "Kepala Pasar",
    "Guru Besar Ekonomi", "Juru Bicara Pemerintah Kota", "Ketua Kelompok Tani", "Manajer Stasiun",
    "Kepala Puskesmas",
)  # fmt: skip
_SUBJECTS = (
    "warga", "petugas", "pedagang", "para petani", "pemerintah kota", "tim gabungan", "sejumlah siswa",
    "pengelola pasar", "nelayan", "penumpang kereta", "dinas kesehatan", "relawan", "panitia",
    "pengusaha kecil", "sopir angkutan", "tenaga medis",
)  # fmt: skip
_VERBS = (
    "memperbaiki", "menunggu", "membahas", "menyiapkan", "menolak", "mengawasi", "membersihkan", "mendata",
    "membangun", "meninjau", "menyerahkan", "mengumpulkan", "memeriksa", "menanam", "mengangkut",
    "menata ulang",
)  # fmt: skip
_OBJECTS = (
    "saluran air di tepi jalan", "bantuan bagi korban banjir", "harga cabai yang terus naik",
    "jadwal kapal yang berubah", "jembatan gantung di hulu sungai", "rencana pelebaran jalan",
    "bibit padi untuk musim tanam", "taman bermain yang rusak", "laporan keuangan tahun lalu",
    "sampah yang menumpuk di muara", "ruang kelas yang bocor", "aturan parkir di pusat kota",
    "stok beras di gudang", "pasar ikan yang baru dibuka", "lampu jalan yang padam",
    "vaksin untuk anak balita",
)  # fmt: skip
_TIMES = (
    "sejak pagi", "pada awal pekan", "menjelang malam", "setelah hujan reda", "selama tiga hari",
    "dalam dua bulan terakhir", "sebelum libur panjang", "sepanjang musim kemarau", "usai rapat bersama",
    "hingga akhir tahun",
)  # fmt: skip
_LINKS = (
    "Selain itu,", "Sementara itu,", "Menurut dia,", "Di sisi lain,", "Sebelumnya,", "Karena itu,",
    "Namun,", "Pada hari yang sama,",
)  # fmt: skip
_SAYS = ("kata", "ujar", "ungkap", "jelas", "tutur")
_TITLE_ENDS = (
    "Warga Mengeluh",
    "Ini Kata Wali Kota",
    "Pedagang Waswas",
    "Begini Kronologinya",
    "Petugas Turun Tangan",
)
_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
    "November", "Desember",
)  # fmt: skip
# Scrapers that flatten a page lose the space between two paragraphs as often as this.
_GLUED = 0.015


class Story(NamedTuple):
    """A record, as data sets of news have it."""

    id: str
    url: str
    title: str
    text: str


def articles(size: int, *, flat: bool, seed: int = 7) -> Iterator[Story]:
    """Articles of together at least `size` bytes of text; each on one line if `flat`, else a line a paragraph."""
    rng = random.Random(f"{seed}/{flat}")
    written = number = 0
    while written < size:
        story = _story(rng, number, flat=flat)
        written += len(story.text.encode())
        number += 1
        yield story


def _story(rng: random.Random, number: int, *, flat: bool) -> Story:
    page = _Page(rng)
    paragraphs = [page.paragraph() for _ in range(rng.randint(8, 24))]
    if rng.random() < 0.8:
        paragraphs[0] = page.dateline() + paragraphs[0]
    lines = [line for chance, line in page.head() if rng.random() < chance]
    for i, paragraph in enumerate(paragraphs):
        lines.append(paragraph)
        if i < len(paragraphs) - 1:
            lines += [line for chance, line in page.between() if rng.random() < chance]
    lines += [line for chance, line in page.tail() if rng.random() < chance]
    url = f"https://www.{page.outlet.lower()}/berita/{number}"
    return Story(f"synthetic-{number:07}", url, page.title, _join(rng, lines, flat=flat))


def _join(rng: random.Random, lines: list[str], *, flat: bool) -> str:
    if not flat:
        return rng.choice(("\n", "\n\n")).join(lines)
    text = lines[0]
    for line in lines[1:]:
        text += ("" if rng.random() < _GLUED else " ") + line
    return text


class _Page:
    """The parts of which one page is made."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self.outlet = rng.choice(_OUTLETS)
        self.town = rng.choice(_TOWNS)
        self.title = self.headline()
        self._people = [f"{rng.choice(_FIRST)} {rng.choice(_LAST)}" for _ in range(5)]

    def _pick(self, *groups: tuple[str, ...]) -> list[str]:
        return [self._rng.choice(group) for group in groups]

    def headline(self) -> str:
        subject, verb, thing, end = self._pick(_SUBJECTS, _VERBS, _OBJECTS, _TITLE_ENDS)
        title = f"{subject} {verb} {thing}".title().replace(" Di ", " di ").replace(" Yang ", " yang ")
        return f"{title}, {end}" if self._rng.random() < 0.5 else title

    def sentence(self) -> str:
        subject, verb, thing, time = self._pick(_SUBJECTS, _VERBS, _OBJECTS, _TIMES)
        rng = self._rng
        form = rng.random()
        if form < 0.25:
            return f"{rng.choice(_LINKS)} {subject} {verb} {thing} {time}."
        if form < 0.5:
            date = f"{rng.choice(_DAYS)} ({rng.randint(1, 28)}/{rng.randint(1, 12)}/2024)"
            return f"{subject.capitalize()} di {rng.choice(_TOWNS)} {verb} {thing} {time}, {date}."
        if form < 0.75:
            others = " ".join(self._pick(_SUBJECTS, _VERBS, _OBJECTS))
            return f"Sebanyak {rng.randint(12, 980)} orang ikut {verb} {thing}, sedangkan {others}."
        person, role, says = rng.choice(self._people), rng.choice(_ROLES), rng.choice(_SAYS)
        return f'"Kami {verb} {thing} {time}, mohon bersabar," {says} {role} {self.town} {person}.'

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self._rng.choice((1, 1, 2, 2, 3))))

    def dateline(self) -> str:
        town, outlet = self.town, self.outlet
        forms = (
            f"{town.upper()}, {outlet.upper()} - ",
            f"{town.upper()} - ",
            f"{town}, {outlet} -- ",
            f"{outlet}, {town} - ",
            f"{town} (CONTOH) - ",
        )
        return self._rng.choice(forms)

    def head(self) -> list[tuple[float, str]]:
        rng, person = self._rng, self._people[0]
        date = f"{rng.choice(_DAYS)}, {rng.randint(1, 28)} {rng.choice(_MONTHS)} 2024"
        return [
            (0.12, self.title),
            (0.10, f"{date} - {rng.randint(6, 22):02}:{rng.randint(0, 59):02} WIB"),
            (0.06, f"Penulis: {person}"),
            (0.06, f"Laporan Wartawan {self.outlet}, {person}"),
            (0.25, f"{self.sentence()[:-1]}. (Foto: {person}/{self.outlet})"),
        ]

    def between(self) -> list[tuple[float, str]]:
        return [
            (
                0.035,
                f"{self._rng.choice(('Baca juga:', 'BACA JUGA:', 'Baca Juga :', 'Simak juga:'))} {self.headline()}",
            ),
            (0.015, self._rng.choice(("ADVERTISEMENT", "Advertisement", "SCROLL TO CONTINUE WITH CONTENT"))),
            (0.006, f"[Gambas:Video {self._rng.choice(('20detik', 'CNN'))}]"),
            (0.006, f"{self.sentence()[:-1]}. (Dok. {self.outlet})"),
        ]

    def tail(self) -> list[tuple[float, str]]:
        rng, (writer, editor) = self._rng, self._people[1:3]
        initials = "/".join(name[:3].lower() for name in (writer, editor))
        return [
            (0.10, f"Simak Video '{self.headline()}':"),
            (0.20, f"({initials})"),
            (0.15, f"Editor: {editor}"),
            (0.08, f"Penulis: {writer} | Editor: {editor}"),
            (0.08, f"Cek Berita dan Artikel yang lain di Google News {self.outlet}"),
            (0.06, "Dapatkan update berita pilihan dan breaking news setiap hari lewat saluran WhatsApp kami."),
            (0.08, f"Tags: {', '.join(rng.sample(('banjir', 'pasar', 'beras', 'jalan', 'cuaca', 'panen'), 3))}"),
            (0.03, f"Copyright © {self.outlet} 2024"),
            (0.03, "Halaman: 1 2"),
        ]
