"""Runs a trained model for `pytorch-session.ts`: requests on stdin, answers on stdout, little-endian.

    python serve.py --run DIR --run DIR

A request is a line of JSON with its sizes and then its arrays; the answer is arrays alone.
"""

import argparse
import json
import sys

import numpy
import torch

from encoder import WIDTH
from export import ArgumentGraph, EncoderGraph, load_runs


def array(kind: str, *shape: int) -> torch.Tensor:
    data = sys.stdin.buffer.read(4 * int(numpy.prod(shape)))
    return torch.from_numpy(numpy.frombuffer(data, dtype=kind).reshape(shape).copy())


def answer(*tensors: torch.Tensor) -> None:
    for tensor in tensors:
        sys.stdout.buffer.write(tensor.contiguous().numpy().astype("<f4").tobytes())
    sys.stdout.buffer.flush()


@torch.no_grad()
def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--run", required=True, action="append")
    torch.set_num_threads(1)
    model = load_runs(parser.parse_args().run)
    encode, argue = EncoderGraph(model), ArgumentGraph(model)
    while line := sys.stdin.buffer.readline():
        sizes = json.loads(line)
        if sizes["kind"] == "encode":
            answer(*encode(array("<i4", 1, sizes["length"])))
            continue
        row = (sizes["count"], sizes["length"])
        states = array("<f4", sizes["pieces"], WIDTH)
        places, mask = array("<i4", *row), array("<f4", *row)
        answer(*argue(states, places, mask, array("<i4", sizes["count"])))


if __name__ == "__main__":
    main()
