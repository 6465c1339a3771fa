"""How pages write when they were published, how long they take to read, and how often they were read.

No order of the words is asked for: a line is a timestamp if it holds nothing but words of time and counts.
"""

from __future__ import annotations

import re

from newsclean.lexicon.dates import DAY, MONTH, PART_OF_DAY, SHORT_DAY
from newsclean.lexicon.parts import NUMERALS
from newsclean.lexicon.vocabulary import any_listed
from newsclean.page.patterns import Pattern, any_of

_DAY = any_of((DAY, SHORT_DAY, any_listed("timestamps.javanese_days")))
_HIJRI = any_listed("timestamps.hijri_months")
_FIGURE = r"[’']?\d[\d.,:/+-]*(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?(?:st|nd|rd|th|[kx]|rb|jt|[’'′″])?"
_ZONE = any_of((any_listed("timestamps.zones"), PART_OF_DAY, r"[ap]\.?m\.?"))
_NUMBER = any_of((*NUMERALS[1:], "an?"))
_UNIT, _AGO = any_listed("timestamps.units"), any_listed("timestamps.ago")
_COUNTED, _SAID = any_listed("timestamps.counted"), any_listed("timestamps.around")
_WORD = rf"(?:{MONTH}|{_HIJRI}|{_DAY}|{_ZONE}|{_NUMBER}|{_UNIT}|{_AGO}|{_COUNTED}|{_SAID}|H|M|I{{1,3}}|x)"
_SIGNS = r"[\s,.:;|/()\[\]+·•–—'\"@±~°\uFE0F\u231A\u231B\u23F0-\u23FF\u2600-\u27BF\U0001F300-\U0001FAFF-]"
# To a time zone the next label may be glued: "22:20 WIBDiterbitkan".
_GLUED_ZONE = r"(?-i:WI(?:B|TA|T)(?=Di[a-z]))"
# A line that has nothing but such words; who published may stand at its end.
TIME_WORDS = Pattern(
    rf"{_SIGNS}*+(?>(?>{_FIGURE}|{_WORD}(?![\w-])|{_GLUED_ZONE}|{_DAY}(?={MONTH})|{MONTH}(?=\d))"
    rf"(?:{_SIGNS}++|(?=\d|{MONTH}|{_ZONE}|(?-i:(?<=[BTA])Di[a-z]))|\Z)){{1,24}}+"
    r"(?:(?:(?:oleh|by) |(?<=\boleh )|(?<=\bin ))[\w.]{2,20}(?: [\w.]{2,20})?)?\Z",
    re.IGNORECASE,
)
PLACE_IN_FRONT = Pattern(r"[A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20}){0,2}\s*(?:,\s*[A-Z][\w.]{1,20}\s*)?[,|–-]\s*(?=\w)")
# A date, a clock, or a count; words of time alone may be a heading.
_DATED = (
    rf"\d{{1,2}}[\s,.-]*(?:{MONTH}|{_HIJRI})\b|\b{MONTH}[\s.]*\d|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2}}(?:\d\d)?(?![.\d])"
    rf"|\d{{4}}[/-]\d\d[/-]\d\d|\b\d{{1,2}}[:.]\d\d\b"
)
_READ = (
    rf"\b{_COUNTED}\b[^\n]{{0,20}}\d|\d[^\n]{{0,3}}{_UNIT}\b[^\n]{{0,8}}{_COUNTED}"
    rf"|\d[^\n]{{0,12}}\b{_COUNTED}\b|\d[\d.,]*x\b|\b{_COUNTED}\b.*\b{_UNIT}\b"
    rf"|\b(?:{_NUMBER}|\d+) {_UNIT}(?: y(?:an)?g)? (?:lalu|ago)\b|\A[(\[]?(?:less than|about)\b|\b(?:semenit"
    rf"|minute|just now|baru saja|setahun lalu|sejam (?:yang )?lalu)\b|\A\d{{1,2}} {_UNIT}\Z"
    r"|\d{4}-\d\d-\d\dT\d\d|\A[👁📖🔥👀]️?\s?[\d.,]+[kK]?\s?\w*\Z|\d{1,2}(?:Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep"
    r"|Okt|Nov|Des)\w*\d{4}"
)
DATED = Pattern(_DATED, re.IGNORECASE)
TELLS_TIME = Pattern(rf"{_DATED}|{_READ}", re.IGNORECASE)
# That somebody published or read.
TELLS_WHO_READ = Pattern(
    rf"\b{_COUNTED}\b|\b(?:di\w{{4,}}(?:i|kan|ah|is|at|ng)|{any_listed('timestamps.published')})\b|\bread\b",
    re.IGNORECASE,
)
# And on which day.
DAY_OF_PAGE = Pattern(
    rf"\A\W*(?:di(?:perbarui|perbaharui|terbitkan|publikasikan|unggah|posting|tayangkan)|published|updated|posted)\b"
    rf"[^\n]{{0,24}}(?:\d\s{MONTH}|{MONTH}\s\d{{1,2}},)\s\d{{4}}\b",
    re.IGNORECASE,
)
OPENS_SENTENCE = Pattern(r"[\W]{0,3}(?:pada|sejak|dalam|di|hingga|sekitar|hari ini|tahun|dari) ", re.IGNORECASE)
# "Gabah DijagaContoh.com - 8 Maret 2023": the site has lost the blank in front of it.
GLUED_SITE = Pattern(r"(?<=[a-z]{3})[A-Z](?=[a-zA-Z]*\.[a-z])")
COUNTS_READERS = Pattern(
    r"[(\[]?(?:(?:telah )?dibaca|dilihat|hits?|(?:post |total )?views?|baca|viewed"
    r"|👁️?)\s*:?\s*[\d.,]+[kK]?(?: ?kali| ?x| ?orang)?[)\]]?"
    r"|[\d.,]+ ?(?:[kK]|rb)? ?(?:views?|hits|kali dibaca|x dibaca|pembaca|shares?|dibaca|dilihat)",
    re.IGNORECASE,
)
# In front of the story in its line: words of time, up to the last that cannot open a sentence.
# The story may have lost the space in front of it: "10:15SEPEDA", "laluWarga", "WIBWarga".
_GLUED = r"(?-i:(?:(?<=\d)|(?<=lalu)|(?<=ago)|(?<=kali)|(?<=ibaca)|(?<=ilihat)|(?<=WI[BT])|(?<=WITA))(?=[A-Z]))"
TIME_IN_FRONT = Pattern(
    rf"{_SIGNS}*+(?>(?>{_FIGURE}|{_WORD}(?:(?![\w-])|{_GLUED}))(?:{_SIGNS}++|(?=\d|{MONTH}|{_ZONE})|{_GLUED}))"
    rf"{{1,24}}+",
    re.IGNORECASE,
)
LAST_OF_TIME = Pattern(
    rf"(?:(?<![\w])(?:{_FIGURE}|{_ZONE}|{_UNIT}|lalu|ago|now|semenit"
    rf"|{_COUNTED}|{MONTH}|kali|H|saja)(?:(?!\w)|{_GLUED})"
    rf"|(?<=\d){_ZONE}(?:(?!\w)|{_GLUED}))[)\]|·•’']*",
    re.IGNORECASE,
)
STORY_OPENS = Pattern(r"(?<![,.:;])[\s]+(?:[^\w\s]{1,2} )?(?:(?![A-Z]\.)[A-Z\"“\[(]|(?:by|oleh|admin) )|(?<=\w)[A-Z\[]")
HAS_YEAR_OR_MORE = Pattern(
    rf"\b(?:19|20)\d\d\b|/\d\d\b|[’']\d\d\b|\d[:.]\d\d|{_COUNTED}|\b(?:ago|now|minute|semenit|setahun lalu)\b"
    rf"|\d{{1,2}} {MONTH}\s*\Z|\b1[34]\d\d H\b",
    re.IGNORECASE,
)
