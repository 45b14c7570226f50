import type { Attribution } from '../document.ts';
import type { Tokens } from '../tokens.ts';

const UNNAMED =
  /^(?:(?:full )?anonymity|(?:not\s+(?:to\s+)?be|to\s+(?:remain|stay))\s+(?:named|identified|quoted|anonymous|unnamed))\b/i;
const LONGEST = 4;

/**
 * "a man who asked [not to be named] said that …", "requested [anonymity]": what such a request asks for is why no name is given, and
 * what comes behind it another claim's.
 */
export function asksForAnonymity({ content: [first] }: Attribution, tokens: Tokens): boolean {
  if (!first) return false;
  const to = Math.min(first.to, first.from + LONGEST);
  return UNNAMED.test(tokens.rangeText({ from: first.from, to }));
}
