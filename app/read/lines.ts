const NEWLINE = 0x0a;

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without the newline; null where the line is longer than a line may be. */
  readonly bytes: Uint8Array | null;
}

/** A line of a gigabyte is no article, but a file that is no `.jsonl`. */
export const LONGEST_LINE = 64 * 1024 * 1024;

/** The pieces of a line that is not at its end yet. Of one that is too long nothing is kept. */
class Growing {
  private pieces: Uint8Array[] = [];
  private size = 0;

  constructor(private readonly longest: number) {}

  add(piece: Uint8Array): void {
    this.size += piece.length;
    if (this.size > this.longest) this.pieces = [];
    else if (piece.length > 0) this.pieces.push(piece);
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  /** The line as it is now, after which it is empty again. */
  take(): Uint8Array | null {
    const { pieces, size } = this;
    [this.pieces, this.size] = [[], 0];
    if (size > this.longest) return null;
    return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
  }
}

/**
 * Splits a stream of bytes into lines, holding one line at a time. It splits at newlines only: a JSON string may hold a
 * bare U+2028, which node:readline takes for the end of a line.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  longest = LONGEST_LINE,
): AsyncGenerator<Line> {
  let number = 0;
  const line = new Growing(longest);
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      line.add(chunk.subarray(from, to));
      yield { number: ++number, bytes: line.take() };
      from = to + 1;
    }
    line.add(chunk.subarray(from));
  }
  if (!line.isEmpty) yield { number: number + 1, bytes: line.take() };
}
