"""The grammar of credits, from small to large: a role, a label, a name, a line of them."""

from __future__ import annotations

from newsclean.lexicon.parts import DOMAIN_END, NAME_WORD, PARTICLES
from newsclean.lexicon.roles import ROLES
from newsclean.lexicon.vocabulary import any_listed
from newsclean.page.patterns import Pattern, any_of

BLANK = r"[ \t]*"
# "editor", "reporter/penulis", "editor dan fotografer", "pewarta foto"
ROLE = (
    rf"(?:{any_of(ROLES)}(?:\s*(?:&|/|dan)\s*(?:penulis|reporter|editor|pewarta|foto|fotografer))?(?: foto)?)"
)
ANY_ROLE = any_of((*ROLES, "sumber"))
# What was done "oleh" somebody, and what is by somebody: "ditulis", "teks dan foto"
DONE = any_of((rf"di ?{any_listed('bylines.done')}", any_listed("bylines.done_otherwise")))
WORKS = any_listed("bylines.works")
# "Penulis:", "SUMBER :", "diadaptasi oleh"
_OTHER_LABELS = ("sumber", "oleh", "diadaptasi oleh")
LABEL = rf"(?:(?i:{ROLE}|{'|'.join(_OTHER_LABELS)})){BLANK}(?::|(?<=oleh)){BLANK}"
# The words with which a label opens.
LABEL_OPENS = (*ROLES, *(label.split()[0] for label in _OTHER_LABELS))
# A further word of a name: not the next label, and no domain. A last word may be small: "Budi Santoso", "Budi bin ali"
_NEXT_NAME_WORD = (
    rf"(?:(?!(?i:{ANY_ROLE})\s*:)(?![\w-]{{1,40}}\.\s?(?i:{DOMAIN_END})\b)"
    rf"{NAME_WORD}|{'|'.join(PARTICLES)}|[a-z]{{2,40}}(?=\s*(?:\n|\Z)))"
)
_NAME_REST = rf"(?:[ \t]+{_NEXT_NAME_WORD}){{0,4}}"
# Between two people: "Budi, Siti", "Budi & Siti", "Budi dan Siti"
_AND = rf"(?:{BLANK}[,&/]{BLANK}|[ \t]+dan[ \t]+)"
# "Budi Santoso", "@budi", "Budi Santoso, Siti Aminah dan Rina"
NAMES = rf"(?:[@A-Za-z][\w.’'@-]{{0,60}}{_NAME_REST}(?:{_AND}{_NEXT_NAME_WORD}{_NAME_REST}){{0,4}})"
# "(budi@contoh.com)"
_ADDRESS = rf"(?:{BLANK}\([\w.-]{{2,40}}@[\w.-]{{4,40}}\))"
# " | Editor: Siti Aminah"
_MORE = rf"(?:[\s|,;/·-]{{0,20}}{LABEL}{NAMES})"
# "Penulis: Budi Santoso (budi@contoh.com) | Editor: Siti Aminah", "(Editor: Siti Aminah)"
CREDITS_LINE = Pattern(rf"[,(\[-]?\s*{LABEL}(?P<names>{NAMES}){_ADDRESS}?{_MORE}{{0,11}}[)\]]?\.?")
CREDIT_LABEL = Pattern(LABEL)
# A label with a line to itself: "Penulis", "Editor :"; and the names in the next: ": Budi Santoso"
LABEL_ALONE = Pattern(rf"(?i:{ROLE}|oleh)\s*:?")
PEOPLE = Pattern(rf"(?::{BLANK})?{NAMES}")
# The last name of credits that are glued together, up to a copyright line: "Siti AminahCOPYRIGHT © Contoh 2020".
GLUED_NAME = Pattern(r"[A-Z][^\n|:]{2,60}?(?=\s*(?:\n|\Z|\t|COPYRIGHT|Copyright|©|&copy))")
# "(Ditulis oleh Budi Santoso)", "Laporan: Budi Santoso | Siti Aminah"
WRITTEN_BY = Pattern(
    r"[(\[]?\s*(?i:ditulis oleh|penulis\s*:|laporan\s*:?|kontributor\s*:?|reporter\s*:?|editor\s*:)\s*"
    rf"(?P<name>{NAMES}(?:\s*\|\s*{NAMES}){{0,3}})\s*[)\]]?\.?"
)
