import { readFileSync } from 'node:fs';
import { NameWords } from '../../pipeline/stages/names/name-words.ts';
import { readArrayFile } from '../../pipeline/tagger/array-file.ts';
import { WordClusters } from '../../pipeline/tagger/word-clusters.ts';

/** The committed word clusters, on which all taggers build. */
export function readClusters(): WordClusters {
  return WordClusters.read(new Uint8Array(readFileSync('models/word-clusters.bin')));
}

/** The committed kinds of words, on which the name tagger builds. */
export function readNameWords(): NameWords {
  const { arrays } = readArrayFile(new Uint8Array(readFileSync('models/name-words.bin')));
  return new NameWords(arrays.get('hashes') as Int32Array, arrays.get('kinds') as Uint8Array);
}
