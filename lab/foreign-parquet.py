"""Reads a .parquet file of claims with pyarrow and DuckDB, and compares both with the same claims in .jsonl.

    pip install pyarrow duckdb
    hearsay run fixtures/*/article.txt --to /tmp/claims.parquet --to /tmp/claims.jsonl
    python lab/foreign-parquet.py /tmp/claims.parquet /tmp/claims.jsonl
"""

import json
import sys

import duckdb
import pyarrow.parquet


def flat(claim):
    """What a row should hold of a record."""

    def text(name):
        return claim[name] and claim[name]["text"]

    passages = ["content", "cue", "source", "addressee", "time", "place", "occasion", "medium"]
    return {
        "id": claim["id"],
        **{f"article_{name}": claim["article"][name] for name in ["id", "title", "publisher", "published", "url"]},
        "speaker": claim["speaker"]["name"],
        **{f"speaker_{name}": claim["speaker"][name] for name in ["id", "type", "role", "affiliation", "anonymous"]},
        **{name: text(name) for name in passages},
        **{f"{name}_spans": claim[name]["spans"] if claim[name] else [] for name in passages},
        "cue_lemma": claim["cue"] and claim["cue"]["lemma"],
        "cue_strength": claim["cue"] and claim["cue"]["strength"],
        "negated": claim["cue"] and claim["cue"]["negated"],
        "content_modality": claim["content"]["modality"],
        "content_tense": claim["content"]["tense"],
        "time_value": claim["time"] and claim["time"]["value"],
        "time_grain": claim["time"] and claim["time"]["grain"],
        "mentions": [
            {"text": m["text"], "type": m["type"], "entity": m["entity"], **m["span"]} for m in claim["mentions"]
        ],
        "context_start": claim["context"]["start"],
        "context_end": claim["context"]["end"],
        **{name: claim[name] for name in ["form", "kind", "within", "confidence", "model", "schema"]},
    }


def main(parquet, jsonl):
    with open(jsonl, encoding="utf-8") as lines:
        expected = [flat(json.loads(line)) for line in lines]
    by_pyarrow = pyarrow.parquet.read_table(parquet).to_pylist()
    by_duckdb = duckdb.sql(f"select * from '{parquet}'")
    rows = [dict(zip(by_duckdb.columns, row)) for row in by_duckdb.fetchall()]
    for name, read in [("pyarrow", by_pyarrow), ("DuckDB", rows)]:
        print(f"{name}: {len(read)} rows, {'the same as' if read == expected else 'NOT'} the records")
    if not (by_pyarrow == rows == expected):
        sys.exit(1)


if __name__ == "__main__":
    main(*sys.argv[1:])
