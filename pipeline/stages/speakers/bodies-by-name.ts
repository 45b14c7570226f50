import type { SpeakerType } from '../../claim.ts';
import { EntityDraft } from './entity-draft.ts';

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

function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => word !== '' && !SMALL_WORDS.has(word.toLowerCase()));
  return words.length < 2 ? '' : words.map((word) => word[0]!.toLowerCase()).join('');
}

const isAcronym = (name: string): boolean => /^(?:[A-Z]\.?){2,6}$/.test(name);

/** Organizations, places and groups by their names: one entity for a name and the acronym of its initials. */
export class BodiesByName {
  readonly bodies: EntityDraft[] = [];
  private readonly asWritten = new Map<string, EntityDraft>();
  private readonly byKey = new Map<string, EntityDraft>();
  private readonly byInitials = new Map<string, EntityDraft>();
  private readonly acronyms = new Map<string, EntityDraft>();

  of(words: readonly string[], type: SpeakerType): EntityDraft {
    const written = words.join(' ');
    const same = this.asWritten.get(written);
    if (same) return same;
    const name = written.replace(/^[Tt]he /, '');
    const key = comparedBody(name);
    const known =
      this.byKey.get(key) ?? (isAcronym(name) ? this.byInitials.get(key) : this.acronyms.get(initials(name)));
    const body = known ?? new EntityDraft(type, name, false);
    if (!known) this.bodies.push(body);
    if (name.length > (body.name?.length ?? 0)) body.name = name;
    this.asWritten.set(written, body);
    this.byKey.set(key, body);
    if (isAcronym(name)) this.acronyms.set(key, body);
    else if (initials(name) !== '' && !this.byInitials.has(initials(name)))
      this.byInitials.set(initials(name), body);
    return body;
  }
}
