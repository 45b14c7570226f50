import { stripVTControlCharacters } from 'node:util';

/**
 * Text of an article on one line and harmless: a terminal obeys control characters, and an article may hold any. White space
 * becomes a space, other control characters a replacement character.
 */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
  return text.replace(/\s+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd');
}

/** Columns that a text takes, its colours aside. */
export function columns(text: string): number {
  return [...stripVTControlCharacters(text)].length;
}

/** Colours each word by itself, so that a line may break between any two. */
export function byWord(text: string, colour: (word: string) => string): string {
  return text
    .split(' ')
    .map((word) => (word === '' ? word : colour(word)))
    .join(' ');
}

/** Breaks a text at spaces into lines of at most `width` columns; a longer word stands alone on its line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line: string | null = null;
  let used = 0;
  for (const word of text.split(' ')) {
    const length = columns(word);
    if (line !== null && used + 1 + length <= width) {
      line += ` ${word}`;
      used += 1 + length;
    } else {
      if (line !== null) lines.push(line);
      line = word;
      used = length;
    }
  }
  if (line !== null) lines.push(line);
  return lines;
}

/** Wraps with a first-line prefix, and as many spaces before the lines after it. */
export function wrapAfter(prefix: string, text: string, width: number): string[] {
  const indent = ' '.repeat(columns(prefix));
  return wrap(text, Math.max(width - columns(prefix), 20)).map(
    (line, index) => `${index === 0 ? prefix : indent}${line}`,
  );
}

/** A text of at most some columns, with an ellipsis where it is cut. */
export function shorten(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
