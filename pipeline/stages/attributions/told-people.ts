import type { Attribution, TokenRange } from '../../document.ts';
import { nounClass, personNoun, titleOf } from '../../lexicon/people.ts';
import { pronounOf } from '../../lexicon/pronouns.ts';
import { ADDRESSES_BY_TO, ADDRESSES_OBJECT, ALWAYS_ADDRESSES } from '../../lexicon/verb-frames.ts';
import type { Tokens } from '../../tokens.ts';
import { cueHead } from '../qualities/cue-head.ts';

/** Longest "the US National Security Council" that is looked at. */
const LONGEST = 10;
const SUBJECTS = new Set('i we he she they'.split(' '));
const OBJECTS = new Set('me us him them her you'.split(' '));
/** "asked him there was no need"; not "asked her son". */
const ALSO_BEFORE_NOUNS = new Set(['her', 'you']);
const CLAUSE_WORDS = new Set('that whether if how why what when where who which'.split(' '));

/**
 * Takes whoever is told from the beginning of what they are told: of `told the court his client was ill` the content is `his
 * client was ill`, of `asked the council to help` it is `to help`. Not so `told the truth`, `warned the plan would fail`,
 * `accused Trump of lying`.
 */
export function withoutToldPeople(attributions: readonly Attribution[], tokens: Tokens): Attribution[] {
  return attributions.map((attribution) => {
    const { cue, content } = attribution;
    const [first, ...rest] = content;
    if (!cue || !first || first.from !== cue.to) return attribution;
    const head = cueHead(tokens, cue);
    // "confirmed to | the media that it was late": the preposition went to the cue.
    const isTold = tokens.lemmas[cue.to - 1] === 'to' && ADDRESSES_BY_TO.has(head.lemma);
    if (head.part !== 'verb' || !(isTold || ADDRESSES_OBJECT.has(head.lemma))) return attribution;
    const to = toldEnd(tokens, first, ALWAYS_ADDRESSES.has(head.lemma));
    // "was admitted to | a hospital where he died"
    if (isTold && to >= 0 && tokens.lemmas[to] !== 'that') return attribution;
    return to < 0 ? attribution : { ...attribution, content: [{ from: to, to: first.to }, ...rest] };
  });
}

/** Where whoever is told ends, and the rest of the content begins; -1 where the content begins with nobody who is told. */
function toldEnd(tokens: Tokens, { from, to: limit }: TokenRange, isTelling: boolean): number {
  const end = Math.min(limit - 1, from + LONGEST);
  if (tokens.posOf(from) === 'PRON') {
    const word = tokens.lowerOf(from);
    const isTold = isTelling || !ALSO_BEFORE_NOUNS.has(word);
    return OBJECTS.has(word) && from + 1 < limit && opensRest(tokens, from + 1, isTold) ? from + 1 : -1;
  }
  const start = tokens.posOf(from) === 'DET' ? from + 2 : from + 1;
  for (let at = start; at <= end; at++) {
    if (opensRest(tokens, at, isTelling) && canBeTold(tokens, { from, to: at })) return at;
    if (!isInside(tokens, at)) return -1;
  }
  return -1;
}

/** "to help", "that it was late", or, after "told", the subject of a clause: "his client was". */
function opensRest(tokens: Tokens, at: number, isTelling: boolean): boolean {
  const word = tokens.lowerOf(at);
  if (word === 'to') return tokens.isVerbal(at + 1);
  // "promised voters she would"
  if (CLAUSE_WORDS.has(word) || SUBJECTS.has(word)) return true;
  return isTelling && opensSubject(tokens, at, word);
}

function opensSubject(tokens: Tokens, at: number, word: string): boolean {
  const pronoun = pronounOf(word);
  if (pronoun?.person === 'third' || pronoun?.person === 'first') return true;
  if (/^(?:his|her|their|its|my|our|there)$/.test(word) || tokens.posOf(at) === 'DET') return true;
  // "told the court Ms Cooper was": a title begins somebody else, after a body.
  const before = tokens.lemmas[at - 1]!;
  return titleOf(word) !== undefined && tokens.posOf(at) === 'PROPN' && nounClass(before) === 'organization';
}

/** What a noun phrase for those who are told is made of. */
function isInside(tokens: Tokens, at: number): boolean {
  switch (tokens.posOf(at)) {
    case 'NOUN':
    case 'PROPN':
    case 'ADJ':
    case 'NUM':
    case 'PART':
      return true;
    case 'ADP':
      return tokens.lemmas[at] === 'of';
    case 'CCONJ':
      return true;
    default:
      return ["'s", '’s', '-', '&'].includes(tokens.lemmas[at]!);
  }
}

/** People, bodies and proper names; of the last noun before the rest. */
function canBeTold(tokens: Tokens, { to }: TokenRange): boolean {
  const last = to - 1;
  const pos = tokens.posOf(last);
  if (pos === 'PROPN') return true;
  if (pos !== 'NOUN') return false;
  const lemma = tokens.lemmas[last]!;
  const kind = nounClass(lemma);
  return personNoun(lemma) !== undefined || kind === 'organization' || kind === 'group';
}
