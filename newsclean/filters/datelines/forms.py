"""How datelines are written: place, outlet and dash, in any order and with either missing."""

from __future__ import annotations

from newsclean.lexicon.parts import DASHES, DOMAIN_END
from newsclean.lexicon.vocabulary import any_listed
from newsclean.page.blanks import SPACE
from newsclean.page.patterns import Pattern

_GAP = rf"(?:(?!\n){SPACE})*"
_DASH = (
    rf"(?:{SPACE}*(?:[,.]{SPACE}*)?(?:-{{1,3}}|[–—−\ufffd]|&(?:amp;)*[nm]dash;|â€[“”\x93\x94])"
    rf"(?:{SPACE}*(?:[{DASHES}]|&(?:amp;)*[nm]dash;))*)"
)
# The bar of some outlets is read as a letter: "SURYA.co.id I SURABAYA"; it is one in a Balinese name: "I Dewa Kade".
BAR_AS_LETTER = rf"I(?={SPACE}(?!(?:Dewa|Made|Wayan|Nyoman|Ketut|Gede|Gde|Gusti|Putu|Komang|Kadek|Nengah|Ngurah)\b))"
MARK = rf"(?:{_DASH}|{SPACE}*[:|]|{SPACE}{BAR_AS_LETTER})"
_WORD = r"[A-Z][\w.’'/-]{0,40}[\w.’']"
_PLACE = rf"{_WORD}(?: {_WORD}){{0,3}}(?:{SPACE}*,{SPACE}*{_WORD}(?: {_WORD}){{0,2}})?"
# The dot may be read as a comma: "TRIBUNNEWS, COM"; "Co" opens a sentence: "selesai. Co-founder".
_DOMAIN = (
    r"(?:[\w-]{1,40}(?:[^\S\n]?\.[^\S\n]?|,(?=co)|,\s?(?=COM\b))){1,5}"
    rf"(?!(?<=\s)[A-Z][a-z]|Co-[A-Z])(?i:{DOMAIN_END})\b"
)
# Outlets without a domain in their datelines.
BRAND = (
    rf"(?:{_DOMAIN}|CNN{SPACE}Indonesia|CNBC{SPACE}Indonesia|BBC{SPACE}(?:News{SPACE})?Indonesia"
    rf"|VOA{SPACE}Indonesia|TEMPO{SPACE}Interaktif|(?<![\w/])KBRN\b)"
)
# The story goes on with a capital, a figure or a quotation.
_STORY = rf"(?={SPACE}*(?:&(?:amp;)*\w{{1,9}};{SPACE}*){{0,3}}(?:,{SPACE}*){{0,2}}[A-Z0-9\"“‘'(\[*])"

# KONTAN.CO.ID - JAKARTA.     KONTAN.CO.ID - NEW YORK/LONDON .
_CITY_AND_STOP = (
    rf"(?P<outlet>{_DOMAIN}){_DASH}{SPACE}*"
    rf"(?P<place>[A-Z][A-Za-z]{{0,20}}[A-Z](?:[ /][A-Z]{{2,20}}){{0,4}}){SPACE}*[.|](?!\w*\.)"
)
# JAKARTA, KOMPAS.com -    Jakarta, CNN Indonesia --    TRIBUNNEWS.COM, JAKARTA -    Posmetro.co.id,INDRAMAYU –
_OUTLET_AND_PLACE = (
    rf"(?:(?P<place>{_PLACE}){SPACE}*[,|]{SPACE}*(?:\|{SPACE}*)?)?(?P<outlet>{BRAND})"
    rf"(?:{_GAP}[,.]?{_GAP}(?P<place2>{_PLACE}))?{_GAP},?{MARK}{_STORY}"
)
# Medan (ANTARA) -    Jember (beritajatim.com) –    Palu (SL) –
_OUTLET_IN_BRACKETS = (
    rf"(?P<place>{_PLACE}){SPACE}*,?-?{SPACE}*\((?P<outlet>(?=[^)]*[A-Za-z])[\w. -]{{2,30}})\){SPACE}*{MARK}{_STORY}"
)
IN_BRACKETS = Pattern(_OUTLET_IN_BRACKETS)
WITH_OUTLET = (Pattern(_CITY_AND_STOP), Pattern(_OUTLET_AND_PLACE), IN_BRACKETS)

# Liputan6.com, JakartaKita: the dash may be lost after a mark that is sure by itself.
UNDASHED = Pattern(
    rf"(?:(?P<place>{_PLACE}){SPACE}*,{SPACE}*)?(?P<outlet>{_DOMAIN}){SPACE}*,?"
    rf"(?:{SPACE}*(?P<place2>[A-Z]{{3,}}(?: [A-Z]{{3,}}){{0,2}})(?![a-z]))?{_DASH}?"
)
# JAKARTA –    NEW YORK/LONDON -
_CAPITAL_WORD = r"[A-Z][A-Z.’'/&-]{0,40}[A-Z]"
CAPITALS = Pattern(rf"(?P<place>{_CAPITAL_WORD}(?:[ ,]{{1,3}}{_CAPITAL_WORD}){{0,3}}){_DASH}{_STORY}")
# Jakarta -    Jakarta:
# Milan- , tak mau melepas: the first words were a link, and are lost.
PLACE_ONLY = Pattern(rf"(?P<place>{_PLACE})(?P<mark>{_DASH}|{SPACE}*:)(?:{_STORY}|(?={SPACE}+, [a-z]))")
# SEMARANG, Pemerintah kota menutup:    Jakarta, Beredar kabar
COMMA_ONLY = Pattern(
    r"(?P<place>(?P<capitals>[A-Z]{4,}(?: [A-Z]{3,}){0,2})|[A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?),"
    r"(?=\s(?P<opening>[A-Z][a-z]+) (?P<second>\w))"
)
# Jakarta, NU Online Warga: the dash was lost behind an outlet without a domain.
PLACE_AND_BRAND = Pattern(
    r"(?P<place>[A-Z]\w+(?: [A-Z]\w+){0,2}), (?P<outlet>[A-Z]\w+ [A-Z]\w+)(?=\s+[“\"]?[A-Z]\w+ [\w(])"
)
# KONTAN.CO.ID - JAKARTA Presiden: the place behind the dash has no stop.
CITY_BEHIND = Pattern(r"\s?(?P<place>[A-Z]{4,}(?: [A-Z]{3,})?)(?=\s[A-Z][a-z]+ [\w(])")
# Jakarta, 12/3 (ANTARA) -    (Bogor, 12 Maret 2024) –
_FILED_ON = (
    rf",{SPACE}*(?:[A-Z][a-z]{{3,5}},{SPACE}*)?"
    rf"\d{{1,2}}(?:/\d{{1,2}}(?:/\d{{2,4}})?|{SPACE}[A-Z][a-z]{{2,8}}{SPACE}\d{{4}})"
)
FILED_ON = Pattern(rf"{_FILED_ON}\)?")
WITH_DATE = Pattern(
    rf"\(?(?P<place>{_PLACE}){_FILED_ON}{SPACE}*"
    rf"(?:\([\w. -]{{2,30}}\))?\)?{_DASH}{_STORY}"
)
# VIVA –    JAKARTA, SIMBUR –
BARE_BRAND = Pattern(
    rf"(?:(?P<place>{_PLACE}),{SPACE}*)?(?P<outlet>[A-Z][\w.]{{0,40}}(?: [A-Z][\w.]{{0,40}}){{0,2}})"
    rf"{_DASH}{_STORY}"
)
# What is said of the way between two places, of which no list knows the second: "Jakarta–Randu ditempuh enam jam".
OF_WAY = Pattern(
    r"\s?[A-Z][\w-]+ (?:di(?:tempuh|layani|lalui|lintasi|hubungkan)|sepanjang|berjarak|ter(?:hubung|sambung)"
    r"|via|PP|pp)\b"
)
# Behind a dash no second end of a way, but what the story tells of: "Jakarta - Gunung Randu meletus", "Jakarta - Randu
# mencatat 12 kasus"; a way does these things, too.
_WAYS_DO = (
    r"me(?:njadi|makan|nempuh|mbutuhkan|ncapai|lewati|lalui|merlukan|nghabiskan|nghubungkan|ngalami|lintasi|nuju)\b"
)
NO_WAY = Pattern(
    rf"\s?(?:(?i:{any_listed('datelines.lands')}) [A-Z]"
    r"|[A-Z][\w-]+(?: [A-Z][\w-]+){0,2} (?:(?:kembali|akan|kini|mulai|resmi|telah|sudah) )?"
    rf"(?!{_WAYS_DO})me[a-z]{{4,}}\b)"
)
# Two that play against each other, of whom the first stands before it: "Persib - Persija 2-1", "... bermain imbang".
NO_OPPONENT = r"(?![A-Z]\w+(?: [A-Z]\w+)? (?:\d|ber(?:main|bagi|akhir|temu|hadapan)\b|imbang|seri\b|saling))"
LEADING_BLANKS = Pattern(rf"{SPACE}*")
# What is left of a mark that lost its links: "--", ", , -".
LONE_DASH = Pattern(rf"(?:(?:,\s?)*[{DASHES}]{{1,2}}|â€“)(?:\s+|(?<=,-)|(?<=, -))(?=[A-Z\"“])")

# The sign of a dateline between blanks: in front of it names end otherwise than in front of a sentence.
SIGN_INSIDE = Pattern(rf"\s(?:--|[{DASHES}|])\s")

# Quick looks before the slow ones. What a form has before its first mark are capitalised words, ...
MARK_SOON = Pattern(
    r"[A-Z(][^\s–—−\ufffd:|&â(-]*+(?:\s++[^a-z\s–—−\ufffd:|&â(-][^\s–—−\ufffd:|&â(-]*+){0,16}+\s*+[–—−\ufffd:|&â(-]"
)
BRACKET_SOON = Pattern(r"(?:[^a-z\s(][^\s(]*+\s*+){1,12}+\(")
# ... and an outlet's name ends so.
_DOMAIN_SOON = rf"\s?(?i:{DOMAIN_END})"
OUTLET_SOON = Pattern(rf"\.{_DOMAIN_SOON}|,{_DOMAIN_SOON}|CNN|CNBC|BBC|VOA|TEMPO|KBRN")
OUTLET_WITHIN = 250  # characters from where a dateline begins

# Something that names an outlet, and a quick look for it.
OUTLET_SEEN = Pattern(BRAND + r"|\(A[Nn][Tt][Aa][Rr][Aa](?: News)?\)")
OUTLET_NEAR = Pattern(
    rf"\.\s?(?i:{DOMAIN_END})\b|, ?COM\b"
    r"|\(A[Nn]|C[NB][NB]C? I|BBC|VOA|Interaktif|KBRN"
)
DASH_SOON = Pattern(rf"[^\n]{{0,60}}?(?:{_DASH}|[|:]|\n\s*[{DASHES}]|{SPACE}I{SPACE})")
# A date after a mark: a line of the page's head, and no dateline.
DATE = Pattern(rf"{SPACE}*(?:\w+,{SPACE}*)?\d{{1,2}}[/ ](?:\d{{1,2}}/|[A-Z][a-z]{{2,8}} ){SPACE}*\d{{2,4}}")
# A label that lost its names, before the dateline.
LABEL = Pattern(r"(?:Tim Redaksi|Penulis|Editor)\s{0,9}(?=[A-Z])")
