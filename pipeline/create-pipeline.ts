import type { AttributionFinder } from './attribution/attribution-finder.ts';
import { DeepFinder } from './attribution/deep/deep-finder.ts';
import type { DeepModel } from './attribution/deep/deep-model.ts';
import type { EncoderSession } from './attribution/deep/encoder-session.ts';
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

/** What `model: deep` needs beside swift's models. */
export interface Deep {
  readonly model: DeepModel;
  readonly session: EncoderSession;
}

/**
 * Composes the stages for given models: the way of an article from text to claims.
 * @throws ZodError where a setting is unknown or out of its range
 * @throws TypeError where the settings ask for `model: deep` and it was not passed
 */
export function createPipeline(models: Models, options: SettingsInput = {}, deep?: Deep): Extract {
  const settings = settingsSchema.parse(options);
  const words = new WordReader(models.clusters);
  const added = [...addedCues(settings.cues.add).keys()];
  const swift = new LinearFinder(models.attributions, words, added);
  const finder = settings.model === 'swift' ? swift : deepFinder(swift, added, deep);
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

function deepFinder(
  swift: LinearFinder,
  added: readonly string[],
  deep: Deep | undefined,
): AttributionFinder {
  if (!deep) throw new TypeError('createPipeline needs the deep model for the setting model: deep');
  return new DeepFinder(deep.model, deep.session, swift, new Set(added.map((form) => form.toLowerCase())));
}
