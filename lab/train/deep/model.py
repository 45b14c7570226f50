"""The model: an encoder, a head that labels all words flatly, and one that labels the arguments of one cue."""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from corpus import LABELS
from dropout import Dropout
from encoder import HIDDEN_FROM_SOFTMAX, WIDTH, Encoder

HEAD_WIDTH, HEAD_ATTENTIONS, HEAD_BLOCKS = 128, 4, 2
FARTHEST = 60
"""Words from the cue; all that is farther counts as this far."""


class Block(nn.Module):
    """A convolution over three words, attention over all, and a feed-forward layer."""

    def __init__(self) -> None:
        super().__init__()
        self.convolution = nn.Linear(3 * HEAD_WIDTH, HEAD_WIDTH)
        self.attention_norm = nn.LayerNorm(HEAD_WIDTH)
        self.query_key_value = nn.Linear(HEAD_WIDTH, 3 * HEAD_WIDTH)
        self.attended = nn.Linear(HEAD_WIDTH, HEAD_WIDTH)
        self.inner_norm = nn.LayerNorm(HEAD_WIDTH)
        self.up = nn.Linear(HEAD_WIDTH, 4 * HEAD_WIDTH)
        self.down = nn.Linear(4 * HEAD_WIDTH, HEAD_WIDTH)
        self.norm = nn.LayerNorm(HEAD_WIDTH)
        self.dropout = Dropout()

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        n, length, _ = states.shape
        states = states * mask[..., None]
        padded = F.pad(states, (0, 0, 1, 1))
        states = states + F.gelu(self.convolution(torch.cat([padded[:, :-2], states, padded[:, 2:]], -1)))
        heads = self.query_key_value(self.attention_norm(states))
        query, key, value = heads.view(n, length, 3, HEAD_ATTENTIONS, -1).permute(2, 0, 3, 1, 4)
        scores = query @ key.transpose(-1, -2) * (HEAD_WIDTH // HEAD_ATTENTIONS) ** -0.5
        weights = torch.softmax(scores + (1 - mask)[:, None, None, :] * HIDDEN_FROM_SOFTMAX, -1)
        mixed = (weights @ value).transpose(1, 2).reshape(n, length, HEAD_WIDTH)
        states = states + self.dropout(self.attended(mixed))
        inner = self.down(F.gelu(self.up(self.inner_norm(states))))
        return self.norm(states + self.dropout(inner))


class ArgumentHead(nn.Module):
    """Told one word of a cue (its anchor), labels the words around it for that cue, and says whether it is one.

    The labels draw the cue's span anew. Their scores are those of a CRF with `transitions`.
    """

    def __init__(self) -> None:
        super().__init__()
        self.word = nn.Linear(WIDTH, 2 * HEAD_WIDTH)
        self.anchor = nn.Linear(WIDTH, 2 * HEAD_WIDTH)
        self.distance = nn.Embedding(2 * FARTHEST + 1, HEAD_WIDTH)
        nn.init.normal_(self.distance.weight, std=0.3)
        self.norm = nn.LayerNorm(HEAD_WIDTH)
        self.blocks = nn.ModuleList(Block() for _ in range(HEAD_BLOCKS))
        self.labels = nn.Linear(HEAD_WIDTH, len(LABELS))
        self.is_cue = nn.Sequential(nn.Linear(2 * HEAD_WIDTH, HEAD_WIDTH), nn.GELU(), nn.Linear(HEAD_WIDTH, 1))
        self.transitions = nn.Parameter(torch.zeros(len(LABELS), len(LABELS)))
        self.dropout = Dropout()

    def forward(self, states: Tensor, places: Tensor, mask: Tensor, anchors: Tensor) -> tuple[Tensor, Tensor]:
        """For n cues at once.

        states [pieces, WIDTH] of all windows; places [n, length]: the piece of each word of a cue's scope;
        mask [n, length]: 1 where there is a word; anchors [n]: the anchor's word, counted in its scope
        -> scores of labels [n, length, labels], log-odds that it is a cue [n]
        """
        added, scaled = self.word(states)[places].chunk(2, -1)
        anchor_states = states[places.gather(1, anchors[:, None])[:, 0]]
        anchor_added, anchor_scaled = self.anchor(anchor_states)[:, None].chunk(2, -1)
        words = torch.arange(places.shape[1], device=places.device)
        distance = (words - anchors[:, None]).clamp(-FARTHEST, FARTHEST) + FARTHEST
        joined = added + anchor_added + scaled * anchor_scaled + self.distance(distance)
        found = self.dropout(F.gelu(self.norm(joined)))
        for block in self.blocks:
            found = block(found, mask)
        found = self.dropout(found)
        at_anchor = found.gather(1, anchors[:, None, None].expand(-1, 1, HEAD_WIDTH))[:, 0]
        mean = (found * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return self.labels(found), self.is_cue(torch.cat([at_anchor, mean], -1))[:, 0]


class DeepModel(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.flat = nn.Linear(WIDTH, len(LABELS))
        self.arguments = ArgumentHead()
        self.dropout = Dropout()

    def encode(self, pieces: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """-> states [batch, length, WIDTH], scores of flat labels [batch, length, labels]"""
        states = self.dropout(self.encoder(pieces, mask).float())
        with torch.autocast("cpu", enabled=False):
            return states, self.flat(states)
