import type { Claim } from '../../pipeline/claim.ts';
import type { Article, Attribution, Layers } from '../../pipeline/document.ts';
import { type SettingsInput, settingsSchema } from '../../pipeline/settings.ts';
import { circumstancesStage } from '../../pipeline/stages/circumstances.ts';
import { claimsStage } from '../../pipeline/stages/claims.ts';
import { qualitiesStage } from '../../pipeline/stages/qualities.ts';
import { speakersStage } from '../../pipeline/stages/speakers.ts';
import { type MarkedArticle, markedArticle } from './marked-article.ts';

/** Runs the stages that follow the attributions. */
export function claimsOf({ article, layers }: MarkedArticle, settings: SettingsInput = {}): readonly Claim[] {
  const read = settingsSchema.parse(settings);
  const speaking = speakersStage(read).run(article, layers) as Pick<Layers, 'entities' | 'speakers'>;
  const around = circumstancesStage.run(article, layers) as Pick<Layers, 'circumstances'>;
  const qualities = qualitiesStage(read).run(article, layers) as Pick<Layers, 'qualities'>;
  const all = { ...layers, ...speaking, ...around, ...qualities };
  const { claims } = claimsStage(read, 'test-1').run(article, all) as Pick<Layers, 'claims'>;
  return claims;
}

/** The claims of a text with marks; `change` may give attributions another confidence. */
export function markedClaims(
  marked: string,
  more: Partial<Article> = {},
  settings: SettingsInput = {},
  change: (attribution: Attribution, index: number) => Attribution = (attribution) => attribution,
): readonly Claim[] {
  const { article, layers } = markedArticle(marked, more);
  const attributions = layers.attributions.map(change);
  return claimsOf({ article, layers: { ...layers, attributions } }, settings);
}
