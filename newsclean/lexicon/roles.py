"""What people do for a story: the roles that credits name, and the offices that authors hold."""

from __future__ import annotations

from newsclean.lexicon.vocabulary import listed
from newsclean.page.patterns import any_of

WRITERS, EDITORS, REPORTERS = listed("roles.writers"), listed("roles.editors"), listed("roles.reporters")
# Roles that make a label wherever they stand.
ROLES = (*WRITERS, *EDITORS, *listed("roles.others"))
ROLE_IN_CAPITAL = any_of(map(str.capitalize, ROLES))
# Words of which the labels of credits are made, as patterns: "Tim Liputan/Kamera:".
LABEL_WORDS = (*ROLES, *listed("roles.in_labels"), r"penulis \d")
# In brackets behind a story: who wrote it, what it is, whom it is from.
SIGNING = listed("roles.signing")
# What an author is, as biographies have it.
OFFICES = (*REPORTERS, *EDITORS, *listed("roles.offices"))
