import { z } from 'zod';
import { nearestWord } from './nearest-word.ts';

/** The first thing that is wrong with a value from outside. */
export interface SchemaProblem {
  readonly kind: 'key' | 'value';
  readonly path: readonly PropertyKey[];
  /** One plain sentence without a full stop: "minConfidence is 3, but must be at most 1". */
  readonly sentence: string;
}

/** `['claims', 2, 'kind']` as `claims[2].kind`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? String(step) : `${text}.${String(step)}`;
  }, '');
}

/** The schema beneath "may be left out", "may be null" and defaults. */
function bare(schema: unknown): unknown {
  let here = schema;
  while (
    here instanceof z.ZodDefault ||
    here instanceof z.ZodPrefault ||
    here instanceof z.ZodOptional ||
    here instanceof z.ZodNullable
  ) {
    here = here.unwrap();
  }
  return here;
}

function schemaAt(schema: unknown, path: readonly PropertyKey[]): unknown {
  let here = bare(schema);
  for (const step of path) {
    if (here instanceof z.ZodObject) here = bare(here.shape[step as string]);
    else if (here instanceof z.ZodRecord) here = bare(here.valueType);
    else if (here instanceof z.ZodArray) here = bare(here.element);
    else return undefined;
  }
  return here;
}

/** The keys that a schema allows in its own object: none where it allows any. */
function ownKeys(schema: unknown): readonly string[] {
  const here = bare(schema);
  if (here instanceof z.ZodObject) return Object.keys(here.shape);
  if (here instanceof z.ZodRecord && here.keyType instanceof z.ZodEnum)
    return here.keyType.options.map(String);
  return [];
}

/** Every key of a schema with its path: `minConfidence`, `cues`, `cues.add`. */
export function keyPaths(schema: unknown): readonly string[] {
  return ownKeys(schema).flatMap((key) => [
    key,
    ...keyPaths(schemaAt(schema, [key])).map((inner) => `${key}.${inner}`),
  ]);
}

function unknownKey(schema: z.ZodType, parent: readonly PropertyKey[], key: string): SchemaProblem {
  const path = [...parent, key];
  const nearest = nearestWord(key, ownKeys(schemaAt(schema, parent)));
  const instead = nearest === null ? '' : ` (the nearest valid key is ${pathText([...parent, nearest])})`;
  return { kind: 'key', path, sentence: `${pathText(path)} is not a valid key${instead}` };
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};

function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function whatIsAllowed(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${TYPE_WORDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be ${orList(issue.values.map(String))}`;
    case 'too_big':
      return `must be at most ${issue.maximum}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'must not be empty'
        : `must be at least ${issue.minimum}`;
    default:
      // A schema of ours that has its own words for it begins them so.
      return issue.message.startsWith('must') ? issue.message : `is refused (${issue.message})`;
  }
}

/** `is 3, but must be at most 1`; `is missing`. Long values are not repeated. */
function wrongValue(issue: z.core.$ZodIssue): string {
  const allowed = whatIsAllowed(issue);
  if (issue.input === undefined) return issue.path.length === 0 ? allowed : 'is missing';
  const shown = JSON.stringify(issue.input);
  return shown === undefined || shown.length > 60 || shown === '""' ? allowed : `is ${shown}, but ${allowed}`;
}

/** Tells what is wrong with a value that a schema has refused. Unknown keys come first: they explain missing ones. */
export function schemaProblem(schema: z.ZodType, error: z.ZodError): SchemaProblem {
  const unrecognized = error.issues.find((issue) => issue.code === 'unrecognized_keys');
  if (unrecognized) return unknownKey(schema, unrecognized.path, unrecognized.keys[0]!);
  const issue = error.issues[0]!;
  const subject = issue.path.length === 0 ? 'it' : pathText(issue.path);
  return { kind: 'value', path: issue.path, sentence: `${subject} ${wrongValue(issue)}` };
}
