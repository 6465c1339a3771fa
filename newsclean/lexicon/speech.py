"""Verbs that say who spoke, as they stand behind a quotation: "..., kata Budi", "..., ujarnya"."""

from __future__ import annotations

# With "-nya" or a name behind them.
SAYING = (
    "kata", "ujar", "ungkap", "jelas", "tutur", "ucap", "tegas", "imbuh", "sebut", "papar", "terang", "tambah",
    "lanjut",
)  # fmt: skip
# With which a quotation or a story ends; alone they mean something else: "tutup" is "closed", too.
CLOSING = ("tutup", "tandas", "pungkas")
