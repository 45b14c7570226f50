import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { SCHEMA_VERSION } from '../../pipeline/claim.ts';
import type { Settings } from '../../pipeline/index.ts';
import { MODEL_FILES } from '../model-files.ts';
import { packageFile, packageVersion } from '../package-file.ts';
import type { Material } from '../read/reading.ts';

/** What the claims of every article depend on beside the article: settings, the weights of the model, hearsay itself. */
export async function runFingerprint(settings: Settings): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([packageVersion(), SCHEMA_VERSION, settings]));
  for (const file of MODEL_FILES[settings.model]) hash.update(await readFile(packageFile(file)));
  return hash.digest('hex');
}

/** What the claims of one article depend on: as long as it is the same, so are they. */
export function versionOf(material: Material, fingerprint: string): Uint8Array {
  return createHash('sha256').update(fingerprint).update(JSON.stringify(material)).digest().subarray(0, 16);
}
