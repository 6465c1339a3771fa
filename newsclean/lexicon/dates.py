"""The names of days and months, as they are written in Indonesian, Malay and English."""

from __future__ import annotations

from newsclean.lexicon.vocabulary import any_listed
from newsclean.page.patterns import any_of, trie_of

INDONESIAN_DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Jum'at", "Jum’at", "Sabtu", "Minggu", "Ahad")
DAYS = (
    *INDONESIAN_DAYS, "Isnin", "Khamis", "Jumaat", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
    "Saturday",
)  # fmt: skip
SHORT_ENGLISH_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
SHORT_DAYS = ("Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min", "Ming", *SHORT_ENGLISH_DAYS, "Tues")
# With the spellings that are not in the dictionary, and the short ones; January first.
_SPELLINGS = (
    ("Januari", "January", "Jan"), ("Februari", "Pebruari", "February", "Feb"), ("Maret", "March", "Mac", "Mar"),
    ("April", "Apr"), ("Mei", "May"), ("Juni", "June", "Jun"), ("Juli", "July", "Julai", "Jul"),
    ("Agustus", "August", "Ogos", "Agu", "Agt", "Ags", "Aug"), ("September", "Séptémber", "Sept", "Sep", "Sép"),
    ("Oktober", "October", "Okt", "Oct"), ("November", "Nopember", "Nov", "Nop"),
    ("Desember", "December", "Disember", "Des", "Dec", "Dis"),
)  # fmt: skip
MONTHS = tuple(name for names in _SPELLINGS for name in names)
MONTH_NUMBERS = {name.lower(): number for number, names in enumerate(_SPELLINGS, 1) for name in names}
"""The number of a month, from 1, by its name in lower case."""

# Patterns of them. They are written with a capital, as in running text.
INDONESIAN_DAY = any_of(INDONESIAN_DAYS)
DAY = trie_of(DAYS)
SHORT_DAY = trie_of(SHORT_DAYS)
MONTH = trie_of(MONTHS)
PART_OF_DAY = any_listed("timestamps.parts_of_day")
# "(2/1/2023)", and as newspapers have it without the year too: "(2/1)"
BRACKETED_DATE = r"\(\d{1,2}/\d{1,2}/\d{2,4}\)"
BRACKETED_DAY = r"\(\d{1,2}/\d{1,2}(?:/\d{2,4})?\)"
