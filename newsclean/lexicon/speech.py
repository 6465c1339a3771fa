"""Verbs that say who spoke: "..., kata Budi", "..., ujarnya", "Budi mengatakan ..."."""

from __future__ import annotations

# Behind a quotation, with "-nya" or a name.
SAYING = (
    "kata", "ujar", "ungkap", "jelas", "tutur", "ucap", "tegas", "imbuh", "sebut", "papar", "terang", "tambah",
    "lanjut",
)  # fmt: skip
# With which a quotation or a story ends; alone they mean something else: "tutup" is "closed", too.
CLOSING = ("tutup", "tandas", "pungkas")
# In front of what was said.
REPORTING = (
    "menjelaskan", "mengatakan", "menambahkan", "menyebut", "menyebutkan", "menyatakan", "menegaskan", "mengungkapkan",
    "mengungkap", "mengaku", "mengakui", "menilai", "menuturkan", "mengklaim", "menduga", "berpendapat",
)  # fmt: skip
# The same; but a picture may show somebody who does it: "Bupati mengajak warga menanam pohon."
SHOWN_REPORTING = (
    "membenarkan", "memastikan", "menyampaikan", "berharap", "berkata", "menerangkan", "memaparkan", "mengimbau",
    "meminta", "mengajak", "mengingatkan", "menceritakan", "melanjutkan", "mencontohkan", "mengapresiasi",
)  # fmt: skip
