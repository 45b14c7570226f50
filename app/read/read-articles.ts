import { readCsv } from './csv.ts';
import type { FileInput, Input } from './find-inputs.ts';
import { readHtml } from './html.ts';
import { failureOf } from './input-broken.ts';
import { allOf, InputBytes } from './input-bytes.ts';
import { readJson } from './json.ts';
import { readJsonl } from './jsonl.ts';
import { readMd } from './md.ts';
import type { ReadSettings } from './read-settings.ts';
import { failed, idOf, type Origin, originText, type Piece, type Reading } from './reading.ts';
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

/** Pieces with the place that they have in the input. */
async function* readInput(input: Input, settings: ReadSettings): AsyncGenerator<Reading> {
  const file = input.kind === 'stdin' ? null : { path: input.path, bytes: new InputBytes(input) };
  const pieces =
    file && input.kind !== 'stdin' ? readFile(input, file.bytes, settings) : readStdin(process.stdin);
  let before = 0;
  for await (const { line = null, record = null, ...outcome } of readOrFail(pieces)) {
    const consumed = file?.bytes.consumed ?? 0;
    const origin: Origin = { path: file?.path ?? 'stdin', line, record };
    yield { ...outcome, origin, bytes: consumed - before };
    before = consumed;
  }
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
      yield first === null ? reading : { ...failed('duplicate-id', again(id, first), id), origin, bytes };
    }
  }

  function again(id: string, { input, number }: { input: number; number: number }): string {
    const place = inputs[input]!;
    const path = place.kind === 'stdin' ? 'stdin' : place.path;
    const within = number === 0 ? null : number;
    const isByRecord = place.kind === 'warc' || place.kind === 'json';
    const origin = { path, line: isByRecord ? null : within, record: isByRecord ? within : null };
    return `the id ${id} was read before, from ${originText(origin)}`;
  }
}
