import { createReadStream } from 'node:fs';
import { systemErrorCode, systemReason } from '../expected-failure.ts';
import type { Input } from './find-inputs.ts';
import { readJsonl } from './jsonl.ts';
import { failed, type Origin, type Reading } from './reading.ts';
import { readStdin } from './stdin.ts';
import { readTxt } from './txt.ts';

async function* readInput(input: Input): AsyncGenerator<Reading> {
  switch (input.kind) {
    case 'stdin':
      return yield* readStdin(process.stdin);
    case 'jsonl':
      return yield* readJsonl(createReadStream(input.path), input.path);
    case 'txt':
      yield await readTxt(input.path);
  }
}

/** A file that cannot be read on (taken away, no rights, a bad disk) costs itself only. */
async function* readOrFail(input: Input): AsyncGenerator<Reading> {
  try {
    yield* readInput(input);
  } catch (error) {
    if (systemErrorCode(error) === null) throw error;
    const path = input.kind === 'stdin' ? 'stdin' : input.path;
    yield {
      ...failed('unreadable', `it cannot be read: ${systemReason(error)}`),
      origin: { path, line: null },
      bytes: 0,
    };
  }
}

/** `news/may.jsonl line 3`. */
export function originText({ path, line }: Origin): string {
  return line === null ? path : `${path} line ${line}`;
}

/**
 * Reads articles one after another, holding one at a time. What cannot be read comes as a failure in its place. An id that
 * was read before is a failure too: claims could not be told apart by it.
 */
export async function* readArticles(inputs: readonly Input[]): AsyncGenerator<Reading> {
  const seen = new Map<string, Origin>();
  for (const input of inputs) {
    for await (const reading of readOrFail(input)) {
      if (reading.kind === 'failure') {
        yield reading;
        continue;
      }
      const { id } = reading.article;
      const first = seen.get(id);
      if (first) {
        const reason = `the id ${id} was read before, from ${originText(first)}`;
        yield { ...failed('duplicate-id', reason, id), origin: reading.origin, bytes: reading.bytes };
      } else {
        seen.set(id, reading.origin);
        yield reading;
      }
    }
  }
}
