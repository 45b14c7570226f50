"""Fine-tunes the encoder with its heads on PolNeAR's training articles.

    python train.py --corpus ../../../../shared/polnear/train.jsonl --weights DIR --run DIR

--weights: the folder with `model.safetensors` and `vocab.txt` of all-MiniLM-L6-v2. The run's folder gets `run.pt`, whole
at any time: the same command goes on from there. With --minutes the learning rate falls so that the run ends in time, on
a machine that others use too: fewer steps then. Losses on the held-out articles are printed after each epoch.
"""

import argparse
import time
from pathlib import Path
from random import Random

import torch

import checkpoint
from corpus import LabelledArticle, is_held_out, read_labelled, read_lines
from losses import Doubt, losses_of
from model import DeepModel
from windows import batches, training_windows
from word_pieces import WordPieces
from workers import Workers

BATCH = 8
RATE, HEAD_RATE = 3e-4, 1e-3
LAYER_DECAY = 0.9
"""Each layer learns this much slower than the one above it."""
WEIGHT_DECAY = 0.01
WARM_UP = 100
SMOOTHING = 0.995
"""The weights that are kept are a moving average over some 200 steps."""
SAVE_EVERY = 100


def parameter_groups(model: DeepModel) -> list[dict]:
    layers = model.encoder.layers
    groups = [dict(params=[*model.flat.parameters(), *model.arguments.parameters()], lr=HEAD_RATE)]
    for depth, layer in enumerate(layers):
        groups.append(dict(params=list(layer.parameters()), lr=RATE * LAYER_DECAY ** (len(layers) - 1 - depth)))
    # The word embeddings stay as they are: a third of a step's memory traffic, and rare words keep their neighbours.
    model.encoder.words.weight.requires_grad_(False)
    embeddings = [model.encoder.positions.weight, model.encoder.segment, *model.encoder.norm.parameters()]
    groups.append(dict(params=embeddings, lr=RATE * LAYER_DECAY ** len(layers)))
    return groups


class Run:
    def __init__(self, arguments: argparse.Namespace):
        torch.manual_seed(arguments.seed)
        torch.set_num_threads(1)
        self.arguments = arguments
        self.path = Path(arguments.run) / "run.pt"
        self.path.parent.mkdir(parents=True, exist_ok=True)
        lines = read_lines(arguments.corpus)[: arguments.articles]
        word_pieces = WordPieces(str(Path(arguments.weights) / "vocab.txt"))
        learned = [line for number, line in enumerate(lines) if not is_held_out(number)]
        held_out = [line for number, line in enumerate(lines) if is_held_out(number)]
        self.articles = read_labelled(learned, word_pieces)
        self.held_out = read_labelled(held_out, word_pieces)
        self.model = DeepModel()
        self.model.encoder.load_pretrained(str(Path(arguments.weights) / "model.safetensors"))
        self.optimizer = torch.optim.AdamW(parameter_groups(self.model), weight_decay=WEIGHT_DECAY, fused=True)
        self.steps = sum(len(self.batches_of(epoch)) for epoch in range(arguments.epochs))
        self.step = 0
        self.minutes_before, self.started = 0.0, time.time()
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimizer, self.rate_at)
        self.average = {name: weight.clone() for name, weight in self.model.state_dict().items()}
        self.resume()

    def progress(self, step: int) -> float:
        """From 0 to 1, by steps or by the time allowed, whichever is nearer its end."""
        minutes = self.minutes_before + (time.time() - self.started) / 60
        return max(step / self.steps, minutes / self.arguments.minutes)

    def rate_at(self, step: int) -> float:
        return min((step + 1) / WARM_UP, max(0.01, 1 - self.progress(step)))

    def batches_of(self, epoch: int) -> list:
        random = Random(f"{self.arguments.seed}-{epoch}")
        return batches(training_windows(self.articles, random), BATCH, random)

    def resume(self) -> None:
        state = checkpoint.load(self.path)
        if state is None:
            return
        self.model.load_state_dict(state["model"])
        self.average = state["average"]
        self.optimizer.load_state_dict(state["optimizer"])
        self.schedule.load_state_dict(state["schedule"])
        self.step = state["step"]
        self.minutes_before = state["minutes"]
        print(f"goes on from step {self.step}", flush=True)

    def save(self) -> None:
        state = dict(
            model=self.model.state_dict(),
            average=self.average,
            optimizer=self.optimizer.state_dict(),
            schedule=self.schedule.state_dict(),
            step=self.step,
            minutes=self.minutes_before + (time.time() - self.started) / 60,
        )
        checkpoint.save(self.path, state)

    def train(self) -> None:
        workers = Workers(self.model, self.arguments.bfloat16, Doubt(self.arguments.hidden_words, self.arguments.smoothing))
        first_step, seen = self.step, 0
        for epoch in range(self.arguments.epochs):
            epoch_batches = self.batches_of(epoch)
            for windows in epoch_batches[max(self.step - seen, 0) :]:
                losses = workers.gradients(windows, f"{self.arguments.seed}-{self.step}")
                self.update()
                if self.step % 25 == 0:
                    pace = (time.time() - self.started) / (self.step - first_step)
                    shown = "  ".join(f"{loss:.4f}" for loss in losses)
                    print(f"epoch {epoch}  step {self.step}/{self.steps}  {pace:.2f} s/step  {shown}", flush=True)
                is_over = self.progress(self.step) >= 1
                if is_over or self.step % SAVE_EVERY == 0:
                    self.save()
                if is_over:
                    break
            seen += len(epoch_batches)
            if self.step == seen or self.progress(self.step) >= 1:
                self.print_held_out(epoch)
            if self.progress(self.step) >= 1:
                return
            if self.step == seen:
                self.save()

    @torch.no_grad()
    def smooth(self) -> None:
        share = min(SMOOTHING, self.step / (self.step + 10))
        for name, weight in self.model.named_parameters():
            if weight.requires_grad:
                self.average[name].lerp_(weight, 1 - share)

    def update(self) -> None:
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.schedule.step()
        self.optimizer.zero_grad()
        self.step += 1
        self.smooth()

    @torch.no_grad()
    def print_held_out(self, epoch: int) -> None:
        """Losses of the averaged weights on the articles held out."""
        judged = DeepModel().eval()
        judged.load_state_dict(self.average)
        print(f"epoch {epoch} held out: " + held_out_losses(judged, self.held_out), flush=True)


def held_out_losses(model: DeepModel, articles: list[LabelledArticle]) -> str:
    random = Random("held out")
    found = [losses_of(model, windows, random) for windows in batches(training_windows(articles, random), BATCH, random)]
    if not found:
        return "none"
    mean = lambda name: sum(float(getattr(losses, name)) for losses in found) / len(found)
    return "  ".join(f"{name} {mean(name):.4f}" for name in ("flat", "arguments", "is_cue"))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--corpus", required=True)
    parser.add_argument("--weights", required=True)
    parser.add_argument("--run", required=True)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--minutes", type=float, default=float("inf"), help="end after so many, with fewer steps")
    parser.add_argument("--hidden-words", type=float, default=0.0, help="share of the words that the model cannot see")
    parser.add_argument("--smoothing", type=float, default=0.0, help="share by which labels are not taken for certain")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--articles", type=int, help="read only the first ones: to try the command out")
    parser.add_argument("--bfloat16", action="store_true", help="faster where the processor knows it")
    Run(parser.parse_args()).train()


if __name__ == "__main__":
    main()
