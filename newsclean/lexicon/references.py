"""How a page says where a story or its data are from: "Diolah dari ...", "Daftar pustaka: ..."."""

from __future__ import annotations

from newsclean.lexicon.vocabulary import listed

# What was done, behind "di-", and to what.
TAKEN, MATTER = listed("references.taken"), listed("references.matter")
# Nouns that head a list of references, and those that only name where a thing is from.
LISTS, NAMING = listed("references.lists"), listed("references.naming")
