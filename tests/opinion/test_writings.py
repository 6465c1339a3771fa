"""Texts that are no article."""

from __future__ import annotations

import pytest

from newsclean.opinion.writings import is_chords, is_no_article
from newsclean.page import Page

STORY = "Warga Desa Sagara memanen padi lebih awal karena sungai meluap sejak pekan lalu. "


@pytest.mark.parametrize(
    "text",
    [
        "Info dari grup sebelah, mohon disebar ya. Yg di rumah jgn keluar dulu, sdh bahaya.",
        "Saya masih menunggu di area itu :grin: Gambar menyusul.",
        "Sebarkan!! Ini benar!! Jangan diam saja... bagikan ke semua.",
        "APLIKASI INI MENYUSAHKAN. SAYA MENYESAL MEMAKAINYA.",
        "Nomor : 12/SGR/2024 Lampiran : - Perihal : Undangan rapat Yth. Kepala Desa Sagara",
        "SAUDARA PENGARANG,\nKami di Sagara menunggu jembatan.",
        "Assalamualaikum, kabar dari Sagara: jembatan putus.",
        "[pa.nen] Definisi : memungut hasil sawah: mereka ~ padi pada pagi hari, ~ raya panen besar.",
    ],
)
def test_letters_chats_and_dictionaries_are_no_articles(text: str) -> None:
    assert is_no_article(Page(text))


@pytest.mark.parametrize(
    "text",
    [
        STORY * 3,
        STORY * 4 + "“Kami sdh lama menunggu,” tulis seorang warga.",
        STORY * 4 + "Hadiahnya apa? Nomor undian: 12. Perihal lain menyusul...",
        "PDAM, PLN, dan BPBD Sagara bersiaga. " + STORY * 2,
    ],
)
def test_articles_are(text: str) -> None:
    assert not is_no_article(Page(text))


@pytest.mark.parametrize(("line", "chords"), [("Am G", True), ("F G C/E Dm7", True), ("Am Sagara", False)])
def test_chords(line: str, chords: bool) -> None:
    assert is_chords(line) is chords
