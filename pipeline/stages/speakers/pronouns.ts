import type { TokenRange } from '../../document.ts';
import { type Pronoun, pronounOf } from '../../lexicon/pronouns.ts';
import type { EntityDraft } from './entity-draft.ts';
import type { Mention } from './mention.ts';
import type { Discourse } from './salience.ts';

/** The claim around a pronoun. */
export interface Around {
  readonly speaker: EntityDraft | null;
  readonly content: readonly TokenRange[];
}
export interface Resolution {
  readonly entity: EntityDraft | null;
  readonly because: string;
}

/** How many sentences back whoever a pronoun stands for may have been mentioned. */
const SENTENCES_BACK: Readonly<Record<string, number>> = { he: 3, she: 3, it: 1, they: 1 };
/** How sure of the gender: "Leslie" may be a "she". */
const POSSIBLE = 0.6;
/** How well somebody goes with a pronoun, from 0 to 1. */
function agreement(pronoun: Pronoun, { type, plural, gender }: EntityDraft): number {
  if (pronoun.number === 'plural')
    return plural || type === 'group' ? 1 : type === 'organization' ? POSSIBLE : 0;
  if (plural) return 0;
  if (pronoun.animate === false)
    return type === 'organization' || type === 'document' || type === 'place' ? 1 : 0;
  if (type !== 'person') return 0;
  if (gender === null) return POSSIBLE;
  return gender === pronoun.gender ? 1 : 0;
}

/** True where a mention of nobody known could be the one meant. */
function isRival(unknown: Mention['unknown'], pronoun: Pronoun): boolean {
  return unknown === 'either' || (unknown !== undefined && unknown === pronoun.gender);
}

/** Whom a third-person pronoun stands for, by number, gender and salience. Two fair candidates give nobody. */
export class PronounResolver {
  constructor(
    private readonly discourse: Discourse,
    private readonly quoted: Uint8Array,
  ) {}

  resolve(token: number, form: string, around: Around | null): Resolution {
    const pronoun = pronounOf(form)!;
    const isQuoted = this.quoted[token] === 1;
    if (around && !isQuoted) {
      const speaker = this.speakerAround(token, pronoun, around);
      if (speaker) return speaker;
    }
    // Inside a quotation whoever speaks says "I".
    const not = around && isQuoted ? around.speaker : null;
    const leader = this.leader(token, form, pronoun, not);
    if (leader === null) return { entity: null, because: `nobody before "${form}" fits it` };
    if (leader === undefined) return { entity: null, because: `two fit "${form}"` };
    // "Zhang said … He left": from now on Zhang is a he.
    leader.gender ??= pronoun.gender;
    return { entity: leader, because: `"${form}": the one most talked about before it` };
  }

  /** "Trump said that he …": the speaker, unless somebody else comes between. */
  private speakerAround(token: number, pronoun: Pronoun, { speaker, content }: Around): Resolution | null {
    if (!speaker || agreement(pronoun, speaker) === 0) return null;
    const start = Math.min(...content.map(({ from }) => from));
    const isRival = ({ range, entity, isSubject }: Mention) =>
      range.from >= start &&
      isSubject &&
      entity !== speaker &&
      (entity === null || agreement(pronoun, entity) > 0);
    if (this.discourse.mentions.before(this.discourse.sentenceOf[token]!, token).some(isRival)) {
      return { entity: null, because: 'the speaker of the claim around it and somebody in it both fit' };
    }
    return { entity: speaker, because: 'the speaker of the claim around it' };
  }

  private leader(
    token: number,
    form: string,
    pronoun: Pronoun,
    not: EntityDraft | null,
  ): EntityDraft | null | undefined {
    const isQuoted = this.quoted[token] === 1;
    return this.discourse.leader(
      token,
      SENTENCES_BACK[form] ?? 1,
      ({ entity, isSubject, quoted, unknown }) => {
        if ((quoted && !isQuoted) || (entity !== null && entity === not)) return 0;
        // Things are too many: only what sentences are about counts.
        if (pronoun.animate !== true && (!isSubject || entity === null)) return 0;
        if (entity !== null) return agreement(pronoun, entity);
        return isRival(unknown, pronoun) ? POSSIBLE : 0;
      },
    );
  }
}
