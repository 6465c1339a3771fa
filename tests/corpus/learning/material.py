"""Invented articles of an invented outlet, with boilerplate that no filter knows and with stories that repeat."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

HOST = "kabar-karangmalang.id"
_VILLAGES = (
    "Sukamulya", "Karangjati", "Wonosari", "Tanjungbaru", "Kedungwangi", "Batursari", "Purwodadi", "Cibeureum",
    "Girimulyo", "Rawabening", "Sidoluhur", "Margasari", "Tegalrejo", "Ciwaringin", "Jatimekar", "Banyubiru",
)  # fmt: skip
_MATTERS = (
    "memanen padi dua pekan lebih awal", "memperbaiki jembatan gantung", "menanam seribu bibit bakau",
    "membersihkan saluran irigasi", "menggelar lomba perahu", "mengganti atap balai pertemuan",
)  # fmt: skip
_VOICES = ("Kepala desa", "Ketua kelompok tani", "Sekretaris desa", "Seorang guru", "Ibu rumah tangga", "Pedagang")


def story(number: int) -> list[str]:
    """The paragraphs of a story; no two are alike."""
    village, matter = _VILLAGES[number % 16], _MATTERS[number % 6]
    voice, other = _VOICES[number // 3 % 6], _VILLAGES[(number * 7 + 3) % 16]
    return [
        f"Warga {village} bersama {voice.lower()} {matter} setelah menunggu rombongan dari {other} {village}.",
        f"{other} menyusul karena kayu di gudang {village} habis terpakai oleh {voice.lower()} dari {village} {other}.",
        f"Karena itu {village} berharap {other} {matter} pula sebelum {voice.lower()} tiba di {other} dan {village}.",
    ]


def record(number: int, paragraphs: Iterable[str], *, glue: str = "\n") -> dict[str, str]:
    """A record of the outlet, published on a day of its own."""
    day = f"2024/{number // 28 % 12 + 1:02}/{number % 28 + 1:02}"
    title = f"{_VILLAGES[number % 16]} {_MATTERS[number % 6].title()} Pekan Ke-{number}"
    return {"url": f"https://{HOST}/{day}/{number}", "title": title, "text": glue.join(paragraphs)}


def write(path: Path, records: Iterable[dict[str, str]]) -> Path:
    """A file of JSON Lines."""
    path.write_text("".join(json.dumps(each) + "\n" for each in records), encoding="utf-8")
    return path
