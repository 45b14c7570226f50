"""Writes a trained run as the files that hearsay reads.

    python export.py --run DIR --run DIR --weights DIR --out ../../../models/deep

Of several runs the mean of the weights is written ("model soups", Wortsman et al. 2022): they begin with the same weights
and end near enough to each other that the mean is better than any of them.

encoder.onnx (weights in 8 bits), arguments.onnx (32 bits; small), vocabulary.txt, and in facts.json the transitions between the
argument head's labels. `train-confidence.ts` adds the judge to them.
"""

import argparse
import copy
import json
import logging
import shutil
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory

import onnx
import onnxruntime
import torch
from torch import Tensor, nn

import checkpoint
from byte_weights import write_weights_in_bytes
from encoder import WIDTH
from label_chain import IMPOSSIBLE, allowed_transitions
from model import DeepModel

OPERATOR_SET = 17
UNDECIDED = {"depth": 1, "bias": 0, "features": [], "thresholds": [], "leaves": []}
"""A judge without trees, until `train-confidence.ts` has learned one."""


class ByteEmbedding(nn.Module):
    """Word embeddings in 8 bits, each word with a scale of its own."""

    def __init__(self, weight: Tensor):
        super().__init__()
        scale = (weight.abs().amax(1, keepdim=True) / 127).clamp(min=1e-9)
        self.register_buffer("scale", scale)
        self.register_buffer("rows", torch.round(weight / scale).to(torch.int8))

    def forward(self, pieces: Tensor) -> Tensor:
        return self.rows[pieces].float() * self.scale[pieces]


class EncoderGraph(nn.Module):
    """pieces [1, length] int32 -> states [length, WIDTH], scores of flat labels [length, labels]"""

    def __init__(self, model: DeepModel):
        super().__init__()
        self.model = model

    def forward(self, pieces: Tensor) -> tuple[Tensor, Tensor]:
        states, scores = self.model.encode(pieces.long(), torch.ones_like(pieces, dtype=torch.float32))
        return states[0], scores[0]


class ArgumentGraph(nn.Module):
    def __init__(self, model: DeepModel):
        super().__init__()
        self.model = model

    def forward(self, states: Tensor, places: Tensor, mask: Tensor, anchors: Tensor) -> tuple[Tensor, Tensor]:
        return self.model.arguments(states, places.long(), mask, anchors.long())


def load_runs(runs: list[str]) -> DeepModel:
    """The mean of the averaged weights of runs that began with the same ones."""
    averages = [load_average(run) for run in runs]
    model = DeepModel().eval()
    model.load_state_dict({name: sum(some[name] for some in averages) / len(averages) for name in averages[0]})
    return model


def load_average(run: str) -> dict[str, Tensor]:
    state = checkpoint.load(Path(run) / "run.pt")
    if state is None:
        raise SystemExit(f"{run}/run.pt is not there: train.py writes it.")
    return state["average"]


def export_encoder(model: DeepModel, path: Path) -> None:
    model = copy.deepcopy(model)
    model.encoder.words = ByteEmbedding(model.encoder.words.weight.detach())
    pieces = torch.randint(1000, 30000, (1, 50), dtype=torch.int32)
    with TemporaryDirectory() as folder:
        raw, fused = f"{folder}/raw.onnx", f"{folder}/fused.onnx"
        write_graph(EncoderGraph(model), (pieces,), raw, {
            "pieces": {1: "pieces"}, "states": {0: "pieces"}, "scores": {0: "pieces"},
        })
        options = onnxruntime.SessionOptions()
        # Only what every processor can run: GELU and layer norms in one step.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
        options.optimized_model_filepath = fused
        onnxruntime.InferenceSession(raw, options, providers=["CPUExecutionProvider"])
        network = onnx.load(fused)
        write_weights_in_bytes(network.graph)
        onnx.save(network, str(path))


def export_arguments(model: DeepModel, path: Path) -> None:
    examples = (
        torch.randn(50, WIDTH),
        torch.arange(40, dtype=torch.int32)[None].repeat(3, 1),
        torch.ones(3, 40),
        torch.tensor([3, 9, 20], dtype=torch.int32),
    )
    row = {0: "cues", 1: "words"}
    write_graph(ArgumentGraph(model), examples, str(path), {
        "states": {0: "pieces"}, "places": row, "mask": row, "anchors": {0: "cues"},
        "labels": row, "decisions": {0: "cues"},
    })


def write_graph(graph: nn.Module, examples: tuple, path: str, axes: dict) -> None:
    names = list(axes)
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            graph.eval(), examples, path, input_names=names[: len(examples)], output_names=names[len(examples) :],
            opset_version=OPERATOR_SET, dynamo=False, dynamic_axes=axes,
        )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--run", required=True, action="append")
    parser.add_argument("--weights", required=True)
    parser.add_argument("--out", required=True)
    arguments = parser.parse_args()
    torch.manual_seed(1)
    logging.getLogger("onnxruntime").setLevel(logging.WARNING)
    model = load_runs(arguments.run)
    out = Path(arguments.out)
    out.mkdir(parents=True, exist_ok=True)
    export_encoder(model, out / "encoder.onnx")
    export_arguments(model, out / "arguments.onnx")
    shutil.copyfile(Path(arguments.weights) / "vocab.txt", out / "vocabulary.txt")
    transitions = model.arguments.transitions.detach()
    allowed = allowed_transitions(len(transitions))
    scores = torch.where(allowed, transitions, IMPOSSIBLE).flatten().tolist()
    facts = {"transitions": [round(score, 6) for score in scores], "judge": UNDECIDED}
    (out / "facts.json").write_text(json.dumps(facts) + "\n", encoding="utf-8")
    for file in sorted(out.iterdir()):
        print(f"{file.name} {file.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
