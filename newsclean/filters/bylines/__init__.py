"""Who wrote, reported, edited or signed a story.

Above the story
    reporters           who reported, wrote or checked it       "Laporan Wartawan TribunnewsBogor.com, Budi Santoso"
    head_bylines        in its line, no sign between            "Oleh Budi Waru Sebanyak 64 warga memanen padi. ..."
    names_in_front      in front of the time or the dateline    "Budi Santoso Kamis, 11 Mei 2023 | 17.22 WIB Warga ..."
    unparted            behind an unknown headline, no sign     "Warga Panen Raya Budi Santoso 11 Mei 2023, 17.22 WIB"
Above or below it
    credits             roles that are known and their names    "Pewarta: Budi Santoso\\nEditor: Siti Aminah"
    labels              labels made of words for roles          "VO: Nisa - Script: Budi Santoso"
    rows                credits as tables have them             "| Penulis | : Budi Santoso |"
    biographies         sentences on the author, an office    "Penulis adalah dosen Universitas Bahari"
Below it
    about               a few sentences below their label       "Tentang Penulis\\nBudi Santoso\\nSuka naik gunung."
    contacts            who answers for a press release         "Narahubung:\\nSiti Aminah - Ketua Forum (0812345678)"
    affiliations        a name and an office, in English too    "Budi Santoso, peneliti di Lembaga Kajian Randu"
Signs that close a story
    signatures_at_end   the last of the text                    "... kata Kapolsek. (dry/din)"
    signatures_in_tail  parts of the page follow                "... kata Kapolsek.\\n(Bud)\\nSebelumnya\\nSelanjutnya"
    signatures_inside   something that nobody knows follows     "... kata warga.(abc/def) Kurs tengah hari ini ..."
    credits_inside      a role and a name, in one line          "... kata warga. Penyelaras: Siti Aminah Unduh aplikasi"
    agency_marks        an agency, glued to what follows        "... kata warga. - BernamaWarga panen raya"
What the others use
    credit_labels       how a role, a label and a line of credits are written
    people              the names in a byline, as data
"""
