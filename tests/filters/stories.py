"""A story in one line, before and behind what a test puts into it."""

STORY = (
    "Hujan deras merendam sawah dan dusun di Kecamatan Randu sejak Senin malam, kata Camat Randu. Warga membersihkan "
    "lumpur bersama petugas sampai sore, dan dapur umum dibuka di balai desa. Air mulai surut menjelang petang ketika "
    "pintu bendungan ditutup oleh petugas jaga yang datang dari kota. Sekolah diliburkan dua hari lagi."
)
MORE = "Menurutnya, tanggul itu akan diperbaiki sebelum musim tanam berikutnya dimulai di seluruh kecamatan."
# What stands before and behind a caption in one line, and a story of it in front.
BEFORE = "Hujan turun sejak pagi di Kampung Baru dan merendam puluhan rumah di tepi sungai."
AFTER = (
    "Petugas datang sore hari membawa bantuan pangan. Warga mengungsi ke balai desa sejak Minggu malam. "
    "Sekolah diliburkan selama dua hari."
)
LONG_STORY = f"{BEFORE} {AFTER} " * 4
