import { groupClass } from '../../pipeline/lexicon/groups.ts';
import { personNoun } from '../../pipeline/lexicon/people.ts';
import type { Span } from '../../pipeline/span.ts';
import { bareNameStart } from './bare-name.ts';

/** A noun phrase that GUM marks, in UTF-16 units; `name` is what was taken for the name in it. */
export interface Mention extends Span {
  readonly type: string;
  readonly form: string;
  readonly name: Span | null;
}
export type MentionTag = 'PER' | 'ORG' | 'LOC' | 'MISC';
export interface MentionName {
  readonly span: Span;
  readonly tag: MentionTag;
}

const TAGS: Readonly<Record<string, MentionTag>> = { PERSON: 'PER', ORG: 'ORG', PLACE: 'LOC' };

/** The file's own spans, unread: the first capital of the noun phrase to its last. */
export function spansAsGiven(_text: string, mentions: readonly Mention[]): MentionName[] {
  return mentions.flatMap(({ type, form, name }) => {
    const tag = TAGS[type];
    return form === 'name' && name && tag ? [{ span: name, tag }] : [];
  });
}

/**
 * The names of a text by CoNLL's convention, out of GUM's mentions. GUM marks whole noun phrases, one in another, and
 * the `name` in the file runs from the first capital of the phrase to its last:
 * - what follows the name is cut: "Cornell University, where he met Hu Shih", "Brahms and the critic Eduard Hanslick";
 * - of "Sochi, Russia" and "Vvedenskoye Cemetery in Moscow" the place behind is a name of its own, where GUM marks it;
 * - a list of names that are marked one by one is no name: "Luo Changpei and Li Fang-Kuei";
 * - titles are no part of a person's name, and by themselves no name: "Judge Gass", "Governor of Virginia";
 * - a person's name after a noun counts, which GUM calls a nominal: "LibriVox founder Hugh McGuire";
 * - peoples, parties and faiths are groups (MISC here), not persons: "Republicans";
 * - names do not nest: of "University of Paris" the place counts no more.
 */
export function namesOf(text: string, mentions: readonly Mention[]): MentionName[] {
  const sorted = [...mentions].sort((one, other) => one.start - other.start || other.end - one.end);
  const names = sorted.flatMap((mention, at) => nameIn(text, mention, insideOf(sorted, at)) ?? []);
  names.sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);
  const flat: MentionName[] = [];
  for (const name of names) {
    if (name.span.start >= (flat.at(-1)?.span.end ?? 0)) flat.push(name);
  }
  return flat;
}

/** Names within a mention, the mention's own left out. */
function insideOf(sorted: readonly Mention[], at: number): Mention[] {
  const { start, end } = sorted[at]!;
  const found: Mention[] = [];
  for (let next = at + 1; next < sorted.length && sorted[next]!.start < end; next++) {
    const other = sorted[next]!;
    if (other.end <= end && other.name && (other.start > start || other.end < end)) found.push(other);
  }
  return found;
}

function nameIn(text: string, mention: Mention, inside: readonly Mention[]): MentionName | null {
  const tag = TAGS[mention.type];
  if (!tag) return null;
  const given = mention.name ?? (tag === 'PER' ? apposedName(text, mention, inside) : null);
  if (!given || isList(text, given, mention.type, inside)) return null;
  const whole = withoutClauses(text, given, mention.type);
  const bare = tag === 'PER' ? withoutTitles(text, whole) : whole;
  if (!bare) return null;
  const span = withoutPlaceBehind(text, bare, mention.type, inside);
  const name = text.slice(span.start, span.end);
  if (tag === 'PER' && groupClass(name)) return { span, tag: 'MISC' };
  return /[\p{Lu}\p{N}]/u.test(name) ? { span, tag } : null;
}

function withoutTitles(text: string, { start, end }: Span): Span | null {
  const bare = bareNameStart(text.slice(start, end));
  return bare === null ? null : { start: start + bare, end };
}

/** "music journalist Stanley Mitchell", "Mathematician Hermann Weyl, who". */
function apposedName(text: string, { start, end, form }: Mention, inside: readonly Mention[]): Span | null {
  if (form !== 'nominal') return null;
  const words = text.slice(start, end);
  const found =
    /(?:^|\s)(\p{L}[\p{Ll}-]+)\s(\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*)*)(?=$|,|\s\(|\swho\s)/u.exec(
      words,
    );
  if (!found || !personNoun(found[1]!.toLowerCase())) return null;
  const to = start + found.index + found[0].length;
  const name = { start: to - found[2]!.length, end: to };
  if (groupClass(found[2]!) || inside.some((other) => other.start < name.end && name.start < other.end))
    return null;
  return name;
}

/** "Luo Changpei and Li Fang-Kuei", where both are marked. */
function isList(text: string, { start, end }: Span, type: string, inside: readonly Mention[]): boolean {
  const parts = inside.filter((other) => other.type === type && other.name!.end <= end);
  const first = parts.find((other) => other.name!.start <= start + 4 && other.name!.end < end);
  const rest = first && text.slice(first.end, end);
  return Boolean(
    rest && /^(?:,|\s(?:and|or|&))\s/.test(rest) && parts.some((other) => other.start > first!.end),
  );
}

/** Relative clauses, brackets, dashes and appositions in small letters: no name goes on behind them. */
const ENDS =
  /\s(?:who|whom|whose|which|that|where|when|et al)\b|\s?[([–—:;]|\s-\s|,\s(?:an?|the|in|at|on|of|who|which|formerly|now|then|better|also|born|located|aged?)\b|,\s\d/;
/** "Brahms and the critic Eduard Hanslick", "Ann Smith, Mayor", but "John King, Jr.". */
const PERSON_ENDS = /,(?!\s?(?:Jr|Sr|I{1,3}|IV)\b)|\sand\s/;

function withoutClauses(text: string, { start, end }: Span, type: string): Span {
  let name = text.slice(start, end);
  for (const pattern of type === 'PERSON' ? [ENDS, PERSON_ENDS] : [ENDS]) {
    const at = name.slice(1).search(pattern);
    if (at >= 0) name = name.slice(0, at + 1);
  }
  name = name.trimEnd();
  // "Jim himself", "Frank and his"; but "Republican party", "Wajiha al-Sabunji".
  if (type === 'PERSON') name = name.replace(/(?:\s\p{Ll}+)+$/u, '');
  return { start, end: start + name.replace(/['’]s?$|,$/, '').length };
}

/** "Sochi, Russia", "Vvedenskoye Cemetery in Moscow", "Isabel Ruiz of Heaven Sent Gaming", where the last is marked, too. */
function withoutPlaceBehind(
  text: string,
  { start, end }: Span,
  type: string,
  inside: readonly Mention[],
): Span {
  let stop = end;
  for (const other of inside) {
    if (other.start <= start || other.start >= stop) continue;
    const before = text.slice(start, other.start);
    const join =
      /(?:,|,?\s(?:in|at|on|near|from|with|by|outside))\s(?:the\s)?$/i.exec(before) ??
      (type === 'PERSON' && other.type === 'ORG' ? /\sof\s(?:the\s)?$/.exec(before) : null);
    if (join && join.index > 0) stop = start + join.index;
  }
  return { start, end: stop };
}
