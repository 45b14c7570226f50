import { readCsv } from './csv.ts';
import type { FileInput, Input } from './find-inputs.ts';
import { readHtml } from './html.ts';
import { failureOf } from './input-broken.ts';
import { allOf, InputBytes } from './input-bytes.ts';
import { readJson } from './json.ts';
import { readJsonl } from './jsonl.ts';
import { readMd } from './md.ts';
import type { ReadSettings } from './read-settings.ts';
import { failed, idOf, originText, type Piece, type Reading } from './reading.ts';
import { SeenIds } from './seen-ids.ts';
import { readStdin } from './stdin.ts';
import { readTxt } from './txt.ts';
import { readWarc } from './warc.ts';

async function* readFile(
  { kind, path }: FileInput,
  bytes: InputBytes,
  settings: ReadSettings,
): AsyncGenerator<Piece> {
  switch (kind) {
    case 'txt':
      return yield await readTxt(await allOf(bytes), path);
    case 'md':
      return yield await readMd(await allOf(bytes), path);
    case 'html':
      return yield await readHtml(await allOf(bytes), path);
    case 'json':
      return yield* readJson(await allOf(bytes), path);
    case 'jsonl':
      return yield* readJsonl(bytes);
    case 'csv':
      return yield* readCsv(bytes, settings.csv);
    case 'warc':
      return yield* readWarc(bytes);
  }
}

/** A file that cannot be read on (taken away, no rights, broken off) costs what is left of it only. */
async function* readOrFail(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  try {
    yield* pieces;
  } catch (error) {
    yield failureOf(error);
  }
}

/** Pieces with the place that they have in the input, and the bytes of it that were read meanwhile. */
async function* placed(
  pieces: AsyncIterable<Piece>,
  path: string,
  consumed: () => number,
): AsyncGenerator<Reading> {
  let before = 0;
  for await (const { line = null, record = null, ...outcome } of readOrFail(pieces)) {
    const now = consumed();
    yield { ...outcome, origin: { path, line, record }, bytes: now - before };
    before = now;
  }
}

function readInput(input: Input, settings: ReadSettings): AsyncIterable<Reading> {
  if (input.kind === 'stdin') return placed(readStdin(process.stdin), pathOf(input), () => 0);
  const bytes = new InputBytes(input);
  return placed(readFile(input, bytes, settings), pathOf(input), () => bytes.consumed);
}

const pathOf = (input: Input): string => (input.kind === 'stdin' ? 'stdin' : input.path);

/** "The id a7 was read before, from news.jsonl line 8". */
function repetition(id: string, input: Input, number: number): string {
  const within = number === 0 ? null : number;
  const isByRecord = input.kind === 'warc' || input.kind === 'json';
  const place = isByRecord ? { line: null, record: within } : { line: within, record: null };
  return `the id ${id} was read before, from ${originText({ path: pathOf(input), ...place })}`;
}

/**
 * Reads articles one after another, holding one at a time. What cannot be read comes as a failure in its place. An id that
 * was read before is a failure too: claims could not be told apart by it.
 */
export async function* readArticles(
  inputs: readonly Input[],
  settings: ReadSettings,
): AsyncGenerator<Reading> {
  const seen = new SeenIds();
  for (const [index, input] of inputs.entries()) {
    for await (const reading of readInput(input, settings)) {
      if (reading.kind === 'failure') {
        yield reading;
        continue;
      }
      const { origin, bytes } = reading;
      const id = idOf(reading);
      const first = seen.add(id, { input: index, number: origin.line ?? origin.record ?? 0 });
      if (first === null) yield reading;
      else {
        const reason = repetition(id, inputs[first.input]!, first.number);
        yield { ...failed('duplicate-id', reason, id), origin, bytes };
      }
    }
  }
}
