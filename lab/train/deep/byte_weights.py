"""Writes the weights of a graph in 8 bits, and leaves its arithmetic in 32."""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

BLOCK = 128
"""So many weights of a column share a scale."""


def write_weights_in_bytes(graph: onnx.GraphProto) -> None:
    """
    Replaces the matrix [inputs, outputs] of each MatMul by bytes [blocks, BLOCK, outputs] and scales [blocks, 1, outputs].

    A runtime multiplies them when it opens the file, since all of it is constant, and then knows only ordinary matrices.
    Activations in 8 bits as well (MatMulNBits) are faster on some processors and slower on others, give each of them other
    last bits, and cost some accuracy (models/README.md).
    """
    matrices = {tensor.name: tensor for tensor in graph.initializer}
    nodes, tensors = [], []
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in matrices:
            name = node.input[1]
            matrix = numpy_helper.to_array(matrices.pop(name))
            tensors += byte_tensors(name, matrix)
            nodes += [
                helper.make_node("Cast", [f"{name}.bytes"], [f"{name}.floats"], to=TensorProto.FLOAT),
                helper.make_node("Mul", [f"{name}.floats", f"{name}.scales"], [f"{name}.blocks"]),
                helper.make_node("Reshape", [f"{name}.blocks", f"{name}.shape"], [name]),
            ]
        nodes.append(node)
    replace(graph.node, nodes)
    replace(graph.initializer, [*matrices.values(), *tensors])


def byte_tensors(name: str, matrix: np.ndarray) -> list[TensorProto]:
    inputs, outputs = matrix.shape
    blocks = matrix.reshape(inputs // BLOCK, BLOCK, outputs)
    scales = np.maximum(np.abs(blocks).max(1, keepdims=True) / 127, 1e-9).astype(np.float32)
    return [
        numpy_helper.from_array(np.round(blocks / scales).astype(np.int8), f"{name}.bytes"),
        numpy_helper.from_array(scales, f"{name}.scales"),
        numpy_helper.from_array(np.array(matrix.shape, np.int64), f"{name}.shape"),
    ]


def replace(repeated, items: list) -> None:
    del repeated[:]
    repeated.extend(items)
