/**
 * A copy of a text, unit for unit of the same length, in which wink finds only white space that it knows (it splits at
 * neither U+3000 nor a control character): "a\u3000b" reads "a b"; "a b" stays as it is. Lone surrogates become U+FFFD.
 */
export function readableText(text: string): string {
  return text.replace(/[\s\p{Cc}\ufeff\u200b\u2060]/gu, ' ').replace(/\p{Cs}/gu, '\ufffd');
}

/** wink takes time quadratic in the length of a run without spaces, so longer runs are read in parts. */
const LONGEST_RUN = 160;
/** Texts are read in pieces of at most about this many units, cut at white space. */
const LONGEST_PIECE = 20_000;

/** Where to cut a readable text so that no piece is slow to read: offsets, from 0 to its length. */
export function cutPoints(text: string): number[] {
  const cuts = [0];
  let runStart = 0;
  for (let at = 0; at < text.length; at++) {
    const last = cuts[cuts.length - 1]!;
    if (text[at] === ' ') {
      // A long run is a piece of its own, so that it does not change how its neighbours are read.
      if (at - last > LONGEST_PIECE || (last > runStart && at > last)) cuts.push(at);
      runStart = at + 1;
    } else if (at - runStart > LONGEST_RUN && at - last >= LONGEST_RUN) {
      const lowSurrogate = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
      if (lowSurrogate) continue;
      if (runStart > last) cuts.push(runStart);
      cuts.push(at);
    }
  }
  if (text.length > cuts[cuts.length - 1]!) cuts.push(text.length);
  return cuts;
}
