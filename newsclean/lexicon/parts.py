"""Small parts of patterns that several families of filters share."""

from __future__ import annotations

import re

from newsclean.page.patterns import any_of

# Dashes of any length; in a set of characters they come first.
DASHES = "-–—"
# An en or em dash of whose bytes a scraper wrote the names.
ESCAPED_DASH = r"\\xe2\\x80\\x9[34]"
# What stands in front of the items of a list, and of links.
BULLETS = "•*>»|→►▶➡●■◆▪✔☞⇒👉📌🔗✅"
# How an outlet's address ends, behind its full stop: "contoh.com", "contoh.co.id".
DOMAIN_ENDS = ("com", "co.id", "co", "id", "net", "news", "tv", "org", "info", "my.id")
DOMAIN_END = any_of(map(re.escape, DOMAIN_ENDS))
# What announces a list of the story.
ANNOUNCING = ("berikut", "yakni", "yaitu", "antara lain", "daftar", "di antaranya", "inilah", "urutan", "susunan")
# An address, as text has it.
ADDRESS = r"(?:https?://|www\.)\S+"
NUMERALS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")
# A verb, as far as its form tells: "menanam", "diperbaiki", "bertemu", "terendam".
VERB = r"(?:me|di|ber|ter)[a-z]{4,}"
# Where a word with a capital begins, also one that is glued to the word before it.
WORD_START = r"\b[A-Z]|(?<=[a-z]{3})[A-Z]"
# A word of a person's name, and those in it that are written small: "Budi", "Nur'aini", "S.H.", "Budi bin Ali".
NAME_WORD = r"[A-Z][\w.’'-]{0,40}"
PARTICLES = ("bin", "binti", "al", "de", "van")
# "Budi Santoso/contoh.com"
NAME_AND_SITE = rf"(?:[A-Z][\w.’']+ ){{0,3}}[A-Z][\w.’']+/[\w-]+\.{DOMAIN_END}"


def plain_name(most: int) -> str:
    """A pattern for a name of up to `most` words in capitals: "Budi Santoso", "Siti N. Aminah"."""
    return rf"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){{0,{most - 1}}}"
