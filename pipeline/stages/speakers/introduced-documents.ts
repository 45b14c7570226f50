import type { TokenRange } from '../../document.ts';
import { speakingClass } from '../../lexicon/speaking-nouns.ts';
import type { EntityDraft } from './entity-draft.ts';
import type { NamedTokens } from './named-tokens.ts';
import { type NounMention, phraseStart, readNounPhrase } from './noun-mentions.ts';

/** Before a document that is told of for the first time: "said in a report", "in its report". */
const INTRODUCES = new Set(['a', 'an', 'its', 'their']);
/** Sources of a sentence that are kept; no prose has more. */
const MOST_SOURCES = 8;

/** What somebody says something in, and who that is. */
export interface IntroducedDocument {
  readonly noun: NounMention;
  /** The body that speaks; null where somebody else does. */
  readonly issuer: string | null;
}

/** Finds documents by which their issuers speak: the report of "NATO said in a report", which "the report" further on is. */
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
    const sources = this.sourcesIn.get(named.tokens.sentenceOf[head]!);
    if (!sources || speakingClass(named.lemma(head)) !== 'document') return null;
    if (!named.isNominal(head) || named.isNominal(head + 1)) return null;
    const from = phraseStart(named, head);
    if (named.lemma(from - 1) !== 'in' || !INTRODUCES.has(named.word(from))) return null;
    const noun = readNounPhrase(named, head, limit);
    return noun.type === 'document' ? { noun, issuer: this.issuer(sources, head) } : null;
  }

  /** Who speaks last before the document, else first behind it: "NATO said in a report", "in a report, NATO said". */
  private issuer(sources: readonly TokenRange[], head: number): string | null {
    const ordered = [...sources].sort((a, b) => a.from - b.from);
    const source = ordered.findLast(({ to }) => to <= head) ?? ordered[0]!;
    const entity = this.entityAt(source.to - 1);
    return entity?.type === 'organization' ? entity.name : null;
  }
}
