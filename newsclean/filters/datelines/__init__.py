"""Datelines: the place and the outlet with which a story opens.

    emphasised in bold or as a link                         "**JAKARTA, CONTOH.COM** - Hujan turun ..."
    dateline   places and outlets that are known, in a usual form   "JAKARTA, KOMPAS.com - Hujan turun ..."
    marks      known ones in any order, with dates, any sign        "SUKOHARJO (31/01/2025) Warta Pagi – Hujan ..."
    own        the outlet's own name, places that no list knows    "Warta Randu - Warga ..." of wartarandu.id
    in_head    its own name or a rare sign, anywhere in the head    "... Ragam WARTA RANDU — Hujan turun ..."
What the others use
    forms      how a place, an outlet and a dash are written: parts of patterns
    by_form    a dateline at a given place in a text: a function for each form
    before_gap  a mark that lost its signs, in front of blanks: "Jakarta ANTARA  Hujan ..."
    behind_headlines  a dateline right behind a headline in one line, or its dash alone
    mark_ends  where a dateline of any order ends: its last sign
    segments   the parts of one, between its signs: "Kec. Waru", "31/01/2025", "Warta Pagi"
    joined     a place and an outlet without a sign between: "Banyuwangi Poskota Online"
    unknown    names that no list knows, by the signs around them: "LUBUK TIGA |"
    told       names of which the story tells that they are places: "Wringin – Warga Kelurahan Wringin"
    parts      the place and the outlet of a dateline, as data
"""
