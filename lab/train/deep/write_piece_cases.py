"""Strings with the pieces that Python cuts them into, to compare TypeScript's with.

    python write_piece_cases.py --vocabulary ../../../models/deep/vocabulary.txt --count 10000 > CASES.jsonl

A line is {text, words: [[start, end], ...] in UTF-16 units, pieces: [[number, ...], ...]}. Characters are of all of
Unicode as this Python knows it, those of English text and those that are easy to get wrong more often.
"""

import argparse
import json
import sys
import unicodedata
from random import Random

from word_pieces import WordPieces, split_words

SAMPLES = [
    "the mayor said", "don’t", "U.S.", "naïve", "co\u00adoperate", "“quoted”", "e\u0301te", "İstanbul", "ΟΔΟΣ", "Straße",
    "ﬁne", "10,000", "€5m", "www.example.com/a_b?c=d", "👩\u200d👩\u200d👧", "नमस्ते", "北京", "한국어", "\u200b", "\u0000", "\ufeff", "\u2028",
]
ASSIGNED = [point for point in range(0x110000) if unicodedata.category(chr(point)) != "Cn"]


def random_text(random: Random) -> str:
    parts = []
    for _ in range(random.randint(0, 12)):
        kind = random.random()
        if kind < 0.3:
            parts.append(random.choice(SAMPLES))
        elif kind < 0.6:
            parts.append("".join(chr(random.randint(32, 126)) for _ in range(random.randint(1, 8))))
        elif kind < 0.7:
            parts.append(chr(random.randint(0xA0, 0x2FF)) * random.randint(1, 3))
        elif kind < 0.72:
            parts.append(random.choice("ab1é") * random.randint(80, 130))
        else:
            parts.append("".join(chr(random.choice(ASSIGNED)) for _ in range(random.randint(1, 4))))
        if random.random() < 0.5:
            parts.append(" ")
    return "".join(parts)


def units(text: str) -> list[int]:
    """For each code point, and the end, the UTF-16 unit where it starts."""
    places = [0]
    for character in text:
        places.append(places[-1] + (2 if ord(character) > 0xFFFF else 1))
    return places


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--vocabulary", required=True)
    parser.add_argument("--count", type=int, required=True)
    arguments = parser.parse_args()
    word_pieces = WordPieces(arguments.vocabulary)
    random = Random(1)
    for number in range(arguments.count):
        text = SAMPLES[number] if number < len(SAMPLES) else random_text(random)
        # Two halves of a pair that chance has put side by side are one character to JavaScript.
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        places = units(text)
        words = split_words(text, 0, len(text))
        pieces = [word_pieces.pieces_of(text[start:end]) for start, end in words]
        line = dict(text=text, words=[[places[start], places[end]] for start, end in words], pieces=pieces)
        sys.stdout.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()
