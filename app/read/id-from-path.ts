import { basename, dirname, extname, resolve } from 'node:path';

/** `hegseth/article.txt`, `bridge/index.html`: names that say nothing. */
const SAY_NOTHING = ['article', 'index'];

function stem(path: string): string {
  const name = basename(path).replace(/\.gz$/i, '');
  return basename(name, extname(name));
}

export const isNamedForItsFolder = (path: string): boolean => SAY_NOTHING.includes(stem(path));

/** `news/bridge.txt` and `news/bridge.txt.gz` are `bridge`. `hegseth/article.txt` is `hegseth`. */
export function idFromPath(path: string): string {
  return isNamedForItsFolder(path) ? basename(dirname(resolve(path))) || stem(path) : stem(path);
}
