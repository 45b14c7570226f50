import type { Claim } from '../../pipeline/index.ts';
import { claimBlock } from './claim-block.ts';
import type { Screen } from './screen.ts';
import { byWord, printable, wrap } from './wrap.ts';

type Look = Pick<Screen, 'width' | 'colours'>;

const INDENT = 4;
/** However deep claims nest, their text keeps this much of the line. */
const NARROWEST = 40;

interface Entry {
  readonly claim: Claim;
  readonly depth: number;
}

/** Claims in reading order, each followed by those within it. A claim whose outer one is not there stands by itself. */
function nest(claims: readonly Claim[]): readonly Entry[] {
  const ids = new Set(claims.map(({ id }) => id));
  const isWithin = (claim: Claim, outer: string | null): boolean =>
    outer === null ? claim.within === null || !ids.has(claim.within) : claim.within === outer;
  const below = (outer: string | null, depth: number): Entry[] =>
    claims
      .filter((claim) => isWithin(claim, outer))
      .flatMap((claim) => [{ claim, depth }, ...below(claim.id, depth + 1)]);
  return below(null, 0);
}

function numberedBlock({ claim, depth }: Entry, number: number, { width, colours }: Look): string[] {
  const mark = `${depth > 0 ? '↳ ' : ''}${number}`;
  const margin = ' '.repeat(depth * INDENT);
  const label = mark.padStart(INDENT);
  const room = Math.max(width - margin.length - label.length - 2, NARROWEST);
  return claimBlock(claim, { width: room, colours }).map(
    (line, index) => `${margin}${index === 0 ? colours.dim(label) : ' '.repeat(label.length)}  ${line}`,
  );
}

function heading(article: Claim['article'], count: number, { width, colours }: Look): string[] {
  const title = byWord(printable(article.title ?? article.id), colours.bold);
  const facts = [article.publisher, article.published, article.title === null ? null : article.id];
  const known = facts.filter((fact) => fact !== null).map(printable);
  const number = count === 1 ? '1 claim' : `${count} claims`;
  return [
    ...wrap(title, width),
    ...wrap(byWord([...known, number].join(' · '), colours.dim), width),
    colours.dim('─'.repeat(width)),
  ];
}

/** The claims of one article for a reader: a block each, nested ones indented under the one that they are part of. */
export function claimListing(claims: readonly Claim[], look: Look): string[] {
  return nest(claims).flatMap((entry, index) => ['', ...numberedBlock(entry, index + 1, look)]);
}

/** An article's heading and its claims. */
export function articleListing(article: Claim['article'], claims: readonly Claim[], look: Look): string[] {
  return ['', ...heading(article, claims.length, look), ...claimListing(claims, look), ''];
}
