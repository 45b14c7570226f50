import { type Failed, failed } from './reading.ts';

/** Text, and the encoding that it was in where that is not UTF-8. */
export interface Decoded {
  readonly kind: 'text';
  readonly text: string;
  readonly encoding?: string;
}

/** Enough to tell an encoding by. */
const SAMPLE = 64 * 1024;
/** Another encoding than Windows-1252 is believed where it is this sure, in per cent, and this much is not ASCII. */
const SURE = { confidence: 50, bytes: 16, share: 0.2 };
/** chardet's names of what is read as Windows-1252, which holds all of ISO-8859-1 that is printed. */
const WESTERN = ['windows-1252', 'ISO-8859-1'];
/** Control characters that texts hold: tab, line ends, form feed, and the escape of terminals. */
const CONTROL_IN_TEXT = [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b];

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The text of UTF-8 bytes, without a byte order mark; null where they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}

/** From so many bytes on, zeros are no chance. */
export const LEAST_UTF16 = 8;

/** UTF-16 by its byte order mark, or by the zero that every other byte of English text is in it. */
export function utf16Of(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  if (bytes.length < LEAST_UTF16) return null;
  const sample = bytes.subarray(0, 1024);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2]!++;
  const [even, odd] = zeros as [number, number];
  if (odd > sample.length * 0.4 && even < odd / 10) return 'UTF-16LE';
  return even > sample.length * 0.4 && odd < even / 10 ? 'UTF-16BE' : null;
}

/** UTF-8 that was cut or mended badly, to be told from an old encoding: most of what is not ASCII in it is sound. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, SAMPLE));
  let [sound, broken] = [0, 0];
  for (const character of text) {
    if (character === '\ufffd') broken++;
    else if (character > '\u007f') sound++;
  }
  return sound > broken;
}

/**
 * The old encoding of bytes that are not UTF-8. English is written in Windows-1252: among so few letters that are not ASCII,
 * "café" looks Estonian, and "It’s" Vietnamese. Another is believed where a good part of the text speaks for it.
 */
async function oldEncoding(bytes: Uint8Array): Promise<string> {
  const sample = bytes.subarray(0, SAMPLE);
  const others = sample.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  if (others < SURE.bytes || others < sample.length * SURE.share) return 'windows-1252';
  const { analyse } = await import('chardet');
  const [best] = analyse(sample).filter(({ name }) => !name.startsWith('UTF'));
  if (!best || best.confidence < SURE.confidence || WESTERN.includes(best.name)) return 'windows-1252';
  return best.name;
}

/** Binary data hold zeros, and more of other control characters than a slip puts into a text. */
function isText(text: string): boolean {
  const codes = Array.from(text.slice(0, SAMPLE), (character) => character.charCodeAt(0));
  const controls = codes.filter((code) => code < 0x20 && !CONTROL_IN_TEXT.includes(code));
  return !controls.includes(0) && controls.length <= codes.length / 100;
}

/**
 * The text of bytes: UTF-8 where they are that, else UTF-16, else what was declared (by the page or who sent it), else
 * the old encoding that is likeliest. TextDecoder has no windows-1252 to rely on: Node's is ISO-8859-1, without quotation marks.
 */
export async function decode(bytes: Uint8Array, declared?: string): Promise<Decoded | Failed> {
  const utf8 = decodeUtf8(bytes);
  const utf16 = utf16Of(bytes);
  if (utf8 !== null && utf16 === null) return { kind: 'text', text: utf8 };
  const { default: iconv } = await import('iconv-lite');
  const known = declared !== undefined && !/^utf-?8$/i.test(declared) && iconv.encodingExists(declared);
  if (utf16 === null && !known && isDamagedUtf8(bytes)) {
    return failed('not-utf8', 'it is UTF-8 with damaged characters; save it as sound UTF-8 first');
  }
  const encoding = utf16 ?? (known ? declared : await oldEncoding(bytes));
  const text = iconv.decode(Buffer.from(bytes), encoding);
  if (!isText(text)) return failed('not-text', 'it is no text, but binary data');
  return { kind: 'text', text, encoding: nameOf(encoding) };
}

/** `windows-1252` is written Windows-1252; others stand as they are. */
const nameOf = (encoding: string): string => encoding.replace(/^windows/i, 'Windows');
