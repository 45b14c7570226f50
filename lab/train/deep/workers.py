"""Gradients of one batch by two threads."""

import copy
from concurrent.futures import ThreadPoolExecutor
from random import Random

import torch

from dropout import give_generator
from losses import Doubt, Losses, losses_of
from model import DeepModel
from windows import Window


class Workers:
    """Two replicas of the model that share their weights, each on a thread of its own with half of the windows.

    On cores that others use too this beats two threads inside every operator, which wait for each other all the time.
    """

    def __init__(self, model: DeepModel, bfloat16: bool, doubt: Doubt):
        self.model = model
        self.doubt = doubt
        self.replica = copy.deepcopy(model)
        for own, shared in zip(self.replica.parameters(), model.parameters()):
            own.data = shared.data
        self.generators = [give_generator(model), give_generator(self.replica)]
        self.pool = ThreadPoolExecutor(2)
        self.bfloat16 = bfloat16

    def gradients(self, windows: list[Window], seed: str) -> tuple[float, float, float]:
        """Leaves the mean gradient in the model's parameters -> mean losses: flat, arguments, is a cue."""
        self.model.train()
        self.replica.train()
        halves = [half for half in (windows[::2], windows[1::2]) if half]
        jobs = [
            self.pool.submit(self._backward, model, generator, half, Random(f"{seed}-{number}"))
            for number, (model, generator, half) in enumerate(zip((self.model, self.replica), self.generators, halves))
        ]
        losses = [job.result() for job in jobs]
        self._add_replica(len(halves))
        return tuple(sum(parts) / len(halves) for parts in zip(*losses))

    def _backward(
        self, model: DeepModel, generator: torch.Generator, windows: list[Window], random: Random
    ) -> tuple[float, float, float]:
        generator.manual_seed(random.getrandbits(63))
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.bfloat16):
            losses: Losses = losses_of(model, windows, random, self.doubt)
        losses.total().backward()
        return losses.flat.item(), losses.arguments.item(), losses.is_cue.item()

    @torch.no_grad()
    def _add_replica(self, halves: int) -> None:
        for own, other in zip(self.model.parameters(), self.replica.parameters()):
            if other.grad is not None:
                own.grad = other.grad.clone() if own.grad is None else own.grad.add_(other.grad)
            if own.grad is not None:
                own.grad.div_(halves)
        self.replica.zero_grad()
