export const NOT_UTF8 = 'it is not UTF-8; save it as UTF-8 first';

/** The text of UTF-8 bytes, without a byte order mark; null where they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
