"""Paragraphs of a story, for texts that have lost their line breaks."""

from __future__ import annotations

FIRST = (
    "Warga Desa Sukamaju memanen padi dua pekan lebih awal karena air sungai mulai meluap ke sawah. "
    "Sebagian petani menjual gabahnya dalam keadaan basah kepada tengkulak dari kota."
)
SECOND = (
    "Kepala Desa Wiratno Hadi meminta pemerintah kabupaten memperbaiki tanggul yang jebol sejak tahun lalu. "
    "Menurut dia, perbaikan itu sudah tiga kali dijanjikan."
)
LAST = (
    "Pompa air dari provinsi dijadwalkan tiba pada akhir pekan. Warga membuat dapur umum di balai desa dan menampung "
    "air hujan di tong bekas supaya bibit yang tersisa tidak mati."
)
