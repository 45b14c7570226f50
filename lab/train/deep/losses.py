"""What a batch of windows costs the model."""

from dataclasses import dataclass
from random import Random

import torch
import torch.nn.functional as F
from torch import Tensor

from corpus import CUE, Range, scope_of
from label_chain import negative_log_likelihood
from model import DeepModel
from windows import Window
from word_pieces import MASK

IGNORED = -100
CUE_WEIGHT = 0.2
FALSE_CUES = 0.6
"""False cues for each true one: half of them what the model now takes for cues, half words that often are cues."""
LIKELY_CUE = 0.05
RANDOM_ANCHORS = 0.2
"""Share of the cues whose anchor is any of their words; else it is the likeliest, as at inference."""
CUES_AT_ONCE = 8


@dataclass(frozen=True)
class Doubt:
    """What keeps the model from learning the training articles by heart."""

    hidden_words: float = 0.0
    """Share of the words that it cannot see."""
    smoothing: float = 0.0
    """Share by which labels are not taken for certain: people agree on two cues of three."""


@dataclass
class Case:
    """A true or false cue; words count in the window's article."""

    window: int
    anchor: int
    scope: Range
    labels: list[int] | None


@dataclass
class Losses:
    flat: Tensor
    arguments: Tensor
    is_cue: Tensor

    def total(self) -> Tensor:
        return self.flat + self.arguments + CUE_WEIGHT * self.is_cue


class Batch:
    """Windows as tensors, with this share of the words hidden, so that the model learns to read what is around them."""

    def __init__(self, windows: list[Window], random: Random, hidden: float):
        self.windows = windows
        length = max(window.length for window in windows) + 2
        self.pieces = torch.zeros(len(windows), length, dtype=torch.long)
        self.mask = torch.zeros(len(windows), length)
        self.labels = torch.full((len(windows), length), IGNORED)
        self.firsts: list[list[int]] = []
        for row, window in enumerate(windows):
            pieces, firsts = window.encoded()
            if hidden > 0:
                hide_words(pieces, firsts, random, hidden)
            self.firsts.append(firsts)
            self.pieces[row, : len(pieces)] = torch.tensor(pieces)
            self.mask[row, : len(pieces)] = 1
            self.labels[row, firsts] = torch.tensor(window.article.labels[window.start : window.end])


def hide_words(pieces: list[int], firsts: list[int], random: Random, share: float) -> None:
    for first, end in zip(firsts, [*firsts[1:], len(pieces) - 1]):
        if random.random() < share:
            pieces[first:end] = [MASK] * (end - first)


def losses_of(model: DeepModel, windows: list[Window], random: Random, doubt: Doubt = Doubt()) -> Losses:
    batch = Batch(windows, random, doubt.hidden_words)
    states, scores = model.encode(batch.pieces, batch.mask)
    flat = F.cross_entropy(
        scores.flatten(0, 1), batch.labels.flatten(), ignore_index=IGNORED, label_smoothing=doubt.smoothing
    )
    cue_probability = torch.softmax(scores.detach(), -1)[..., CUE:].sum(-1)
    cases = [
        case
        for row, window in enumerate(windows)
        for case in cases_of(window, row, cue_probability[row, batch.firsts[row]].tolist(), random)
    ]
    cases.sort(key=lambda case: case.scope[1] - case.scope[0])
    arguments, is_cue, words = torch.zeros(()), torch.zeros(()), 0
    with torch.autocast("cpu", enabled=False):
        for start in range(0, len(cases), CUES_AT_ONCE):
            some = cases[start : start + CUES_AT_ONCE]
            chain, decision = argument_losses(model, batch, states, some, doubt)
            size = sum(case.scope[1] - case.scope[0] for case in some)
            arguments, is_cue, words = arguments + chain * size, is_cue + decision, words + size
    return Losses(flat, arguments / max(words, 1), is_cue / max(len(cases), 1))


def cases_of(window: Window, row: int, cue_probability: list[float], random: Random) -> list[Case]:
    """All true cues of a window and some false ones. `cue_probability` is of the window's words."""
    article = window.article
    likeliness = lambda word: cue_probability[word - window.start]
    cases = []
    for cue in article.cues:
        if not window.start <= cue.words[0] < cue.words[1] <= window.end:
            continue
        words = range(*cue.words)
        anchor = random.choice(words) if random.random() < RANDOM_ANCHORS else max(words, key=likeliness)
        start, end = clipped(cue.scope, window)
        labels = cue.labels[start - cue.scope[0] : end - cue.scope[0]]
        cases.append(Case(row, anchor, (start, end), labels))

    likely = [
        word
        for word in range(window.start, window.end)
        if likeliness(word) > LIKELY_CUE and word not in article.in_cue
    ]
    often = [word for word in article.false_cues if window.start <= word < window.end]
    random.shuffle(likely)
    random.shuffle(often)
    wanted = int(FALSE_CUES * (len(cases) + 1) + 0.5)
    likely = likely[: max(wanted - 1, 1)]
    often = often[: max(wanted - len(likely), 1)]
    for anchor in dict.fromkeys(likely + often):
        cases.append(Case(row, anchor, clipped(scope_of(article, anchor), window), None))
    return cases


def clipped(scope: Range, window: Window) -> Range:
    return max(scope[0], window.start), min(scope[1], window.end)


def argument_losses(
    model: DeepModel, batch: Batch, states: Tensor, cases: list[Case], doubt: Doubt
) -> tuple[Tensor, Tensor]:
    """-> the chain's loss, mean over words; whether each is a cue, summed over cases"""
    length = max(case.scope[1] - case.scope[0] for case in cases)
    places = torch.zeros(len(cases), length, dtype=torch.long)
    mask = torch.zeros(len(cases), length)
    labels = torch.zeros(len(cases), length, dtype=torch.long)
    for row, case in enumerate(cases):
        window = batch.windows[case.window]
        start, end = (word - window.start for word in case.scope)
        offset = case.window * states.shape[1]
        places[row, : end - start] = torch.tensor(batch.firsts[case.window][start:end]) + offset
        mask[row, : end - start] = 1
        if case.labels is not None:
            labels[row, : end - start] = torch.tensor(case.labels)
    anchors = torch.tensor([case.anchor - case.scope[0] for case in cases])
    scores, decisions = model.arguments(states.flatten(0, 1), places, mask, anchors)
    truth = torch.tensor([doubt.smoothing if case.labels is None else 1 - doubt.smoothing for case in cases])
    chain = negative_log_likelihood(scores, labels, mask, model.arguments.transitions)
    return chain, F.binary_cross_entropy_with_logits(decisions, truth, reduction="sum")
