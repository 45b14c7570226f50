"""Words of a text and the pieces that BERT's vocabulary cuts them into.

`pipeline/attribution/deep/word-pieces.ts` does the same at inference, character for character; `compare_pieces.py` writes
what the two are compared on.
"""

import unicodedata

CLS, SEP, UNKNOWN, MASK = 101, 102, 100, 103
LONGEST_WORD = 100
"""Code points; a longer word is one unknown piece, as in BERT. Bounds the time that a hostile text can take."""
MOST_PIECES = 16
"""Of a word: "www.example.com/…" needs no more to be known for what it is."""

Word = tuple[int, int]
"""Code points of the text, half-open."""


def split_words(text: str, start: int, end: int) -> list[Word]:
    """Runs of letters, digits and marks; every other visible character is a word by itself ("U.S." is four words).

    A format character inside a run (soft hyphen, zero-width joiner) belongs to it; elsewhere it is skipped like white
    space and control characters.
    """
    words: list[Word] = []
    run = -1
    for at in range(start, end):
        category = unicodedata.category(text[at])
        if category[0] in "LNM":
            if run < 0:
                run = at
            continue
        if category == "Cf" and run >= 0:
            continue
        if run >= 0:
            words.append((run, at))
            run = -1
        if category[0] != "Z" and category not in ("Cc", "Cf"):
            words.append((at, at + 1))
    if run >= 0:
        words.append((run, end))
    return words


class WordPieces:
    def __init__(self, vocabulary_path: str):
        with open(vocabulary_path, encoding="utf-8") as lines:
            self.vocabulary = {line.rstrip("\n"): number for number, line in enumerate(lines)}
        self._cache: dict[str, list[int]] = {}

    def pieces_of(self, word: str) -> list[int]:
        """Greedy longest match on the word in lower case without accents; never empty."""
        pieces = self._cache.get(word)
        if pieces is None:
            pieces = self._cache[word] = self._cut(normalised(word))[:MOST_PIECES]
        return pieces

    def _cut(self, word: str) -> list[int]:
        if not word or len(word) > LONGEST_WORD:
            return [UNKNOWN]
        pieces: list[int] = []
        start = 0
        while start < len(word):
            prefix = "##" if start else ""
            end = len(word)
            while end > start and prefix + word[start:end] not in self.vocabulary:
                end -= 1
            if end == start:
                return [UNKNOWN]
            pieces.append(self.vocabulary[prefix + word[start:end]])
            start = end
        return pieces


def normalised(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in decomposed if unicodedata.category(c) not in ("Mn", "Cf"))
