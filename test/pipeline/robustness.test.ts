import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Claim, claimSchema, type Document, type Span } from '../../pipeline/index.ts';
import { extractWith } from './extract.ts';

const extract = extractWith({ minConfidence: 0 });
const read = (text: string) => extract({ id: 'case', text });

function expectInText({ start, end }: Span, text: string): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThan(start);
  expect(end).toBeLessThanOrEqual(text.length);
}

function expectOrdered(spans: readonly Span[]): void {
  for (let at = 1; at < spans.length; at++)
    expect(spans[at]!.start).toBeGreaterThanOrEqual(spans[at - 1]!.end);
}

function expectSoundLayers({
  blocks,
  tokens,
  sentences,
  quotations,
  names,
  article: { text },
}: Document): void {
  const tokenSpans = Array.from({ length: tokens.length }, (_, at) =>
    tokens.spanOf({ from: at, to: at + 1 }),
  );
  for (const spans of [blocks.map(({ span }) => span), tokenSpans]) {
    for (const span of spans) expectInText(span, text);
    expectOrdered(spans);
  }
  // Sentences divide the tokens among them.
  let next = 0;
  for (const { from, to } of sentences) {
    expect(from).toBe(next);
    next = to;
  }
  expect(next).toBe(tokens.length);
  expectOrdered(names.map(({ tokens: range }) => ({ start: range.from, end: range.to })));
  for (const [index, { span, within, continues }] of quotations.entries()) {
    expectInText(span, text);
    expect(within).toBeLessThan(index);
    expect(continues).toBeLessThan(index);
  }
}

function expectSoundClaims(claims: readonly Claim[], text: string): void {
  const ids = new Map(claims.map((claim) => [claim.id, claim]));
  expect(ids.size).toBe(claims.length);
  for (const claim of claims) {
    claimSchema.parse(claim);
    const { content, cue, source, addressee, time, place, occasion, medium } = claim;
    for (const passage of [content, cue, source, addressee, time, place, occasion, medium]) {
      if (!passage) continue;
      for (const span of passage.spans) expectInText(span, text);
      expectOrdered(passage.spans);
      expect(passage.text).toBe(passage.spans.map(({ start, end }) => text.slice(start, end)).join(' … '));
    }
    for (const { span, text: name } of claim.mentions) expect(text.slice(span.start, span.end)).toBe(name);
    // Claims within claims form a forest: upward, every claim comes to an end.
    const seen = new Set<string>();
    for (let outer: string | null = claim.id; outer !== null; outer = ids.get(outer)!.within) {
      expect(seen.has(outer)).toBe(false);
      seen.add(outer);
      expect(ids.has(outer)).toBe(true);
    }
  }
}

const article = (name: string): string => readFileSync(`fixtures/${name}/article.txt`, 'utf8');
const fixtures = readdirSync('fixtures', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Pieces that news is made of, and pieces that break things. */
const pieces = fc.constantFrom(
  ...[
    'Ann Smith',
    ' said ',
    '"',
    '“',
    '”',
    "'",
    '‘',
    '’',
    ' that ',
    'the US believes',
    '. ',
    ', ',
    ': ',
    '\n\n',
    '\r\n',
  ],
  ...[
    'according to ',
    'Mr. Jones',
    ' told reporters',
    ' on Tuesday',
    '…',
    ' no.',
    '(',
    ')',
    '—',
    'U.S.',
    '😀',
    '\u0000',
  ],
  ...[
    '\ud800',
    '\u2028',
    '\u00a0',
    'مرحبا',
    '東京',
    '<p>',
    '&amp;',
    'http://a.b/c?d=e',
    '“He said ‘no’',
    '1,2.3',
  ],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

describe('any string', () => {
  it('has sound layers and claims', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { claims, document } = await read(text);
        expectSoundLayers(document);
        expectSoundClaims(claims, text);
      }),
      { numRuns: 300 },
    );
  });

  it.each(fixtures)('of the labelled article %s, too', async (name) => {
    const { claims, document } = await read(article(name));
    expectSoundLayers(document);
    expectSoundClaims(claims, article(name));
  });

  it('that is empty or blank has no claims', async () => {
    for (const text of ['', ' ', '\n\n\t\r\n', '\u00a0\u3000', '\u0000', '\ufeff']) {
      const { claims, document } = await read(text);
      expect(claims).toEqual([]);
      expect(document.tokens.length).toBe(0);
    }
  });

  it('is read with line ends of any kind', async () => {
    const unix = article('hegseth');
    const contents = async (text: string) => (await read(text)).claims.map(({ content }) => content.text);
    const expected = await contents(unix);
    expect(expected.length).toBeGreaterThan(5);
    expect(await contents(unix.replaceAll('\n', '\r\n'))).toEqual(expected);
    expect(await contents(unix.replaceAll('\n', '\r'))).toEqual(expected);
  });
});

describe('hostile text', () => {
  const prose = article('hegseth').replaceAll('\n', ' ');
  const cases: Record<string, string> = {
    '5 MB on one line': prose.repeat(Math.ceil(5_000_000 / prose.length)).slice(0, 5_000_000),
    '100,000 straight marks': '"'.repeat(100_000),
    '100,000 opening marks': '“'.repeat(100_000),
    '100,000 apostrophes': "'".repeat(100_000),
    '100,000 marks among words': '"a '.repeat(100_000),
    'a million letters': 'a'.repeat(1_000_000),
    '100,000 full stops': '.'.repeat(100_000),
    '100,000 hyphens': 'a-'.repeat(100_000),
    '100,000 at signs': 'a@'.repeat(100_000),
    '100,000 slashes': '/a'.repeat(100_000),
    '100,000 line ends': '\n'.repeat(100_000),
    '100,000 one-word lines': 'said\n'.repeat(100_000),
    '100,000 cues': 'he said '.repeat(100_000),
    '100,000 cues and commas': 'he said, '.repeat(100_000),
    '20,000 reports in one quotation': `"${'He told me that it was late. '.repeat(20_000)}" she said.`,
    '100,000 brackets': '('.repeat(100_000),
    '100,000 capital words': 'Smith '.repeat(100_000),
    '100,000 dates': 'May 5 '.repeat(100_000),
    '100,000 pieces of HTML': '<b>x</b>'.repeat(100_000),
    'no spaces at all': prose.replaceAll(' ', '').repeat(200),
    'right-to-left text': 'قال الوزير إن الحكومة "سعيدة". '.repeat(10_000),
    'lone surrogates': '\ud800 \udc00 '.repeat(50_000),
  };
  it.each(Object.keys(cases))('%s is answered in time', { timeout: 300_000 }, async (name) => {
    const text = cases[name]!;
    const started = performance.now();
    const { claims, document } = await read(text);
    // A quiet machine takes a few microseconds a character, and up to fifteen where there is nothing but cues. One that
    // runs other tests beside takes three times as long; a quadratic step would take hours.
    expect(performance.now() - started).toBeLessThan(10_000 + text.length * 0.04);
    expect(document.tokens.length).toBeGreaterThanOrEqual(0);
    for (const { content } of claims.slice(0, 50)) for (const span of content.spans) expectInText(span, text);
  });
});

describe('the same article', () => {
  it('gives the same records whatever was read before it, and in whatever order', {
    timeout: 60_000,
  }, async () => {
    const fresh = new Map<string, string>();
    for (const name of fixtures) {
      const { claims } = await extractWith()({ id: name, text: article(name) });
      fresh.set(name, JSON.stringify(claims));
    }
    const shared = extractWith();
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(fixtures, { minLength: fixtures.length }), async (order) => {
        for (const name of order) {
          const { claims } = await shared({ id: name, text: article(name) });
          expect(JSON.stringify(claims)).toBe(fresh.get(name));
        }
      }),
      { numRuns: 8 },
    );
  });

  it('gives the same records when several are read at once', async () => {
    const shared = extractWith();
    const alone = await Promise.all(fixtures.map((name) => extractWith()({ id: name, text: article(name) })));
    const together = await Promise.all(fixtures.map((name) => shared({ id: name, text: article(name) })));
    expect(together.map(({ claims }) => claims)).toEqual(alone.map(({ claims }) => claims));
  });
});
