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
