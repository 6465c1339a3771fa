"""What only pictures show, as captions say it that have no label and no credit."""

from __future__ import annotations

from newsclean.lexicon.vocabulary import listed

# Who is where, and what they wear.
POSITIONS, CLOTHES = listed("pictures.positions"), listed("pictures.clothes")
# With these a caption opens: one that is more than what is shown, and one that is nothing else.
SHOWN, SHOWN_ALONE = listed("pictures.shown"), listed("pictures.shown_alone")
ACTS = listed("pictures.acts")
MOMENTS, HEADINGS = listed("pictures.moments"), listed("pictures.headings")
# With these the names of places begin that no list knows.
PLACE_WORDS = listed("pictures.place_words")
PREDICATES, NO_PREDICATES = listed("pictures.predicates"), listed("pictures.no_predicates")
