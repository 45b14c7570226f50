import type { Attribution, Circumstance, TokenRange } from '../document.ts';
import { EVENTS, PROGRAMMES } from '../lexicon/events.ts';
import { ADDRESSES_BY_TO } from '../lexicon/verb-frames.ts';
import type { Stage } from '../pipeline.ts';
import type { Tokens } from '../tokens.ts';
import { Addressees, isPassive } from './circumstances/addressee.ts';
import { AdverbialReader, type Findings, noFindings } from './circumstances/adverbials.ts';
import { withAsked } from './circumstances/asked-people.ts';
import { type Clause, clausesOf } from './circumstances/clause.ts';
import { Landmarks } from './circumstances/landmarks.ts';
import { Media } from './circumstances/media.ts';
import { headOf, NounPhrases } from './circumstances/noun-phrase.ts';
import { withShared } from './circumstances/shared-acts.ts';
import { type CueHead, cueHead } from './qualities/cue-head.ts';

const NOTHING: Circumstance = { addressee: null, time: null, place: null, occasion: null, medium: null };

/** Later readings fill only what earlier ones left open. */
function merge(...findings: readonly Findings[]): Circumstance {
  const merged = noFindings();
  for (const found of findings) {
    merged.addressee ??= found.addressee;
    merged.time ??= found.time;
    merged.place ??= found.place;
    merged.occasion ??= found.occasion;
    merged.medium ??= found.medium;
  }
  return merged;
}

/** Adverbials may stand inside the cue, as in "said in a statement Saturday": they are read from its head on. */
function afterHead(head: CueHead, cue: TokenRange, { after }: Clause): TokenRange {
  if (head.part !== 'verb') return after;
  const from = head.token + head.lemma.split(' ').length;
  return { from: Math.min(from, cue.to), to: after.to };
}

/** Behind the content only an occasion or a medium tells that the rest belongs to the saying, not to the content. */
function onlyWithOccasion(found: Findings): Findings {
  return found.occasion || found.addressee || found.medium ? found : noFindings();
}

/** Reads the circumstances of one article's attributions. */
class CircumstanceReader {
  constructor(
    private readonly tokens: Tokens,
    private readonly adverbials: AdverbialReader,
    private readonly addressees: Addressees,
  ) {}

  of({ cue, source, content }: Attribution, clause: Clause | null): Circumstance {
    if (!cue || !clause) return NOTHING;
    const head = cueHead(this.tokens, cue);
    const after = afterHead(head, cue, clause);
    const isPassively = isPassive(this.tokens, cue, head);
    const object = isPassively ? null : this.addressees.objectOf(head, after, source);
    const told = noFindings();
    // "told a news conference in Paris" names the occasion; "told the show" those who make it.
    const objectNoun = object ? this.tokens.lemmas[headOf(this.tokens, object)]! : '';
    if (EVENTS.has(objectNoun) && !PROGRAMMES.has(objectNoun)) told.occasion = object;
    else told.addressee = object ?? this.addressees.subjectOf(head, cue, source);
    const rest = object ? { from: object.to, to: after.to } : after;
    const takesTo = ADDRESSES_BY_TO.has(head.lemma) && told.addressee === null;
    const speaksFirst = content.every(({ from }) => from > cue.from);
    return merge(
      told,
      this.adverbials.after(rest, source, takesTo),
      this.adverbials.before({ from: cue.from, to: head.token }, false),
      this.adverbials.before(clause.between, false),
      this.adverbials.ofRelease(source),
      this.adverbials.before(clause.before, clause.shared),
      speaksFirst ? onlyWithOccasion(this.adverbials.after(clause.behind, [], false)) : noFindings(),
    );
  }
}

/**
 * Whom each attribution addresses, and when, where and on what occasion it was said. Only the cue's own clause is read,
 * never the content; what is unsure stays null.
 */
export const circumstancesStage: Stage<
  'tokens' | 'sentences' | 'names' | 'dates' | 'attributions',
  'circumstances'
> = {
  name: 'circumstances',
  reads: ['tokens', 'sentences', 'names', 'dates', 'attributions'],
  writes: ['circumstances'],
  run(_article, { tokens, sentences, names, dates, attributions }) {
    const landmarks = new Landmarks(tokens.length, names, dates);
    const phrases = new NounPhrases(tokens, landmarks);
    const addressees = new Addressees(tokens, phrases, landmarks);
    const adverbials = new AdverbialReader(
      tokens,
      landmarks,
      phrases,
      addressees,
      new Media(tokens, landmarks),
    );
    const reader = new CircumstanceReader(tokens, adverbials, addressees);
    const clauses = clausesOf(tokens, sentences, attributions);
    const own = attributions.map((each, index) => reader.of(each, clauses[index]!));
    return { circumstances: withShared(withAsked(own, attributions, tokens), attributions, tokens) };
  },
};
