"""BERT's encoder with the weights of all-MiniLM-L6-v2: 6 layers, 384 wide."""

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

from dropout import Dropout

WIDTH, HEADS, INNER, LAYERS = 384, 12, 1536, 6
VOCABULARY, POSITIONS = 30522, 512
HIDDEN_FROM_SOFTMAX = -1e4


class Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.query_key_value = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attended_norm = nn.LayerNorm(WIDTH, 1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.dropout = Dropout()

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        batch, length, _ = states.shape
        heads = self.query_key_value(states).view(batch, length, 3, HEADS, WIDTH // HEADS)
        query, key, value = heads.permute(2, 0, 3, 1, 4)
        mixed = self._attend(query, key, value, bias).transpose(1, 2).reshape(batch, length, WIDTH)
        states = self.attended_norm(states + self.dropout(self.attended(mixed)))
        inner = self.down(F.gelu(self.up(states)))
        return self.norm(states + self.dropout(inner))

    def _attend(self, query: Tensor, key: Tensor, value: Tensor, bias: Tensor) -> Tensor:
        if torch.onnx.is_in_onnx_export():
            # Spelled out, so that ONNX Runtime recognises and fuses it.
            scores = query @ key.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5 + bias
            return torch.softmax(scores, -1) @ value
        # In bfloat16 the backward pass of this kernel takes three times as long on a CPU.
        with torch.autocast("cpu", enabled=False):
            return F.scaled_dot_product_attention(
                query.float(), key.float(), value.float(), attn_mask=bias.float()
            )


class Encoder(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.segment = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.dropout = Dropout()

    def forward(self, pieces: Tensor, mask: Tensor) -> Tensor:
        """pieces [batch, length] int64; mask the same in float32, 1 where there is a piece -> [batch, length, WIDTH]"""
        embedded = self.words(pieces) + self.positions.weight[: pieces.shape[1]] + self.segment
        states = self.dropout(self.norm(embedded))
        bias = (1 - mask[:, None, None, :].to(states.dtype)) * HIDDEN_FROM_SOFTMAX
        for layer in self.layers:
            states = layer(states, bias)
        return states

    @torch.no_grad()
    def load_pretrained(self, path: str) -> None:
        weights = load_file(path)
        weight = lambda name: weights.get(name, weights.get("bert." + name))
        embeddings = "embeddings."
        self.words.weight.copy_(weight(embeddings + "word_embeddings.weight"))
        self.positions.weight.copy_(weight(embeddings + "position_embeddings.weight"))
        self.segment.copy_(weight(embeddings + "token_type_embeddings.weight")[0])
        for kind in ("weight", "bias"):
            getattr(self.norm, kind).copy_(weight(f"{embeddings}LayerNorm.{kind}"))
            for number, layer in enumerate(self.layers):
                theirs = lambda name: weight(f"encoder.layer.{number}.{name}.{kind}")
                heads = [theirs(f"attention.self.{name}") for name in ("query", "key", "value")]
                getattr(layer.query_key_value, kind).copy_(torch.cat(heads))
                for own, name in (
                    (layer.attended, "attention.output.dense"),
                    (layer.attended_norm, "attention.output.LayerNorm"),
                    (layer.up, "intermediate.dense"),
                    (layer.down, "output.dense"),
                    (layer.norm, "output.LayerNorm"),
                ):
                    getattr(own, kind).copy_(theirs(name))
