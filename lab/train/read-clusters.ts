import { readFileSync } from 'node:fs';
import { WordClusters } from '../../pipeline/tagger/word-clusters.ts';

/** The committed word clusters, on which all taggers build. */
export function readClusters(): WordClusters {
  return WordClusters.read(new Uint8Array(readFileSync('models/word-clusters.bin')));
}
