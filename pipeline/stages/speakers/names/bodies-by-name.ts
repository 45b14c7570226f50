import type { SpeakerType } from '../../../claim.ts';
import { countryOf, isCountry } from '../../../lexicon/demonyms.ts';
import { EntityDraft } from '../entity-draft.ts';

const COMPANY_FORM = /[ ,]+(?:inc|corp|corporation|co|ltd|llc|plc|gmbh|ag|sa|nv)\.?$/;
const SMALL_WORDS = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'to', '&', 'de']);

/** "The U.S." and "US" are one, as are "Acme Inc." and "Acme". */
export function comparedBody(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/(?<=\b\p{L})\./gu, '')
    .replace(/['’]s?$/, '')
    .replace(COMPANY_FORM, '');
}

/** "Interior Ministry" and "Ministry of the Interior" are one, as are "Chilean Football Federation" and "Football Federation of Chile". */
function keyOf(name: string): string {
  const key = comparedBody(name).replace(/^(ministry|department) of (?:the )?(.+)$/, '$2 $1');
  const [first = '', ...rest] = key.split(' ');
  const country = countryOf(first);
  if (rest.length > 1 && country !== first) return `${country} ${rest.join(' ')}`;
  const [, body, owner] = /^(\S+ .+) of (?:the )?(.+)$/.exec(key) ?? [];
  return owner !== undefined && isCountry(owner) ? `${owner} ${body}` : key;
}

export function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => word !== '' && !SMALL_WORDS.has(word.toLowerCase()));
  return words.length < 2 ? '' : words.map((word) => word[0]!.toLowerCase()).join('');
}

/** Last words that alone are another body: "the House" is not the White House. */
const NO_SHORT_NAME = new Set(
  'house states state kingdom city county street nations nation republic office group company inc corp ltd news'.split(
    ' ',
  ),
);

/** Bodies that a word may be short for; no prose has more. */
const MOST_CALLED = 200;

const isAcronym = (name: string): boolean => /^(?:[A-Z]\.?){2,6}$/.test(name);

/** Organizations, places and groups by their names: one entity for a name and the acronym of its initials. */
export class BodiesByName {
  readonly bodies: EntityDraft[] = [];
  private readonly asWritten = new Map<string, EntityDraft>();
  private readonly byKey = new Map<string, EntityDraft>();
  private readonly byInitials = new Map<string, EntityDraft>();
  private readonly acronyms = new Map<string, EntityDraft>();
  /** Bodies by the first and the last word of their names; null where two have it. */
  private readonly byEdge = new Map<string, EntityDraft | null>();

  of(words: readonly string[], type: SpeakerType): EntityDraft {
    const written = words.join(' ');
    const same = this.asWritten.get(written);
    if (same) return same;
    const name = written.replace(/^[Tt]he /, '');
    const key = keyOf(name);
    const known =
      this.byKey.get(key) ??
      (isAcronym(name) ? this.byInitials.get(key) : this.acronyms.get(initials(name))) ??
      (type === 'organization' ? this.byEdge.get(key) : null);
    const body = known ?? new EntityDraft(type, name, false);
    if (!known) this.bodies.push(body);
    if (name.length > (body.name?.length ?? 0)) body.name = name;
    this.asWritten.set(written, body);
    this.byKey.set(key, body);
    if (isAcronym(name)) this.acronyms.set(key, body);
    else if (initials(name) !== '' && !this.byInitials.has(initials(name)))
      this.byInitials.set(initials(name), body);
    if (type === 'organization') this.addEdges(comparedBody(name), body);
    return body;
  }

  /** Whether a body mentioned so far has these initials, in lower case. */
  hasInitials(letters: string): boolean {
    return this.byInitials.has(letters);
  }

  /** Bodies whose names end with a word or begin with it and "of": "Ministry of Health" for "ministry". Of very many, the last. */
  called(kind: string): EntityDraft[] {
    return this.bodies.slice(-MOST_CALLED).filter(({ name, type }) => {
      const words = name?.toLowerCase() ?? '';
      return type === 'organization' && (words.endsWith(` ${kind}`) || words.startsWith(`${kind} of `));
    });
  }

  /** "Korean Central News Agency (KCNA)": another name that the text gives for a body. */
  addAlias(alias: string, body: EntityDraft): void {
    this.byKey.set(keyOf(alias), body);
  }

  /** "the Times" after "The New York Times", "Fox" after "Fox News". */
  private addEdges(key: string, body: EntityDraft): void {
    const words = key.split(/[\s-]+/);
    if (words.length < 2) return;
    // "the Federation" of the "Football Federation of Chile".
    const of = words.indexOf('of');
    for (const word of new Set([words[0]!, words[of - 1] ?? words[0]!, words.at(-1)!])) {
      if (NO_SHORT_NAME.has(word) || SMALL_WORDS.has(word)) continue;
      const known = this.byEdge.get(word);
      this.byEdge.set(word, known === undefined || known === body ? body : null);
    }
  }
}
