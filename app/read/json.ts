import { metadataSchema } from './article-schema.ts';
import { decode } from './decode.ts';
import { idFromPath } from './id-from-path.ts';
import { articleIn } from './jsonl.ts';
import { parseJson } from './parse-json.ts';
import { failed, type Piece } from './reading.ts';

/** A file that is one article may leave its id to the name of the file. */
function withId(value: unknown, id: string): unknown {
  if (value === null || typeof value !== 'object') return value;
  const { id: own } = metadataSchema.pick({ id: true }).safeParse(value).data ?? {};
  return 'id' in value && own !== null ? value : { ...value, id };
}

/** Reads a file that is one article, or a list of articles. A bad item costs that item only. */
export async function* readJson(bytes: Uint8Array, path: string): AsyncGenerator<Piece> {
  const decoded = await decode(bytes);
  const id = idFromPath(path);
  if (decoded.kind === 'failure') {
    yield failed(decoded.failure.code, decoded.failure.reason, id);
    return;
  }
  const encoding = decoded.encoding ? { encoding: decoded.encoding } : {};
  const parsed = parseJson(decoded.text);
  if ('reason' in parsed)
    yield { ...failed('not-json', `it is not JSON (${parsed.reason})`, id), ...encoding };
  else if (!Array.isArray(parsed.value)) yield { ...articleIn(withId(parsed.value, id)), ...encoding };
  else {
    for (const [index, item] of parsed.value.entries()) {
      yield { ...articleIn(item), ...encoding, record: index + 1 };
    }
  }
}
