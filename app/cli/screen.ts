import type { WriteStream } from 'node:tty';
import pc from 'picocolors';
import { writeText } from '../write/write-text.ts';

export type Colours = ReturnType<typeof pc.createColors>;

/** A stream that people read: stdout or stderr. */
export interface Screen {
  readonly isTerminal: boolean;
  /** Columns that text may take. */
  readonly width: number;
  readonly colours: Colours;
  /** Writes lines and a newline after each; waits while the stream is full. */
  print(...lines: readonly string[]): Promise<void>;
}

const WIDTH_OF_A_FILE = 100;
/** Longer lines are hard to read, however wide the terminal. */
const WIDEST = 110;

/** https://no-color.org, and FORCE_COLOR as other programs have it. */
function wantsColours(isTerminal: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTerminal && TERM !== 'dumb';
}

/** The screen that writes to a stream. */
export function screenOf(stream: WriteStream): Screen {
  const isTerminal = stream.isTTY === true;
  return {
    isTerminal,
    width: isTerminal ? Math.min(stream.columns || WIDTH_OF_A_FILE, WIDEST) : WIDTH_OF_A_FILE,
    colours: pc.createColors(wantsColours(isTerminal)),
    print: (...lines) => writeText(stream, lines.map((line) => `${line}\n`).join('')),
  };
}
