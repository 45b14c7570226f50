import { ExpectedFailure } from '../expected-failure.ts';
import { parseYaml, type YamlWording } from '../yaml-file.ts';
import { articleOf } from './article.ts';
import { decode } from './decode.ts';
import { idFromPath } from './id-from-path.ts';
import { isoDate } from './iso-date.ts';
import { failed, type Outcome } from './reading.ts';

const WORDING: YamlWording = {
  codes: { syntax: 'file-syntax', key: 'file-key', value: 'file-value' },
  advice: 'correct its front matter',
};

interface FrontMatter {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
}

/** What stands between two lines of dashes at the very beginning, and the text after it. */
function split(text: string): { readonly yaml: string; readonly body: string } {
  const start = /^---[ \t]*\r?\n/.exec(text);
  if (!start) return { yaml: '', body: text };
  const end = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(text.slice(start[0].length));
  if (!end) return { yaml: '', body: text };
  const from = start[0].length + end.index;
  return { yaml: text.slice(start[0].length, from), body: text.slice(from + end[0].length) };
}

/** Site generators agree on no names and types here; what is not understood is left out. */
function frontMatterOf(value: unknown): FrontMatter {
  if (value === null || typeof value !== 'object') return {};
  const known = new Map(Object.entries(value));
  const word = (key: string): string | undefined => {
    const found: unknown = known.get(key);
    return typeof found === 'string' && found !== '' ? found : undefined;
  };
  return {
    id: word('id'),
    title: word('title'),
    url: word('url'),
    publisher: word('publisher'),
    published: isoDate(word('published') ?? word('date')),
  };
}

/** Reads a Markdown file: its front matter is what is known of it, the rest its text, without the marks. */
export async function readMd(bytes: Uint8Array, path: string): Promise<Outcome> {
  const decoded = await decode(bytes);
  const id = idFromPath(path);
  if (decoded.kind === 'failure') return failed(decoded.failure.code, decoded.failure.reason, id);
  const { yaml, body } = split(decoded.text);
  try {
    const { id: own = id, ...metadata } = frontMatterOf(parseYaml(yaml, path, WORDING).value);
    const { textOfMarkdown } = await import('./markdown-text.ts');
    const article = articleOf(own, await textOfMarkdown(body), metadata);
    const { encoding } = decoded;
    return { kind: 'article', article, ...(encoding ? { encoding } : {}) };
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error;
    return failed('bad-metadata', error.problem, id);
  }
}
