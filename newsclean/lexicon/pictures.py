"""What only pictures show, as captions say it that have no label and no credit. Some are patterns."""

from __future__ import annotations

# Who is where in it: "Bupati (kiri)", "Budi (tengah)".
POSITIONS = ("kiri", "kanan", "tengah", "depan", "belakang")
# What they wear: "Budi (berbaju merah)".
CLOTHES = ("baju", "kaus", "rompi", "jilbab", "kerudung", "kemeja", "topi", "jas", "batik", "peci", "masker")
# With these a caption opens that is more than what is shown: "Sejumlah warga saat memanen padi".
SHOWN = (
    "Suasana", "Tampak", "Penampakan", "Potret", "Kondisi", "Keadaan", "Sejumlah", "Seorang", "Petugas", "Rombongan",
    "Cuplikan", "Screenshot", "Tangkap(?:an)? layar", "Jenazah", "Mendiang", "Almarhum(?:ah)?", "Orang ramai",
    "Beginilah", "Inilah", "Foto dari udara", "Peta sebaran", "Deretan", "Tumpukan", "Tim [Gg]abungan", "Peserta",
    "Warga", "Kapal", "Ibu korban", "Anak-anak", "Gedung", "Logo", "Personel", "Arsip",
)  # fmt: skip
# With these one that is nothing else: "Suasana pelantikan pejabat."
SHOWN_ALONE = (
    "Suasana", "Penampakan", "Tampak (?:depan|belakang|samping)", "Potret", "Keadaan", "Gedung", "Kantor", "Logo",
    "Peluncuran", "Penyerahan", "Pelantikan", "Almarhum(?:ah)?",
)  # fmt: skip
# The moment at which it was taken.
MOMENTS = (
    "saat", "usai", "ketika", "sedang", "tengah", "menunjukkan", "memperlihatkan", "meninjau", "memantau", "berpose",
    "bersama", "tampak", "terlihat",
)  # fmt: skip
# Words in capitals that head a part of a page, and no caption: "UPDATE: ...", "HASIL: ...".
HEADINGS = (
    "BREAKING", "UPDATE", "VIDEO", "HASIL", "SKOR", "FAKTA", "HOAKS", "SALAH", "KLAIM", "CEK", "CATATAN", "JADWAL",
    "DISCLAIMER", "SUMBER", "NARASI", "PENJELASAN", "KATEGORI", "REFERENSI", "HOAX", "MISINFORMASI", "DISINFORMASI",
)  # fmt: skip
# With these the names of places begin that no list knows: "TANJUNG RANDU: ..." opens the story.
PLACE_WORDS = (
    "TANJUNG", "KUALA", "KAMPUNG", "BATU", "BUKIT", "SUNGAI", "PULAU", "TELUK", "BANDAR", "PASIR", "PORT", "SIMPANG",
    "PADANG", "PARIT", "KOTA",
)  # fmt: skip
# Words of a predicate, beside verbs with a prefix.
PREDICATES = (
    "yang", "adalah", "ialah", "akan", "telah", "sudah", "tidak", "tak", "bukan", "belum", "masih", "ada", "bisa",
    "dapat", "harus", "jadi", "kini", "ini", "itu", "lebih", "mirip", "mulai", "resmi", "batal", "gagal", "ikut",
    "hadir", "kata", "begitu", "hanya", "sangat", "sempat", "terus", "selalu", "baru", "siap", "juga", "pun", "ingin",
    "mau", "minta", "punya", "buka", "tutup", "naik", "turun", "kembali", "gelar", "beri", "beli", "bawa", "bikin",
    "buat", "ajak", "janji", "yakin", "sebut", "tolak", "dukung", "ramai", "sepi", "jebol", "rusak", "ambruk",
    "tewas", "luka", "hilang", "hanyut", "jatuh", "roboh", "tumbang", "hancur", "runtuh", "karam", "kalah", "imbang",
    "lolos", "sembuh", "pulang", "datang", "tiba", "pergi", "mati", "selamat", "padam", "macet", "putus", "libur",
    "kabur", "pingsan", "cedera", "absen", "unggul", "kena",
)  # fmt: skip
# What looks like a verb with a prefix and is none: offices, crowds, things.
NO_PREDICATES = (
    "menteri", "menag", "menaker", "mendag", "mendagri", "mendes", "mendikbud", "mendikdasmen", "menhan", "menhub",
    "menkes", "menkeu", "menko", "menkumham", "menlu", "menpan", "menpar", "menperin", "menpora", "mensesneg",
    "mensos", "mentan", "berita", "bersama", "terdakwa", "terpidana", "tersangka", "terduga", "terlapor", "anggota",
    "member", "media", "medan", "mesin", "mesjid", "meja", "terminal", "teras", "dinas", "meter", "bernama",
    "berinisial", "berusia", "dirut", "dirjen",
)  # fmt: skip
