"""A training run on disk, whole at any time."""

import os
from pathlib import Path

import torch


def save(path: Path, state: dict) -> None:
    """Written beside and moved into place: an interrupted run leaves the last whole one."""
    draft = path.with_suffix(".draft")
    torch.save(state, draft)
    os.replace(draft, path)


def load(path: Path) -> dict | None:
    return torch.load(path, map_location="cpu") if path.exists() else None
