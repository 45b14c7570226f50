/**
 * Features are 32-bit integers, mixed from a template's number and the attributes that it joins, and never built as
 * strings. Collisions among some million features are too rare to matter.
 */

/** FNV-1a over UTF-16 units. */
export function hashString(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return finish(hash);
}

function finish(hash: number): number {
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/** One attribute under a template. */
export function mix1(template: number, a: number): number {
  return finish(Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b));
}

/** Two attributes, in order. */
export function mix2(template: number, a: number, b: number): number {
  const hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  return finish(Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35));
}

/** Three attributes, in order. */
export function mix3(template: number, a: number, b: number, c: number): number {
  return mix2(template, mix2(template + 0x5bd1, a, b), c);
}
