"""Dropout whose draws can be repeated although two replicas of the model learn at the same time."""

import torch
from torch import Tensor, nn

SHARE = 0.1


class Dropout(nn.Module):
    """Draws from a generator that its model's thread seeds; PyTorch's own dropout draws from one that threads share."""

    generator: torch.Generator | None = None

    def forward(self, states: Tensor) -> Tensor:
        if not self.training:
            return states
        kept = torch.empty_like(states).bernoulli_(1 - SHARE, generator=self.generator)
        return states * kept.div_(1 - SHARE)


def give_generator(model: nn.Module) -> torch.Generator:
    """One for all dropouts of a model."""
    generator = torch.Generator()
    for module in model.modules():
        if isinstance(module, Dropout):
            module.generator = generator
    return generator
