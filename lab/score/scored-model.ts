import type { AttributionFinder, Reading } from '../../pipeline/attribution/attribution-finder.ts';
import { DeepFinder } from '../../pipeline/attribution/deep/deep-finder.ts';
import { cueCandidates } from '../../pipeline/attribution/linear/cue-candidates.ts';
import type { Attribution, Cue } from '../../pipeline/document.ts';
import { openDeepModel, openDeepSession, openSwift } from '../open-models.ts';

/** A model with what only measuring asks of it. */
export interface ScoredModel {
  readonly finder: AttributionFinder;
  /** The attributions for given cues. */
  findFor(reading: Reading, cues: readonly Cue[]): Attribution[] | Promise<Attribution[]>;
  /** Spans that may be cues with at least some probability, before anything is known of their arguments. */
  possibleCues(reading: Reading): Promise<(least: number) => Cue[]>;
}

function openSwiftForScoring(): ScoredModel {
  const finder = openSwift();
  return {
    finder,
    findFor: (reading, cues) => finder.findFor(reading, cues),
    possibleCues: async (reading) => {
      const pass = finder.tagCues(reading);
      return (least) =>
        cueCandidates(pass, reading.tokens.blockOf, least).filter(({ probability }) => probability >= least);
    },
  };
}

/** From `models/deep`, or another folder of the same files. */
export async function openDeepForScoring(folder: string): Promise<ScoredModel> {
  const finder = new DeepFinder(openDeepModel(folder), await openDeepSession(folder), openSwift());
  return {
    finder,
    findFor: (reading, cues) => finder.findFor(reading, cues),
    possibleCues: async (reading) => {
      const { cues } = await finder.find(reading);
      return (least) => cues.filter(({ probability }) => probability >= least);
    },
  };
}

/** "swift", "deep", or a folder with the files of a deep model. */
export function openModel(name: string): ScoredModel | Promise<ScoredModel> {
  if (name === 'swift') return openSwiftForScoring();
  return openDeepForScoring(name === 'deep' ? 'models/deep' : name);
}
