"""Clusters of words that stand among the same words, learned from articles without labels.

A model that knows of "unduh" what it was taught of "download" needs fewer labels. (Word classes of this sort: Brown et
al., 1992; as features beside labels: Turian et al., 2010.)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.preprocessing import normalize
from threadpoolctl import threadpool_limits

# So many words are in clusters: the most frequent ones, of those that come so often.
_MOST_WORDS, _FEWEST = 24_000, 12
# So many of them count as neighbours, and so many numbers say among which a word stands.
_NEIGHBOURS, _DIMENSIONS = 1_500, 100
CLUSTERS, _ROUNDS = 256, 40
# Frequent neighbours count less than their number, and the dimensions are evened out (Levy et al., 2015).
_SMOOTHING = 0.75


def clusters_of(
    articles: Iterable[str], read: Callable[[str], Sequence[str]], count: int = CLUSTERS
) -> list[list[str]]:
    """The clusters of the words that articles have, the same for the same articles; `read` gives the words of one.

    Too few words make no clusters.
    """
    texts = [read(article) for article in dict.fromkeys(articles)]
    counts = Counter(word for text in texts for word in text)
    words = [word for word, times in counts.most_common(_MOST_WORDS) if times >= _FEWEST]
    if len(words) <= max(count, _DIMENSIONS):
        return []
    with threadpool_limits(1):  # sums in another order would be others
        reduction = TruncatedSVD(_DIMENSIONS, random_state=0)
        places = reduction.fit_transform(_associations(texts, words)) / np.sqrt(reduction.singular_values_)
        weights = np.sqrt([counts[word] for word in words])
        clusters = KMeans(count, random_state=0, n_init=1, max_iter=_ROUNDS)
        numbers = clusters.fit_predict(normalize(places), sample_weight=weights).tolist()
    found: list[list[str]] = [[] for _ in range(count)]
    for word, cluster in zip(words, numbers, strict=True):
        found[cluster].append(word)
    return [sorted(each) for each in found]


def _associations(texts: Iterable[Sequence[str]], words: Sequence[str]) -> csr_matrix:
    """For each word how much more often than by chance each neighbour stands before it, and behind it (positive
    pointwise mutual information)."""
    row_of = {word: row for row, word in enumerate(words)}
    others = len(words)  # the row of all other words, which is left out
    known = [np.array([row_of.get(word, others) for word in text], dtype=np.int32) for text in texts]
    before, after = np.concatenate([each[:-1] for each in known]), np.concatenate([each[1:] for each in known])
    width = _NEIGHBOURS + 1  # all other neighbours are one
    rows = np.concatenate([after, before])
    columns = np.concatenate([np.minimum(before, _NEIGHBOURS), np.minimum(after, _NEIGHBOURS) + width])
    shape = (others + 1, 2 * width)
    found = csr_matrix((np.ones(len(rows), dtype=np.float32), (rows, columns)), shape=shape)[:others].tocoo()
    of_row, of_column = np.asarray(found.sum(axis=1)).ravel(), np.asarray(found.sum(axis=0)).ravel() ** _SMOOTHING
    of_column /= of_column.sum()
    gain = np.log(found.data / (of_row[found.row] * of_column[found.col]))
    kept = gain > 0
    return csr_matrix((gain[kept], (found.row[kept], found.col[kept])), shape=found.shape)
