import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { ExpectedFailure, type FailureCode } from './expected-failure.ts';
import { schemaProblem } from './schema-problem.ts';

/** A YAML file that was read, but not yet checked. JSON is YAML, so this reads both. */
export interface YamlFile {
  readonly path: string;
  readonly value: unknown;
  /** The line, from 1, on which the deepest part of a key path that is there stands. */
  lineOf(keys: readonly PropertyKey[]): number;
}

/** How failures of one kind of file are called, and what to look up. */
export interface YamlWording {
  readonly codes: { readonly syntax: FailureCode; readonly key: FailureCode; readonly value: FailureCode };
  readonly advice: string;
}

function positionOf(contents: Node | null, keys: readonly PropertyKey[]): number {
  let here: unknown = contents;
  let position = contents?.range?.[0] ?? 0;
  for (const key of keys) {
    if (isMap(here)) {
      const pair = here.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) break;
      position = (pair.key as Node).range?.[0] ?? position;
      here = pair.value;
    } else if (isSeq(here)) {
      here = here.items[Number(key)];
      position = (here as Node | undefined)?.range?.[0] ?? position;
    } else break;
  }
  return position;
}

/**
 * Reads the text of a YAML file.
 * @throws ExpectedFailure naming line and column where the text is not YAML
 */
export function parseYaml(text: string, path: string, wording: YamlWording): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const refused = (position: number, reason: string): ExpectedFailure => {
    const { line, col } = lines.linePos(position);
    const where = `${path} is not readable as YAML at line ${line}, column ${col}`;
    return new ExpectedFailure(wording.codes.syntax, `${where} (${reason})`, 'correct that line');
  };
  const error = document.errors[0];
  if (error) throw refused(error.pos[0], error.message);
  try {
    return {
      path,
      value: document.toJS() as unknown,
      lineOf: (keys) => lines.linePos(positionOf(document.contents, keys)).line,
    };
  } catch (cause) {
    // toJS refuses aliases that multiply ("billion laughs").
    throw refused(0, cause instanceof Error ? cause.message : String(cause));
  }
}

/**
 * Checks what a YAML file holds against a schema.
 * @throws ExpectedFailure naming the line, the key and what is allowed
 */
export function checkYaml<Schema extends z.ZodType>(
  schema: Schema,
  file: YamlFile,
  wording: YamlWording,
): z.output<Schema> {
  const checked = schema.safeParse(file.value, { reportInput: true });
  if (checked.success) return checked.data;
  const { kind, path, sentence } = schemaProblem(schema, checked.error);
  const where = `${file.path} line ${file.lineOf(path)}`;
  throw new ExpectedFailure(wording.codes[kind], `${where}: ${sentence}`, wording.advice);
}
