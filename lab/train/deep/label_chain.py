"""The loss of a linear-chain CRF over begin/inside labels: 0, then begin (odd) and inside (even) in pairs."""

import torch
from torch import Tensor

IMPOSSIBLE = -1e4


def allowed_transitions(labels: int) -> Tensor:
    """[from, to]: an inside label only after its begin label or itself."""
    return torch.tensor(
        [[to % 2 == 1 or to == 0 or come in (to - 1, to) for to in range(labels)] for come in range(labels)]
    )


def negative_log_likelihood(scores: Tensor, labels: Tensor, mask: Tensor, transitions: Tensor) -> Tensor:
    """Mean over words. scores [n, length, labels]; labels and mask [n, length]; words are where the mask is 1.

    The sum over all labellings is a product of one matrix a word, multiplied pairwise as a tree: log2(length) steps
    instead of length.
    """
    n, _, count = scores.shape
    allowed = transitions.masked_fill(~allowed_transitions(count), IMPOSSIBLE)
    labelled = (scores.gather(2, labels[..., None])[..., 0] * mask).sum(1)
    labelled = labelled + (allowed[labels[:, :-1], labels[:, 1:]] * mask[:, 1:]).sum(1)

    identity = torch.full((count, count), IMPOSSIBLE).fill_diagonal_(0)
    steps = torch.where(mask[:, 1:, None, None] > 0, allowed + scores[:, 1:, None, :], identity)
    while steps.shape[1] > 1:
        if steps.shape[1] % 2:
            steps = torch.cat([steps, identity.expand(n, 1, count, count)], 1)
        steps = torch.logsumexp(steps[:, ::2, :, :, None] + steps[:, 1::2, None], 3)
    may_start = torch.tensor([0.0 if label == 0 or label % 2 else IMPOSSIBLE for label in range(count)])
    start = may_start + scores[:, 0]
    total = torch.logsumexp(start[:, :, None] + steps[:, 0], (1, 2)) if steps.shape[1] else start.logsumexp(1)
    return (total - labelled).sum() / mask.sum()
