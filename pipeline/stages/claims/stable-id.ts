/** One 32-bit hash of a text: multiply and rotate for each unit, then the finalizer of MurmurHash3. */
function hash32(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0xcc9e2d51);
    hash = (hash << 13) | (hash >>> 19);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Sixteen hexadecimal digits that are the same for the same text on every machine. Not for secrets. */
export function stableId(text: string): string {
  const digits = (seed: number) => hash32(text, seed).toString(16).padStart(8, '0');
  return digits(0x9747b28c) + digits(0x3c6ef372);
}
