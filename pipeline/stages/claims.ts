import { articleFields } from '../article-fields.ts';
import { type Claim, type Passage, SCHEMA_VERSION } from '../claim.ts';
import type {
  Article,
  Attribution,
  Circumstance,
  DateMention,
  Entity,
  LayerName,
  Layers,
  Name,
  Span,
  TokenRange,
} from '../document.ts';
import type { Stage } from '../pipeline.ts';
import type { Settings } from '../settings.ts';
import type { Tokens } from '../tokens.ts';
import { stableId } from './claims/stable-id.ts';

type Reads = Exclude<LayerName, 'blocks' | 'quotations' | 'dates' | 'cues' | 'claims'>;
type ReadLayers = Pick<Layers, Reads>;

/** Between the pieces of a passage. */
const GAP = ' … ';

const textOf = (tokens: Tokens, ranges: readonly TokenRange[]): string =>
  ranges.map((range) => tokens.rangeText(range)).join(GAP);
const spansOf = (tokens: Tokens, ranges: readonly TokenRange[]): Span[] =>
  ranges.map((range) => tokens.spanOf(range));

function passageOf(tokens: Tokens, ranges: readonly TokenRange[]): Passage {
  return { text: textOf(tokens, ranges), spans: spansOf(tokens, ranges) };
}

const optionalPassage = (tokens: Tokens, range: TokenRange | null): Passage | null =>
  range && passageOf(tokens, [range]);

const timePassage = (tokens: Tokens, date: DateMention | null): Claim['time'] =>
  date && { ...passageOf(tokens, [date.tokens]), value: date.value, grain: date.grain };

/** The id of the entity whose mention ends at a token. Of a mention within another one the inner counts. */
function entityByLastToken(entities: readonly Entity[]): ReadonlyMap<number, string> {
  const idOf = new Map<number, string>();
  const startOf = new Map<number, number>();
  for (const { id, mentions } of entities) {
    for (const { from, to } of mentions) {
      if (from < (startOf.get(to - 1) ?? 0)) continue;
      idOf.set(to - 1, id);
      startOf.set(to - 1, from);
    }
  }
  return idOf;
}

const partsOf = ({ source, cue, content }: Attribution): TokenRange[] => [
  ...source,
  ...(cue ? [cue] : []),
  ...content,
];

/** The sentences that an attribution stands in, from the first to the last. */
function contextOf(attribution: Attribution, tokens: Tokens, sentences: readonly TokenRange[]): Span {
  const parts = partsOf(attribution);
  const first = sentences[tokens.sentenceOf[Math.min(...parts.map(({ from }) => from))]!]!;
  const last = sentences[tokens.sentenceOf[Math.max(...parts.map(({ to }) => to)) - 1]!]!;
  return tokens.spanOf({ from: first.from, to: last.to });
}

/** Names are in reading order and do not overlap, so those in a range are found by halving. */
function namesWithin(names: readonly Name[], { from, to }: TokenRange): Name[] {
  let first = 0;
  for (let high = names.length; first < high; ) {
    const middle = (first + high) >> 1;
    if (names[middle]!.tokens.from < from) first = middle + 1;
    else high = middle;
  }
  let last = first;
  while (last < names.length && names[last]!.tokens.to <= to) last++;
  return names.slice(first, last);
}

function mentionsIn(
  content: readonly TokenRange[],
  { names, tokens }: ReadLayers,
  entityOf: ReadonlyMap<number, string>,
): Claim['mentions'] {
  const inside = content.flatMap((piece) => namesWithin(names, piece));
  return inside.map(({ tokens: range, type }) => ({
    text: tokens.rangeText(range),
    span: tokens.spanOf(range),
    type,
    entity: entityOf.get(range.to - 1) ?? null,
  }));
}

function circumstancesOf(tokens: Tokens, { addressee, time, place, occasion, medium }: Circumstance) {
  return {
    addressee: optionalPassage(tokens, addressee),
    time: timePassage(tokens, time),
    place: optionalPassage(tokens, place),
    occasion: optionalPassage(tokens, occasion),
    medium: optionalPassage(tokens, medium),
  };
}

function idOf(article: Article, tokens: Tokens, { cue, content }: Attribution): string {
  let key = article.id;
  if (cue) key += ` cue ${tokens.starts[cue.from]}-${tokens.ends[cue.to - 1]}`;
  for (const { from, to } of content) key += ` ${tokens.starts[from]}-${tokens.ends[to - 1]}`;
  return stableId(key);
}

/** The nearest attribution around one that is itself kept. */
function keptOuter(index: number, attributions: readonly Attribution[], kept: ReadonlySet<number>): number {
  let outer = attributions[index]!.within;
  for (let steps = 0; outer >= 0 && !kept.has(outer); steps++) {
    if (steps > attributions.length) throw new Error('attributions lie within each other in a circle');
    outer = attributions[outer]!.within;
  }
  return outer;
}

/**
 * Builds the records. Attributions below `minConfidence`, or with an ignored cue, are left out, and what lies within them
 * moves to the next claim around. Claims stand in the order of their first character.
 */
export function claimsStage(
  settings: Pick<Settings, 'minConfidence' | 'cues'>,
  model: string,
): Stage<Reads, 'claims'> {
  const ignored = new Set(settings.cues.ignore);
  return {
    name: 'claims',
    reads: [
      'tokens',
      'sentences',
      'names',
      'attributions',
      'entities',
      'speakers',
      'circumstances',
      'qualities',
    ],
    writes: ['claims'],
    run(article, layers) {
      const { tokens, sentences, attributions, speakers, circumstances, qualities } = layers;
      const entityOf = entityByLastToken(layers.entities);
      const kept = new Set<number>();
      for (const [index, { confidence, content }] of attributions.entries()) {
        const lemma = qualities[index]!.lemma;
        if (confidence < settings.minConfidence || content.length === 0) continue;
        if (lemma === null || !ignored.has(lemma)) kept.add(index);
      }
      const ids = new Map([...kept].map((index) => [index, idOf(article, tokens, attributions[index]!)]));
      const about = articleFields(article);
      const claims = inReadingOrder([...kept], attributions).map((index): Claim => {
        const attribution = attributions[index]!;
        const { form, kind, negated, lemma, strength, modality, tense } = qualities[index]!;
        const { entity, name, type, role, affiliation, anonymous } = speakers[index]!;
        const { cue, source, content, confidence } = attribution;
        return {
          schema: SCHEMA_VERSION,
          id: ids.get(index)!,
          article: about,
          form,
          kind,
          content: { text: textOf(tokens, content), spans: spansOf(tokens, content), modality, tense },
          cue: cue && {
            text: tokens.rangeText(cue),
            spans: [tokens.spanOf(cue)],
            lemma: lemma ?? tokens.rangeText(cue),
            negated,
            strength: strength ?? 'neutral',
          },
          source: source.length > 0 ? passageOf(tokens, source) : null,
          speaker: { id: entity, name, type, role, affiliation, anonymous },
          ...circumstancesOf(tokens, circumstances[index]!),
          mentions: mentionsIn(content, layers, entityOf),
          within: ids.get(keptOuter(index, attributions, kept)) ?? null,
          confidence,
          context: contextOf(attribution, tokens, sentences),
          model,
        };
      });
      return { claims };
    },
  };
}

/** By first token; of two claims that begin together, the longer one, which may hold the other, stands first. */
function inReadingOrder(kept: readonly number[], attributions: readonly Attribution[]): number[] {
  const order = kept.map((index) => {
    let first = Number.MAX_SAFE_INTEGER;
    let last = 0;
    for (const { from, to } of partsOf(attributions[index]!)) {
      first = Math.min(first, from);
      last = Math.max(last, to);
    }
    return { index, first, last };
  });
  return order.sort((a, b) => a.first - b.first || b.last - a.last).map(({ index }) => index);
}
