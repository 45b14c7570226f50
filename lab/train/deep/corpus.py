"""PolNeAR's articles as words with what is to be learned of each."""

import bisect
import json
from dataclasses import dataclass

from word_pieces import Word, WordPieces, split_words

LABELS = ["O", "B-source", "I-source", "B-content", "I-content", "B-cue", "I-cue"]
SOURCE, CONTENT, CUE = 1, 3, 5
"""The label that begins each role; the next one continues it."""

LONGEST_PARAGRAPH = 254
"""In pieces; a longer one is cut. With [CLS] and [SEP] it makes a window of 256."""

HELD_OUT_EVERY = 17
"""Of the training articles every 17th is held out: what confidence and thresholds are learned from."""

Range = tuple[int, int]
"""Words, half-open."""


@dataclass
class Article:
    id: str
    words: list[Word]
    forms: list[str]
    """The words in lower case."""
    pieces: list[list[int]]
    paragraphs: list[Range]
    runs_on: list[bool]
    """For each paragraph whether attributed speech may go on in the next one."""
    lengths: list[int]
    """Of each paragraph, in pieces."""


@dataclass
class LabelledCue:
    words: Range
    scope: Range
    """Where its arguments are looked for: its paragraph, and the next ones where speech runs on."""
    labels: list[int]
    """Of the words of the scope: source, cue and content of this cue."""


@dataclass
class LabelledArticle(Article):
    labels: list[int]
    """Of all words: part of any source, cue or content."""
    cues: list[LabelledCue]
    in_cue: set[int]
    false_cues: list[int]
    """Words that elsewhere are cues and here are not."""


def read_lines(path: str) -> list[dict]:
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def read_article(line: dict, word_pieces: WordPieces) -> Article:
    text = line["text"]
    article = Article(line["id"], [], [], [], [], [], [])
    start = 0
    for paragraph in text.split("\n"):
        _add_paragraph(article, text, start, start + len(paragraph), word_pieces)
        start += len(paragraph) + 1
    following = article.paragraphs[1:]
    article.runs_on = [
        _runs_on(article.forms[here[0] : here[1]], article.forms[next_[0] : next_[1]])
        for here, next_ in zip(article.paragraphs, following)
    ] + [False]
    return article


def _add_paragraph(article: Article, text: str, start: int, end: int, word_pieces: WordPieces) -> None:
    first, length = len(article.words), 0
    for word in split_words(text, start, end):
        form = text[word[0] : word[1]]
        pieces = word_pieces.pieces_of(form)
        if length + len(pieces) > LONGEST_PARAGRAPH:
            article.paragraphs.append((first, len(article.words)))
            article.lengths.append(length)
            first, length = len(article.words), 0
        article.words.append(word)
        article.forms.append(form.lower())
        article.pieces.append(pieces)
        length += len(pieces)
    if length:
        article.paragraphs.append((first, len(article.words)))
        article.lengths.append(length)


def _runs_on(paragraph: list[str], following: list[str]) -> bool:
    """After "He added:", and where a quotation left open is taken up by the next paragraph."""
    if paragraph[-1] == ":":
        return True
    is_open = paragraph.count("“") > paragraph.count("”") or paragraph.count('"') % 2 == 1
    return is_open and following[0] in ("“", '"')


def read_labelled(lines: list[dict], word_pieces: WordPieces) -> list[LabelledArticle]:
    """Articles with labels; those without any attribution (two of PolNeAR's) were not annotated and are left out."""
    articles = [
        _labelled(read_article(line, word_pieces), attributions_of(line))
        for line in lines
        if attributions_of(line)
    ]
    counts: dict[str, int] = {}
    for article in articles:
        for cue in article.cues:
            first = article.forms[cue.words[0]]
            counts[first] = counts.get(first, 0) + 1
    for article in articles:
        article.false_cues = [
            word
            for word, form in enumerate(article.forms)
            if counts.get(form, 0) >= 3 and word not in article.in_cue
        ]
    return articles


def attributions_of(line: dict) -> list[dict]:
    """The first annotator's."""
    return next(iter(line["annotators"].values()), [])


def _labelled(article: Article, attributions: list[dict]) -> LabelledArticle:
    labels = _flat_labels(article, attributions)
    cues = _cues(article, attributions)
    in_cue = {word for cue in cues for word in range(*cue.words)}
    return LabelledArticle(**vars(article), labels=labels, cues=cues, in_cue=in_cue, false_cues=[])


def _covered(article: Article, span: list[int]) -> Range:
    """Words that overlap a span of code points."""
    first = bisect.bisect_right(article.words, span[0], key=lambda word: word[1])
    last = bisect.bisect_left(article.words, span[1], key=lambda word: word[0])
    return first, max(first, last)


def _flat_labels(article: Article, attributions: list[dict]) -> list[int]:
    """Where roles overlap a cue wins over a source and a source over a content, and the shorter over the longer."""
    marks = [
        (order, *_covered(article, span), label)
        for attribution in attributions
        for order, (role, label) in enumerate([("content", CONTENT), ("source", SOURCE), ("cue", CUE)])
        for span in attribution[role]
    ]
    owner: list[int | None] = [None] * len(article.words)
    marks.sort(key=lambda mark: (mark[0], mark[1] - mark[2]))
    for number, (_, start, end, _) in enumerate(marks):
        owner[start:end] = [number] * (end - start)
    labels = [0] * len(article.words)
    for word, number in enumerate(owner):
        if number is not None:
            continues = word > 0 and owner[word - 1] == number
            labels[word] = marks[number][3] + continues
    return labels


def _cues(article: Article, attributions: list[dict]) -> list[LabelledCue]:
    found: dict[Range, LabelledCue] = {}
    for attribution in attributions:
        pieces = [_covered(article, span) for span in attribution["cue"]]
        if not pieces or pieces[0][0] == pieces[0][1]:
            continue
        words = (pieces[0][0], pieces[-1][1])
        scope = scope_of(article, words[0])
        words = (words[0], min(words[1], scope[1]))
        cue = found.setdefault(words, LabelledCue(words, scope, [0] * (scope[1] - scope[0])))
        for role, label in (("content", CONTENT), ("source", SOURCE), ("cue", CUE)):
            spans = [list(words)] if role == "cue" else [_covered(article, span) for span in attribution[role]]
            for start, end in spans:
                for word in range(max(start, scope[0]), min(end, scope[1])):
                    cue.labels[word - scope[0]] = label + (word > start)
    for cue in found.values():
        _begin_tails(cue.labels)
    return list(found.values())


def _begin_tails(labels: list[int]) -> None:
    """What is left of a content after the source within it must begin anew."""
    for at, label in enumerate(labels):
        if label and label % 2 == 0 and (at == 0 or labels[at - 1] not in (label, label - 1)):
            labels[at] = label - 1


def scope_of(article: Article, word: int) -> Range:
    at = bisect.bisect_right(article.paragraphs, word, key=lambda paragraph: paragraph[0]) - 1
    start = article.paragraphs[at][0]
    while article.runs_on[at]:
        at += 1
    return start, article.paragraphs[at][1]


def is_held_out(number: int) -> bool:
    """By the article's number in the file."""
    return number % HELD_OUT_EVERY == HELD_OUT_EVERY - 1
