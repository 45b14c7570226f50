import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleClaims } from '../../../../app/write/claim-sink.ts';
import { openSink } from '../../../../app/write/open-sink.ts';
import type { Claim } from '../../../../pipeline/index.ts';
import { usePostgres } from '../../../services/use-postgres.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { type Backend, backends } from './backends.ts';
import { asOf, DENIED, QUOTED, read, TOLD } from './example-claims.ts';

const newDatabase = usePostgres();

async function writeAll(place: string, ...all: readonly ArticleClaims[]): Promise<void> {
  const sink = await openSink(place);
  for (const one of all) await sink.write(one);
  await sink.close();
}

/** A value with all texts in it as the backend holds them. */
function held(value: unknown, backend: Backend): unknown {
  if (typeof value === 'string') return backend.held(value);
  if (Array.isArray(value)) return value.map((inner) => held(inner, backend));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, held(inner, backend)]));
}

const byId = (claims: readonly Claim[]): Claim[] =>
  [...claims].sort((one, other) => (one.id < other.id ? -1 : 1));

/** A claim with a text wherever a text of the article may stand. */
function claimOf(text: string): Claim {
  const words = { text, spans: TOLD.content.spans };
  return {
    ...TOLD,
    article: { id: 'odd', url: text, title: text, publisher: text, published: null },
    content: { ...words, modality: null, tense: null },
    cue: { ...words, lemma: text, negated: false, strength: 'neutral' },
    source: words,
    speaker: { ...TOLD.speaker, name: text, role: text, affiliation: text },
    addressee: words,
    place: words,
    occasion: words,
    medium: words,
    mentions: [{ text, span: { start: 0, end: 1 }, type: 'person', entity: text }],
  };
}

describe.each(backends(newDatabase))('writing to $name', (backend) => {
  const place = async (): Promise<string> => backend.place(await temporaryFolder());

  it('gives back what was written, of every field, in order', async () => {
    const to = await place();
    await writeAll(to, read(TOLD, DENIED, QUOTED));
    expect(await backend.readAll(to)).toEqual([TOLD, DENIED, QUOTED]);
  });

  it('takes articles without claims, and nothing at all', async () => {
    const to = await place();
    await writeAll(to);
    expect(await backend.readAll(to)).toEqual([]);
    await writeAll(to, read());
    expect(await backend.readAll(to)).toEqual([]);
  });

  it.each([
    ['line breaks', 'one\ntwo\r\nthree\rfour\u2028five'],
    ['quotes, commas and semicolons', 'He said, "no"; she said, \'yes\''],
    ['what a spreadsheet would run', '=HYPERLINK("http://evil.example","click")'],
    ['other beginnings of formulas', '+1'],
    ['apostrophes before one', "''=1+1"],
    ['an apostrophe', "'tis"],
    ['a tab first', '\tone'],
    ['a carriage return first', '\rone'],
    ['what SQL would take for its own', "'); drop table claims; -- \\"],
    ['an empty text', ''],
    ['blanks', '  '],
    ['other scripts and pictures', 'Báo Quốc Tế 国际 😀'],
    ['NUL', 'a\0b'],
    ['halves of surrogate pairs', 'a\ud83d b\ude00'],
    ['a text of a megabyte', 'long '.repeat(200_000)],
  ])('holds %s', async (_, text) => {
    const to = await place();
    const claim = claimOf(text);
    await writeAll(to, { article: claim.article, claims: [claim] });
    expect(await backend.readAll(to)).toEqual([held(claim, backend)]);
  });

  it('holds any text', async () => {
    const to = await place();
    const texts = fc.sample(fc.string({ unit: 'binary' }), { numRuns: 200, seed: 7 });
    const claims = texts.map((text, at) => {
      const article = { ...claimOf(text).article, id: `a${at}` };
      return { ...claimOf(text), id: String(at).padStart(4, '0'), article };
    });
    await writeAll(to, ...claims.map((claim) => ({ article: claim.article, claims: [claim] })));
    expect(byId(await backend.readAll(to))).toEqual(held(claims, backend));
  });

  it('takes an article of three thousand claims', async () => {
    const to = await place();
    const claims = Array.from({ length: 3_001 }, (_, at) => ({ ...TOLD, id: String(at).padStart(6, '0') }));
    await writeAll(to, read(...claims));
    expect(await backend.readAll(to)).toEqual(claims);
  });

  it('leaves what was there when it is discarded', async () => {
    const to = await place();
    await writeAll(to, read(TOLD));
    const sink = await openSink(to);
    await sink.write(read(DENIED));
    await sink.write(asOf('other', QUOTED));
    await sink.discard();
    expect(await backend.readAll(to)).toEqual([TOLD]);
  });

  it('can be discarded before anything was written', async () => {
    const sink = await openSink(await place());
    await sink.discard();
  });

  it('goes on after a flush', async () => {
    const to = await place();
    const sink = await openSink(to);
    await sink.write(read(TOLD));
    await sink.flush();
    await sink.flush();
    await sink.write(asOf('other', DENIED));
    await sink.close();
    expect(await backend.readAll(to)).toHaveLength(2);
  });

  it('names itself, and as a store where it keeps what earlier runs wrote', async () => {
    const to = await place();
    const one = await openSink(to);
    expect(one.place).not.toMatch(/:\w+@/);
    await one.close();
    const again = await openSink(to);
    expect(again.store).toBe(one.store);
    expect(one.store === null).toBe(!backend.keeps);
    await again.close();
  });
});

describe.each(backends(newDatabase).filter(({ keeps }) => keeps))(
  '$name, which keeps what it holds',
  (backend) => {
    const place = async (): Promise<string> => backend.place(await temporaryFolder());

    it('puts the claims of an article in the place of those it holds, and leaves other articles', async () => {
      const to = await place();
      await writeAll(to, read(TOLD, DENIED), asOf('other', QUOTED));
      await writeAll(to, read(QUOTED));
      await writeAll(to, read(QUOTED, TOLD));
      expect(byId(await backend.readAll(to))).toEqual(byId([TOLD, QUOTED, ...asOf('other', QUOTED).claims]));
    });

    it('holds no claim of an article any more that has none', async () => {
      const to = await place();
      await writeAll(to, read(TOLD, DENIED));
      await writeAll(to, read());
      expect(await backend.readAll(to)).toEqual([]);
    });

    it('keeps what was flushed when the rest is discarded', async () => {
      const to = await place();
      const sink = await openSink(to);
      await sink.write(read(TOLD));
      await sink.flush();
      await sink.write(read(DENIED));
      await sink.discard();
      expect(await backend.readAll(to)).toEqual([TOLD]);
    });

    it('takes all but an article that it refuses, and keeps what it held of that', async () => {
      const to = await place();
      const sink = await openSink(to);
      await sink.write(asOf('one', TOLD));
      await sink.write(asOf('two', DENIED));
      // Half of it is written before the claim that another article has already.
      const refused = {
        article: asOf('two').article,
        claims: [...asOf('two', QUOTED).claims, ...asOf('one', TOLD).claims],
      };
      for (const _ of ['once', 'again']) {
        await expect(sink.write(refused)).rejects.toMatchObject({ code: 'article-refused' });
      }
      await sink.write(asOf('three', QUOTED));
      await sink.close();
      const held = [asOf('one', TOLD), asOf('three', QUOTED), asOf('two', DENIED)];
      expect(byId(await backend.readAll(to))).toEqual(held.flatMap(({ claims }) => claims));
    });

    it('gives another name to a store that was made anew', async () => {
      const [one, other] = [await openSink(await place()), await openSink(await place())];
      expect(one.store).not.toBe(other.store);
      await Promise.all([one.close(), other.close()]);
    });

    it('shows readers each article as it was or as it is, never half of it', async () => {
      const to = await place();
      const versions = [read(TOLD, DENIED, QUOTED), read(QUOTED)];
      await writeAll(to, versions[0]!);
      let writing = true;
      const writer = async (): Promise<void> => {
        for (let round = 0; round < 40; round++) await writeAll(to, versions[round % 2]!);
        writing = false;
      };
      const seen = new Set<number>();
      const reader = async (): Promise<void> => {
        while (writing) {
          seen.add((await backend.readAll(to)).length);
          await new Promise(setImmediate);
        }
      };
      await Promise.all([writer(), reader()]);
      expect([...seen].filter((count) => count !== 1 && count !== 3)).toEqual([]);
      expect(seen.size).toBeGreaterThan(0);
    });
  },
);
