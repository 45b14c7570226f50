import { KINDS } from '../../claim.ts';
import type { Attribution, TokenRange } from '../../document.ts';
import { adjectivesWith } from '../../lexicon/cue-frames.ts';
import { hashString } from '../../tagger/hash.ts';
import { tokensOf } from '../choose.ts';
import { isMistakenParticiple } from './mistaken-participles.ts';
import { isVerbal, POS, type TokenColumns } from './token-columns.ts';
import { hashesOf, hashesOfList } from './word-hashes.ts';

/** "we *can* imagine", "he *must* promise": nobody has said it yet. */
const MODALS = hashesOfList("can could would might may should must will shall 'd 'll ’d ’ll wo ca");
/** "I *would* say that it is late": whoever speaks so says it. */
const HEDGES = hashesOfList("would must can 'd ’d");
const SPEAKERS = hashesOfList('i we');
/** "*If* they said so": nobody knows whether they did. */
const SUPPOSING = hashesOfList('if unless whether');
/** What is wanted or important to say is said: "I want to *say* that". Not "they need to consider it". */
const SAID = hashesOfList(
  'say tell stress emphasise emphasize add reiterate thank apologise apologize clarify admit acknowledge confess concede',
);
/** With "to …" they tell what somebody does or wishes: "the MPs *refused* to leave". */
const RESOLVES = hashesOfList('decide refuse decline hope prefer love hate show');
const SAYS = hashesOfList('say tell ask');
/** Of the verbs of stating those that go with what is said to be so: "he is *said* to be late". Not "he *continued* to fight". */
const SAYS_TO = hashesOfList(
  'say tell claim report allege rumour warn remind call profess purport pretend agree beg',
);
/** What they know or find is so; a speaker who tells it tells it herself: "we *know* that it is late". */
const KNOWS = hashesOfList('know see hear learn remember understand aware unaware mindful conscious');
/** With a noun phrase they tell what somebody speaks or thinks of, not what: "they *discussed* the floods". */
const TOPICS = hashesOfList(
  'discuss debate think talk speak refer read outline contemplate know see remember imagine feel show mention recall forget write paint submit learn understand love hate push care respond invite',
);
/** Adjectives that make a claim of a noun phrase: "*opposed* to the plan". Not "proud of the plan". */
const STANCES = hashesOf(adjectivesWith('n'));
const STATEMENT = KINDS.indexOf('statement') + 1;
const [TO, OF, AS, BE, EXPECT, ACCORDING, ING, COMMA] = 'to of as be expect according ing ,'
  .split(' ')
  .map(hashString);
/** How far an infinitive reaches that others are joined to. */
const FAR = 16;
/** What opens a clause by itself. */
const OPENERS = hashesOfList('that whether if how why what there');

/**
 * Whether what was found in a content is a claim of its own. The corpus that swift learned from labels wishes, plans and
 * everything that somebody speaks of as well, but nothing in contents; where a speaker tells what she wants, knows or did,
 * that is her claim and no further one: "We want to bring change", she said.
 */
export function isClaimWithin(columns: TokenColumns, attribution: Attribution): boolean {
  const { cue, source, content } = attribution;
  const words = cue ? [...tokensOf([cue])] : [];
  const clause = !endsInPreposition(columns, words) && opensClause(columns, content);
  return (
    isReport(columns, words) &&
    !isSupposed(columns, attribution) &&
    !isAttribute(columns, source) &&
    !isInfinitive(columns, words, source) &&
    tellsWhatIsSaid(columns, words, source, clause) &&
    saysSomething(columns, words, content, clause) &&
    (source.length > 0 || isSaidByNobody(columns, words, content, clause))
  );
}

/** "are worried about": what comes then is no clause. */
export const endsInPreposition = ({ pos, word }: TokenColumns, cue: readonly number[]): boolean =>
  pos[cue.at(-1)!] === POS.ADP && !cue.some((token) => word[token] === ACCORDING);

/** A cue that the lexicon knows, or "according to"; not "to preach". */
const isReport = (columns: TokenColumns, cue: readonly number[]): boolean =>
  columns.word[cue[0]!] !== TO &&
  cue.some(
    (token) =>
      columns.kind[token]! > 0 || columns.word[token] === ACCORDING || isMistakenParticiple(columns, token),
  );

/** "if they realize that" */
function isSupposed({ word, block }: TokenColumns, { cue, source }: Attribution): boolean {
  const first = Math.min(...[...source, ...(cue ? [cue] : [])].map(({ from }) => from));
  return first > 0 && block[first - 1] === block[first] && SUPPOSING.has(word[first - 1]!);
}

/** The "a" of "a promised $30 million" is nobody. */
const isAttribute = ({ pos }: TokenColumns, source: readonly TokenRange[]): boolean =>
  source.length === 1 && source[0]!.to - source[0]!.from === 1 && pos[source[0]!.from] === POS.DET;

/**
 * An infinitive whose "to" is before it: the "think" of "not logical to think it can", the "condemn" of "called on it to lead and
 * condemn".
 */
function isInfinitive(
  { word, lemma, pos, block }: TokenColumns,
  [verb = 0]: readonly number[],
  source: readonly TokenRange[],
): boolean {
  const before = verb - 1;
  if (before < 0 || block[before] !== block[verb]) return false;
  if (pos[verb] !== POS.VERB || word[verb] !== lemma[verb]) return false;
  if (word[before] === TO) return source.length === 0;
  return (pos[before] === POS.CCONJ || word[before] === COMMA) && hasInfinitive(word, pos, before);
}

/** Whether "to" and a verb stand not far before. */
function hasInfinitive(word: Int32Array, pos: Int32Array, before: number): boolean {
  for (let at = before - 1; at >= Math.max(0, before - FAR); at--)
    if (word[at] === TO && pos[at + 1] === POS.VERB) return true;
  return false;
}

/** Not "would argue", "need to consider"; "I would say that", "I want to say that" do. */
function tellsWhatIsSaid(
  { word, lemma, pos }: TokenColumns,
  cue: readonly number[],
  source: readonly TokenRange[],
  clause: boolean,
): boolean {
  const modals = cue.filter((token) => pos[token] !== POS.NOUN && MODALS.has(lemma[token]!));
  const isOwn = source.length > 0 && SPEAKERS.has(word[source[0]!.from]!);
  if (modals.length > 0 && !(isOwn && clause && modals.every((token) => HEDGES.has(lemma[token]!))))
    return false;
  const goal = cue.findIndex((token, index) => index < cue.length - 1 && word[token] === TO);
  return goal < 0 || (source.length > 0 && SAID.has(lemma[cue[goal + 1]!]!));
}

function saysSomething(
  columns: TokenColumns,
  cue: readonly number[],
  content: readonly TokenRange[],
  clause: boolean,
): boolean {
  const { word, lemma, pos, kind, quoted } = columns;
  const hasOf = (words: ReadonlySet<number>): boolean => cue.some((token) => words.has(lemma[token]!));
  const words = [...tokensOf(content)].filter((token) => pos[token] !== POS.PUNCT);
  const [first = -1, second = -1] = words;
  if (quoted[first]! > quoted[cue[0]!]!) return true;
  if (opensInfinitive(columns, first, second)) {
    const states = cue.every((token) => kind[token] === 0 || kind[token] === STATEMENT);
    return !hasOf(RESOLVES) && (!states || hasOf(SAYS_TO));
  }
  if (clause) return !hasOf(KNOWS);
  if (word[cue[0]!] === ACCORDING) return true;
  // "we are saying Come with us"
  if (hasOf(SAYS)) return pos[first] !== POS.ADP && words.length > 2;
  // "Uruguay's concern regarding the talks"
  const isVerbal = (token: number): boolean =>
    isMistakenParticiple(columns, token) || (kind[token]! > 0 && pos[token] !== POS.NOUN);
  if (!cue.some(isVerbal)) return false;
  const feels = cue.some(
    (token) => kind[token]! > 0 && pos[token] === POS.ADJ && !STANCES.has(lemma[token]!),
  );
  return !feels && !hasOf(TOPICS);
}

/**
 * Without a source, only a clause, what somebody is said to do or is accused of, and a noun make a claim: not "it was clear that",
 * "the plan was proposed", nor "is expected to", which nobody need have said.
 */
function isSaidByNobody(
  { word, lemma, pos, kind }: TokenColumns,
  cue: readonly number[],
  content: readonly TokenRange[],
  clause: boolean,
): boolean {
  if (cue.some((token) => kind[token]! > 0 && pos[token] === POS.ADJ)) return false;
  const isPassive = cue.some((token) => lemma[token] === BE);
  if (isPassive && cue.some((token) => lemma[token] === EXPECT)) return false;
  const isToDo = content.some(({ from }) => word[from] === TO || word[from] === OF || word[from] === AS);
  return clause || isToDo || word[cue.at(-1)!] === OF || !isPassive;
}

/** "to leave", by the first two words of a content. */
export const opensInfinitive = ({ word, pos }: TokenColumns, first: number, second: number): boolean =>
  word[first] === TO && isVerbal(pos[second]);

/**
 * Whether a content is a clause: "that" opens it, or a finite verb stands behind its first noun phrase, "the talks failed",
 * or "to be", "the talks to be over". Not "the student who peddled the drug", "her at the station".
 */
export function opensClause(columns: TokenColumns, content: readonly TokenRange[]): boolean {
  const { word, lemma, pos, suffix } = columns;
  let begun = false;
  let named = false;
  for (const token of tokensOf(content)) {
    if (pos[token] === POS.PUNCT) {
      if (begun && word[token] !== COMMA) return false;
      continue;
    }
    if (!begun && OPENERS.has(word[token]!)) return true;
    if (pos[token] === POS.AUX) return true;
    if (pos[token] === POS.VERB) return begun && word[token] !== lemma[token] && suffix[token] !== ING;
    // "believed the results to be wrong"
    if (begun && word[token] === TO) return named && pos[token + 1] === POS.AUX;
    if (!IN_SUBJECT.has(pos[token]!) || (begun && RELATIVE.has(word[token]!))) return false;
    begun = true;
    named ||= pos[token] === POS.NOUN || pos[token] === POS.PROPN || pos[token] === POS.PRON;
  }
  return false;
}

const RELATIVE = hashesOfList('who which that');
const IN_SUBJECT: ReadonlySet<number> = new Set([
  POS.DET,
  POS.ADJ,
  POS.NOUN,
  POS.PROPN,
  POS.PRON,
  POS.NUM,
  POS.ADP,
  POS.ADV,
  POS.PART,
  POS.CCONJ,
]);
