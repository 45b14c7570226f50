import { type BlockRanges, blockRanges } from '../../pipeline/attribution/block-ranges.ts';
import {
  columnsOfParts,
  readableParts,
  sentencesOf,
  startsOf,
} from '../../pipeline/attribution/linear/content-columns.ts';
import type { CueRates } from '../../pipeline/attribution/linear/cue-rates.ts';
import {
  LexiconMemory,
  type TokenColumns,
  tokenColumns,
} from '../../pipeline/attribution/linear/token-columns.ts';
import type { TokenRange } from '../../pipeline/document.ts';
import { hashString } from '../../pipeline/tagger/hash.ts';
import { WordReader } from '../../pipeline/tagger/word-attributes.ts';
import { rangesOf } from '../corpora/polnear.ts';
import type { TaughtArticle } from '../corpora/taught-attributions.ts';
import { type Gold, goldOf, type LabelledDocument } from './labelled-documents.ts';
import { readClusters } from './read-clusters.ts';
import { FOLDS } from './tuning.ts';

/** A text as the taggers learn from it: an article, or the contents of its claims, each as if it stood alone. */
export interface TaughtView {
  readonly columns: TokenColumns;
  readonly sentences: readonly TokenRange[];
  readonly blocks: BlockRanges;
  readonly gold: readonly Gold[];
  /** The part of the articles that it belongs to. */
  readonly fold: number;
  /** How often it is learned from. */
  readonly times: number;
}

export const foldOf = (article: number): number => article % FOLDS;

const THAT = hashString('that');

/**
 * The articles in their order, and behind them the contents of those whose claims within claims are labelled. The pipeline
 * reads contents as texts of their own (`content-reader.ts`), so that is how they are learned from.
 */
export function taughtViews(
  articles: readonly TaughtArticle[],
  documents: readonly LabelledDocument[],
  rates: CueRates,
): TaughtView[] {
  const words = new WordReader(readClusters());
  const lexicon = new LexiconMemory();
  const views = documents.map((document, article): TaughtView => {
    const { tokens, quotations, sentences, blocks, gold } = document;
    const columns = tokenColumns(tokens, quotations, words, rates, lexicon);
    const endsInColon = (token: number): boolean => tokens.textOf(token) === ':';
    const everything = blocks.map(() => true);
    return {
      columns,
      sentences,
      blocks: blockRanges(columns.block, blocks.length, endsInColon, quotations, everything),
      gold,
      fold: foldOf(article),
      times: articles[article]!.times,
    };
  });
  const contents = articles.flatMap((article, at) => contentsOf(article, documents[at]!, views[at]!) ?? []);
  return [...views, ...contents];
}

/** The contents of an article's claims, one block after another; null where there is nothing to learn from them. */
function contentsOf(
  { contents }: TaughtArticle,
  { tokens }: LabelledDocument,
  view: TaughtView,
): TaughtView | null {
  const parts = contents.flatMap(({ content, held }) => {
    const gold = held.map((attribution) => goldOf(tokens, attribution));
    return readableParts(rangesOf(tokens, content), view.columns, THAT).map((range) => ({ range, gold }));
  });
  if (parts.length === 0) return null;
  const ranges = parts.map(({ range }) => range);
  const starts = startsOf(ranges);
  const columns = columnsOfParts(view.columns, ranges);
  return {
    ...view,
    columns,
    sentences: sentencesOf(columns),
    blocks: blockRanges(columns.block, parts.length, () => false, [], []),
    gold: parts.flatMap(({ range, gold }, part) =>
      gold.flatMap((one) => clipped(one, range, starts[part]! - range.from) ?? []),
    ),
  };
}

/** What of a claim stands in a range, moved; null where its cue does not. */
function clipped({ source, cue, content }: Gold, within: TokenRange, shift: number): Gold | null {
  if (!cue || cue.from < within.from || cue.to > within.to) return null;
  const move = ({ from, to }: TokenRange): TokenRange[] => {
    const [first, last] = [Math.max(from, within.from), Math.min(to, within.to)];
    return first < last ? [{ from: first + shift, to: last + shift }] : [];
  };
  return { source: source.flatMap(move), cue: move(cue)[0]!, content: content.flatMap(move) };
}
