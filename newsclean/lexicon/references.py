"""How a page says where a story or its data are from: "Diolah dari ...", "Daftar pustaka: ...". Some are patterns."""

from __future__ import annotations

# Behind "di-": "dikutip dari".
TAKEN = (
    "kutip", "sadur", "ringkas", "rangkum", "olah", "terjemahkan", "sarikan", "himpun", "ambil", "adaptasi", "lansir",
    "tulis ulang", "alih bahasakan",
)  # fmt: skip
# What is taken: "Data diolah dari ...".
MATTER = ("data", "bahan", "materi", "resep", "artikel", "tulisan", "berita", "naskah", "kisah")
# Nouns that head a list of references.
LISTS = (
    "daftar (?:pustaka|rujukan|referensi|sumber)", "kepustakaan", "bibliografi", "bibliography", "referensi",
    "references?", "rujukan", "sumber(?:-sumber)?", "sources?", "narasumber", "bahan bacaan",
)  # fmt: skip
# Those that only name where a thing is from.
NAMING = (
    "sumber", "sources?", "link sumber", "dok(?:umen)?/sumber", "narasumber", "referensi", "rujukan", "data",
    "credits?", "cr", "via", "h/t",
)  # fmt: skip
