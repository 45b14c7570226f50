import { schemaProblem } from '../schema-problem.ts';
import { articleOf } from './article.ts';
import { articleLineSchema } from './article-schema.ts';
import { decode, decodeUtf8 } from './decode.ts';
import { LONGEST_LINE, linesOf } from './lines.ts';
import { parseJson } from './parse-json.ts';
import { type Failed, failed, type Material, type Outcome, type Piece } from './reading.ts';
import { asUtf8 } from './utf16.ts';

/** The id of a value that is refused for something else, so that the failure can name it. */
function idIn(value: unknown): string | null {
  if (value === null || typeof value !== 'object' || !('id' in value)) return null;
  return typeof value.id === 'string' ? value.id : null;
}

/** The article that a value of JSON is. */
export function articleIn(value: unknown): Material | Failed {
  const checked = articleLineSchema.safeParse(value, { reportInput: true });
  if (!checked.success) {
    const { sentence } = schemaProblem(articleLineSchema, checked.error);
    return failed('not-an-article', sentence, idIn(value));
  }
  return { kind: 'article', article: articleOf(checked.data.id, checked.data.text, checked.data) };
}

function readText(text: string): Outcome | null {
  if (text.trim() === '') return null;
  const parsed = parseJson(text);
  return 'reason' in parsed
    ? failed('not-json', `the line is not JSON (${parsed.reason})`)
    : articleIn(parsed.value);
}

/** A line in an old encoding among others in UTF-8 comes from pasting dumps together, and is read all the same. */
async function readOldLine(bytes: Uint8Array): Promise<Outcome | null> {
  const decoded = await decode(bytes);
  if (decoded.kind === 'failure') return decoded;
  const outcome = readText(decoded.text);
  return outcome && decoded.encoding ? { ...outcome, encoding: decoded.encoding } : outcome;
}

/** Reads one article a line. Blank lines are passed over; a bad line is a failure of that line only. */
export async function* readJsonl(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  const { bytes: utf8, encoding } = await asUtf8(chunks);
  for await (const { number, bytes } of linesOf(utf8)) {
    if (bytes === null) {
      yield { ...failed('too-large', `the line is longer than ${LONGEST_LINE >> 20} MB`), line: number };
      continue;
    }
    const text = decodeUtf8(bytes);
    const outcome = text === null ? await readOldLine(bytes) : readText(text);
    if (outcome) yield { ...(encoding ? { encoding } : {}), ...outcome, line: number };
  }
}
