import { LinearFinder } from './attribution/linear/linear-finder.ts';
import type { Claim } from './claim.ts';
import type { Article, Document } from './document.ts';
import { addedCues } from './lexicon/added-cues.ts';
import type { Models } from './models.ts';
import { codePointOffsets } from './offsets.ts';
import { Pipeline, type RunOptions } from './pipeline.ts';
import { type SettingsInput, settingsSchema } from './settings.ts';
import { attributionsStage } from './stages/attributions.ts';
import { blocksStage } from './stages/blocks.ts';
import { circumstancesStage } from './stages/circumstances.ts';
import { claimsStage } from './stages/claims.ts';
import { datesStage } from './stages/dates.ts';
import { NameTagger } from './stages/names/name-tagger.ts';
import { namesStage } from './stages/names.ts';
import { qualitiesStage } from './stages/qualities.ts';
import { quotationsStage } from './stages/quotations.ts';
import { speakersStage } from './stages/speakers.ts';
import { WinkReader } from './stages/tokens/wink-reader.ts';
import { tokensStage } from './stages/tokens.ts';
import { WordReader } from './tagger/word-attributes.ts';

/** What comes of one article. The document's spans count UTF-16 units whatever the settings say of the claims'. */
export interface Extraction {
  readonly claims: readonly Claim[];
  readonly document: Document;
}

/** Reads one article. Calls may overlap; the answer does not depend on what was read before. */
export type Extract = (article: Article, options?: RunOptions) => Promise<Extraction>;

/**
 * Composes the stages for given models: the way of an article from text to claims.
 * @throws ZodError where a setting is unknown or out of its range
 */
export function createPipeline(models: Models, options: SettingsInput = {}): Extract {
  const settings = settingsSchema.parse(options);
  const words = new WordReader(models.clusters);
  const finder = new LinearFinder(models.attributions, words, [...addedCues(settings.cues.add).keys()]);
  const pipeline = Pipeline.empty()
    .with(blocksStage)
    .with(tokensStage(new WinkReader()))
    .with(quotationsStage)
    .with(namesStage(new NameTagger(models.names, words, models.nameWords)))
    .with(datesStage)
    .with(attributionsStage(finder, settings.blocks))
    .with(speakersStage(settings))
    .with(circumstancesStage)
    .with(qualitiesStage(settings))
    .with(claimsStage(settings, finder.id));
  return async (article, runOptions) => {
    const document = await pipeline.run(article, runOptions);
    if (settings.offsets === 'utf16') return { claims: document.claims, document };
    return { claims: document.claims.map(codePointOffsets(article.text)), document };
  };
}
