"""Running text in which each character's kind is known: what the tagger is fitted to and measured on."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import compress
from random import Random
from typing import NamedTuple

from newsclean.cleaner import Cleaner
from newsclean.opinion.model import TURN_BITS, WITHIN_BITS
from newsclean.opinion.nearby import nearby
from newsclean.opinion.tagger import BEGINS, INSIDE, RESUMES, STORY
from newsclean.opinion.token_features import Part, Sight, TurningSight, seen
from newsclean.opinion.tokens import Token, may_turn, tokens
from newsclean.opinion.words import Vocabulary, Word, hidden
from newsclean.reading.pieces import sentence_starts
from newsclean.training.insertion import inserted, varied
from newsclean.training.labels import STORY as NO_KIND
from newsclean.training.labels import UNSURE, carried, labels_of
from newsclean.training.material import FOLDS, Article, Material, Piece, fold_of

# How often each piece is put into articles, and how many stand in one.
_REPEATS, _TOGETHER, _BLOCKS = 2, (1, 2, 3, 4, 8), 2
# Around boilerplate so many tokens are learned, at least and at most, and so many windows of the story besides.
_BESIDE, _WINDOW, _STORY_WINDOWS = (8, 45), 60, 2
_SHORTEST = 8
_HIDDEN = 0.2  # of the words


def _slot_itself(slot: int) -> tuple[int, ...]:
    return (slot,)


# To learn from words, what is seen in them is as it is: its slots.
_WITHIN, _TURNING = Sight(1 << WITHIN_BITS, _slot_itself), TurningSight(1 << TURN_BITS, _slot_itself)


class Running(NamedTuple):
    """A text in one line, the kind of each character (empty for the story), and where it is from.

    `starts` are where pieces begin; `alike` where look-alikes stand.
    """

    text: str
    kinds: list[str]
    origin: str
    fold: int
    outlet: str
    starts: frozenset[int] = frozenset()
    alike: tuple[tuple[int, int], ...] = ()


@dataclass
class Sequences:
    """Windows of running text: for each token the slots of what is seen in it, and its tag."""

    slots: list[list[array[int]]] = field(default_factory=list)
    turns: list[bytes] = field(default_factory=list)  # for each token whether boilerplate may begin or end before it
    tags: list[str] = field(default_factory=list)
    folds: list[int] = field(default_factory=list)
    outlets: list[str] = field(default_factory=list)

    def chosen(self, are_chosen: Sequence[bool]) -> Sequences:
        """Those of the windows that are chosen."""
        return Sequences(*(list(compress(each, are_chosen)) for each in vars(self).values()))


def running_texts(material: Material, stories: Sequence[str], rules: Cleaner) -> Iterator[Running]:
    """Labelled articles as they are and as the rules leave them, and pieces in stories; all without line breaks.

    Articles without labels teach nothing here: in running text, what the rules leave is too often no story.
    """
    chance = Random(6)
    for article in material.labelled:
        before = _flattened(article.text, labels_of(article), "before the rules", article)
        yield before
        cleaned = rules.parse(before.text, title=article.title)
        left = carried(before.kinds, before.text, cleaned.removed, cleaned.cleaned)
        if cleaned.cleaned:
            yield before._replace(text=cleaned.cleaned, kinds=left, origin="labelled")
    if stories:
        yield from _with_pieces(material.pieces, stories, chance)
        yield from _with_blocks(material, stories, chance)


def _flattened(text: str, kinds: Sequence[str], origin: str, article: Article) -> Running:
    """The text with its lines in one."""
    characters: list[str] = []
    found: list[str] = []
    at = 0
    for line in text.split("\n"):
        if bare := line.strip():
            first = at + line.index(bare)
            characters += [" ", *bare] if characters else bare
            found += [NO_KIND, *kinds[first : first + len(bare)]] if found else kinds[first : first + len(bare)]
        at += len(line) + 1
    return Running("".join(characters), found, origin, article.fold, article.outlet)


def _with_pieces(pieces: Sequence[Piece], stories: Sequence[str], chance: Random) -> Iterator[Running]:
    for fold in range(FOLDS):
        boilerplate = [piece for piece in pieces if piece.fold == fold and piece.kind]
        alike = [piece for piece in pieces if piece.fold == fold and not piece.kind]
        for repeat in range(_REPEATS):
            chance.shuffle(boilerplate)
            at = 0
            while at < len(boilerplate):
                several = boilerplate[at : at + chance.choice(_TOGETHER)]
                at += len(several)
                if repeat:
                    several = [varied(piece, chance) for piece in several]
                several += chance.sample(alike, min(len(alike), 1))
                yield _inserted([[piece] for piece in several], chance.choice(stories), fold, chance)
        for each in alike:
            yield _inserted([[each]], chance.choice(stories), fold, chance)


def _with_blocks(material: Material, stories: Sequence[str], chance: Random) -> Iterator[Running]:
    """Stories with up to a block at the head, in the middle and at the tail, and a look-alike."""
    alike = [piece for piece in material.pieces if not piece.kind]
    for fold in range(FOLDS):
        blocks = [block for block in material.blocks if fold_of(block[0].text) == fold]
        for _ in range(_REPEATS):
            chance.shuffle(blocks)
            for at in range(0, len(blocks), _BLOCKS):
                several = {block[0].where: block for block in blocks[at : at + _BLOCKS]}.values()
                beside = [[piece] for piece in chance.sample(alike, min(len(alike), 1)) if piece.fold == fold]
                yield _inserted([*several, *beside], chance.choice(stories), fold, chance)


def _inserted(groups: Sequence[Sequence[Piece]], story: str, fold: int, chance: Random) -> Running:
    text, spans = inserted(groups, story, chance, flat=True)
    kinds = [NO_KIND] * len(text)
    for start, end, piece in spans:
        kinds[start:end] = [piece.kind or NO_KIND] * (end - start)
    starts = frozenset(start for start, _, piece in spans if piece.kind)
    alike = tuple((start, end) for start, end, piece in spans if not piece.kind)
    return Running(text, kinds, "piece", fold, "", starts, alike)


def sequences_of(texts: Iterable[Running], vocabulary: Vocabulary) -> Sequences:
    """What is learned of the texts: their boilerplate with the story around it, and parts of the story.

    All is learned twice, the second time with some of the words hidden: a model that relies on the words that its
    pieces happen to have learns too little of their classes and forms (Sutton et al., 2006).
    """
    found, chance, hiding = Sequences(), Random(7), Random(3)

    def read(token: str) -> Word:
        word = vocabulary.read(token)
        return hidden(word) if hiding.random() < _HIDDEN else word

    texts = list(texts)
    for reader in (vocabulary.read, read):
        for running in texts:
            _learn(found, running, vocabulary, reader, chance)
    return found


def _learn(
    found: Sequences, running: Running, vocabulary: Vocabulary, read: Callable[[str], Word], chance: Random
) -> None:
    whole = 0, len(running.text)
    spans = tokens(running.text, 0, len(running.text), vocabulary)
    tags = _tags(running, spans)
    alike = {at for at, (start, _) in enumerate(spans) if any(a <= start < b for a, b in running.alike)}
    for first, last in _windows(tags, alike, chance):
        _add(found, running, tags[first:last], Part(running.text, spans, first, last, whole), read)


def _add(found: Sequences, running: Running, tags: Sequence[str], part: Part, read: Callable[[str], Word]) -> None:
    """Add a part of a text, whose tokens have these tags."""
    found_in = seen(part, read, _WITHIN, _TURNING)
    article = nearby(part.text, part.spans[0][0], part.spans[-1][1])
    slots = []
    for word, turns, own, (start, _) in zip(*found_in, part.spans[part.first : part.last], strict=True):
        sight = _TURNING if turns else _WITHIN
        again = sight.again(word.part, article.has_again(word.word, start)) if word.content else ()
        slots.append(array("I", own + again))
    opening = {INSIDE: BEGINS, RESUMES: STORY}.get(tags[0], tags[0])
    found.slots.append(slots)
    found.turns.append(bytes(found_in.turns))
    found.tags.append(opening + "".join(tags[1:]))
    found.folds.append(running.fold)
    found.outlets.append(running.outlet)


def _tags(running: Running, spans: Sequence[Token]) -> list[str]:
    """The tag of each token; of one whose kind nobody can say UNSURE. Each sentence of boilerplate is a piece."""
    text, kinds, tags, before = running.text, running.kinds, list[str](), NO_KIND
    opening = {*sentence_starts(text, 0, len(text))}
    for at, (start, _) in enumerate(spans):
        kind = kinds[start]
        turns = not at or may_turn(text, spans[at - 1][1], start)
        if kind == UNSURE:
            tags.append(UNSURE)
        elif kind == NO_KIND:
            tags.append(RESUMES if turns and before not in (NO_KIND, UNSURE) else STORY)
        else:
            begins = kind != before or start in running.starts or start in opening
            tags.append(BEGINS if turns and begins else INSIDE)
        before = kind
    return tags


def _windows(tags: Sequence[str], alike: Collection[int], chance: Random) -> Iterator[tuple[int, int]]:
    """The parts of a text that are learned: around boilerplate, around the tokens `alike`, and by chance; none holds a
    token whose kind nobody can say."""
    count, at = len(tags), 0
    chosen = [False] * count
    telling = [tag in (BEGINS, INSIDE) or i in alike for i, tag in enumerate(tags)]
    while at < count:
        if telling[at]:
            end = at
            while end < count and telling[end]:
                end += 1
            first, last = max(at - chance.randint(*_BESIDE), 0), min(end + chance.randint(*_BESIDE), count)
            chosen[first:last] = [True] * (last - first)
            at = end
        at += 1
    for _ in range(_STORY_WINDOWS):
        first = chance.randrange(max(count - _WINDOW, 1))
        chosen[first : first + _WINDOW] = [True] * len(chosen[first : first + _WINDOW])
    first = 0
    for at in range(count + 1):
        if at == count or not chosen[at] or tags[at] == UNSURE:
            if at - first >= _SHORTEST:
                yield first, at
            first = at + 1
