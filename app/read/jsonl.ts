import { schemaProblem } from '../schema-problem.ts';
import { articleOf } from './article.ts';
import { articleLineSchema } from './article-schema.ts';
import { decodeUtf8, NOT_UTF8 } from './decode-utf8.ts';
import { linesOf } from './lines.ts';
import { failed, type Outcome, type Reading } from './reading.ts';

function parseJson(text: string): { readonly value: unknown } | { readonly reason: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** The id of a line that is refused for something else, so that the failure can name it. */
function idOf(value: unknown): string | null {
  if (value === null || typeof value !== 'object' || !('id' in value)) return null;
  return typeof value.id === 'string' ? value.id : null;
}

function readLine(bytes: Uint8Array): Outcome | null {
  const text = decodeUtf8(bytes);
  if (text === null) return failed('not-utf8', NOT_UTF8);
  if (text.trim() === '') return null;
  const parsed = parseJson(text);
  if ('reason' in parsed) return failed('not-json', `the line is not JSON (${parsed.reason})`);
  const checked = articleLineSchema.safeParse(parsed.value, { reportInput: true });
  if (!checked.success) {
    const { sentence } = schemaProblem(articleLineSchema, checked.error);
    return failed('not-an-article', sentence, idOf(parsed.value));
  }
  return { kind: 'article', article: articleOf(checked.data.id, checked.data.text, checked.data) };
}

/** Reads one article a line. Blank lines are passed over; a bad line is a failure of that line only. */
export async function* readJsonl(chunks: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Reading> {
  for await (const { number, bytes, size } of linesOf(chunks)) {
    const outcome = readLine(bytes);
    if (outcome) yield { ...outcome, origin: { path, line: number }, bytes: size };
  }
}
