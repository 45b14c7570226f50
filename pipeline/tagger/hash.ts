/** FNV-1a over UTF-16 units, finished so that all bits depend on all units. */
export function hashString(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/** Joins two attributes into one, in order. */
export function join(a: number, b: number): number {
  const hash = Math.imul(a, 0x85ebca6b);
  return Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35);
}
