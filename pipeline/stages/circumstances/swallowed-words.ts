import type { TokenRange } from '../../document.ts';
import type { Tokens } from '../../tokens.ts';
import type { CueHead } from '../qualities/cue-head.ts';
import type { Addressees } from './addressee.ts';
import type { AdverbialReader } from './adverbials.ts';
import { type Findings, noFindings } from './findings.ts';

const SITUATES = new Set(['at', 'during', 'in', 'from']);
/** How far from the cue what is said may begin. */
const REACH = 16;

/**
 * Words between the cue and what is said, where the content has taken them in: "ordered [local authorities in December] to
 * act", "replied [Wednesday] that". They are read only where all of them up to "to" or "that" fit.
 */
export class SwallowedWords {
  constructor(
    private readonly tokens: Tokens,
    private readonly adverbials: AdverbialReader,
    private readonly addressees: Addressees,
  ) {}

  of(head: CueHead, cue: TokenRange, content: readonly TokenRange[], isPassive: boolean): Findings {
    // "sent questions about [his plan to go]" says what the questions are about.
    const first = content.find(({ from }) => from === cue.to);
    if (this.tokens.posOf(cue.to - 1) === 'ADP') return first ? this.cut(cue, first) : noFindings();
    const end = first && this.saidFrom(first);
    if (!end || end === first.from) return noFindings();
    // "requested guards to help him": what is asked for.
    const takesNone = isPassive || head.lemma === 'request';
    const object = takesNone ? null : this.addressees.objectOf(head, { from: first.from, to: end }, []);
    const from = object?.to ?? first.from;
    const { found, end: read } = this.adverbials.read({ from, to: end }, [], false);
    return read === end ? { ...found, addressee: object ?? found.addressee } : noFindings();
  }

  /**
   * "admitted at [a joint conference] there was no proof": the preposition went to the cue, the rest to the content, which goes
   * on with a clause of its own. "believes in a strong parliament" has none.
   */
  private cut(cue: TokenRange, content: TokenRange): Findings {
    if (!SITUATES.has(this.tokens.lemmas[cue.to - 1]!)) return noFindings();
    const { found, end } = this.adverbials.read({ from: cue.to - 1, to: content.to }, [], false);
    const next = end < content.to ? this.tokens.posOf(end) : '';
    const hasClause = next === 'PRON' || next === 'DET' || next === 'PROPN' || next === 'SCONJ';
    return hasClause && (found.occasion || found.place) ? found : noFindings();
  }

  /** Where "that" or "to" stands, which begins what is said. */
  private saidFrom({ from, to }: TokenRange): number | null {
    const limit = Math.min(to - 1, from + REACH);
    for (let at = from; at < limit; at++) {
      const lemma = this.tokens.lemmas[at]!;
      if (lemma === 'that' || lemma === 'to') return at;
    }
    return null;
  }
}
