"""What the encoder sees at once: whole paragraphs of up to 254 pieces."""

from dataclasses import dataclass
from random import Random

from corpus import LONGEST_PARAGRAPH, LabelledArticle
from word_pieces import CLS, SEP


@dataclass
class Window:
    article: LabelledArticle
    start: int
    end: int
    """Words, half-open."""
    length: int
    """In pieces, without [CLS] and [SEP]."""

    def encoded(self) -> tuple[list[int], list[int]]:
        """Pieces, and for each word the place of its first one."""
        pieces, firsts = [CLS], []
        for word in range(self.start, self.end):
            firsts.append(len(pieces))
            pieces += self.article.pieces[word]
        return pieces + [SEP], firsts


def training_windows(articles: list[LabelledArticle], random: Random) -> list[Window]:
    """Each article cut anew in every epoch: the first window has a random length, the next ones are full.

    Most paragraphs so have the one before them in sight, as all have at inference.
    """
    windows = []
    for article in articles:
        room = random.randint(60, LONGEST_PARAGRAPH)
        start, length = 0, 0
        for (first, _), size in zip(article.paragraphs, article.lengths):
            if length and length + size > room:
                windows.append(Window(article, start, first, length))
                start, length, room = first, 0, LONGEST_PARAGRAPH
            length += size
        if length:
            windows.append(Window(article, start, article.paragraphs[-1][1], length))
    return windows


def batches(windows: list[Window], size: int, random: Random) -> list[list[Window]]:
    """Windows of similar length together, in random order."""
    windows = windows[:]
    random.shuffle(windows)
    found = []
    for start in range(0, len(windows), size * 16):
        pool = sorted(windows[start : start + size * 16], key=lambda window: window.length)
        found += [pool[at : at + size] for at in range(0, len(pool), size)]
    random.shuffle(found)
    return found
