"""Captions of pictures and their credits.

A caption that has its own line, by what tells it
    lines_by_label      a label or a credit that is known       "Warga panen. (Foto: Budi Santoso/Contoh.com)"
    lines_by_form       a label or a credit of any wording      "Ket. foto : Warga membersihkan lumpur, Minggu pagi"
    lines_by_credit     a credit between other lines            "Pelatih Persatu, Budi Santoso (c) Persatu Pers"
    lines_credit_first  a credit in front, without a sign       "Tangkapan layar Video petani menanam padi di sawah"
    lines_by_scene      what only a picture shows               "HANGUS: Petugas memeriksa sisa kebakaran ruko."
    lines_by_neighbour  the credit above, the dateline below    "Dok. Persatu\\nPemain Persatu berpose sebelum laga ..."
    origins             the site or channel it is from          "Warga menerima bantuan (Kanal youtube Warta Randu)"
    fragments           no predicate; inside a line, too        "Calon bupati Budi Santoso seusai bertemu warga, Rabu."
A caption inside a line, by where its credit stands
    inside              in brackets behind it                   "Warga membersihkan lumpur. (Foto: Budi/Contoh.com) ..."
    outlet_brackets     the same: a person and an outlet        "Warga panen raya di Randu (Budi/contoh.com) Hujan ..."
    labelled_inside     in brackets; a label opens it           "Foto: Warga membersihkan lumpur (Budi/Contoh)"
    credit_first        in front                                "KOMPAS.com/BUDI SANTOSO Warga membersihkan lumpur. ..."
    nameless            in front, and names nobody          "SHUTTERSTOCK Warga panen raya di Randu. Hujan ..."
    credit_last         behind it, with a label                 "Warga panen raya di Randu Foto: Budi/ContohHujan ..."
    documented          behind its date, or "Dok." in front     "Dok. Humas RanduWarga membersihkan lumpur. Hujan ..."
    behind_source       in front; only what is shown, no sign   "Warta Randu Poster lomba panen padi di Waru. Hujan ..."
    in_front            the caption opens the text              "KABARNUSA/BUDI SANTOSO Warga memanen padi. Panen ..."
    head_credits        alone, in front of the story            "Instagram @budi_waru Warga memanen padi. Panen ..."
    kickers             behind it; words in capitals in front   "PANEN RAYA - Warga memanen padi. (Instagram @waru)"
    illustrations       none: it illustrates, or is a screen    "Ilustrasi panen padi. Hujan turun ..."
    bare_sentences      none: printed twice, or with its day    "Suasana balai desa Randu, Senin (6/1/2025). Warga ..."
    bare_credits        none: a credit alone, without brackets  "Photo by Budi Santoso on Unsplash Hujan turun ..."
    doubled             beside one that was found           "Warga memanen padi, Senin. Warga memanen padi, Senin."
    own_credits         behind it, the outlet's own name    "Warga memanen padi, Senin. WARTA RANDU/Budi Hujan ..."
    lines_restored      read as the line that it was            "Warga panen raya.--Contoh Foto Reporter: Budi ..."
    copies_beside       its copy, or its credit's            "Warga panen. Lihat Foto Warga panen. (Warta/Budi)"
    screens             a screen in front, its day behind       "Tangkapan layar YouTube Warta Warga ..., Senin (6/1)."
Other things
    leavings            names of files, empty slots             "IMG-20240922-WA0031.jpg"
    records             records of a database                   "[{'url': 'panen.jpg', 'caption': 'Warga panen.'}]"
What the others use
    picture_credits     what a credit looks like: parts of patterns
    dashes              credits behind dashes: "Warga panen raya--Budi/Contoh"
    closing_brackets    brackets that close a line and may hold a credit
    openings            the labels and outlets with which captions open
    sentences           the sentence that a caption is, and what no caption says
    extents             where a caption begins and ends in one-line text
    behind_headings     where it begins behind a heading
    signed_names        where a name ends behind the sign of a credit
    shared_lines        what of a line goes that a caption shares with the story
"""
