"""Invitations on a line of their own between paragraphs, known by several forms; and what of a story looks alike."""

from __future__ import annotations

import pytest

from newsclean import Cleaner
from tests.filters.stories import MORE, STORY

RULES = Cleaner(ignore=["second-opinion"])
# So much follows that no line between them stands in the tail.
ABOVE, BELOW = STORY, "\n".join([f"{MORE} Camat meminta petugas menjaga pintu bendungan.", STORY, STORY, STORY])


@pytest.mark.parametrize(
    "note",
    [
        "Ikuti terus Laporan dari Lapangan lewat akun @meja.contoh dan situs kami.",
        "Biar tidak ketinggalan, ikuti akun Instagram @wartacontoh atau saluran WhatsApp kami!",
        "Pilih Contoh Kini sebagai sumber favorit Anda di hasil pencarian",
        "Memuat denah lokasi Contoh…",
        "[Lihat GIF]",
    ],
)
def test_a_note_between_paragraphs_goes(note: str) -> None:
    assert RULES.clean(f"{ABOVE}\n{note}\n{BELOW}") == f"{ABOVE}\n{BELOW}"


@pytest.mark.parametrize(
    "line",
    [
        "Tekan tombol Bagikan, pilih WhatsApp, dan kirim ke nomor anggota keluarga.",  # speaks to nobody
        "Cek laci, cek dompet, cek email.",  # says the same word again and again
        "Langganan digital tanpa jeda bakal dijual Rp 29.000 sebulan, separuh harga paket lama.",
        "Buku saku itu memuat denah lokasi pengungsian …",
        "[video itu palsu]",
    ],
)
def test_a_sentence_between_paragraphs_stays(line: str) -> None:
    text = f"{ABOVE}\n{line}\n{BELOW}"
    assert RULES.clean(text) == text


def test_a_list_that_is_announced_stays() -> None:
    text = f"{ABOVE}\nCara mengikuti siarannya:\nIkuti akun Telegram @radiocontoh untuk kabar Anda.\n{BELOW}"
    assert RULES.clean(text) == text


def test_the_first_of_numbered_steps_stays() -> None:
    text = f"{ABOVE}\nKunjungi situs contoh: buka [www.contoh.com](http://www.contoh.com).\n\n2. Klik Buat\n{BELOW}"
    assert RULES.clean(text) == text


def test_an_account_that_one_is_bidden_to_follow_may_be_spelt_as_in_a_chat() -> None:
    assert RULES.clean(f"{ABOVE}\n{BELOW}\nFollow Twitter @contohsport utk skor langsung!") == f"{ABOVE}\n{BELOW}"
    chain = f"{ABOVE}\n{BELOW}\nTolong sebarkan ke grup WhatsApp keluarga utk jaga2, tdk perlu panik."
    assert RULES.clean(chain) == chain
