import type { TokenRange } from '../../../document.ts';
import { ISSUED, speakingClass } from '../../../lexicon/speaking-nouns.ts';
import type { EntityDraft } from '../entity-draft.ts';
import type { NamedTokens } from '../named-tokens.ts';
import { type NounMention, phraseStart, readNounPhrase } from './noun-mentions.ts';

/** Before a document that is told of for the first time: "said in a report", "in its report". */
const INTRODUCES = new Set(['a', 'an', 'its', 'their']);
/** Sources of a sentence that are kept; no prose has more. */
const MOST_SOURCES = 8;

/** The token behind "a report", "a report issued" or "a report, issued", where "by NATO" may follow. */
export function afterIssued(named: NamedTokens, head: number): number {
  const verb = named.lemma(head + 1) === ',' ? head + 2 : head + 1;
  return ISSUED.has(named.lemma(verb)) && named.isSameSentence(verb, head) ? verb + 1 : head + 1;
}

/** What somebody says something in or has issued, and who that is. */
export interface IntroducedDocument {
  readonly noun: NounMention;
  /** The body that speaks; null where somebody else does, or where the words behind the noun say it. */
  readonly issuer: string | null;
}

/**
 * Finds documents that are told of before they speak: "NATO said in a report", "a poll by NATO had it"; "the report" and "the
 * poll" further on are these.
 */
export class IntroducedDocuments {
  /** The sources of each sentence that has some. */
  private readonly sourcesIn = new Map<number, TokenRange[]>();

  constructor(
    private readonly named: NamedTokens,
    sources: readonly TokenRange[],
    /** Who or what the words that end at a token stand for. */
    private readonly entityAt: (last: number) => EntityDraft | null,
  ) {
    for (const source of sources) {
      const sentence = named.tokens.sentenceOf[source.from]!;
      const known = this.sourcesIn.get(sentence);
      if (!known) this.sourcesIn.set(sentence, [source]);
      else if (known.length < MOST_SOURCES) known.push(source);
    }
  }

  at(head: number, limit: number): IntroducedDocument | null {
    const { named } = this;
    if (speakingClass(named.lemma(head)) !== 'document') return null;
    if (!named.isNominal(head) || named.isNominal(head + 1)) return null;
    const from = phraseStart(named, head);
    if (!INTRODUCES.has(named.word(from))) return null;
    const sources = this.sourcesIn.get(named.tokens.sentenceOf[head]!);
    const isSaidIn = sources !== undefined && named.lemma(from - 1) === 'in';
    if (!isSaidIn && named.lemma(afterIssued(named, head)) !== 'by') return null;
    const noun = readNounPhrase(named, head, limit);
    return noun.type === 'document' ? { noun, issuer: isSaidIn ? this.issuer(sources, head) : null } : null;
  }

  /** Who speaks last before the document, else first behind it: "NATO said in a report", "in a report, NATO said". */
  private issuer(sources: readonly TokenRange[], head: number): string | null {
    const ordered = [...sources].sort((a, b) => a.from - b.from);
    const source = ordered.findLast(({ to }) => to <= head) ?? ordered[0]!;
    const entity = this.entityAt(source.to - 1);
    return entity?.type === 'organization' ? entity.name : null;
  }
}
