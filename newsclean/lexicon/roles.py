"""What people do for a story: the roles that credits name, and the offices that authors hold."""

from __future__ import annotations

WRITERS = (
    "penulis", "reporter", "pewarta", "wartawan", "jurnalis", "kontributor", "kreator", "author", "writer",
)  # fmt: skip
EDITORS = ("editor", "redaktur", "penyunting")
# Roles that make a label wherever they stand; "foto" and "teks" do only beside another.
ROLES = (*WRITERS, *EDITORS, "produser", "translator", "penerjemah", "uploader", "fotografer", "videografer")
# Who reports, as in "Laporan wartawan Warta Laut, Budi Santoso".
REPORTERS = ("wartawan", "reporter", "kontributor", "jurnalis", "koresponden")
# Words of which the labels of credits are made, in any order and with any sign between: "Tim Liputan/Kamera:".
LABEL_WORDS = (
    *ROLES, "reoprter", "repoter", "kontri", "redaksi", "red", "disunting", "suntingan", "producer", "creator",
    "kreatif", "host", "presenter", "pembawa acara", "script", "unggah", "vo", "naskah", "narasi", "narator", "teks",
    "penata", "pengisi", "suara", "musik", "music", "video", "foto", "photographer", "juru", "kamera", "kamerawan",
    "kameraman", "cameraman", "cameraperson", "drone", "grafis", "graphic", "motion", "infografis", "infografik",
    "visual", "visualisasi", "desain", "desainer", "layout", "data", "pengolah", "riset", "periset", "researcher",
    "web", "pengembang", "stylist", "mua", "busana", "lokasi", "penyelia", "penyelaras", "peliput", "peliputan",
    "liputan", "laporan", "pelapor", "transkrip", "transkriptor", "murajaah", "penterjemah", "terjemahan",
    "alih bahasa", "admin", "operator", "publisher", "pemberita", "pengirim", "kiriman", "tim", "asisten",
    "pelaksana", "eksekutif", "executive", "senior", "magang", "lapangan", "sambilan", "akhir", "berita", "artikel",
    "asli", "citizen", "copy", "koordinator", "kolaborator", "korlip", "koresponden", "pemeriksa fakta", "penelaah",
    "penyusun", "ilustrator", "editing", "content", "managing", "tata letak", "poto", "reportase", "rep", "kameramen",
    "tamu", "khusus", "istana", "bahasa", "kredit penulisan", "liputan tambahan", "catatan", "edited", "authentikasi",
    r"penulis \d", "penanggung jawab", "dpl", "ed", "text", "photo", "gambar", "cek fakta", "rilis", "wawancara",
    "tertanda", "pengarah", "in charge", "assistant", "pj",
)  # fmt: skip
# In brackets behind a story: who wrote it, what it is, whom it is from: "(Budi/Humas)", "(ADV)".
SIGNING = (
    *REPORTERS[:3], "penulis", "editor", "ed", "laporan", "liputan", "red", "redaksi", "kabiro", "magang", "mg", "mhs",
    "mahasiswa pkl", "disadur", "ditulis", "sumber", "adv", "advertorial", "advetorial", "pariwara",
    "konten kerja sama", "rilis", "rls", "humas", "hms", "penrem", "pid", "ant", "antara",
)  # fmt: skip
# What an author is, as biographies have it: "Penulis adalah dosen ...", "Ketua Forum Samudra".
OFFICES = (
    *REPORTERS, *EDITORS, "penulis", "author", "writer", "kolumnis", "pengajar", "dosen", "guru besar", "guru",
    "direktur", "ketua", "wakil", "sekretaris", "bendahara", "mahasiswa", "mahasiswi", "konsultan", "pengamat",
    "pemerhati", "advokat", "alumnus", "alumni", "lulusan", "anggota", "pegiat", "penggiat", "aktivis", "peneliti",
    "pendakwah", "praktisi", "analis", "founder", "pendiri", "penyair", "sastrawan", "psikolog", "mantan", "kepala",
    "staf", "karateker", "pengasuh", "pengurus", "pembina", "koordinator", "rektor", "dekan", "ekonom", "pakar",
    "ahli", "pustakawan", "santri", "widyaiswara", "budayawan", "rohaniwan", "warga", "pensiunan", "pembaca",
    "pengacara", "corporate secretary", "kasubbag", "kasubag", "kabag", "kabid", "kasi", "humas",
    "biro (?:komunikasi|umum|humas)", "bagian (?:humas|protokol|umum)", "sie (?:dokkes|hum)", "pusat penerangan",
    "penerangan", "pendim", "tim (?:komunikasi|redaksi|humas|cek fakta|litbang|liputan|advokasi)", "desk",
    "media contact", "narahubung", "felo", "pensyarah", "presiden", "timbalan", "professor", "profesor", "dr",
)  # fmt: skip
