import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Path of a file of this package. The package's folder is the nearest one above with a package.json: `app/` is one level
 * below it, and once built `dist/app/` two.
 */
export function packageFile(path: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('hearsay stands in no package: package.json is missing');
    folder = above;
  }
  return join(folder, path);
}

/** The version in package.json. */
export function packageVersion(): string {
  const description = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string };
  return description.version;
}
